"""MEAS-14: what stands beside the score, and never in it."""

from __future__ import annotations

from datetime import date

from helpers.samples import PARCELO, sample, scenario_of
from helpers.sketch import Sketch
from topodesk.model.learning import Experiment, ExperimentResult, SafetyPulse
from topodesk.model.team import LoadReading
from topodesk.model.transition import ChangeItem
from topodesk.rules.facts import Facts
from topodesk.rules.measures.betweenness import Betweenness, betweenness
from topodesk.rules.readings.notes import notes
from topodesk.rules.readings.waiting import needing
from topodesk.rules.score.beside import Light, beside
from topodesk.rules.score.score import score


def lights(it: Sketch) -> dict[str, Light]:
    facts = it.checker().facts
    return {one.key: one.light for one in beside(facts, score(facts))}


def test_what_nobody_asked_has_no_light() -> None:
    it = Sketch()
    it.team("Buy")
    assert set(lights(it).values()) == {Light.NONE}


def test_load_safety_learning_and_size_have_lights() -> None:
    it = Sketch()
    it.team("Buy")
    it.add(LoadReading(id="load", team="team-buy", answers_n=6, domain=3))
    it.add(SafetyPulse(id="pulse", answers_n=6, mean=2.9, date=date(2026, 11, 1)))
    it.add(Experiment(id="bet", title="Bet", result=ExperimentResult.RED))
    it.add(ChangeItem(id="step", title="Step", people_moved=3))
    assert lights(it) == {
        "load": Light.AMBER,
        "safety": Light.RED,
        "red_results": Light.AMBER,
        "size": Light.AMBER,
    }


def test_a_pulse_of_long_ago_says_nothing_any_more() -> None:
    it = Sketch()
    it.add(SafetyPulse(id="pulse", answers_n=6, mean=4.5, date=date(2026, 1, 1)))
    assert lights(it)["safety"] is Light.NONE


def test_a_high_score_of_people_with_too_much_to_carry_says_so_first() -> None:
    it = Sketch()
    for name in ("Buy", "Sell"):
        it.stream(name, f"Guest of {name}", {f"{name} it": f"{name} team"})
        it.team(f"{name} team", on=name)
        it.change(f"new {name}", f"{name} team")
    it.line("xaas", "Buy team", "Sell team")
    before = score(it.checker().facts)
    it.add(LoadReading(id="load", team="team-buy-team", answers_n=6, domain=4, tooling=5))
    facts = it.checker().facts
    first = beside(facts, score(facts))[0]
    assert first.text == "The shape is right, and those in it cannot carry it yet."
    assert score(facts) == before, "it is no part of the score"


def test_names_stand_behind_the_numbers() -> None:
    facts = Facts(sample(PARCELO), scenario_of(PARCELO, "today"))
    found = notes(facts, betweenness(needing(facts)))
    assert found["bottleneck_share"].startswith("Most changes wait for “")
    assert found["teams_per_change"].startswith("If each other team delays every second change")
    assert "betweenness" in found


def test_a_sample_and_a_circle_are_named() -> None:
    it = Sketch()
    for name in ("Red", "Blue"):
        it.team(name)
    it.needs("Red", "Blue")
    it.needs("Blue", "Red")
    found = notes(it.checker().facts, Betweenness({}, 1000, 256))
    assert found["teams_in_circles"] == "“Blue” and “Red” wait for each other."
    assert found["betweenness"] == "Estimated from 256 of 1000 teams."

"""MEAS-4 to MEAS-8: the alignment score, part by part, as worked out by hand."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from helpers.parcelo import parcelo
from helpers.samples import PARCELO, sample, scenario_of
from helpers.sketch import Sketch
from topodesk.model.component import Component
from topodesk.model.design_records import Settings, Threshold
from topodesk.model.flow import TypicalChange
from topodesk.model.outcome import MetricKind
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.checker import Checker
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.score.agreements import relations
from topodesk.rules.score.customer import credit
from topodesk.rules.score.outcome import sees_outcome
from topodesk.rules.score.part import Part
from topodesk.rules.score.raising import raising
from topodesk.rules.score.score import Score, score
from topodesk.rules.score.structure import around_technology
from topodesk.rules.score.words import band, number, plain_line, spoken

WORKED = {
    "today": (12.84, (6.8, 0.0, 0.0, 3.9, 2.2)),
    "halfway": (39.26, (14.5, 9.5, 4.5, 6.3, 4.4)),
    "proposal": (86.98, (27.5, 21.0, 18.1, 12.1, 8.3)),
    "payments-as-a-service": (95.16, (30.0, 25.0, 18.1, 12.1, 10.0)),
}
"""scenario -> the score, and what the five parts add to it."""


def facts_of(scenario: str) -> Facts:
    return Checker(Facts(sample(PARCELO), scenario_of(PARCELO, scenario))).facts


def of(it: Sketch) -> Score:
    return score(it.checker().facts)


def told(it: Sketch) -> Facts:
    return it.checker().facts


@pytest.mark.parametrize("scenario", WORKED)
def test_parcelo_scores_exactly_what_was_worked_out_by_hand(scenario: str) -> None:
    value, points = WORKED[scenario]
    found = score(facts_of(scenario))
    assert found.value == pytest.approx(value, abs=0.005)
    assert (found.low, found.high) == (found.value, found.value)
    assert [found.points(part) for part in Part] == pytest.approx(list(points), abs=0.051)
    assert found.missing == ()


@pytest.mark.parametrize(
    ("name", "structure"),
    [
        ("today", 6.8),
        ("one-team-per-component", 18.3),
        ("layer-split", 19.0),
        ("persona-teams", 47.5),
        ("proposal", 48.5),
        ("payments-as-a-service", 55.0),
    ],
)
def test_dressed_up_component_teams_gain_little_and_persona_teams_much(
    name: str, structure: float
) -> None:
    found = score(facts_of(name))
    points = [found.points(part) or 0 for part in (Part.FINISH_ALONE, Part.BOUNDARIES)]
    assert sum(points) == pytest.approx(structure, abs=0.05)


def test_what_is_drawn_by_hand_scores_as_the_sample_does() -> None:
    design = parcelo()
    found = {s.name: score(Facts(design, s)).value for s in design.scenarios}
    names = ("Today", "Halfway", "Proposal", "Payments as a service")
    assert [found[name] for name in names] == pytest.approx(
        [value for value, _ in WORKED.values()], abs=0.005
    )


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (0, "arranged by technology or function"),
        (24.9, "arranged by technology or function"),
        (25, "mostly arranged by technology or function"),
        (50, "in transition"),
        (74.9, "in transition"),
        (75, "arranged around value"),
    ],
)
def test_what_a_score_means(value: float, says: str) -> None:
    assert band(value) == says


# -- what is missing ---------------------------------------------------------------------------


def small() -> Sketch:
    """Two teams on two streams; everything known."""
    it = Sketch()
    for name in ("Buy", "Sell"):
        it.stream(name, f"Guest of {name}", {f"{name} it": f"{name} team"})
        it.team(f"{name} team", on=name)
        it.change(f"new {name}", f"{name} team")
    it.line("xaas", "Buy team", "Sell team")
    return it


def test_a_part_that_does_not_apply_is_left_out_and_the_others_weigh_more() -> None:
    found = of(small())
    assert found.parts[Part.BOUNDARIES].value is None
    assert "pairs of step and component" in found.parts[Part.BOUNDARIES].left_out
    assert found.value == pytest.approx(100 * (30 + 20 + 0 + 10) / 75)
    assert found.low == found.value
    assert "boundaries follow value left out" in plain_line(found)


def test_without_any_team_there_is_no_score() -> None:
    found = of(Sketch())
    assert (found.value, found.low, found.high) == (None, None, None)
    assert number(found) == "not yet"
    assert plain_line(found) == "Score: nothing to tell it from yet."


def test_without_typical_changes_the_range_is_as_wide_as_they_could_make_it() -> None:
    it = small()
    for id in [id for id, record in it.records.items() if isinstance(record, TypicalChange)]:
        del it.records[id]
    found = of(it)
    assert found.parts[Part.FINISH_ALONE].value is None
    assert found.low == pytest.approx(100 * 30 / 75)
    assert found.high == pytest.approx(100 * 60 / 75)
    assert [fact.what for fact in found.missing] == ["typical changes"]
    assert found.value == pytest.approx(100 * 30 / 45)
    assert spoken(found) == "not yet, 1 fact missing"


def test_a_change_nobody_walked_needs_one_team_at_best_and_all_at_worst() -> None:
    it = small()
    it.change("odd")
    reading = of(it).parts[Part.FINISH_ALONE]
    assert (reading.value, reading.low, reading.high) == (1, pytest.approx(2.5 / 3), 1)
    assert reading.missing[0].ask == "Which teams act on “odd” before its customer has it?"


def test_an_unowned_component_could_add_a_team_to_a_change() -> None:
    it = small()
    it.component("Shop", "ui", owner="Buy team")
    it.component("Till", "ui")
    it.change("both", touches=("Shop", "Till"))
    reading = of(it).parts[Part.FINISH_ALONE]
    assert (reading.low, reading.value) == (pytest.approx(2.5 / 3), 1)
    assert [fact.ask for fact in reading.missing] == ["Which team owns “Till”?"]


def test_unknown_people_weigh_as_much_as_hurts_and_as_helps() -> None:
    it = small()
    it.team("Database", "undefined", people=None)
    found = of(it).parts[Part.CUSTOMER]
    assert found.value == pytest.approx(14 / 21)
    assert found.low == pytest.approx(14 / 29)
    assert found.high == pytest.approx(14 / 15)
    assert [fact.what for fact in found.missing] == ["people"]


def test_each_missing_fact_is_asked_once_though_two_parts_need_it() -> None:
    it = small()
    it.team("Database", "undefined", people=None)
    assert [fact.what for fact in of(it).missing] == ["people"]


def test_a_step_of_unknown_teams_leaves_open_whether_its_stream_team_serves_a_customer() -> None:
    it = Sketch()
    it.stream("Buy", "Guest", {"pay": None})
    it.team("Buy team", on="Buy")
    found = credit(told(it), "team-buy-team")
    assert (found.value, found.worst, found.best) == (None, 0, 1)
    assert [fact.what for fact in found.missing] == ["responsibility"]


def test_parcelo_with_a_fact_left_out_has_a_range_around_what_it_was() -> None:
    design = parcelo()
    whole = next(s for s in design.scenarios if s.name == "Proposal")
    before = score(Facts(design, whole)).value or 0
    payments = next(c for c in whole.of(Component) if c.name == "Payments API")
    orphan = payments.with_(owner_teams=())
    other = parcelo()
    records = [orphan if r is payments or r.id == orphan.id else r for r in whole]
    changed = other.add_scenario(
        whole.info.with_(id="other"), [r for r in records if r.id != whole.id]
    )
    found = score(Facts(other, changed))
    assert found.low is not None
    assert found.high is not None
    assert found.low <= before <= found.high
    assert found.low < found.high
    assert found.parts[Part.BOUNDARIES].approximate
    assert [fact.what for fact in found.missing] == ["owner"]


# -- customers ---------------------------------------------------------------------------------


def test_a_customer_called_like_a_team_changes_nothing() -> None:
    it = Sketch()
    it.stream("Deploy", "Buy team", {"deploy": "Ops"})
    it.team("Ops", on="Deploy")
    it.team("Buy team", on="Deploy")
    assert credit(told(it), "team-ops").value == 1


def test_a_support_team_counts_by_the_test_of_its_type() -> None:
    facts = facts_of("proposal")
    found = {t.name: credit(facts, t.id).value for t in facts.scenario.of(Team)}
    assert found == {"Buy": 1, "Returns": 1, "Merchants": 1, "Platform": 0.5, "Enabling": 1}


def test_a_layer_team_that_calls_itself_stream_aligned_counts_nothing() -> None:
    facts = facts_of("layer-split")
    marked = [t.name for t in facts.scenario.of(Team) if around_technology(facts, t.id)]
    assert marked == ["Buy service"]
    facts = facts_of("today")
    marked = [t.name for t in facts.scenario.of(Team) if around_technology(facts, t.id)]
    assert sorted(marked) == ["API", "Database", "Web Frontend"]


# -- outcomes ----------------------------------------------------------------------------------

COMPLETE = {"metric": "visits", "target": "9", "baseline": "5", "due": date(2027, 6, 30)}


def test_an_outcome_counts_when_it_is_complete() -> None:
    it = Sketch()
    for name in ("Whole", "Part", "None"):
        it.team(name)
    it.outcome("More people pay", teams=["Whole"], **COMPLETE)
    it.outcome("More people stay", teams=["Part"], metric="visits")
    facts = told(it)
    found = [sees_outcome(facts, f"team-{name}") for name in ("whole", "part", "none")]
    assert found == [True, None, False]
    asked = of(it).parts[Part.OUTCOME].missing
    assert [fact.ask for fact in asked] == [
        "Of the outcome “More people stay”: say the target, a date and where it stands today."
    ]


def test_an_output_is_no_outcome_however_complete() -> None:
    it = Sketch()
    it.team("Buy")
    it.outcome("Launch the shop", teams=["Buy"], **COMPLETE)
    design = it.design()
    facts = Facts(design, design.scenarios[0])
    facts.listen(lambda rule, _target: Severity.WARNING if rule == "OUT-02" else None)
    assert sees_outcome(facts, "team-buy") is False


def test_a_baseline_may_be_promised_by_a_date() -> None:
    it = Sketch()
    it.team("Buy")
    promised = {**COMPLETE, "baseline": "", "baseline_due": date(2027, 1, 1)}
    it.outcome("More people pay", teams=["Buy"], **promised)
    assert sees_outcome(told(it), "team-buy") is True


def test_a_platform_needs_an_outcome_about_flow_and_an_enabling_team_serves_one() -> None:
    it = Sketch()
    it.team("Buy")
    it.team("Base", "platform")
    it.team("Coach", "enabling")
    it.team("Idle", "enabling")
    it.outcome(
        "More people pay", teams=["Buy", "Base"], metric_kind=MetricKind.CUSTOMER, **COMPLETE
    )
    it.line("facilitating", "Coach", "Buy")
    facts = told(it)
    assert [sees_outcome(facts, f"team-{n}") for n in ("base", "coach", "idle")] == [
        False,
        True,
        False,
    ]
    it.outcome("Teams wait less", teams=["Base"], metric_kind=MetricKind.FLOW, **COMPLETE)
    assert sees_outcome(told(it), "team-base") is True


# -- agreements --------------------------------------------------------------------------------


def test_a_relation_is_clear_with_mode_purpose_and_an_end_that_is_not_past() -> None:
    it = Sketch()
    for name in ("A", "B", "C"):
        it.team(name)
    it.line("xaas", "A", "B")
    it.line("xaas", "A", "C", purpose=" ")
    it.line("undefined", "B", "C")
    it.line("collaboration", "A", "B")
    it.line("collaboration", "A", "B", expected_end=date(2026, 11, 21))
    it.line("collaboration", "A", "B", expected_end=date(2026, 11, 22))
    it.line("collaboration", "A", "B", actual_end=date(2026, 1, 1))
    assert [clear for _, clear in relations(told(it))] == [True, False, False, False, False, True]


def test_a_dependency_counts_where_the_two_have_no_interaction() -> None:
    it = Sketch()
    it.platform("Base")
    it.team("Log", "platform", grouping="grouping-base")
    it.team("Buy")
    it.team("Sell")
    it.line("xaas", "Base", "Buy")
    it.needs("Buy", "Log")
    it.needs("Sell", "Log")
    found = [(record.id, clear) for record, clear in relations(told(it))]
    assert found == [("line-1", True), ("team-sell-needs-team-log", False)]


# -- what would raise it -----------------------------------------------------------------------


def test_what_would_raise_the_proposal_most_is_what_payments_as_a_service_does() -> None:
    facts = facts_of("proposal")
    found = raising(facts, score(facts))
    assert all(one.gain >= two.gain for one, two in pairwise(found))
    texts = [lever.text for lever in found]
    assert any(text.startswith("Offer “Payments API”") for text in texts)
    payments = next(lever for lever in found if lever.text.startswith("Offer"))
    assert payments.gain == pytest.approx(25 * (1.0 - 0.840), abs=0.02)


def test_a_lever_is_worth_what_the_score_rises_by_when_it_is_pulled() -> None:
    it = small()
    it.change("odd", "Buy team", "Sell team")
    before = of(it).value or 0
    facts = told(it)
    lever = next(x for x in raising(facts, score(facts)) if x.part is Part.FINISH_ALONE)
    assert lever.about == ("team-sell-team",)
    it.change("odd", "Buy team")
    assert (of(it).value or 0) - before == pytest.approx(lever.gain)


def test_weights_are_a_setting_of_the_design() -> None:
    only = tuple(
        Threshold(rule="SCORE", name=part.value, value=100 if part is Part.CUSTOMER else 0)
        for part in Part
    )
    it = Sketch(settings=Settings(thresholds=only))
    it.stream("Buy", "Guest", {"pay": "Buy team"})
    it.team("Buy team", on="Buy")
    it.team("Database", "undefined")
    assert of(it).value == pytest.approx(50)
    assert isinstance(it.records["step-pay"], JourneyStep)

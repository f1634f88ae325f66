"""What the rules about experiments and safety say, and what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.example import MEASURED
from helpers.sketch import Sketch, applied
from topodesk.model.change import Change
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.learning import (
    Experiment,
    ExperimentKind,
    ExperimentResult,
    ExperimentStatus,
    LeaderLearning,
    SafetyPulse,
)
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.rules.checker import Checker
from topodesk.rules.facts import Facts
from topodesk.rules.registry import RULES


def bank(kind: ScenarioKind = ScenarioKind.PROPOSAL) -> Sketch:
    it = Sketch(kind=kind)
    it.others()
    return it


def bet(it: Sketch, **fields: object) -> Experiment:
    said: dict[str, object] = {
        "title": "Total cost first",
        "hypothesis": "If it is seen at once, more ask.",
        "metric": "visitors who ask",
        "success_rule": "at least 22 %",
        "end": date(2026, 12, 18),
    }
    found = Experiment(id="bet", **{**said, **fields})
    it.add(found)
    return found


# -- SAFE-01 -------------------------------------------------------------------------------------


def planned(it: Sketch, steps: int = 2, people: float | None = None) -> Sketch:
    for number in range(steps):
        it.add(ChangeItem(id=f"step-{number}", title=f"Step {number}", people_moved=people))
    return it


def test_several_changed_teams_want_an_experiment() -> None:
    assert planned(bank(), 1).findings("SAFE-01") == []
    assert len(planned(bank()).findings("SAFE-01")) == 1
    tried = planned(bank())
    bet(tried)
    assert tried.findings("SAFE-01") == []


def test_an_experiment_that_was_dropped_is_none() -> None:
    it = planned(bank())
    bet(it, status=ExperimentStatus.DROPPED)
    assert len(it.findings("SAFE-01")) == 1


def test_only_what_is_proposed_has_to_be_tried() -> None:
    assert planned(bank(ScenarioKind.OPTION)).findings("SAFE-01") == []


def test_what_differs_from_today_counts_and_follows_edits_of_today() -> None:
    """FIND-42: what a proposal changes is told from its steps, or against today."""
    it = bank()
    design = it.design()
    today = [r for r in it.records.values() if not isinstance(r, Team)]
    moved = [r.with_(people=12) for r in it.records.values() if isinstance(r, Team)]
    info = ScenarioInfo(id="today", name="Today", kind=ScenarioKind.TODAY)
    design.add_scenario(info, [*today, *moved])
    checker = Checker(Facts(design, design.scenarios[0]), RULES)
    assert "SAFE-01" in {f.rule for f in checker.findings}
    as_before = [(team, team.with_(people=7)) for team in moved]
    applied(checker, Change.of("As before", "today", updated=as_before))
    checker.rest()
    assert "SAFE-01" not in {f.rule for f in checker.findings}


def test_a_drafted_experiment_says_what_would_be_red() -> None:
    it = planned(bank())
    it.outcome("Guests wait less", teams=["Neighbour 1"], **MEASURED)
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "SAFE-01"]
    fix = checker.fixes(finding)[0]
    applied(checker, fix.change)
    checker.rest()
    assert not [f for f in checker.findings if f.rule in ("SAFE-01", "SAFE-02")]
    (drafted,) = checker.facts.scenario.of(Experiment)
    assert drafted.stop_rule


# -- SAFE-02 to SAFE-05 --------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["hypothesis", "metric", "success_rule", "end"])
def test_an_experiment_needs_its_rule_before_it_begins(field: str) -> None:
    it = bank()
    bet(it, **{field: None if field == "end" else ""})
    assert len(it.findings("SAFE-02")) == 1
    over = bank()
    bet(over, status=ExperimentStatus.CONCLUDED, hypothesis="")
    assert over.findings("SAFE-02") == []


def test_a_probe_needs_a_question_and_an_end_only() -> None:
    it = bank()
    bet(it, kind=ExperimentKind.PROBE, hypothesis="", metric="", success_rule="")
    assert it.findings("SAFE-02") == []
    bet(it, kind=ExperimentKind.PROBE, end=None)
    assert len(it.findings("SAFE-02")) == 1


@pytest.mark.parametrize(
    ("result", "learning", "said"),
    [
        (ExperimentResult.RED, "", 1),
        (ExperimentResult.INCONCLUSIVE, "  ", 1),
        (ExperimentResult.RED, "People apply in the evening.", 0),
        (ExperimentResult.GREEN, "", 0),
        (None, "", 0),
    ],
)
def test_a_red_result_is_not_lost(
    result: ExperimentResult | None, learning: str, said: int
) -> None:
    it = bank()
    bet(it, result=result, learning=learning)
    assert len(it.findings("SAFE-03")) == said


def greens(count: int, red: int = 0) -> Sketch:
    it = bank()
    for number in range(count + red):
        result = ExperimentResult.GREEN if number < count else ExperimentResult.RED
        it.add(
            Experiment(
                id=f"bet-{number}",
                title="Try",
                status=ExperimentStatus.CONCLUDED,
                result=result,
                learning="known now",
            )
        )
    return it


def test_eight_greens_in_a_row_are_worth_a_question() -> None:
    (finding,) = greens(8).findings("SAFE-04")
    assert "6% of the time" in " ".join(finding.evidence)
    assert greens(7).findings("SAFE-04") == []
    assert greens(8, red=1).findings("SAFE-04") == []


@pytest.mark.parametrize(
    ("text", "calm"),
    [
        ("The pilot failed.", "The pilot came out red."),
        ("Failure of the team", "Red result of the team"),
        ("夜の試験は失敗した", "夜の試験は赤だった"),
        ("Die Abteilung ist schuld", "Die Abteilung ist Ursache"),
    ],
)
def test_blaming_words_are_said_in_another_way(text: str, calm: str) -> None:
    """FIND-43: a red result is spoken of without looking for somebody at fault."""
    it = bank()
    bet(it, result=ExperimentResult.RED, learning=text)
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "SAFE-05"]
    (fix,) = checker.fixes(finding)
    applied(checker, fix.change)
    (after,) = checker.facts.scenario.of(Experiment)
    assert after.learning == calm


@pytest.mark.parametrize(
    "text",
    [
        "Failed payments fell by half.",
        "A customer said: “it failed again”.",
        "Nobody is to blame; two effects cancel out.",
        "The default rate stayed.",
        "Technische Schuld verdeckte den Effekt.",
        "支付失败的次数",
    ],
)
def test_words_of_the_trade_and_quotes_blame_nobody(text: str) -> None:
    it = bank()
    bet(it, result=ExperimentResult.RED, learning=text)
    assert it.findings("SAFE-05") == []


def test_only_red_results_are_read_for_blame() -> None:
    it = bank()
    bet(it, result=ExperimentResult.GREEN, learning="We feared that it failed.")
    assert it.findings("SAFE-05") == []


# -- SAFE-06, SAFE-07 ----------------------------------------------------------------------------


def pulse(it: Sketch, **fields: object) -> Sketch:
    said: dict[str, object] = {"date": date(2026, 10, 1), "answers_n": 7, "mean": 3.8}
    it.add(SafetyPulse(id="pulse", **{**said, **fields}))
    return it


def test_people_are_asked_before_many_of_them_move() -> None:
    moving = planned(bank(), 2, 7)
    assert len(moving.findings("SAFE-06")) == 1
    assert pulse(moving).findings("SAFE-06") == []
    assert planned(bank(), 2, 2).findings("SAFE-06") == []


def test_an_old_pulse_and_a_low_one_do_not_help() -> None:
    """FIND-44: of people only means of five or more answers are ever shown."""
    moving = planned(bank(), 2, 7)
    assert len(pulse(moving, date=date(2026, 8, 1)).findings("SAFE-06")) == 1
    (finding,) = pulse(moving, mean=2.6, team="team-neighbour-1").findings("SAFE-06")
    assert finding.evidence[-1] == "mean of “Neighbour 1”: 2.6 of 5, from 7 answers"


def test_how_many_move_is_asked_once_there_are_steps() -> None:
    assert len(planned(bank()).questions("SAFE-06")) == 1
    assert bank().questions("SAFE-06") == []


def test_a_word_of_the_sponsor_is_missed_in_a_proposal_only() -> None:
    assert len(bank().findings("SAFE-07")) == 1
    assert bank(ScenarioKind.TODAY).findings("SAFE-07") == []
    it = bank()
    it.add(LeaderLearning(id="said", believed="One team is faster."))
    assert it.findings("SAFE-07") == []

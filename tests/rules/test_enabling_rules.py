"""What the rules about enabling teams say, and what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import Sketch, applied
from topodesk.model.component import Component, ComponentKind
from topodesk.model.interaction import Capability, ConfirmedBy, Interaction, Transferred
from topodesk.model.team import Capabilities, CapabilityState, Team
from topodesk.rules.finding import Finding

TEACHES = {"capability": "testing", "exit_criterion": "Three changes alone"}
LACKS = Capabilities(testing=CapabilityState.MISSING)


def bank() -> Sketch:
    it = Sketch()
    it.others()
    it.team("Coaching", "enabling", basis=None, people=3)
    it.add(Capability(id="testing", name="testing"))
    return it


def taught(it: Sketch, to: str = "Neighbour 1", **fields: object) -> str:
    said: dict[str, object] = {**TEACHES, **fields}
    return it.line("facilitating", "Coaching", to, "learns to test its own changes", **said)


def finding(it: Sketch, rule: str) -> Finding:
    (found,) = it.findings(rule)
    return found


# -- ENB-01 --------------------------------------------------------------------------------------


def test_an_enabling_team_helps_somebody_or_will() -> None:
    it = bank()
    assert it.levels("ENB-01") == {"Coaching": "warning"}
    taught(it, start=date(2027, 3, 1))
    assert it.findings("ENB-01") == []


def test_help_that_is_over_is_help_no_more() -> None:
    it = bank()
    taught(it, actual_end=date(2026, 10, 1))
    assert "1 ended" in finding(it, "ENB-01").evidence


@pytest.mark.parametrize(("formed", "said"), [(date(2026, 11, 1), 0), (date(2026, 9, 1), 1)])
def test_a_new_enabling_team_has_a_month(formed: date, said: int) -> None:
    it = bank()
    it.team("Coaching", "enabling", basis=None, people=3, formed_on=formed)
    assert len(it.findings("ENB-01")) == said


def test_it_is_offered_to_the_team_that_lacks_something() -> None:
    it = bank()
    it.team("Neighbour 2", on="Help 2", capabilities=LACKS)
    checker = it.checker()
    found = finding(it, "ENB-01")
    (fix,) = checker.fixes(found)
    assert fix.name == "Teach “Neighbour 2” testing"
    applied(checker, fix.change)
    assert not [f for f in checker.findings if f.rule in ("ENB-01", "ENB-02", "INT-04")]
    assert len(list(checker.facts.scenario.of(Capability))) == 1


# -- ENB-02, ENB-03 ------------------------------------------------------------------------------


@pytest.mark.parametrize(("field", "empty"), [("capability", None), ("exit_criterion", " ")])
def test_help_needs_a_capability_and_an_end_that_can_be_told(field: str, empty: object) -> None:
    """FIND-45: help has a finish line the team that is helped can tell."""
    it = bank()
    taught(it)
    assert it.findings("ENB-02") == []
    it = bank()
    taught(it, **{field: empty})
    assert it.levels("ENB-02") == {"Coaching → Neighbour 1": "error"}


def test_what_the_stream_needs_is_offered_as_what_is_learned() -> None:
    it = bank()
    it.add(Capability(id="risk", name="judging risk", streams_needing=("stream-help-1",)))
    taught(it, capability=None, exit_criterion="")
    checker = it.checker()
    (fix,) = checker.fixes(finding(it, "ENB-02"))
    assert fix.name == "It hands over “judging risk”"
    applied(checker, fix.change)
    line = checker.facts.scenario.get(Interaction, "line-1")
    assert line is not None
    assert line.exit_criterion


def test_the_third_time_is_a_dependency() -> None:
    it = bank()
    for month in (1, 4):
        taught(it, start=date(2026, month, 1), actual_end=date(2026, month + 1, 1))
    assert it.findings("ENB-03") == []
    taught(it, start=date(2026, 11, 1), expected_end=date(2026, 12, 18))
    assert finding(it, "ENB-03").where[0] == "line-3"
    it.add(Capability(id="risk", name="judging risk"))
    it.add(it.records["line-2"].with_(capability="risk"))
    assert it.findings("ENB-03") == []


def test_half_a_year_in_all_is_one_too_and_so_is_an_end_nobody_looked_at() -> None:
    it = bank()
    taught(it, start=date(2026, 1, 1), actual_end=date(2026, 5, 1))
    taught(it, start=date(2026, 10, 1), expected_end=date(2027, 1, 15))
    assert len(it.findings("ENB-03")) == 1
    late = bank()
    taught(late, start=date(2026, 10, 1), expected_end=date(2026, 11, 1))
    assert len(late.findings("ENB-03")) == 1


def test_help_between_stream_teams_is_no_enabling() -> None:
    it = bank()
    for month in (1, 4, 11):
        it.line("facilitating", "Neighbour 2", "Neighbour 1", start=date(2026, month, 1), **TEACHES)
    assert it.findings("ENB-03") == []


# -- ENB-04 --------------------------------------------------------------------------------------


def test_an_enabling_team_owns_nothing_but_templates() -> None:
    it = bank()
    it.component("Sample", "service", "Coaching", kind=ComponentKind.TEMPLATE)
    assert it.findings("ENB-04") == []
    it.component("Tests", "service", "Coaching")
    assert it.levels("ENB-04") == {"Coaching": "error"}
    it.component("Tests", "service", "Coaching", status="planned")
    assert it.findings("ENB-04") == []


def test_a_gate_is_no_teacher() -> None:
    it = bank()
    it.change("Pay at once", "Neighbour 1", gates=["Coaching"])
    assert it.findings("ENB-04") == []
    it.change("Pay at once", "Neighbour 1", "Coaching")
    found = finding(it, "ENB-04")
    assert "1 typical change has to pass it" in found.message
    assert it.checker().fixes(found) == ()


def test_a_gate_without_a_walk_counts_too_and_so_does_a_component_that_is_touched() -> None:
    it = bank()
    it.change("Pay at once", touches=(), gates=["Coaching"])
    assert len(it.findings("ENB-04")) == 1
    it = bank()
    it.component("Tests", "service", "Coaching")
    it.change("Pay at once", touches=["Tests"])
    assert "1 typical change has to pass it" in finding(it, "ENB-04").message


def test_what_it_owns_goes_to_the_team_of_the_step_that_needs_it() -> None:
    it = bank()
    it.stream("Help 1", "Guest 1", {"help 1": "Neighbour 1"}, {"help 1": ["Tests"]})
    it.component("Tests", "service", "Coaching")
    checker = it.checker()
    fixes = checker.fixes(finding(it, "ENB-04"))
    assert [fix.name for fix in fixes] == ["Give it to “Neighbour 1”", "“Tests” is a template"]
    applied(checker, fixes[0].change)
    owned = checker.facts.scenario.get(Component, "component-tests")
    assert owned is not None
    assert owned.owner_teams == ("team-neighbour-1",)


# -- ENB-05, ENB-06 ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("transferred", "by", "said"),
    [
        (None, None, 1),
        (Transferred.YES, ConfirmedBy.PROVIDER, 1),
        (Transferred.YES, ConfirmedBy.RECEIVER, 0),
        (Transferred.PARTLY, ConfirmedBy.BOTH, 0),
        (Transferred.NO, None, 0),
    ],
)
def test_who_was_helped_says_whether_it_arrived(
    transferred: Transferred | None, by: ConfirmedBy | None, said: int
) -> None:
    it = bank()
    ended = date(2026, 10, 30)
    taught(it, actual_end=ended, transferred=transferred, confirmed_by=by)
    assert len(it.findings("ENB-05")) == said


def test_what_goes_on_need_not_be_confirmed_yet() -> None:
    it = bank()
    taught(it, expected_end=date(2026, 12, 18))
    assert it.findings("ENB-05") == []


def test_each_answer_is_one_click() -> None:
    it = bank()
    taught(it, actual_end=date(2026, 10, 30))
    checker = it.checker()
    fixes = checker.fixes(finding(it, "ENB-05"))
    assert len(fixes) == 3
    for fix in fixes:
        applied(checker, fix.change)
        assert not [f for f in checker.findings if f.rule == "ENB-05"]
        applied(checker, fix.change.reversed())


def test_a_gap_of_two_teams_wants_a_teacher() -> None:
    it = bank()
    for number in (1, 2):
        it.team(f"Neighbour {number}", on=f"Help {number}", capabilities=LACKS)
    found = finding(it, "ENB-06")
    assert found.message == "2 teams lack testing, and nobody is going to teach it."
    checker = it.checker()
    (fix,) = checker.fixes(found)
    applied(checker, fix.change)
    checker.rest()
    assert not [f for f in checker.findings if f.rule in ("ENB-01", "ENB-02", "ENB-06")]


def test_a_gap_that_is_being_filled_or_stands_alone_is_none() -> None:
    it = bank()
    it.team("Neighbour 1", on="Help 1", capabilities=LACKS)
    assert it.findings("ENB-06") == []
    it.team("Neighbour 2", on="Help 2", capabilities=LACKS)
    taught(it)
    assert it.findings("ENB-06") == []
    it.team("Neighbour 3", on="Help 3", capabilities=LACKS)
    assert len(it.findings("ENB-06")) == 1


def test_only_stream_teams_have_gaps_here() -> None:
    it = bank()
    for name in ("Cloud", "Bookings"):
        it.add(Team(id=f"team-{name}", name=name, type="platform", capabilities=LACKS))
    assert it.findings("ENB-06") == []

"""Every quick fix, applied: what it was offered for is gone or milder, and nothing gets worse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from helpers.parcelo import parcelo
from helpers.sketch import Sketch, applied, where_it_landed
from topodesk.edits.removing import remove
from topodesk.model.design import Design
from topodesk.model.interaction import Capability, Interaction
from topodesk.model.outcome import Outcome
from topodesk.model.stream import Customer, ValueStream
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.resources import resource
from topodesk.rules.checker import Checker
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix
from topodesk.storage.format import loads


def fix_of(checker: Checker, rule: str, name: str) -> tuple[Finding, Fix]:
    """The finding of a rule that offers the fix with that button."""
    for finding in checker.findings:
        for fix in checker.fixes(finding) if finding.rule == rule else ():
            if fix.name == name:
                return finding, fix
    offered = [f.name for each in checker.findings for f in checker.fixes(each)]
    raise AssertionError(f"{rule} offers no “{name}” among {offered}")


def ranks(checker: Checker) -> dict[tuple[str, str], int]:
    return {(f.rule, f.where[0]): f.level.rank for f in checker.findings}


def honest(checker: Checker, finding: Finding, fix: Fix) -> None:
    """Apply a fix, see that it does what it promised and makes no error, and undo it again."""
    design, before, findings = checker.facts.design, ranks(checker), checker.findings
    change = fix.change
    applied(checker, change)
    there = where_it_landed(checker, change)
    after = ranks(there)
    solved = (finding.rule, finding.where[0])
    if finding.rule == "ARCH-22":
        assert after.get(solved, -1) < before[solved]
    else:
        same = [f for f in there.findings if (f.rule, f.where) == (finding.rule, finding.where)]
        assert all(f.level.rank < finding.level.rank for f in same), fix.name
        assert there is not checker or not same, fix.name
    errors = {where for where, rank in after.items() if rank == Severity.ERROR.rank}
    worse = {where for where in errors if before.get(where) != Severity.ERROR.rank}
    assert there is not checker or not worse, f"“{fix.name}” makes {worse} worse"
    applied(checker, change.reversed())
    checker.rest()
    assert checker.findings == findings
    assert design.scenario(checker.facts.scenario.id) is checker.facts.scenario


def bank() -> Design:
    return loads(resource("samples", "northwind-bank.topodesk.json").read_bytes()).design


@pytest.mark.parametrize("make", [parcelo, bank])
def test_every_fix_offered_in_the_samples_is_honest(make: Callable[[], Design]) -> None:
    design = make()
    offered = 0
    for scenario in design.scenarios:
        checker = Checker(Facts(design, scenario))
        for finding in checker.findings:
            for fix in checker.fixes(finding):
                honest(checker, finding, fix)
                offered += 1
    assert offered > 10


def sketch() -> Sketch:
    it = Sketch()
    it.others()
    return it


def done(it: Sketch, rule: str, name: str) -> Checker:
    """The checker after an honest fix was made."""
    checker = it.checker()
    finding, fix = fix_of(checker, rule, name)
    honest(checker, finding, fix)
    applied(checker, fix.change)
    return checker


# -- INT-01 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "name", "end"),
    [
        (None, "End in 8 weeks", date(2027, 1, 17)),
        (date(2026, 11, 1), "End on 27 December 2026", date(2026, 12, 27)),
        (date(2027, 2, 1), "End on 29 March 2027", date(2027, 3, 29)),
        (date(2020, 1, 1), "End in 8 weeks", date(2027, 1, 17)),
    ],
)
def test_a_collaboration_gets_an_end_that_lies_ahead(
    start: date | None, name: str, end: date
) -> None:
    it = sketch()
    it.line("collaboration", "Neighbour 1", "Neighbour 2", start=start)
    checker = done(it, "INT-01", name)
    line = checker.facts.scenario.get(Interaction, "line-1")
    assert line is not None
    assert line.expected_end == end


# -- ARCH-05 and ARCH-22 -----------------------------------------------------------------------


def loans(**fields: object) -> Sketch:
    it = sketch()
    it.team("Loans API", on="Borrow", **fields)
    it.component("Loans", "service", owner="Loans API")
    it.stream(
        "Borrow",
        "Tenant",
        {"explore": "Neighbour 1", "draw down": "", "repay": ""},
        {"draw down": ["Loans"], "explore": ["Loans"]},
    )
    it.outcome("Fewer wait", stream="Borrow", teams=["Loans API"])
    return it


def test_a_team_is_given_a_step_that_needs_what_it_owns() -> None:
    it = loans()
    checker = it.checker()
    finding, _ = fix_of(checker, "ARCH-05", "Give it “draw down”")
    assert [fix.name for fix in checker.fixes(finding)] == [
        "Give it “draw down”",
        "Give it “repay”",
    ]
    done(it, "ARCH-05", "Give it “draw down”")


def test_a_team_without_a_lane_joins_the_one_of_its_step() -> None:
    it = loans()
    it.team("Loans API")
    checker = done(it, "ARCH-05", "Give it “draw down”")
    team = checker.facts.scenario.get(Team, "team-loans-api")
    assert team is not None
    assert team.value_stream == "stream-borrow"


def test_a_step_of_a_stream_without_a_customer_is_no_way_out() -> None:
    it = loans()
    it.stream("Borrow", None, {"draw down": ""}, {"draw down": ["Loans"]})
    it.team("Loans API")
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "ARCH-05"]
    assert checker.fixes(finding) == ()


def test_a_platform_team_is_given_no_step() -> None:
    it = loans()
    it.team("Loans API", "platform")
    it.line("xaas", "Loans API", "Neighbour 1", self_service=False)
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "ARCH-05"]
    assert checker.fixes(finding) == ()


def test_the_verdict_offers_a_step_and_says_that_the_basis_follows() -> None:
    checker = done(
        loans(basis="architecture"), "ARCH-22", "Give it “draw down”, align it to “Borrow”"
    )
    team = checker.facts.scenario.get(Team, "team-loans-api")
    assert team is not None
    assert team.alignment_basis is AlignmentBasis.VALUE_STREAM


# -- ARCH-02, ARCH-04, ARCH-06 -------------------------------------------------------------------


def test_a_mission_is_drafted_for_the_customer() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.team("Blue", on="Borrow", mission="Own and maintain the database")
    checker = done(it, "ARCH-02", "Draft a mission for its customer")
    team = checker.facts.scenario.get(Team, "team-blue")
    assert team is not None
    assert team.mission == "We help Tenant with “Borrow”, so that …"


def test_a_team_with_steps_is_aligned_to_its_stream() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.team("Blue", on="Borrow", basis="architecture")
    done(it, "ARCH-04", "Align it to its value stream")


def test_a_stream_team_without_steps_may_leave_both_open() -> None:
    it = sketch()
    it.team("Blue", basis="project")
    checker = done(it, "ARCH-04", "Leave type and basis open")
    team = checker.facts.scenario.get(Team, "team-blue")
    assert team is not None
    assert (team.type, team.alignment_basis) == (TeamType.UNDEFINED, None)


def test_a_team_between_teams_becomes_a_platform_and_leaves_its_lane() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Neighbour 1"})
    it.team("Blue", on="Borrow")
    for user in ("Neighbour 1", "Neighbour 2"):
        it.line("xaas", "Blue", user, self_service=True)
    checker = done(it, "ARCH-06", "Make it a platform")
    team = checker.facts.scenario.get(Team, "team-blue")
    assert team is not None
    assert (team.type, team.value_stream) == (TeamType.PLATFORM, None)


# -- FLOW-02, INT-04, OUT-01 ---------------------------------------------------------------------


def test_a_stream_gets_a_customer_of_its_own() -> None:
    it = sketch()
    it.stream("Borrow", None, {"apply": "Neighbour 1"})
    it.outcome("Fewer wait", stream="Borrow")
    checker = done(it, "FLOW-02", "Add a customer")
    stream = checker.facts.scenario.get(ValueStream, "stream-borrow")
    assert stream is not None
    customer = checker.facts.scenario.get(Customer, stream.customer)
    assert customer is not None
    assert customer.name == "Customer of Borrow"


def test_a_customer_no_stream_serves_yet_is_suggested_first() -> None:
    it = sketch()
    it.stream("Borrow", None, {"apply": "Neighbour 1"})
    it.outcome("Fewer wait", stream="Borrow")
    it.add(Customer(id="c1", name="Tenant"))
    it.add(Customer(id="c2", name="Neighbour 1"))
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "FLOW-02"]
    assert [fix.name for fix in checker.fixes(finding)] == ["It serves “Tenant”", "Add a customer"]
    done(it, "FLOW-02", "It serves “Tenant”")


def test_a_customer_called_like_a_team_is_replaced() -> None:
    it = sketch()
    it.stream("Borrow", "Neighbour 1", {"apply": "Neighbour 1"})
    it.outcome("Fewer wait", stream="Borrow")
    done(it, "FLOW-02", "Add a customer")


def test_a_purpose_is_drafted_from_the_service() -> None:
    it = sketch()
    it.service("Payments", "Neighbour 1")
    it.line("xaas", "Neighbour 1", "Neighbour 2", "", service="service-payments")
    checker = done(it, "INT-04", "Draft its purpose")
    line = checker.facts.scenario.get(Interaction, "line-1")
    assert line is not None
    assert line.purpose == "Neighbour 2 uses Payments without waiting for anybody"


def test_a_purpose_is_drafted_from_the_capability() -> None:
    it = sketch()
    it.add(Capability(id="testing", name="test automation"))
    it.line("facilitating", "Neighbour 1", "Neighbour 2", "", capability="testing")
    done(it, "INT-04", "Draft its purpose")


def test_nothing_is_drafted_out_of_thin_air() -> None:
    it = sketch()
    it.line("xaas", "Neighbour 1", "Neighbour 2", "")
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "INT-04"]
    assert checker.fixes(finding) == ()


def test_no_outcome_is_made_up_for_a_stream_or_a_team() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.team("Blue", on="Borrow")
    it.team("Green")
    it.add(Outcome(id="empty", stream="stream-borrow"))
    checker = it.checker()
    missing = [f for f in checker.findings if f.rule == "OUT-01"]
    assert {f.names[0] for f in missing} >= {"Borrow", "Blue", "Green"}
    assert [fix for finding in missing for fix in checker.fixes(finding)] == []


def test_a_team_is_linked_to_the_outcome_of_its_stream() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.team("Blue", on="Borrow")
    it.outcome("Fewer wait", stream="Borrow")
    done(it, "OUT-01", "Link to the outcome of “Borrow”")


def test_several_outcomes_of_a_stream_are_told_apart() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.team("Blue", on="Borrow")
    it.outcome("Fewer wait", stream="Borrow")
    it.outcome("More stay", stream="Borrow")
    done(it, "OUT-01", "Link to “Fewer wait”")
    done(it, "OUT-01", "Link to “More stay”")


def test_a_finding_about_something_that_is_gone_has_no_fix_any_more() -> None:
    design = bank()
    for scenario in design.scenarios:
        checker = Checker(Facts(design, scenario))
        findings = checker.findings
        ids = {finding.where[0] for finding in findings} - {scenario.id}
        applied(checker, remove(scenario, ids))
        assert [fix for finding in findings for fix in checker.fixes(finding)] == []

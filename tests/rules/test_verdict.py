"""ARCH-22: agreeing signs of different kinds."""

from __future__ import annotations

from helpers.sketch import FIRST, Sketch
from topodesk.model.team import SubsystemReason
from topodesk.rules.catalogue.architecture.architecture_aligned_team import ELSEWHERE, SIGNS
from topodesk.rules.registry import BY_ID


def sketch() -> Sketch:
    made = Sketch()
    made.rules = FIRST
    made.others()
    return made


def test_name_basis_and_components_make_a_likely_verdict() -> None:
    it = sketch()
    it.team("Loans API", basis="architecture")
    it.component("Loans", "service", owner="Loans API")
    (finding,) = it.findings("ARCH-22")
    assert finding.level.value == "error"
    assert finding.message == "“Loans API” is likely an architecture-aligned team."
    assert finding.evidence == (
        "its name is a technology (ARCH-01, 1 point)",
        "its declared basis is not value (ARCH-04, 2 points)",
        "it owns components and serves no customer (ARCH-05, 3 points)",
        "6 points from 3 kinds of evidence",
    )


def test_three_points_are_possible_and_two_are_nothing() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "service", owner="Blue")
    it.team("Green", basis="architecture")
    assert it.levels("ARCH-22") == {"Blue": "warning"}


def test_many_points_of_one_kind_are_only_possible() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "service", owner="Blue")
    it.line("xaas", "Blue", "Neighbour 1")
    (finding,) = it.findings("ARCH-22")
    assert finding.level.value == "warning"
    assert finding.evidence[-1] == "5 points from 1 kind of evidence"


def test_a_layer_of_a_sliced_stream_counts_once() -> None:
    it = sketch()
    for team, layer in (("Web", "ui"), ("Api", "service"), ("Db", "data")):
        it.team(team, "undefined", basis="architecture")
        for number in range(4):
            it.component(f"{team} {number}", layer, owner=team)
    for number, lane in enumerate(("Borrow", "Repay")):
        needed = [f"{team} {n}" for team in ("Web", "Api", "Db") for n in (number, number + 2)]
        it.stream(lane, "Tenant", {lane.lower(): ""}, {lane.lower(): needed})
    assert it.levels("ARCH-08") == {"Borrow": "error", "Repay": "error"}
    verdicts = {f.names[0]: f.evidence[-1] for f in it.findings("ARCH-22")}
    assert verdicts == {
        "Web": "7 points from 2 kinds of evidence",
        "Api": "8 points from 3 kinds of evidence",
        "Db": "8 points from 3 kinds of evidence",
    }


def subsystem(**fields: object) -> Sketch:
    """A complicated-subsystem team with 3 points: its name and its mission."""
    it = sketch()
    it.team(
        "Pricing Engine",
        "complicated_subsystem",
        people=4,
        basis=None,
        mission="Own and maintain the pricing engine",
        **fields,
    )
    return it


def test_a_team_that_passes_its_own_test_gets_no_verdict() -> None:
    it = subsystem(
        specialism="stochastic calculus",
        months_to_learn=12,
        specialist_share=0.8,
        subsystem_reason=SubsystemReason.SPECIALIST_KNOWLEDGE,
    )
    it.line("xaas", "Pricing Engine", "Neighbour 1")
    assert it.levels("ARCH-22") == {}
    assert it.questions("ARCH-22") == []


def test_a_team_that_fails_it_does() -> None:
    it = subsystem(subsystem_reason=SubsystemReason.SHARED_REUSE, months_to_learn=1)
    assert it.levels("ARCH-22") == {"Pricing Engine": "warning"}


def test_every_sign_is_a_rule_there_is() -> None:
    assert {sign.rule for sign in (*SIGNS, *ELSEWHERE)} <= BY_ID.keys() - {"ARCH-22"}


def test_the_action_names_the_stream_that_needs_it_most() -> None:
    it = sketch()
    it.team("Loans API", basis="architecture")
    it.component("Loans", "service", owner="Loans API")
    it.stream(
        "Borrow", "Tenant", {"apply": "", "sign": ""}, {"apply": ["Loans"], "sign": ["Loans"]}
    )
    it.stream("Repay", "Tenant", {"repay": ""}, {"repay": ["Loans"]})
    (finding,) = it.findings("ARCH-22")
    assert finding.action == "Try it on “Borrow”, which needs its work most, for one quarter."


def test_a_platform_in_name_only_is_told_to_close_what_its_test_misses() -> None:
    it = sketch()
    it.team("Database Team", "platform", basis=None, mission="Maintain the central database")
    it.component("Accounts", "data", owner="Database Team")
    it.service("Tables", "Database Team", self_service=False)
    it.line("xaas", "Database Team", "Neighbour 1")
    (finding,) = it.findings("ARCH-22")
    assert finding.level.value == "error"
    assert finding.action.startswith("Close what the platform test still misses")


def test_a_subsystem_nobody_has_told_about_is_asked_instead_of_judged() -> None:
    it = sketch()
    it.team("Scoring", "complicated_subsystem", basis=None, mission="Run the scoring engine")
    needed = []
    for team, layer in (("Web", "ui"), ("Scoring", "service"), ("Db", "data")):
        if team != "Scoring":
            it.team(team, "undefined", basis="architecture")
        for number in (1, 2):
            it.component(f"{team} {number}", layer, owner=team)
            needed.append(f"{team} {number}")
    it.stream("Borrow", "Tenant", {"apply": ""}, {"apply": needed})
    assert it.levels("ARCH-02") == {"Scoring": "warning"}
    assert it.levels("ARCH-08") == {"Borrow": "error"}
    assert "Scoring" not in it.levels("ARCH-22")
    asked = [q.missing for q in it.checker().questions if q.names == ("Scoring",)]
    assert asked == ["specialist knowledge", "why it is separate"]

"""What the rules about type, size, load, domains, ownership and skills say and leave alone."""

from __future__ import annotations

from datetime import date

import pytest
from lending import after, bank, silent

from helpers.sketch import Sketch, where_it_landed
from topodesk.model.component import Complexity, ComponentStatus, Domain
from topodesk.model.design_records import ScenarioKind
from topodesk.model.team import (
    Capabilities,
    CapabilityState,
    LoadReading,
    Reteaming,
    Team,
    TeamApi,
    TeamType,
)

# -- TEAM-01 ---------------------------------------------------------------------------------


def test_a_large_team_is_split_in_a_copy_and_stays_here() -> None:
    made = bank()
    made.stream("Borrow", "Borrower", {"Explore": "Pay", "Draw down": "Pay"})
    made.team("Pay", on="Borrow", people=12)
    checker = made.checker()
    (finding,) = [f for f in checker.findings if f.rule == "TEAM-01"]
    (fix,) = checker.fixes(finding)
    change = fix.change
    checker.facts.design.apply(change)
    there = where_it_landed(checker, change)
    assert there.facts.scenario is not checker.facts.scenario
    assert silent(there, "TEAM-01")
    sizes = {t.name: t.people for t in there.facts.scenario.of(Team) if "Pay" in t.name}
    assert sizes == {"Pay": 6, "Pay 2": 6}
    assert there.facts.scenario.info.based_on == "scenario"
    checker.facts.design.apply(change.reversed())
    assert len(checker.facts.design.scenarios) == 1


def test_a_small_team_is_merged_with_a_neighbour_in_a_copy() -> None:
    made = bank()
    made.team("Pay", on="Borrow", people=3)
    made.team("Find", on="Borrow", people=5)
    checker = made.checker()
    (finding,) = [f for f in checker.findings if f.rule == "TEAM-01"]
    (fix,) = checker.fixes(finding)
    assert fix.name == "Draft a merge with “Find” in a copy"


# -- TEAM-02 ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "said"),
    [(ScenarioKind.PROPOSAL, 1), (ScenarioKind.TODAY, 0), (ScenarioKind.OPTION, 0)],
)
def test_only_a_proposal_needs_types(kind: ScenarioKind, said: int) -> None:
    made = Sketch(kind=kind)
    made.others()
    made.team("Odd", "undefined", basis=None)
    assert len(made.findings("TEAM-02")) == said


def test_a_type_is_offered_from_what_the_team_does() -> None:
    made = bank()
    made.team("Pay", "undefined", on="Borrow", basis=None)
    button = "It is stream-aligned: it carries a step"
    assert silent(after(made, "TEAM-02", button), "TEAM-02")
    made.team("Pay", "undefined", on="Borrow", basis="architecture")
    with pytest.raises(AssertionError, match="does not offer"):
        after(made, "TEAM-02", button)
    made.team("Ground", "undefined", basis=None)
    made.line("xaas", "Ground", "Find")
    checker = after(made, "TEAM-02", "It is a platform: it offers services")
    assert checker.facts.scenario["team-ground"].type is TeamType.PLATFORM


# -- TEAM-03 ---------------------------------------------------------------------------------


def load(*readings: dict[str, object]) -> Sketch:
    made = bank()
    for month, fields in enumerate(readings, 1):
        id = f"load-{month}"
        made.add(LoadReading(id=id, team="team-pay", date=date(2026, month, 1), **fields))
    return made


@pytest.mark.parametrize(
    ("readings", "said"),
    [
        ([{"answers_n": 5, "domain": 4, "tooling": 4}], {"Pay": "warning"}),
        ([{"answers_n": 5, "domain": 3.9}], {}),
        ([{"answers_n": 5, "domain": 5, "tooling": 1}], {"Pay": "warning"}),
        ([{"answers_n": 5, "domain": 4.5}], {"Pay": "error"}),
        ([{"domain": 4.5}], {"Pay": "error"}),
        ([{"answers_n": 5, "domain": 2}, {"answers_n": 5, "domain": 4.5}], {"Pay": "info"}),
        ([{"answers_n": 5, "domain": 4.6}, {"answers_n": 5, "domain": 2}], {}),
        ([{"answers_n": 4, "domain": 5}], {}),
        ([{"answers_n": 5}], {}),
    ],
)
def test_how_loaded_a_team_is(readings: list[dict[str, object]], said: dict[str, str]) -> None:
    assert load(*readings).levels("TEAM-03") == said


def test_fewer_than_five_answers_are_never_shown_but_asked_for() -> None:
    made = load({"answers_n": 4, "domain": 5})
    assert [q.missing for q in made.questions("TEAM-03")] == ["answers about its load"]


# -- TEAM-04 ---------------------------------------------------------------------------------


def domains(*kinds: str | None) -> Sketch:
    made = bank()
    for number, kind in enumerate(kinds):
        hard = Complexity(kind) if kind else None
        name = f"Domain {number}"
        made.add(Domain(id=f"d{number}", name=name, complexity=hard, owner_team="team-pay"))
    return made


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (["complex"], 0),
        (["complex", "simple"], 1),
        (["complex", None], 1),
        (["complicated"], 0),
        (["complicated", "complicated"], 1),
        (["complicated", "simple", "simple"], 0),
        (["simple"] * 3, 0),
        (["simple"] * 4, 1),
        ([None, "simple"], 0),
    ],
)
def test_which_domains_are_too_many(kinds: list[str | None], said: int) -> None:
    assert len(domains(*kinds).findings("TEAM-04")) == said


def test_how_hard_a_domain_is_is_asked_where_it_matters() -> None:
    assert len(domains(None, "simple").questions("TEAM-04")) == 1
    assert domains(None).questions("TEAM-04") == []


def test_the_smaller_domain_goes_to_a_team_with_room() -> None:
    made = domains("complex", "simple")
    assert silent(after(made, "TEAM-04", "“Domain 1” goes to “Find”"), "TEAM-04")
    made.add(Domain(id="d9", name="Hard", complexity=Complexity.COMPLEX, owner_team="team-find"))
    with pytest.raises(AssertionError, match="does not offer"):
        after(made, "TEAM-04", "“Domain 1” goes to “Find”")


# -- TEAM-05 ---------------------------------------------------------------------------------


def test_what_nobody_owns_is_an_error_what_two_own_a_warning() -> None:
    made = bank()
    made.component("Rates", "service")
    made.component("Payouts", "service", "Pay")
    made.add(made.records["component-payouts"].with_(owner_teams=("team-pay", "team-find")))
    assert made.levels("TEAM-05") == {"Rates": "error", "Payouts": "warning"}
    checker = after(made, "TEAM-05", "Only “Pay” owns it")
    assert checker.facts.scenario["component-payouts"].owner_teams == ("team-pay",)


def test_retired_components_need_no_owner() -> None:
    made = bank()
    made.component("Old", "service", status=ComponentStatus.RETIRED)
    assert made.levels("TEAM-05") == {}


def test_the_team_whose_step_needs_a_component_can_own_it() -> None:
    made = bank()
    steps: dict[str, str | None] = {"Explore": "Find", "Draw down": "Pay"}
    made.stream("Borrow", "Borrower", steps, {"Draw down": ["Payouts"]})
    made.component("Payouts", "service")
    assert silent(after(made, "TEAM-05", "“Pay” owns it"), "TEAM-05")


# -- TEAM-06 ---------------------------------------------------------------------------------

HERE = dict.fromkeys(Capabilities.model_fields, CapabilityState.IN_TEAM)


def able(**states: CapabilityState | None) -> Sketch:
    made = bank()
    made.team("Pay", on="Borrow", capabilities=Capabilities(**{**HERE, **states}))
    return made


@pytest.mark.parametrize("state", [s for s in CapabilityState if s is not CapabilityState.MISSING])
def test_what_is_here_self_service_learned_or_not_needed_is_no_gap(state: CapabilityState) -> None:
    assert able(testing=state, ux=state, security=state).levels("TEAM-06") == {}


def test_two_gaps_are_a_warning_one_with_something_unknown_a_question() -> None:
    gone = CapabilityState.MISSING
    assert able(testing=gone, ux=gone).levels("TEAM-06") == {"Pay": "warning"}
    made = able(testing=gone, ux=None)
    assert made.levels("TEAM-06") == {}
    asked = [q.ask for q in made.questions("TEAM-06") if q.names == ("Pay",)]
    assert asked == ["Where does “Pay” get user experience from?"]


def test_teams_nobody_has_asked_are_asked_about_together() -> None:
    (question,) = bank().questions("TEAM-06")
    assert len(question.names) == 5


# -- TEAM-07 ---------------------------------------------------------------------------------


def shares(streams: int, enabling: int, undefined: int = 0) -> list[str]:
    made = Sketch()
    for kind, count in (
        ("stream_aligned", streams),
        ("enabling", enabling),
        ("undefined", undefined),
    ):
        for number in range(count):
            made.team(f"{kind} {number}", kind)
    return list(made.levels("TEAM-07").values())


@pytest.mark.parametrize(
    ("teams", "said"),
    [
        ((6, 1), ["info"]),
        ((7, 1), []),
        ((5, 3), ["info"]),
        ((4, 4), ["warning"]),
        ((3, 2), ["info"]),
        ((1, 3), ["info"]),
        ((1, 3, 3), ["warning"]),
        ((4, 1, 3), []),
    ],
)
def test_how_many_teams_work_on_streams(teams: tuple[int, ...], said: list[str]) -> None:
    assert shares(*teams) == said


# -- TEAM-08, TEAM-09 ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"planned_end": date(2027, 6, 1)}, 1),
        ({"planned_end": date(2027, 9, 1)}, 0),
        ({"planned_end": date(2027, 6, 1), "reteaming": Reteaming.ISOLATION}, 0),
        ({"basis": "project"}, 1),
        ({"type": "enabling", "planned_end": date(2027, 1, 1)}, 0),
    ],
)
def test_teams_with_an_end_in_sight(fields: dict[str, object], said: int) -> None:
    made = bank()
    made.team("Pay", on="Borrow", **fields)
    assert len(made.findings("TEAM-08")) == said


def test_a_team_api_that_was_begun_says_what_it_lacks() -> None:
    made = bank()
    made.team("Pay", on="Borrow", team_api=TeamApi(focus="Money", channels=("#pay",)))
    (finding,) = made.findings("TEAM-09")
    assert finding.level.value == "info"
    assert finding.message.endswith(
        "what it offers, how to ask, how versions change or what it works on now."
    )
    (question,) = made.questions("TEAM-09")
    assert "Pay" not in question.names

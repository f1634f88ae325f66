"""Parcelo: the worked example of the rules, number by number."""

from __future__ import annotations

from fractions import Fraction

import pytest

from helpers.purity import purity
from helpers.samples import (
    PARCELO,
    cells,
    finish_alone,
    named,
    people,
    people_moved,
    sample,
    scenario_of,
    teams_per_change,
)
from topodesk.model.component import Component, ComponentLink, Service
from topodesk.model.interaction import Dependency, DependencyEffect, Interaction
from topodesk.model.learning import Experiment, SafetyPulse
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, Responsibility
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem

TODAY = {"Web Frontend": 8, "API": 9, "Database": 5, "QA": 4, "Operations": 5}
STREAM_TEAMS = {"Buy": 8, "Returns": 7, "Merchants": 7, "Platform": 6, "Enabling": 3}


def parcelo(scenario: str) -> Scenario:
    return scenario_of(PARCELO, scenario)


@pytest.mark.parametrize(
    ("scenario", "counts"),
    [
        ("today", TODAY),
        (
            "halfway",
            {
                "Web Frontend": 6,
                "API": 6,
                "Database": 4,
                "QA": 3,
                "Operations": 5,
                "Merchants": 7,
            },
        ),
        ("proposal", STREAM_TEAMS),
        ("payments-as-a-service", STREAM_TEAMS),
        ("persona-teams", {"Shopper": 15, "Merchant": 7, "Platform": 6, "Enabling": 3}),
    ],
)
def test_these_people_are_in_these_teams(scenario: str, counts: dict[str, int]) -> None:
    assert people(parcelo(scenario)) == counts


@pytest.mark.parametrize(
    ("scenario", "sizes"),
    [
        ("one-team-per-component", [2] * 5 + [3] * 7),
        ("layer-split", [3] * 5 + [4] * 4),
    ],
)
def test_31_people_are_spread_over_the_small_teams(scenario: str, sizes: list[int]) -> None:
    assert sorted(people(parcelo(scenario)).values()) == sizes
    assert sum(sizes) == 31


@pytest.mark.parametrize(
    ("scenario", "count", "stream_purity", "layer_purity"),
    [
        ("today", 19, 0.000, 1.000),
        ("halfway", 19, 0.363, 0.602),
        ("proposal", 19, 0.679, 0.000),
        ("payments-as-a-service", 16, 1.000, 0.000),
        ("one-team-per-component", 19, 0.53, 1.00),
        ("layer-split", 19, 0.59, 1.00),
        ("persona-teams", 19, 0.40, 0.00),
    ],
)
def test_the_work_cells_and_what_the_boundaries_follow(
    scenario: str, count: int, stream_purity: float, layer_purity: float
) -> None:
    found = cells(parcelo(scenario))
    teams = [team for _, _, _, team in found]
    assert len(found) == count
    assert purity(teams, [stream for _, stream, _, _ in found]) == pytest.approx(
        stream_purity, abs=0.005
    )
    assert purity(teams, [layer for _, _, layer, _ in found]) == pytest.approx(
        layer_purity, abs=0.005
    )


@pytest.mark.parametrize(
    ("scenario", "buy", "back", "sell", "finishing"),
    [
        ("today", [5, 5], [4, 4], [4, 5], 0.225),
        ("halfway", [5, 5], [4, 4], [1, 1], 0.483),
        ("proposal", [1, 1], [1, 2], [1, 1], 0.917),
        ("payments-as-a-service", [1, 1], [1, 1], [1, 1], 1.000),
        ("one-team-per-component", [3, 3], [2, 3], [2, 3], 0.389),
        ("layer-split", [3, 3], [2, 3], [2, 3], 0.389),
        ("persona-teams", [1, 1], [1, 1], [1, 1], 1.000),
    ],
)
def test_so_many_teams_act_on_each_change(
    scenario: str, buy: list[int], back: list[int], sell: list[int], finishing: float
) -> None:
    found = teams_per_change(parcelo(scenario))
    assert found == {"Buy": buy, "Return": back, "Sell": sell}
    assert finish_alone(parcelo(scenario)) == pytest.approx(finishing, abs=0.0005)


@pytest.mark.parametrize(
    ("scenario", "moved"),
    [("halfway", 7), ("proposal", 26), ("payments-as-a-service", 26)],
)
def test_so_many_people_change_team(scenario: str, moved: int) -> None:
    assert people_moved(parcelo("today"), parcelo(scenario)) == moved


def test_operations_stays_together_as_the_platform() -> None:
    before = named(parcelo("today"), Team, "Operations")
    for scenario in ("proposal", "payments-as-a-service", "persona-teams"):
        assert named(parcelo(scenario), Team, "Platform").id == before.id


def _cut(scenario: Scenario) -> Fraction:
    owner = {c.id: c.owner_teams[0] for c in scenario.of(Component)}
    links = scenario.of(ComponentLink)
    crossing = sum(int(link.weight) for link in links if owner[link.a] != owner[link.b])
    return Fraction(crossing, sum(int(link.weight) for link in links))


@pytest.mark.parametrize(
    ("scenario", "cut"),
    [
        ("today", Fraction(24, 28)),
        ("proposal", Fraction(3, 28)),
        ("payments-as-a-service", Fraction(9, 28)),
        ("one-team-per-component", Fraction(1)),
        ("persona-teams", Fraction(1, 28)),
    ],
)
def test_the_boundaries_cut_so_much_of_what_changes_together(scenario: str, cut: Fraction) -> None:
    assert _cut(parcelo(scenario)) == cut


def _agreements(scenario: Scenario) -> tuple[int, int]:
    interactions = scenario.of(Interaction)
    covered = {frozenset((i.provider, i.consumer)) for i in interactions}
    uncovered = [
        d
        for d in scenario.of(Dependency)
        if d.effect is DependencyEffect.BLOCKING
        and frozenset((d.from_team, d.to_team)) not in covered
    ]
    lasting = [i for i in interactions if i.mode == "xaas" or i.expected_end]
    return len([i for i in lasting if i.purpose]), len(interactions) + len(uncovered)


@pytest.mark.parametrize(
    ("scenario", "clear", "relations"),
    [("today", 2, 9), ("halfway", 4, 9), ("proposal", 5, 6), ("payments-as-a-service", 6, 6)],
)
def test_so_many_relations_are_clearly_agreed(scenario: str, clear: int, relations: int) -> None:
    assert _agreements(parcelo(scenario)) == (clear, relations)


def test_today_nobody_carries_a_step_and_nobody_has_a_mission() -> None:
    today = parcelo("today")
    assert {step.responsibility for step in today.of(JourneyStep)} == {Responsibility.NOBODY}
    assert {(team.type.value, team.mission) for team in today.of(Team)} == {("undefined", "")}
    bases = {team.name: str(team.alignment_basis) for team in today.of(Team)}
    assert bases == {
        "Web Frontend": "architecture",
        "API": "architecture",
        "Database": "architecture",
        "QA": "function",
        "Operations": "function",
    }


def test_two_of_five_platform_services_still_need_a_ticket() -> None:
    services = parcelo("proposal").of(Service)
    assert (len(services), sum(bool(s.self_service) for s in services)) == (5, 3)


def test_payments_become_the_fourth_of_six_services_without_a_ticket() -> None:
    scenario = parcelo("payments-as-a-service")
    services = scenario.of(Service)
    payments = named(scenario, Service, "Payments")
    component = named(scenario, Component, "Payments API")
    platform = named(scenario, Team, "Platform")
    assert (len(services), sum(bool(s.self_service) for s in services)) == (6, 4)
    assert payments.components == (component.id,)
    assert payments.provider == component.owner_teams[0] == platform.id
    assert str(platform.formed_on) == "2026-10-01"


def _with_a_complete_outcome(scenario: Scenario) -> float:
    linked = {team for o in scenario.of(Outcome) if o.baseline and o.due for team in o.linked_teams}
    return sum(team.people or 0 for team in scenario.of(Team) if team.id in linked)


@pytest.mark.parametrize(
    ("scenario", "count"),
    [("today", 8), ("halfway", 13), ("proposal", 22), ("payments-as-a-service", 22)],
)
def test_so_many_people_are_in_a_team_with_an_outcome_of_its_own(scenario: str, count: int) -> None:
    assert _with_a_complete_outcome(parcelo(scenario)) == count


def test_the_clean_proposal_records_what_leadership_will_ask() -> None:
    scenario = parcelo("payments-as-a-service")
    steps = sorted(step.people_moved or 0 for step in scenario.of(ChangeItem))
    assert steps == [4, 7, 7, 8]
    assert len({step.horizon for step in scenario.of(ChangeItem)}) == 4
    assert {no.stream or no.team for no in scenario.of(NotDoing)} >= {
        team.id for team in scenario.of(Team) if team.name != "Enabling"
    }
    (pulse,) = scenario.of(SafetyPulse)
    as_of = sample(PARCELO).info.as_of
    assert as_of is not None
    assert pulse.date is not None
    assert pulse.answers_n >= 5
    assert (as_of - pulse.date).days <= 90
    assert len(scenario.of(Experiment)) == 1

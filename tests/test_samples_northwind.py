"""Northwind Bank: what a new user sees first, from six layers to three streams."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from helpers.purity import purity
from helpers.samples import (
    NORTHWIND,
    acting,
    cells,
    named,
    people,
    people_moved,
    sample,
    scenario_of,
    steps_with_a_hand_off,
)
from topodesk.model.component import Component, Service
from topodesk.model.design_records import Waiver
from topodesk.model.flow import TypicalChange
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.learning import Experiment, ExperimentResult
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, Responsibility, ValueStream
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.model.transition import ChangeItem

SCENARIOS = ["today", "workshop draft", "proposal"]
JOURNEYS = {
    "Open an account": (["Discover", "Apply", "Verify", "Fund", "First use"], "New customer"),
    "Everyday spending": (["Pay", "Track", "Save", "Dispute", "Reward"], "Cardholder"),
    "Borrow": (["Explore", "Qualify", "Draw down", "Repay"], "Borrower"),
}
PROPOSED = {
    "Join": (6, ["Discover", "Apply"]),
    "Onboard": (7, ["Verify", "Fund"]),
    "First Month": (5, ["First use"]),
    "Pay Anywhere": (7, ["Pay"]),
    "Know My Money": (6, ["Track", "Save"]),
    "Make It Right": (8, ["Dispute", "Reward"]),
    "Find My Loan": (6, ["Explore", "Qualify"]),
    "Draw Down": (5, ["Draw down"]),
    "Repay": (5, ["Repay"]),
    "Fraud Scoring": (5, []),
    "Identity & Customer Data": (7, []),
    "Delivery Platform": (8, []),
    "Ledger & Payments": (7, []),
    "Product Operations": (3, []),
    "Compliance Coaching": (3, []),
}


def northwind(scenario: str) -> Scenario:
    return scenario_of(NORTHWIND, scenario)


def _steps(scenario: Scenario, team: Team) -> list[str]:
    found = [s for s in scenario.of(JourneyStep) if team.id in s.responsible_teams]
    return [step.name for step in sorted(found, key=lambda step: step.order)]


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_same_88_people_walk_the_same_14_steps(name: str) -> None:
    scenario = northwind(name)
    assert sum(people(scenario).values()) == 88
    found = {}
    for stream in sorted(scenario.of(ValueStream), key=lambda s: s.lane_order):
        steps = sorted(scenario.referrers(stream.id, JourneyStep), key=lambda s: s.order)
        customer = scenario[stream.customer or ""].label()
        found[stream.name] = ([step.name for step in steps], customer)
    assert found == JOURNEYS
    assert list(found) == list(JOURNEYS)


def test_the_proposal_has_these_teams_with_these_steps() -> None:
    scenario = northwind("proposal")
    teams = {t.name: (t.people, _steps(scenario, t)) for t in scenario.of(Team)}
    assert teams == PROPOSED
    types = Counter(team.type for team in scenario.of(Team))
    assert types[TeamType.STREAM_ALIGNED] == 9
    platform = named(scenario, Grouping, "Bank Platform")
    assert {t.name for t in scenario.of(Team) if t.grouping == platform.id} == {
        "Identity & Customer Data",
        "Delivery Platform",
        "Ledger & Payments",
    }


def test_today_is_layers_and_functions_and_no_step_has_a_team() -> None:
    scenario = northwind("today")
    expected = ["Web Frontend", "Mobile Apps", "Core API", "Payments API", "Database"]
    assert set(people(scenario)) > {*expected, "QA & Release"}
    assert {team.type for team in scenario.of(Team)} == {TeamType.UNDEFINED}
    assert {team.alignment_basis for team in scenario.of(Team)} == {
        AlignmentBasis.ARCHITECTURE,
        AlignmentBasis.FUNCTION,
    }
    steps = scenario.of(JourneyStep)
    assert {step.responsibility for step in steps} == {Responsibility.NOBODY}
    owners = {scenario[owner].label() for c in scenario.of(Component) for owner in c.owner_teams}
    assert sorted(owners) == sorted(expected)


@pytest.mark.parametrize(
    ("name", "count", "which"),
    [
        ("today", 14, {"Discover", "Pay", "Repay"}),
        ("workshop draft", 4, {"Verify", "Qualify", "Draw down", "Repay"}),
        ("proposal", 2, {"Verify", "Repay"}),
    ],
)
def test_so_many_of_14_steps_need_a_hand_off(name: str, count: int, which: set[str]) -> None:
    scenario = northwind(name)
    found = steps_with_a_hand_off(scenario)
    assert len(found) == count
    assert which <= set(found)
    walked = [c for c in scenario.of(TypicalChange) if len(acting(c)) > 1]
    assert len(walked) == count
    assert len(scenario.of(TypicalChange)) == 14


def test_boundaries_follow_layers_today_and_streams_in_the_proposal() -> None:
    for name, by_stream, by_layer in [("today", 0.0, 1.0), ("proposal", 1.0, 0.0)]:
        found = cells(northwind(name))
        teams = [team for _, _, _, team in found]
        assert purity(teams, [s for _, s, _, _ in found]) == pytest.approx(by_stream)
        assert purity(teams, [layer for _, _, layer, _ in found]) == pytest.approx(by_layer)


def test_61_people_change_team_in_four_steps_none_of_them_a_leap() -> None:
    scenario = northwind("proposal")
    steps = [step.people_moved or 0 for step in scenario.of(ChangeItem)]
    assert people_moved(northwind("today"), scenario) == 61 == sum(steps)
    assert len(steps) == 4
    assert max(steps) <= 0.3 * 88
    assert len({step.horizon for step in scenario.of(ChangeItem)}) == 4


@pytest.mark.parametrize(
    ("stream", "metric", "baseline", "target", "due"),
    [
        ("Open an account", "Acquisition revenue", "€4.1M", "€6.0M", date(2027, 6, 30)),
        ("Everyday spending", "Active cardholders", "61%", "72%", date(2027, 12, 31)),
        ("Borrow", "Approved loans drawn down", "54%", "70%", date(2027, 9, 30)),
    ],
)
def test_every_stream_has_an_outcome_with_a_baseline_and_a_target(
    stream: str, metric: str, baseline: str, target: str, due: date
) -> None:
    scenario = northwind("proposal")
    (found,) = scenario.referrers(named(scenario, ValueStream, stream).id, Outcome)
    assert (found.metric, found.baseline, found.target, found.due) == (
        metric,
        baseline,
        target,
        due,
    )
    assert found.accountable_team in found.linked_teams


def test_every_interaction_of_the_proposal_has_a_purpose_and_the_passing_ones_an_end() -> None:
    interactions = northwind("proposal").of(Interaction)
    modes = Counter(interaction.mode for interaction in interactions)
    assert modes == {
        InteractionMode.COLLABORATION: 1,
        InteractionMode.FACILITATING: 2,
        InteractionMode.X_AS_A_SERVICE: 7,
    }
    for interaction in interactions:
        assert len(interaction.purpose.split()) > 3
        assert interaction.start
        passing = interaction.mode is not InteractionMode.X_AS_A_SERVICE
        assert bool(interaction.expected_end) == passing
        coaching = interaction.mode is InteractionMode.FACILITATING
        assert bool(interaction.capability and interaction.exit_criterion) == coaching


def test_most_platform_services_need_no_ticket() -> None:
    scenario = northwind("proposal")
    by_provider: dict[str, list[bool]] = {}
    for service in scenario.of(Service):
        provider = scenario[service.provider or ""].label()
        by_provider.setdefault(provider, []).append(bool(service.self_service))
    for team in ("Identity & Customer Data", "Delivery Platform", "Ledger & Payments"):
        assert sum(by_provider[team]) / len(by_provider[team]) >= 0.7


def test_eight_experiments_and_not_all_of_them_green() -> None:
    experiments = northwind("proposal").of(Experiment)
    results = Counter(experiment.result for experiment in experiments)
    assert len(experiments) == 8
    assert results[ExperimentResult.RED] == 2
    for experiment in experiments:
        assert experiment.success_rule
        assert experiment.stop_rule
        assert bool(experiment.learning) == (experiment.result is not None)


def test_everybody_says_what_they_will_not_do() -> None:
    scenario = northwind("proposal")
    entries = scenario.of(NotDoing)
    assert {no.text for no in entries if not (no.team or no.stream)} == {
        "Draw new reporting lines before Q3 2027",
        "Move the ledger to another technology",
        "Share one backlog across value streams",
        "Set targets for the number of features shipped",
    }
    silent = {TeamType.ENABLING, TeamType.COMPLICATED_SUBSYSTEM}
    assert {no.team for no in entries if no.team} == {
        team.id for team in scenario.of(Team) if team.type not in silent
    }
    assert {no.stream for no in entries if no.stream} == {s.id for s in scenario.of(ValueStream)}


def test_the_few_stream_aligned_teams_are_an_accepted_risk_until_a_date() -> None:
    (waiver,) = sample(NORTHWIND).shared.of(Waiver)
    assert (waiver.rule_id, str(waiver.expires)) == ("TEAM-07", "2027-06-30")
    assert waiver.target == waiver.scenario == northwind("proposal").id


def test_the_workshop_draft_shows_what_is_not_ready() -> None:
    draft = northwind("workshop draft")
    loans, database = named(draft, Team, "Loans API"), named(draft, Team, "Database Team")
    assert (loans.people, loans.type, _steps(draft, loans)) == (5, TeamType.STREAM_ALIGNED, [])
    assert len([c for c in draft.of(Component) if loans.id in c.owner_teams]) == 2
    assert (database.people, database.type) == (5, TeamType.PLATFORM)
    assert database.id == named(northwind("today"), Team, "Database").id
    assert not draft.referrers(named(draft, ValueStream, "Borrow").id, Outcome)
    endless = [
        i
        for i in draft.of(Interaction)
        if i.mode is InteractionMode.COLLABORATION and not i.expected_end
    ]
    assert [(draft[i.provider].label(), draft[i.consumer].label()) for i in endless] == [
        ("Onboard", "First Month")
    ]
    assert len(draft.of(Interaction)) == 8
    assert {e.result for e in draft.of(Experiment)} == {ExperimentResult.GREEN}

"""Both sample designs: they load, they are in the form the program writes, ids mean one thing."""

from __future__ import annotations

import re

import pytest

from helpers.samples import NORTHWIND, PARCELO, sample, sample_bytes
from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioKind
from topodesk.model.order import DIGITS
from topodesk.model.placement import Placement
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.storage.format import dumps, loads

BOTH = pytest.mark.parametrize("name", [NORTHWIND, PARCELO])
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@BOTH
def test_a_sample_loads_without_reserve(name: str) -> None:
    loaded = loads(sample_bytes(name))
    assert (loaded.read_only, loaded.notice) == (False, "")


@BOTH
def test_a_sample_is_byte_for_byte_what_saving_it_gives(name: str) -> None:
    assert dumps(loads(sample_bytes(name)).design) == sample_bytes(name)


@BOTH
def test_a_sample_carries_the_date_its_rules_use(name: str) -> None:
    assert str(sample(name).info.as_of) == "2026-11-22"


@pytest.mark.parametrize(
    ("name", "scenarios"),
    [
        (NORTHWIND, {"Today": "today", "Workshop draft": "option", "Proposal": "proposal"}),
        (
            PARCELO,
            {
                "today": "today",
                "halfway": "option",
                "proposal": "proposal",
                "payments-as-a-service": "proposal",
                "one-team-per-component": "option",
                "layer-split": "option",
                "persona-teams": "option",
            },
        ),
    ],
)
def test_the_scenarios_are_these_in_this_order(name: str, scenarios: dict[str, str]) -> None:
    found = [(s.name, s.info.kind.value) for s in sample(name).scenarios]
    assert found == list(scenarios.items())


@BOTH
def test_every_id_is_a_plain_uuid_and_means_one_kind_of_thing(name: str) -> None:
    kinds: dict[str, type] = {}
    for scenario in sample(name).scenarios:
        for record in scenario:
            assert UUID.fullmatch(record.id)
            assert kinds.setdefault(record.id, type(record)) is type(record)


@BOTH
def test_the_same_customers_streams_steps_and_components_stand_in_every_scenario(
    name: str,
) -> None:
    first, *others = sample(name).scenarios
    for kind in (Customer, ValueStream, JourneyStep, Component):
        known = {(record.id, record.label()) for record in first.of(kind)}
        for scenario in others:
            assert {(record.id, record.label()) for record in scenario.of(kind)} == known


@BOTH
def test_the_journey_is_complete_and_in_one_order(name: str) -> None:
    for scenario in sample(name).scenarios:
        lanes = [stream.lane_order for stream in scenario.of(ValueStream)]
        assert len(set(lanes)) == len(lanes)
        for stream in scenario.of(ValueStream):
            assert stream.customer
            orders = [step.order for step in scenario.referrers(stream.id, JourneyStep)]
            assert len(set(orders)) == len(orders) >= 2


@BOTH
def test_every_team_has_people_and_one_short_place_in_the_order(name: str) -> None:
    for scenario in sample(name).scenarios:
        places = {placement.of: placement.order for placement in scenario.of(Placement)}
        assert set(places) == {team.id for team in scenario.of(Team)}
        assert len(set(places.values())) == len(places) == len(scenario.of(Placement))
        assert all(len(order) == 1 and order in DIGITS for order in places.values())
        assert all(team.people for team in scenario.of(Team))


@BOTH
def test_every_component_has_one_owner_and_is_needed_by_a_step(name: str) -> None:
    for scenario in sample(name).scenarios:
        needed = {id for step in scenario.of(JourneyStep) for id in step.components}
        assert {component.id for component in scenario.of(Component)} == needed
        assert all(len(component.owner_teams) == 1 for component in scenario.of(Component))


@BOTH
def test_a_proposal_says_what_is_to_be_decided_and_why(name: str) -> None:
    proposals = [s for s in sample(name).scenarios if s.info.kind is ScenarioKind.PROPOSAL]
    assert proposals
    for scenario in proposals:
        info = scenario.info
        assert info.decision.endswith("?")
        assert all((info.vision, info.why_now, info.sponsor_role, info.review_date))

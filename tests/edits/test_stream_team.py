"""Drafting one team that can change all layers of a stream."""

from __future__ import annotations

import pytest

from helpers.samples import NORTHWIND, sample_bytes
from topodesk.edits.stream_team import LARGEST, draft_stream_team, parts_of
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.checker import Checker, check
from topodesk.rules.facts import Facts
from topodesk.rules.slicing import slicing
from topodesk.storage.format import dumps, loads


@pytest.fixture
def design() -> Design:
    return loads(sample_bytes(NORTHWIND)).design


@pytest.fixture
def today(design: Design) -> Scenario:
    return next(s for s in design.scenarios if s.name == "Today")


def test_each_slice_sends_somebody_and_nobody_is_lost(design: Design, today: Scenario) -> None:
    lane = next(s for s in today.of(ValueStream) if s.label() == "Borrow")
    slices = slicing(Facts(design, today), lane.id).teams
    before = sum(t.people or 0 for t in today.of(Team))
    parts = parts_of(today, lane.id, slices)
    assert {part.team for part in parts} == set(slices)
    assert all(part.people and part.people >= 1 for part in parts)
    assert sum(part.people or 0 for part in parts) <= LARGEST
    design.apply(draft_stream_team(today, lane.id, parts))
    assert sum(t.people or 0 for t in today.of(Team)) == before
    made = next(t for t in today.of(Team) if t.label() == "Borrow")
    assert (made.type, made.value_stream) == (TeamType.STREAM_ALIGNED, lane.id)
    steps = [s for s in today.referrers(lane.id, JourneyStep) if s.stream == lane.id]
    assert all(s.responsible_teams == (made.id,) for s in steps)
    assert [c for c in today.of(Component) if made.id in c.owner_teams]


def test_a_sliced_stream_offers_the_draft_in_a_copy_and_is_not_sliced_there(
    design: Design, today: Scenario
) -> None:
    checker = Checker(Facts(design, today))
    finding = next(f for f in checker.findings if f.rule == "ARCH-08")
    (fix,) = checker.fixes(finding)
    assert fix.name == "Draft a stream team in a copy"
    before = dumps(design)
    change = fix.change
    design.apply(change)
    copy = next(s for s in design.scenarios if s.id in change.stores())
    still = [f.where[0] for f in check(design, copy).findings if f.rule == "ARCH-08"]
    assert finding.where[0] not in still
    design.apply(change.reversed())
    assert dumps(design) == before


def test_who_nobody_counted_is_not_made_up(design: Design, today: Scenario) -> None:
    lane = next(iter(today.of(ValueStream)))
    slices = slicing(Facts(design, today), lane.id).teams
    unsaid = [(today[id], today[id].with_(people=None)) for id in slices]
    design.apply(Change.of("", today.id, updated=unsaid))
    parts = parts_of(today, lane.id, slices)
    assert {part.people for part in parts} == {None}
    design.apply(draft_stream_team(today, lane.id, parts))
    assert next(t for t in today.of(Team) if t.label() == lane.label()).people is None

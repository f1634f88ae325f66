"""Dropping things from the palette: the drop does what the ghost says."""

from __future__ import annotations

import pytest

from topodesk.drawing.shapes import Point
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.tools.things import Thing


def test_a_team_dropped_on_a_column_joins_the_stream_and_takes_that_step(driver):
    id = driver.drop(Thing.STREAM_ALIGNED, driver.column("Repay"))
    team = driver.session.scenario.get(Team, id)
    assert team.value_stream == "borrow"
    assert driver.steps(team.name) == ["Repay"]
    assert driver.undo_steps == 1
    assert driver.session.selection.ids == (id,)


def test_the_ghost_says_what_the_drop_will_mean(driver):
    driver.tools.place(Thing.UNDEFINED, pressed=True)
    driver.move(driver.column("Apply"))
    assert driver.says() == "Part of “Open an account”, responsible for “Apply”, with “Join”"
    assert len(driver.tools.preview.lit) == 2
    assert driver.tools.preview.ghosts


def test_the_ghost_snaps_to_the_whole_column(driver):
    driver.tools.place(Thing.STREAM_ALIGNED, pressed=True)
    lane = driver.session.drawing.layout.lanes[1]
    column = lane.columns[1]
    for x in (column.x0 + 2, column.x1 - 2):
        driver.move(Point(x, lane.rect.bottom - 8))
        assert driver.tools.preview.lit[1].x == column.x0
        assert driver.tools.preview.lit[1].right == pytest.approx(column.x1)


def test_a_team_dropped_on_the_head_joins_without_a_step(driver):
    id = driver.drop(Thing.STREAM_ALIGNED, driver.head("Borrow"))
    assert driver.session.scenario.get(Team, id).value_stream == "borrow"
    assert driver.steps(driver.session.scenario[id].name) == []


def test_a_team_dropped_below_the_lanes_is_on_no_stream(driver):
    id = driver.drop(Thing.UNDEFINED, driver.band())
    team = driver.session.scenario.get(Team, id)
    assert (team.value_stream, team.grouping) == (None, None)


def test_a_platform_team_dropped_on_a_platform_belongs_to_it(driver):
    id = driver.drop(Thing.PLATFORM, driver.platform("Bank Platform"))
    assert driver.session.scenario.get(Team, id).grouping == "platform"


def test_a_platform_team_is_refused_on_a_lane_with_a_reason(driver):
    driver.tools.place(Thing.PLATFORM, pressed=True)
    driver.move(driver.column("Apply"))
    assert driver.tools.preview.refused
    assert "platform" in driver.says()
    driver.release()
    assert driver.undo_steps == 0


@pytest.mark.parametrize(
    ("thing", "type"),
    [
        (Thing.ENABLING, TeamType.ENABLING),
        (Thing.COMPLICATED_SUBSYSTEM, TeamType.COMPLICATED_SUBSYSTEM),
    ],
)
def test_other_teams_join_the_whole_lane(driver, thing, type):
    id = driver.drop(thing, driver.column("Repay"))
    team = driver.session.scenario.get(Team, id)
    assert (team.type, team.value_stream) == (type, "borrow")
    assert driver.steps(team.name) == []


def test_a_value_stream_comes_between_the_lanes_it_is_dropped_between(driver):
    first, second = driver.session.drawing.layout.lanes
    between = Point(first.rect.centre.x, (first.rect.bottom + second.rect.y) / 2)
    id = driver.drop(Thing.VALUE_STREAM, between)
    assert [lane.stream for lane in driver.session.drawing.layout.lanes] == ["open", id, "borrow"]


def test_a_journey_step_comes_where_it_is_dropped(driver):
    lane = driver.session.drawing.layout.lanes[0]
    edge = Point(lane.columns[1].x0 - 8, lane.columns[1].rect.centre.y)
    id = driver.drop(Thing.JOURNEY_STEP, edge)
    name = driver.session.scenario[id].label()
    assert driver.journey("Open an account") == ["Apply", name, "Verify", "Fund"]


def test_the_first_step_of_an_empty_stream(driver):
    id = driver.drop(Thing.VALUE_STREAM, Point(400, -60))
    name = driver.session.scenario[id].label()
    step = driver.drop(Thing.JOURNEY_STEP, driver.head(name))
    assert driver.session.scenario.get(JourneyStep, step).stream == id


def test_a_step_dropped_beside_the_lanes_is_refused(driver):
    assert driver.drop(Thing.JOURNEY_STEP, driver.band()) == ""
    assert driver.undo_steps == 0


def test_a_customer_dropped_on_a_lane_is_its_customer(driver):
    id = driver.drop(Thing.CUSTOMER, driver.column("Repay"))
    assert driver.session.scenario.get(ValueStream, "borrow").customer == id
    assert driver.session.scenario.get(Customer, id)


def test_a_platform_grouping_comes_below_the_lanes(driver):
    id = driver.drop(Thing.PLATFORM_GROUPING, driver.band())
    assert driver.session.scenario.get(Grouping, id)
    assert [p.grouping for p in driver.session.drawing.layout.platforms] == ["platform", id]


def test_a_component_dropped_on_a_team_is_owned_by_it(driver):
    id = driver.drop(Thing.COMPONENT, driver.middle("Join"))
    assert driver.session.scenario.get(Component, id).owner_teams == ("join",)


def test_a_component_dropped_on_a_step_is_needed_by_it(driver):
    id = driver.drop(Thing.COMPONENT, driver.middle("Repay"))
    assert driver.session.scenario.get(JourneyStep, "repay").components == (id,)


def test_escape_while_dragging_adds_nothing(driver):
    before = dict(driver.session.scenario.records)
    driver.tools.place(Thing.STREAM_ALIGNED, pressed=True)
    driver.move(driver.column("Repay"))
    assert driver.tools.cancel()
    driver.release()
    assert dict(driver.session.scenario.records) == before
    assert driver.state == "select.idle"


def test_a_click_places_what_was_armed(driver):
    driver.tools.place(Thing.STREAM_ALIGNED, pressed=False)
    driver.release(driver.column("Apply"))
    assert driver.state == "placing"
    driver.click(driver.column("Repay"))
    assert driver.state == "select.idle"
    assert driver.undo_steps == 1


def test_nothing_can_be_placed_in_a_design_open_for_reading(driver):
    driver.session.read_only = True
    driver.tools.place(Thing.STREAM_ALIGNED, pressed=True)
    assert driver.state == "select.idle"

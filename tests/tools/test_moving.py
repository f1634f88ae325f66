"""Moving, stretching, selecting and deleting what stands on the map."""

from __future__ import annotations

import pytest

from topodesk.drawing.shapes import Point
from topodesk.model.component import Component
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.tools.select.moving import duplicate_in_place


def test_a_team_dragged_to_another_lane_leaves_its_steps(driver):
    driver.drag(driver.middle("Onboard"), driver.column("Repay"))
    assert driver.stream("Onboard") == "Borrow"
    assert driver.steps("Onboard") == ["Repay"]
    assert driver.undo_steps == 1


def test_a_team_dragged_within_its_lane_shifts_its_range(driver):
    lane = driver.session.drawing.layout.lanes[0]
    grip = Point(lane.columns[1].x0 + 30, driver.middle("Onboard").y)
    driver.drag(grip, Point(lane.columns[0].x0 + 30, grip.y))
    assert driver.steps("Onboard") == ["Apply", "Verify"]


def test_a_team_dragged_out_leaves_the_stream(driver):
    driver.drag(driver.middle("Onboard"), driver.band())
    assert driver.stream("Onboard") == ""
    assert driver.steps("Onboard") == []


def test_a_team_without_a_stream_dragged_onto_a_step_takes_it(driver):
    driver.drag(driver.middle("Core API"), driver.column("Repay"))
    assert driver.stream("Core API") == "Borrow"
    assert driver.steps("Core API") == ["Repay"]


def test_dragging_back_to_where_it_was_is_no_step_of_history(driver):
    driver.press(driver.middle("Onboard"))
    driver.move(driver.column("Repay"))
    driver.move(driver.middle("Onboard"))
    driver.release()
    assert driver.undo_steps == 0


def test_escape_while_dragging_leaves_the_very_same_records(driver):
    before = dict(driver.session.scenario.records)
    driver.press(driver.middle("Onboard"))
    driver.move(driver.column("Repay"))
    driver.tools.cancel()
    after = driver.session.scenario.records
    assert all(after[id] is record for id, record in before.items())
    assert driver.undo_steps == 0


def test_several_selected_teams_move_as_one_step(driver):
    driver.click(driver.middle("Join"))
    driver.click(driver.middle("Onboard"), "shift")
    driver.drag(driver.middle("Join"), driver.band())
    assert driver.stream("Join") == driver.stream("Onboard") == ""
    assert driver.undo_steps == 1


def test_stretching_an_edge_takes_further_steps(driver):
    lane = driver.session.drawing.layout.lanes[0]
    driver.drag(driver.edge("Join", "right"), Point(lane.columns[1].x1 - 10, lane.rect.centre.y))
    assert driver.steps("Join") == ["Apply", "Verify"]
    assert driver.session.scenario.get(JourneyStep, "verify").responsible_teams == (
        "onboard",
        "join",
    )
    assert driver.undo_steps == 1


def test_stretching_with_alt_takes_over(driver):
    lane = driver.session.drawing.layout.lanes[0]
    end = Point(lane.columns[1].x1 - 10, lane.rect.centre.y)
    driver.drag(driver.edge("Join", "right"), end, "alt")
    assert driver.session.scenario.get(JourneyStep, "verify").responsible_teams == ("join",)


def test_pulling_an_edge_back_leaves_steps(driver):
    lane = driver.session.drawing.layout.lanes[0]
    driver.drag(driver.edge("Onboard", "left"), Point(lane.columns[2].x0 + 9, lane.rect.centre.y))
    assert driver.steps("Onboard") == ["Fund"]


def test_an_edge_cannot_be_pulled_past_the_other(driver):
    lane = driver.session.drawing.layout.lanes[0]
    driver.drag(driver.edge("Onboard", "right"), Point(lane.columns[0].x0, lane.rect.centre.y))
    assert driver.steps("Onboard") == ["Verify"]


def test_a_step_moves_within_its_journey(driver):
    lane = driver.session.drawing.layout.lanes[0]
    start = lane.columns[2].rect.centre
    driver.drag(start, Point(lane.columns[0].x0 + 4, start.y))
    assert driver.journey("Open an account") == ["Fund", "Apply", "Verify"]


def test_a_lane_is_moved_by_its_head(driver):
    lane = driver.session.drawing.layout.lanes[1]
    driver.drag(driver.head("Borrow"), Point(lane.head.centre.x, -80))
    assert [x.stream for x in driver.session.drawing.layout.lanes] == ["borrow", "open"]


def test_a_component_dragged_to_another_team_is_owned_by_that(driver):
    driver.drag(driver.middle("Ledger"), driver.middle("Join"))
    assert driver.session.scenario.get(Component, "ledger").owner_teams == ("join",)


def test_a_rubber_band_selects_what_lies_inside(driver):
    lane = driver.session.drawing.layout.lanes[0]
    driver.drag(
        Point(lane.rect.x - 300, lane.rect.y - 30), Point(lane.rect.right, lane.rect.bottom)
    )
    assert {"join", "onboard", "apply"} <= set(driver.session.selection.ids)
    assert "loan" not in driver.session.selection


def test_clicks_select_and_shift_adds(driver):
    driver.click(driver.middle("Join"))
    driver.click(driver.middle("Onboard"), "shift")
    assert driver.session.selection.ids == ("join", "onboard")
    driver.click(driver.middle("Onboard"), "shift")
    assert driver.session.selection.ids == ("join",)
    driver.click(Point(-900, -900))
    assert driver.session.selection.ids == ()


def test_escape_with_nothing_under_way_lets_go_of_the_selection(driver):
    driver.click(driver.middle("Join"))
    assert driver.tools.cancel()
    assert driver.session.selection.ids == ()
    assert not driver.tools.cancel()


@pytest.mark.parametrize(
    ("key", "type"),
    [
        ("1", TeamType.STREAM_ALIGNED),
        ("2", TeamType.PLATFORM),
        ("3", TeamType.ENABLING),
        ("4", TeamType.COMPLICATED_SUBSYSTEM),
    ],
)
def test_digits_change_the_type_of_the_selected_team(driver, key, type):
    driver.click(driver.middle("Core API"))
    assert driver.tools.key(key)
    assert driver.session.scenario.get(Team, "core").type is type


def test_digits_arm_placing_when_nothing_is_selected(driver):
    assert driver.tools.key("1")
    assert driver.state == "placing"


def test_duplicating_selects_the_copies(driver):
    driver.click(driver.middle("Join"))
    assert duplicate_in_place(driver.session)
    copy = driver.session.scenario.get(Team, driver.session.selection.only)
    assert (copy.name, copy.value_stream) == ("Join copy", "open")

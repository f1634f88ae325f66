"""Platforms dragged into one another and out again, grouped and dissolved."""

from __future__ import annotations

import pytest

from topodesk.drawing.shapes import Point
from topodesk.edits.groupings import add_grouping
from topodesk.model.grouping import Grouping
from topodesk.tools.drops.ground import platforms
from topodesk.tools.grouping import dissolve_selected, group_selected
from topodesk.tools.things import Thing


def lane(driver, id):
    return next(p for p in platforms(driver.session.drawing.layout) if p.grouping == id)


def head(driver, id) -> Point:
    """A free point of the head a platform is taken hold of by."""
    rect = lane(driver, id).head
    return Point(rect.x + 12, rect.y + min(rect.h - 6, 60))


def middle(driver, id) -> Point:
    rect = lane(driver, id).rect
    return Point(rect.right - 12, rect.centre.y)


def parent(driver, id) -> str | None:
    return driver.session.scenario.get(Grouping, id).parent


@pytest.fixture
def three(driver):
    """Two more platforms below the bank's."""
    for id in ("data", "cloud"):
        store = driver.session.scenario
        driver.session.commit(add_grouping(store, name=id.capitalize(), id=id))
    return driver


def test_a_new_platform_dropped_on_one_is_part_of_it(driver):
    driver.tools.place(Thing.PLATFORM_GROUPING, pressed=True)
    driver.move(middle(driver, "platform"))
    assert driver.says() == "A platform, part of “Bank Platform”"
    driver.release()
    assert parent(driver, driver.tools.placed) == "platform"


def test_a_platform_is_dragged_into_another_by_its_head_and_out_again(three):
    three.press(head(three, "data"))
    three.move(middle(three, "platform"))
    assert three.says() == "Part of “Bank Platform”"
    assert three.tools.preview.lit == (lane(three, "platform").rect,)
    three.release()
    assert parent(three, "data") == "platform"
    assert three.session.history.done[-1].name == (
        "Move grouping “Data” into grouping “Bank Platform”"
    )
    three.press(head(three, "data"))
    below = lane(three, "cloud").rect
    three.move(Point(below.x + 300, below.bottom + 40))
    assert three.says() == "Stands alone, after “Cloud”"
    three.release()
    assert parent(three, "data") is None
    assert [p.grouping for p in three.session.drawing.layout.platforms] == [
        *("platform", "cloud", "data")
    ]


def test_platforms_nest_two_deep_and_the_innermost_counts(three):
    three.drag(head(three, "data"), middle(three, "platform"))
    three.drag(head(three, "cloud"), middle(three, "data"))
    assert (parent(three, "cloud"), parent(three, "data")) == ("data", "platform")
    assert lane(three, "platform").rect.contains(lane(three, "cloud").rect.centre)


def test_a_platform_cannot_be_dropped_on_what_stands_inside_it(three):
    three.drag(head(three, "data"), middle(three, "platform"))
    steps = three.undo_steps
    three.press(head(three, "platform"))
    three.move(middle(three, "data"))
    assert three.says() == "“Bank Platform” cannot stand inside itself"
    assert three.tools.preview.refused
    three.release()
    assert three.undo_steps == steps


def test_near_its_edges_a_platform_is_passed_and_not_entered(three):
    top = lane(three, "platform").rect
    three.press(head(three, "cloud"))
    three.move(Point(top.x + 300, top.y + 3))
    assert three.says() == "Moves before “Bank Platform”"
    three.release()
    assert parent(three, "cloud") is None
    assert three.session.drawing.layout.platforms[0].grouping == "cloud"


def test_a_platform_let_go_where_it_stands_stays(three):
    at, steps = head(three, "data"), three.undo_steps
    three.drag(at, Point(at.x + 30, at.y + 4))
    assert three.undo_steps == steps


def test_what_is_selected_is_grouped_as_one_step_and_dissolved_again(driver):
    session = driver.session
    session.selection.set(["identity", "core"])
    assert group_selected(session) == ""
    made = session.selection.only
    assert isinstance(session.scenario[made], Grouping)
    assert {session.scenario[id].grouping for id in ("identity", "core")} == {made}
    assert driver.undo_steps == 1
    assert dissolve_selected(session) == "Dissolve grouping “New platform”"
    assert session.selection.ids == ("identity", "core")
    assert {session.scenario[id].grouping for id in ("identity", "core")} == {None}
    session.undo()
    session.undo()
    assert session.scenario["identity"].grouping == "platform"

"""Sticking notes on the map, moving them, and what becomes of them when things go."""

from __future__ import annotations

from topodesk.drawing.picture import box_bounds
from topodesk.drawing.shapes import Point, Rect, around
from topodesk.edits.ordering import placement_of
from topodesk.model.note import Note
from topodesk.tools.acting import act
from topodesk.tools.deleting import delete
from topodesk.tools.notes import FRESH, lies_beside, paper_of, set_free
from topodesk.tools.select.moving import duplicate_in_place
from topodesk.tools.things import Thing


def note_of(driver, id: str) -> Note:
    found = driver.session.scenario.get(Note, id)
    assert found is not None
    return found


def paper(driver, id: str) -> Rect:
    found = paper_of(driver.session, id)
    assert found is not None
    return found


def deleted(driver, *names: str) -> None:
    delete(driver.session, [driver.id(name) for name in names])


def test_a_note_dropped_on_a_team_is_stuck_on_it_and_says_so(driver):
    driver.tools.place(Thing.NOTE, pressed=True)
    driver.move(driver.middle("Join"))
    assert driver.says() == "A note on “Join”"
    driver.release()
    assert note_of(driver, driver.tools.placed).on == "join"
    assert driver.session.history.done[-1].name == "Add a note on team “Join”"


def test_a_note_can_be_stuck_on_steps_components_and_customers(driver):
    for name in ("Apply", "Ledger", "New customer"):
        id = driver.drop(Thing.NOTE, driver.middle(name))
        assert note_of(driver, id).on == driver.id(name)


def test_a_fresh_note_hides_no_other_team(driver):
    for name in ("Join", "Onboard", "Core API"):
        id = driver.drop(Thing.NOTE, driver.middle(name))
        for block in driver.session.drawing.layout.blocks():
            if block.team != driver.id(name):
                assert not block.rect.meets(paper(driver, id)), name


def test_a_fresh_note_stands_just_where_it_was_shown(driver):
    driver.tools.place(Thing.NOTE, pressed=True)
    driver.move(driver.middle("Join"))
    shown = driver.tools.preview.ghosts
    driver.release()
    assert around(box_bounds([shape]) for shape in shown).meets(paper(driver, driver.tools.placed))
    assert paper(driver, driver.tools.placed).w == FRESH[0]


def test_several_notes_on_a_team_lie_beside_each_other(driver):
    papers = [paper(driver, driver.drop(Thing.NOTE, driver.middle("Join"))) for _ in range(3)]
    assert not papers[0].meets(papers[1])
    assert len({(rect.x, rect.y) for rect in papers}) == 3


def test_a_note_beside_a_lane_stands_free_just_there(driver):
    """TOOL-120"""
    lane = driver.session.drawing.layout.lanes[0].rect
    driver.tools.place(Thing.NOTE, pressed=True)
    driver.move(Point(lane.right + 200, lane.centre.y))
    assert driver.says() == "A note"
    driver.release()
    id = driver.tools.placed
    assert note_of(driver, id).on is None
    assert not lies_beside(driver.session, id)
    stands = paper(driver, id)
    assert stands.meets(Rect(lane.right + 200, lane.centre.y, 1, 1))
    driver.drag(stands.centre, Point(stands.centre.x + 40, stands.centre.y + 30), "ctrl")
    moved = paper(driver, id)
    assert (moved.x, moved.y) == (stands.x + 40, stands.y + 30)
    driver.session.selection.set(["open"])
    driver.drop(Thing.STREAM_ALIGNED, driver.column("Apply"))
    assert paper(driver, id) == moved
    driver.drag(moved.centre, Point(lane.right - 60, lane.centre.y + 20), "ctrl")
    assert note_of(driver, id).on == "open"
    placement = placement_of(driver.session.scenario, id)
    assert placement is not None
    assert not placement.from_top


def test_a_note_stuck_on_a_team_moves_with_it(driver):
    id = driver.drop(Thing.NOTE, driver.middle("Onboard"))
    before, team = paper(driver, id), driver.rect("Onboard")
    driver.drag(driver.middle("Onboard"), driver.column("Repay"))
    after, moved = paper(driver, id), driver.rect("Onboard")
    assert (after.x - before.x, after.y - before.y) == (moved.x - team.x, moved.y - team.y)


def test_a_note_over_a_lane_keeps_its_place_in_it_when_lanes_above_grow(driver):
    rect = driver.session.drawing.layout.lanes[1].rect
    id = driver.drop(Thing.NOTE, Point(rect.right - 160, rect.y + 70))
    assert note_of(driver, id).on == "borrow"
    lower = paper(driver, id).y - rect.y
    for _ in range(4):
        driver.drop(Thing.STREAM_ALIGNED, driver.column("Apply"))
    lane = driver.session.drawing.layout.lanes[1].rect
    assert lane.y > rect.y
    assert paper(driver, id).y - lane.y == lower


def test_a_free_note_stays_above_the_map_or_below_the_lanes(driver):
    above = driver.drop(Thing.NOTE, Point(300, -120))
    band = driver.session.drawing.layout.band.rect
    below = driver.drop(Thing.NOTE, Point(500, band.bottom + 40))
    high, low = paper(driver, above), paper(driver, below).y - band.y
    driver.drop(Thing.VALUE_STREAM, Point(300, band.y - 5))
    grown = driver.session.drawing.layout.band.rect
    assert grown.y > band.y
    assert paper(driver, above) == high
    assert paper(driver, below).y - grown.y == low
    assert note_of(driver, above).on is note_of(driver, below).on is None


def test_a_note_pushes_nothing_out_of_its_way(driver):
    before = driver.session.drawing.layout
    lines = [f for f in driver.session.drawing.picture.in_order() if f.role == "interaction"]
    driver.drop(Thing.NOTE, driver.middle("Identity"))
    assert driver.session.drawing.layout == before
    after = driver.session.drawing.picture.in_order()
    assert [f for f in after if f.role == "interaction"] == lines


def test_a_dragged_note_sticks_on_what_is_under_the_pointer_and_stays_where_it_was_let_go(driver):
    id = driver.drop(Thing.NOTE, Point(300, -120))
    start = paper(driver, id)
    end = driver.middle("Core API")
    driver.drag(Point(start.x + 20, start.y + 10), end)
    assert note_of(driver, id).on == "core"
    assert (paper(driver, id).x, paper(driver, id).y) == (end.x - 20, end.y - 10)


def test_a_note_moved_a_little_stays_stuck_while_it_touches(driver):
    id = driver.drop(Thing.NOTE, driver.middle("Join"))
    grip = Point(paper(driver, id).x + 60, paper(driver, id).bottom - 8)
    driver.drag(grip, Point(grip.x - 10, grip.y + 4))
    assert note_of(driver, id).on == "join"
    grip = Point(grip.x - 10, grip.y + 4)
    driver.drag(grip, Point(grip.x, -300))
    assert note_of(driver, id).on is None


def test_a_note_outlives_what_it_is_stuck_on_and_stays_where_it_was(driver):
    id = driver.drop(Thing.NOTE, driver.middle("Join"))
    before = paper(driver, id)
    deleted(driver, "Join")
    assert note_of(driver, id).on == "open"
    assert paper(driver, id) == before
    assert driver.session.history.done[-1].name == "Delete team “Join”"
    driver.session.undo()
    assert note_of(driver, id).on == "join"
    assert paper(driver, id) == before


def test_a_note_outlives_its_lane_even_the_last_one(driver):
    rect = driver.session.drawing.layout.lanes[1].rect
    id = driver.drop(Thing.NOTE, Point(rect.right - 160, rect.y + 70))
    before = paper(driver, id)
    deleted(driver, "Borrow")
    assert paper(driver, id) == before
    deleted(driver, "Open an account", "Bank Platform")
    assert note_of(driver, id).on is None
    assert paper(driver, id) == before


def test_a_note_set_free_stays_where_it_is(driver):
    id = driver.drop(Thing.NOTE, driver.middle("Join"))
    before = paper(driver, id)
    assert act(driver.session, lambda: set_free(driver.session, id)) == ""
    assert note_of(driver, id).on == "open"
    assert paper(driver, id) == before


def test_notes_selected_together_are_moved_together(driver):
    ids = [driver.drop(Thing.NOTE, Point(x, -120)) for x in (100, 400)]
    before = [paper(driver, id) for id in ids]
    driver.session.selection.set(ids)
    driver.drag(Point(before[0].x + 5, before[0].y + 5), Point(before[0].x + 35, before[0].y - 15))
    assert [paper(driver, id) for id in ids] == [rect.moved(30, -20) for rect in before]
    assert driver.session.history.done[-1].name == "Move 2 notes"


def test_a_note_falls_into_line_with_other_notes_unless_ctrl_is_held(driver):
    first, second = (driver.drop(Thing.NOTE, Point(x, -120)) for x in (100, 400))
    start = paper(driver, second)
    grip = Point(start.x + 5, start.y + 5)
    driver.press(grip)
    driver.move(Point(grip.x + 60, grip.y + 4))
    assert driver.tools.preview.guides
    driver.release()
    assert paper(driver, second).y == paper(driver, first).y
    grip = Point(grip.x + 60, grip.y)
    driver.drag(grip, Point(grip.x, grip.y + 4), "ctrl")
    assert paper(driver, second).y == paper(driver, first).y + 4


def test_a_copy_of_a_note_lies_beside_it_and_on_the_same(driver):
    id = driver.drop(Thing.NOTE, driver.middle("Join"))
    driver.session.selection.set([id])
    assert duplicate_in_place(driver.session)
    copy = driver.session.selection.only
    assert copy != id
    assert note_of(driver, copy).on == "join"
    assert paper(driver, copy).x > paper(driver, id).x


def test_esc_while_dragging_a_note_leaves_no_trace(driver):
    id = driver.drop(Thing.NOTE, driver.middle("Join"))
    before, steps = paper(driver, id), driver.undo_steps
    driver.press(Point(before.right - 30, before.bottom - 30))
    driver.move(Point(900, -50))
    driver.tools.cancel()
    assert (paper(driver, id), driver.undo_steps) == (before, steps)


def test_the_key_n_arms_placing_a_note(driver):
    assert driver.tools.key("n")
    driver.click(driver.middle("Join"))
    assert note_of(driver, driver.tools.placed).on == "join"

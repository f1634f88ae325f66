"""Lining up, spreading out, nudging, locking and tidying what is selected."""

from __future__ import annotations

from itertools import pairwise

import pytest

from topodesk.drawing.layout import sizes
from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.locking import is_locked
from topodesk.edits.ordering import placement_of
from topodesk.model.interaction import Interaction
from topodesk.model.team import TeamType
from topodesk.tools.arranging.lining_up import Side, align, distribute
from topodesk.tools.arranging.locks import tidy_map, toggle_lock
from topodesk.tools.arranging.nudging import FAR, NEAR, Nudging
from topodesk.tools.handles import HandleKind
from topodesk.tools.notes import paper_of
from topodesk.tools.things import Thing

SPOTS = {"a": (40, 30), "b": (330, 130), "c": (470, 300)}


@pytest.fixture
def loose(driver) -> dict[str, str]:
    """Three new teams somewhere below what stands in the band, all selected; their ids."""
    found = {}
    for name, (x, y) in SPOTS.items():
        band = driver.session.drawing.layout.band
        low = max(block.rect.bottom for block in band.blocks if not block.free)
        driver.tools.place(Thing.UNDEFINED, pressed=True)
        at = Point(x + sizes.FREE_WIDTH / 2, low + y + 53)
        driver.move(at, "ctrl")
        driver.release(at, "ctrl")
        found[name] = driver.tools.placed
    driver.session.selection.set(found.values())
    return found


def rect(driver, id: str) -> Rect:
    blocks = driver.session.drawing.layout.band.blocks
    return next(block.rect for block in blocks if block.team == id)


@pytest.mark.parametrize("side", list(Side))
def test_one_side_of_all_comes_into_line(driver, loose, side):
    steps = driver.undo_steps
    assert align(driver.session, side) == ""
    of = {
        Side.LEFT: lambda r: r.x,
        Side.CENTRE: lambda r: r.centre.x,
        Side.RIGHT: lambda r: r.right,
        Side.TOP: lambda r: r.y,
        Side.MIDDLE: lambda r: r.centre.y,
        Side.BOTTOM: lambda r: r.bottom,
    }[side]
    assert len({round(of(rect(driver, id))) for id in loose.values()}) == 1
    assert driver.undo_steps == steps + 1
    assert driver.session.history.done[-1].name == "Align 3 teams"


def test_what_is_in_line_stays(driver, loose):
    align(driver.session, Side.LEFT)
    steps = driver.undo_steps
    assert align(driver.session, Side.LEFT)
    assert driver.undo_steps == steps


def test_distances_become_equal(driver, loose):
    distribute(driver.session, sideways=False)
    a, b, c = (rect(driver, loose[name]) for name in "abc")
    assert b.y - a.bottom == pytest.approx(c.y - b.bottom, abs=1)


def test_what_is_evenly_spread_is_said_to_be(driver, loose):
    distribute(driver.session, sideways=False)
    assert distribute(driver.session, sideways=False) == "They are evenly spread already"


def test_what_has_no_room_to_be_spread_is_pushed_apart(driver, loose):
    distribute(driver.session, sideways=True)
    rects = sorted((rect(driver, id) for id in loose.values()), key=lambda r: r.x)
    gaps = [(b.x - a.right, b.y - a.bottom, a.y - b.bottom) for a, b in pairwise(rects)]
    assert all(max(gap) >= sizes.FREE_GAP - 1 for gap in gaps)


def test_locked_things_stay_and_the_others_come_to_them(driver, loose):
    driver.session.selection.set([loose["c"]])
    toggle_lock(driver.session)
    driver.session.selection.set(loose.values())
    before = rect(driver, loose["c"])
    align(driver.session, Side.RIGHT)
    assert rect(driver, loose["c"]) == before
    assert rect(driver, loose["a"]).right == before.right


@pytest.mark.parametrize(("far", "way"), [(sizes.RASTER, (1, 0)), (NEAR, (-1, 0)), (FAR, (0, 1))])
def test_arrows_move_what_stands_freely(driver, loose, far, way):
    driver.session.selection.set([loose["c"]])
    before = rect(driver, loose["c"])
    assert Nudging(driver.session).nudge(*way, far)
    assert rect(driver, loose["c"]) == before.moved(way[0] * far, way[1] * far)


def test_nudges_in_a_row_are_one_step(driver, loose):
    steps, before = driver.undo_steps, rect(driver, loose["c"])
    nudging = Nudging(driver.session)
    for _ in range(5):
        nudging.nudge(0, 1)
    assert driver.undo_steps == steps + 1
    assert driver.session.history.done[-1].name == "Move 3 teams"
    assert rect(driver, loose["c"]).y == before.y + 5 * sizes.RASTER
    driver.session.undo()
    assert rect(driver, loose["c"]) == before


def test_after_a_rest_the_next_nudge_is_a_step_of_its_own(driver, loose):
    steps, nudging = driver.undo_steps, Nudging(driver.session)
    nudging.nudge(0, 1)
    nudging.rest()
    nudging.nudge(0, 1)
    assert driver.undo_steps == steps + 2


def test_nudging_there_and_back_is_no_step(driver, loose):
    steps, nudging = driver.undo_steps, Nudging(driver.session)
    nudging.nudge(0, 1)
    nudging.nudge(0, -1)
    assert driver.undo_steps == steps
    nudging.nudge(0, 1)
    assert driver.undo_steps == steps + 1


def test_a_nudge_after_another_edit_is_a_step_of_its_own(driver, loose):
    nudging = Nudging(driver.session)
    nudging.nudge(0, 1)
    toggle_lock(driver.session)
    toggle_lock(driver.session)
    steps = driver.undo_steps
    nudging.nudge(0, 1)
    assert driver.undo_steps == steps + 1


def test_a_nudge_stops_at_what_stands_there(driver, loose):
    driver.session.selection.set([loose["a"]])
    nudging = Nudging(driver.session)
    for _ in range(60):
        assert nudging.nudge(-1, 0)
    assert rect(driver, loose["a"]).x == sizes.BAND_PAD + (SPOTS["a"][0] - sizes.BAND_PAD) % 8


def test_arrows_move_a_team_of_a_lane_by_whole_columns(driver):
    driver.click(driver.middle("Onboard"))
    nudging = Nudging(driver.session)
    assert nudging.nudge(-1, 0, FAR)
    assert driver.steps("Onboard") == ["Apply", "Verify"]
    assert nudging.nudge(-1, 0)
    assert driver.steps("Onboard") == ["Apply", "Verify"]
    assert driver.undo_steps == 1


def test_arrows_move_a_team_of_a_lane_between_rows(driver):
    driver.drag(driver.middle("Onboard"), driver.column("Apply"))
    assert driver.rect("Join").y < driver.rect("Onboard").y
    driver.click(driver.middle("Onboard"))
    assert Nudging(driver.session).nudge(0, -1)
    assert driver.rect("Onboard").y < driver.rect("Join").y
    assert Nudging(driver.session).nudge(0, 1)
    assert driver.rect("Join").y < driver.rect("Onboard").y


def test_arrows_change_places_with_the_next_team_of_a_platform(driver):
    driver.drop(Thing.PLATFORM, driver.platform("Bank Platform"))
    new = driver.tools.placed
    driver.click(driver.middle("Identity"))
    assert Nudging(driver.session).nudge(1, 0)
    blocks = driver.session.drawing.layout.platforms[0].blocks
    assert [block.team for block in blocks] == [new, "identity"]


def test_with_nothing_selected_arrows_mean_something_else(driver):
    assert not Nudging(driver.session).nudge(1, 0)


def test_a_locked_team_is_not_nudged(driver, loose):
    toggle_lock(driver.session)
    assert not Nudging(driver.session).nudge(1, 0)


def test_a_locked_team_cannot_be_dragged_and_says_so(driver):
    driver.click(driver.middle("Join"))
    assert toggle_lock(driver.session) == "Lock team “Join”"
    driver.press(driver.middle("Join"))
    driver.move(driver.column("Repay"))
    assert (driver.says(), driver.tools.preview.refused) == (
        "Locked: unlock “Join” to move it",
        True,
    )
    driver.release()
    assert driver.steps("Join") == ["Apply"]
    assert driver.session.selection.only == "join"


def test_a_locked_team_shows_no_handles_and_can_be_connected_by_key(driver):
    """TOOL-88"""
    driver.hover(driver.middle("Join"))
    assert HandleKind.STRETCH_RIGHT in {handle.kind for handle in driver.tools.handles}
    driver.click(driver.middle("Join"))
    toggle_lock(driver.session)
    driver.hover(driver.edge("Join", "right"))
    assert driver.tools.handles == []
    assert driver.tools.cursor == "arrow"
    driver.press(driver.edge("Join", "right"))
    driver.move(driver.column("Fund"))
    assert driver.says() == "Locked: unlock “Join” to move it"
    driver.release()
    driver.tools.key("c")
    driver.tools.connect_with(driver.id("Core API"))
    made = driver.session.scenario.of(Interaction)[-1]
    assert {made.provider, made.consumer} == {"join", driver.id("Core API")}


def test_a_locked_team_is_not_stretched_or_retyped(driver):
    driver.click(driver.middle("Join"))
    toggle_lock(driver.session)
    driver.drag(driver.edge("Join", "right"), driver.column("Fund"))
    driver.tools.key("2")
    assert driver.steps("Join") == ["Apply"]
    assert driver.session.scenario["join"].type is TeamType.STREAM_ALIGNED


def test_a_locked_team_stays_when_others_are_dragged(driver):
    driver.click(driver.middle("Join"))
    toggle_lock(driver.session)
    driver.click(driver.middle("Onboard"), "shift")
    driver.drag(driver.middle("Onboard"), driver.band())
    assert driver.stream("Join") == "Open an account"
    assert driver.stream("Onboard") == ""


@pytest.mark.parametrize("what", ["Open an account", "Bank Platform"])
def test_lanes_and_platforms_can_be_locked(driver, what):
    driver.session.selection.set([driver.id(what)])
    toggle_lock(driver.session)
    assert is_locked(driver.session.scenario, driver.id(what))


def test_a_locked_lane_keeps_its_place(driver):
    driver.session.selection.set(["borrow"])
    toggle_lock(driver.session)
    lane = driver.session.drawing.layout.lanes[1]
    driver.drag(driver.head("Borrow"), Point(lane.head.centre.x, -80))
    assert [x.stream for x in driver.session.drawing.layout.lanes] == ["open", "borrow"]


def test_unlocking_lets_go(driver):
    driver.click(driver.middle("Join"))
    toggle_lock(driver.session)
    assert toggle_lock(driver.session) == "Unlock team “Join”"
    assert not is_locked(driver.session.scenario, "join")


def test_tidying_is_one_step_and_says_so_when_there_is_nothing_to_do(driver, loose):
    steps = driver.undo_steps
    assert tidy_map(driver.session) == "Tidy the map"
    assert driver.undo_steps == steps + 1
    assert placement_of(driver.session.scenario, loose["a"]).x is None
    assert tidy_map(driver.session) == "The map is tidy already"
    assert driver.undo_steps == steps + 1


@pytest.fixture
def notes(driver) -> list[str]:
    """Two notes above the map, selected."""
    found = [driver.drop(Thing.NOTE, Point(x, y)) for x, y in ((100, -150), (420, -230))]
    driver.session.selection.set(found)
    return found


def paper(driver, id: str) -> Rect:
    found = paper_of(driver.session, id)
    assert found is not None
    return found


def test_notes_are_lined_up_and_nudged_too(driver, notes):
    assert align(driver.session, Side.TOP) == ""
    first, second = (paper(driver, id) for id in notes)
    assert first.y == second.y
    assert Nudging(driver.session).nudge(1, 0)
    assert paper(driver, notes[0]) == first.moved(sizes.RASTER, 0)


def test_a_nudged_note_stays_stuck_on_what_it_is_stuck_on(driver):
    note = driver.drop(Thing.NOTE, driver.middle("Join"))
    assert Nudging(driver.session).nudge(0, 1)
    assert driver.session.scenario[note].on == "join"

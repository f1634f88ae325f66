"""The band is open paper: a team stands where it was let go of."""

from __future__ import annotations

import pytest

from topodesk.drawing.layout import sizes
from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.ordering import placement_of
from topodesk.model.placement import Placement
from topodesk.model.team import Team
from topodesk.tools.things import Thing


@pytest.fixture
def below(driver) -> Point:
    """Open paper below everything that stands in the band."""
    band = driver.session.drawing.layout.band.rect
    return Point(band.x + 400, band.bottom + 100)


def block(driver, team: str) -> Rect:
    blocks = driver.session.drawing.layout.band.blocks
    return next(b.rect for b in blocks if b.team == driver.id(team))


def placement(driver, team: str) -> Placement:
    found = placement_of(driver.session.scenario, driver.id(team))
    assert found is not None
    return found


def test_a_new_team_stands_where_it_was_dropped(driver, below):
    driver.drop(Thing.UNDEFINED, below)
    name = driver.session.scenario[driver.tools.placed].label()
    assert block(driver, name).grown(sizes.RASTER).contains(below)
    assert driver.undo_steps == 1


def test_a_team_stands_where_it_was_let_go_of_and_where_it_was_held(driver, below):
    start = block(driver, "Core API")
    grip = Point(start.x + 10, start.y + 20)
    driver.drag(grip, below, "ctrl")
    share = (10 / start.w) * sizes.FREE_WIDTH
    assert block(driver, "Core API").x == pytest.approx(below.x - share, abs=1)
    assert block(driver, "Core API").w == sizes.FREE_WIDTH


def test_the_ghost_stands_where_the_team_will(driver, below):
    driver.press(driver.middle("Core API"))
    driver.move(below)
    ghost = driver.tools.preview.ghosts[0].rect
    driver.release(below)
    assert block(driver, "Core API") == ghost


def test_without_ctrl_a_team_lands_on_the_raster(driver, below):
    driver.drag(driver.middle("Core API"), Point(below.x + 61, below.y + 3))
    found = placement(driver, "Core API")
    assert (found.x % sizes.RASTER, found.y % sizes.RASTER) == (0, 0)


def test_a_team_falls_into_line_with_another_and_shows_it(driver, below):
    driver.drag(driver.middle("Core API"), below)
    there = block(driver, "Core API")
    driver.press(driver.middle("Fraud Scoring"))
    driver.move(Point(there.centre.x + 5, there.centre.y + 200))
    assert driver.tools.preview.guides
    driver.release()
    assert block(driver, "Fraud Scoring").centre.x == there.centre.x


def test_ctrl_suspends_falling_into_line(driver, below):
    driver.drag(driver.middle("Core API"), below)
    there = block(driver, "Core API")
    target = Point(there.centre.x + 5, there.centre.y + 200)
    driver.drag(driver.middle("Fraud Scoring"), target, "ctrl")
    assert block(driver, "Fraud Scoring").centre.x == target.x


def test_teams_never_stand_on_one_another(driver, below):
    driver.drag(driver.middle("Core API"), below)
    driver.drag(driver.middle("Fraud Scoring"), below)
    a, b = block(driver, "Core API"), block(driver, "Fraud Scoring")
    assert not a.grown(sizes.FREE_GAP / 2 - 1).meets(b.grown(sizes.FREE_GAP / 2 - 1))
    assert block(driver, "Core API").contains(below)


def test_beside_the_band_a_team_stands_at_its_edge(driver):
    band = driver.session.drawing.layout.band.rect
    driver.drag(driver.middle("Core API"), Point(band.x - 300, band.bottom + 60))
    assert block(driver, "Core API").x == band.x + sizes.BAND_PAD


def test_the_band_grows_to_hold_what_is_dropped_below_it(driver, below):
    driver.drag(driver.middle("Core API"), below)
    band = driver.session.drawing.layout.band.rect
    assert block(driver, "Core API").bottom < band.bottom


def test_a_lane_that_grows_moves_the_band_and_not_the_teams_in_it(driver, below):
    driver.drag(driver.middle("Core API"), below)
    before = block(driver, "Core API").y - driver.session.drawing.layout.band.rect.y
    for _ in range(4):
        driver.drop(Thing.STREAM_ALIGNED, driver.column("Apply"))
    after = block(driver, "Core API").y - driver.session.drawing.layout.band.rect.y
    assert before == after


def test_the_others_stay_in_their_rows(driver, below):
    driver.drag(driver.middle("Core API"), below)
    assert placement(driver, "Fraud Scoring").x is None
    assert not any(b.free for b in driver.session.drawing.layout.band.blocks if b.team != "core")


def test_a_team_moved_a_little_stays_in_its_row(driver):
    start = driver.middle("Core API")
    driver.drag(start, Point(start.x + 8, start.y + 6))
    assert driver.undo_steps == 0


def test_a_team_that_gets_a_stream_gives_up_its_point(driver, below):
    driver.drag(driver.middle("Core API"), below)
    driver.drag(driver.middle("Core API"), driver.column("Repay"))
    found = placement(driver, "Core API")
    assert (found.x, found.y) == (None, None)
    assert driver.steps("Core API") == ["Repay"]


def test_several_teams_keep_their_distances(driver, below):
    driver.click(driver.middle("Join"))
    driver.click(driver.middle("Find My Loan"), "shift")
    a, b = driver.middle("Join"), driver.middle("Find My Loan")
    driver.drag(a, below, "ctrl")
    apart = block(driver, "Find My Loan").centre.y - block(driver, "Join").centre.y
    assert apart == pytest.approx(b.y - a.y, abs=20)
    assert driver.undo_steps == 1
    assert driver.session.scenario.get(Team, "join").value_stream is None


def test_undo_brings_a_moved_team_back_into_its_row(driver, below):
    start = block(driver, "Core API")
    driver.drag(driver.middle("Core API"), below)
    driver.session.undo()
    assert block(driver, "Core API") == start

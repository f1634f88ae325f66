"""Teams that share columns stand in rows, and are dragged from row to row."""

from __future__ import annotations

import pytest

from topodesk.drawing.shapes import Point
from topodesk.tools.things import Thing


@pytest.fixture
def pile(driver) -> list[str]:
    """Three teams below one another in the column of Apply: the names from top to bottom."""
    driver.drag(driver.middle("Onboard"), driver.column("Apply"))
    driver.drop(Thing.STREAM_ALIGNED, driver.column("Apply"))
    return rows(driver)


def rows(driver) -> list[str]:
    """The names of the teams in the first column, from top to bottom."""
    lane = driver.session.drawing.layout.lanes[0]
    here = [b for b in lane.blocks if b.rect.x < lane.columns[0].x1]
    return [driver.session.scenario[b.team].label() for b in sorted(here, key=lambda b: b.rect.y)]


def below(driver, name: str) -> Point:
    rect = driver.rect(name)
    return Point(rect.x + 30, rect.bottom + 20)


def test_a_team_dragged_down_stands_below_the_others(driver, pile):
    first, second, third = pile
    driver.drag(Point(driver.rect(first).x + 30, driver.middle(first).y), below(driver, third))
    assert rows(driver) == [second, third, first]


def test_a_team_dragged_up_stands_above_the_others(driver, pile):
    first, second, third = pile
    start = Point(driver.rect(third).x + 30, driver.middle(third).y)
    driver.drag(start, Point(start.x, driver.rect(first).y + 4))
    assert rows(driver) == [third, first, second]


def test_a_mark_shows_between_which_rows_and_the_caption_says_it(driver, pile):
    first, second, third = pile
    start = Point(driver.rect(third).x + 30, driver.middle(third).y)
    driver.press(start)
    driver.move(Point(start.x, driver.rect(second).y + 2))
    mark = driver.tools.preview.mark
    assert driver.rect(first).bottom < mark.y < driver.rect(second).y
    assert driver.says() == f"Above “{second}”"
    driver.release()
    assert rows(driver) == [first, third, second]


def test_moving_one_team_changes_one_placement(driver, pile):
    first, _, third = pile
    driver.drag(Point(driver.rect(first).x + 30, driver.middle(first).y), below(driver, third))
    assert len(driver.session.history.done[-1].edits) == 1


def test_a_drag_within_its_own_row_changes_no_order(driver, pile):
    steps, first = driver.undo_steps, pile[0]
    start = Point(driver.rect(first).x + 30, driver.middle(first).y)
    driver.drag(start, Point(start.x + 12, start.y + 8))
    assert rows(driver) == pile
    assert driver.undo_steps == steps


def test_a_team_dragged_in_a_platform_shows_beside_which_team_it_will_stand(driver):
    new = driver.drop(Thing.PLATFORM, driver.platform("Bank Platform"))
    rect = driver.rect("Identity")
    driver.press(driver.rect(driver.session.scenario[new].label()).centre)
    driver.move(Point(rect.x + 4, rect.centre.y))
    assert driver.tools.preview.mark.right < rect.x
    driver.release()
    blocks = driver.session.drawing.layout.platforms[0].blocks
    assert [block.team for block in blocks] == [new, "identity"]

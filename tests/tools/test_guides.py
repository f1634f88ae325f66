"""What falls into line with what: edges, middles, and distances that come again."""

from __future__ import annotations

import pytest

from topodesk.drawing.shapes import Point, Rect
from topodesk.tools.guides import Guide, guides

STONE = Rect(100, 100, 200, 50)


@pytest.mark.parametrize(
    ("moving", "dx"),
    [
        (Rect(103, 400, 80, 50), -3),
        (Rect(223, 400, 80, 50), -3),
        (Rect(158, 400, 80, 50), 2),
        (Rect(298, 400, 80, 50), 2),
        (Rect(10, 400, 88, 50), 2),
    ],
    ids=["left to left", "right to right", "middle to middle", "left to right", "right to left"],
)
def test_a_thing_falls_into_line_sideways(moving, dx):
    snap = guides(moving, [STONE], 5)
    assert (snap.dx, snap.in_x) == (dx, True)
    assert (snap.dy, snap.in_y) == (0, False)


def test_a_thing_falls_into_line_up_and_down():
    snap = guides(Rect(400, 103, 60, 30), [STONE], 5)
    assert (snap.dx, snap.dy, snap.in_y) == (0, -3, True)
    assert snap.lines == (Guide(Point(100, 100), Point(460, 100)),)


def test_the_line_reaches_along_everything_that_is_in_line():
    others = [STONE, Rect(100, 600, 30, 30), Rect(700, 800, 30, 30)]
    snap = guides(Rect(98, 300, 77, 40), others, 5)
    assert snap.lines == (Guide(Point(100, 100), Point(100, 630)),)


def test_what_is_out_of_reach_is_left_alone():
    snap = guides(Rect(107, 400, 81, 50), [STONE], 5)
    assert snap == guides(Rect(107, 400, 81, 50), [], 5)
    assert snap.lines == ()


def test_the_nearest_line_wins():
    snap = guides(Rect(103, 400, 96, 50), [STONE, Rect(104, 600, 10, 10)], 5)
    assert snap.dx == 1


@pytest.mark.parametrize(
    ("moving", "dx", "spans"),
    [
        (Rect(463, 110, 61, 33), -3, [(200, 240), (420, 460)]),
        (Rect(-3, 110, 61, 33), 2, [(60, 100), (200, 240)]),
    ],
    ids=["behind", "before"],
)
def test_a_distance_that_stands_already_comes_again(moving, dx, spans):
    row = [Rect(100, 100, 100, 47), Rect(240, 100, 180, 47)]
    snap = guides(moving, row, 5)
    assert (snap.dx, snap.in_x) == (dx, True)
    drawn = sorted((line.start.x, line.end.x) for line in snap.lines if line.distance)
    assert drawn == spans


def test_a_thing_between_two_others_stands_in_their_middle():
    row = [Rect(0, 100, 100, 100), Rect(400, 100, 100, 100)]
    snap = guides(Rect(203, 110, 91, 33), row, 5)
    assert snap.dx == 1.5
    assert [line.distance for line in snap.lines] == [True, True]


def test_distances_count_downwards_too():
    column = [Rect(100, 0, 47, 50), Rect(100, 90, 47, 30)]
    snap = guides(Rect(110, 162, 31, 61), column, 5)
    assert snap.dy == -2
    assert all(line.start.x == line.end.x for line in snap.lines)

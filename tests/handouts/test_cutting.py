"""Shapes cut off at the edges of a rectangle."""

from __future__ import annotations

import pytest

from topodesk.drawing.picture import box_bounds
from topodesk.drawing.shapes import Box, Fill, Group, Path, Rect, Shape, Stroke, TextLine
from topodesk.drawing.text import shape
from topodesk.handouts.slides.cutting import cut

AREA = Rect(0, 0, 100, 100)
RED, LINE = Fill("#FF0000"), Stroke("#000000", 1)


def test_what_lies_inside_stays_itself() -> None:
    box = Box(Rect(10, 10, 20, 20), 4, RED, LINE)
    assert list(cut([box], AREA)) == [box]


def test_what_lies_outside_goes() -> None:
    outside: list[Shape] = [
        Box(Rect(200, 10, 20, 20), 4, RED, LINE),
        shape("Away", 10, x=300, y=50),
    ]
    assert list(cut(outside, AREA)) == []


def test_a_box_over_an_edge_keeps_its_colour_and_loses_the_side_beyond() -> None:
    filled, *strokes = cut([Box(Rect(80, 40, 60, 20), 0, RED, LINE)], AREA)
    assert isinstance(filled, Path)
    assert (filled.fill, filled.stroke) == (RED, None)
    assert box_bounds([filled]) == Rect(80, 40, 20, 20)
    points = [step[1] for one in strokes if isinstance(one, Path) for step in one.commands]
    assert points == [(80, 40), (100, 40), (100, 60), (80, 60), (80, 40)]
    assert all(one.stroke == LINE for one in strokes if isinstance(one, Path))


def test_a_box_over_an_edge_keeps_its_round_corners_within() -> None:
    filled, *strokes = cut([Box(Rect(80, 40, 60, 20), 4, RED, LINE)], AREA)
    assert box_bounds([filled]) == Rect(80, 40, 20, 20)
    for drawn in ([filled], strokes):
        paths = [one for one in drawn if isinstance(one, Path)]
        points = [step[1] for one in paths for step in one.commands if step[1]]
        corner = [(x, y) for x, y in points if x < 84 and y < 44]
        assert corner
        assert all(((x - 84) ** 2 + (y - 44) ** 2) ** 0.5 < 4.05 for x, y in corner)


def test_a_line_that_comes_back_is_two_lines() -> None:
    way = (("M", (10.0, 10.0)), ("L", (150.0, 10.0)), ("L", (150.0, 50.0)), ("L", (10.0, 50.0)))
    pieces = list(cut([Path(way, None, LINE)], AREA))
    assert [one.commands for one in pieces if isinstance(one, Path)] == [
        (("M", (10.0, 10.0)), ("L", (100.0, 10.0))),
        (("M", (100.0, 50.0)), ("L", (10.0, 50.0))),
    ]


def test_a_curve_stays_within_the_edges() -> None:
    curve = (("M", (50.0, 50.0)), ("C", (150.0, 0.0, 150.0, 150.0, 50.0, 120.0)))
    for piece in cut([Path(curve, RED, LINE)], AREA):
        assert isinstance(piece, Path)
        assert all(-1e-9 <= n <= 100 + 1e-9 for _, args in piece.commands for n in args)


@pytest.mark.parametrize(("x", "says"), [(-20.0, "end"), (80.0, "begin")])
def test_a_text_over_an_edge_keeps_the_letters_within(x: float, says: str) -> None:
    line = shape("Mmmmmmmm", 10, x=x, y=50)
    (kept,) = cut([line], AREA)
    assert isinstance(kept, TextLine)
    assert line.text.endswith(kept.text) if says == "end" else line.text.startswith(kept.text)
    assert 0 < len(kept.text) < len(line.text)
    assert kept.x >= -0.01
    assert kept.x + kept.width <= 100.01


@pytest.mark.parametrize(
    ("x", "y", "angle"), [(-200, 50, 0), (300, 50, 0), (50, -20, -90), (50, 400, -90)]
)
def test_of_a_text_beyond_an_edge_no_letter_is_left(x: float, y: float, angle: float) -> None:
    line = shape("Compliance Coaching", 10, x=x, y=y, angle=angle)
    assert list(cut([line], AREA)) == []


def test_a_group_is_cut_at_its_own_edges_as_well() -> None:
    group = Group((Box(Rect(0, 0, 50, 50), 0, RED),), Rect(0, 0, 20, 20))
    (filled,) = cut([group], AREA)
    assert box_bounds([filled]) == Rect(0, 0, 20, 20)

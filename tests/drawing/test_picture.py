"""A Picture finds its figures by place, however large they are and wherever one looks."""

from __future__ import annotations

from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Fill, Point, Rect


def figure(key: str, at: Point, w: float = 10, h: float = 10) -> Figure:
    size = Rect(0, 0, w, h)
    return Figure(key, key, "team", 0, at, size, (Box(size, 0, Fill("#000000")),))


def keys(picture: Picture, area: Rect) -> list[str]:
    return [found.key for found in picture.within(area)]


def test_a_figure_is_found_where_it_was_moved_to_and_no_longer_where_it_was() -> None:
    picture = Picture([figure("a", Point(0, 0)), figure("b", Point(5000, 0))])
    picture.change([figure("a", Point(700, 900))], ())
    assert keys(picture, Rect(0, 0, 20, 20)) == []
    assert keys(picture, Rect(690, 890, 40, 40)) == ["a"]
    picture.change((), ["a"])
    assert keys(picture, Rect(690, 890, 40, 40)) == []


def test_a_figure_larger_than_any_map_is_found_everywhere_and_costs_nothing() -> None:
    picture = Picture([figure("small", Point(0, 0)), figure("vast", Point(0, 0), 1e9, 1e9)])
    assert keys(picture, Rect(8e8, 8e8, 10, 10)) == ["vast"]
    assert keys(picture, Rect(-10, -10, 15, 15)) == ["small", "vast"]
    picture.change([figure("vast", Point(0, 0))], ())
    assert keys(picture, Rect(8e8, 8e8, 10, 10)) == []


def test_one_may_look_at_more_than_any_map() -> None:
    picture = Picture([figure("a", Point(0, 0)), figure("b", Point(5000, 0))])
    assert keys(picture, Rect(-1e12, -1e12, 2e12, 2e12)) == ["a", "b"]

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


def test_a_line_is_found_along_its_way_and_not_in_the_corner_it_leaves_free() -> None:
    across, down = Rect(0, 0, 9000, 6), Rect(8994, 0, 6, 7000)
    whole = Rect(0, 0, 9000, 7000)
    line = Figure("line", "line", "interaction", 0, Point(50, 60), whole, (), (across, down))
    picture = Picture([line])
    assert keys(picture, Rect(4000, 50, 20, 20)) == ["line"]
    assert keys(picture, Rect(9030, 6900, 20, 20)) == ["line"]
    assert keys(picture, Rect(3000, 3000, 500, 500)) == []


def test_figures_of_every_size_are_found_at_their_edges() -> None:
    sizes = (0, 1, 511, 512, 513, 1023.5, 1024, 5000, 70000)
    picture = Picture(
        [figure(f"{w}x{h}", Point(-700.25, -300.5), w, h) for w in sizes for h in sizes]
    )
    for key, found in picture.figures.items():
        area = found.bounds
        assert key in keys(picture, Rect(area.right - 1, area.bottom - 1, 4, 4))
        assert key in keys(picture, Rect(area.x - 3, area.y - 3, 4, 4))


def test_many_areas_that_look_different_are_told_as_one() -> None:
    picture = Picture()
    (area,) = picture.change([figure(f"{n}", Point(20 * n, 5 * n)) for n in range(500)], ())
    assert area == Rect(0, 0, 499 * 20 + 10, 499 * 5 + 10) == picture.bounds

"""Shapes follow the notation: what is told apart is told apart by shape, not by colour alone."""

from __future__ import annotations

import pytest
from little_bank import little_bank

from topodesk.drawing.colours import INTERACTIONS, TEAMS
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.mark import Mark, MarkKind
from topodesk.drawing.notation.badge import badge_shapes
from topodesk.drawing.notation.flow import flow_shapes
from topodesk.drawing.notation.interaction import interaction_hits, interaction_shapes
from topodesk.drawing.notation.outlines import service_symbol, team_outline
from topodesk.drawing.picture import box_bounds
from topodesk.drawing.routing import Route
from topodesk.drawing.shapes import Box, Path, Point, Rect, TextLine
from topodesk.model.interaction import InteractionMode
from topodesk.model.team import TeamType

AREA = Rect(0, 0, 200, 100)


def corners(path: Path) -> list[tuple[float, ...]]:
    """The points of a straight outline."""
    return [numbers for _, numbers in path.commands if numbers]


def contrast(a: str, b: str) -> float:
    """The contrast of two colours as WCAG defines it."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize(
    ("kind", "fill"),
    [
        (TeamType.STREAM_ALIGNED, "#FFEDB8"),
        (TeamType.ENABLING, "#DFBDCF"),
        (TeamType.COMPLICATED_SUBSYSTEM, "#FFC08B"),
        (TeamType.PLATFORM, "#B7CDF1"),
        (TeamType.UNDEFINED, "#EBEBEF"),
    ],
)
def test_fills_are_canonical_and_outlines_can_be_seen_on_paper(kind: TeamType, fill: str) -> None:
    outline = team_outline(kind, AREA)
    assert isinstance(outline, Box | Path)
    assert outline.fill is not None
    assert outline.stroke is not None
    assert (outline.fill.colour, outline.fill.opacity) == (fill, 1.0)
    assert contrast(outline.stroke.colour, "#FFFFFF") >= 5
    assert contrast(TEAMS[kind].quiet, fill) >= 4.5


def test_rounded_teams_have_a_radius_of_17_percent_of_the_shorter_side() -> None:
    for kind in (TeamType.STREAM_ALIGNED, TeamType.ENABLING):
        outline = team_outline(kind, AREA)
        assert isinstance(outline, Box)
        assert outline.radius == pytest.approx(17)


def test_a_platform_has_square_corners() -> None:
    outline = team_outline(TeamType.PLATFORM, AREA)
    assert isinstance(outline, Box)
    assert outline.radius == 0


def test_a_complicated_subsystem_is_an_octagon_cut_by_29_percent() -> None:
    outline = team_outline(TeamType.COMPLICATED_SUBSYSTEM, AREA)
    assert isinstance(outline, Path)
    points = corners(outline)
    assert len(points) == 8
    assert points[0] == pytest.approx((29, 0))
    assert points[3] == pytest.approx((200, 71))


def test_an_undefined_team_is_a_dotted_pill() -> None:
    outline = team_outline(TeamType.UNDEFINED, Rect(0, 0, 200, 46))
    assert isinstance(outline, Box)
    assert outline.stroke is not None
    assert outline.radius == 23
    on, off = outline.stroke.dash
    assert off == pytest.approx(2 * on)


@pytest.mark.parametrize("direction", [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)])
def test_the_triangle_points_where_it_is_told(direction: tuple[float, float]) -> None:
    symbol = service_symbol(Point(50, 50), direction, 20)
    tip, left, right = corners(symbol)
    assert tip == (50, 50)
    middle = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
    assert (tip[0] - middle[0], tip[1] - middle[1]) == pytest.approx(
        (20 * direction[0], 20 * direction[1])
    )


@pytest.mark.parametrize("mode", InteractionMode)
def test_all_but_lines_of_services_is_dashed_and_half_transparent(mode: InteractionMode) -> None:
    route = Route((Point(0, 0), Point(0, 80)), "line", Point(0, 80), Point(0, 90))
    line, symbol, *_ = interaction_shapes(mode, route)
    assert isinstance(line, Path)
    assert isinstance(symbol, Path)
    assert line.stroke is not None
    assert bool(line.stroke.dash) == (mode is not InteractionMode.X_AS_A_SERVICE)
    assert symbol.stroke is not None
    assert symbol.stroke.dash
    assert symbol.fill is not None
    assert symbol.fill.colour == INTERACTIONS[mode].fill
    assert symbol.fill.opacity == (1.0 if mode is InteractionMode.UNDEFINED else 0.5)


@pytest.mark.parametrize("mode", InteractionMode)
@pytest.mark.parametrize("shape", ["overlap", "line"])
def test_a_press_anywhere_on_an_interaction_means_it(mode: InteractionMode, shape: str) -> None:
    points = () if shape == "overlap" else (Point(0, 0), Point(90, 0), Point(90, 70))
    route = Route(points, "overlap" if shape == "overlap" else "line", Point(90, 70), Point(90, 99))
    covered = interaction_hits(tuple(interaction_shapes(mode, route)), route)
    whole = box_bounds(interaction_shapes(mode, route))
    everything = covered[0]
    for area in covered:
        everything = everything.united(area)
    assert everything.united(whole) == everything


def test_the_three_modes_have_three_outlines() -> None:
    route = Route((), "overlap", Point(0, 0), Point(10, 0))
    kinds = set()
    for mode in InteractionMode:
        symbol = next(iter(interaction_shapes(mode, route)))
        assert isinstance(symbol, Path)
        kinds.add(tuple(command for command, _ in symbol.commands))
    assert len(kinds) == 3  # the circle of facilitating and that of "?" are told apart by the sign


def test_services_point_at_their_consumers() -> None:
    drawing = Drawing(little_bank())
    find = drawing.picture.figures["team:find"].bounds
    figure = drawing.picture.figures["interaction:i4"]
    triangle = figure.shapes[1]
    assert isinstance(triangle, Path)
    x, y = corners(triangle)[0]
    tip = Point(x + figure.origin.x, y + figure.origin.y)
    assert find.grown(1).contains(tip)


def test_flow_of_change_points_right_and_is_dashed_without_a_fill() -> None:
    arrow, label = flow_shapes(600, 40)
    assert isinstance(arrow, Path)
    assert isinstance(label, TextLine)
    assert arrow.fill is None
    assert arrow.stroke is not None
    assert (arrow.stroke.colour, bool(arrow.stroke.dash)) == ("#595959", True)
    assert max(corners(arrow)) == (600, 20)
    assert label.text == "Flow of change"


def badge(kind: MarkKind, count: int) -> tuple[str, str]:
    """The outline's commands and the words of a badge."""
    shapes = list(badge_shapes(Mark(kind, count), None))
    (outline,) = [shape for shape in shapes if isinstance(shape, Path)]
    (words,) = [shape.text for shape in shapes if isinstance(shape, TextLine)]
    filled = outline.fill is not None and outline.fill.colour != "#FFFFFF"
    return "".join(command for command, _ in outline.commands) + str(filled), words


def test_badges_differ_by_shape_not_by_colour_alone() -> None:
    assert len({badge(kind, 3)[0] for kind in ("info", "warning", "error")}) == 3


@pytest.mark.parametrize(
    ("kind", "count", "words"),
    [
        ("error", 1, "!"),
        ("warning", 2, "2"),
        ("warning", 120, "99+"),
        ("info", 1, "i"),
        ("info", 4, "4"),
    ],
)
def test_badges_count_findings(kind: MarkKind, count: int, words: str) -> None:
    assert badge(kind, count)[1] == words

"""A picture made by hand with one of everything a painter must paint."""

from __future__ import annotations

from topodesk.drawing.picture import Figure, Picture, box_bounds
from topodesk.drawing.shapes import Box, Fill, Group, Path, Point, Rect, Shape, Stroke
from topodesk.drawing.text import fit, shape, wrap

NAMES = (
    "Pay Anywhere",
    "Łódź Źródło",
    "فريق الدفع API (2)",
    "צוות תשלומים 24",
    "भुगतान टीम",
    "ทีมชำระเงิน",
    "🚀 👩‍💻 ❤️ 🇩🇪",
    "你好 Payments",
    "no font: \U00012345 \x07",
    "<b>=cmd|' /C calc'!A0</b> & \"x\"",
)


def team(number: int, name: str, x: float, y: float) -> Figure:
    """A card with a name, a subtitle and a number at its right end."""
    shapes: tuple[Shape, ...] = (
        Box(Rect(0, 0, 190, 46), 9, Fill("#FFEDB8"), Stroke("#FFD966", 2)),
        fit(name, 13, "semibold", 150, x=12, y=20),
        fit("Discover → Apply", 11, "regular", 150, "#6B5A1E", x=12, y=36),
        shape(str(number), 11, "medium", "#4B5563", x=172, y=20),
    )
    return Figure(
        f"team:{number}", f"id-{number}", "team", 2, Point(x, y), box_bounds(shapes), shapes
    )


def octagon(x: float, y: float) -> Figure:
    points = [(22, 0), (98, 0), (120, 22), (120, 48), (98, 70), (22, 70), (0, 48), (0, 22)]
    commands = (("M", points[0]), *(("L", point) for point in points[1:]), ("Z", ()))
    shapes: tuple[Shape, ...] = (
        Path(commands, Fill("#FFC08B"), Stroke("#E08600", 2)),
        shape("Fraud Scoring", 12, "bold", x=18, y=38),
    )
    return Figure("team:oct", "oct", "team", 2, Point(x, y), box_bounds(shapes), shapes)


def bar(x: float, y: float) -> Figure:
    """An upright bar with text that reads upwards."""
    shapes: tuple[Shape, ...] = (
        Box(Rect(0, 0, 52, 190), 12, Fill("#DFBDCF"), Stroke("#D09CB7", 2)),
        shape("Product Operations", 13, "bold", x=24, y=160, angle=-90),
        shape("templates · فريق", 10, "italic", "#6B4055", x=40, y=140, angle=-90),
    )
    return Figure("team:bar", "bar", "team", 2, Point(x, y), box_bounds(shapes), shapes)


def lines(x: float, y: float) -> Figure:
    """Dashed, dotted and curved lines, a triangle, something see-through, something clipped."""
    shapes: tuple[Shape, ...] = (
        Path(
            (("M", (0, 0)), ("L", (120, 0)), ("L", (120, 40)), ("L", (260, 40))),
            None,
            Stroke("#6FA665", 2, (6, 4)),
        ),
        Path(
            (("M", (0, 60)), ("C", (80, 10, 180, 110, 260, 60))),
            None,
            Stroke("#6B7280", 2.5, (0, 5), round_cap=True),
        ),
        Path(
            (("M", (120, 80)), ("L", (136, 80)), ("L", (128, 96)), ("Z", ())),
            Fill("#D1D5DB"),
            Stroke("#6B7280", 1.5, (2, 2)),
        ),
        Box(Rect(150, 70, 60, 30), 6, Fill("#2563EB", 0.3), Stroke("#2563EB", 1)),
        Group(
            (
                Box(Rect(220, 70, 80, 40), 0, Fill("#FDE68A")),
                shape("cut off here", 14, "bold", x=224, y=94),
            ),
            Rect(220, 70, 60, 30),
        ),
    )
    return Figure("line:1", "line", "interaction", 3, Point(x, y), box_bounds(shapes), shapes)


def paragraph(x: float, y: float) -> Figure:
    text = "steps that need a hand-off, of 14, and a Donaudampfschifffahrtsgesellschaft 你好世界"
    shapes = wrap(text, 12, "regular", 150, 5, "#6B7280", x=0, y=12)
    return Figure("note", "", "band", 1, Point(x, y), box_bounds(shapes), shapes)


def hand_drawn() -> Picture:
    """The picture."""
    lane_shapes: tuple[Shape, ...] = (
        Box(Rect(0, 0, 690, 260), 12, Fill("#FFFDF5"), Stroke("#F5E6B8", 1.5)),
        shape("Open an account", 15, "bold", x=14, y=26),
    )
    lane = Figure(
        "lane:1", "lane-1", "lane", 0, Point(80, 40), box_bounds(lane_shapes), lane_shapes
    )
    teams = [team(i, name, 100 + i % 3 * 220, 80 + i // 3 * 54) for i, name in enumerate(NAMES)]
    rest = [octagon(320, 240), bar(10, 40), lines(470, 240), paragraph(100, 320)]
    return Picture([lane, *teams, *rest])

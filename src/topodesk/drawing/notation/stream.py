"""What a lane looks like: its ground, what it is called and aims at, and its journey steps."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.caption import Caption
from topodesk.drawing.colours import CHEVRON, INK, LANE, MUTED, OLIVE
from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Column, Lane
from topodesk.drawing.layout.contents import LaneContents
from topodesk.drawing.notation.outlines import polygon
from topodesk.drawing.notation.text_at import centred, left
from topodesk.drawing.shapes import Box, Fill, Path, Rect, Shape, Stroke, TextLine
from topodesk.drawing.text import wrap
from topodesk.model.dates import month
from topodesk.model.outcome import Outcome
from topodesk.model.stream import JourneyStep

PROMPT = "drag a journey step here"
TITLE_LINES = 4
"""No more lines than this, so that the head ends above the first gutter."""


def lane_shapes(lane: Lane) -> Iterator[Shape]:
    """The ground of a lane with its top left corner at the origin."""
    ground = Rect(0, 0, lane.rect.w, lane.rect.h)
    yield Box(ground, sizes.LANE_RADIUS, Fill(LANE.fill), Stroke(LANE.outline, 1.3))


def prompt_shapes() -> Iterator[Shape]:
    """What a lane without steps asks for, from the lane's top left corner on."""
    y = sizes.CHEVRON_TOP + 17
    yield left(PROMPT, sizes.HEAD + 2, y, 300, 11, "regular", MUTED)


def prompt_caption() -> Caption:
    """The same, seen from afar."""
    room = Rect(sizes.HEAD + 2, sizes.CHEVRON_TOP - 4, 420, 40)
    return Caption(PROMPT, room, MUTED, share=0.8)


def title_shapes(contents: LaneContents) -> Iterator[TextLine]:
    """Name and outcome of a stream, from the top left corner of its lane on."""
    x, width = sizes.INSET, sizes.HEAD_TEXT
    name = wrap(contents.stream.label(), 15, "semibold", width, 2, INK, x=x, y=26, leading=1.25)
    yield from name
    y = 26 + 18.75 * (len(name) - 1) + 20
    aim, numbers = outcome_words(contents.outcome)
    rest = TITLE_LINES - len(name) - 1
    first = wrap(aim, 11, "medium", width, max(rest, 1), OLIVE, x=x, y=y, leading=1.35)
    yield from first
    y += 15 * len(first) + 1
    room = TITLE_LINES - len(name) - len(first)
    yield from wrap(numbers, 11, "regular", width, max(room, 1), MUTED, x=x, y=y, leading=1.35)


def title_caption(contents: LaneContents) -> Caption:
    """The name of a stream over everything its title says."""
    foot = max(line.box.bottom for line in title_shapes(contents))
    room = Rect(sizes.INSET, 7, sizes.HEAD_TEXT, foot - 7)
    return Caption(contents.stream.label(), room, share=0.7)


def outcome_words(outcome: Outcome | None) -> tuple[str, str]:
    """What the stream should change, and from where to where by when."""
    if outcome is None:
        return "No outcome yet", "who gains what, by when?"
    aim = outcome.metric.strip() or outcome.statement.strip() or "Outcome without a metric"
    due = f" by {month(outcome.due)}" if outcome.due else ""
    if not (outcome.baseline.strip() or outcome.target.strip()):
        return aim, f"no baseline, no target{due}"
    before, after = outcome.baseline.strip() or "?", outcome.target.strip() or "?"
    return aim, f"{before} → {_with_unit(after, outcome.unit.strip())}{due}"


def _with_unit(amount: str, unit: str) -> str:
    if not unit or unit in amount:
        return amount
    if unit.startswith("%"):
        return amount.removesuffix("%").rstrip() + unit
    return f"{amount} {unit}"


def chevron_shapes(step: JourneyStep, column: Column, *, first: bool) -> Iterator[Shape]:
    """A journey step with the top left corner of its chevron at the origin."""
    w, h, point = column.rect.w, column.rect.h, sizes.CHEVRON_POINT
    corners = [(0.0, 0.0), (w - point, 0), (w, h / 2), (w - point, h), (0, h)]
    if not first:
        corners.append((point, h / 2))
    outline = Stroke(CHEVRON.outline, 1.2)
    yield Path(polygon(corners), Fill(CHEVRON.fill), outline)
    middle = (w - point + (0 if first else point)) / 2
    yield centred(step.label(), middle, h / 2 + 4, w - 34, 11, "semibold", CHEVRON.quiet)
    if column.more:
        x, y = column.chips[-1].rect.right - column.rect.x + 5, column.chips[-1].rect.y
        y += 11.5 - column.rect.y
        yield left(f"+{column.more}", x, y, 24, 10, "medium", CHEVRON.quiet)


def chevron_caption(step: JourneyStep, column: Column, *, first: bool) -> Caption:
    """The name of a step over its chevron."""
    before = 5.0 if first else sizes.CHEVRON_POINT + 5
    room = Rect(before, 1, column.rect.w - before - sizes.CHEVRON_POINT - 3, column.rect.h - 2)
    return Caption(step.label(), room, CHEVRON.quiet, middle=True, share=0.7)

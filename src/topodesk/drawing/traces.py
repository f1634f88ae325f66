"""The figures of a comparison: traces, frames and halos on what is there, ghosts of what is gone.

They are decoration: no press means one of them, and what they are about is in their key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from topodesk.drawing.easel import BADGE, CHIP, GROUND, LINE, TEAM, TEXT, Easel
from topodesk.drawing.notation.trace import (
    GHOST_HEIGHT,
    GHOST_WIDTH,
    HEIGHT,
    MOST,
    STRIP_GAP,
    STRIP_HEAD,
    STRIP_PAD,
    ghost_caption,
    ghost_shapes,
    halo_shapes,
    ring_shapes,
    strip_caption,
    strip_shapes,
    trace_caption,
    trace_shapes,
    trace_width,
)
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Path, Point, Rect
from topodesk.drawing.trace import Ghost, Trace

TRACE, RING, HALO, GHOST, STRIP = "trace", "ring", "halo", "ghost", "gone"
CHIP_RING = "chip_ring"
ROLES = frozenset({TRACE, RING, CHIP_RING, HALO, GHOST, STRIP})
"""The roles of everything here."""

_FRAMED = frozenset({"team", "tag", "component"})
_FIRST = {
    role: place
    for place, role in enumerate(("team", "stream_title", "lane", "grouping", "step", "customer"))
}
OVER = 6.5
"""How far a trace reaches over the upper edge of a block, clear of the name below it."""
BESIDE = 124.0
"""The most width of a trace on an upright bar, to the left of which there is room."""
_STRIP_GAP = 30.0
"""From the lowest thing on the map to the strip of ghosts."""


def subject(figure: Figure) -> str:
    """The record a trace, frame, halo or ghost is about."""
    framed = figure.role in (RING, CHIP_RING)
    return figure.key.split(":", 2)[2] if framed else figure.key.partition(":")[2]


def traces_of(picture: Picture, records: Iterable[str]) -> list[Figure]:
    """The words that stand at these records."""
    keys = (f"{TRACE}:{record}" for record in records)
    return [picture.figures[key] for key in keys if key in picture.figures]


def hangs(sheet: Mapping[str, Figure]) -> bool:
    """Whether a trace hangs from a line: it depends on what stands near, so draw it ever anew."""
    roles = {figure.role for figure in sheet.values()}
    return {HALO, TRACE} <= roles


def trace_figures(picture: Picture, record: str, trace: Trace, easel: Easel) -> Iterator[Figure]:
    """All that shows that a record is new or changed, where it is drawn."""
    figures = [figure for figure in picture.of(record) if figure.role != "badge"]
    for number, figure in enumerate(f for f in figures if f.role in _FRAMED):
        ring = _ring(figure, number, record, trace, easel)
        if ring is not None:
            yield ring
    for figure in figures:
        if figure.role == "interaction":
            yield _halo(figure, record, trace, easel)
    if trace.words and figures:
        first = min(figures, key=lambda f: (_FIRST.get(f.role, len(_FIRST)), f.key))
        yield _trace(picture, first, record, trace, easel)


def _trace(picture: Picture, figure: Figure, record: str, trace: Trace, easel: Easel) -> Figure:
    area = _area(figure)
    if figure.role == "interaction":
        width, across, down = trace_width(trace, MOST), 0.5, 0.0
        at = Point(area.centre.x - width / 2, _under(picture, area))
    elif area.h > area.w:
        width, across, down = trace_width(trace, BESIDE), 1.0, 1.0
        at = Point(area.right - width, area.y - HEIGHT + OVER)
    else:
        width, down = trace_width(trace, area.w - 4), 1.0
        across = 1.0 if figure.role in _FRAMED else 0.0
        x = area.right - 2 - width if figure.role in _FRAMED else area.x + 2
        at = Point(x, area.y - HEIGHT + OVER)
    return easel.figure(
        f"{TRACE}:{record}",
        "",
        TRACE,
        BADGE,
        at,
        (trace, width, across, down),
        lambda: trace_shapes(trace, width),
        caption=lambda: trace_caption(trace, width, across, down),
    )


def _under(picture: Picture, area: Rect) -> float:
    """Where the trace of a line begins: below its symbol, and below the names of teams it is on."""
    hosts = [f for f in picture.within(area) if f.role in ("team", "tag")]
    return max([area.bottom + 1, *(_area(host).bottom - HEIGHT / 2 + 3 for host in hosts)])


def _ring(figure: Figure, number: int, record: str, trace: Trace, easel: Easel) -> Figure | None:
    outline, chip = figure.shapes[0], figure.role == "component"
    if not isinstance(outline, Box | Path):
        return None
    return easel.figure(
        f"{RING}:{number}:{record}",
        "",
        CHIP_RING if chip else RING,
        (CHIP if chip else TEAM) - 1,
        figure.origin,
        (trace.kind, outline, chip),
        lambda: ring_shapes(trace.kind, outline, quiet=chip),
    )


def _halo(figure: Figure, record: str, trace: Trace, easel: Easel) -> Figure:
    shapes = figure.shapes
    ways = tuple(shape for shape in shapes if isinstance(shape, Path) and shape.fill is None)
    return easel.figure(
        f"{HALO}:{record}",
        "",
        HALO,
        LINE - 1,
        figure.origin,
        (trace.kind, ways),
        lambda: halo_shapes(trace.kind, ways),
    )


def ghost_figures(
    ghosts: tuple[Ghost, ...], left: float, width: float, below: float, easel: Easel
) -> Iterator[Figure]:
    """The strip of what is gone, so wide, under everything that ends at `below`."""
    if not ghosts:
        return
    beside = max(1, int((width - 2 * STRIP_PAD + STRIP_GAP) // (GHOST_WIDTH + STRIP_GAP)))
    rows = -(-len(ghosts) // beside)
    high = STRIP_HEAD + rows * (GHOST_HEIGHT + STRIP_GAP) - STRIP_GAP + STRIP_PAD
    top = below + _STRIP_GAP
    count = len(ghosts)
    yield easel.figure(
        f"{STRIP}:",
        "",
        STRIP,
        GROUND,
        Point(left, top),
        (count, width, high),
        lambda: strip_shapes(count, width, high),
        caption=lambda: strip_caption(width),
    )
    for place, ghost in enumerate(ghosts):
        row, column = divmod(place, beside)
        x = left + STRIP_PAD + column * (GHOST_WIDTH + STRIP_GAP)
        y = top + STRIP_HEAD + row * (GHOST_HEIGHT + STRIP_GAP)
        yield _ghost(ghost, Point(x, y), easel)


def _ghost(ghost: Ghost, at: Point, easel: Easel) -> Figure:
    key = f"{GHOST}:{ghost.record}"
    return easel.figure(
        key,
        "",
        GHOST,
        TEXT,
        at,
        (ghost,),
        lambda: ghost_shapes(ghost),
        caption=lambda: ghost_caption(ghost),
    )


def _area(figure: Figure) -> Rect:
    area = figure.hit[0] if figure.hit else figure.size
    return area.moved(figure.origin.x, figure.origin.y)

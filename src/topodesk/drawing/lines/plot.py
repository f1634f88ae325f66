"""The ground plan of a place for leading lines: what is in the way, and where lines may run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Band, Block, Lane, PlatformLane, Row
from topodesk.drawing.lines import open_ground
from topodesk.drawing.notation.grouping import INNER_LABEL, LABEL
from topodesk.drawing.picture import Figure
from topodesk.drawing.routing import Gap, Gutter
from topodesk.drawing.shapes import Rect

_BESIDE_HEAD = sizes.HEAD - 9
_WORTH_IT = 24.0
"""With so much room below the head, a gutter gives up what is beside it to begin further left."""
_PART_OF = frozenset({"team", "tag", "component"})
"""Roles whose texts stand in blocks, which are in the way anyway."""


@dataclass(frozen=True, slots=True)
class Plot:
    """What one place has on the floor, its top left corner at the origin.

    `head` is how far down the texts of its head reach. From `foot` on there is nothing but free
    room left in it, as far right as `right`. `doors` are the blocks whose upper edges face the
    place above, because nothing stands between.
    """

    rect: Rect
    blocks: Mapping[str, Rect]
    texts: tuple[Rect, ...]
    gutters: tuple[Gutter, ...]
    gaps: tuple[Gap, ...]
    head: float
    foot: float
    right: float
    doors: tuple[str, ...] = ()

    @property
    def reach(self) -> float:
        """Where the right spine begins, into which gutters lead."""
        return reach_of(self.rect)


def reach_of(place: Rect) -> float:
    """Where the right spine begins beside a place."""
    return place.right + 3


def plot_of(arranged: Lane | PlatformLane | Band, texts: tuple[Rect, ...], left: float) -> Plot:
    """What a place arranged at the origin has on the floor; gutters begin at `left`."""
    if isinstance(arranged, Lane):
        return _lane(arranged, texts, left)
    if isinstance(arranged, PlatformLane):
        return _platform(arranged, texts, left)
    if any(block.free for block in arranged.blocks) or _is_ragged(arranged):
        return _open_band(arranged, texts, left)
    return _band(arranged, texts, left)


def texts_of(figures: Iterable[Figure], offset: float) -> tuple[Rect, ...]:
    """Where the texts of a place stand that are not in a block; the place is `offset` down."""
    return tuple(
        line.box
        for figure in figures
        if figure.role not in _PART_OF
        for line in figure.moved(0, -offset).texts()
    )


def _lane(lane: Lane, texts: tuple[Rect, ...], left: float) -> Plot:
    right, reach = lane.customer.x - 2, reach_of(lane.rect)
    head = _head_bottom(lane.head, texts)
    under = max((column.rect.bottom for column in lane.columns), default=lane.rect.y + 40)
    if any(column.chips for column in lane.columns):
        under += sizes.CHIP_ROOM
    foot = max(head + 2, lane.rows[-1].y1 if lane.rows else under)
    return Plot(
        rect=lane.rect,
        blocks={block.key: block.rect for block in lane.blocks},
        texts=(*texts, *_fences(lane)),
        gutters=tuple(
            gutter if gutter.y0 < lane.customer_foot else gutter._replace(x1=reach)
            for gutter in _between_rows(lane.rows, left, head, right)
        ),
        gaps=tuple(_row_gaps(lane.rows, lane.blocks, sizes.HEAD, right)),
        head=head,
        foot=foot,
        right=right if foot < lane.customer_foot else reach,
    )


def _fences(lane: Lane) -> Iterator[Rect]:
    """Where lines might pass but should not: they come from below a row, not from its left, where
    straight facilitating lines run, and not through the chevrons."""
    if lane.columns:
        first, last = lane.columns[0], lane.columns[-1]
        bottom = max([chip.rect.bottom for c in lane.columns for chip in c.chips], default=0)
        yield Rect(
            first.x0,
            first.rect.y,
            last.rect.right - first.x0,
            max(bottom, first.rect.bottom) - first.rect.y,
        )
    for row in lane.rows:
        yield Rect(sizes.HEAD - 9, row.y0, 7, row.y1 - row.y0)


def _platform(lane: PlatformLane, texts: tuple[Rect, ...], left: float) -> Plot:
    right, reach = lane.rect.right - 4, reach_of(lane.rect)
    head = _head_bottom(lane.head, texts)
    blocks = {block.key: block.rect for block in lane.everyone()}
    label = Rect(lane.rect.x, lane.rect.y + 12, LABEL, head - lane.rect.y - 12)
    blocks[f"grouping:{lane.grouping}"] = label
    gutters = list(_between_rows(lane.rows, left, head, reach))
    gaps = list(_row_gaps(lane.rows, lane.blocks, sizes.HEAD, right))
    gaps.append(Gap(_BESIDE_HEAD, sizes.HEAD - 1, lane.rect.y + 14, lane.rect.bottom))
    foot = lane.rows[-1].y1 if lane.rows else lane.rect.y + 10
    for row in _rows_of(lane.inner):
        start = left if foot >= head else _BESIDE_HEAD
        gutters.append(Gutter(start, reach, foot, row.y0))
        foot = row.y1
    for inner in lane.inner:
        _add_inner(inner, blocks, gutters, gaps)
    return Plot(
        rect=lane.rect,
        blocks=blocks,
        texts=texts,
        gutters=tuple(gutters),
        gaps=tuple(gaps),
        head=head,
        foot=max(head + 2, foot),
        right=reach,
        doors=tuple(b.key for b in lane.blocks if b.rect.y == lane.rows[0].y0),
    )


def _add_inner(
    lane: PlatformLane, blocks: dict[str, Rect], gutters: list[Gutter], gaps: list[Gap]
) -> None:
    """A grouping inside another: a strip down its left side joins all its gutters."""
    x, right = lane.rect.x + 1, lane.rect.right - 1
    top = lane.rect.y + sizes.INNER_TOP - 11
    label = Rect(lane.rect.x, lane.rect.y + 8, min(INNER_LABEL, lane.rect.w), 22)
    blocks[f"grouping:{lane.grouping}"] = label
    gaps.append(Gap(x, x + lane.side - 3, top, lane.rect.bottom + sizes.LANE_GAP - 2))
    gaps.extend(_row_gaps(lane.rows, lane.blocks, x + lane.side, right))
    rows = [*lane.rows, *_rows_of(lane.inner)]
    ends, starts = [top, *(row.y1 for row in rows)], [*(row.y0 for row in rows), lane.rect.bottom]
    for end, start in zip(ends, starts, strict=True):
        gutters.append(Gutter(x, right, end, start - 1))
    for part in lane.inner:
        _add_inner(part, blocks, gutters, gaps)


def _rows_of(lanes: Iterable[PlatformLane]) -> list[Row]:
    """The rows in which groupings inside another stand, side by side."""
    return sorted({Row(lane.rect.y, lane.rect.bottom) for lane in lanes})


def _band(band: Band, texts: tuple[Rect, ...], left: float) -> Plot:
    right, reach, threads = band.rect.right - 4, reach_of(band.rect), band.threads
    heading = band.head.bottom - 8
    gutters = []
    foot = heading
    for row in band.rows:
        gutters.append(Gutter(left, reach, foot, row.y0 - 2 - threads))
        foot = row.y1
    chips = tuple(chip.rect for chip in band.chips)
    if chips:
        gutters.append(Gutter(left, reach, foot, chips[0].y - 2))
        foot = chips[-1].bottom + 2
    curve = sizes.THREAD_CURVE if threads else 0.0
    return Plot(
        rect=band.rect,
        blocks={block.key: block.rect for block in band.blocks},
        texts=texts + chips,
        gutters=tuple(gutters),
        gaps=tuple(_row_gaps(band.rows, band.blocks, band.rect.x + 1, right, curve)),
        head=heading,
        foot=max(foot, *(text.bottom for text in texts)),
        right=reach,
    )


def _open_band(band: Band, texts: tuple[Rect, ...], left: float) -> Plot:
    """A band in which teams stand anywhere: lines run wherever nothing is."""
    top, right, reach = band.head.bottom - 8, band.rect.right - 4, reach_of(band.rect)
    chips = tuple(chip.rect for chip in band.chips)
    taken = [_with_threads(band, block) for block in band.blocks] + [c.grown(2) for c in chips]
    foot = max(rect.bottom for rect in taken)
    return Plot(
        rect=band.rect,
        blocks={block.key: block.rect for block in band.blocks},
        texts=texts + chips,
        gutters=open_ground.gutters(Rect(left, top, reach - left, foot - top), taken),
        gaps=open_ground.gaps(Rect(1, top, right - 1, foot - top), taken),
        head=top,
        foot=max(foot, *(text.bottom for text in texts)),
        right=reach,
    )


def _is_ragged(band: Band) -> bool:
    """Whether something in a row reaches below it."""
    feet = {row.y0: row.y1 for row in band.rows}
    return any(block.rect.bottom > feet.get(block.rect.y, 0.0) for block in band.blocks)


def _with_threads(band: Band, block: Block) -> Rect:
    """A block with the room in front of it where threads come in, if it stands in a row."""
    rect = block.rect
    if block.free or not band.threads:
        return rect
    before, above = sizes.THREAD_CURVE, band.threads + 2
    return Rect(rect.x - before, rect.y - above, rect.w + before, rect.h + above)


def _head_bottom(head: Rect, texts: Iterable[Rect]) -> float:
    inside = (text.bottom for text in texts if text.right <= head.right)
    return max(inside, default=head.y + 30)


def _between_rows(rows: Sequence[Row], left: float, head: float, right: float) -> Iterator[Gutter]:
    """Gutters begin at `left` where they are below the head, else beside it."""
    for above, below in pairwise(rows):
        start, end = above.y1, below.y0 - 2
        if start < head <= end - _WORTH_IT:
            start = head + 1
        yield Gutter(left if start >= head else _BESIDE_HEAD, right, start, end)


def _row_gaps(
    rows: Sequence[Row],
    blocks: Iterable[Block],
    left: float,
    right: float,
    before: float = 0.0,
) -> Iterator[Gap]:
    """The free strips between the blocks of each row, but for `before` in front of each block.

    They reach down into the gutter below.
    """
    standing: dict[float, list[Rect]] = {}
    for block in blocks:
        standing.setdefault(block.rect.y, []).append(block.rect)
    for row in rows:
        x = left
        foot = row.y1
        for rect in sorted(standing.get(row.y0, ()), key=lambda r: r.x):
            if rect.x - 1 - before - x > 3:
                yield Gap(x, rect.x - 1 - before, row.y0 - 2, foot)
            x = rect.right + 1
        if right - x > 3:
            yield Gap(x, right, row.y0 - 2, foot)

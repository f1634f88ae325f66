"""What a Layout is made of: rectangles on the map, and the ids of the records they are for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.standing import BAND
from topodesk.drawing.shapes import Point, Rect


class Chip(NamedTuple):
    """A component, drawn at its `host`: the team that owns it or the step that needs it ("")."""

    component: str
    host: str
    key: str
    rect: Rect

    def moved(self, dx: float, dy: float) -> Chip:
        """The same elsewhere."""
        return Chip(self.component, self.host, self.key, self.rect.moved(dx, dy))


class Block(NamedTuple):
    """One place where a team is drawn. `first` carries everything, the others are thin tags.

    `steps` are the journey steps it covers, `more` how many components had no room for a chip.
    `free`: somebody put it where it stands; `thin`: it stands in a folded lane.
    """

    team: str
    rect: Rect
    key: str
    steps: tuple[str, ...] = ()
    first: bool = True
    chips: tuple[Chip, ...] = ()
    more: int = 0
    free: bool = False
    thin: bool = False

    @property
    def stretches(self) -> bool:
        """Whether its sides stand at steps, to be pulled over others."""
        return bool(self.steps) and not self.thin

    def moved(self, dx: float, dy: float) -> Block:
        """The same elsewhere."""
        chips = tuple([chip.moved(dx, dy) for chip in self.chips]) if self.chips else ()
        team, rect, key, steps, first, _, more, free, thin = self
        return Block(team, rect.moved(dx, dy), key, steps, first, chips, more, free, thin)


class Column(NamedTuple):
    """A journey step: `rect` is its chevron, teams of the step stand between `x0` and `x1`.

    `chips` are components it needs that no team in the column owns.
    """

    step: str
    rect: Rect
    x0: float
    x1: float
    chips: tuple[Chip, ...] = ()
    more: int = 0

    def moved(self, dx: float, dy: float) -> Column:
        """The same elsewhere."""
        chips = tuple(chip.moved(dx, dy) for chip in self.chips)
        rect = self.rect.moved(dx, dy)
        return Column(self.step, rect, self.x0 + dx, self.x1 + dx, chips, self.more)


class Row(NamedTuple):
    """Where a row of blocks begins and ends, downwards."""

    y0: float
    y1: float

    def moved(self, dy: float) -> Row:
        """The same elsewhere."""
        return Row(self.y0 + dy, self.y1 + dy)


@dataclass(frozen=True, slots=True)
class Lane:
    """A value stream: its head at the left, columns for its steps, the customer at the right.

    A `folded` one has no columns, and a single row of thin blocks.
    """

    stream: str
    rect: Rect
    head: Rect
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    blocks: tuple[Block, ...]
    customer: Rect
    folded: bool = False

    @property
    def customer_top(self) -> float:
        """Where the customer stands: in the middle, but not far down, nor below the first row."""
        middle = (self.rect.h - sizes.CUSTOMER_HIGH) / 2
        first = self.rows[0].y1 - self.rect.y - sizes.CUSTOMER_HIGH if self.rows else middle
        return self.rect.y + max(min(middle, sizes.CUSTOMER_LOWEST, first), 8.0)

    @property
    def customer_foot(self) -> float:
        """How far down the customer and the name reach."""
        if self.folded:
            return self.rect.y + sizes.FOLDED_CUSTOMER
        return self.customer_top + sizes.CUSTOMER_HIGH

    @property
    def track(self) -> Rect:
        """Where the chevrons run, or would run."""
        return Rect(self.head.right, self.rect.y, self.customer.x - self.head.right, self.rect.h)

    def moved(self, dx: float, dy: float) -> Self:
        """The same elsewhere."""
        return replace(
            self,
            rect=self.rect.moved(dx, dy),
            head=self.head.moved(dx, dy),
            columns=tuple(column.moved(dx, dy) for column in self.columns),
            rows=tuple(row.moved(dy) for row in self.rows),
            blocks=tuple(block.moved(dx, dy) for block in self.blocks),
            customer=self.customer.moved(dx, dy),
        )


@dataclass(frozen=True, slots=True)
class PlatformLane:
    """A grouping and the groupings inside it. `head` is where its name stands, `side` the room for
    lines left of its teams."""

    grouping: str
    rect: Rect
    head: Rect
    rows: tuple[Row, ...]
    blocks: tuple[Block, ...]
    inner: tuple[PlatformLane, ...] = ()
    side: float = 0.0

    def moved(self, dx: float, dy: float) -> Self:
        """The same elsewhere."""
        return replace(
            self,
            rect=self.rect.moved(dx, dy),
            head=self.head.moved(dx, dy),
            rows=tuple(row.moved(dy) for row in self.rows),
            blocks=tuple(block.moved(dx, dy) for block in self.blocks),
            inner=tuple(lane.moved(dx, dy) for lane in self.inner),
        )

    def everyone(self) -> tuple[Block, ...]:
        """Its own blocks and those of all groupings inside."""
        return self.blocks + tuple(b for lane in self.inner for b in lane.everyone())

    def innermost(self, point: Point) -> str:
        """The id of the smallest grouping under a point that lies in this one."""
        inside = (lane for lane in self.inner if lane.rect.contains(point))
        found = next(inside, None)
        return found.innermost(point) if found else self.grouping


@dataclass(frozen=True, slots=True)
class Band:
    """Teams that are not on a stream, and components nobody owns or needs.

    Above each row `threads` of height are kept for the threads of streams. What nobody put
    somewhere stands in rows; `paper` is where things may be put.
    """

    rect: Rect
    head: Rect
    rows: tuple[Row, ...]
    blocks: tuple[Block, ...]
    paper: Rect
    chips: tuple[Chip, ...] = ()
    threads: float = 0.0

    def moved(self, dx: float, dy: float) -> Self:
        """The same elsewhere."""
        return replace(
            self,
            rect=self.rect.moved(dx, dy),
            head=self.head.moved(dx, dy),
            rows=tuple(row.moved(dy) for row in self.rows),
            blocks=tuple(block.moved(dx, dy) for block in self.blocks),
            chips=tuple(chip.moved(dx, dy) for chip in self.chips),
            paper=self.paper.moved(dx, dy),
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that stands on the map of one scenario, from top to bottom.

    `spine` is the free strip between the enabling bars and the lanes, `flow` the arrow of the
    flow of change, `size` the area all of it covers.
    """

    lanes: tuple[Lane, ...]
    platforms: tuple[PlatformLane, ...]
    band: Band
    bars: tuple[Block, ...]
    spine: Rect
    flow: Rect
    size: Rect

    def lane_at(self, point: Point) -> Lane | None:
        """The lane under a point."""
        return next((lane for lane in self.lanes if lane.rect.contains(point)), None)

    def platform_at(self, point: Point) -> PlatformLane | None:
        """The outermost grouping under a point."""
        return next((lane for lane in self.platforms if lane.rect.contains(point)), None)

    def place_at(self, point: Point) -> str | None:
        """The id of the stream or of the innermost grouping under a point, BAND, or None."""
        lane = self.lane_at(point)
        if lane:
            return lane.stream
        platform = self.platform_at(point)
        if platform:
            return platform.innermost(point)
        return BAND if self.band.rect.contains(point) else None

    def blocks(self) -> tuple[Block, ...]:
        """Every block of every team: lanes first, then platforms, the band and the bars."""
        lanes = tuple(block for lane in self.lanes for block in lane.blocks)
        platforms = tuple(block for lane in self.platforms for block in lane.everyone())
        return lanes + platforms + self.band.blocks + self.bars


def column_at(lane: Lane, x: float) -> Column | None:
    """The column nearest to `x`, if `x` is over the journey of the lane."""
    if not lane.columns or not lane.head.right <= x <= lane.customer.x:
        return None
    return min(lane.columns, key=lambda c: max(c.x0 - x, x - c.x1, 0))

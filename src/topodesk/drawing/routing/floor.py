"""What a line router is given and what it gives back.

Map units, y downwards. Lines may only run inside gutters, gaps and the spine, and in the stubs
from a block's edge into one of these; everything else may hold names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from topodesk.drawing.shapes import Point, Rect


class Gutter(NamedTuple):
    """A free horizontal strip: between two lanes, or above or below a row."""

    x0: float
    x1: float
    y0: float
    y1: float


class Gap(NamedTuple):
    """A free vertical strip: between two columns of a row; as the spine, left of all lanes."""

    x0: float
    x1: float
    y0: float
    y1: float


@dataclass(frozen=True, slots=True)
class Floor:
    """The ground plan lines are led across.

    A gutter and a gap connect where one reaches the other over its whole width. `blocks` are
    what lines start and end at, by key; `texts` are further areas no line may enter. `other` is a
    second spine, used by nothing but the lines that start or end at it; those do not use the first.
    """

    blocks: Mapping[str, Rect]
    texts: tuple[Rect, ...]
    gutters: tuple[Gutter, ...]
    gaps: tuple[Gap, ...]
    spine: Gap
    other: Gap | None = None


class Line(NamedTuple):
    """An interaction to be drawn, from its provider's block to its consumer's.

    `mode` is the interaction mode's value; lines of the same `bundle` leave the provider at one
    place and share their way until they branch off.
    """

    id: str
    start: str
    end: str
    mode: str
    bundle: str | None = None


class Route(NamedTuple):
    """Where a line runs and where its symbol goes.

    "overlap": the symbol lies over both neighbours, `points` is empty. "line": `points` is an
    orthogonal polyline from the provider's edge to the consumer's edge. The symbol sits `at`
    (X-as-a-Service: the tip of its triangle) and looks `towards` the consumer.
    """

    points: tuple[Point, ...]
    shape: Literal["overlap", "line"]
    at: Point
    towards: Point

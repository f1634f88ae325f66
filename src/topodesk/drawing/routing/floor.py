"""What a line router is given and what it gives back.

Map units, y downwards. Lines may only run inside gutters, gaps and the spine, and in the stubs
from a block's edge into one of these; everything else may hold names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from topodesk.drawing.shapes import Point, Rect


@dataclass(frozen=True, slots=True)
class Gutter:
    """A free horizontal strip: between two lanes, or above or below a row."""

    x0: float
    x1: float
    y0: float
    y1: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A free vertical strip: between two columns of a row; as the spine, left of all lanes."""

    x0: float
    x1: float
    y0: float
    y1: float


@dataclass(frozen=True, slots=True)
class Floor:
    """The ground plan lines are led across.

    A gutter and a gap connect where one reaches the other over its whole width. `blocks` are
    what lines start and end at, by key; `texts` are further areas no line may enter.
    """

    blocks: Mapping[str, Rect]
    texts: tuple[Rect, ...]
    gutters: tuple[Gutter, ...]
    gaps: tuple[Gap, ...]
    spine: Gap


@dataclass(frozen=True, slots=True)
class Line:
    """An interaction to be drawn, from its provider's block to its consumer's.

    `mode` is the interaction mode's value; lines of the same `bundle` leave the provider at one
    place and share their way until they branch off.
    """

    id: str
    start: str
    end: str
    mode: str
    bundle: str | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """Where a line runs and where its symbol goes.

    "overlap": the symbol lies over both neighbours, `points` is empty. "line": `points` is an
    orthogonal polyline from the provider's edge to the consumer's edge. The symbol sits `at`
    (X-as-a-Service: the tip of its triangle) and looks `towards` the consumer.
    """

    points: tuple[Point, ...]
    shape: Literal["overlap", "line"]
    at: Point
    towards: Point

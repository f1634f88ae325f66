"""What gestures are fed with, and what they want to be seen meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect, Shape
from topodesk.model.interaction import InteractionMode
from topodesk.tools.guides import Guide


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is on the map, which keys are held, and how many pixels a unit has."""

    point: Point
    shift: bool = False
    alt: bool = False
    ctrl: bool = False
    scale: float = 1.0

    def units(self, pixels: float) -> float:
        """So many pixels of the screen, in map units."""
        return pixels / self.scale


@dataclass(frozen=True, slots=True)
class Wheel:
    """The choice of a mode around `centre`; `hot` is what a press would choose, `usual` what Enter
    and a press in the middle do."""

    centre: Point
    hot: InteractionMode
    usual: InteractionMode
    names: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Preview:
    """What the window paints over the map while a gesture runs. Nothing of it is in the design.

    `ghosts` are shapes at their place; `lit` outlines what a drop would join, `mark` where it
    would be inserted; `refused` says that it cannot be dropped here; `line` is a line being
    drawn, `band` a rubber band; `guides` are thin lines that show what is in line; `lifted` are
    figures that are under way and drawn faintly.
    """

    ghosts: tuple[Shape, ...] = ()
    lit: tuple[Rect, ...] = ()
    mark: Rect | None = None
    refused: bool = False
    caption: str = ""
    caption_at: Point | None = None
    line: tuple[Point, Point] | None = None
    band: Rect | None = None
    wheel: Wheel | None = None
    lifted: frozenset[str] = field(default_factory=frozenset)
    moved: tuple[Figure, ...] = ()
    guides: tuple[Guide, ...] = ()


NOTHING = Preview()

"""Makes figures, and hands out the very same one again for as long as nothing about it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from topodesk.drawing.caption import Caption
from topodesk.drawing.picture import Figure, box_bounds
from topodesk.drawing.shapes import Point, Rect, Shape

GROUND, INNER, BELOW, TEXT, TEAM, CHIP = 0, 1, 10, 20, 30, 40
LINE, FLAG, NOTE, BADGE = 50, 52, 55, 60
"""What is painted over what: the `z` of figures."""


class Easel:
    """The figures drawn last, by key, and what they were drawn from."""

    def __init__(self) -> None:
        """Nothing is drawn yet."""
        self._kept: dict[str, tuple[tuple[object, ...], Figure]] = {}

    def figure(
        self,
        key: str,
        record: str,
        role: str,
        z: int,
        at: Point,
        source: tuple[object, ...],
        draw: Callable[[], Iterable[Shape]],
        hit: Callable[[], tuple[Rect, ...]] = tuple,
        caption: Callable[[], Caption | None] = lambda: None,
    ) -> Figure:
        """The figure of that key at `at`; drawn only if `source` is not what it was last time.

        `source` is everything the shapes, `hit` and `caption` depend on.
        """
        source = (record, role, z, *source)
        known = self._kept.get(key)
        if known is not None and known[0] == source:
            figure = known[1]
            if figure.origin != at:
                figure = figure.put(at)
        else:
            shapes = tuple(draw())
            drawn, pressed, words = box_bounds(shapes), hit(), caption()
            size = drawn.united(words.room) if words is not None and shapes else drawn
            if size != drawn:
                pressed = pressed or (drawn,)
            figure = Figure(key, record, role, z, at, size, shapes, pressed, words)
        self._kept[key] = (source, figure)
        return figure

    def forget(self, key: str) -> None:
        """That figure is not needed any more."""
        self._kept.pop(key, None)

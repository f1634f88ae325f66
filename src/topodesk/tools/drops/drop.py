"""A Drop: what letting go here would do, as words, as a picture and as a Change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from topodesk.drawing.shapes import Rect
from topodesk.model.change import Change
from topodesk.tools.guides import Guide


@dataclass(frozen=True, slots=True)
class Drop:
    """What a drop means. `edit` None: it cannot be dropped here, and `says` why.

    `ghost` is where the thing would stand, `lit` what it would join, `mark` where it would be
    inserted among others, `adds` the id of what it brings into being ("" when nothing is new),
    `guides` what it would be in line with.
    """

    says: str
    edit: Callable[[], Change] | None = None
    ghost: Rect | None = None
    lit: tuple[Rect, ...] = ()
    mark: Rect | None = None
    adds: str = ""
    guides: tuple[Guide, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether nothing would happen."""
        return self.edit is None

"""What the things on a sheet are, for readers of its text: they stand between what is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from topodesk.drawing.shapes import Rect

Role = Literal[
    "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link"
]

LEAVES = frozenset({"H1", "H2", "H3", "P", "Lbl", "LBody", "TH", "TD", "Figure", "Link"})
"""Roles that hold what is drawn; the others hold pieces."""


@dataclass(frozen=True, slots=True)
class Open:
    """Here a piece begins. `alt` says a figure in words, `area` is where it lies on the sheet,
    `scope` says what a head of a table is the head of."""

    role: Role
    alt: str = ""
    scope: Literal["", "Row", "Column"] = ""
    area: Rect | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """Here the piece opened last ends."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place of the document to lead to."""

    name: str
    y: float


@dataclass(frozen=True, slots=True)
class Lead:
    """The area that leads to an anchor, and what it leads to in words."""

    area: Rect
    to: str
    says: str

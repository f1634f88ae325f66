"""What a page is painted of: shapes, parts of maps and pictures; and such pages as files.

A file of pieces is read piece by piece, so that whoever paints it never waits for a whole page.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Rect, Shape

AT_ONCE = 50
"""Figures that stand in a file as one piece."""


@dataclass(frozen=True, slots=True)
class Map:
    """Figures drawn at (x, y), so many points to a map unit, cut off at `cut`."""

    figures: tuple[Figure, ...]
    x: float
    y: float
    scale: float
    cut: Rect | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """The bytes of a picture drawn into an area."""

    data: bytes
    area: Rect


Piece = Shape | Map | Image


def write_pieces(pieces: Iterable[Piece], path: Path) -> None:
    """Keep them for `pieces_in`."""
    with path.open("wb") as file:
        for piece in pieces:
            for part in _parts(piece):
                pickle.dump(part, file, pickle.HIGHEST_PROTOCOL)


def pieces_in(path: Path) -> Iterator[Piece]:
    """What `write_pieces` wrote, one after the other; only ever of a file this program has just
    written for itself, for it is read without a look at what it does."""
    with path.open("rb") as file:
        while file.peek(1):
            yield pickle.load(file)


def _parts(piece: Piece) -> Iterator[Piece]:
    if not isinstance(piece, Map):
        yield piece
        return
    for at in range(0, len(piece.figures), AT_ONCE):
        yield replace(piece, figures=piece.figures[at : at + AT_ONCE])

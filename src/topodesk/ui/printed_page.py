"""A page of the proposal painted by Qt, on paper of any size."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from topodesk.render.page_png import painting
from topodesk.render.pieces import Piece


def printing(
    painter: QPainter, pieces: Iterable[Piece], page: QSizeF, paper: QSizeF
) -> Generator[None]:
    """Paint a page of so many points as large as fits, in the middle of paper of so many pixels.

    Comes back after every few shapes. Nothing is left out because it would be small: paper is
    looked at closely.
    """
    scale = min(paper.width() / page.width(), paper.height() / page.height())
    painter.save()
    try:
        painter.translate(
            (paper.width() - page.width() * scale) / 2, (paper.height() - page.height() * scale) / 2
        )
        painter.scale(scale, scale)
        yield from painting(painter, pieces, max(scale, 1.0))
    finally:
        painter.restore()

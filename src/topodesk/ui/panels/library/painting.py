"""How the rows of the library are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from topodesk.ui.look.fonts import BOLD, MEDIUM, REGULAR, font
from topodesk.ui.look.icons import strokes
from topodesk.ui.look.tokens import ACCENT, ACCENT_SOFT, BORDER, INK, LINE, MUTED, TILE_HOVER
from topodesk.ui.panels.library.rows import Index, LibraryRows, Row
from topodesk.ui.pieces.named_rows import place_of, state_of

if TYPE_CHECKING:
    from topodesk.storage.templates import Template

HEADING, HINT, TEMPLATE, SINGLE = 34, 58, 118, 40
"""Heights of the sorts of rows, in pixels."""
PICTURE = 68
"""Height of the picture of a template."""
EDGE = 6
ELIDE = Qt.TextElideMode.ElideRight


class LibraryPainter(QStyledItemDelegate):
    """Paints rows; a picture is made when its row is first seen, and kept while that is there."""

    def __init__(self, rows: LibraryRows, parent: QObject) -> None:
        """Paints what `rows` holds."""
        super().__init__(parent)
        self._rows = rows
        self._pictures: dict[str, tuple[Template, QImage | None]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Each sort has its height."""
        heights = {"heading": HEADING, "hint": HINT, "template": TEMPLATE}
        return QSize(100, heights.get(self._rows.rows[index.row()].sort, SINGLE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, place, state = self._rows.rows[index.row()], place_of(option), state_of(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hot = bool(state & QStyle.StateFlag.State_MouseOver) and row.thing is not None
        if row.sort == "heading":
            _heading(painter, place, row.name)
        elif row.sort == "hint":
            _hint(painter, place, row.name)
        elif row.sort == "template":
            self._template(painter, place, row, chosen=chosen, hot=hot)
        else:
            _single(painter, place, row, chosen=chosen, hot=hot)
        painter.restore()

    def _template(
        self, painter: QPainter, place: QRect, row: Row, *, chosen: bool, hot: bool
    ) -> None:
        box = QRectF(place).adjusted(0.5, 2.5, -0.5, -5.5)
        painter.setPen(QPen(QColor(ACCENT if chosen else BORDER if hot else LINE), 1.5))
        painter.setBrush(QColor(ACCENT_SOFT if chosen else "#FFFFFF"))
        painter.drawRoundedRect(box, 7, 7)
        paper = QRectF(box.left() + 7, box.top() + 5, box.width() - 14, PICTURE)
        image = self._picture(painter, row, paper)
        if image is not None:
            size = image.deviceIndependentSize()
            painter.drawImage(
                QRectF(
                    paper.center().x() - size.width() / 2,
                    paper.center().y() - size.height() / 2,
                    size.width(),
                    size.height(),
                ),
                image,
            )
        words = QRect(place.left() + 9, place.top() + PICTURE + 10, place.width() - 18, 17)
        _line(painter, words, row.name, font(13, MEDIUM), INK)
        _line(painter, words.translated(0, 16), row.about, font(11.5, REGULAR), MUTED)

    def _picture(self, painter: QPainter, row: Row, paper: QRectF) -> QImage | None:
        template = row.template
        if template is None:
            return None
        known = self._pictures.get(row.key)
        if known is None or known[0] is not template:
            from topodesk.ui.panels.library.miniature import miniature

            device = painter.device()
            ratio = device.devicePixelRatioF() if device is not None else 1.0
            known = (template, miniature(template.fragment, paper.size().toSize(), ratio))
            self._pictures[row.key] = known
        return known[1]


def _heading(painter: QPainter, place: QRect, text: str) -> None:
    letters = font(11, BOLD)
    letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.9)
    _line(painter, place.adjusted(0, 10, 0, 0), text.upper(), letters, MUTED)


def _hint(painter: QPainter, place: QRect, text: str) -> None:
    painter.setFont(font(12, REGULAR))
    painter.setPen(QColor(MUTED))
    painter.drawText(place, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, text)


def _single(painter: QPainter, place: QRect, row: Row, *, chosen: bool, hot: bool) -> None:
    if chosen or hot:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ACCENT_SOFT if chosen else TILE_HOVER))
        painter.drawRoundedRect(QRectF(place).adjusted(0, 1, 0, -1), 5, 5)
    strokes("component" if row.sort == "component" else "xaas", MUTED).render(
        painter, QRectF(place.left() + EDGE, place.center().y() - 8, 17, 17)
    )
    inner = place.adjusted(EDGE + 26, 0, -EDGE, 0)
    if row.about:
        upper = QRect(inner.left(), inner.top() + 4, inner.width(), 17)
        _line(painter, upper, row.name, font(13, MEDIUM), INK)
        _line(painter, upper.translated(0, 16), row.about, font(11.5, REGULAR), MUTED)
    else:
        _line(painter, inner, row.name, font(13, MEDIUM), INK)


def _line(painter: QPainter, place: QRect, text: str, letters: QFont, ink: str) -> None:
    """One line of text that ends in … where there is no room for it."""
    painter.setFont(letters)
    painter.setPen(QColor(ink))
    line = " ".join(text[:300].split())
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    short = painter.fontMetrics().elidedText(line, ELIDE, place.width())
    painter.drawText(place, middle | Qt.TextFlag.TextSingleLine, short)

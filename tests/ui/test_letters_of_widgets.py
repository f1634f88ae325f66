"""Widgets write what the map writes: no empty box for a script or sign that Inter lacks."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from topodesk.ui.look.fonts import FAMILY, font


def _drawn(text: str, written: QFont) -> QImage:
    image = QImage(120, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(written)
    painter.drawText(10, 40, text)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("\N{ROCKET}", "Noto Emoji"),
        ("\N{HEBREW LETTER ALEF}", "Noto Sans Hebrew"),
        ("\N{ARABIC LETTER BEH}", "Noto Sans Arabic"),
        ("\N{THAI CHARACTER KO KAI}", "Noto Sans Thai"),
        ("\N{DEVANAGARI LETTER KA}", "Noto Sans Devanagari"),
    ],
)
def test_a_sign_inter_lacks_is_written_with_the_font_of_the_map(
    qapp: QApplication, text: str, family: str
) -> None:
    shipped = QFont(family)
    shipped.setPixelSize(24)
    assert _drawn(text, font(24)) == _drawn(text, shipped)
    assert _drawn(text, font(24)) != _drawn(" ", font(24))


def test_what_inter_has_is_written_with_inter(qapp: QApplication) -> None:
    alone = QFont(FAMILY)
    alone.setPixelSize(24)
    alone.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    assert _drawn("Ab 7#*", font(24)) == _drawn("Ab 7#*", alone)

"""The wheel of interaction modes says in full what the menus say, and all of it fits."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from topodesk.tools.choosing import HUB, RADIUS
from topodesk.ui.actions.teams import MODES
from topodesk.ui.canvas.wheel import LABELS
from topodesk.ui.look.fonts import SEMIBOLD, font, load_fonts


def test_the_words_are_those_of_the_menus_and_fit(qtbot: QtBot) -> None:
    load_fonts()
    words = [word for word, _key in LABELS.values()]
    assert {name for _mode, name, _with in MODES} < set(words)
    metrics = QFontMetricsF(font(10.5, SEMIBOLD))
    assert max(metrics.horizontalAdvance(word) for word in words) < RADIUS - HUB + 8

"""PySide6 6.12.0 on Python 3.11 loses a reference to None with every call that returns nothing,
and the interpreter aborts when they are spent. This is what the upper bound of the pin waits for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, QSettings
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QLabel
from pytestqt.qtbot import QtBot

CALLS = 1000
NOISE = 50
"""References to None that come and go with the interpreter's own work."""


def _lost(call: Callable[[], object]) -> int:
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_that_return_nothing_keep_the_references_to_none(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    pen, area = QPen(QColor("#1F2430")), QRectF(1, 1, 4, 4)
    label = QLabel()
    qtbot.addWidget(label)
    item = QGraphicsRectItem()
    settings = QSettings()
    calls: dict[str, Callable[[], object]] = {
        "QPainter.save and restore": lambda: (painter.save(), painter.restore()),
        "QPainter.setPen": lambda: painter.setPen(pen),
        "QPainter.drawRect": lambda: painter.drawRect(area),
        "QGraphicsItem.setPos": lambda: item.setPos(1, 1),
        "QLabel.setText": lambda: label.setText("Join"),
        "QObject.parent": label.parent,
        "QSettings.value": lambda: settings.value("nothing of that name"),
    }
    try:
        lost = {name: _lost(call) for name, call in calls.items()}
    finally:
        painter.end()
    assert {name: count for name, count in lost.items() if count > NOISE} == {}

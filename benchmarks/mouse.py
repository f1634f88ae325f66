"""The pointer of a benchmark: events sent to a viewport as a mouse would cause them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

NONE, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton


def mouse(viewport: QWidget, type: QEvent.Type, at: QPointF) -> None:
    """A press, a release, or a move with the main button down."""
    cause = NONE if type == QEvent.Type.MouseMove else LEFT
    held = NONE if type == QEvent.Type.MouseButtonRelease else LEFT
    _send(viewport, type, at, cause, held)


def hover(viewport: QWidget, at: QPointF) -> None:
    """A move with no button down."""
    _send(viewport, QEvent.Type.MouseMove, at, NONE, NONE)


def wheel(viewport: QWidget, at: QPointF, turn: int, *, zoom: bool = False) -> None:
    """A turn of the wheel in eighths of a degree, with Ctrl to zoom."""
    keys = Qt.KeyboardModifier.ControlModifier if zoom else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, turn),
        NONE,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def let_go(app: QApplication, *widgets: QWidget) -> None:
    """Delete widgets while the application is there: what comes after is not defined."""
    for widget in widgets:
        widget.deleteLater()
        app.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def _send(
    viewport: QWidget,
    type: QEvent.Type,
    at: QPointF,
    cause: Qt.MouseButton,
    held: Qt.MouseButton,
) -> None:
    place = QPointF(viewport.mapToGlobal(at.toPoint()))
    event = QMouseEvent(type, at, place, cause, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)

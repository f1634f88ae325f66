"""Keys that arrange what is selected: arrows nudge it, Alt and a letter bring it into line."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from topodesk.drawing.layout import sizes
from topodesk.session.session import Session
from topodesk.tools.arranging.nudging import FAR, NEAR, Nudging

PAUSE = 1000
"""Milliseconds after which the next nudge is a step of undo of its own."""

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_DISTANCES = {
    Qt.KeyboardModifier.NoModifier: sizes.RASTER,
    Qt.KeyboardModifier.ShiftModifier: FAR,
    Qt.KeyboardModifier.ControlModifier: NEAR,
}


class ArrowKeys(QObject):
    """The nudges of one canvas, and the pause that ends a run of them."""

    def __init__(self, canvas: QWidget, session: Session) -> None:
        """Nothing was nudged yet."""
        super().__init__(canvas)
        self._session = session
        self._nudging = Nudging(session)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._rest)

    def pressed(self, event: QKeyEvent, session: Session) -> bool:
        """Whether a key nudged something of `session`."""
        if session is not self._session:
            self._session, self._nudging = session, Nudging(session)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        way, distance = ARROWS.get(Qt.Key(event.key())), _DISTANCES.get(held)
        if way is None or distance is None or not self._nudging.nudge(*way, distance):
            return False
        self._pause.start()
        return True

    def _rest(self) -> None:
        self._nudging.rest()


def meant_by(canvas: QWidget, event: QKeyEvent) -> QAction | None:
    """The action of the canvas that Alt and a letter mean, before a menu takes the letter."""
    if event.modifiers() != Qt.KeyboardModifier.AltModifier:
        return None
    keys = QKeySequence(event.keyCombination())
    actions = (action for action in canvas.actions() if action.isEnabled())
    return next((action for action in actions if keys in action.shortcuts()), None)

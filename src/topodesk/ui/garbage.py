"""When Python looks for garbage: while nobody's hand is at work, so that no frame waits for it."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

OFTEN = 400
"""Milliseconds between two looks whether there is anything to do."""
SOME = 2_000
"""So many more things made than gone are worth a look: a millisecond or two."""
TURNS = 25
"""So many looks at the young ones before those that stayed are looked at again."""
QUIET = 75
"""So many looks in a row that found nothing new: for half a minute nobody was there, and all may be
looked at, which takes a second in a large design."""
AT_MOST = 500_000
"""So many things wait at most, whatever hands do: by Python's own 700, looking through what an edit
of a large design makes and drops took a quarter of its time."""


class Leisure(QObject):
    """Looks for garbage between gestures, the young ones first."""

    def __init__(self, parent: QObject) -> None:
        """Looks until `parent` goes."""
        super().__init__(parent)
        self._turns = self._quiet = 0
        timer = QTimer(self, interval=OFTEN, timerType=Qt.TimerType.CoarseTimer)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Look for garbage if there may be some and no button is held."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if gc.get_count()[0] >= SOME:
            self._turns, self._quiet = self._turns + 1, 0
            gc.collect(1 if self._turns % TURNS == 0 else 0)
        elif self._turns:
            self._quiet += 1
            if self._quiet >= QUIET:
                self._turns = self._quiet = 0
                gc.collect()


def keep_what_is_there(parent: QObject) -> None:
    """What was loaded stays: never look through it for garbage again, and for what comes only at
    leisure, as long as `parent` lives."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(AT_MOST, 10, 10)
    gc.enable()
    Leisure(parent)

"""A hand at the window that counts what it presses: buttons of the mouse, and keys.

The letters of names are not counted; every other key is, and a double click counts twice.
"""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from helpers.window import settle
from topodesk.drawing.shapes import Point
from topodesk.model.grouping import Grouping
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.things import Thing
from topodesk.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Hand:
    """Presses of one person. `counts` says how many each part of the work took."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.counts: Counter[str] = Counter()
        self.part = ""

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    # -- where things are ------------------------------------------------------------------------

    def team(self, name: str) -> str:
        """The id of the team or grouping called `name`."""
        parties = (*self.session.scenario.of(Team), *self.session.scenario.of(Grouping))
        found = [party.id for party in parties if party.name == name]
        assert found, f"no team is called {name}"
        return found[0]

    def pixel(self, point: Point) -> QPoint:
        """Where a place of the map is in the view; it must be in sight."""
        x, y = self.window.canvas.camera.to_view(point)
        at = QPoint(round(x), round(y))
        assert self.window.canvas.viewport().rect().contains(at), f"{point} is out of sight"
        return at

    def name_of(self, team: str) -> Point:
        """A place on the name of a team."""
        figures = self.session.drawing.picture.of(self.team(team))
        return next(next(f.texts()).box.centre for f in figures if f.role == "team")

    # -- what a hand does ------------------------------------------------------------------------

    def double_click(self, point: Point) -> None:
        """Press twice at a place of the map."""
        at = self.pixel(point)
        self.counts[self.part] += 2
        view = self.window.canvas.viewport()
        QTest.mouseClick(view, LEFT, PLAIN, at)
        QTest.mouseDClick(view, LEFT, PLAIN, at)
        settle()

    def click(self, point: Point) -> None:
        """Press once at a place of the map."""
        at = self.pixel(point)
        self.counts[self.part] += 1
        QTest.mouseMove(self.window.canvas.viewport(), at)
        QTest.mouseClick(self.window.canvas.viewport(), LEFT, PLAIN, at)
        settle()

    def drag_tile(self, thing: Thing, point: Point) -> None:
        """Carry a tile of the palette to a place of the map."""
        self.counts[self.part] += 1
        tile = self.window.palette_panel.tiles[thing]
        goal = self.window.canvas.viewport().mapToGlobal(self.pixel(point))
        QTest.mousePress(tile, LEFT, PLAIN, tile.rect().center())
        for _ in range(3):
            _moved(tile, goal)
        QTest.mouseRelease(tile, LEFT, PLAIN, tile.mapFromGlobal(goal))
        settle()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key that is no letter of a name."""
        self.counts[self.part] += 1
        QTest.keyClick(self._focus(), key, keys)
        settle()

    def write(self, text: str) -> None:
        """Type the letters of a name."""
        for letter in text:
            QTest.keyClicks(self._focus(), letter)
            QApplication.processEvents()
        settle()

    def names(self, *names: str) -> None:
        """Names, each kept with Enter; the last one, if empty, means Esc."""
        for name in names:
            self.write(name)
            self.key(Qt.Key.Key_Return)

    def enough(self) -> None:
        """Nothing more to name."""
        self.key(Qt.Key.Key_Escape)

    def _focus(self) -> QWidget:
        """What the keyboard is heard by: a list of offers first, as in any window."""
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or self.window.canvas


def _moved(tile: QWidget, goal: QPoint) -> None:
    local = QPointF(tile.mapFromGlobal(goal))
    event = QMouseEvent(
        QEvent.Type.MouseMove, local, QPointF(goal), Qt.MouseButton.NoButton, LEFT, PLAIN
    )
    QApplication.sendEvent(tile, event)

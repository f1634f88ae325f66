"""Frames of every other gesture and key in the real window, with all teams in view.

A frame is one event and everything until the window has painted; "drop" is the release and the
first frame after it. So far out a team is smaller than the reach of its handles, so the pointer
goes to the tools as if one were near. Findings, panels and the picture follow every edit, as for
people.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from benchmarks.mouse import hover, let_go
from benchmarks.organisation import organisation
from benchmarks.report import say
from topodesk.drawing.layout.boxes import Block
from topodesk.drawing.shapes import Point, Rect
from topodesk.session.session import Session
from topodesk.tools.pointer import Pointer
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.garbage import keep_what_is_there
from topodesk.ui.main_window import MainWindow

SIZE = (1680, 1020)
FRAMES = 120
LOOSE = 20
"""Teams put freely into the band."""
KEYS = "Payments and everything around them"
Frames = list[float]


def main(teams: int) -> None:
    """Measure and print as JSON."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    session = Session(organisation(teams, LOOSE))
    window = MainWindow()
    window.resize(*SIZE)
    window.show_session(session)
    window.install(Canvas(session))
    window.show()
    session.start_checking()
    hand = Hand(app, window)
    hand.settle()
    keep_what_is_there(window)
    say({name: frames for gesture in GESTURES for name, frames in gesture(hand)})
    let_go(app, window)


class Hand:
    """Presses, moves, lets go and types, and times each until it is painted."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        """At rest."""
        self.app = app
        self.window = window
        self.canvas = window.canvas
        self.session = window.canvas.session
        self.at = Point(0, 0)

    def settle(self, seconds: float = 0.7) -> None:
        """Let everything be painted, however long that takes while other programs work."""
        painted = -1
        while painted != self.canvas.tiles_painted:
            painted, until = self.canvas.tiles_painted, perf_counter() + seconds
            while perf_counter() < until:
                self.app.processEvents()

    def timed(self, act: Callable[[], object]) -> float:
        """Milliseconds until what `act` does is painted."""
        start = perf_counter()
        act()
        self.app.processEvents()
        return (perf_counter() - start) * 1000

    def block(self, team: str) -> Block:
        """The first block of a team."""
        blocks = self.session.drawing.layout.blocks()
        return next(b for b in blocks if b.team == team and b.first)

    def press(self, at: Point) -> None:
        """Go there on the map and press."""
        tools = self.canvas.tools
        tools.move(Pointer(at))
        self.app.processEvents()
        tools.press(Pointer(at))
        self.at = at

    def moved(self, dx: float, dy: float, count: int = FRAMES) -> Frames:
        """The frames of moving on with the button down, by map units, there and back."""
        there = [Point(self.at.x + dx * n, self.at.y + dy * n) for n in range(1, count // 2 + 1)]
        return [self._to(at) for at in there + there[::-1]]

    def let_go(self, at: Point | None = None) -> float:
        """Let go there, or where it is; the frame of it."""
        if at is not None:
            self._to(at)
        return self.timed(lambda: self.canvas.tools.release(Pointer(at or self.at)))

    def _to(self, at: Point) -> float:
        return self.timed(lambda: self.canvas.tools.move(Pointer(at)))

    def escape(self) -> None:
        """Take back what is under way."""
        QTest.keyClick(self.canvas, Qt.Key.Key_Escape)
        self.let_go()
        self.session.selection.clear()
        self.settle(0.3)

    def undo(self) -> None:
        """Take back the last step."""
        self.session.undo()
        self.session.selection.clear()
        self.settle(0.3)


Gesture = Callable[[Hand], Iterator[tuple[str, Frames]]]


def hovering(hand: Hand) -> Iterator[tuple[str, Frames]]:
    """Across the map over teams and lines."""
    viewport = hand.canvas.viewport()
    width, height = viewport.width(), viewport.height()
    path = [QPointF(width * n / FRAMES, height * (n % 30) / 30) for n in range(FRAMES)]
    yield "hover", [hand.timed(lambda at=at: hover(viewport, at)) for at in path]


def dragging(hand: Hand) -> Iterator[tuple[str, Frames]]:
    """Lanes by their heads, a team, several, one of the band."""
    lanes = hand.session.drawing.layout.lanes
    hand.press(_inside(lanes[1].head))
    yield "drag a lane", hand.moved(0, 40)
    hand.escape()
    hand.press(lanes[0].blocks[0].rect.centre)
    yield "drag a team", hand.moved(40, 30)
    hand.escape()
    teams = [block.team for block in lanes[0].blocks[:20]]
    hand.session.selection.set(teams)
    hand.press(hand.block(teams[1]).rect.centre)
    yield f"drag {len(teams)} teams", hand.moved(40, 30)
    hand.escape()
    hand.press(hand.block("loose-3").rect.centre)
    yield "drag in the band", hand.moved(12, 2)
    hand.escape()


def dropping(hand: Hand) -> Iterator[tuple[str, Frames]]:
    """What it costs to let go of each, and to take it back."""
    lanes = hand.session.drawing.layout.lanes
    steps = [lane.blocks[5].rect.centre for lane in lanes[:5]]
    yield "drop a team", [_dropped(hand, at, Point(at.x + 700, at.y)) for at in steps]
    heads = [_inside(lane.head) for lane in lanes[1:6]]
    yield "drop a lane", [_dropped(hand, at, Point(at.x, at.y - 1000)) for at in heads]
    loose = [hand.block(f"loose-{number}").rect.centre for number in range(5)]
    yield "drop in the band", [_dropped(hand, at, Point(at.x + 60, at.y + 300)) for at in loose]


def pulling(hand: Hand) -> Iterator[tuple[str, Frames]]:
    """Stretching a team over steps, a line in hand, a rubber band."""
    block = hand.session.drawing.layout.lanes[0].blocks[2]
    hand.press(Point(block.rect.right - 0.5, block.rect.centre.y))
    yield "stretch", hand.moved(20, 0)
    hand.escape()
    hand.press(Point(block.rect.centre.x, block.rect.bottom - 0.5))
    yield "connect", hand.moved(60, 50)
    hand.escape()
    whole = hand.session.drawing.layout.size
    hand.press(Point(whole.x - 20, -20))
    yield "rubber band", hand.moved(2 * whole.w / FRAMES, 2 * whole.h / FRAMES)
    hand.let_go()
    hand.session.selection.clear()
    hand.settle()


def typing(hand: Hand) -> Iterator[tuple[str, Frames]]:
    """A name where it stands, and in the inspector, where the map and the findings follow."""
    team = hand.session.drawing.layout.lanes[0].blocks[0].team
    hand.session.selection.set([team])
    hand.canvas.rename(team)
    hand.settle()
    yield "key on the map", _typed(hand, hand.app.focusWidget())
    QTest.keyClick(hand.app.focusWidget(), Qt.Key.Key_Escape)
    hand.session.selection.set([team])
    hand.settle()
    hand.window.side.inspect()
    hand.settle()
    field = hand.app.focusWidget()
    yield "key in a panel", _typed(hand, field)
    yield "keys rest", [_rested(hand, field, letter) for letter in "12345"]


GESTURES: tuple[Gesture, ...] = (hovering, dragging, dropping, pulling, typing)


def _typed(hand: Hand, field: QWidget | None) -> Frames:
    if not isinstance(field, QLineEdit):
        raise RuntimeError(f"{field} has the focus, where nothing can be typed")
    field.selectAll()
    found = [hand.timed(lambda letter=letter: QTest.keyClick(field, letter)) for letter in KEYS]
    if field.text() != KEYS:
        raise RuntimeError(f"“{field.text()}” was typed")
    return found


def _rested(hand: Hand, field: QWidget, letter: str) -> float:
    """What it costs to draw what was typed, as soon as the keys rest."""
    QTest.keyClick(field, letter)
    return hand.timed(hand.window.side.inspector.keep)


def _dropped(hand: Hand, start: Point, end: Point) -> float:
    hand.press(start)
    hand.moved(1, 1, 16)
    done = len(hand.session.history.done)
    found = hand.let_go(end)
    if len(hand.session.history.done) == done:
        raise RuntimeError(f"a drop from {start} to {end} did nothing")
    hand.undo()
    return found


def _inside(head: Rect) -> Point:
    return Point(head.x + 24, head.y + 20)


if __name__ == "__main__":
    main(int(sys.argv[1]))

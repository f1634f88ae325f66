"""The real program, with an ear: it answers questions about itself on standard input.

Run as a process of its own: `python probed.py FILE`. Each line read is an expression with `window`
in it; its value is printed as a line of JSON. Nothing else about the program is different.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton

from topodesk.drawing.shapes import Point
from topodesk.tools.things import Thing
from topodesk.ui import app
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.palette.tile import ThingTile


def answer(window: MainWindow) -> None:
    """Read one question, print one answer."""
    line = sys.stdin.readline()
    if not line:
        sys.exit(3)
    names = {
        "window": window,
        "tile": tile,
        "on_map": on_map,
        "Point": Point,
        "menu": menu,
        "button": button,
    }
    try:
        value = eval(line, names)
    except Exception as error:
        value = {"error": repr(error)}
    tell(value)


def tell(value: object) -> None:
    """Say something to whoever started the program."""
    sys.stdout.write("ANSWER " + json.dumps(value) + "\n")
    sys.stdout.flush()


def tile(window: MainWindow, thing: str) -> tuple[int, int]:
    """Where on the screen the palette's tile is."""
    found = next(t for t in window.findChildren(ThingTile) if t.thing is Thing(thing))
    return _xy(found.mapToGlobal(found.rect().center()))


def button(window: MainWindow, text: str) -> tuple[int, int] | None:
    """Where on the screen the button with that text is, once it is there."""
    buttons = (b for b in window.findChildren(QAbstractButton) if b.isVisible())
    found = next((b for b in buttons if b.text() == text), None)
    return _xy(found.mapToGlobal(found.rect().center())) if found else None


def on_map(window: MainWindow, point: Point) -> tuple[int, int]:
    """Where on the screen a place of the map is."""
    x, y = window.canvas.camera.to_view(point)
    return _xy(window.canvas.viewport().mapToGlobal(QPoint(round(x), round(y))))


def menu(window: MainWindow, title: str, entry: str) -> tuple[tuple[int, int], int]:
    """Where a menu is on the screen, and how often Down must be pressed for an entry in it."""
    bar = window.menuBar()
    action = next(a for a in bar.actions() if a.text().replace("&", "") == title)
    entries = [a for a in action.menu().actions() if not a.isSeparator() and a.isEnabled()]
    texts = [a.text().replace("&", "") for a in entries]
    return _xy(bar.mapToGlobal(bar.actionGeometry(action).center())), texts.index(entry) + 1


def _xy(point: QPoint) -> tuple[int, int]:
    return point.x(), point.y()


def main() -> None:
    """Open the file and listen."""
    filled = app.fill

    def fill(window: MainWindow, path: Path | None) -> None:
        filled(window, path)
        ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
        ear.activated.connect(lambda: answer(window))
        tell("ready")

    app.fill = fill
    sys.exit(app.run(Path(sys.argv[1])))


if __name__ == "__main__":
    main()

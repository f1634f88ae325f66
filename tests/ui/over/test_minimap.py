"""The minimap is there when part of the map is out of view, and moves the view (VIEW-26)."""

from __future__ import annotations

from time import process_time

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def near(window: MainWindow, qtbot: QtBot) -> None:
    window.canvas.zoom_to(200)
    settle()
    qtbot.waitUntil(window.stage.minimap.isVisible)


def test_it_hides_while_the_whole_map_is_in_view(window: MainWindow, qtbot: QtBot) -> None:
    minimap = window.stage.minimap
    window.canvas.fit()
    settle()
    assert not minimap.isVisible()
    near(window, qtbot)
    window.canvas.fit()
    settle()
    assert not minimap.isVisible()


def test_a_press_on_it_brings_that_place_into_the_middle(window: MainWindow, qtbot: QtBot) -> None:
    near(window, qtbot)
    minimap, before = window.stage.minimap, window.canvas.seen
    minimap.grab()
    QTest.mousePress(minimap, LEFT, pos=QPoint(20, 20))
    after = window.canvas.seen
    assert (after.x, after.y) != (before.x, before.y)
    wanted = minimap._on_map(QPointF(20, 20))
    assert abs(after.centre.x - wanted.x) < 2
    assert abs(after.centre.y - wanted.y) < 2
    QTest.mouseRelease(minimap, LEFT, pos=QPoint(20, 20))


def test_it_is_remembered_whether_it_is_wanted(window: MainWindow, qtbot: QtBot) -> None:
    near(window, qtbot)
    action = window.menus.actions["minimap"]
    assert action.isChecked()
    action.trigger()
    window.menus.refresh()
    assert not window.stage.minimap.isVisible()
    assert not action.isChecked()
    action.trigger()
    settle()
    assert window.stage.minimap.isVisible()


def test_it_follows_edits(window: MainWindow, qtbot: QtBot) -> None:
    from topodesk.edits.streams import add_stream

    near(window, qtbot)
    before = window.stage.minimap.grab().toImage()
    assert window.session is not None
    window.session.commit(add_stream(window.session.scenario, index=0))
    qtbot.waitUntil(lambda: window.stage.minimap.grab().toImage() != before)


def test_a_map_of_a_thousand_teams_is_painted_small_in_no_time(qapp: object) -> None:
    from benchmarks.organisation import organisation
    from PySide6.QtGui import QPainter, QPixmap

    from topodesk.session.session import Session
    from topodesk.ui.canvas.miniature import paint_miniature

    session = Session(organisation(1000))
    _ = session.drawing
    pixmap = QPixmap(200, 140)
    times = []
    for _ in range(9):
        started = process_time()
        painter = QPainter(pixmap)
        painter.scale(0.05, 0.05)
        paint_miniature(painter, session)
        painter.end()
        times.append(process_time() - started)
    assert min(times) < 0.05  # about 0.002; an order of magnitude more would be another way

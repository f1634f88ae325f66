"""What waits for a click on the map is seen: at its tile, at the pointer, and in the status bar."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from helpers.bank import small_bank
from helpers.window import AnsweringDialogs, put_away, settle
from topodesk.model.note import Note
from topodesk.session.session import Session
from topodesk.tools.things import Thing
from topodesk.ui.app import fill
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.palette.tile import Tile

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(AnsweringDialogs())
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    fill(made, None)
    made.show_session(Session(small_bank()))
    made.activateWindow()
    made.canvas.setFocus()
    settle()
    yield made
    made.keep_typing()
    put_away(made)


def armed(window: MainWindow) -> list[Thing | str]:
    return [name for name, tile in window.palette_panel.tiles.items() if tile.armed]


def tile(window: MainWindow, name: Thing | str) -> Tile:
    return window.palette_panel.tiles[name]


def test_a_key_arms_the_tile_and_says_what_to_do_before_the_mouse_moves(window: MainWindow) -> None:
    QTest.keyClick(window.canvas, "n")
    assert armed(window) == [Thing.NOTE]
    assert window.canvas.tools.preview.caption == "Note: click where it belongs"
    assert window.status.hint.text().startswith("Click on the map")
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert armed(window) == []
    assert window.canvas.tools.preview.caption == ""
    assert window.status.hint.text() == ""


def test_with_the_pointer_on_the_map_the_ghost_is_there_at_once(window: MainWindow) -> None:
    QTest.mouseMove(window.canvas.viewport(), QPoint(300, 250))
    QTest.keyClick(window.canvas, "1")
    assert armed(window) == [Thing.STREAM_ALIGNED]
    assert window.canvas.tools.preview.ghosts
    assert window.canvas.tools.preview.caption_at is not None


def test_a_click_on_a_tile_keeps_it_outlined_until_the_thing_is_placed(window: MainWindow) -> None:
    QTest.mouseClick(tile(window, Thing.NOTE), LEFT)
    assert armed(window) == [Thing.NOTE]
    QTest.mouseClick(window.canvas.viewport(), LEFT, pos=QPoint(300, 250))
    assert armed(window) == []
    assert window.status.hint.text().startswith("Enter: keep it")
    QTest.keyClicks(window.focusWidget(), "Ask them")
    window.canvas.finish_naming()
    assert window.session is not None
    assert window.session.scenario.of(Note)[-1].text == "Ask them"
    assert not window.status.hint.text().startswith("Enter")


def test_a_mode_is_outlined_while_its_ends_are_picked(window: MainWindow) -> None:
    QTest.mouseClick(tile(window, "xaas"), LEFT)
    assert armed(window) == ["xaas"]
    assert window.canvas.tools.preview.caption == "Press the team that provides"
    assert window.status.hint.text().startswith("Press the team that provides")
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert armed(window) == []


def test_what_is_dragged_from_a_tile_leaves_it_as_it_is(window: MainWindow) -> None:
    window.canvas.palette_press(Thing.NOTE, QPoint(0, 0))
    assert armed(window) == []
    window.canvas.palette_cancel()


def test_naming_says_what_follows_and_nothing_once_the_name_is_kept(window: MainWindow) -> None:
    window.canvas.place_at_centre(Thing.VALUE_STREAM)
    assert window.status.hint.text().startswith("Enter: keep it and name the next one · Esc")
    QTest.keyClicks(window.focusWidget(), "Insure")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert "Enter" not in window.status.hint.text()


def test_a_customer_has_nothing_that_follows(window: MainWindow) -> None:
    canvas = window.canvas
    lane = next(lane for lane in canvas.session.drawing.layout.lanes if lane.stream == "borrow")
    x, y = canvas.camera.to_view(lane.customer.centre)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=QPoint(round(x), round(y)))
    assert window.status.hint.text() == "Enter: keep it · Esc: leave it"
    QTest.keyClicks(window.focusWidget(), "Borrower")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert window.status.hint.text() == "Borrower selected"

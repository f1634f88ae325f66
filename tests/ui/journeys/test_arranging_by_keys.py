"""Arrow keys and Alt + letter on the canvas, through real Qt events."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from helpers.bank import small_bank
from topodesk.drawing.shapes import Rect
from topodesk.model.change import Change
from topodesk.session.session import Session
from topodesk.storage.files import write
from topodesk.storage.format import dumps
from topodesk.ui.main_window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The small bank, two teams of its band put somewhere below the others."""
    session = Session(small_bank())
    store = session.scenario
    points = {"p-core": (40, 300), "p-fraud": (300, 420)}
    put = [(store[id], store[id].with_(x=x, y=y)) for id, (x, y) in points.items()]
    session.commit(Change.of("Put", store.id, updated=put))
    path = tmp_path / "bank.topodesk.json"
    write(dumps(session.design), path)
    return path


def block(window: MainWindow, team: str) -> Rect:
    return next(b.rect for b in window.canvas.session.drawing.layout.band.blocks if b.team == team)


def select(window: MainWindow, *ids: str) -> None:
    window.activateWindow()
    window.canvas.setFocus()
    window.canvas.session.selection.set(ids)
    window.menus.refresh()


def test_arrows_nudge_what_is_selected_and_leave_the_map_where_it_is(window: MainWindow) -> None:
    select(window, "core")
    before, camera = block(window, "core"), window.canvas.camera
    QTest.keyClick(window.canvas, Qt.Key.Key_Right)
    QTest.keyClick(window.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert block(window, "core") == before.moved(8 - 1, 80)
    assert window.canvas.camera == camera
    assert window.canvas.session.history.done[-1].name == "Move team “Core API”"
    assert len(window.canvas.session.history.done) == 1


def test_with_nothing_selected_arrows_scroll(window: MainWindow) -> None:
    select(window)
    before = window.canvas.camera
    QTest.keyClick(window.canvas, Qt.Key.Key_Down)
    assert window.canvas.camera != before


def test_alt_and_a_letter_line_up_and_open_no_menu(window: MainWindow) -> None:
    select(window, "core", "fraud")
    for key in (Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_H):
        QTest.keyClick(window.canvas, key, ALT)
    assert block(window, "core").centre.x == block(window, "fraud").centre.x
    assert not any(menu.isVisible() for menu in window.menuBar().findChildren(QMenu))


def test_what_is_locked_is_checked_in_the_menu_and_not_deleted(window: MainWindow) -> None:
    select(window, "core")
    window.menus.actions["lock"].trigger()
    window.menus.refresh()
    assert window.menus.actions["lock"].isChecked()
    QTest.keyClick(window.canvas, Qt.Key.Key_Delete)
    assert "core" in window.canvas.session.scenario
    assert window.status.hint.text().startswith("Locked")


def test_tidying_from_the_menu_says_what_it_did(window: MainWindow) -> None:
    window.menus.actions["tidy"].trigger()
    assert window.canvas.session.history.done[-1].name == "Tidy the map"

"""Menus wait for a hand to rest: a rubber band over everything has no time for them."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from helpers.window import FakeCanvas, settle
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow


def test_menus_follow_a_gesture_as_soon_as_the_hand_rests(
    window: MainWindow, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeCanvas, "busy", True)
    delete = window.menus.actions["delete"]
    session.selection.clear()
    window.menus.refresh()
    assert not delete.isEnabled()
    session.selection.set(["pay"])
    settle()
    assert not delete.isEnabled()
    qtbot.waitUntil(delete.isEnabled)


def test_menus_follow_at_once_when_no_gesture_is_under_way(
    window: MainWindow, session: Session
) -> None:
    session.selection.clear()
    settle()
    session.selection.set(["pay"])
    settle()
    assert window.menus.actions["delete"].isEnabled()

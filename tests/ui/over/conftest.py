"""A window around a real canvas, with a small design in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, put_away, settle, small_bank
from topodesk.session.session import Session
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    shown = MainWindow(AnsweringDialogs())
    shown.resize(1280, 720)
    session = Session(small_bank())
    shown.show_session(session)
    shown.install(Canvas(session))
    shown.show()
    qtbot.waitExposed(shown)
    settle()
    yield shown
    put_away(shown)

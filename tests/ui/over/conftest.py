"""A window around a real canvas, with a small design in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, open_window, small_bank
from topodesk.session.session import Session
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    session = Session(small_bank())
    with open_window(session, Canvas, AnsweringDialogs(), (1280, 720)) as shown:
        yield shown

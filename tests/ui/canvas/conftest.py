"""A canvas on its own, with a design open in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from helpers.bank import small_bank
from topodesk.session.session import Session
from topodesk.ui.canvas.canvas import Canvas


@pytest.fixture
def canvas_of(qtbot: QtBot) -> Callable[..., Canvas]:
    """Show a session on a canvas of so many pixels."""

    def shown(session: Session, width: int = 1200, height: int = 800) -> Canvas:
        made = Canvas(session)
        qtbot.addWidget(made)
        made.resize(width, height)
        made.show()
        qtbot.waitExposed(made)
        return made

    return shown


@pytest.fixture
def canvas(canvas_of: Callable[..., Canvas]) -> Canvas:
    """The small bank."""
    return canvas_of(Session(small_bank()))

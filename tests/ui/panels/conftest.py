"""A window around a canvas that only listens, with a small design open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, FakeCanvas, open_window, settle, small_bank
from topodesk.session.session import Session
from topodesk.ui.look.light import dress
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.form import Form


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: object) -> None:
    """As people see it: sizes follow from the fonts and the stylesheet."""
    from PySide6.QtWidgets import QApplication

    assert isinstance(qapp, QApplication)
    dress(qapp)


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    return AnsweringDialogs()


@pytest.fixture
def window(qtbot: QtBot, dialogs: AnsweringDialogs) -> Iterator[MainWindow]:
    with open_window(Session(small_bank()), FakeCanvas, dialogs, (1400, 900)) as shown:
        yield shown


@pytest.fixture
def session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


@pytest.fixture
def canvas(window: MainWindow) -> FakeCanvas:
    assert isinstance(window.canvas, FakeCanvas)
    return window.canvas


@pytest.fixture
def inspect(window: MainWindow, session: Session) -> Callable[..., None]:
    """Select records and look at their form."""

    def select(*ids: str) -> None:
        window.side.tabs.setCurrentIndex(1)
        session.selection.set(ids)
        settle()

    return select


@pytest.fixture
def form(window: MainWindow) -> Callable[[], Form]:
    def current() -> Form:
        assert window.side.inspector.form is not None
        return window.side.inspector.form

    return current

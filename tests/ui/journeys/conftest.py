"""The whole window with its real canvas, and dialogs that answer at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.proposal_window import opened
from helpers.window import AnsweringDialogs, put_away, settle, small_bank
from topodesk.session.session import Session
from topodesk.storage.files import write
from topodesk.storage.format import dumps
from topodesk.ui.app import fill
from topodesk.ui.look.light import dress
from topodesk.ui.main_window import MainWindow
from topodesk.ui.proposal.window import ProposalWindow


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture
def dialogs(tmp_path: Path) -> AnsweringDialogs:
    answering = AnsweringDialogs()
    answering.folder = tmp_path
    return answering


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bank.topodesk.json"
    write(dumps(small_bank()), path)
    return path


@pytest.fixture
def window(qtbot: QtBot, dialogs: AnsweringDialogs, file: Path) -> Iterator[MainWindow]:
    shown = MainWindow(dialogs)
    shown.resize(1400, 900)
    shown.show()
    qtbot.waitExposed(shown)
    fill(shown, file)
    settle()
    yield shown
    put_away(shown)


@pytest.fixture
def session(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


@pytest.fixture
def chooser(qtbot: QtBot, window: MainWindow) -> ProposalWindow:
    """The window in which a proposal is put together, its pages made."""
    return opened(qtbot, window)

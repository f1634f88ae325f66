"""What nobody foresaw is kept in the log and said once, calmly."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, settle
from topodesk.ui.dialogs.crash import CrashDialog
from topodesk.ui.main_window import MainWindow
from topodesk.ui.trouble import LOG, Trouble, keep_log


@pytest.fixture
def trouble(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> Iterator[Trouble]:
    window = MainWindow(AnsweringDialogs())
    qtbot.addWidget(window)
    hooks = sys.excepthook, threading.excepthook
    yield Trouble(window)
    sys.excepthook, threading.excepthook = hooks
    settle()


def _said(trouble: Trouble) -> list[str]:
    dialogs = trouble._window.dialogs
    assert isinstance(dialogs, AnsweringDialogs)
    return dialogs.said


def _meet(trouble: Trouble) -> None:
    try:
        raise LookupError("no such lane")
    except LookupError as error:
        trouble.meet(type(error), error, error.__traceback__)


def test_an_error_nobody_caught_is_said_and_logged(
    trouble: Trouble, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    _meet(trouble)
    (details,) = _said(trouble)
    assert "LookupError: no such lane" in details
    assert "no such lane" in caplog.text
    assert "no such lane" in capsys.readouterr().err


def test_trouble_on_another_thread_is_told_on_the_windows(
    qtbot: QtBot, trouble: Trouble, capsys: pytest.CaptureFixture[str]
) -> None:
    threading.excepthook = trouble._meet_beside
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(_said(trouble)) == 1)
    assert "ZeroDivisionError" in _said(trouble)[0]


def test_the_log_is_a_small_file_or_nothing(tmp_path: Path) -> None:
    before = list(LOG.handlers)
    try:
        keep_log(tmp_path / "log")
        blocked = tmp_path / "file"
        blocked.write_text("in the way")
        keep_log(blocked / "log")
        LOG.log(logging.INFO - 5, "quiet")
        assert (tmp_path / "log" / "topodesk.log").exists()
    finally:
        for handler in LOG.handlers[:]:
            if handler not in before:
                LOG.removeHandler(handler)
                handler.close()


def test_the_dialog_folds_the_details_and_copies_them(qtbot: QtBot) -> None:
    dialog = CrashDialog("Traceback: no such lane", None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.details.isVisible()
    dialog.fold.click()
    assert dialog.details.isVisible()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "Traceback: no such lane"
    assert dialog.copy.text() == "Copied"

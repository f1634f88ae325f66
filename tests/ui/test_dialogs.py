"""The dialogs themselves: what Enter and Esc take, and that names are shown as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from topodesk.ui.dialogs.ask import AskDialog
from topodesk.ui.dialogs.dialogs import Answer, Dialogs

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return Dialogs(parent)


def _when_asked(key: Qt.Key) -> list[str]:
    """Press a key on the dialog that is about to open; what it says."""
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AskDialog)
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        QTest.keyClick(dialog, key)

    QTimer.singleShot(50, answer)
    return said


def test_enter_saves_and_esc_stays(dialogs: Dialogs) -> None:
    said = _when_asked(Qt.Key.Key_Return)
    assert dialogs.save_first("<b>R&D</b>\n" + "x" * 300) is Answer.SAVE
    assert said[0].startswith("Save your changes to “<b>R&D</b> xxx")
    assert len(said[0]) < 100
    _when_asked(Qt.Key.Key_Escape)
    assert dialogs.save_first("Bank") is Answer.STAY
    said = _when_asked(Qt.Key.Key_Escape)
    assert dialogs.save_first("") is Answer.STAY
    assert said[0] == "Save your changes?"


def test_a_failed_save_offers_another_place(dialogs: Dialogs) -> None:
    said = _when_asked(Qt.Key.Key_Return)
    assert dialogs.cannot_save("The disk is full.")
    assert "The disk is full." in said
    assert any("still here" in sentence for sentence in said)
    _when_asked(Qt.Key.Key_Escape)
    assert not dialogs.cannot_save("The disk is full.")


def test_a_file_that_was_not_opened_is_said_to_be_unchanged(dialogs: Dialogs) -> None:
    said = _when_asked(Qt.Key.Key_Return)
    dialogs.cannot_open(Path("x.topodesk.json"), "It is no design.")
    assert said == [
        "“x.topodesk.json” was not opened",
        "It is no design.",
        "The file is unchanged.",
    ]


@pytest.mark.parametrize(
    ("chosen", "kind", "expected"),
    [
        ("map", "SVG drawing (*.svg)", "map.svg"),
        ("map.png", "SVG drawing (*.svg)", "map.png"),
        ("map.v2", "PNG picture (*.png)", "map.v2.png"),
    ],
)
def test_exports_get_the_ending_of_their_kind(
    dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch, chosen: str, kind: str, expected: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (chosen, kind))
    kinds = "PNG picture (*.png);;SVG drawing (*.svg)"
    assert dialogs.export_to(Path("x.png"), kinds) == Path(expected)


def test_thinking_better_of_it_is_no_file(
    dialogs: Dialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: ("", ""))
    monkeypatch.setattr(QFileDialog, "exec", lambda _self: 0)
    assert dialogs.export_to(Path("x.png"), "PNG picture (*.png)") is None
    assert dialogs.file_to_open(Path()) is None
    assert dialogs.file_to_save(Path("x.topodesk.json")) is None

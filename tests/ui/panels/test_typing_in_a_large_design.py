"""In a large design the map shows what is typed when the keys rest, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector import desk


@pytest.fixture
def field(
    window: MainWindow, inspect: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> QLineEdit:
    """The name of a team in a design that counts as large."""
    monkeypatch.setattr(desk, "MANY", 1)
    inspect("risk")
    window.side.inspect()
    settle()
    assert window.side.inspector.form is not None
    editor = window.side.inspector.form.fields["name"].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    return editor


def typed(field: QLineEdit, text: str) -> None:
    QTest.keyClicks(field, text)
    settle()


def test_the_name_follows_when_the_keys_rest(
    qtbot: QtBot, session: Session, field: QLineEdit
) -> None:
    typed(field, "Fraud")
    assert session.scenario["risk"].label() == "Risk"
    qtbot.waitUntil(lambda: session.scenario["risk"].label() == "Fraud")


def test_enter_keeps_it_at_once_as_one_step(session: Session, field: QLineEdit) -> None:
    typed(field, "Fraud")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.scenario["risk"].label() == "Fraud"
    assert len(session.history.done) == 1


def test_esc_brings_back_what_stood_there(session: Session, field: QLineEdit) -> None:
    before = session.scenario["risk"]
    typed(field, "Fraud")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Risk"
    assert session.scenario["risk"] is before


def test_a_form_that_is_shown_anew_meanwhile_keeps_what_was_typed(
    window: MainWindow, session: Session, field: QLineEdit
) -> None:
    typed(field, "Fraud")
    window.side.inspector.refresh()
    settle()
    assert field.text() == "Fraud"
    assert session.scenario["risk"].label() == "Fraud"

"""Whatever the menus do to a design can be undone to the first byte and done again."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from helpers.bank import small_bank
from helpers.history import back_and_forward
from helpers.window import AnsweringDialogs, put_away, settle
from topodesk.model.record import Record
from topodesk.session.about import ON_THE_MAP
from topodesk.session.session import Session
from topodesk.storage.format import dumps
from topodesk.ui.actions.action import Action
from topodesk.ui.actions.table import ACTIONS
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ELSEWHERE = frozenset({"new", "open", "quit", "undo", "redo"})
"""Actions that leave the design, or are what is tested."""
TRIED = tuple(action for action in ACTIONS if action.id not in ELSEWHERE)


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[MainWindow]:
    made = MainWindow(AnsweringDialogs())
    made.resize(1400, 900)
    made.show()
    made.install(Canvas(Session(small_bank())))
    settle()
    yield made
    put_away(made)


def opened(window: MainWindow) -> Session:
    """The small bank, as if just read."""
    session = Session(small_bank())
    window.show_session(session)
    settle()
    return session


def things(session: Session) -> list[Record]:
    return sorted((r for r in session.scenario if isinstance(r, ON_THE_MAP)), key=lambda r: r.id)


def choices(session: Session) -> list[list[str]]:
    """One of each kind, two and all of each kind, everything, nothing."""
    kinds: dict[str, list[str]] = {}
    for record in things(session):
        kinds.setdefault(record.noun, []).append(record.id)
    some = [ids[:1] for ids in kinds.values()] + [ids[:2] for ids in kinds.values()]
    return [*some, *kinds.values(), [r.id for r in things(session)], []]


def do(window: MainWindow, action: Action, words: str = "") -> None:
    """Trigger it; whatever asks for words gets some and Enter."""
    window.menus.refresh()
    made = window.menus.actions[action.id]
    if not made.isEnabled():
        return
    window.canvas.setFocus()
    made.trigger()
    settle()
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit | QPlainTextEdit) and words:
        field.selectAll()
        field.insert(words) if isinstance(field, QLineEdit) else field.insertPlainText(words)
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle()
    window.keep_typing()
    while window.canvas.tools.busy:
        window.canvas.tools.cancel()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


@pytest.mark.parametrize("action", TRIED, ids=lambda action: action.id)
def test_every_action_is_undone_to_the_first_byte(window: MainWindow, action: Action) -> None:
    session = opened(window)
    before = dumps(session.design)
    for ids in choices(session):
        session.selection.set([id for id in ids if id in session.scenario])
        do(window, action, "Bank")
    assert back_and_forward(session)[-1] == before


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10**9))
def test_any_use_of_the_menus_is_undone_to_the_first_byte(window: MainWindow, seed: int) -> None:
    session, dice = opened(window), Random(seed)
    before = dumps(session.design)
    for _ in range(14):
        there = [record.id for record in things(session)]
        session.selection.set(dice.sample(there, min(len(there), dice.choice((0, 1, 1, 2, 5)))))
        do(window, dice.choice(TRIED), dice.choice(("", "Loans", "<b>&", "שלום")))
    assert back_and_forward(session)[-1] == before

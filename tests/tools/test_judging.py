"""Arguing with a finding says what was done, however long the history is."""

from __future__ import annotations

from helpers.window import small_bank
from topodesk.session.history import History
from topodesk.session.session import Session
from topodesk.tools.judging import let_word_be


def test_what_was_done_is_said_with_a_full_history_too() -> None:
    session = Session(small_bank())
    session.history = History(limit=1)
    assert let_word_be(session, "gateway").startswith("Done: ")
    assert let_word_be(session, "engine").startswith("Done: ")
    assert len(session.history.done) == 1

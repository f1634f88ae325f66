"""Typing in the inspector is one step, and bad input loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from helpers.forms import (
    ENTER,
    ESC,
    editor_of,
    ends_of,
    retype,
    steps_done,
    text_in,
)
from helpers.window import settle
from topodesk.edits.fields import set_fields
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.date_field import on_screen
from topodesk.ui.panels.inspector.form import Form

Inspect = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


# -- typing --------------------------------------------------------------------------------------


def test_every_key_is_shown_and_enter_makes_one_step_of_them(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    retype(form(), "name", "Pay", end=None)
    assert session.scenario["pay"].label() == "Pay"
    assert steps_done(session) == []
    QTest.keyClick(editor_of(form(), "name"), ENTER)
    assert steps_done(session) == ["Rename team “Pay Anywhere” to “Pay”"]
    session.undo()
    settle()
    assert text_in(form(), "name") == "Pay Anywhere"


def test_a_second_of_quiet_makes_a_step(
    qtbot: QtBot, inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    retype(form(), "name", "Pay", end=None)
    qtbot.waitUntil(lambda: len(steps_done(session)) == 1, timeout=3_000)
    retype(form(), "name", "Pay Now")
    assert len(steps_done(session)) == 2


def test_leaving_the_field_makes_a_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    retype(form(), "name", "Pay", end=None)
    editor_of(form(), "people").setFocus()
    assert len(steps_done(session)) == 1


def test_esc_brings_back_the_very_same_record(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    before = session.scenario["pay"]
    retype(form(), "name", "Pay", end=ESC)
    assert session.scenario["pay"] is before
    assert text_in(form(), "name") == "Pay Anywhere"
    assert not session.history.edited


def test_typing_what_stood_there_before_is_no_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    retype(form(), "name", "Pay Anywhere")
    assert not session.history.edited


def test_selecting_something_else_while_typing_keeps_what_was_typed(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    retype(form(), "name", "Pay", end=None)
    inspect("risk")
    assert session.scenario["pay"].label() == "Pay"
    assert len(steps_done(session)) == 1
    assert text_in(form(), "name") == "Risk"


def test_undo_while_typing_takes_back_what_was_typed(
    window: MainWindow, inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    retype(form(), "name", "Pay", end=None)
    window.undo()
    settle()
    assert text_in(form(), "name") == "Pay Anywhere"


def test_shift_enter_is_a_new_line_and_enter_is_done(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    mission = editor_of(form(), "mission")
    mission.setFocus()
    QTest.keyClicks(mission, "Pay")
    QTest.keyClick(mission, ENTER, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(mission, "anywhere")
    QTest.keyClick(mission, ENTER)
    team = session.scenario.get(Team, "pay")
    assert team is not None
    assert team.mission == "Pay\nanywhere"
    assert len(steps_done(session)) == 1


# -- bad input -----------------------------------------------------------------------------------


def test_a_number_that_is_none_gets_a_sentence_and_changes_nothing(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    retype(form(), "people", "seven")
    assert "such as 7" in form().fields["people"].problem
    assert text_in(form(), "people") == "seven"
    assert session.scenario.get(Team, "pay").people == 7  # type: ignore[union-attr]
    assert not session.history.edited
    retype(form(), "people", "6,5")
    assert form().fields["people"].problem == ""
    assert session.scenario.get(Team, "pay").people == 6.5  # type: ignore[union-attr]


@pytest.mark.parametrize("bad", ["-1", "nan", "1e99", "7 people", "+7"])
def test_no_odd_number_becomes_a_head_count(
    inspect: Inspect, form: Callable[[], Form], session: Session, bad: str
) -> None:
    inspect("pay")
    retype(form(), "people", bad)
    assert form().fields["people"].problem
    assert session.scenario.get(Team, "pay").people == 7  # type: ignore[union-attr]


def test_bad_input_is_still_there_after_looking_at_something_else(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    inspect("pay")
    retype(form(), "people", "seven", end=None)
    inspect("risk")
    assert text_in(form(), "people") == "5"
    assert form().fields["people"].problem == ""
    inspect("pay")
    assert text_in(form(), "people") == "seven"
    assert form().fields["people"].problem


def test_esc_takes_bad_input_back(inspect: Inspect, form: Callable[[], Form]) -> None:
    inspect("pay")
    retype(form(), "people", "seven", end=ESC)
    assert text_in(form(), "people") == "7"
    assert form().fields["people"].problem == ""


def test_dates_are_typed_in_several_ways_or_empty(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("uses")
    for typed, meant in (("2027-03-31", date(2027, 3, 31)), ("1.4.2027", date(2027, 4, 1))):
        retype(form(), "expected_end", typed)
        assert session.scenario.get(Interaction, "uses").expected_end == meant  # type: ignore[union-attr]
    retype(form(), "expected_end", "next spring")
    assert "2027-03-31" in form().fields["expected_end"].problem
    editor = editor_of(form(), "expected_end")
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, ENTER)
    assert session.scenario.get(Interaction, "uses").expected_end is None  # type: ignore[union-attr]


def test_an_end_before_the_start_is_said_and_not_taken(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    session.commit(set_fields(session.scenario, "uses", start=date(2027, 3, 1)))
    inspect("uses")
    retype(form(), "expected_end", "2027-02-28")
    assert form().fields["expected_end"].problem == "It would end before it starts, 2027-03-01."
    assert session.scenario.get(Interaction, "uses").expected_end is None  # type: ignore[union-attr]
    retype(form(), "start", "2027-02-01")
    end = editor_of(form(), "expected_end")
    QTest.keyClick(end, ENTER)
    assert form().fields["expected_end"].problem == ""
    assert session.scenario.get(Interaction, "uses").expected_end == date(2027, 2, 28)  # type: ignore[union-attr]
    retype(form(), "start", "2027-03-01")
    assert "after its end, 2027-02-28" in form().fields["start"].problem
    assert session.scenario.get(Interaction, "uses").start == date(2027, 2, 1)  # type: ignore[union-attr]


def test_a_date_is_shown_as_dates_are_written_once_it_is_kept(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    inspect("uses")
    retype(form(), "expected_end", "31.12.2026")
    assert text_in(form(), "expected_end") == "2026-12-31"


def test_a_calendar_stands_whole_on_the_screen(inspect: Inspect, form: Callable[[], Form]) -> None:
    inspect("uses")
    editor = editor_of(form(), "expected_end")
    popup = QWidget()
    popup.resize(300, 250)
    room = editor.screen().availableGeometry()
    for corner in (QPoint(room.right() - 20, room.bottom() - 20), QPoint(room.left() - 50, 10)):
        at = on_screen(corner, popup, editor)
        assert room.contains(QRect(at, popup.size()))
    popup.deleteLater()


@pytest.mark.parametrize("name", ["<b>bold</b>", "=cmd|x", "مرحبا", "👩‍👩‍👧", "x" * 10_000])
def test_any_name_is_a_name(
    inspect: Inspect, form: Callable[[], Form], session: Session, name: str
) -> None:
    session.commit(set_fields(session.scenario, "pay", name=name))
    inspect("pay")
    assert text_in(form(), "name") == name
    inspect("uses")
    assert name.startswith(ends_of(form())[1][1])

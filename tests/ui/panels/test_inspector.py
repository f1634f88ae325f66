"""The inspector: typing is one step, bad input loses nothing, every kind has its form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.edits.fields import set_fields
from topodesk.model.component import Component
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.outcome import Outcome
from topodesk.model.stream import Customer, JourneyStep, Responsibility, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.choice_field import AnswerField, ChoiceField
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import ListField

Inspect = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def form(window: MainWindow) -> Callable[[], Form]:
    def current() -> Form:
        assert window.side.inspector.form is not None
        return window.side.inspector.form

    return current


def _editor(form: Form, name: str) -> QWidget:
    return form.fields[name].editor


def _retype(form: Form, name: str, text: str, end: Qt.Key | None = ENTER) -> None:
    editor = _editor(form, name)
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(editor, text)
    if end is not None:
        QTest.keyClick(editor, end)
    settle()


def _text(form: Form, name: str) -> str:
    return form.fields[name].text()  # type: ignore[attr-defined, no-any-return]


def _choose(field: Field, value: object) -> None:
    assert isinstance(field, ChoiceField)
    at = field._values.index(value)
    field.combo.setCurrentIndex(at)
    field.combo.activated.emit(at)
    settle()


def _add(field: Field, name: str) -> None:
    assert isinstance(field, ListField)
    assert field.line is not None
    field.line.setText(name)
    QTest.keyClick(field.line, ENTER)
    settle()


def _rows(field: Field) -> list[str]:
    assert isinstance(field, ListField)
    return [row.name for row in field._rows or ()]


def _button(field: QWidget, name: str) -> QPushButton:
    return next(
        b for b in field.findChildren(QPushButton) if name in (b.text(), b.accessibleName())
    )


def _steps(session: Session) -> list[str]:
    return [change.name for change in session.history.done]


# -- typing --------------------------------------------------------------------------------------


def test_every_key_is_shown_and_enter_makes_one_step_of_them(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    _retype(form(), "name", "Pay", end=None)
    assert session.scenario["pay"].label() == "Pay"
    assert _steps(session) == []
    QTest.keyClick(_editor(form(), "name"), ENTER)
    assert _steps(session) == ["Rename team “Pay Anywhere” to “Pay”"]
    session.undo()
    settle()
    assert _text(form(), "name") == "Pay Anywhere"


def test_a_second_of_quiet_makes_a_step(
    qtbot: QtBot, inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    _retype(form(), "name", "Pay", end=None)
    qtbot.waitUntil(lambda: len(_steps(session)) == 1, timeout=3_000)
    _retype(form(), "name", "Pay Now")
    assert len(_steps(session)) == 2


def test_leaving_the_field_makes_a_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    _retype(form(), "name", "Pay", end=None)
    _editor(form(), "people").setFocus()
    assert len(_steps(session)) == 1


def test_esc_brings_back_the_very_same_record(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    before = session.scenario["pay"]
    _retype(form(), "name", "Pay", end=ESC)
    assert session.scenario["pay"] is before
    assert _text(form(), "name") == "Pay Anywhere"
    assert not session.history.edited


def test_typing_what_stood_there_before_is_no_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    _retype(form(), "name", "Pay Anywhere")
    assert not session.history.edited


def test_selecting_something_else_while_typing_keeps_what_was_typed(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    _retype(form(), "name", "Pay", end=None)
    inspect("risk")
    assert session.scenario["pay"].label() == "Pay"
    assert len(_steps(session)) == 1
    assert _text(form(), "name") == "Risk"


def test_undo_while_typing_takes_back_what_was_typed(
    window: MainWindow, inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    _retype(form(), "name", "Pay", end=None)
    window.undo()
    settle()
    assert _text(form(), "name") == "Pay Anywhere"


def test_shift_enter_is_a_new_line_and_enter_is_done(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    mission = _editor(form(), "mission")
    mission.setFocus()
    QTest.keyClicks(mission, "Pay")
    QTest.keyClick(mission, ENTER, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(mission, "anywhere")
    QTest.keyClick(mission, ENTER)
    team = session.scenario.get(Team, "pay")
    assert team is not None
    assert team.mission == "Pay\nanywhere"
    assert len(_steps(session)) == 1


# -- bad input -----------------------------------------------------------------------------------


def test_a_number_that_is_none_gets_a_sentence_and_changes_nothing(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    _retype(form(), "people", "seven")
    assert "such as 7" in form().fields["people"].problem
    assert _text(form(), "people") == "seven"
    assert session.scenario.get(Team, "pay").people == 7  # type: ignore[union-attr]
    assert not session.history.edited
    _retype(form(), "people", "6,5")
    assert form().fields["people"].problem == ""
    assert session.scenario.get(Team, "pay").people == 6.5  # type: ignore[union-attr]


@pytest.mark.parametrize("bad", ["-1", "nan", "1e99", "7 people", "+7"])
def test_no_odd_number_becomes_a_head_count(
    inspect: Inspect, form: Callable[[], Form], session: Session, bad: str
) -> None:
    inspect("pay")
    _retype(form(), "people", bad)
    assert form().fields["people"].problem
    assert session.scenario.get(Team, "pay").people == 7  # type: ignore[union-attr]


def test_bad_input_is_still_there_after_looking_at_something_else(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    inspect("pay")
    _retype(form(), "people", "seven", end=None)
    inspect("risk")
    assert _text(form(), "people") == "5"
    assert form().fields["people"].problem == ""
    inspect("pay")
    assert _text(form(), "people") == "seven"
    assert form().fields["people"].problem


def test_esc_takes_bad_input_back(inspect: Inspect, form: Callable[[], Form]) -> None:
    inspect("pay")
    _retype(form(), "people", "seven", end=ESC)
    assert _text(form(), "people") == "7"
    assert form().fields["people"].problem == ""


def test_dates_are_typed_in_several_ways_or_empty(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("uses")
    for typed, meant in (("2027-03-31", date(2027, 3, 31)), ("1.4.2027", date(2027, 4, 1))):
        _retype(form(), "expected_end", typed)
        assert session.scenario.get(Interaction, "uses").expected_end == meant  # type: ignore[union-attr]
    _retype(form(), "expected_end", "next spring")
    assert "2027-03-31" in form().fields["expected_end"].problem
    editor = _editor(form(), "expected_end")
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, ENTER)
    assert session.scenario.get(Interaction, "uses").expected_end is None  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["<b>bold</b>", "=cmd|x", "مرحبا", "👩‍👩‍👧", "x" * 10_000])
def test_any_name_is_a_name(
    inspect: Inspect, form: Callable[[], Form], session: Session, name: str
) -> None:
    session.commit(set_fields(session.scenario, "pay", name=name))
    inspect("pay")
    assert _text(form(), "name") == name
    inspect("uses")
    assert name in _rows(form().fields["parties"])


# -- the forms -----------------------------------------------------------------------------------


def test_the_tab_is_named_by_what_is_selected_and_does_not_come_forward(
    window: MainWindow, session: Session
) -> None:
    for ids, word in ((["pay"], "Team"), (["s1"], "Journey step"), (["pay", "s1"], "2 selected")):
        session.selection.set(ids)
        settle()
        assert window.side.tabs.tabText(1) == word
    session.selection.clear()
    settle()
    assert window.side.tabs.tabText(1) == "Scenario"
    assert window.side.tabs.currentIndex() == 0


def test_a_team_is_typed_and_says_who_manages_its_product(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("risk")
    _choose(form().fields["type"], TeamType.ENABLING)
    answer = form().fields["product_manager"]
    assert isinstance(answer, AnswerField)
    answer.buttons[False].click()
    team = session.scenario.get(Team, "risk")
    assert team is not None
    assert (team.type, team.product_manager) == (TeamType.ENABLING, False)
    assert len(_steps(session)) == 2


def test_a_team_is_given_a_known_component_and_a_new_one(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    _add(form().fields["owns"], "ledger")
    _add(form().fields["owns"], "Wallet")
    owned = [c.name for c in session.scenario.of(Component) if c.owner_teams == ("pay",)]
    assert sorted(owned) == ["Ledger", "Wallet"]
    assert _rows(form().fields["owns"]) == ["Ledger", "Wallet"]
    _button(form().fields["owns"], "Remove Ledger").click()
    settle()
    assert _rows(form().fields["owns"]) == ["Wallet"]
    assert session.scenario.get(Component, "ledger").owner_teams == ()  # type: ignore[union-attr]


def test_a_team_lists_its_steps_its_needs_and_its_interactions(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    assert _rows(form().fields["steps"]) == ["Pay"]
    assert _rows(form().fields["needs"]) == ["Ledger"]
    assert _rows(form().fields["interactions"]) == ["Core Platform"]
    _button(form().fields["interactions"], "Core Platform").click()
    assert session.selection.ids == ("uses",)


def test_an_outcome_is_made_when_its_first_word_is_typed(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("spend")
    _retype(form(), "metric", "Active cardholders")
    _retype(form(), "target", "72 %")
    (outcome,) = session.scenario.of(Outcome)
    assert (outcome.stream, outcome.metric, outcome.target) == (
        "spend",
        "Active cardholders",
        "72 %",
    )
    assert _steps(session)[0] == "Give value stream “Everyday spending” an outcome"
    session.undo()
    session.undo()
    settle()
    assert session.scenario.of(Outcome) == ()
    assert _text(form(), "metric") == ""


def test_a_stream_gets_a_customer_and_steps(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("spend")
    _add(form().fields["customer"], "Traveller")
    _add(form().fields["steps"], "Reward")
    assert [c.name for c in session.scenario.of(Customer)] == ["Traveller"]
    assert _rows(form().fields["customer"]) == ["Traveller"]
    assert _rows(form().fields["steps"]) == ["Pay", "Dispute", "Reward"]
    _button(form().fields["customer"], "Remove Traveller").click()
    assert session.scenario.get(ValueStream, "spend").customer is None  # type: ignore[union-attr]


def test_a_step_is_given_to_teams_or_to_nobody(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("s2")
    known = form().fields["responsibility"]
    assert isinstance(known, AnswerField)
    assert known.isVisible()
    known.buttons[Responsibility.NOBODY].click()
    settle()
    assert session.scenario.get(JourneyStep, "s2").responsibility == "nobody"  # type: ignore[union-attr]
    _add(form().fields["responsible_teams"], "risk")
    step = session.scenario.get(JourneyStep, "s2")
    assert step is not None
    assert (step.responsible_teams, step.responsibility) == (("risk",), "team")
    assert not known.isVisible()


def test_a_team_nobody_knows_is_refused_with_a_sentence(
    window: MainWindow, inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("s2")
    _add(form().fields["responsible_teams"], "Nobody knows us")
    assert window.status.hint.text() == "There is no team “Nobody knows us” in this scenario."
    assert not session.history.edited


def test_an_interaction_changes_mode_and_turns_round(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("uses")
    assert form().fields["self_service"].isVisible()
    assert not form().fields["exit_criterion"].isVisible()
    _choose(form().fields["mode"], InteractionMode.FACILITATING)
    assert not form().fields["self_service"].isVisible()
    _retype(form(), "exit_criterion", "They test alone")
    _add(form().fields["capability"], "Testing")
    _button(form(), "Turn round").click()
    settle()
    it = session.scenario.get(Interaction, "uses")
    assert it is not None
    assert (it.mode, it.provider, it.consumer) == ("facilitating", "pay", "core")
    assert _rows(form().fields["capability"]) == ["Testing"]
    assert _rows(form().fields["parties"]) == ["Pay Anywhere", "Core Platform"]


def test_a_component_gets_an_owner(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("ledger")
    _add(form().fields["owner_teams"], "Risk")
    assert session.scenario.get(Component, "ledger").owner_teams == ("risk",)  # type: ignore[union-attr]
    assert _rows(form().fields["needed"]) == ["Pay"]


def test_several_teams_are_typed_in_one_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay", "risk")
    _choose(form().fields["type"], TeamType.STREAM_ALIGNED)
    assert {t.type for t in session.scenario.of(Team) if t.id != "core"} == {"stream_aligned"}
    _retype(form(), "people", "8")
    assert [t.people for t in session.scenario.of(Team) if t.id != "core"] == [8, 8]
    assert len(_steps(session)) == 2


def test_with_nothing_selected_the_scenario_can_be_described(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect()
    _retype(form(), "decision", "Do we move to streams?")
    assert session.scenario.info.decision == "Do we move to streams?"


def test_a_name_that_differs_elsewhere_is_taken_over_there(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    also = form()._also
    assert also is not None
    assert also.words.text() == "“Payments API” in Today"
    assert also.link.text() == "Rename also in Today"
    also.link.click()
    settle()
    today = session.design.scenario("today")
    assert today is not None
    assert today["pay"].label() == "Pay Anywhere"
    assert also.words.text() == "Same name in Today"
    assert not also.link.isVisible()
    assert len(_steps(session)) == 1


def test_a_design_for_reading_only_can_be_read_and_not_changed(
    window: MainWindow, session: Session, form: Callable[[], Form]
) -> None:
    closed = Session(session.design, read_only=True)
    window.show_session(closed)
    window.side.tabs.setCurrentIndex(1)
    closed.selection.set(["pay"])
    settle()
    assert not _editor(form(), "name").isEnabled()
    owns = form().fields["owns"]
    assert isinstance(owns, ListField)
    assert owns.line is not None
    assert not owns.line.isEnabled()
    _button(form().fields["interactions"], "Core Platform").click()
    assert closed.selection.ids == ("uses",)


def test_every_field_has_a_label_and_says_what_it_is_for(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    for ids in (["pay"], ["spend"], ["s1"], ["ledger"], ["uses"], ["cardholder"], ["pay", "risk"]):
        inspect(*ids)
        for field in form().fields.values():
            assert field.editor.accessibleName() == field.title


def test_names_are_offered_while_typing(inspect: Inspect, form: Callable[[], Form]) -> None:
    inspect("pay")
    owns = form().fields["owns"]
    assert isinstance(owns, ListField)
    assert owns.line is not None
    owns.line.setFocus()
    QTest.keyClicks(owns.line, "led")
    completer = owns.line.completer()
    assert completer.completionCount() == 1
    completer.popup().hide()


def test_a_form_is_gone_with_its_record(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    from topodesk.edits.removing import remove

    inspect("risk")
    session.commit(remove(session.scenario, ["risk"]))
    settle()
    assert form().record.noun == "scenario"


def test_a_picked_day_is_a_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    from topodesk.ui.panels.inspector.date_field import DateField, DayPicker

    inspect("uses")
    field = form().fields["start"]
    assert isinstance(field, DateField)
    field._pick()
    (picker,) = field.editor.findChildren(DayPicker)
    picker.calendar.clicked.emit(picker.calendar.selectedDate())
    settle()
    assert session.scenario.get(Interaction, "uses").start == session.today  # type: ignore[union-attr]
    assert _text(form(), "start") == session.today.isoformat()

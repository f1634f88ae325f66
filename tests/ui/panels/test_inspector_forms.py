"""Every kind of record has its form in the inspector."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from helpers.forms import (
    ENTER,
    ESC,
    add_by_name,
    button_in,
    choose,
    editor_of,
    ends_of,
    retype,
    rows_in,
    steps_done,
    text_in,
)
from helpers.window import settle
from topodesk.edits.notes import Spot, add_note
from topodesk.model.component import Component
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.note import Note, NoteColour
from topodesk.model.outcome import Outcome
from topodesk.model.stream import Customer, JourneyStep, Responsibility, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.notes import paper_of
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.choice_field import AnswerField
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import ListField
from topodesk.ui.panels.inspector.party_field import PartyField
from topodesk.ui.panels.inspector.stream_form import StreamForm

Inspect = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


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
    choose(form().fields["type"], TeamType.ENABLING)
    answer = form().fields["product_manager"]
    assert isinstance(answer, AnswerField)
    answer.buttons[False].click()
    team = session.scenario.get(Team, "risk")
    assert team is not None
    assert (team.type, team.product_manager) == (TeamType.ENABLING, False)
    assert len(steps_done(session)) == 2


def test_a_team_is_given_a_known_component_and_a_new_one(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    add_by_name(form().fields["owns"], "ledger")
    add_by_name(form().fields["owns"], "Wallet")
    owned = [c.name for c in session.scenario.of(Component) if c.owner_teams == ("pay",)]
    assert sorted(owned) == ["Ledger", "Wallet"]
    assert rows_in(form().fields["owns"]) == ["Ledger", "Wallet"]
    button_in(form().fields["owns"], "Remove Ledger").click()
    settle()
    assert rows_in(form().fields["owns"]) == ["Wallet"]
    assert session.scenario.get(Component, "ledger").owner_teams == ()  # type: ignore[union-attr]


def test_a_team_lists_its_steps_its_needs_and_its_interactions(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay")
    assert rows_in(form().fields["steps"]) == ["Pay"]
    assert rows_in(form().fields["needs"]) == ["Ledger"]
    assert rows_in(form().fields["interactions"]) == ["Core Platform"]
    button_in(form().fields["interactions"], "Core Platform").click()
    assert session.selection.ids == ("uses",)


def test_an_outcome_is_made_when_its_first_word_is_typed(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("spend")
    retype(form(), "metric", "Active cardholders")
    retype(form(), "target", "72 %")
    (outcome,) = session.scenario.of(Outcome)
    assert (outcome.stream, outcome.metric, outcome.target) == (
        "spend",
        "Active cardholders",
        "72 %",
    )
    assert steps_done(session)[0] == "Give value stream “Everyday spending” an outcome"
    session.undo()
    session.undo()
    settle()
    assert session.scenario.of(Outcome) == ()
    assert text_in(form(), "metric") == ""


def test_a_stream_gets_a_customer_and_steps(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("spend")
    add_by_name(form().fields["customer"], "Traveller")
    add_by_name(form().fields["steps"], "Reward")
    assert [c.name for c in session.scenario.of(Customer)] == ["Traveller"]
    assert rows_in(form().fields["customer"]) == ["Traveller"]
    assert rows_in(form().fields["steps"]) == ["Pay", "Dispute", "Reward"]
    button_in(form().fields["customer"], "Remove Traveller").click()
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
    add_by_name(form().fields["responsible_teams"], "risk")
    step = session.scenario.get(JourneyStep, "s2")
    assert step is not None
    assert (step.responsible_teams, step.responsibility) == (("risk",), "team")
    assert not known.isVisible()


def test_a_team_nobody_knows_is_refused_with_a_sentence(
    window: MainWindow, inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("s2")
    add_by_name(form().fields["responsible_teams"], "Nobody knows us")
    assert window.status.hint.text() == "There is no team “Nobody knows us” in this scenario."
    assert not session.history.edited


def test_an_interaction_changes_mode_and_turns_round(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("uses")
    assert form().fields["self_service"].isVisible()
    assert not form().fields["exit_criterion"].isVisible()
    choose(form().fields["mode"], InteractionMode.FACILITATING)
    assert not form().fields["self_service"].isVisible()
    retype(form(), "exit_criterion", "They test alone")
    add_by_name(form().fields["capability"], "Testing")
    button_in(form(), "Swap giver and receiver").click()
    settle()
    it = session.scenario.get(Interaction, "uses")
    assert it is not None
    assert (it.mode, it.provider, it.consumer) == ("facilitating", "pay", "core")
    assert rows_in(form().fields["capability"]) == ["Testing"]
    assert ends_of(form()) == [("Facilitates", "Pay Anywhere"), ("Learns", "Core Platform")]


def test_an_end_of_an_interaction_is_changed_by_typing_a_name(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("uses")
    for name, typed, end in (("consumer", "ri", ENTER), ("provider", "ri", ENTER)):
        field = form().fields[name]
        assert isinstance(field, PartyField)
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClicks(field.line, typed)
        QTest.keyClick(field.line, end)
        settle()
    it = session.scenario.get(Interaction, "uses")
    assert it is not None
    assert (it.provider, it.consumer) == ("core", "risk"), "nobody serves themselves"
    assert steps_done(session) == ["Let team “Risk” receive instead of team “Pay Anywhere”"]
    assert ends_of(form()) == [("Provides", "Core Platform"), ("Uses it", "Risk")]
    provider = form().fields["provider"]
    assert isinstance(provider, PartyField)
    provider.line.selectAll()
    QTest.keyClicks(provider.line, "pay")
    QTest.keyClick(provider.line, ESC)
    assert provider.line.text() == "Core Platform"
    provider.line.selectAll()
    QTest.keyClicks(provider.line, "nobody")
    QTest.keyClick(provider.line, ENTER)
    assert provider.problem == "Nobody is called that."
    button_in(provider, "Show: Provides").click()
    assert session.selection.only == "core"


def test_a_component_gets_an_owner(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("ledger")
    add_by_name(form().fields["owner_teams"], "Risk")
    assert session.scenario.get(Component, "ledger").owner_teams == ("risk",)  # type: ignore[union-attr]
    assert rows_in(form().fields["needed"]) == ["Pay"]


def test_several_teams_are_typed_in_one_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay", "risk")
    choose(form().fields["type"], TeamType.STREAM_ALIGNED)
    assert {t.type for t in session.scenario.of(Team) if t.id != "core"} == {"stream_aligned"}
    retype(form(), "people", "8")
    assert [t.people for t in session.scenario.of(Team) if t.id != "core"] == [8, 8]
    assert len(steps_done(session)) == 2


def test_with_nothing_selected_the_scenario_can_be_described(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect()
    retype(form(), "decision", "Do we move to streams?")
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
    assert len(steps_done(session)) == 1


def test_a_design_for_reading_only_can_be_read_and_not_changed(
    window: MainWindow, session: Session, form: Callable[[], Form]
) -> None:
    closed = Session(session.design, read_only=True)
    window.show_session(closed)
    window.side.tabs.setCurrentIndex(1)
    closed.selection.set(["pay"])
    settle()
    assert not editor_of(form(), "name").isEnabled()
    owns = form().fields["owns"]
    assert isinstance(owns, ListField)
    assert owns.line is not None
    assert not owns.line.isEnabled()
    button_in(form().fields["interactions"], "Core Platform").click()
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
    popup = owns.line.completer().popup()
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered == ["Ledger"]
    assert not popup.currentIndex().isValid(), "Enter makes what was typed"
    popup.hide()


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
    assert text_in(form(), "start") == session.today.isoformat()


def test_a_note_is_written_coloured_stuck_on_something_and_kept_private(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    session.commit(add_note(session.scenario, Spot(None, 40, -90), text="Why?", id="note"))
    inspect("note")
    retype(form(), "text", "Why <b>now</b>?")
    choose(form().fields["colour"], NoteColour.BLUE)
    add_by_name(form().fields["on"], "Nothing there")
    add_by_name(form().fields["on"], "pay anywhere")
    private = form().fields["private"]
    assert isinstance(private, AnswerField)
    private.buttons[True].click()
    note = session.scenario.get(Note, "note")
    assert note is not None
    assert (note.text, note.colour) == ("Why <b>now</b>?", NoteColour.BLUE)
    assert (note.on, note.private) == ("pay", True)
    assert rows_in(form().fields["on"]) == ["Pay Anywhere"]
    assert steps_done(session)[-2] == "Move note “Why <b>now</b>?”"
    before = paper_of(session, "note")
    button_in(form().fields["on"], "Remove Pay Anywhere").click()
    settle()
    note = session.scenario.get(Note, "note")
    assert note is not None
    assert note.on != "pay"
    assert paper_of(session, "note") == before


def test_an_outcome_is_read_back_as_one_sentence(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    """FACT-47."""
    inspect("spend")
    retype(form(), "statement", "Shoppers <b>pay</b> at once")
    shown = form()
    assert isinstance(shown, StreamForm)
    assert shown.sentence.text() == "Shoppers <b>pay</b> at once, from … to … by …"
    being_led = form().field_of(("baseline",))
    assert being_led is not None
    assert being_led.isVisible()
    retype(form(), "baseline", "11 days")
    retype(form(), "target", "4 days")
    assert shown.sentence.text() == "Shoppers <b>pay</b> at once, from 11 days to 4 days by …"

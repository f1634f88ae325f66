"""Several selected records: what they share is shown, and set for all of them at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from helpers.forms import add_by_name, button_in, choose, retype, rows_in, steps_done
from helpers.window import settle
from topodesk.edits.tags import tag
from topodesk.model.change import Change
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.record import Confidence, Record
from topodesk.model.stream import JourneyStep
from topodesk.model.team import AlignmentBasis, Team
from topodesk.session.session import Session
from topodesk.ui.panels.inspector.choice_field import AnswerField, ChoiceField
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.tags_field import Tag, TagsField

Inspect = Callable[..., None]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def shown(form: Form) -> set[str]:
    return {name for name, field in form.fields.items() if not field.isHidden()}


def add_tag(form: Form, name: str) -> None:
    field = form.fields["tags"]
    assert isinstance(field, TagsField)
    field.line.named(name)
    settle()


def test_teams_that_differ_say_so_and_are_made_equal_in_one_step(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay", "risk")
    basis = form().fields["alignment_basis"]
    assert isinstance(basis, ChoiceField)
    people = form().fields["people"].editor
    assert isinstance(people, QLineEdit)
    assert people.placeholderText() == "Different"
    choose(basis, AlignmentBasis.VALUE_STREAM)
    retype(form(), "people", "6")
    assert people.placeholderText() == ""
    assert basis.combo.currentText() == "A value stream"
    teams = [session.scenario.get(Team, id) for id in ("pay", "risk")]
    assert [(t.alignment_basis, t.people) for t in teams if t] == [("value_stream", 6)] * 2
    assert steps_done(session) == [
        "Set the alignment of 2 teams",
        "Set the head-count of 2 teams",
    ]


def test_each_kind_offers_its_own_fields_and_all_offer_the_common_ones(
    inspect: Inspect, form: Callable[[], Form]
) -> None:
    common = {"tags", "confidence", "source", "notes", "selected"}
    inspect("pay", "risk")
    assert shown(form()) == common | {"type", "alignment_basis", "people", "place"}
    inspect("pay", "s1")
    assert shown(form()) >= common | {"type", "responsible", "regulatory_gate"}
    inspect("spend", "cardholder")
    assert shown(form()) == common


def test_a_mixed_selection_is_tagged_sourced_and_noted_together(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay", "s1", "ledger")
    add_tag(form(), "pilot")
    choose(form().fields["confidence"], Confidence.GUESS)
    retype(form(), "source", "The room")
    add_by_name(form().fields["notes"], "Ask again in March")
    for id in ("pay", "s1", "ledger"):
        record = session.scenario[id]
        assert (record.tags, record.confidence) == (("pilot",), Confidence.GUESS)
        assert (record.source, record.notes) == ("The room", "Ask again in March")
    assert steps_done(session)[0] == "Tag team, journey step and component with “pilot”"
    assert len(steps_done(session)) == 4


def test_a_tag_some_have_says_on_how_many_and_is_taken_off_all(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    session.commit(tag(session.scenario, ["pay"], "a & b"))
    inspect("pay", "risk")
    field = form().fields["tags"]
    assert isinstance(field, TagsField)
    assert field.shown == (Tag("a & b", 1, 2),)
    button_in(field, "Take off a & b").click()
    settle()
    assert field.shown == ()
    assert session.scenario["pay"].tags == ()


def test_a_tag_is_renamed_wherever_it_is_by_a_click_on_it(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    session.commit(tag(session.scenario, ["pay", "risk", "s1"], "pilot"))
    inspect("pay")
    field = form().fields["tags"]
    assert isinstance(field, TagsField)
    button_in(field, "Rename pilot").click()
    assert field.line.text() == "pilot"
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    add_tag(form(), "other")
    assert session.scenario["pay"].tags == ("pilot", "other")
    button_in(field, "Rename pilot").click()
    field.line.setText("first wave")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    settle()
    assert session.scenario["risk"].tags == session.scenario["s1"].tags == ("first wave",)
    assert steps_done(session)[-1] == "Rename tag “pilot” to “first wave”"


def test_one_record_has_its_tags_in_its_form(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    for id in ("pay", "spend", "s1", "ledger", "uses", "cardholder"):
        inspect(id)
        add_tag(form(), "later")
        assert session.scenario[id].tags == ("later",)


def test_interactions_share_mode_end_and_what_comes_next(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    it = session.scenario.get(Interaction, "uses")
    assert it is not None
    session.commit(_added(session, it.with_(id="more", expected_end="2027-01-31")))
    inspect("uses", "more")
    retype(form(), "expected_end", "2027-06-30")
    choose(form().fields["next_mode"], InteractionMode.FACILITATING)
    found = session.scenario.of(Interaction)
    assert {str(i.expected_end) for i in found} == {"2027-06-30"}
    assert {i.next_mode for i in found} == {InteractionMode.FACILITATING}


def test_steps_get_a_team_and_a_gate_together(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    step = session.scenario.get(JourneyStep, "s1")
    assert step is not None
    session.commit(_added(session, step.with_(id="s9", responsible_teams=(), regulatory_gate=True)))
    inspect("s1", "s9")
    assert rows_in(form().fields["responsible"]) == ["Different"]
    gate = form().fields["regulatory_gate"]
    assert isinstance(gate, AnswerField)
    assert not any(button.isChecked() for button in gate.buttons.values())
    add_by_name(form().fields["responsible"], "Nobody called so")
    add_by_name(form().fields["responsible"], "risk")
    gate.buttons[True].click()
    for id in ("s1", "s9"):
        step = session.scenario.get(JourneyStep, id)
        assert step is not None
        assert step.responsible_teams == ("risk",)
        assert step.regulatory_gate


def test_teams_are_moved_by_the_name_of_where_they_are_to_stand(
    inspect: Inspect, form: Callable[[], Form], session: Session
) -> None:
    inspect("pay", "risk", "core")
    place = form().fields["place"]
    stream = session.scenario["spend"].label()
    add_by_name(place, stream)
    assert rows_in(place) == [stream]
    button_in(place, f"Remove {stream}").click()
    settle()
    assert rows_in(place) == []
    assert {t.value_stream for t in session.scenario.of(Team)} == {None}


def _added(session: Session, record: Record) -> Change:
    return Change.of("Add", session.scenario.id, added=[record])

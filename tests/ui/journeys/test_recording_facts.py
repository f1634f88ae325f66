"""Recording what is worth knowing, in the whole window (FACT-4, FACT-8, FACT-9)."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.facts import add_line, in_place, open_row, unfolded
from helpers.forms import add_by_name, button_in, editor_of, retype, rows_in, steps_done
from helpers.window import settle
from topodesk.model.component import Service
from topodesk.model.stream import JourneyStep
from topodesk.session.session import Session
from topodesk.storage.format import dumps, loads
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.recent_files import settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    yield
    settings().remove("inspector")


def shown(window: MainWindow, session: Session, *ids: str) -> Form:
    window.side.tabs.setCurrentIndex(1)
    session.selection.set(ids)
    settle()
    form = window.side.inspector.form
    assert form is not None
    return form


def test_a_service_named_at_a_step_leads_to_a_form_of_its_own(
    window: MainWindow, session: Session
) -> None:
    step = unfolded(shown(window, session, "s1"), "Who else takes part")
    add_by_name(step.fields["platform_services"], "Sign in")
    assert rows_in(step.fields["platform_services"]) == ["Sign in"]
    button_in(step.fields["platform_services"], "Sign in").click()
    settle()
    assert window.side.tabs.tabText(1) == "Service"
    form = window.side.inspector.form
    assert form is not None
    retype(unfolded(form, "What can be relied on"), "service_level", "99.9 %")
    (service,) = session.scenario.of(Service)
    assert service.service_level == "99.9 %"
    again = loads(dumps(session.design)).design
    assert again.scenarios[1].of(Service) == (service,)
    window.grab()
    session.undo()
    session.undo()
    settle()
    assert not session.scenario.of(Service)
    assert window.side.tabs.tabText(1) == "Journey step"


def test_only_one_of_those_responsible_can_lead(window: MainWindow, session: Session) -> None:
    step = unfolded(shown(window, session, "s1"), "Who else takes part")
    add_by_name(step.fields["lead_team"], "Risk")
    assert steps_done(session) == []
    add_by_name(step.fields["lead_team"], "Pay Anywhere")
    held = session.scenario.get(JourneyStep, "s1")
    assert held is not None
    assert held.lead_team == "pay"
    assert steps_done(session) == ["Let team “Pay Anywhere” lead in journey step “Pay”"]


def test_what_was_added_in_place_goes_with_its_record_and_comes_back(
    window: MainWindow, session: Session
) -> None:
    form = shown(window, session, "pay")
    field = in_place(unfolded(form, "Initiatives and experiments"), "initiatives")
    add_line(field, "Fewer <b>declines</b> & refunds")
    row = open_row(field)
    assert row.form is not None
    editor_of(row.form, "title").setFocus()
    QTest.keyClick(editor_of(row.form, "title"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    session.undo()
    settle()
    assert not field.rows
    session.redo()
    settle()
    assert [row.name for row in field.rows.values()] == ["Fewer <b>declines</b> & refunds"]


def test_a_design_that_cannot_be_changed_shows_its_facts_only(
    window: MainWindow, session: Session
) -> None:
    field = in_place(unfolded(shown(window, session, "pay"), "Owns and answers for"), "domains")
    add_line(field, "Cards")
    session.selection.set(["core"])
    settle()
    session.read_only = True
    form = shown(window, session, "pay")
    field = in_place(unfolded(form, "Owns and answers for"), "domains")
    (row,) = field.rows.values()
    row.unfold(True)
    assert row.form is not None
    assert not field.line.isEnabled()
    assert not row.form.fields["name"].editor.isEnabled()
    assert not button_in(row, "Remove Cards").isVisible()


def test_a_form_with_everything_folded_opens_at_once(window: MainWindow, session: Session) -> None:
    shown(window, session, "pay")
    session.selection.set(["s1"])
    settle()
    began = process_time()
    shown(window, session, "core")
    assert process_time() - began < 0.5

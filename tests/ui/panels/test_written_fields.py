"""A button of a finding that only people can answer leads to a field the form has."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from helpers.window import settle
from topodesk.edits.removing import remove
from topodesk.model.change import Change
from topodesk.model.component import Component, Domain
from topodesk.model.outcome import Initiative, Outcome
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.model.transition import ChangeItem
from topodesk.rules.finding import Question
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings.entries import question_entry
from topodesk.ui.panels.findings.writing import WRITINGS, answer_of
from topodesk.ui.panels.inspector.form import Form

WHERE = {
    "FLOW-07": "spend",
    "INT-02": "uses",
    "INT-10": "core",
    "FOCUS-01": "pay",
    "TEAM-06": "pay",
    "TEAM-09": "pay",
}
"""A record that such a finding may be about."""


@pytest.mark.parametrize("rule", WHERE)
def test_the_button_leads_to_its_field(
    rule: str, window: MainWindow, inspect: Callable[..., None]
) -> None:
    inspect(WHERE[rule])
    window.side.write(WRITINGS[rule].fields)
    settle()
    form = window.side.inspector.form
    assert isinstance(form, Form)
    assert form.field_of(WRITINGS[rule].fields) is not None


ASKED: tuple[tuple[str, Record], ...] = (
    ("layer", Component(id="it", name="Ledger")),
    ("owner", Component(id="it", name="Ledger")),
    ("people", Team(id="it", name="Crew")),
    ("basis", Team(id="it", name="Crew")),
    ("capabilities", Team(id="it", name="Crew")),
    ("Team API", Team(id="it", name="Crew")),
    ("components", Team(id="it", name="Crew")),
    ("kind of metric", Outcome(id="it", statement="They do it alone")),
    ("complexity", Domain(id="it", name="Loans")),
    ("responsibility", JourneyStep(id="it", name="Pay", stream="spend")),
    ("responsible team", JourneyStep(id="it", name="Pay", stream="spend")),
    ("who asked", Initiative(id="it", title="Rewrite", team="pay")),
    ("people moved", ChangeItem(id="it", title="Pay stays together")),
    ("product manager", Team(id="it", name="Crew")),
    ("something nobody thought of", Team(id="it", name="Crew")),
)
"""What a question says is missing, and a record it may be about."""


@pytest.mark.parametrize(("missing", "record"), ASKED)
def test_a_question_leads_to_its_field(
    missing: str, record: Record, window: MainWindow, session: Session
) -> None:
    session.commit(Change.of("", session.scenario.id, added=[record]))
    entry = question_entry(Question("TEAM-01", ("it",), ("it",), missing, "What is it?"))
    window.side.findings.cards.written.emit(entry)
    settle()
    form = window.side.inspector.form
    assert form is not None
    assert form.id == "it"
    field = form.field_of(answer_of(missing).fields)
    assert field is not None or not answer_of(missing).fields
    focused = QApplication.focusWidget()
    assert focused is not None
    assert form.isAncestorOf(focused)


def test_what_stands_under_the_steps_is_said_at_the_first_step(
    window: MainWindow, session: Session
) -> None:
    missing = "services under the steps"
    where = (session.scenario.id,)
    entry = question_entry(Question("FLOW-03", where, ("New",), missing, "Which services?"))
    window.side.findings.cards.written.emit(entry)
    settle()
    form = window.side.inspector.form
    assert form is not None
    assert isinstance(form.record, JourneyStep)


def test_a_form_forgets_a_record_that_went_while_nobody_looked(
    window: MainWindow, session: Session, inspect: Callable[..., None]
) -> None:
    inspect("pay")
    window.side.write(("security",))
    settle()
    window.side.tabs.setCurrentIndex(0)
    session.commit(remove(session.scenario, ["pay"]))
    inspect("risk")
    form = window.side.inspector.form
    assert form is not None
    assert form.id == "risk"

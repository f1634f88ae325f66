"""What a finding is about opens its own form, also where it has no place on the map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.window import FakeCanvas, settle
from topodesk.model.change import Change
from topodesk.model.learning import Experiment
from topodesk.model.outcome import Initiative, Outcome
from topodesk.model.record import Record
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings.entries import Entry
from topodesk.ui.panels.findings.writing import WRITINGS
from topodesk.ui.panels.inspector.form import Form

OUTCOME = Outcome(id="less", statement="Cardholders wait less", metric="days", target="2")
WORK = Initiative(id="work", title="Rewrite the ledger", team="pay")
BET = Experiment(id="bet", title="Try it", hypothesis="If …", metric="days", end=date(2027, 1, 1))


def form_of(window: MainWindow) -> Form:
    form = window.side.inspector.form
    assert isinstance(form, Form)
    return form


def put(session: Session, record: Record) -> None:
    session.commit(Change.of("Add", session.scenario.id, added=[record]))


@pytest.mark.parametrize("record", [OUTCOME, WORK, BET])
def test_it_has_a_form_of_its_own(
    record: Record, window: MainWindow, session: Session, inspect: Callable[..., None]
) -> None:
    """FIND-48: what a finding is about can be looked at and mended."""
    put(session, record)
    inspect(record.id)
    assert form_of(window).record == record


def test_the_button_leads_to_what_is_still_empty(
    window: MainWindow, session: Session, inspect: Callable[..., None]
) -> None:
    put(session, OUTCOME)
    inspect("less")
    window.side.write(WRITINGS["OUT-03"].fields)
    settle()
    assert QApplication.focusWidget() is form_of(window).fields["baseline"].focus_target


def test_work_is_shown_on_the_map_by_its_team(
    qtbot: QtBot, window: MainWindow, session: Session, canvas: FakeCanvas
) -> None:
    qtbot.waitUntil(lambda: session.live.checking)
    put(session, WORK)
    settle()
    panel = window.side.findings
    panel.show_about("work")
    about = [i for i in panel.cards.items if isinstance(i, Entry) and i.where[:1] == ("work",)]
    panel.chosen = about[0]
    panel.show_chosen()
    assert session.selection.ids == ("work",)
    assert canvas.told[-1] == ("show", "pay")

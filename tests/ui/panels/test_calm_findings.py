"""Above the findings of a proposal stands why badges are calmer than their cards (FACT-63)."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.edits.fields import rename
from topodesk.edits.scenarios import fill_scenario
from topodesk.model.change import Change
from topodesk.model.scenario import Scenario
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings.panel import CALM


def _today(session: Session) -> Scenario:
    today = session.design.today
    assert today is not None
    return today


def test_it_is_said_while_something_found_is_as_it_is_today(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    qtbot.waitUntil(lambda: session.live.checking)
    settle()
    panel = window.side.findings
    assert CALM not in panel.advice.text()
    today = _today(session)
    there = [each for each in today if each.id != today.id]
    session.design.apply(Change.of("Empty", today.id, removed=there))
    session.design.apply(fill_scenario(today, session.scenario))
    session.commit(rename(session.scenario, "spend", "Everyday spending again"))
    panel.refresh()
    assert CALM in panel.advice.text()
    session.switch(today.id)
    session.start_checking()
    panel.refresh()
    assert CALM not in panel.advice.text()

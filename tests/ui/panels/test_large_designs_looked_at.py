"""A large design is looked at a little at a time, and never shown with findings of another one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.model.change import DESIGN, Change
from topodesk.model.team import Team
from topodesk.session import live
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.findings import first_look
from topodesk.ui.panels.findings.panel import FindingsPanel


@pytest.fixture
def panel(
    qtbot: QtBot, window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> FindingsPanel:
    """Of a window to which every design is a large one, and that does little in a turn."""
    monkeypatch.setattr(live, "AT_ONCE", 0)
    monkeypatch.setattr(first_look, "SLICE", 0.001)
    qtbot.waitUntil(lambda: session.live.checking)
    settle()
    return window.side.findings


def looked(qtbot: QtBot, panel: FindingsPanel) -> None:
    qtbot.waitUntil(lambda: not panel._look.under_way)
    settle()


def said(label: QLabel) -> str:
    return label.text()


def test_another_scenario_is_looked_at_when_it_is_shown(
    qtbot: QtBot, panel: FindingsPanel, session: Session
) -> None:
    other = next(s for s in session.design.scenarios if s is not session.scenario)
    session.switch(other.id)
    assert said(panel.total) == "Looking…"
    assert not panel.cards.items
    looked(qtbot, panel)
    assert session.live.checking
    assert said(panel.total) != "Looking…"


def test_an_edit_meanwhile_is_in_what_is_found(
    qtbot: QtBot, panel: FindingsPanel, session: Session
) -> None:
    info = session.design.info
    session.commit(Change.of("Stage", DESIGN, updated=[(info, info.with_(stage=9))]))
    assert said(panel.total) == "Looking…"
    added = Team(id="payments-database", name="Payments Database Team")
    session.commit(Change.of("Add", session.scenario.id, added=[added]))
    looked(qtbot, panel)
    assert any("payments-database" in finding.where for finding in session.checker.findings)
    assert said(panel.total) != "Looking…"

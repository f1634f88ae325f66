"""Drafting a split and a merge beside the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.window import settle
from topodesk.edits.fields import set_fields
from topodesk.edits.removing import remove
from topodesk.model.component import Component
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.reteaming.merge_sheet import MergeSheet
from topodesk.ui.panels.reteaming.split_sheet import SplitSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def splitting(window: MainWindow, team: str) -> SplitSheet:
    window.session.selection.set([team])
    settle()
    window.menus.actions["split"].trigger()
    settle()
    assert isinstance(window.side.sheet, SplitSheet)
    return window.side.sheet


def merging(window: MainWindow, *teams: str) -> MergeSheet:
    window.session.selection.set(teams)
    settle()
    window.menus.actions["merge"].trigger()
    settle()
    assert isinstance(window.side.sheet, MergeSheet)
    return window.side.sheet


def tabs(window: MainWindow) -> list[str]:
    return [window.side.tabs.tabText(at) for at in range(window.side.tabs.count())]


def test_a_split_is_drafted_seen_and_done_as_one_step(window: MainWindow, session: Session) -> None:
    sheet = splitting(window, "core")
    assert sheet.isVisible()
    assert sheet.people.line.text() == "3"
    QTest.keyClicks(sheet.name, "Ledger & <b>Co</b>")
    sheet.people.line.clear()
    QTest.keyClicks(sheet.people.line, "2,5")
    sheet.division.rows["ledger"].buttons["Goes"].click()
    sheet.division.rows["uses"].buttons["Both"].click()
    assert (sheet.old.name.text(), sheet.new.name.text()) == ("Core Platform", "Ledger & <b>Co</b>")
    assert sheet.old.lines == ["4 people", "no components", "1 interaction"]
    assert sheet.new.lines == ["2.5 people", "1 component", "1 interaction"]
    assert session.history.done == ()
    sheet.do_it.click()
    settle()
    new = session.scenario[session.selection.only or ""]
    assert isinstance(new, Team)
    assert (new.name, new.people, new.type) == ("Ledger & <b>Co</b>", 2.5, TeamType.PLATFORM)
    assert len(session.scenario.of(Interaction)) == 2
    assert [c.owner_teams for c in session.scenario.of(Component)] == [(new.id,)]
    assert len(session.history.done) == 1
    assert window.side.sheet is None
    assert "Split" not in tabs(window)


def test_more_people_than_there_are_cannot_go(window: MainWindow) -> None:
    sheet = splitting(window, "risk")
    for _ in range(4):
        sheet.people.more.click()
    assert sheet.problem.text() == "“Risk” has 5 people; fewer can go."
    assert not sheet.do_it.isEnabled()
    sheet.people.fewer.click()
    assert sheet.do_it.isEnabled()
    sheet.people.line.setText("many")
    sheet.refresh()
    assert sheet.problem.text() == "Write a number such as 7 or 6.5, or leave it empty."


def test_a_draft_follows_what_others_edit_and_keeps_what_was_decided(
    window: MainWindow, session: Session
) -> None:
    sheet = splitting(window, "pay")
    sheet.division.rows["uses"].buttons["Goes"].click()
    session.commit(set_fields(session.scenario, "s1", name="Tap"))
    settle()
    assert sheet.division.goes == {"uses"}
    assert sheet.division.rows["uses"].buttons["Goes"].isChecked()
    session.commit(remove(session.scenario, ["uses"]))
    settle()
    assert sheet.division.goes == frozenset()
    session.commit(remove(session.scenario, ["pay"]))
    settle()
    assert window.side.sheet is None


def test_escape_another_scenario_and_another_draft_leave_nothing(
    window: MainWindow, session: Session
) -> None:
    sheet = splitting(window, "core")
    QTest.keyClick(sheet.name, Qt.Key.Key_Escape)
    assert (window.side.sheet, session.history.done) == (None, ())
    splitting(window, "core")
    splitting(window, "risk")
    assert tabs(window).count("Split") == 1
    session.switch("today")
    assert window.side.sheet is None
    assert window.side.tabs.currentIndex() == 0


def test_a_draft_brings_hidden_panels_back(window: MainWindow) -> None:
    window.toggle_panels()
    assert splitting(window, "core").isVisible()


def test_a_merge_is_drafted_seen_and_done_as_one_step(window: MainWindow, session: Session) -> None:
    sheet = merging(window, "pay", "core", "risk")
    assert sheet.title.text() == "Merge 3 teams"
    assert sheet.card.lines == [
        "Stream-aligned · 18.5 people",
        "1 step · 1 component",
        "no interactions",
    ]
    assert sheet.ends.text().startswith("The interaction among them ends")
    sheet.keeps["core"].click()
    assert (sheet.name.text(), sheet.type.currentText()) == ("Core Platform", "Platform")
    sheet.name.selectAll()
    QTest.keyClicks(sheet.name, "Money")
    assert sheet.card.name.text() == "Money"
    QTest.keyClick(sheet.name, Qt.Key.Key_Return)
    settle()
    (team,) = session.scenario.of(Team)
    assert (team.id, team.name, team.people) == ("core", "Money", 18.5)
    assert session.history.done[-1].name == "Merge 3 teams into “Money”"
    assert session.selection.ids == ("core",)
    session.undo()
    assert len(session.scenario.of(Team)) == 3


def test_a_merge_goes_on_with_those_that_are_left(window: MainWindow, session: Session) -> None:
    sheet = merging(window, "pay", "core", "risk")
    session.commit(remove(session.scenario, ["risk"]))
    settle()
    assert sheet.title.text() == "Merge 2 teams"
    session.commit(remove(session.scenario, ["core"]))
    settle()
    assert window.side.sheet is None


def test_splitting_takes_one_team_and_merging_several(window: MainWindow, session: Session) -> None:
    split, merge = (window.menus.actions[id] for id in ("split", "merge"))
    for ids, can in (
        (["pay"], (True, False)),
        (["pay", "risk"], (False, True)),
        (["uses"], (False, False)),
        (["pay", "s1"], (False, False)),
    ):
        session.selection.set(ids)
        settle()
        assert (split.isEnabled(), merge.isEnabled()) == can


def test_a_name_holds_anything_but_what_no_text_can(window: MainWindow, session: Session) -> None:
    sheet = splitting(window, "core")
    sheet.name.setText("A\x00B\nשלום" + "x" * 10_000)
    sheet.refresh()
    sheet.do_it.click()
    new = session.scenario[session.selection.only or ""]
    assert new.label() == "AB\nשלום" + "x" * 10_000

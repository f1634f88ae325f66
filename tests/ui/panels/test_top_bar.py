"""The top bar: the design's name, how its file stands, the scenarios."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from helpers.window import settle
from topodesk.edits.fields import set_fields
from topodesk.edits.scenarios import copy_scenario, rename_scenario
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.scenario_switch import ScenarioSwitch

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def switch(window: MainWindow) -> ScenarioSwitch:
    return window.top_bar.switch


def _type(switch: ScenarioSwitch, text: str, end: Qt.Key) -> None:
    assert switch.naming is not None
    switch.naming.selectAll()
    QTest.keyClicks(switch.naming, text)
    QTest.keyClick(switch.naming, end)
    settle()


def test_the_design_is_renamed_where_its_name_stands(window: MainWindow, session: Session) -> None:
    name = window.top_bar.name.name
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Southwind")
    assert session.design.info.name == "Northwind"
    QTest.keyClick(name, ENTER)
    assert session.design.info.name == "Southwind"
    assert [c.name for c in session.history.done] == ["Rename design “Northwind” to “Southwind”"]
    session.undo()
    settle()
    assert name.text() == "Northwind"


def test_esc_takes_back_what_was_typed_as_the_name(window: MainWindow, session: Session) -> None:
    name = window.top_bar.name.name
    name.setFocus()
    QTest.keyClicks(name, "xyz")
    QTest.keyClick(name, ESC)
    assert name.text() == "Northwind"
    assert not session.history.edited


def test_it_says_how_the_file_stands(window: MainWindow, session: Session) -> None:
    line = window.top_bar.name.file
    assert line.text() == "Not in a file yet · nothing to save yet"
    session.mark_saved(Path("bank.topodesk.json"))
    settle()
    assert line.text() == "bank.topodesk.json · saved"
    session.commit(set_fields(session.scenario, "pay", people=8))
    settle()
    assert line.text() == "bank.topodesk.json · edited"


def test_the_date_a_design_is_judged_by_is_shown(window: MainWindow, session: Session) -> None:
    session.commit(set_fields(session.design.shared, "bank", as_of="2026-11-22"))
    settle()
    assert "as of 2026-11-22" in window.top_bar.name.file.text()


def test_undo_and_redo_say_what_they_are_about(window: MainWindow, session: Session) -> None:
    undo = window.top_bar.findChild(QPushButton, "undo")
    assert not undo.isEnabled()
    session.commit(set_fields(session.scenario, "pay", people=8))
    settle()
    assert undo.isEnabled()
    assert undo.toolTip().startswith("Undo Set the head-count of team “Pay Anywhere” (")
    undo.click()
    settle()
    redo = window.top_bar.findChild(QPushButton, "redo")
    assert not undo.isEnabled()
    assert redo.isEnabled()


def test_a_pill_shows_its_scenario(switch: ScenarioSwitch, session: Session) -> None:
    assert {id: pill.isChecked() for id, pill in switch.pills.items()} == {
        "today": False,
        "new": True,
    }
    switch.pills["today"].click()
    settle()
    assert session.scenario.id == "today"
    assert switch.pills["today"].isChecked()
    assert not switch.pills["new"].isChecked()


def test_plus_copies_what_is_shown_under_a_name_typed_in_place(
    switch: ScenarioSwitch, session: Session
) -> None:
    switch.plus.click()
    _type(switch, "Bolder", ENTER)
    assert [s.name for s in session.design.scenarios] == ["Today", "Proposal", "Bolder"]
    assert session.scenario.name == "Bolder"
    assert "pay" in session.scenario
    assert len(session.history.done) == 1
    session.undo()
    settle()
    assert len(switch.pills) == 2


def test_esc_while_naming_makes_no_option(switch: ScenarioSwitch, session: Session) -> None:
    switch.plus.click()
    _type(switch, "Bolder", ESC)
    assert len(session.design.scenarios) == 2
    assert switch.naming is None


def test_a_double_click_renames_a_scenario_in_place(
    switch: ScenarioSwitch, session: Session
) -> None:
    QTest.mouseDClick(switch.pills["today"], Qt.MouseButton.LeftButton)
    assert not switch.pills["today"].isVisible()
    _type(switch, "Now", ENTER)
    assert [s.name for s in session.design.scenarios] == ["Now", "Proposal"]
    assert switch.pills["today"].text() == "Now"
    assert switch.pills["today"].isVisible()


def test_the_last_scenario_cannot_be_deleted(
    window: MainWindow, switch: ScenarioSwitch, session: Session
) -> None:
    switch.remove("today")
    settle()
    switch.remove("new")
    settle()
    assert [s.id for s in session.design.scenarios] == ["new"]
    assert "at least one scenario" in window.status.hint.text()


def test_what_does_not_fit_goes_behind_more_and_the_shown_one_never_does(
    window: MainWindow, switch: ScenarioSwitch, session: Session
) -> None:
    for number in range(12):
        change = copy_scenario(
            session.design, session.scenario, name=f"An option with a name {number}"
        )
        session.commit(change)
    settle()
    last = session.design.scenarios[-1].id
    session.switch(last)
    settle()
    shown = [id for id, pill in switch.pills.items() if pill.isVisible()]
    assert last in shown
    assert switch.more.isVisible()
    assert switch.more.text() == f"{14 - len(shown)} more"
    right = max(switch.pills[id].geometry().right() for id in shown)
    assert right < switch.width()


def test_names_are_data(switch: ScenarioSwitch, session: Session) -> None:
    name = "<b>R&D</b> " + "x" * 10_000
    session.commit(copy_scenario(session.design, session.scenario, name=name, id="odd"))
    settle()
    pill = switch.pills["odd"]
    assert pill.text().startswith("<b>R&&D</b>")
    assert pill.width() <= 190


def test_a_pill_shows_the_name_as_it_is(switch: ScenarioSwitch, session: Session) -> None:
    scenario = session.design.scenario("new")
    session.commit(rename_scenario(scenario, "éclair option"))
    settle()
    assert switch.pills["new"].text() == "éclair option"
    assert switch.pills["new"].toolTip() == ""
    assert scenario.name == "éclair option"

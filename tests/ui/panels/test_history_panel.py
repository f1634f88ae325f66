"""The history panel: every step by its name, and a click to stand there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from helpers.window import FakeCanvas, settle
from topodesk.edits.fields import rename
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.history.painting import HEIGHT, in_two_lines
from topodesk.ui.panels.history.panel import HistoryPanel


@pytest.fixture
def history(window: MainWindow, session: Session) -> HistoryPanel:
    for name in ("One", "Two", "Three"):
        session.commit(rename(session.scenario, "risk", name))
    window.menus.actions["history"].trigger()
    settle()
    return window.side.history


def click(history: HistoryPanel, place: int) -> None:
    where = history.list.visualRect(history.model.index(place)).center()
    QTest.mouseClick(history.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle()


def states(history: HistoryPanel) -> str:
    return "".join("h" if row.here else "u" if row.undone else "d" for row in history.model.rows)


def test_steps_are_listed_oldest_first(history: HistoryPanel) -> None:
    assert [row.name for row in history.model.rows] == [
        "As it began",
        "Rename team “Risk” to “One”",
        "Rename team “One” to “Two”",
        "Rename team “Two” to “Three”",
    ]
    assert (states(history), history.title.text()) == ("dddh", "3 steps")


def test_a_click_stands_there_and_nothing_is_lost(
    history: HistoryPanel, session: Session, canvas: FakeCanvas
) -> None:
    click(history, 1)
    assert session.scenario["risk"].label() == "One"
    assert (states(history), history.title.text()) == ("dhuu", "3 steps, 2 undone")
    assert session.selection.only == "risk"
    assert canvas.told[-1] == ("follow", "risk")
    click(history, 3)
    assert session.scenario["risk"].label() == "Three"
    click(history, 0)
    assert session.scenario["risk"].label() == "Risk"


def test_the_arrows_look_around_and_esc_goes_back(history: HistoryPanel, session: Session) -> None:
    assert history.list.hasFocus()
    for _ in range(2):
        QTest.keyClick(history.list, Qt.Key.Key_Up)
        settle()
    assert session.scenario["risk"].label() == "One"
    QTest.keyClick(history.list, Qt.Key.Key_Escape)
    settle()
    assert session.scenario["risk"].label() == "Three"
    assert states(history) == "dddh"


def test_letters_and_the_right_button_undo_nothing(history: HistoryPanel, session: Session) -> None:
    QTest.keyClicks(history.list, "Ren")
    middle = history.list.visualRect(history.model.index(1)).center()
    QTest.mouseClick(history.list.viewport(), Qt.MouseButton.RightButton, pos=middle)
    assert len(session.history.done) == 3


def test_what_is_done_elsewhere_moves_the_mark(history: HistoryPanel, session: Session) -> None:
    session.undo()
    settle()
    assert states(history) == "ddhu"
    session.commit(rename(session.scenario, "risk", "Other"))
    settle()
    assert history.model.rows[-1].name == "Rename team “Two” to “Other”"


def test_the_place_of_the_file_is_marked(
    history: HistoryPanel, session: Session, tmp_path: Path
) -> None:
    assert not any(row.saved for row in history.model.rows)
    session.mark_saved(tmp_path / "bank.topodesk.json")
    settle()
    assert [row.saved for row in history.model.rows] == [False, False, False, True]
    assert history.model.rows[3].quiet == "saved"


def test_steps_in_another_scenario_say_so_and_show_it(
    history: HistoryPanel, session: Session
) -> None:
    session.switch("today")
    settle()
    assert [row.elsewhere for row in history.model.rows] == ["", *["Proposal"] * 3]
    click(history, 2)
    assert session.scenario.id == "new"


def test_before_the_first_step_it_says_what_it_is_for(window: MainWindow) -> None:
    window.menus.actions["history"].trigger()
    settle()
    history = window.side.history
    assert history.title.text() == "Nothing done yet"
    assert history.words.isVisible()
    assert not history.list.isVisible()


def test_the_action_brings_hidden_panels_back(window: MainWindow) -> None:
    window.toggle_panels()
    window.menus.actions["history"].trigger()
    assert window.side.isVisible()


@pytest.mark.parametrize("name", ["<b>x</b> & y", "שלום", "x" * 10_000, "two\nlines"])
def test_names_are_data(history: HistoryPanel, session: Session, name: str) -> None:
    session.commit(rename(session.scenario, "risk", name))
    settle()
    assert "\n" not in history.model.rows[-1].name
    assert len(history.model.rows[-1].name) <= 300
    assert history.list.visualRect(history.model.index(0)).width() <= history.list.width()
    assert history.list.indexAt(QPoint(20, 5)).isValid()


def test_a_name_that_is_too_long_stands_in_two_lines_and_keeps_its_end() -> None:
    name = "Set the purpose of the interaction of “Identity and Customer Data” and “Find My Loan”"
    lines = in_two_lines(name, 240)
    assert len(lines) == 2
    assert lines[0].startswith("Set the purpose of the")
    assert lines[1].endswith("Loan”")
    assert in_two_lines("Tidy the map", 240) == ("Tidy the map",)
    assert in_two_lines("x" * 300, 240)[0].endswith("x")


def test_long_rows_are_higher(history: HistoryPanel, session: Session) -> None:
    session.commit(rename(session.scenario, "risk", "A very long name of a team that goes on"))
    settle()
    heights = [
        history.list.visualRect(history.model.index(place)).height()
        for place in range(len(history.model.rows))
    ]
    assert heights[1] == HEIGHT
    assert heights[-1] > HEIGHT

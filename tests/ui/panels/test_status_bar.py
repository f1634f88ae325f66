"""The status bar counts, names the selection and shows hints."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.edits.fields import set_fields
from topodesk.edits.teams import add_team
from topodesk.model.team import TeamType
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow


def test_it_counts_what_the_scenario_holds(window: MainWindow) -> None:
    assert window.status.counts.text() == (
        "1 value stream · 2 steps · 3 teams · 18.5 people · 1 interaction"
    )


def test_it_counts_anew_after_an_edit_and_in_another_scenario(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    session.commit(add_team(session.scenario, TeamType.ENABLING))
    qtbot.waitUntil(lambda: "4 teams" in window.status.counts.text())
    session.switch("today")
    qtbot.waitUntil(lambda: "1 team · 7 people" in window.status.counts.text())


def test_it_names_what_is_selected(window: MainWindow, session: Session) -> None:
    session.selection.set(["pay"])
    settle()
    assert window.status.hint.text() == "Pay Anywhere selected"
    session.selection.set(["pay", "risk"])
    settle()
    assert window.status.hint.text() == "2 selected"


def test_a_hint_stands_until_something_else_is_selected(
    window: MainWindow, session: Session
) -> None:
    window.status.say("Drop it on a lane")
    assert window.status.hint.text() == "Drop it on a lane"
    session.selection.set(["risk"])
    settle()
    assert window.status.hint.text() == "Risk selected"


def test_what_was_undone_is_not_spoken_of_after_new_work(
    window: MainWindow, session: Session
) -> None:
    session.selection.set(["pay"])
    session.commit(set_fields(session.scenario, "pay", name="Tap"))
    window.undo()
    settle()
    assert window.status.hint.text().startswith("Undone: Rename")
    session.commit(set_fields(session.scenario, "pay", people=3))
    settle()
    assert window.status.hint.text() == "Pay Anywhere selected"


def test_a_focus_that_is_over_is_not_spoken_of(window: MainWindow, session: Session) -> None:
    session.selection.set(["pay"])
    settle()
    window.menus.actions["focus"].trigger()
    settle()
    assert window.status.hint.text().startswith("Focus")
    session.look_through(session.lens.focused(on=False))
    settle()
    assert window.status.hint.text() == "Pay Anywhere selected"


def test_what_is_to_be_done_stays_while_it_is_done(window: MainWindow, session: Session) -> None:
    window.status.say("Click one team after the other", stays=True)
    session.commit(set_fields(session.scenario, "pay", people=3))
    settle()
    assert window.status.hint.text() == "Click one team after the other"
    window.status.say("")
    assert window.status.hint.text() == ""


def test_what_is_selected_is_called_by_its_new_name(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    session.selection.set(["pay"])
    settle()
    session.commit(set_fields(session.scenario, "pay", name="Tap"))
    qtbot.waitUntil(lambda: window.status.hint.text() == "Tap selected")


def test_an_interaction_has_a_purpose_to_write_and_no_name(
    window: MainWindow, session: Session
) -> None:
    rename, duplicate = (window.menus.actions[id] for id in ("rename", "duplicate"))
    session.selection.set(["pay"])
    settle()
    assert (rename.text(), duplicate.isEnabled()) == ("Rename", True)
    session.selection.set(["uses"])
    settle()
    assert (rename.text(), duplicate.isEnabled()) == ("Write the purpose", False)
    rename.trigger()
    assert ("rename",) in window.canvas.told


def test_only_a_click_puts_the_cursor_into_the_name_of_the_design(window: MainWindow) -> None:
    assert window.top_bar.name.name.focusPolicy() is Qt.FocusPolicy.ClickFocus


def test_a_name_from_right_to_left_does_not_turn_the_sentence_round(
    window: MainWindow, session: Session
) -> None:
    """TOOL-99"""
    name = "תשלומים"
    session.commit(set_fields(session.scenario, "pay", name=name))
    window.status.say(f"Move team “{name}”")
    assert window.status.hint.text() == f"Move team “\u2068{name}\u2069”"
    window.status.say("")
    session.selection.set(["pay"])
    settle()
    assert window.status.hint.text() == f"\u2068{name}\u2069 selected"

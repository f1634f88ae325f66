"""What belongs to the design as a whole is written in the inspector (FACT-44 to FACT-46)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.facts import add_line, in_place, open_row, unfolded
from helpers.forms import button_in, retype, steps_done
from helpers.window import settle
from topodesk.edits.hanging import add
from topodesk.model.design_records import Decision
from topodesk.model.roster import ListedTeam
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


def form(window: MainWindow) -> Form:
    settle()
    assert window.side.inspector.form is not None
    return window.side.inspector.form


def about(window: MainWindow) -> Form:
    window.menus.actions["design_facts"].trigger()
    return form(window)


def test_the_design_is_reached_by_its_name_by_the_menu_and_from_a_scenario(
    window: MainWindow, session: Session
) -> None:
    window.side.tabs.setCurrentIndex(1)
    session.selection.set(["pay"])
    settle()
    window.top_bar.name.name.setFocus()
    window.top_bar.name.entered.emit()
    assert "private_notes" in form(window).fields
    assert window.side.tabs.tabText(1) == "Design"
    session.selection.set(["core"])
    settle()
    assert window.side.tabs.tabText(1) == "Team"
    window.side.tabs.setCurrentIndex(0)
    assert "private_notes" in about(window).fields
    assert window.side.tabs.currentIndex() == 1
    session.selection.clear()
    settle()
    scenario = form(window)
    assert "vision" in scenario.fields
    button_in(scenario, f"‹ Design {session.design.info.name}").click()
    assert "private_notes" in form(window).fields
    button_in(form(window), f"‹ Scenario {session.scenario.name}").click()
    assert "vision" in form(window).fields


def test_a_decision_is_noted_on_the_design_and_saved_with_it(
    window: MainWindow, session: Session
) -> None:
    log = in_place(unfolded(about(window), "Decision log"), "decisions")
    add_line(log, "One team for <b>cards</b>")
    row = open_row(log)
    assert row.form is not None
    retype(row.form, "by_role", "Head of product")
    (decision,) = session.design.shared.of(Decision)
    assert (decision.text, decision.by_role) == ("One team for <b>cards</b>", "Head of product")
    assert decision.decided_on == session.today
    assert loads(dumps(session.design)).design.shared.of(Decision) == (decision,)
    session.undo()
    session.undo()
    settle()
    assert not log.rows


def test_a_rule_counts_otherwise_where_the_design_says_so(
    window: MainWindow, session: Session
) -> None:
    form = unfolded(about(window), "How rules read this design")
    numbers = in_place(form, "thresholds")
    add_line(numbers, "INT-01")
    row = open_row(numbers)
    assert row.form is not None
    retype(row.form, "value", "12")
    (threshold,) = session.design.info.settings.thresholds
    assert (threshold.rule, threshold.name, threshold.value) == ("INT-01", "weeks", 12)
    assert row.name == "INT-01 weeks: 12"
    add_line(numbers, "no such rule")
    assert len(session.design.info.settings.thresholds) == 1
    assert len(steps_done(session)) == 2


def test_a_listed_team_is_edited_before_it_has_a_place(
    window: MainWindow, session: Session
) -> None:
    session.commit(add(session.design.shared, ListedTeam(id="later", name="Later")))
    window.shelf.show_page(window.tray)
    settle()
    window.tray.list.setCurrentIndex(window.tray.list.rows.index(0))
    window.tray.list.setFocus()
    window.menus.refresh()
    window.menus.actions["listed_facts"].trigger()
    shown = form(window)
    assert window.side.tabs.tabText(1) == "Listed team"
    retype(shown, "mission", "Shoppers return things")
    assert session.design.shared.get(ListedTeam, "later").mission == "Shoppers return things"  # type: ignore[union-attr]
    editor = shown.fields["people"].editor
    editor.setFocus()
    QTest.keyClicks(editor, "6.5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert session.design.shared.get(ListedTeam, "later").people == 6.5  # type: ignore[union-attr]

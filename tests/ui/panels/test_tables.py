"""The tables below the map, by their keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from helpers.history import back_and_forward
from helpers.window import FakeCanvas, settle
from topodesk.edits.outcomes import set_outcome
from topodesk.model.design_records import Decision
from topodesk.model.outcome import Initiative, Outcome
from topodesk.model.team import Team, TeamType
from topodesk.session.outcome_words import sentence_of
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.inspector.sentence import Sentence
from topodesk.ui.panels.tables.grid import Grid
from topodesk.ui.panels.tables.kinds import TABLES
from topodesk.ui.panels.tables.which import IN_TABLES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TAB, ENTER, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    popup = QApplication.activePopupWidget()
    found = popup or QApplication.focusWidget()
    assert found is not None
    return found


def press(*keys: Qt.Key, mod: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(focus(), key, mod)
        settle()


def write(text: str, end: Qt.Key | None = TAB) -> None:
    for letter in text:
        QTest.keyClicks(focus(), letter)
        QApplication.processEvents()
    if end is not None:
        press(end)


@pytest.fixture
def grid(window: MainWindow) -> Grid:
    window.activateWindow()
    return opened(window, "outcomes")


def opened(window: MainWindow, kind: str) -> Grid:
    window.tables.open(kind)
    settle()
    assert window.tables.grid is not None
    return window.tables.grid


def cell(grid: Grid) -> tuple[int, int]:
    return grid.currentIndex().row(), grid.currentIndex().column()


def shown(grid: Grid, row: int, column: int) -> str:
    return str(grid.rows.index(row, column).data() or "")


def step_names(session: Session) -> list[str]:
    return [step.name for step in session.history.done]


def test_a_row_is_typed_as_in_a_spreadsheet(grid: Grid, session: Session) -> None:
    assert cell(grid) == (0, 0)
    write("Cardholders see each payment")
    write("40 %")
    write("90 %")
    write("2027-12-31", ENTER)
    (outcome,) = session.scenario.of(Outcome)
    assert outcome.statement == "Cardholders see each payment"
    assert (outcome.baseline, outcome.target, outcome.due) == ("40 %", "90 %", date(2027, 12, 31))
    assert cell(grid) == (1, 3)
    assert len(step_names(session)) == 4
    assert step_names(session)[0] == "Add outcome “Cardholders see each payment”"
    assert len(back_and_forward(session)) == 5


def test_the_line_below_reads_an_outcome_as_a_sentence(grid: Grid, window: MainWindow) -> None:
    write("Cardholders see each payment")
    write("40 %")
    press(Qt.Key.Key_Left)
    assert window.tables.help.text() == "Cardholders see each payment, from 40 % to … by …"


def test_what_does_not_fit_stays_and_says_why(
    grid: Grid, session: Session, window: MainWindow
) -> None:
    write("Cardholders see each payment")
    grid.go(0, 3)
    write("soon")
    (outcome,) = session.scenario.of(Outcome)
    assert outcome.due is None
    assert shown(grid, 0, 3) == "soon"
    grid.go(0, 3)
    settle()
    assert "date such as" in window.tables.help.text()
    write("2027-01-31")
    assert shown(grid, 0, 3) == "2027-01-31"
    assert len(step_names(session)) == 2


def test_a_name_is_chosen_by_its_first_letters(window: MainWindow, session: Session) -> None:
    grid = opened(window, "initiatives")
    write("Upgrade")
    assert session.scenario.of(Initiative) == ()
    assert "waits for: Team" in window.tables.help.text()
    write("pay")
    (initiative,) = session.scenario.of(Initiative)
    assert (initiative.title, initiative.team) == ("Upgrade", "pay")
    assert cell(grid) == (0, 2)


def test_a_choice_opens_its_words_and_takes_one_by_arrow(
    window: MainWindow, session: Session
) -> None:
    grid = opened(window, "teams")
    grid.go(grid.rows.row_of("risk"), 1)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)
    team = session.scenario["risk"]
    assert isinstance(team, Team)
    assert team.type is TeamType.PLATFORM
    assert step_names(session) == ["Make team “Risk” platform"]


def test_esc_leaves_the_cell_then_the_tables(grid: Grid, window: MainWindow) -> None:
    write("Never", end=None)
    press(ESC)
    assert shown(grid, 0, 0) == "Who does what differently…"
    press(ESC)
    assert not window.tables.isVisible()
    assert window.canvas.hasFocus()


def test_tab_walks_on_to_the_next_row_and_back(grid: Grid) -> None:
    last = grid.rows.columnCount() - 1
    write("One", ENTER)
    grid.go(0, last)
    press(TAB)
    assert cell(grid) == (1, 0)
    press(Qt.Key.Key_Backtab, mod=SHIFT)
    assert cell(grid) == (0, last)


def test_pasting_in_the_last_row_adds_rows(grid: Grid, session: Session) -> None:
    QGuiApplication.clipboard().setText("One\t1\t2\nTwo\t3\t4\n")
    press(Qt.Key.Key_V, mod=CTRL)
    assert [o.statement for o in session.scenario.of(Outcome)] == ["One", "Two"]
    assert step_names(session) == ["Paste 2 outcomes"]
    assert grid.chosen_ids == grid.rows.ids


def test_one_copied_cell_fills_all_that_are_selected(grid: Grid, session: Session) -> None:
    QGuiApplication.clipboard().setText("One\t1\nTwo\t2\nThree\t3\n")
    press(Qt.Key.Key_V, mod=CTRL)
    QGuiApplication.clipboard().setText("0")
    grid.go(0, 1)
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, mod=SHIFT)
    press(Qt.Key.Key_V, mod=CTRL)
    assert {o.baseline for o in session.scenario.of(Outcome)} == {"0"}
    assert step_names(session)[-1] == "Paste into 3 outcomes"


def test_a_copied_block_is_text_and_a_table(grid: Grid) -> None:
    QGuiApplication.clipboard().setText("=One\t<1>\nTwo\t2\n")
    press(Qt.Key.Key_V, mod=CTRL)
    grid.go(0, 0)
    press(Qt.Key.Key_Down, mod=SHIFT)
    press(Qt.Key.Key_Right, mod=SHIFT)
    press(Qt.Key.Key_C, mod=CTRL)
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "'=One\t<1>\nTwo\t2\n"
    assert "&lt;1&gt;" in held.html()


def test_del_empties_cells_and_deletes_whole_rows(grid: Grid, session: Session) -> None:
    QGuiApplication.clipboard().setText("One\t1\nTwo\t2\nThree\t3\n")
    press(Qt.Key.Key_V, mod=CTRL)
    grid.go(0, 1)
    press(Qt.Key.Key_Down, mod=SHIFT)
    press(Qt.Key.Key_Delete)
    assert sorted(o.baseline for o in session.scenario.of(Outcome)) == ["", "", "3"]
    assert step_names(session)[-1] == "Clear 2 cells"
    grid.selectRow(1)
    press(Qt.Key.Key_Delete)
    assert sorted(o.statement for o in session.scenario.of(Outcome)) == ["One", "Three"]
    session.undo()
    settle()
    assert [shown(grid, row, 0) for row in range(3)] == ["One", "Two", "Three"]


def test_sorting_is_for_the_eye(grid: Grid, session: Session) -> None:
    QGuiApplication.clipboard().setText("b\t10\nc\t9\na\t\n")
    press(Qt.Key.Key_V, mod=CTRL)
    before = step_names(session)

    def names() -> list[str]:
        return [shown(grid, row, 0) for row in range(3)]

    grid.horizontalHeader().sectionClicked.emit(0)
    assert names() == ["a", "b", "c"]
    grid.horizontalHeader().sectionClicked.emit(0)
    assert names() == ["c", "b", "a"]
    grid.horizontalHeader().sectionClicked.emit(0)
    assert names() == ["b", "c", "a"]
    assert step_names(session) == before


def test_rows_follow_the_design_and_the_scenario(grid: Grid, session: Session) -> None:
    session.commit(set_outcome(session.scenario, "spend", id="o", statement="Everybody pays"))
    settle()
    assert shown(grid, 0, 0) == "Everybody pays"
    session.switch("today")
    settle()
    assert grid.rows.rowCount() == 1


def test_a_design_that_is_only_read_has_no_empty_row(window: MainWindow, session: Session) -> None:
    session.read_only = True
    grid = opened(window, "teams")
    assert grid.rows.rowCount() == 3
    grid.go(0, 0)
    write("X", ENTER)
    QGuiApplication.clipboard().setText("Y")
    press(Qt.Key.Key_V, mod=CTRL)
    assert session.history.done == ()


def test_the_key_opens_and_closes_them(window: MainWindow) -> None:
    window.menus.actions["tables"].trigger()
    settle()
    assert window.tables.isVisible()
    assert window.menus.actions["tables"].isChecked()
    window.menus.actions["tables"].trigger()
    settle()
    assert not window.tables.isVisible()


def test_a_decision_is_begun_about_what_is_selected(window: MainWindow, session: Session) -> None:
    window.activateWindow()
    session.selection.set(["risk"])
    settle()
    window.menus.actions["decide"].trigger()
    settle()
    assert session.history.done == ()
    write("Keep it apart")
    (decision,) = session.design.shared.of(Decision)
    assert (decision.text, decision.target) == ("Keep it apart", "risk")
    assert decision.decided_on == session.today
    window.tables.close_sheet()
    menu = window.menus.context_menu("team")
    assert any(action.text() == "Decisions" for action in menu.actions())
    menu.deleteLater()


def test_a_list_in_the_inspector_leads_to_its_table(
    window: MainWindow, session: Session, inspect: Callable[..., None]
) -> None:
    inspect("pay")
    form = window.side.inspector.form
    assert form is not None
    field = form.field_of(("initiatives",))
    assert field is not None
    leads = next(b for b in field.findChildren(QPushButton) if "table" in b.accessibleName())
    leads.click()
    settle()
    assert window.tables.isVisible()
    assert window.tables.kind == "initiatives"


def test_every_list_that_has_a_table_is_known_to_have_one() -> None:
    assert {table.id for table in TABLES} == IN_TABLES
    assert all(table.id == table.kind.collection for table in TABLES)


def test_an_outcome_reads_as_a_sentence_while_it_is_written(
    window: MainWindow, session: Session, inspect: Callable[..., None]
) -> None:
    inspect("spend")
    form = window.side.inspector.form
    assert form is not None
    sentence = form.findChild(Sentence)
    assert isinstance(sentence, Sentence)
    assert sentence.said.isHidden()
    typed = {
        "statement": "Cardholders pay by phone",
        "baseline": "3 %",
        "target": "30 %",
        "due": "2027-12-31",
    }
    for name, text in typed.items():
        editor = form.fields[name].editor
        editor.setFocus()
        QTest.keyClicks(editor, text)
        settle()
        if name == "baseline":
            assert sentence.said.text() == "Cardholders pay by phone, from 3 % to … by …"
    said = "Cardholders pay by phone, from 3 % to 30 % by 2027-12-31"
    assert sentence.said.text() == said
    (outcome,) = session.scenario.of(Outcome)
    assert sentence_of(outcome) == said


def test_a_row_leads_to_the_map(window: MainWindow, session: Session, canvas: FakeCanvas) -> None:
    grid = opened(window, "teams")
    grid.go(grid.rows.row_of("core"), 0)
    window.menus.refresh()
    window.menus.actions["row_show"].trigger()
    assert ("show", "core") in canvas.told


def test_names_of_any_kind_are_shown_and_kept(window: MainWindow, session: Session) -> None:
    grid = opened(window, "outcomes")
    odd = "<b>&\n" + "مرحبا 🚀 " * 1_000
    assert grid.rows.setData(grid.rows.index(0, 0), odd)
    (outcome,) = session.scenario.of(Outcome)
    assert outcome.statement == odd
    assert "\n" not in shown(grid, 0, 0)
    grid.go(0, 0)
    press(Qt.Key.Key_F2)
    press(ENTER)
    assert session.scenario.of(Outcome)[0].statement == odd
    window.tables.refresh()
    settle()


def test_what_was_only_typed_stays_in_its_scenario(grid: Grid, session: Session) -> None:
    rows = grid.rows
    rows.wait([{"statement": "one"}, {"statement": "two"}])
    rows.unfinished["spend", "due"] = "nonsense"
    session.switch("today")
    settle()
    assert len(rows.drafts) == 1
    assert rows.rowCount() == len(rows.ids) + 1
    assert rows.unfinished == {}

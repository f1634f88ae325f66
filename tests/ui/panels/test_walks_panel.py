"""The walks: changes typed in, walked on the map, their stops edited, all side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from helpers.window import FakeCanvas, settle
from topodesk.edits.walks import append_stop
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.walks.changes import in_lines
from topodesk.ui.panels.walks.panel import WalksPanel
from topodesk.ui.panels.walks.stop_rows import BACK, GATE, NOTE, TEAM, WAIT, WORK

KEYS = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def walks(window: MainWindow) -> WalksPanel:
    window.menus.actions["walks"].trigger()
    settle()
    return window.side.walks


def add(walks: WalksPanel, title: str) -> None:
    walks.title.setText(title)
    QTest.keyClick(walks.title, KEYS.Key_Return)
    settle()


def walk(session: Session) -> tuple[WalkStop, ...]:
    found = session.scenario.get(TypicalChange, session.walk)
    assert found is not None
    return found.walk


@pytest.fixture
def walked(walks: WalksPanel, session: Session) -> WalksPanel:
    """A change that walks through three teams."""
    add(walks, "New card")
    walks.walk()
    for team in ("pay", "core", "risk"):
        session.commit(append_stop(session.scenario, session.walk, team))
    settle()
    return walks


def teams(session: Session) -> list[str]:
    return [stop.team for stop in walk(session)]


def put(walks: WalksPanel, row: int, column: int, value: object) -> None:
    tick = column in (BACK, GATE)
    role = Qt.ItemDataRole.CheckStateRole if tick else Qt.ItemDataRole.EditRole
    walks.stops.rows.setData(walks.stops.rows.index(row, column), value, role)
    settle()


def test_an_empty_page_says_how_to_begin(walks: WalksPanel) -> None:
    assert walks.empty.isVisible()
    assert not walks.list.isVisible()
    assert not walks.stops.isVisible()
    assert walks.average.text() == "Which teams must act before a customer has it?"
    assert walks.title.hasFocus()


def test_a_title_and_enter_add_a_change_to_every_scenario_and_show_it(
    walks: WalksPanel, session: Session
) -> None:
    """WALK-1."""
    add(walks, "<b>New & card</b>")
    (row,) = walks.rows.rows
    assert row.title == "<b>New & card</b>"
    assert row.takes == "Not walked yet"
    assert session.walk == row.id
    assert all(row.id in scenario for scenario in session.design.scenarios)
    assert walks.stops.title.text() == "<b>New & card</b>"
    assert walks.stops.walk.text() == "Done"
    session.undo()
    settle()
    assert walks.rows.rows == []


def test_a_change_that_was_added_is_walked_at_once_and_done_ends_it(
    walks: WalksPanel, canvas: FakeCanvas
) -> None:
    """WALK-30."""
    add(walks, "New card")
    assert canvas.told[-1] == ("walk", walks.rows.rows[0].id)
    assert walks.stops.walk.text() == "Done"
    QTest.mouseClick(walks.stops.walk, LEFT)
    settle()
    assert walks.stops.walk.text() == "Walk it"
    QTest.mouseClick(walks.stops.walk, LEFT)
    settle()
    assert walks.stops.walk.text() == "Done"


def test_a_walk_is_on_the_map_while_the_walks_are_in_front(
    walked: WalksPanel, window: MainWindow, session: Session
) -> None:
    """WALK-31."""
    shown = session.walk
    window.side.tabs.setCurrentIndex(0)
    settle()
    assert session.walk == ""
    window.side.tabs.setCurrentIndex(4)
    settle()
    assert session.walk == shown
    walked.walk()
    window.side.tabs.setCurrentIndex(2)
    settle()
    assert (walked.walking, session.walk) == ("", "")
    walked.delete()
    window.side.tabs.setCurrentIndex(4)
    assert session.walk == shown


def test_what_a_change_takes_is_read_whole_in_as_many_lines_as_it_needs() -> None:
    said = "5 teams · 4 hand-offs · 23 days, 14 of them waiting · 1 return"
    lines = in_lines(said, 220)
    assert len(lines) > 1
    assert " · ".join(lines) == said
    assert in_lines(said, 2000) == [said]


def test_the_list_follows_the_walk_and_says_what_it_takes(
    walked: WalksPanel, session: Session
) -> None:
    assert walked.rows.rows[0].takes == "3 teams · 2 hand-offs"
    assert walked.stops.walk.text() == "Walk on"
    assert walked.average.text() == "A change needs 3 teams on average; it is not done by one team."
    session.undo()
    settle()
    assert walked.rows.rows[0].takes == "2 teams · 1 hand-off"


def test_days_notes_returns_and_gates_are_edited_in_the_row(
    walked: WalksPanel, session: Session
) -> None:
    """WALK-9."""
    put(walked, 1, WORK, "2")
    put(walked, 1, WAIT, "4,5")
    put(walked, 1, NOTE, "Every second Tuesday & <b>")
    put(walked, 2, BACK, Qt.CheckState.Checked)
    put(walked, 2, GATE, Qt.CheckState.Checked)
    stop = walk(session)[1]
    assert (stop.work_days, stop.wait_days) == (2, 4.5)
    assert stop.note == "Every second Tuesday & <b>"
    assert walk(session)[2].returned
    change = session.scenario.get(TypicalChange, session.walk)
    assert change is not None
    assert change.gates == ("risk",)
    assert walked.rows.rows[0].takes.endswith("6.5 days, 4.5 of them waiting · 1 return")
    put(walked, 1, WAIT, "")
    assert walk(session)[1].wait_days is None


def test_a_number_that_is_none_is_said_and_not_taken(
    walked: WalksPanel, session: Session, window: MainWindow
) -> None:
    put(walked, 0, WORK, "soon")
    assert walk(session)[0].work_days is None
    assert "Write a number" in window.status.hint.text()


def test_alt_and_an_arrow_move_a_stop_and_delete_takes_it_out(
    walked: WalksPanel, session: Session
) -> None:
    """WALK-10."""
    table = walked.stops.table
    table.setCurrentIndex(walked.stops.rows.index(0, TEAM))
    QTest.keyClick(table, KEYS.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert teams(session) == ["core", "pay", "risk"]
    assert table.currentIndex().row() == 1
    QTest.keyClick(table, KEYS.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert teams(session) == ["pay", "core", "risk"]
    QTest.keyClick(table, KEYS.Key_Delete)
    settle()
    assert teams(session) == ["core", "risk"]


def drop(walks: WalksPanel, row: int, at: int, below: bool) -> None:
    """Drag a row to the upper or lower half of another."""
    table = walks.stops.table
    table.setCurrentIndex(walks.stops.rows.index(row, TEAM))
    rect = table.visualRect(walks.stops.rows.index(at, TEAM))
    spot = QPointF(rect.center().x(), rect.bottom() - 2 if below else rect.top() + 2)
    mime = walks.stops.rows.mimeData([walks.stops.rows.index(row, TEAM)])
    move, held, keys = Qt.DropAction.MoveAction, LEFT, Qt.KeyboardModifier.NoModifier
    table.dropEvent(QDropEvent(spot, move, mime, held, keys))
    settle()


def test_a_row_is_dragged_to_another_place(walked: WalksPanel, session: Session) -> None:
    drop(walked, 0, 2, below=True)
    assert teams(session) == ["core", "risk", "pay"]
    drop(walked, 2, 0, below=False)
    assert teams(session) == ["pay", "core", "risk"]
    drop(walked, 1, 1, below=True)
    drop(walked, 1, 2, below=False)
    assert teams(session) == ["pay", "core", "risk"]
    drop(walked, 0, 1, below=True)
    assert teams(session) == ["core", "pay", "risk"]


def test_a_stop_is_added_by_name_behind_the_current_one(
    walked: WalksPanel, session: Session, window: MainWindow
) -> None:
    walked.stops.table.setCurrentIndex(walked.stops.rows.index(0, TEAM))
    walked.stops.team.setText("ris")
    QTest.keyClick(walked.stops.team, KEYS.Key_Return)
    settle()
    assert teams(session) == ["pay", "risk", "core", "risk"]
    assert walked.stops.team.text() == ""
    walked.stops.team.setText("nobody at all")
    QTest.keyClick(walked.stops.team, KEYS.Key_Return)
    assert "No team here" in window.status.hint.text()


def test_starting_over_clears_the_walk_and_hiding_leaves_it(
    walked: WalksPanel, session: Session
) -> None:
    id = session.walk
    QTest.mouseClick(walked.stops.hide_walk, LEFT)
    settle()
    assert session.walk == ""
    assert not walked.stops.isVisible()
    walked.choose(id)
    settle()
    QTest.mouseClick(walked.stops.clear, LEFT)
    settle()
    assert walk(session) == ()
    assert not walked.stops.clear.isVisible()


def test_a_change_is_renamed_and_deleted_in_every_scenario(
    walked: WalksPanel, session: Session
) -> None:
    id = session.walk
    rows = walked.rows
    rows.setData(rows.index(0), "Card at once")
    settle()
    assert {s[id].label() for s in session.design.scenarios} == {"Card at once"}
    walked.list.setFocus()
    QTest.keyClick(walked.list, KEYS.Key_Delete)
    settle()
    assert not any(id in s for s in session.design.scenarios)
    assert walked.empty.isVisible()
    session.undo()
    settle()
    assert all(id in s for s in session.design.scenarios)


def test_the_same_change_elsewhere_stands_beside_it(walked: WalksPanel, session: Session) -> None:
    today = next(s for s in session.design.scenarios if s.name == "Today")
    assert walked.rows.rows[0].elsewhere == ""
    session.commit(append_stop(today, session.walk, "pay"))
    settle()
    assert walked.rows.rows[0].elsewhere == "Today 1 team → Proposal 3"
    shown = session.walk
    session.switch(today.id)
    settle()
    assert session.walk == shown
    assert [row.team for row in walked.stops.rows.rows] == ["pay"]


def test_a_scenario_without_changes_offers_to_take_them_over(
    walked: WalksPanel, session: Session
) -> None:
    from topodesk.edits.removing import remove

    today = next(s for s in session.design.scenarios if s.name == "Today")
    session.commit(remove(today, [session.walk]))
    session.switch(today.id)
    settle()
    assert walked.take_over.text() == "Take over the change of the other scenarios"
    QTest.mouseClick(walked.take_over, LEFT)
    settle()
    assert [row.title for row in walked.rows.rows] == ["New card"]
    assert not walked.take_over.isVisible()


def test_side_by_side_shows_all_scenarios_and_is_copied_as_a_table(
    walked: WalksPanel, session: Session
) -> None:
    QTest.mouseClick(walked.views[1], LEFT)
    settle()
    rows = walked.table.rows
    assert [rows.headerData(c, Qt.Orientation.Horizontal) for c in range(4)] == [
        *("", "Teams", "Hand-offs", "Days")
    ]
    texts = [[rows.index(r, c).data() or "" for c in range(4)] for r in range(rows.rowCount())]
    numbers = [["Today", "–", "–", "–"], ["Proposal", "3", "2", "–"]]
    assert texts == [
        *(["New card", "", "", ""], *numbers, ["On average", "", "", ""], *numbers),
    ]
    walked.table.table.setFocus()
    QTest.keyClick(walked.table.table, KEYS.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[1:4] == ["Today teams", "Today hand-offs", "Today days"]
    assert lines[1] == "New card\t\t\t\t3\t2\t"


def test_escape_hides_and_the_arrows_show_the_next(walked: WalksPanel, session: Session) -> None:
    add(walked, "Another")
    first = walked.rows.rows[0].id
    assert session.walk == first
    walked.list.setFocus()
    QTest.keyClick(walked.list, KEYS.Key_Down)
    settle()
    assert session.walk == walked.rows.rows[1].id
    QTest.keyClick(walked.list, KEYS.Key_Escape)
    settle()
    assert session.walk == ""


def test_keys_pressed_in_the_list_while_walking_delete_and_hide_nothing(
    walked: WalksPanel, session: Session
) -> None:
    shown = session.walk
    walked.walk()
    walked.list.setFocus()
    QTest.keyClick(walked.list, KEYS.Key_Backspace)
    settle()
    assert shown in session.scenario
    assert teams(session) == ["pay", "core", "risk"]
    QTest.keyClick(walked.list, KEYS.Key_Escape)
    settle()
    assert walked.walking == ""
    assert session.walk == shown


def test_nothing_can_be_changed_in_a_design_for_reading_only(
    walked: WalksPanel, session: Session
) -> None:
    session.read_only = True
    walked.refresh()
    assert not walked.title.isEnabled()
    assert not walked.stops.walk.isEnabled()
    put(walked, 0, WORK, "3")
    assert walk(session)[0].work_days is None


def test_a_change_has_a_menu_of_its_own_and_is_shown_first(
    walked: WalksPanel, session: Session, window: MainWindow
) -> None:
    """WALK-13."""
    add(walked, "Another")
    asked: list[QPoint] = []
    walked.context_menu.disconnect()
    walked.context_menu.connect(asked.append)
    spot = walked.list.visualRect(walked.rows.index(1)).center()
    reason = QContextMenuEvent.Reason.Mouse
    walked.list.contextMenuEvent(QContextMenuEvent(reason, spot, walked.list.mapToGlobal(spot)))
    settle()
    assert len(asked) == 1
    assert session.walk == walked.rows.rows[1].id
    menu = window.menus.context_menu("typical change")
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Walk it through",
        "Start over",
        "Hide its walk",
        "Rename the change",
        "Delete the change",
    ]
    assert all(action.isEnabled() for action in menu.actions() if action.text())
    window.menus.actions["change_walk"].trigger()
    assert walked.walking == session.walk
    window.menus.actions["change_rename"].trigger()
    assert walked.list.state() is QAbstractItemView.State.EditingState
    window.menus.actions["change_delete"].trigger()
    settle()
    assert [row.title for row in walked.rows.rows] == ["Another"]


def test_every_tab_can_be_read_in_a_narrow_window_that_compares(
    walks: WalksPanel, window: MainWindow
) -> None:
    window.resize(1280, 720)
    window.menus.actions["compare"].trigger()
    settle()
    tabs = window.side.tabs
    assert tabs.sizeHint().width() <= tabs.width()
    window.side.show_walks()
    window.menus.actions["compare"].trigger()
    settle()
    assert tabs.tabText(tabs.currentIndex()) == "Walks"

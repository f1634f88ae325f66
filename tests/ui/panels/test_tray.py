"""The tray: a list of names pasted or dropped becomes rows that are dragged to the map."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from helpers.window import FakeCanvas, settle
from topodesk.edits.places import Place
from topodesk.edits.roster import place_listed
from topodesk.edits.teams import retype
from topodesk.model.roster import ListedTeam
from topodesk.model.team import TeamType
from topodesk.session.session import Session
from topodesk.tools.things import FromTray
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.tray.tray import Tray

LEFT = Qt.MouseButton.LeftButton
KEYS = Qt.Key


@pytest.fixture
def tray(window: MainWindow) -> Tray:
    window.shelf.show_page(window.tray)
    settle()
    return window.tray


def paste(window: MainWindow, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.menus.actions["paste"].trigger()
    settle()


def names(tray: Tray) -> list[str]:
    return [team.name for team in tray.list.rows.teams]


def row(tray: Tray, number: int) -> QPoint:
    return tray.list.visualRect(tray.list.rows.index(number)).center()


def press(tray: Tray, key: Qt.Key) -> None:
    QTest.keyClick(tray.list, key)
    settle()


def told(canvas: FakeCanvas) -> list[tuple[object, ...]]:
    """What the canvas was told about placing."""
    return [news for news in canvas.told if news != ("finish naming",)]


def texts(tray: Tray) -> list[str]:
    return [label.text() for label in tray.findChildren(QLabel) if label.isVisible()]


def hint(window: MainWindow) -> str:
    return window.status.hint.text()


def test_an_empty_tray_invites_to_paste_a_list(window: MainWindow, tray: Tray) -> None:
    assert "Paste a list of team names here" in texts(tray)
    assert not tray.search.isVisible()
    QGuiApplication.clipboard().setText("Search\nBasket")
    QTest.mouseClick(tray.invitation.button, LEFT)
    settle()
    assert names(tray) == ["Basket", "Search"]


def test_a_pasted_list_is_shown_counted_and_announced(window: MainWindow, tray: Tray) -> None:
    """TOOL-100"""
    paste(window, "- Search\n- Basket\n- Risk")
    assert names(tray) == ["Basket", "Search"]
    assert hint(window) == "2 teams listed, 1 was there already"
    assert "2 not placed" in texts(tray)
    assert window.shelf.tabs.tabText(1) == "Teams 2"


def test_a_list_can_be_pasted_below_another(window: MainWindow, tray: Tray) -> None:
    assert not tray.more.isVisible()
    paste(window, "Search")
    assert tray.more.isVisible()
    QGuiApplication.clipboard().setText("Basket")
    QTest.mouseClick(tray.more, LEFT)
    settle()
    assert names(tray) == ["Basket", "Search"]


def test_a_row_that_is_dragged_leaves_none_chosen(
    window: MainWindow, tray: Tray, canvas: FakeCanvas
) -> None:
    paste(window, "Basket\nSearch")
    view, start = tray.list.viewport(), row(tray, 0)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(60, 0))
    QTest.mouseMove(view, start + QPoint(80, 0))
    assert tray.drag.under_way
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(80, 0))
    assert tray.list.chosen == []


def test_an_empty_clipboard_says_so(window: MainWindow, tray: Tray) -> None:
    paste(window, "  ")
    assert hint(window) == "There is nothing on the clipboard that can be pasted here"


def test_text_pasted_into_a_field_stays_there(window: MainWindow, tray: Tray) -> None:
    paste(window, "Search")
    QGuiApplication.clipboard().setText("Sea")
    tray.search.setFocus()
    QTest.keyClick(tray.search, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert tray.search.text() == "Sea"
    assert names(tray) == ["Search"]


def test_a_row_is_dragged_to_the_map(window: MainWindow, tray: Tray, canvas: FakeCanvas) -> None:
    """TOOL-102"""
    paste(window, "Search")
    view, (team,) = tray.list.viewport(), tray.list.rows.teams
    start = row(tray, 0)
    end = view.mapFromGlobal(canvas.mapToGlobal(canvas.rect().center()))
    QTest.mousePress(view, LEFT, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(view, start + (end - start) * step / 4)
    assert tray.drag.under_way
    QTest.mouseRelease(view, LEFT, pos=end)
    assert told(canvas)[0][0] == "press"
    assert told(canvas)[0][1] == FromTray(team.id)
    assert canvas.told[-1][0] == "release"


def test_a_click_arms_and_leaves_the_keyboard_in_the_tray(
    window: MainWindow, tray: Tray, canvas: FakeCanvas
) -> None:
    paste(window, "Search")
    (team,) = tray.list.rows.teams
    QTest.mouseClick(tray.list.viewport(), LEFT, pos=row(tray, 0))
    assert told(canvas) == [("arm", FromTray(team.id))]
    assert tray.list.hasFocus()
    press(tray, KEYS.Key_Escape)
    assert canvas.told[-1] == ("cancel",)


def test_enter_places_in_the_middle(window: MainWindow, tray: Tray, canvas: FakeCanvas) -> None:
    paste(window, "Search\nBasket")
    tray.search.setFocus()
    QTest.keyClicks(tray.search, "sea")
    settle()
    assert names(tray) == ["Search"]
    (team,) = tray.list.rows.teams
    QTest.keyClick(tray.search, KEYS.Key_Return)
    assert told(canvas)[0] == ("place", FromTray(team.id))


def test_keys_set_the_type_rename_and_forget(
    window: MainWindow, tray: Tray, session: Session
) -> None:
    paste(window, "Search\nBasket")
    QTest.mouseClick(tray.list.viewport(), LEFT, pos=row(tray, 1))
    press(tray, KEYS.Key_2)
    types = {team.name: team.type for team in session.design.shared.of(ListedTeam)}
    assert types == {"Search": TeamType.PLATFORM, "Basket": TeamType.UNDEFINED}
    press(tray, KEYS.Key_F2)
    line = tray.list.findChild(QLineEdit)
    assert line is not None
    line.setText("Find <b>")
    QTest.keyClick(line, KEYS.Key_Return)
    settle()
    assert names(tray) == ["Basket", "Find <b>"]
    press(tray, KEYS.Key_Delete)
    assert names(tray) == ["Basket"]
    session.undo()
    settle()
    assert names(tray) == ["Basket", "Find <b>"]


def test_several_rows_are_chosen_and_forgotten_together(window: MainWindow, tray: Tray) -> None:
    paste(window, "A\nB\nC")
    QTest.mouseClick(tray.list.viewport(), LEFT, pos=row(tray, 0))
    QTest.mouseClick(
        tray.list.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, pos=row(tray, 1)
    )
    assert window.menus.context_menu("listed team").actions()
    window.menus.actions["forget_listed"].trigger()
    settle()
    assert names(tray) == ["C"]


def test_what_the_tray_offers_needs_the_keyboard_in_the_tray(
    window: MainWindow, tray: Tray, canvas: FakeCanvas
) -> None:
    paste(window, "A")
    QTest.mouseClick(tray.list.viewport(), LEFT, pos=row(tray, 0))
    window.menus.refresh()
    assert window.menus.actions["rename_listed"].isEnabled()
    canvas.setFocus()
    window.menus.refresh()
    assert not window.menus.actions["rename_listed"].isEnabled()


def test_all_placed_and_nothing_found_are_said(
    window: MainWindow, tray: Tray, session: Session
) -> None:
    """TOOL-103"""
    from topodesk.edits.places import Place
    from topodesk.edits.roster import place_listed

    paste(window, "Search")
    QTest.keyClicks(tray.search, "zz")
    settle()
    assert "No team is called like that" in texts(tray)
    QTest.keyClick(tray.search, KEYS.Key_Escape)
    (team,) = session.design.shared.of(ListedTeam)
    session.commit(place_listed(session.scenario, team, Place(team.id)))
    settle()
    assert names(tray) == []
    assert "It is placed" in texts(tray)
    session.switch("today")
    settle()
    assert names(tray) == ["Search"]


def drop(window: MainWindow, dropped: QMimeData) -> bool:
    """Drop something on the window; whether it was taken."""
    at, action = QPoint(100, 300), Qt.DropAction.CopyAction
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, action, dropped, LEFT, keys)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(at.toPointF(), action, dropped, LEFT, keys))
    settle()
    return enter.isAccepted()


def test_text_and_lists_in_files_can_be_dropped(
    window: MainWindow, tray: Tray, tmp_path: Path
) -> None:
    """TOOL-101"""
    text = QMimeData()
    text.setText("Search\nBasket")
    assert drop(window, text)
    assert names(tray) == ["Basket", "Search"]
    (tmp_path / "teams.csv").write_text("name;people\nPay;7\n", encoding="utf-8")
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile(str(tmp_path / "teams.csv"))])
    assert drop(window, file)
    assert names(tray) == ["Basket", "Pay", "Search"]
    file.setUrls([QUrl.fromLocalFile(str(tmp_path / "gone.csv"))])
    assert drop(window, file)
    assert "gone.csv" in hint(window)
    file.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png"))])
    assert not drop(window, file)


def test_two_thousand_names_are_shown_and_searched_at_once(window: MainWindow, tray: Tray) -> None:
    paste(window, "\n".join(f"Team {number}" for number in range(2_000)))
    assert len(names(tray)) == 2_000
    start = time.process_time()
    tray.search.setText("team 19")
    tray.refresh()
    assert time.process_time() - start < 0.5
    assert names(tray)[0] == "Team 19"


def test_a_design_for_reading_only_takes_no_list(window: MainWindow, tray: Tray) -> None:
    from helpers.window import small_bank

    window.show_session(Session(small_bank(), read_only=True))
    settle()
    assert not window.menus.actions["paste"].isEnabled()
    assert not tray.invitation.button.isEnabled()
    text = QMimeData()
    text.setText("Search")
    assert not drop(window, text)


def test_a_type_that_was_given_on_the_map_is_known_in_the_tray_of_another_scenario(
    window: MainWindow, tray: Tray, session: Session
) -> None:
    """FACT-65."""
    session.switch("new")
    paste(window, "Letters\nParcels")
    listed = next(t.id for t in session.design.shared.of(ListedTeam) if t.name == "Letters")
    tray.list.choose([listed], 0)
    session.commit(place_listed(session.scenario, session.design.shared[listed], Place(listed)))  # type: ignore[arg-type]
    session.commit(retype(session.scenario, [listed], TeamType.ENABLING))
    session.switch("today")
    settle()
    kinds = {team.name: team.type for team in tray.list.rows.teams}
    assert kinds["Letters"] is TeamType.ENABLING
    assert kinds["Parcels"] is TeamType.UNDEFINED

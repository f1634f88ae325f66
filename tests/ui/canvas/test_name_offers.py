"""While a fresh team is named on the map, teams that are known and not on it are offered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from helpers.bank import small_bank
from topodesk.drawing.shapes import Point
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.listing import list_from
from topodesk.tools.pointer import Pointer
from topodesk.tools.things import Thing
from topodesk.ui.canvas.naming import NameEdit
from topodesk.ui.pieces.completing import Completing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEYS = Qt.Key


@pytest.fixture
def canvas(canvas_of):
    session = Session(small_bank())
    list_from(session, "name,people\nRepayments,7\nReporting,5\nSearch,6")
    return canvas_of(session)


def naming(canvas) -> NameEdit:
    """A fresh team on Repay, being named."""
    for lane in canvas.session.drawing.layout.lanes:
        for column in lane.columns:
            if column.step == "repay":
                at = Point((column.x0 + column.x1) / 2, lane.rect.bottom - 8)
    x, y = canvas.camera.to_view(at)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    return next(edit for edit in canvas.findChildren(NameEdit) if edit.isVisible())


def offered() -> list[str]:
    QApplication.processEvents()
    popup = QApplication.activePopupWidget()
    if not isinstance(popup, QListView):
        return []
    return [str(popup.model().index(row, 0).data()) for row in range(popup.model().rowCount())]


def press(edit, key) -> None:
    """Press a key; while something is offered it gets the keys first."""
    QTest.keyClick(QApplication.activePopupWidget() or edit, key)
    QApplication.processEvents()


def typed(edit, text: str) -> None:
    for letter in text:
        QTest.keyClicks(QApplication.activePopupWidget() or edit, letter)


def team(canvas, name) -> Team:
    return next(t for t in canvas.session.scenario.of(Team) if t.name == name)


def test_known_names_are_offered_and_chosen_with_the_arrows(canvas):
    """TOOL-111"""
    edit = naming(canvas)
    typed(edit, "rep")
    assert offered() == ["Repayments", "Reporting", "New team “rep”"]
    press(edit, KEYS.Key_Down)
    assert edit.text() == "Repayments"
    press(edit, KEYS.Key_Return)
    assert offered() == []
    assert team(canvas, "Repayments").people == 7
    assert team(canvas, "Repayments").value_stream == "borrow"
    assert canvas.session.history.done[-1].name == "Place team “Repayments”"


def test_a_new_name_stays_a_new_name(canvas):
    edit = naming(canvas)
    typed(edit, "rep")
    press(edit, KEYS.Key_Return)
    assert team(canvas, "rep").people is None


def test_a_click_on_a_row_takes_it(canvas):
    edit = naming(canvas)
    typed(edit, "sea")
    assert offered() == ["Search", "New team “sea”"]
    popup = QApplication.activePopupWidget()
    place = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    assert team(canvas, "Search").people == 6
    assert not canvas.naming


def test_esc_names_nothing_and_closes_what_is_offered(canvas):
    edit = naming(canvas)
    typed(edit, "sea")
    assert offered()
    press(edit, KEYS.Key_Escape)
    assert offered() == []
    assert not canvas.naming


def test_renaming_a_team_that_was_there_offers_nothing(canvas):
    canvas.session.selection.set(["loan"])
    canvas.rename()
    edit = next(e for e in canvas.findChildren(NameEdit) if e.isVisible())
    typed(edit, "sea")
    assert offered() == []


def keys_shown(edit) -> list[str]:
    """The key beside each row that is offered."""
    QApplication.processEvents()
    found = edit.findChild(Completing)
    return [found._key_of(row) for row in range(len(found.rows.entries))]


def test_what_enter_will_do_is_seen_before_it_is_pressed(canvas):
    """TOOL-90"""
    edit = naming(canvas)
    typed(edit, "rep")
    assert offered()[-1] == "New team “rep”"
    assert keys_shown(edit) == ["Tab", "", "Enter"]
    press(edit, KEYS.Key_Down)
    assert keys_shown(edit) == ["Enter", "", ""]
    press(edit, KEYS.Key_Up)
    press(edit, KEYS.Key_Up)
    assert edit.text() == "rep"
    press(edit, KEYS.Key_Return)
    assert team(canvas, "rep").people is None


def test_a_name_typed_in_full_is_the_team_that_has_it(canvas):
    edit = naming(canvas)
    typed(edit, "search")
    assert offered() == ["Search"]
    assert keys_shown(edit) == ["Enter"]
    press(edit, KEYS.Key_Return)
    assert team(canvas, "Search").people == 6


def test_tab_takes_the_offer(canvas):
    """TOOL-90"""
    edit = naming(canvas)
    typed(edit, "sea")
    press(edit, KEYS.Key_Tab)
    QApplication.processEvents()
    assert team(canvas, "Search").people == 6


def test_customers_that_are_served_here_or_elsewhere_are_offered(canvas):
    """TOOL-91"""
    lane = next(x for x in canvas.session.drawing.layout.lanes if x.stream == "borrow")
    store = canvas.session.scenario
    other = next(s for s in store.of(ValueStream) if s.id == "open")
    at = Point(lane.rect.right - 30, lane.rect.centre.y)
    canvas.tools.place(Thing.CUSTOMER, pressed=True)
    canvas.tools.release(Pointer(at))
    canvas.name_what_was_placed()
    edit = next(e for e in canvas.findChildren(NameEdit) if e.isVisible())
    name = store[other.customer].label()
    typed(edit, name[:5])
    assert offered() == [name, f"New customer “{name[:5]}”"]
    press(edit, KEYS.Key_Tab)
    QApplication.processEvents()
    assert store["borrow"].customer == other.customer
    canvas.session.undo()
    assert store["borrow"].customer != other.customer

"""The find bar: matches while one types, a walk through them, replacing in names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.window import FakeCanvas, settle
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.find.bar import FindBar


@pytest.fixture
def bar(window: MainWindow) -> FindBar:
    window.menus.actions["find"].trigger()
    settle()
    return window.stage.find_bar


@pytest.fixture
def look(bar: FindBar) -> Callable[[str], None]:
    def type_(text: str) -> None:
        bar.field.clear()
        QTest.keyClicks(bar.field, text)

    return type_


def test_the_bar_opens_with_the_cursor_in_it(bar: FindBar) -> None:
    assert bar.isVisible()
    assert bar.field.hasFocus()
    assert not bar.unfolded


def test_matches_are_counted_and_outlined_while_one_types(
    bar: FindBar, look: Callable[[str], None], canvas: FakeCanvas, session: Session
) -> None:
    look("pa")
    assert bar.count.text() == "2 found"
    assert set(canvas.found) == {"pay", "s1"}
    assert session.selection.ids == ()
    look("paper")
    assert (bar.count.text(), canvas.found) == ("none", [])


def test_enter_walks_on_and_shift_enter_back(
    bar: FindBar, look: Callable[[str], None], canvas: FakeCanvas, session: Session
) -> None:
    look("pa")
    walked = []
    for _ in range(3):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        walked.append(session.selection.only)
    assert bar.count.text() == "1 of 2"
    assert walked == ["s1", "pay", "s1"]
    assert ("near", "pay") in canvas.told
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert session.selection.only == "pay"


def test_walking_starts_at_what_is_selected(
    window: MainWindow, look: Callable[[str], None], session: Session
) -> None:
    session.selection.set(["s1"])
    look("pa")
    window.menus.actions["find_next"].trigger()
    assert session.selection.only == "pay"
    window.menus.actions["find_previous"].trigger()
    assert session.selection.only == "s1"


def test_a_match_that_is_not_in_the_name_says_where_it_is(
    bar: FindBar, look: Callable[[str], None], session: Session
) -> None:
    from topodesk.edits.fields import set_fields

    session.commit(set_fields(session.scenario, "risk", mission="Nobody loses\nmoney"))
    look("loses m")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.note.text() == "In the mission: Nobody loses money"


def test_esc_closes_and_keeps_the_selection(
    bar: FindBar, look: Callable[[str], None], canvas: FakeCanvas, session: Session
) -> None:
    look("risk")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert session.selection.only == "risk"
    assert canvas.found == []
    assert canvas.hasFocus()


def test_an_edit_is_found_at_once(
    bar: FindBar, look: Callable[[str], None], session: Session
) -> None:
    from topodesk.edits.fields import rename

    look("pa")
    session.commit(rename(session.scenario, "risk", "Paper"))
    settle()
    assert bar.count.text() == "3 found"
    session.switch("today")
    settle()
    assert bar.count.text() == "1 found"


def test_replacing_everywhere_is_one_step(
    window: MainWindow, bar: FindBar, look: Callable[[str], None], session: Session
) -> None:
    window.menus.actions["replace"].trigger()
    look("pay")
    assert bar.unfolded
    QTest.keyClicks(bar.by, "Spend")
    assert bar.all.text() == "Replace all 2"
    bar.all.click()
    assert [change.name for change in session.history.done] == [
        "Replace “pay” by “Spend” in 2 names"
    ]
    assert session.scenario["pay"].label() == "Spend Anywhere"
    settle()
    assert (bar.count.text(), bar.all.isEnabled()) == ("none", False)
    session.undo()
    assert session.scenario["s1"].label() == "Pay"


def test_how_many_matches_are_in_names_is_said_where_not_all_are(
    window: MainWindow, bar: FindBar, look: Callable[[str], None], session: Session
) -> None:
    from topodesk.edits.fields import set_fields

    session.commit(set_fields(session.scenario, "risk", mission="Who may pay"))
    window.menus.actions["replace"].trigger()
    look("pay")
    assert bar.count.text() == "3 found"
    assert bar.note.text() == "2 of them in names; only names are replaced"


def test_replacing_one_goes_on_to_the_next(
    window: MainWindow, bar: FindBar, look: Callable[[str], None], session: Session
) -> None:
    window.menus.actions["replace"].trigger()
    look("pay")
    QTest.keyClicks(bar.by, "Repay")
    bar.one.click()
    assert (session.selection.only, session.history.done) == ("s1", ())
    bar.one.click()
    assert session.scenario["s1"].label() == "Repay"
    assert session.selection.only == "pay"
    bar.one.click()
    assert session.scenario["pay"].label() == "Repay Anywhere"
    assert len(session.history.done) == 2


def test_undo_in_the_bar_is_the_designs(
    window: MainWindow, bar: FindBar, look: Callable[[str], None], session: Session
) -> None:
    window.menus.actions["replace"].trigger()
    look("pay")
    QTest.keyClicks(bar.by, "Spend")
    bar.all.click()
    settle()
    QTest.keyClick(bar.by, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.history.done == ()
    assert bar.by.text() == "Spend"


@pytest.mark.parametrize("name", ["<b>bold</b>", "Größe & Maß", "שלום", "x" * 10_000, "two\nlines"])
def test_names_are_data(
    bar: FindBar, look: Callable[[str], None], session: Session, name: str
) -> None:
    from topodesk.edits.fields import rename

    session.commit(rename(session.scenario, "risk", name))
    bar.field.setText(" ".join(name.split()))
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert session.selection.only == "risk"


def test_switches_narrow_what_is_found(bar: FindBar, look: Callable[[str], None]) -> None:
    look("PAY")
    assert bar.count.text() == "2 found"
    bar.match_case.click()
    assert bar.count.text() == "none"
    bar.match_case.click()
    look("p")
    bar.whole_word.click()
    assert bar.count.text() == "none"


def test_it_says_where_is_replaced_and_may_reach_every_scenario(
    bar: FindBar, look: Callable[[str], None], session: Session
) -> None:
    """FACT-66."""
    session.switch("new")
    bar.unfold(True)
    look("pay")
    QTest.keyClicks(bar.by, "Buy")
    settle()
    assert bar.scope_note.text() == "Replaces in names, in “Proposal”"
    bar.everywhere.setChecked(True)
    settle()
    assert bar.scope_note.text() == "Replaces in names, in every scenario"
    before = len(session.history.done)
    QTest.mouseClick(bar.all, Qt.MouseButton.LeftButton)
    settle()
    names = [store["pay"].label() for store in session.design.scenarios]
    assert names == ["Buyments API", "Buy Anywhere"]
    assert len(session.history.done) == before + 1
    session.undo()
    assert [s["pay"].label() for s in session.design.scenarios] == ["Payments API", "Pay Anywhere"]

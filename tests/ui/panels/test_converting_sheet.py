"""The draft of what a team becomes, in the side panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from helpers.window import settle
from topodesk.edits.removing import remove
from topodesk.edits.streams import add_stream
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.converting.sheet import ConvertSheet


@pytest.fixture
def sheet(window: MainWindow, session: Session) -> ConvertSheet:
    old = session.scenario["pay"]
    session.commit(Change.of("", session.scenario.id, updated=[(old, old.with_(people=6))]))
    session.selection.set(["pay"])
    settle()
    window.menus.actions["convert"].trigger()
    settle()
    assert isinstance(window.side.sheet, ConvertSheet)
    return window.side.sheet


def test_the_context_menu_of_a_team_leads_to_it(window: MainWindow, sheet: ConvertSheet) -> None:
    offered = window.menus.context_menu("team").actions()
    assert "What should this team become?…" in [action.text() for action in offered]
    assert window.side.tabs.tabText(window.side.tabs.currentIndex()) == "Become"
    assert "become?" in sheet.title.text()


def test_all_of_it_can_be_reached_with_the_keyboard(sheet: ConvertSheet) -> None:
    assert sheet.ways[None].hasFocus()
    QTest.keyClick(sheet.ways[None], Qt.Key.Key_Down)
    assert sheet.type is TeamType.PLATFORM
    assert sheet.ways[TeamType.PLATFORM].hasFocus()
    row = sheet.rows["P5"]
    for part in (sheet.ways[TeamType.PLATFORM], row.link, sheet.do_it):
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_answer_is_a_step_of_its_own_and_counts_at_once(
    sheet: ConvertSheet, session: Session
) -> None:
    sheet.choose(TeamType.COMPLICATED_SUBSYSTEM)
    row = sheet.rows["Q5"]
    if not row.is_open:
        row.toggle()
    editor = row.fields["pay", "review_on"].field.editor
    assert isinstance(editor, QLineEdit)
    steps = len(session.history.done)
    QTest.keyClicks(editor, "2027-06-01")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert len(session.history.done) == steps + 1
    assert row.mark.accessibleName() == "Yes"
    assert "Q5" not in sheet.missing.text()


def test_the_team_becomes_a_platform_in_a_copy_that_is_shown(
    window: MainWindow, sheet: ConvertSheet, session: Session
) -> None:
    before = session.scenario
    sheet.choose(TeamType.PLATFORM)
    sheet.do_it.click()
    settle()
    assert session.scenario is not before
    team = session.scenario["pay"]
    assert isinstance(team, Team)
    assert team.type is TeamType.PLATFORM
    assert window.side.sheet is None
    assert "as it was" in window.status.hint.text()


def test_numbers_that_do_not_add_up_are_said_in_the_draft(
    sheet: ConvertSheet, session: Session
) -> None:
    sheet.choose(None)
    settle()
    assert sheet.do_it.isEnabled()
    field = next(iter(sheet.shares.posts.values()))
    field.line.setText("2")
    sheet.refresh()
    assert sheet.problem.text() == "4 people have no place yet."
    assert not sheet.do_it.isEnabled()


def test_esc_leaves_the_team_as_it_is(
    window: MainWindow, sheet: ConvertSheet, session: Session
) -> None:
    steps = len(session.history.done)
    QTest.keyClick(sheet.ways[None], Qt.Key.Key_Escape)
    settle()
    assert window.side.sheet is None
    assert len(session.history.done) == steps


def test_names_are_data(window: MainWindow, session: Session) -> None:
    wild = "<b>A & B</b>\n" + "x" * 10_000
    step = next(iter(session.scenario.of(JourneyStep)))
    added = [
        Team(id="wild", name=wild, people=3),
        Component(id="thing", name=wild, owner_teams=("wild",)),
    ]
    needing = step.with_(components=(*step.components, "thing"))
    change = Change.of("", session.scenario.id, added=added, updated=[(step, needing)])
    session.commit(change)
    session.selection.set(["wild"])
    settle()
    window.menus.actions["convert"].trigger()
    settle()
    sheet = window.side.sheet
    assert isinstance(sheet, ConvertSheet)
    for type in (None, TeamType.PLATFORM, TeamType.ENABLING, TeamType.COMPLICATED_SUBSYSTEM):
        sheet.choose(type)
        settle()
    assert sheet.width() <= window.side.width()


def test_a_team_that_is_called_a_platform_already_is_tested_and_stays_one(
    window: MainWindow, session: Session
) -> None:
    session.selection.set(["core"])
    settle()
    old = session.scenario["core"]
    assert isinstance(old, Team)
    platform = old.with_(type=TeamType.PLATFORM, value_stream=None)
    session.commit(Change.of("", session.scenario.id, updated=[(old, platform)]))
    settle()
    window.menus.actions["convert"].trigger()
    settle()
    sheet = window.side.sheet
    assert isinstance(sheet, ConvertSheet)
    sheet.choose(TeamType.PLATFORM)
    assert "already" in sheet.about.text()
    assert not sheet.do_it.isEnabled()


def test_the_map_has_the_keyboard_when_the_draft_is_done(
    window: MainWindow, sheet: ConvertSheet
) -> None:
    assert sheet.ways[None].hasFocus()
    sheet.close_draft()
    settle()
    assert window.canvas.hasFocus()


def test_what_was_typed_stays_when_others_add_and_remove_streams(
    sheet: ConvertSheet, session: Session
) -> None:
    stream, field = next(iter(sheet.shares.posts.items()))
    field.line.setText("5")
    session.commit(add_stream(session.scenario, id="late"))
    settle()
    assert sheet.shares.posts[stream].line.text() == "5"
    sheet.shares.posts["late"].line.setText("1")
    session.commit(remove(session.scenario, ["late"]))
    settle()
    assert "late" not in sheet.shares.posts
    assert sheet.problem.text() == "1 person has no place yet."


def test_of_many_streams_only_those_that_get_something_are_shown_until_asked(
    sheet: ConvertSheet, session: Session
) -> None:
    before = set(sheet.shares.posts)
    many = [ValueStream(id=f"more{n}", name=f"Stream {n}", lane_order=f"W{n}V") for n in range(9)]
    session.commit(Change.of("", session.scenario.id, added=many))
    settle()
    assert set(sheet.shares.posts) == before
    assert not sheet.shares.more.isHidden()
    sheet.shares.more.activated.emit(0)
    settle()
    assert len(sheet.shares.posts) == len(before) + 1

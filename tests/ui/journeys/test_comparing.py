"""Comparing in a real window: the bar, the map, the list, the steps."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from helpers.samples import NORTHWIND, named, sample_bytes
from helpers.window import AnsweringDialogs, settle
from topodesk.edits.fields import rename
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.compare.bar import WAIT, CompareBar
from topodesk.ui.panels.compare.panel import ChangesPanel
from topodesk.ui.panels.over.legend import signs
from topodesk.ui.panels.side import CHANGES, HISTORY, INSPECTOR


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "northwind.topodesk.json"
    path.write_bytes(sample_bytes(NORTHWIND))
    return path


@pytest.fixture
def bar(window: MainWindow) -> CompareBar:
    window.menus.actions["compare"].trigger()
    settle()
    return window.stage.compare_bar


@pytest.fixture
def changes(bar: CompareBar, window: MainWindow) -> ChangesPanel:
    bar.before.setCurrentIndex(bar.before.findText("Workshop draft"))
    bar.before.activated.emit(bar.before.currentIndex())
    settle()
    return window.side.changes


def place_of(changes: ChangesPanel, name: str) -> int:
    return [row.name for row in changes.model.rows].index(name)


def test_the_button_shows_the_bar_and_the_list_and_takes_them_away(
    window: MainWindow, bar: CompareBar
) -> None:
    # CMP-8, CMP-10
    assert bar.isVisible()
    assert (bar.before.currentText(), bar.after.currentText()) == ("Today", "Proposal")
    assert bar.sides["changes"].isChecked()
    assert window.side.tabs.currentIndex() == CHANGES
    assert window.top_bar.compare.isChecked()
    window.top_bar.compare.click()
    settle()
    assert not bar.isVisible()
    assert not window.side.tabs.isTabVisible(CHANGES)
    assert not window.top_bar.compare.isChecked()


def test_the_tab_that_was_shown_comes_back(window: MainWindow) -> None:
    # CMP-10
    window.side.tabs.setCurrentIndex(HISTORY)
    for _ in range(2):
        window.menus.actions["compare"].trigger()
        settle()
    assert window.side.tabs.currentIndex() == HISTORY


def test_turning_from_side_to_side_leaves_everything_where_it_is_seen(
    window: MainWindow, bar: CompareBar, session: Session
) -> None:
    # CMP-8
    seen = window.canvas.camera
    for key, name in ((Qt.Key.Key_7, "Today"), (Qt.Key.Key_9, "Proposal"), (Qt.Key.Key_8, "")):
        QTest.keyClick(window.canvas, key)
        settle()
        assert session.scenario.name == (name or "Proposal")
        assert window.canvas.camera == seen
    assert bar.sides["changes"].isChecked()


def test_the_list_says_who_is_gone_and_adds_the_people_up(changes: ChangesPanel) -> None:
    # CMP-2, CMP-3
    row = changes.model.rows[place_of(changes, "Loans API")]
    assert (row.sign, row.spoken) == ("gone", "Loans API is gone: 5 people")
    assert changes.people.text() == "88 people before, 88 after"
    assert changes.lines.text() == "10 leave their team; the steps say 61 move"


def test_a_click_in_the_list_selects_on_the_map(changes: ChangesPanel, session: Session) -> None:
    # CMP-9
    changes.choose(place_of(changes, "Find My Loan"))
    assert session.selection.ids == (named(session.scenario, Team, "Find My Loan").id,)


def test_what_is_selected_on_the_map_is_shown_in_the_list(
    changes: ChangesPanel, session: Session
) -> None:
    # CMP-12
    session.selection.set([named(session.scenario, Team, "Repay").id])
    settle()
    row = changes.model.rows[changes.list.currentIndex().row()]
    assert (row.name, row.sign) == ("Repay", "new")
    session.selection.set([named(session.scenario, Team, "Join").id])
    assert not changes.list.selectedIndexes()


def test_a_pressed_ghost_is_shown_in_the_list(
    changes: ChangesPanel, window: MainWindow, session: Session
) -> None:
    # CMP-12
    gone = changes.model.rows[place_of(changes, "Loans API")].record
    middle = session.drawing.picture.figures[f"ghost:{gone}"].bounds.centre
    x, y = window.canvas.camera.to_view(middle)
    QTest.mouseClick(
        window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y))
    )
    settle()
    assert changes.list.currentIndex().row() == place_of(changes, "Loans API")
    assert not session.selection.ids


def test_the_legend_explains_the_marks(changes: ChangesPanel, session: Session) -> None:
    # CMP-12
    sections = {s.title: [e.name for e in s.entries] for s in signs(session)}
    assert sections["Compared"] == ["New", "Changed", "Not there any more"]
    session.comparing.end()
    assert "Compared" not in {section.title for section in signs(session)}


def test_what_is_gone_is_shown_as_its_ghost(
    changes: ChangesPanel, window: MainWindow, session: Session
) -> None:
    # CMP-9
    window.canvas.zoom_to(200)
    place = place_of(changes, "Loans API")
    changes.choose(place)
    ghost = session.drawing.picture.figures[f"ghost:{changes.model.rows[place].record}"]
    assert not session.selection.ids
    assert window.canvas.seen.meets(ghost.bounds)


def test_a_gone_thing_is_selected_where_it_still_stands(
    changes: ChangesPanel, window: MainWindow, session: Session
) -> None:
    # CMP-9
    window.menus.actions["look_before"].trigger()
    settle()
    changes.choose(place_of(changes, "Loans API"))
    assert session.selection.ids == (named(session.scenario, Team, "Loans API").id,)


def test_the_list_can_be_narrowed_to_a_kind(changes: ChangesPanel) -> None:
    # CMP-9
    changes.filters["Interactions"].click()
    heads = [row.name for row in changes.model.rows if row.sign == "head"]
    assert heads == ["Interactions"]
    changes.filters[""].click()
    assert len([row for row in changes.model.rows if row.sign == "head"]) > 2


def test_the_list_is_copied_as_text(changes: ChangesPanel) -> None:
    # CMP-9
    changes.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("88 people before, 88 after\n")
    assert "\nTeams\n- Database Team is gone: 5 people\n" in text


def test_the_list_follows_what_is_edited(
    changes: ChangesPanel, session: Session, qtbot: object
) -> None:
    # CMP-10
    join = named(session.scenario, Team, "Join").id
    session.commit(rename(session.scenario, join, "Arrive & <b>stay</b>"))
    QTest.qWait(WAIT + 60)
    settle()
    row = changes.model.rows[place_of(changes, "Arrive & <b>stay</b>")]
    assert row.words == "Was called Join"


def test_the_list_stays_where_one_has_scrolled_to_while_editing(
    changes: ChangesPanel, session: Session
) -> None:
    # CMP-10
    changes.filters[""].click()
    changes.list.stand_at(place_of(changes, "Repayments"))
    changes.list.verticalScrollBar().setValue(140)
    session.commit(rename(session.scenario, named(session.scenario, Team, "Join").id, "A"))
    QTest.qWait(WAIT + 60)
    settle()
    assert "A" in [row.name for row in changes.model.rows]
    assert changes.list.verticalScrollBar().value() == 140
    current = changes.model.rows[changes.list.currentIndex().row()]
    assert current.name == "Repayments"


def test_one_steps_through_the_change(bar: CompareBar, session: Session) -> None:
    # CMP-11
    stepper = bar.stepper
    assert stepper.isVisible()
    assert stepper.place.text() == "4 steps"
    assert not stepper.said.isVisible()
    stepper.on.click()
    settle()
    assert stepper.said.title.text() == "Step 1 of 4: Bank Platform and Product Operations start"
    assert stepper.said.line.text() == "By 2026-12 · 6 people move · Head of Engineering"
    for _ in range(3):
        stepper.on.click()
        settle()
    assert stepper.place.text() == "4 of 4"
    assert not stepper.on.isEnabled()
    for _ in range(4):
        stepper.back.click()
        settle()
    assert session.comparing.step is None


def test_another_scenario_to_compare_with_stands_in_the_view_menu(
    window: MainWindow, session: Session
) -> None:
    # CMP-8
    from topodesk.ui.actions.comparing import WITH

    entries = WITH.fill(window)
    assert [entry.text for entry in entries] == ["Today", "Workshop draft"]
    entries[1].does()
    settle()
    assert session.comparing.now is not None
    before = session.design.scenario(session.comparing.now.before)
    assert before is not None
    assert before.name == "Workshop draft"
    assert [entry.checked for entry in WITH.fill(window)] == [False, True]


def test_a_picture_of_the_comparison_is_written_when_asked_for(
    window: MainWindow, bar: CompareBar, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    # CMP-9
    texts = []
    for action in ("picture", "export_comparison"):
        dialogs.path = tmp_path / f"{action}.svg"
        window.menus.actions[action].trigger()
        texts.append(dialogs.path.read_text(encoding="utf-8"))
    assert ["Not there any more" in text for text in texts] == [False, True]


def test_selecting_while_comparing_does_not_change_the_tab(
    window: MainWindow, changes: ChangesPanel, session: Session
) -> None:
    session.selection.set([named(session.scenario, Team, "Join").id])
    settle()
    assert window.side.tabs.currentIndex() == CHANGES
    assert window.side.tabs.tabText(INSPECTOR) == "Team"

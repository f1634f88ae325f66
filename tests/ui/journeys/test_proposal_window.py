"""The window in which a proposal is put together: choices, pages, what the design keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpers.proposal_window import whole
from helpers.window import AnsweringDialogs, let_go, settle
from topodesk.edits.fields import set_fields
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.proposal.window import ProposalWindow


def test_it_holds_nothing_up_and_comes_back_instead_of_opening_twice(
    window: MainWindow, chooser: ProposalWindow
) -> None:
    assert not chooser.isModal()
    window.menus.actions["export"].trigger()
    assert window.exporting._chooser is chooser


def test_pages_are_shown_and_follow_what_is_chosen(qtbot: QtBot, chooser: ProposalWindow) -> None:
    before = chooser.previews.count()
    assert before > 3
    assert chooser.state.text() == f"{before} pages"
    for key, box in chooser.boxes.items():
        box.setChecked(key == "decision")
    qtbot.waitUntil(lambda: chooser.state.text() == "1 page", timeout=30_000)
    assert chooser.previews.count() == 1
    chooser.boxes["decision"].setChecked(False)
    qtbot.waitUntil(lambda: chooser.state.text() == "No section is chosen.", timeout=10_000)
    assert not chooser.export_button.isEnabled()


def test_a_click_on_a_page_shows_it_large_enough_to_be_read_and_another_one_small_again(
    qtbot: QtBot, chooser: ProposalWindow
) -> None:
    pages = chooser.previews
    small = pages.iconSize().width()
    at = pages.visualItemRect(pages.item(2)).center()
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pages.iconSize().width() > 1.5 * small
    assert pages.viewport().rect().contains(pages.visualItemRect(pages.item(2)).topLeft())
    assert chooser.closer.text() == "Smaller pages"
    chooser.closer.click()
    assert pages.iconSize().width() == small
    assert chooser.closer.text() == "Larger pages"


@pytest.mark.parametrize("paper", ["A4, landscape", "A4, portrait"])
def test_small_pages_fill_the_width_at_any_size(
    qtbot: QtBot, chooser: ProposalWindow, paper: str
) -> None:
    """EXP-17."""
    pages = chooser.previews
    chooser.paper.setCurrentText(paper)
    chooser._show_now()
    whole(qtbot, chooser)
    columns = []
    for width in (1100, 900, 1500):
        chooser.resize(width, 700)
        settle()
        places = [pages.visualItemRect(pages.item(at)) for at in range(pages.count())]
        row = [place for place in places if place.y() == places[0].y()]
        columns.append(len(row))
        assert 0 <= places[0].left() < 10
        assert 0 <= pages.viewport().width() - row[-1].right() < 16
        filled = len(row) * pages.iconSize().width()
        assert pages.viewport().width() - filled < 20 * (len(row) + 1)
    assert columns[1] <= columns[0] < columns[2]


@pytest.mark.parametrize("large", [False, True])
def test_pages_made_anew_stay_where_one_looks(
    qtbot: QtBot, chooser: ProposalWindow, large: bool
) -> None:
    """EXP-17."""
    pages = chooser.previews
    pages.enlarge(large)
    settle()
    bar = pages.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before, icon = bar.value(), pages.item(3).icon().cacheKey()
    assert before > 100
    chooser.accent.box.setCurrentIndex(2)
    chooser._soon.now()
    whole(qtbot, chooser)
    assert pages.item(3).icon().cacheKey() != icon
    assert bar.value() == before
    top = pages._at_top()
    assert top is not None
    chooser.paper.setCurrentText("A4, portrait")
    chooser._soon.now()
    whole(qtbot, chooser)
    assert pages.viewport().rect().intersects(pages.visualItemRect(top))
    high = pages.iconSize().height()
    assert high > pages.iconSize().width()
    assert all(pages.visualItemRect(pages.item(at)).height() > high for at in range(3))


def test_without_a_section_no_page_comes_back_and_the_next_choice_shows_its_own(
    qtbot: QtBot, chooser: ProposalWindow
) -> None:
    chooser._show_now()
    chooser.previews.show_none()
    assert not chooser.previews._child.busy
    assert chooser.previews.count() == 0
    chooser._show_now()
    whole(qtbot, chooser)


def test_sections_that_have_no_page_are_said_and_show_none(
    qtbot: QtBot, chooser: ProposalWindow
) -> None:
    assert chooser.previews.count()
    for key, box in chooser.boxes.items():
        box.setChecked(key == "learning")
    qtbot.waitUntil(lambda: chooser.state.text().startswith("None of the"), timeout=30_000)
    assert chooser.previews.count() == 0


def test_export_writes_what_is_chosen_and_the_design_keeps_it(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    chooser: ProposalWindow,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
) -> None:
    dialogs.path = tmp_path / "p.pdf"
    for key in ("maps", "details"):
        chooser.boxes[key].setChecked(False)
    chooser.paper.setCurrentText("A3, portrait")
    chooser.inside.setChecked(False)
    chooser.export_button.click()
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)
    assert session.design.info.proposal_theme == "a3-portrait -details -maps"
    reader = PdfReader(dialogs.path)
    assert float(reader.pages[0].mediabox[3]) > 1190
    assert not reader.attachments
    window.menus.actions["undo"].trigger()
    assert session.design.info.proposal_theme == ""


def test_how_far_an_export_is_and_the_file_stand_in_the_window_it_was_asked_for_in(
    qtbot: QtBot,
    window: MainWindow,
    chooser: ProposalWindow,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
) -> None:
    """EXP-18."""
    dialogs.path = tmp_path / "p.pdf"
    writing, seen = chooser.writing, set()
    chooser.export_button.click()
    assert writing.said.text() == "Writing p.pdf…"
    assert (chooser.export_button.text(), chooser.state.isHidden()) == ("Stop", True)
    while window.exporting.busy:
        seen.add(writing.said.text())
        qtbot.wait(5)
    assert any(said.startswith("Writing page ") for said in seen)
    assert writing.said.text() == "Written to p.pdf"
    assert writing.file.open_it.isVisible()
    assert chooser.export_button.text() == "Export…"
    chooser.boxes["score"].setChecked(False)
    assert writing.isHidden()
    assert not chooser.state.isHidden()


def test_an_export_is_stopped_where_it_was_asked_for(
    qtbot: QtBot,
    window: MainWindow,
    chooser: ProposalWindow,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
) -> None:
    """EXP-18."""
    dialogs.path = tmp_path / "p.pdf"
    chooser.export_button.click()
    for box in chooser.boxes.values():
        box.setChecked(False)
    chooser._soon.now()
    chooser.export_button.click()
    assert chooser.writing.said.text() == "Stopping…"
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=10_000)
    assert chooser.writing.said.text() == "Stopped; p.pdf was not written"
    assert not dialogs.path.exists()
    assert not chooser.export_button.isEnabled()


def test_what_stands_in_the_way_of_an_export_is_said_in_its_window(
    qtbot: QtBot,
    window: MainWindow,
    chooser: ProposalWindow,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
) -> None:
    """EXP-18."""
    dialogs.path = tmp_path / "no such folder" / "p.pdf"
    chooser.export_button.click()
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)
    assert "p.pdf" in chooser.writing.said.text()
    assert chooser.writing.isVisible()
    assert not [said for said in dialogs.said if said.startswith("It was not")]
    dialogs.path = tmp_path / "slides.pptx"
    window.menus.actions["slides"].trigger()
    chooser.export_button.click()
    assert chooser.writing.said.text().startswith("Another file is being written")
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)
    dialogs.path = tmp_path / "no such folder" / "p.pdf"
    chooser.export_button.click()
    chooser.close()
    let_go()
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)
    assert [said for said in dialogs.said if said.startswith("It was not")]


def test_a_changed_design_is_said_and_shown_again_when_asked(
    qtbot: QtBot, session: Session, chooser: ProposalWindow
) -> None:
    assert chooser.again.isHidden()
    session.commit(set_fields(session.design.shared, session.design.info.id, name="Corner"))
    assert chooser.state.text() == "The design has changed."
    chooser.again.click()
    whole(qtbot, chooser)
    assert chooser.again.isHidden()


def test_a_headline_is_worded_and_undone_below_its_section(
    qtbot: QtBot, window: MainWindow, session: Session, chooser: ProposalWindow
) -> None:
    """EXP-50."""
    line = chooser.headlines.lines["change"]
    assert line.placeholderText()
    assert line.text() == ""
    qtbot.keyClicks(line, "Fewer waits & <b>more</b>")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [h.text for h in session.scenario.info.headlines] == ["Fewer waits & <b>more</b>"]
    whole(qtbot, chooser)
    window.menus.actions["undo"].trigger()
    assert session.scenario.info.headlines == ()
    assert line.text() == ""
    qtbot.keyClicks(line, "Kept")
    chooser.close()
    assert [h.text for h in session.scenario.info.headlines] == ["Kept"]


def test_nothing_listens_or_is_left_behind_once_it_is_closed(
    session: Session, chooser: ProposalWindow
) -> None:
    folder = Path(chooser.previews._folder.name)
    heard = chooser._changed
    chooser.accent.line.setFocus()
    chooser.close()
    let_go()
    assert heard not in session.on_change
    assert not folder.exists()


def test_closed_before_it_was_filled_it_makes_no_page(qtbot: QtBot, window: MainWindow) -> None:
    window.menus.actions["export"].trigger()
    found = window.exporting._chooser
    assert found is not None
    found.close()
    settle()
    qtbot.wait(50)
    assert window.exporting._chooser is None

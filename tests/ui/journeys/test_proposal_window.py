"""The window in which a proposal is put together: choices, pages, what the design keeps."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, let_go, settle
from topodesk.edits.fields import set_fields
from topodesk.proposal.look import address_of
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.proposal.window import ProposalWindow

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>%s</svg>"


@pytest.fixture
def chooser(qtbot: QtBot, window: MainWindow) -> ProposalWindow:
    """Opened from the menu, its pages made."""
    window.menus.actions["export"].trigger()
    found = window.exporting._chooser
    assert found is not None
    whole(qtbot, found)
    return found


def whole(qtbot: QtBot, chooser: ProposalWindow) -> None:
    qtbot.waitUntil(
        lambda: chooser.state.text().split(" ")[-1] in ("page", "pages"), timeout=30_000
    )


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


def type_accent(qtbot: QtBot, chooser: ProposalWindow, text: str, key: Qt.Key | None) -> None:
    chooser.accent.line.setFocus()
    chooser.accent.line.selectAll()
    qtbot.keyClicks(chooser.accent.line, text)
    if key is not None:
        qtbot.keyClick(chooser.accent.line, key)


def swatch(chooser: ProposalWindow) -> str:
    box = chooser.accent.box
    return box.itemIcon(box.currentIndex()).pixmap(16, 16).toImage().pixelColor(8, 8).name()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
@pytest.mark.parametrize("typed", ["#E85D04", "#8a0f4f", "0b7a3b"])
def test_a_colour_that_is_typed_is_taken_with_a_swatch(
    qtbot: QtBot, chooser: ProposalWindow, typed: str, key: Qt.Key
) -> None:
    """EXP-17."""
    colour = f"#{typed.removeprefix('#').upper()}"
    type_accent(qtbot, chooser, typed, key)
    assert chooser.look.accent == colour
    assert chooser.accent.line.text() == colour
    assert swatch(chooser) == colour.lower()
    assert chooser.accent.said.isHidden()
    qtbot.waitUntil(lambda: chooser.previews.busy, timeout=10_000)
    type_accent(qtbot, chooser, "green", key)
    assert chooser.look.accent == "#0B6E4F"
    assert chooser.accent.line.text() == "Green"


def test_what_is_no_colour_is_said_and_the_old_one_stays(
    qtbot: QtBot, session: Session, chooser: ProposalWindow, dialogs: AnsweringDialogs
) -> None:
    """EXP-17."""
    accent = chooser.accent
    type_accent(qtbot, chooser, "#E85D04", Qt.Key.Key_Return)
    type_accent(qtbot, chooser, "hotpinkish", Qt.Key.Key_Return)
    assert accent.said.text() == "“hotpinkish” is no colour such as #1F5FA8."
    assert accent.said.isVisible()
    assert (chooser.look.accent, accent.line.text()) == ("#E85D04", "#E85D04")
    type_accent(qtbot, chooser, "#12", None)
    chooser.export_button.click()
    assert accent.said.text() == "“#12” is no colour such as #1F5FA8."
    assert not [said for said in dialogs.said if said.startswith("export")]
    accent.box.activated.emit(0)
    assert accent.said.isHidden()
    assert chooser.look.accent == "#3F5B8C"


def test_a_colour_still_being_typed_is_exported_and_kept(
    qtbot: QtBot, session: Session, chooser: ProposalWindow
) -> None:
    type_accent(qtbot, chooser, "#8A0F4F", None)
    chooser.export_button.click()
    assert session.design.info.proposal_theme == "#8A0F4F"
    chooser.accent.line.clear()
    assert chooser.accent.keep()
    assert chooser.accent.line.text() == "#8A0F4F"


def test_a_logo_is_checked(qtbot: QtBot, chooser: ProposalWindow) -> None:
    logo = chooser.logo
    logo.take(b"GIF89a")
    assert logo.said.text() == "This picture cannot be read as a logo, or is larger than 1 MB."
    logo.take(SVG % b"<path d='M1'/>")
    qtbot.waitUntil(lambda: "cannot be drawn as a logo" in logo.said.text(), timeout=10_000)
    assert not chooser.look.logo
    logo.take(SVG % b"<rect width='9' height='9'/>")
    qtbot.waitUntil(lambda: bool(chooser.look.logo), timeout=10_000)
    assert logo.said.isHidden()
    assert logo.button.text() == "Another logo…"
    logo.without.click()
    assert not chooser.look.logo


def test_what_cannot_be_shown_of_a_logo_is_said_beside_it(
    qtbot: QtBot, chooser: ProposalWindow
) -> None:
    chooser.logo.take(SVG % b"<image href='a.png'/><rect width='9' height='9'/>")
    assert chooser.logo.said.text() == "Looking at the logo…"
    qtbot.waitUntil(lambda: bool(chooser.look.logo), timeout=10_000)
    whole(qtbot, chooser)
    assert chooser.logo.said.text() == "The logo is shown without the pictures inside it."


def test_the_logo_of_the_design_is_not_lost_while_it_is_read_or_when_it_cannot_be(
    qtbot: QtBot, window: MainWindow, session: Session, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    info = session.design.info
    address = address_of(SVG % b"<path d='M1'/>")
    session.commit(set_fields(session.design.shared, info.id, logo=address))
    window.menus.actions["export"].trigger()
    chooser = window.exporting._chooser
    assert chooser is not None
    assert address_of(chooser.look.logo) == address
    qtbot.waitUntil(lambda: "cannot be drawn" in chooser.logo.said.text(), timeout=10_000)
    dialogs.path = tmp_path / "out.pdf"
    chooser.export_button.click()
    assert session.design.info.logo == address
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)


def test_a_logo_left_out_while_another_is_read_stays_left_out(
    qtbot: QtBot, chooser: ProposalWindow
) -> None:
    logo = chooser.logo
    logo.take(SVG % b"<rect width='9' height='9'/>")
    qtbot.waitUntil(lambda: bool(chooser.look.logo), timeout=10_000)
    logo.take(SVG % b"<rect width='8' height='9'/>")
    logo.without.click()
    assert not logo._child.busy
    assert not chooser.look.logo
    assert logo.said.isHidden()


def test_a_logo_that_takes_too_long_is_given_up(qtbot: QtBot, chooser: ProposalWindow) -> None:
    chooser.logo._patience.setInterval(1)
    chooser.logo.take(SVG % b"<rect width='9' height='9'/>")
    qtbot.waitUntil(lambda: "takes too long" in chooser.logo.said.text(), timeout=10_000)
    assert not chooser.look.logo


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

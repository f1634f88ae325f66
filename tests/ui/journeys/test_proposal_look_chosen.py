"""What a proposal is made to look like in its window: an accent that is typed, and a logo."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpers.proposal_window import whole
from helpers.window import AnsweringDialogs
from topodesk.edits.fields import set_fields
from topodesk.proposal.look import address_of
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.proposal.window import ProposalWindow

SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>%s</svg>"


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


def test_a_logo_chosen_where_the_design_cannot_keep_it_is_exported(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    chooser: ProposalWindow,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
) -> None:
    session.read_only = True
    chooser.logo.take(png())
    dialogs.path = tmp_path / "p.pdf"
    chooser.export_button.click()
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)
    assert len(PdfReader(dialogs.path).pages[0].images) == 1
    assert not session.design.info.logo


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "#0B6E4F").save(file, "PNG")
    return file.getvalue()

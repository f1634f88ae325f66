"""Printing the proposal from the window, here onto a file instead of paper."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdf
import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs
from topodesk.edits.fields import set_fields
from topodesk.edits.notes import Spot, add_note
from topodesk.proposal.sections import KEYS
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow


@pytest.fixture
def paper(tmp_path: Path, dialogs: AnsweringDialogs) -> QPrinter:
    """A printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialogs.paper = printer
    return printer


def test_every_page_of_the_proposal_is_printed(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, paper: QPrinter, tmp_path: Path
) -> None:
    window.menus.actions["print"].trigger()
    assert window.printing.busy
    assert window.status.hint.text() == "Printing…"
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=30_000)
    pages = pypdf.PdfReader(tmp_path / "paper.pdf").pages
    assert window.status.hint.text() == f"Printed: {len(pages)} pages"
    assert len(pages) > 3
    assert all(page.mediabox.width > page.mediabox.height for page in pages)
    assert dialogs.said == ["print Proposal"]


def test_only_the_pages_asked_for_are_printed(
    qtbot: QtBot, window: MainWindow, paper: QPrinter, tmp_path: Path
) -> None:
    paper.setFromTo(2, 3)
    window.menus.actions["print"].trigger()
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=30_000)
    assert len(pypdf.PdfReader(tmp_path / "paper.pdf").pages) == 2


def test_nothing_is_printed_when_no_printer_is_chosen(
    window: MainWindow, dialogs: AnsweringDialogs
) -> None:
    window.menus.actions["print"].trigger()
    assert not window.printing.busy
    assert dialogs.said == ["print Proposal"]


def test_a_proposal_without_a_page_is_a_sentence_and_printing_ends(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    paper: QPrinter,
    dialogs: AnsweringDialogs,
) -> None:
    info = session.design.info
    theme = " ".join(f"-{key}" for key in KEYS if key != "learning")
    session.commit(set_fields(session.design.shared, info.id, proposal_theme=theme))
    window.menus.actions["print"].trigger()
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=30_000)
    assert dialogs.said[-1].endswith("None of the chosen sections has anything to say yet.")


def test_pages_that_cannot_be_made_take_those_before_them_back_from_the_printer(
    qtbot: QtBot,
    window: MainWindow,
    paper: QPrinter,
    dialogs: AnsweringDialogs,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    aborted: list[bool] = []
    monkeypatch.setattr(paper, "abort", lambda: aborted.append(True))
    window.menus.actions["print"].trigger()
    job = window.printing._job
    assert job is not None
    qtbot.waitUntil(lambda: job.printed > 0, timeout=30_000)
    window.printing._made("It broke.")
    assert not window.printing.busy
    assert aborted
    assert dialogs.said[1:] == ["It was not printed: It broke."]


def test_printing_can_be_stopped(
    qtbot: QtBot, window: MainWindow, paper: QPrinter, dialogs: AnsweringDialogs
) -> None:
    window.menus.actions["print"].trigger()
    window.status.progress.cancel.click()
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=30_000)
    assert window.status.hint.text().startswith("Stopped")
    assert dialogs.said == ["print Proposal"]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_a_sentence(
    qtbot: QtBot, window: MainWindow, paper: QPrinter, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    paper.setOutputFileName(str(tmp_path / "no such folder" / "paper.pdf"))
    window.menus.actions["print"].trigger()
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=30_000)
    assert dialogs.said[1:] == ["It was not printed: The printer did not answer."]


def test_what_is_noted_for_us_only_is_not_printed(
    qtbot: QtBot, window: MainWindow, session: Session, paper: QPrinter, tmp_path: Path
) -> None:
    session.commit(add_note(session.scenario, Spot(None, 20, -80), text="Zebra", id="n"))
    assert "Zebra" in printed(qtbot, window, tmp_path / "paper.pdf")
    session.commit(set_fields(session.scenario, "n", private=True))
    text = printed(qtbot, window, tmp_path / "paper.pdf")
    assert "Zebra" not in text
    assert session.scenario.name in text


def test_letters_are_printed_in_fonts_and_not_as_drawings(
    qtbot: QtBot, window: MainWindow, paper: QPrinter, tmp_path: Path
) -> None:
    printed(qtbot, window, tmp_path / "paper.pdf")
    with pikepdf.open(tmp_path / "paper.pdf") as pdf:
        fonts = [page.resources.get("/Font") for page in pdf.pages]
        assert all(fonts)
        names = {str(font.BaseFont) for page in fonts for font in page.values()}
    assert names >= {"/Inter-Regular", "/Inter-SemiBold", "/Inter-Bold"}


def test_a_page_that_is_printed_leaves_no_file_behind(
    qtbot: QtBot, window: MainWindow, paper: QPrinter
) -> None:
    window.printing.begin()
    job = window.printing._job
    assert job is not None
    folder = Path(job.folder.name)
    qtbot.waitUntil(lambda: job.printed > 0 or not window.printing.busy, timeout=30_000)
    assert not (folder / "1").exists()
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=30_000)
    assert not folder.exists()


def printed(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    """Print, and read what stands on the paper."""
    window.printing.begin()
    qtbot.waitUntil(lambda: not window.printing.busy, timeout=30_000)
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)

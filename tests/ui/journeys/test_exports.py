"""Exporting from the window: the proposal beside it, pictures at once, and what goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow


def test_the_proposal_is_written_while_the_window_stays_usable(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.path = tmp_path / "proposal.pdf"
    window.exporting.proposal()
    assert dialogs.said == ["export to bank-proposal.pdf"]
    assert window.exporting.busy
    window.menus.actions["zoom_in"].trigger()
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)
    assert (tmp_path / "proposal.pdf").read_bytes().startswith(b"%PDF-")
    assert window.status.hint.text() == f"Written: {tmp_path / 'proposal.pdf'}"


def test_the_map_is_written_as_png_and_svg(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    for ending, begin in ((".png", b"\x89PNG"), (".svg", b"<svg")):
        dialogs.path = tmp_path / f"map{ending}"
        window.menus.actions["picture"].trigger()
        assert begin in dialogs.path.read_bytes()[:200]
    assert "Pay Anywhere" in (tmp_path / "map.svg").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_gets_a_sentence(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    for export in (window.exporting.picture, window.exporting.proposal):
        dialogs.path = tmp_path / "no such folder" / "map.svg"
        export()
        qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)
    told = [said for said in dialogs.said if said.startswith("It was not exported")]
    assert len(told) == 2
    assert all("map.svg" in said for said in told)


def test_nothing_is_written_when_no_place_is_chosen(
    window: MainWindow, session: Session, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    before = set(tmp_path.iterdir())
    window.exporting.proposal()
    window.menus.actions["picture"].trigger()
    assert not window.exporting.busy
    assert set(tmp_path.iterdir()) == before


def test_the_next_export_is_offered_the_folder_of_the_last_one_while_it_is_there(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    dialogs.path = elsewhere / "map.svg"
    window.exporting.picture()
    assert dialogs.offered.parent == tmp_path
    dialogs.path = None
    window.exporting.picture()
    window.exporting.proposal()
    assert dialogs.offered == elsewhere / "bank-proposal.pdf"
    (elsewhere / "map.svg").unlink()
    elsewhere.rmdir()
    window.exporting.proposal()
    assert dialogs.offered == tmp_path / "bank-proposal.pdf"


def test_a_long_export_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    path = dialogs.path = tmp_path / "proposal.pdf"
    path.write_bytes(b"the old one")
    before = set(tmp_path.iterdir())
    progress = window.status.progress
    window.exporting.proposal()
    qtbot.waitUntil(progress.isVisible, timeout=10_000)
    progress.cancel.click()
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=10_000)
    assert progress.isHidden()
    assert window.status.hint.text() == "Stopped; proposal.pdf was not written"
    assert set(tmp_path.iterdir()) == before
    assert path.read_bytes() == b"the old one"
    assert not dialogs.said[1:]


def test_pages_that_are_done_move_the_bar(window: MainWindow) -> None:
    window.status.progress.begin(lambda: None)
    window.exporting._heard("page 3 of 11")
    window.exporting._heard("something else")
    bar = window.status.progress.bar
    assert (bar.value(), bar.maximum()) == (3, 11)
    window.status.progress.end()


@pytest.mark.parametrize(
    ("action", "ending", "begin"),
    [
        ("slides", ".pptx", b"PK"),
        ("page", ".html", b"<!DOCTYPE html>"),
        ("summary", ".md", b"# Northwind: Proposal"),
    ],
)
def test_other_forms_are_written_beside_the_window(
    qtbot: QtBot,
    window: MainWindow,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
    action: str,
    ending: str,
    begin: bytes,
) -> None:
    path = dialogs.path = tmp_path / f"form{ending}"
    window.menus.actions[action].trigger()
    assert dialogs.said == [f"export to bank-proposal{ending}"]
    assert window.exporting.busy
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=30_000)
    assert path.read_bytes().startswith(begin)
    assert window.status.hint.text() == f"Written: {path}"

"""Opening, saving, closing: nothing is lost, nothing is written unasked, nothing waits."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, settle
from topodesk.edits.fields import set_fields
from topodesk.session.session import Session
from topodesk.storage.errors import DesignError
from topodesk.storage.files import read
from topodesk.ui.dialogs.dialogs import Answer, with_ending
from topodesk.ui.filing import file_name
from topodesk.ui.main_window import MainWindow
from topodesk.ui.recent_files import recent_files


def _edit(session: Session, people: int = 9) -> None:
    session.commit(set_fields(session.scenario, "pay", people=people))
    settle()


def _people_in(file: Path) -> object:
    design = read(file).design
    return getattr(design.scenarios[-1]["pay"], "people", None)


def _saved(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.filing.saving)
    settle()


def test_a_design_is_saved_closed_and_opened_again(
    qtbot: QtBot, window: MainWindow, session: Session, file: Path
) -> None:
    _edit(session)
    assert window.isWindowModified()
    window.menus.actions["save"].trigger()
    _saved(qtbot, window)
    assert not window.isWindowModified()
    assert window.top_bar.name.file.text() == "bank.topodesk.json · saved"
    assert _people_in(file) == 9
    window.filing.new()
    assert window.session is not session
    window.filing.open(file)
    assert window.session is not None
    assert getattr(window.session.scenario["pay"], "people", None) == 9
    assert recent_files() == [file]


def test_the_title_names_the_file_and_what_is_not_saved(
    window: MainWindow, session: Session
) -> None:
    assert window.windowTitle() == "bank.topodesk.json[*] – TopoDesk"
    _edit(session)
    assert window.isWindowModified()
    session.undo()
    settle()
    assert not window.isWindowModified()


def test_an_edit_made_while_the_file_is_written_is_still_not_saved(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from topodesk.storage import files

    go_on, write = Event(), files.write

    def slow(data: bytes, path: Path) -> None:
        go_on.wait(10)
        write(data, path)

    monkeypatch.setattr(files, "write", slow)
    _edit(session, 9)
    window.filing.save()
    assert window.filing.saving
    assert "saving…" in window.top_bar.name.file.text()
    _edit(session, 10)
    go_on.set()
    _saved(qtbot, window)
    assert _people_in(file) == 9
    assert session.history.edited
    session.undo()
    assert not session.history.edited


def test_saving_twice_in_a_row_writes_the_second_state_too(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    file: Path,
) -> None:
    _edit(session, 9)
    window.filing.save()
    _edit(session, 10)
    window.filing.save()
    qtbot.waitUntil(lambda: not session.history.edited)
    _saved(qtbot, window)
    assert _people_in(file) == 10


def test_what_is_being_typed_is_saved_too(
    qtbot: QtBot, window: MainWindow, session: Session, file: Path
) -> None:
    window.side.tabs.setCurrentIndex(1)
    session.selection.set(["pay"])
    settle()
    assert window.side.inspector.form is not None
    people = window.side.inspector.form.fields["people"].editor
    people.setFocus()
    people.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(people, "12")
    window.menus.actions["save"].trigger()
    _saved(qtbot, window)
    assert _people_in(file) == 12
    assert not session.history.edited


def test_a_failed_save_says_why_and_stays_edited(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    dialogs: AnsweringDialogs,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(data: bytes, path: Path) -> None:
        raise DesignError("There is no space left on the disk.")

    monkeypatch.setattr("topodesk.storage.files.write", full)
    _edit(session)
    window.filing.save()
    _saved(qtbot, window)
    assert dialogs.said == ["There is no space left on the disk."]
    assert session.history.edited
    assert _people_in(file) == 7


def test_after_a_failed_save_another_place_can_be_chosen(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
) -> None:
    session.path = tmp_path / "no such folder" / "x.topodesk.json"
    dialogs.try_elsewhere, dialogs.path = True, tmp_path / "elsewhere.topodesk.json"
    _edit(session)
    window.filing.save()
    qtbot.waitUntil(lambda: session.path == dialogs.path)
    _saved(qtbot, window)
    assert not session.history.edited
    assert _people_in(tmp_path / "elsewhere.topodesk.json") == 9


def test_save_as_goes_on_in_the_new_file(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
    file: Path,
) -> None:
    dialogs.path = tmp_path / "copy.topodesk.json"
    _edit(session)
    window.menus.actions["save_as"].trigger()
    _saved(qtbot, window)
    assert session.path == dialogs.path
    assert _people_in(file) == 7
    assert window.windowTitle().startswith("copy.topodesk.json")


def test_a_new_design_asks_where_to_and_suggests_its_name(
    window: MainWindow, dialogs: AnsweringDialogs
) -> None:
    window.filing.new()
    fresh = window.session
    assert fresh is not None
    info = fresh.design.info
    fresh.commit(set_fields(fresh.design.shared, info.id, name="Südwind & Söhne: 2027"))
    window.menus.actions["save"].trigger()
    assert dialogs.said == ["save as südwind-söhne-2027.topodesk.json"]
    assert fresh.history.edited


def test_closing_with_edits_asks_and_cancel_stays(
    window: MainWindow, session: Session, dialogs: AnsweringDialogs, file: Path
) -> None:
    _edit(session)
    dialogs.answer = Answer.STAY
    assert not window.close()
    assert dialogs.said == ["save first: Northwind"]
    dialogs.answer = Answer.LEAVE
    assert window.close()
    assert _people_in(file) == 7


def test_closing_can_save_first_and_then_closes_by_itself(
    qtbot: QtBot, window: MainWindow, session: Session, dialogs: AnsweringDialogs, file: Path
) -> None:
    _edit(session)
    dialogs.answer = Answer.SAVE
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert _people_in(file) == 9


def test_closing_stays_when_saving_first_failed(
    qtbot: QtBot,
    window: MainWindow,
    session: Session,
    dialogs: AnsweringDialogs,
    tmp_path: Path,
) -> None:
    session.path = tmp_path / "no such folder" / "x.topodesk.json"
    _edit(session)
    dialogs.answer = Answer.SAVE
    window.close()
    _saved(qtbot, window)
    assert window.isVisible()
    assert session.history.edited
    assert len(dialogs.said) == 2


def test_without_edits_closing_asks_nothing(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    assert window.close()
    assert dialogs.said == []


def test_an_unreadable_file_gets_a_sentence_and_what_is_open_stays(
    window: MainWindow, session: Session, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.topodesk.json"
    broken.write_text("{")
    window.filing.open(broken)
    (sentence,) = dialogs.said
    assert "broken.topodesk.json" in sentence
    assert window.session is session
    assert broken.read_text() == "{"


def test_a_design_of_a_newer_version_is_read_and_not_edited(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, file: Path, tmp_path: Path
) -> None:
    newer = tmp_path / "newer.topodesk.json"
    newer.write_text(file.read_text().replace('"version": 1', '"version": 99'))
    window.filing.open(newer)
    assert window.session is not None
    assert window.session.read_only
    assert window.stage.notice.isVisible()
    assert "newer TopoDesk" in window.stage.notice.sentence.text()
    assert not window.menus.actions["save"].isEnabled()
    assert "reading only" in window.top_bar.name.file.text()
    dialogs.path = tmp_path / "copy.topodesk.json"
    window.stage.notice.act.click()
    _saved(qtbot, window)
    assert window.session.path == dialogs.path
    assert not window.session.read_only
    assert not window.stage.notice.isVisible()


def test_a_sample_opens_as_a_design_without_a_file(window: MainWindow, file: Path) -> None:
    window.filing.open_sample(file)
    assert window.session is not None
    assert window.session.path is None
    assert recent_files() == [file]
    assert not window.session.history.edited


def test_a_design_dropped_on_the_window_is_open(
    qtbot: QtBot, window: MainWindow, session: Session, file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.topodesk.json"
    other.write_bytes(file.read_bytes())
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(other))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(700, 400), copy, brought, left, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(700, 400), copy, brought, left, keys))
    qtbot.waitUntil(lambda: window.session is not session)
    assert window.session is not None
    assert window.session.path == other


def test_recent_files_that_are_gone_are_not_offered(
    window: MainWindow, file: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.topodesk.json"
    gone.write_bytes(file.read_bytes())
    window.filing.open(gone)
    assert recent_files() == [gone, file]
    gone.unlink()
    assert recent_files() == [file]


def test_the_ending_is_added_where_it_is_missing() -> None:
    assert with_ending(Path("bank")) == Path("bank.topodesk.json")
    assert with_ending(Path("bank.v2")) == Path("bank.v2.topodesk.json")
    assert with_ending(Path("bank.json")) == Path("bank.json")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Northwind Bank", "northwind-bank"), ("../../etc", "etc"), ("", "design"), ("银行", "银行")],
)
def test_names_become_file_names_no_disk_refuses(name: str, expected: str) -> None:
    assert file_name(name) == expected

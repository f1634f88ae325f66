"""Writing on notes where they are, by real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from helpers.bank import small_bank
from topodesk.drawing.shapes import Point
from topodesk.model.note import Note, NoteColour
from topodesk.session.session import Session
from topodesk.tools.notes import add_note_on, colour_notes, colours_of, paper_of
from topodesk.ui.canvas.note_edit import NoteEdit

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def canvas(canvas_of):
    return canvas_of(Session(small_bank()), 1300, 900)


def editor(canvas) -> NoteEdit:
    return next(edit for edit in canvas.findChildren(NoteEdit) if edit.isVisible())


def spot(canvas, rect) -> QPoint:
    x, y = canvas.camera.to_view(rect.centre)
    return QPoint(round(x), round(y))


def place_on(canvas, id: str) -> None:
    team = next(f for f in canvas.session.drawing.picture.of(id) if f.role == "team")
    canvas.setFocus()
    QTest.keyClicks(canvas, "n")
    QTest.mouseClick(canvas.viewport(), LEFT, pos=spot(canvas, team.bounds))


def notes(canvas) -> list[tuple[str, str | None]]:
    return [(note.text, note.on) for note in canvas.session.scenario.of(Note)]


def test_a_fresh_note_is_written_on_at_once_and_is_one_step(canvas):
    place_on(canvas, "join")
    QTest.keyClicks(editor(canvas), "Ask them")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(editor(canvas), "twice")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    assert notes(canvas) == [("Ask them\ntwice", "join")]
    assert not canvas.naming
    (step,) = canvas.session.history.done
    assert step.name == "Add a note “Ask them twice” on team “Join”"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_note_nobody_writes_on_leaves_no_trace(canvas, key):
    place_on(canvas, "join")
    QTest.keyClick(editor(canvas), key)
    assert notes(canvas) == []
    assert canvas.session.history.done == ()


def test_a_click_elsewhere_keeps_what_was_written(canvas):
    place_on(canvas, "join")
    QTest.keyClicks(editor(canvas), "Ask them")
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(4, 4))
    assert notes(canvas) == [("Ask them", "join")]


def test_a_double_click_writes_on_and_esc_leaves_it_as_it_was(canvas):
    place_on(canvas, "join")
    QTest.keyClicks(editor(canvas), "Ask")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    (note,) = canvas.session.scenario.of(Note)
    paper = paper_of(canvas.session, note.id)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=spot(canvas, paper))
    QTest.keyClicks(editor(canvas), " again")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    assert notes(canvas) == [("Ask", "join")]
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=spot(canvas, paper))
    QTest.keyClicks(editor(canvas), " again <b>&")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    assert notes(canvas) == [("Ask again <b>&", "join")]
    assert canvas.session.history.done[-1].name == "Rewrite note “Ask”"


def test_the_paper_grows_with_the_text_and_stays_in_view(canvas):
    place_on(canvas, "core")
    before = editor(canvas).height()
    for _ in range(12):
        QTest.keyClicks(editor(canvas), "line")
        QTest.keyClick(editor(canvas), Qt.Key.Key_Return, SHIFT)
    assert editor(canvas).height() > before
    assert canvas.viewport().rect().contains(editor(canvas).geometry())
    editor(canvas).keep()


def test_delete_takes_a_note_away(canvas):
    place_on(canvas, "join")
    QTest.keyClicks(editor(canvas), "Ask")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert notes(canvas) == []


def test_a_note_is_added_on_what_is_selected_from_a_menu(canvas):
    held = ("apply", "join", "open", "platform")
    for id in held:
        canvas.session.selection.set([id])
        canvas.add_note()
        QTest.keyClicks(editor(canvas), f"On {id}")
        QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    canvas.session.selection.clear()
    assert sorted(notes(canvas)) == sorted(
        (f"On {i}", i) for i in ("join", "open", "apply", "platform")
    )


def test_several_notes_are_given_a_colour_in_one_step(canvas):
    ids = [add_note_on(canvas.session, Point(x, -90)) for x in (0, 300)]
    canvas.session.selection.set(ids)
    assert colours_of(canvas.session) == {NoteColour.YELLOW}
    colour_notes(canvas.session, NoteColour.PINK)
    assert colours_of(canvas.session) == {NoteColour.PINK}
    assert canvas.session.history.done[-1].name == "Set the colour of 2 notes"


def test_with_a_team_selected_n_begins_to_write_a_note_on_it_at_once(canvas):
    canvas.session.selection.set(["join"])
    canvas.setFocus()
    QTest.keyClicks(canvas, "n")
    QTest.keyClicks(editor(canvas), "Too many duties")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    assert notes(canvas) == [("Too many duties", "join")]

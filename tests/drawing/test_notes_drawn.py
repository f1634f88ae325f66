"""How notes are drawn, and that they are drawn whatever they are stuck on."""

from __future__ import annotations

from little_bank import little_bank

from topodesk.drawing.afar import seen_at
from topodesk.drawing.caption import LEVELS
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.notation.note import MOST_LINES, WIDE, lines_of
from topodesk.drawing.picture import Figure
from topodesk.drawing.printed import printed
from topodesk.drawing.shapes import Box
from topodesk.model.note import Note
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario


def with_notes(*records: Record) -> Drawing:
    little = little_bank()
    return Drawing(Scenario(little.id, [*little, *records]))


def figure(drawing: Drawing, id: str = "n") -> Figure:
    (found,) = [f for f in drawing.picture.of(id) if f.role != "badge"]
    return found


def test_line_breaks_of_a_note_are_kept() -> None:
    lines = lines_of(Note(id="n", text="First\n\nThird  <b>&"), WIDE)
    assert [line.text for line in lines] == ["First", "", "Third  <b>&"]


def test_a_long_note_ends_with_dots_and_its_record_keeps_every_word() -> None:
    for text in ("word " * 400, "\n".join(str(n) for n in range(40)), "x" * 10_000):
        note = Note(id="n", text=text)
        lines = lines_of(note, WIDE)
        assert len(lines) == MOST_LINES
        assert lines[-1].text.endswith("…")
        assert all(line.width <= WIDE for line in lines)
        assert note.text == text


def test_right_to_left_text_begins_at_the_right() -> None:
    (line,) = lines_of(Note(id="n", text="שלום"), WIDE)
    assert line.x + line.width > WIDE / 2


def test_a_note_lies_over_lines_and_blocks_and_below_badges() -> None:
    drawing = with_notes(Note(id="n", text="Why?", on="join"))
    others = [f.z for f in drawing.picture.figures.values() if f.role not in ("note", "badge")]
    assert figure(drawing).z > max(others)


def test_a_note_away_from_what_it_is_stuck_on_has_a_stem_to_it() -> None:
    near = with_notes(
        Note(id="n", text="Why?", on="join"), Placement(id="p", of="n", x=20.0, y=20.0)
    )
    far = with_notes(
        Note(id="n", text="Why?", on="join"), Placement(id="p", of="n", x=400.0, y=-150.0)
    )
    assert len(figure(far).shapes) == len(figure(near).shapes) + 2
    team = next(f for f in far.picture.of("join") if f.role == "team")
    assert figure(far).bounds.meets(team.bounds)
    assert figure(far).hit[0].w == WIDE


def test_a_note_is_drawn_whatever_it_is_stuck_on() -> None:
    for on in (None, "n", "p", "scenario"):
        known = Note(id="n", text="Lost?", on=on if on in (None, "n") else None)
        assert figure(with_notes(known)).texts()
    loop = with_notes(Note(id="n", text="a", on="m"), Note(id="m", text="b", on="n"))
    assert figure(loop).hit[0].w == figure(loop, "m").hit[0].w == WIDE


def test_a_private_note_is_on_the_map_and_never_printed() -> None:
    drawing = with_notes(Note(id="n", text="Between us", private=True), Note(id="m", text="All"))
    assert figure(drawing).role == "private_note"
    kept = {f.record for f in printed(drawing).figures.values()}
    assert "m" in kept
    assert "n" not in kept


def test_a_private_note_carries_its_lock_at_every_level() -> None:
    # VIEW-77
    drawing = with_notes(Note(id="plain", text="So"), Note(id="mine", text="So", private=True))
    for level in LEVELS:
        marks = [
            sum(isinstance(shape, Box) for shape in seen_at(figure(drawing, id), level))
            for id in ("plain", "mine")
        ]
        assert marks == [0, 1]

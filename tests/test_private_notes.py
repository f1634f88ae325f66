"""What is noted for us only is in the file, and in nothing that leaves it."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import StreamObject

from helpers.window import small_bank
from topodesk.cli.exporting import ENDINGS, write_as
from topodesk.edits.fields import set_fields
from topodesk.edits.for_others import piece_for_others
from topodesk.edits.fragments import fragment_of
from topodesk.edits.notes import Spot, add_note
from topodesk.session.session import Session
from topodesk.storage.format import dumps, loads
from topodesk.tools.clipping import clip

SECRET, OPEN = "Quixotic zebra", "Plain goat"
TODAY = date(2026, 11, 26)


def session_with_notes() -> Session:
    """A private note on a team, one on the paper, one about the design; and an open one."""
    session = Session(small_bank(), today=TODAY)
    store, shared = session.scenario, session.design.shared
    for id, on in (("on", "pay"), ("free", None)):
        session.commit(add_note(store, Spot(on, 20, -80), text=SECRET, id=id))
        session.commit(set_fields(store, id, private=True))
    session.commit(add_note(store, Spot("core", 20, 20), text=OPEN, id="open"))
    session.commit(set_fields(shared, session.design.info.id, private_notes=SECRET))
    return session


def everything_in(path: Path) -> str:
    """What an exported file says, however it is packed: of a PDF each stream, page and file."""
    if path.suffix == ".pptx":
        with zipfile.ZipFile(path) as parts:
            return "\n".join(parts.read(name).decode("latin-1") for name in parts.namelist())
    if path.suffix != ".pdf":
        return path.read_bytes().decode("latin-1")
    reader = pypdf.PdfReader(path)
    said = [page.extract_text() for page in reader.pages]
    said += [str(reader.metadata), str(reader.outline)]
    for number in range(1, reader.trailer["/Size"]):
        held = reader.get_object(number)
        if isinstance(held, StreamObject) and "/Subtype" not in held:
            said.append(held.get_data().decode("latin-1"))
    for files in reader.attachments.values():
        said += [file.decode("utf-8", "replace") for file in files]
    return "\n".join(said)


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_export_has_a_private_note(tmp_path: Path, ending: str) -> None:
    session = session_with_notes()
    path = tmp_path / f"out{ending}"
    write_as(session.design, session.scenario, path, TODAY)
    said = everything_in(path)
    assert SECRET not in said
    if ending not in (".png", ".md"):  # dots say nothing in letters, a summary tells no notes
        assert OPEN in said


def test_a_picture_looks_as_if_there_were_no_private_note(tmp_path: Path) -> None:
    session = session_with_notes()
    write_as(session.design, session.scenario, tmp_path / "with.png", TODAY)
    from topodesk.edits.removing import remove

    session.commit(remove(session.scenario, ["on", "free"]))
    write_as(session.design, session.scenario, tmp_path / "without.png", TODAY)
    assert (tmp_path / "with.png").read_bytes() == (tmp_path / "without.png").read_bytes()


def test_the_names_on_the_clipboard_have_no_private_note() -> None:
    session = session_with_notes()
    session.selection.set(["on", "free", "open", "pay"])
    clipping = clip(session)
    assert clipping is not None
    assert SECRET not in "\n".join(clipping.names)
    assert all(SECRET not in text.text for f in clipping.picture.in_order() for text in f.texts())


def test_a_piece_kept_as_a_template_has_no_private_note() -> None:
    session = session_with_notes()
    piece = fragment_of(session.scenario, ["on", "free", "open", "pay"])
    kept = piece_for_others(piece)
    assert SECRET in str(piece.records)
    assert SECRET not in str(kept.records)
    assert OPEN in str(kept.records)
    known = {record.id for record in kept.records}
    assert kept.picked <= known


def test_the_file_keeps_private_notes() -> None:
    session = session_with_notes()
    assert dumps(session.design).decode().count(SECRET) == 3
    assert dumps(loads(dumps(session.design)).design) == dumps(session.design)


def test_a_private_note_says_so_where_it_is_edited() -> None:
    session = session_with_notes()
    on_the_map = [f for f in session.drawing.picture.of("on") if f.role == "private_note"]
    said = [line.text for figure in on_the_map for line in figure.texts()]
    assert "private, not printed" in said

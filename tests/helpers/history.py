"""Walking through a history: back to its beginning and forward again, byte by byte."""

from __future__ import annotations

from helpers.step_names import unclear
from topodesk.model.change import DESIGN
from topodesk.model.design import Design
from topodesk.model.record import Record
from topodesk.session.session import Session
from topodesk.storage.format import dumps


def stored(design: Design) -> dict[str, dict[str, Record]]:
    """The records of every store, by id."""
    found = {s.id: dict(s.records) for s in design.scenarios}
    return {**found, DESIGN: dict(design.shared.records)}


def back_and_forward(session: Session) -> list[bytes]:
    """Undo everything and do it again; the file at each step, the first one last.

    Every step forward gives the very records and the very bytes there were on the way back.
    """
    for step in session.history.steps:
        assert not unclear(step.name), (step.name, unclear(step.name))
    files, records = [dumps(session.design)], [stored(session.design)]
    while session.undo() is not None:
        files.append(dumps(session.design))
        records.append(stored(session.design))
    for file, before in zip(files[-2::-1], records[-2::-1], strict=True):
        assert session.redo() is not None
        assert stored(session.design) == before
        assert dumps(session.design) == file
    assert session.redo() is None
    return files

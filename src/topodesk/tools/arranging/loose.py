"""What of the selection stands freely, teams and notes, and moving it somewhere else."""

from __future__ import annotations

from collections.abc import Mapping

from topodesk.drawing.shapes import Rect
from topodesk.edits.naming import counted
from topodesk.edits.notes import move_notes
from topodesk.edits.places import Place, place_teams
from topodesk.model.change import NOTHING, Change
from topodesk.model.note import Note
from topodesk.session.session import Session
from topodesk.tools.drops.paper import Sheet
from topodesk.tools.notes import paper_of, spot_at


def loose_selected(session: Session) -> dict[str, Rect]:
    """Where everything selected stands that somebody put somewhere, in the order it was picked."""
    free = {b.team: b.rect for b in session.drawing.layout.band.blocks if b.free}
    records, found = session.scenario.records, dict[str, Rect]()
    for id in session.selection.ids:
        rect = paper_of(session, id) if isinstance(records.get(id), Note) else free.get(id)
        if rect is not None:
            found[id] = rect
    return found


def on_paper(session: Session, rects: Mapping[str, Rect]) -> dict[str, Rect]:
    """Those of some loose things that must not stand on others: the teams. Notes may."""
    return {id: rect for id, rect in rects.items() if session.scenario.get(Note, id) is None}


def moved_to(session: Session, sheet: Sheet, spots: Mapping[str, Rect]) -> Change:
    """The edit that moves things to free spots on the map; notes stay stuck on what they are."""
    store = session.scenario
    if not spots:
        return NOTHING
    teams = on_paper(session, spots)
    places = [Place(id, point=sheet.point(rect)) for id, rect in teams.items()]
    notes = {
        id: spot_at(session, rect, note.on)
        for id, rect in spots.items()
        if (note := store.get(Note, id)) is not None
    }
    moved = place_teams(store, places).then(move_notes(store, notes))
    return moved.named(f"Move {counted([store[id] for id in spots])}")

"""Notes: sticking them on the map and on what stands there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from topodesk.edits.naming import counted
from topodesk.edits.ordering import placement_of
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.note import Note
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a note is: what it is stuck `on`, and its corner measured as its Placement says."""

    on: str | None
    x: float
    y: float
    from_top: bool = False

    @property
    def corner(self) -> dict[str, object]:
        """What its Placement says of it."""
        return {"x": self.x, "y": self.y, "from_top": self.from_top}


def add_note(store: Store, spot: Spot, *, text: str = "", id: str = "") -> Change:
    """Stick a new note somewhere."""
    note = Note(id=id or new_id(), text=text, on=spot.on)
    placement = Placement(id=new_id(), of=note.id).with_(**spot.corner)
    about = f" on {counted([store[spot.on]])}" if spot.on else ""
    return Change.of(f"Add a note{about}", store.id, added=[note, placement])


def move_notes(store: Store, spots: Mapping[str, Spot]) -> Change:
    """Move notes, as one step."""
    notes = [note for id in spots if (note := store.get(Note, id)) is not None]
    added: list[Record] = []
    updated: list[tuple[Record, Record]] = []
    for note in notes:
        spot = spots[note.id]
        updated.append((note, note.with_(on=spot.on)))
        own = placement_of(store, note.id)
        if own is None:
            added.append(Placement(id=new_id(), of=note.id).with_(**spot.corner))
        else:
            updated.append((own, own.with_(**spot.corner)))
    name = f"Move {counted(notes)}" if notes else "Move nothing"
    return Change.of(name, store.id, added=added, updated=updated)


def left_behind(deletion: Change, store: Store, spots: Mapping[str, Spot]) -> Change:
    """A deletion after which the notes it lets go of are at `spots`, not lost or thrown about."""
    fresh = {new.id: new for _, new in deletion.within(store.id) if new is not None}
    updated: list[tuple[Record, Record]] = []
    for id, spot in spots.items():
        note, own = fresh.get(id), placement_of(store, id)
        if isinstance(note, Note):
            updated.append((note, note.with_(on=spot.on)))
            if own is not None:
                updated.append((own, own.with_(**spot.corner)))
    return deletion.then(Change.of(deletion.name, store.id, updated=updated))

"""Notes: what somebody sticks on the map to remember, to ask or to agree on later."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from topodesk.model.ids import AnyId
from topodesk.model.record import Flag, Record, Text


class NoteColour(StrEnum):
    """The paper a note is written on; what it means is up to the room."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    GREY = "grey"


class Note(Record):
    """A sticky text, `on` a record or (None) free. A private one is never printed.

    Its Placement says where its top left corner is: on a record from that record's own top left
    corner, else from the map's top edge (negative y, or `from_top`: beside the lanes) or below the
    top of the band of teams that are on no stream.
    """

    collection: ClassVar[str] = "sticky_notes"
    noun: ClassVar[str] = "note"

    text: Text
    on: AnyId | None = None
    colour: NoteColour = NoteColour.YELLOW
    private: Flag = False

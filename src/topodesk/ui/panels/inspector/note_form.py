"""The form of a note."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.edits.notes import Spot, move_notes
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.note import Note
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.tools.notes import lies_beside, set_free
from topodesk.ui.panels.inspector.choice_field import AnswerField
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import Form, found, refusing, row_of
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.words import NOTE_COLOURS

HOLDING: tuple[type[Record], ...] = (
    *(Team, ValueStream, JourneyStep, Grouping, Component),
    Customer,
)
"""What a note can be stuck on by naming it."""
ASIDE = (24.0, 18.0)
"""Where a note is put on what was named: not on its first letters."""


class NoteForm(Form):
    """What it says, on which paper, and what it is about."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self.text("text", "Text", "Shift + Enter begins a new line", paragraph=True)
        self.choice("colour", "Colour", "What it means is up to you", NOTE_COLOURS)
        stuck = ListField(
            desk,
            "Stuck on",
            "It moves along with that",
            add=self._stick,
            names=lambda: (r.label() for r in self._holding()),
            remove=lambda _id: self._freed,
            empty="Nothing; it stands free",
            invitation="Name a team, a step, a stream…",
        )
        self.add("on", stuck, lambda: tuple(self._held()))
        private = AnswerField(
            desk,
            "Printed",
            "In the proposal and in exported pictures",
            self.setting("private"),
            (("Printed", False), ("For us only", True)),
        )
        self.add("private", private, self.value("private"))

    @property
    def note(self) -> Note:
        """The note that is shown."""
        note = self.desk.scenario.get(Note, self.id)
        assert note is not None
        return note

    def _holding(self) -> Iterator[Record]:
        return (record for kind in HOLDING for record in self.desk.scenario.of(kind))

    def _held(self) -> Iterator[Row]:
        record = self.desk.scenario.records.get(self.note.on or "")
        if record is not None:
            aside = lies_beside(self.desk.session, self.id)
            yield row_of(record, "lies beside it" if aside else record.noun)

    def _freed(self) -> Change:
        return set_free(self.desk.session, self.id)

    def _stick(self, name: str) -> Edit:
        store, id = self.desk.scenario, self.id
        record = found(self._holding(), name)
        if record is None:
            return refusing(f"Nothing in this scenario is called “{name}”.")
        return lambda: move_notes(store, {id: Spot(record.id, *ASIDE)})

"""The form of the scenario, shown when nothing is selected, and the one of several records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from topodesk.edits.fields import set_fields_of_many
from topodesk.edits.teams import retype
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.team import Team, TeamType
from topodesk.ui.panels.inspector.choice_field import ChoiceField
from topodesk.ui.panels.inspector.date_field import DateField
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import Form, row_of
from topodesk.ui.panels.inspector.list_field import Row
from topodesk.ui.panels.inspector.typed_field import TypedField, number_text, whole_or_half
from topodesk.ui.panels.inspector.words import MODES, SCENARIO_KINDS, TEAM_TYPES
from topodesk.ui.pieces.labels import label

MOST_LISTED = 60


class ScenarioForm(Form):
    """What this way to organise claims, and what it puts before leadership."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self.text("name", "Name", "What this way to organise is called")
        self.choice("kind", "Kind", "Observations are softer in Today", SCENARIO_KINDS)
        self.text("decision", "Decision", "The question leadership is to decide", paragraph=True)
        self.text("vision", "Vision", "Where this leads, in a sentence", paragraph=True)
        self.text("why_now", "Why now", "What it costs to wait", paragraph=True)
        self.side_by_side(
            self.text("sponsor_role", "Sponsor", "Which role stands for it"),
            self.date("review_date", "Review", "When to look again"),
        )


class SeveralForm(Form):
    """What several selected records have in common: how many, and the fields worth setting."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        self._total = label("", "strong")
        self.column.addWidget(self._total)
        types = ChoiceField(desk, "Type of the teams", "Set for all", TEAM_TYPES, self._retyped)
        self.add("type", types, self._shared(Team, "type"))
        people = TypedField(
            desk,
            "People in each team",
            "Set for all",
            self._set(Team, "people"),
            parse=whole_or_half,
            shown=number_text,
        )
        people.editor.setProperty("placeholderText", "Different, or not known")
        self.add("people", people, self._shared(Team, "people"))
        modes = ChoiceField(desk, "Mode of the interactions", "Set for all", MODES, self._moded)
        self.add("mode", modes, self._shared(Interaction, "mode"))
        ends = DateField(
            desk,
            "Expected end",
            "Set for all",
            self._set(Interaction, "expected_end"),
            objection=self._too_early,
        )
        self.add("expected_end", ends, self._shared(Interaction, "expected_end"))
        self.listing("selected", "Selected", "", self._rows, "")

    def refresh(self) -> None:
        """Show what there is of each kind."""
        super().refresh()
        self._total.setText(f"{len(self.desk.session.selection)} selected")
        for kind, names in ((Team, ("type", "people")), (Interaction, ("mode", "expected_end"))):
            for name in names:
                self.fields[name].setVisible(bool(self._of(kind)))

    def _records(self) -> list[Record]:
        ids = self.desk.session.selection.ids
        return [self.desk.scenario[id] for id in ids if id in self.desk.scenario]

    def _of(self, kind: type[Record]) -> list[Record]:
        return [record for record in self._records() if isinstance(record, kind)]

    def _rows(self) -> list[Row]:
        return [row_of(record, record.noun) for record in self._records()[:MOST_LISTED]]

    def _shared(self, kind: type[Record], name: str) -> Callable[[], object]:
        """The value all of them have, else nothing."""

        def read() -> object:
            values = [getattr(record, name) for record in self._of(kind)]
            return values[0] if values and all(v == values[0] for v in values) else None

        return read

    def _set(self, kind: type[Record], name: str) -> Callable[[object], Edit]:
        def edit_of(value: object) -> Edit:
            store, ids = self.desk.scenario, [record.id for record in self._of(kind)]
            return lambda: set_fields_of_many(store, ids, **{name: value})

        return edit_of

    def _too_early(self, end: date) -> str:
        starts = [i.start for i in self._records() if isinstance(i, Interaction) and i.start]
        latest = max(starts, default=None)
        return f"One of them starts later, {latest.isoformat()}." if latest and end < latest else ""

    def _retyped(self, value: object) -> Edit:
        store, ids = self.desk.scenario, [record.id for record in self._of(Team)]
        return lambda: retype(store, ids, TeamType(str(value)))

    def _moded(self, value: object) -> Edit:
        return self._set(Interaction, "mode")(InteractionMode(str(value)))

"""The form of an interaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from topodesk.edits.fields import set_fields
from topodesk.edits.interactions import let_provide, let_receive, set_mode, swap
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.interaction import Capability, Interaction, InteractionMode
from topodesk.model.scenario import Store
from topodesk.ui.panels.inspector.choice_field import ChoiceField
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import Form, found, row_of
from topodesk.ui.panels.inspector.list_field import ListField, Row
from topodesk.ui.panels.inspector.party_field import PartyField
from topodesk.ui.panels.inspector.words import MODES
from topodesk.ui.pieces.buttons import button

PARTIES = {
    InteractionMode.COLLABORATION: ("One team", "And the other"),
    InteractionMode.X_AS_A_SERVICE: ("Provides", "Uses it"),
    InteractionMode.FACILITATING: ("Facilitates", "Learns"),
    InteractionMode.UNDEFINED: ("Gives", "Receives"),
}
"""What the two ends are called in each mode."""


def ends_before(start: date) -> str:
    """What is wrong with an end before the start."""
    return f"It would end before it starts, {start.isoformat()}."


class InteractionForm(Form):
    """Who works with whom, in which mode, what for and until when."""

    def __init__(self, desk: Desk) -> None:
        """Add the fields."""
        super().__init__(desk)
        mode = ChoiceField(desk, "Mode", "How do they work together?", MODES, self._set_mode)
        self.add("mode", mode, self.value("mode"))
        self.provider = PartyField(desk, "Provides", "", self._let(let_provide))
        self.consumer = PartyField(desk, "Uses it", "", self._let(let_receive))
        self.add("provider", self.provider, self.value("provider"))
        self.add("consumer", self.consumer, self.value("consumer"))
        self.turn = button("Swap giver and receiver", "quiet", self._turn_round)
        line = QHBoxLayout()
        line.addWidget(self.turn)
        line.addStretch()
        self.column.addLayout(line)
        self.text("purpose", "Purpose", "What is it good for?", paragraph=True)
        self.side_by_side(
            self.date("start", "Start", "Since when?", self._too_late),
            self.date("expected_end", "Expected end", "Until when?", self._too_early),
        )
        self.date("actual_end", "Ended", "When did it end, if it has?", self._too_early)
        self.answer("self_service", "Self-service", "Can it be used without asking anybody?")
        capability = ListField(
            desk,
            "Capability",
            "What does the receiving team learn?",
            add=self._teach,
            names=lambda: (c.name for c in desk.scenario.of(Capability)),
            remove=lambda _id: self.edit(capability=None),
            empty="Not named yet",
            invitation="Name a capability…",
        )
        self.add("capability", capability, lambda: tuple(self._capability()))
        self.text(
            "exit_criterion", "Exit criterion", "How do both see that it is done?", paragraph=True
        )

    @property
    def interaction(self) -> Interaction:
        """The interaction that is shown."""
        interaction = self.desk.scenario.get(Interaction, self.id)
        assert interaction is not None
        return interaction

    def refresh(self) -> None:
        """Show what its mode asks for."""
        super().refresh()
        mode = self.interaction.mode
        self.fields["self_service"].setVisible(mode is InteractionMode.X_AS_A_SERVICE)
        for name in ("capability", "exit_criterion"):
            self.fields[name].setVisible(mode is InteractionMode.FACILITATING)
        gives, receives = PARTIES[mode]
        self.provider.name_end(gives)
        self.consumer.name_end(receives)
        self.turn.setEnabled(not self.desk.session.read_only)

    def _too_late(self, start: date) -> str:
        end = self.interaction.expected_end
        return f"It would start after its end, {end.isoformat()}." if end and start > end else ""

    def _too_early(self, end: date) -> str:
        start = self.interaction.start
        return ends_before(start) if start and end < start else ""

    def _set_mode(self, value: object) -> Edit:
        store, id = self.desk.scenario, self.id
        return lambda: set_mode(store, id, InteractionMode(str(value)))

    def _turn_round(self) -> None:
        store, id = self.desk.scenario, self.id
        self.desk.do(lambda: swap(store, id))

    def _let(self, edit: Callable[[Store, str, str], Change]) -> Callable[[str], Edit]:
        """Makes edits that put a party at one end."""
        return lambda party: lambda: edit(self.desk.scenario, self.id, party)

    def _capability(self) -> tuple[Row, ...]:
        known = self.desk.scenario.get(Capability, self.interaction.capability)
        return (row_of(known),) if known else ()

    def _teach(self, name: str) -> Edit:
        store, id = self.desk.scenario, self.id
        known = found(store.of(Capability), name)

        def edit() -> Change:
            capability = known or Capability(id=new_id(), name=name)
            added = [] if known else [capability]
            made = Change.of(f"Name the capability “{name[:40]}”", store.id, added=added)
            return (
                made.then(set_fields(store, id, capability=capability.id))
                if added
                else (set_fields(store, id, capability=capability.id))
            )

        return edit

"""What to call the two sides of an interaction."""

from __future__ import annotations

from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.team import Team
from topodesk.rules.facts import Facts

_MODES = {
    InteractionMode.COLLABORATION: "collaboration",
    InteractionMode.X_AS_A_SERVICE: "X-as-a-Service",
    InteractionMode.FACILITATING: "facilitating",
    InteractionMode.UNDEFINED: "interaction",
}


def party(facts: Facts, id: str) -> Record | None:
    """The team or grouping on one side."""
    return facts.get(Team, id) or facts.get(Grouping, id)


def parties(facts: Facts, interaction: Interaction) -> list[Record]:
    """Both sides, the provider first."""
    both = (party(facts, interaction.provider), party(facts, interaction.consumer))
    return [side for side in both if side is not None]


def title_of(facts: Facts, interaction: Interaction) -> str:
    """What a list calls it: “Onboard ↔ First Month”; an arrow where one side provides."""
    arrow = " ↔ " if interaction.mode is InteractionMode.COLLABORATION else " → "
    return arrow.join(side.label() for side in parties(facts, interaction))


def mode_word(interaction: Interaction) -> str:
    """The mode as a sentence says it."""
    return _MODES[interaction.mode]

"""Which fields records of a kind share when several are selected, and how each is set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from topodesk.edits.interactions import set_modes
from topodesk.edits.many import answer_for, give_components, stand_in
from topodesk.edits.teams import retype
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.note import Note
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.ui.panels.inspector.choice_field import Choice
from topodesk.ui.panels.inspector.form import found
from topodesk.ui.panels.inspector.typed_field import number_text, whole_or_half
from topodesk.ui.panels.inspector.words import (
    BASES,
    COMPONENT_KINDS,
    LAYERS,
    MODES,
    NOTE_COLOURS,
    TEAM_TYPES,
)


class _Different:
    """The one value that means: not all of them have the same."""


DIFFERENT = _Different()


def text_or_nothing(value: object) -> str:
    """A text as it is typed."""
    return value if isinstance(value, str) else ""


def number_or_nothing(value: object) -> str:
    """A number as it is typed."""
    return "" if value is DIFFERENT else number_text(value)


@dataclass(frozen=True, slots=True)
class Choices:
    """One of a list."""

    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Answers:
    """One of a few words side by side."""

    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Words:
    """Something typed: `parse` makes a value of it, `shown` a text of a value."""

    parse: Callable[[str], object]
    shown: Callable[[object], str]


@dataclass(frozen=True, slots=True)
class Day:
    """A date that can be empty."""


@dataclass(frozen=True, slots=True)
class ByName:
    """A record of one of some kinds, named with type-ahead."""

    kinds: tuple[type[Record], ...]
    empty: str
    invitation: str
    may_be_none: bool = False

    def names(self, store: Store) -> Iterator[str]:
        """What can be named."""
        return (record.label() for kind in self.kinds for record in store.of(kind))

    def found(self, store: Store, name: str) -> Record | None:
        """The record somebody means by a name."""
        return found((record for kind in self.kinds for record in store.of(kind)), name)


How = Choices | Answers | Words | Day | ByName


@dataclass(frozen=True, slots=True)
class Shared:
    """A field `name` of records: its title, `how` it is set, and where that is no plain field,
    the `edit` that sets it for many and what `read` finds in one of them."""

    name: str
    title: str
    how: How
    edit: Callable[[Store, Iterable[str], object], Change] | None = None
    read: Callable[[Record], object] | None = None


def common(store: Store, records: Sequence[Record], shared: Shared) -> object:
    """The value all of them have, or DIFFERENT; None when there are none."""
    values = [
        shared.read(record) if shared.read is not None else getattr(record, shared.name)
        for record in records
    ]
    if not values:
        return None
    return values[0] if all(value == values[0] for value in values) else DIFFERENT


def _place(record: Record) -> object:
    assert isinstance(record, Team)
    return record.grouping or record.value_stream


def _owner(record: Record) -> object:
    assert isinstance(record, Component)
    return record.owner_teams[0] if record.owner_teams else None


def _responsible(record: Record) -> object:
    assert isinstance(record, JourneyStep)
    teams = record.responsible_teams
    return None if not teams else teams[0] if len(teams) == 1 else teams


def _id(value: object) -> str | None:
    return value if isinstance(value, str) else None


YES_NO = (("Yes", True), ("No", False))
TEAMS = (
    Shared(
        "type",
        "Type",
        Choices(TEAM_TYPES),
        lambda store, ids, value: retype(store, ids, TeamType(str(value))),
    ),
    Shared("alignment_basis", "Aligned to", Choices(BASES)),
    Shared("people", "People in each", Words(whole_or_half, number_or_nothing)),
    Shared(
        "place",
        "Stand in",
        ByName((ValueStream, Grouping), "Nowhere yet", "Name a stream or a platform…", True),
        lambda store, ids, value: stand_in(store, ids, _id(value)),
        _place,
    ),
)
INTERACTIONS = (
    Shared(
        "mode",
        "Mode",
        Choices(MODES),
        lambda store, ids, value: set_modes(store, ids, InteractionMode(str(value))),
    ),
    Shared("expected_end", "Expected end", Day()),
    Shared("next_mode", "Mode after that", Choices((("Not said", None), *MODES[:3]))),
)
COMPONENTS = (
    Shared("kind", "Kind", Choices(COMPONENT_KINDS)),
    Shared("layer", "Layer", Choices(LAYERS)),
    Shared(
        "owner",
        "Owner",
        ByName((Team,), "Nobody owns them", "Name a team…", True),
        lambda store, ids, value: give_components(store, ids, _id(value)),
        _owner,
    ),
)
STEPS = (
    Shared(
        "responsible",
        "Responsible",
        ByName((Team,), "No team yet", "Name a team…"),
        lambda store, ids, value: answer_for(store, ids, str(value)),
        _responsible,
    ),
    Shared("regulatory_gate", "Regulatory gate", Answers(YES_NO)),
)
NOTES = (
    Shared("colour", "Colour", Choices(NOTE_COLOURS)),
    Shared("private", "Printed", Answers((("Printed", False), ("For us only", True)))),
)

OF_KINDS: tuple[tuple[type[Record], tuple[Shared, ...]], ...] = (
    (Team, TEAMS),
    (JourneyStep, STEPS),
    (Component, COMPONENTS),
    (Interaction, INTERACTIONS),
    (Note, NOTES),
)
"""For each kind what its records share, as the form of several has it."""

"""What the palette offers to put on the map. It is on screen before the model is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from topodesk.model.fragment import Fragment
    from topodesk.model.team import TeamType


class Thing(StrEnum):
    """One entry of the palette."""

    STREAM_ALIGNED = "stream_aligned"
    PLATFORM = "platform"
    ENABLING = "enabling"
    COMPLICATED_SUBSYSTEM = "complicated_subsystem"
    UNDEFINED = "undefined"
    VALUE_STREAM = "value_stream"
    JOURNEY_STEP = "journey_step"
    CUSTOMER = "customer"
    PLATFORM_GROUPING = "platform_grouping"
    COMPONENT = "component"
    NOTE = "note"

    @property
    def team_type(self) -> TeamType | None:
        """The type of team it adds, when it adds a team."""
        from topodesk.model.team import TeamType

        return TeamType(self.value) if self.value in set(TeamType) else None


@dataclass(frozen=True, slots=True)
class FromTray:
    """A listed team, taken from the tray."""

    id: str


@dataclass(frozen=True, slots=True)
class FromLibrary:
    """A component or service that some scenario of the design knows, taken from the library."""

    id: str


@dataclass(frozen=True, slots=True, eq=False)
class Parcel:
    """A kept piece of a design, taken from the library."""

    id: str
    name: str
    fragment: Fragment


Single = Thing | FromTray | FromLibrary
"""What is one thing on the map."""

InHand = Single | Parcel
"""What can be brought to the map from a panel."""


@dataclass(frozen=True, slots=True)
class Words:
    """What an entry is called, and what it is for in one line."""

    label: str
    purpose: str


WORDS: dict[Thing, Words] = {
    Thing.STREAM_ALIGNED: Words("Stream-aligned", "Delivers one stream of value, end to end"),
    Thing.PLATFORM: Words("Platform", "Offers services that others use without asking"),
    Thing.ENABLING: Words("Enabling", "Hands over a skill, then leaves"),
    Thing.COMPLICATED_SUBSYSTEM: Words(
        "Complicated subsystem", "Owns a part that needs rare specialist knowledge"
    ),
    Thing.UNDEFINED: Words("Not yet typed", "A team whose type is still open"),
    Thing.VALUE_STREAM: Words("Value stream", "What a customer gets, from first need to done"),
    Thing.JOURNEY_STEP: Words("Journey step", "One step of the customer's journey"),
    Thing.CUSTOMER: Words("Customer", "Who receives the value of a stream"),
    Thing.PLATFORM_GROUPING: Words("Platform grouping", "Platform teams that act as one"),
    Thing.COMPONENT: Words("Component", "Owned by a team, or needed by a step"),
    Thing.NOTE: Words("Note", "Something to remember, to ask or to agree on later"),
}

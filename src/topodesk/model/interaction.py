"""How teams work together: interactions in one of three modes, dependencies, capabilities."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from topodesk.model.ids import CapabilityId, ChangeItemId, PartyId, ServiceId, StreamId, TeamId
from topodesk.model.record import Date, Flag, Record, Text


class InteractionMode(StrEnum):
    """The three interaction modes, and the one nobody has chosen yet."""

    COLLABORATION = "collaboration"
    X_AS_A_SERVICE = "xaas"
    FACILITATING = "facilitating"
    UNDEFINED = "undefined"


class Transferred(StrEnum):
    """Whether a capability has arrived at the receiving team."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"


class ConfirmedBy(StrEnum):
    """Who said so."""

    PROVIDER = "provider"
    RECEIVER = "receiver"
    BOTH = "both"


class DependencyEffect(StrEnum):
    """What a dependency does to the team that needs it."""

    BLOCKING = "blocking"
    SLOWING = "slowing"
    OK = "ok"


class Interaction(Record):
    """Two parties working together. The provider gives (or facilitates), the consumer receives."""

    collection: ClassVar[str] = "interactions"
    noun: ClassVar[str] = "interaction"

    mode: InteractionMode = InteractionMode.UNDEFINED
    provider: PartyId
    consumer: PartyId
    purpose: Text = ""
    start: Date | None = None
    expected_end: Date | None = None
    actual_end: Date | None = None
    next_mode: InteractionMode | None = None
    service: ServiceId | None = None
    self_service: Flag | None = None
    capability: CapabilityId | None = None
    exit_criterion: Text = ""
    transferred: Transferred | None = None
    confirmed_by: ConfirmedBy | None = None


class Dependency(Record):
    """One team needs something from another."""

    collection: ClassVar[str] = "dependencies"
    noun: ClassVar[str] = "dependency"

    from_team: TeamId
    to_team: TeamId
    effect: DependencyEffect = DependencyEffect.BLOCKING
    external: Flag = False
    what: Text = ""
    plan_link: ChangeItemId | None = None


class Capability(Record):
    """A skill that is missing somewhere and can be handed over."""

    collection: ClassVar[str] = "capabilities"
    noun: ClassVar[str] = "capability"

    name: Text
    why: Text = ""
    streams_needing: tuple[StreamId, ...] = ()

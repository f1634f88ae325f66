"""Value streams, the journeys they are mapped from, and the people who receive the value."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from topodesk.model.ids import ComponentId, CustomerId, ServiceId, StreamId, TeamId
from topodesk.model.record import Flag, Part, Record, Text


class CustomerKind(StrEnum):
    """Where a customer stands: outside, or someone inside who uses the service to do their work."""

    EXTERNAL = "external"
    INTERNAL_USER = "internal_user"
    PARTNER = "partner"
    DEVELOPER_OUTSIDE = "developer_outside"


class Answer(StrEnum):
    """An answer the room gave."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Responsibility(StrEnum):
    """Whether anybody is known to be responsible for a step. Teams named on it mean `team`."""

    UNKNOWN = "unknown"
    NOBODY = "nobody"
    TEAM = "team"


class Customer(Record):
    """Someone who receives value at the right end of a stream."""

    collection: ClassVar[str] = "customers"
    noun: ClassVar[str] = "customer"

    name: Text
    kind: CustomerKind = CustomerKind.EXTERNAL
    need: Text = ""
    job_to_be_done: Text = ""


class Persona(Record):
    """A group of customers, and what really differs for them."""

    collection: ClassVar[str] = "personas"
    noun: ClassVar[str] = "persona"

    name: Text
    customer: CustomerId | None = None
    what_differs: Text = ""


class Independence(Part):
    """Six short questions: could this stream run as its own small business?"""

    someone_would_pay: Answer | None = None
    clear_user_group: Answer | None = None
    own_costs_traceable: Answer | None = None
    little_outside_data: Answer | None = None
    one_or_few_teams: Answer | None = None
    others_need_not_change: Answer | None = None


class ValueStream(Record):
    """What a customer gets, end to end. Its steps point at it; `lane_order` is its place."""

    collection: ClassVar[str] = "value_streams"
    noun: ClassVar[str] = "value stream"

    name: Text
    customer: CustomerId | None = None
    promise: Text = ""
    lane_order: Text = ""
    strategy_link: Text = ""
    independence_answers: Independence = Independence()


class JourneyStep(Record):
    """One step of a customer's journey: who is responsible for it, and what it needs."""

    collection: ClassVar[str] = "journey_steps"
    noun: ClassVar[str] = "journey step"

    name: Text
    stream: StreamId
    order: Text = ""
    customer_action: Text = ""
    responsible_teams: tuple[TeamId, ...] = ()
    lead_team: TeamId | None = None
    supporters: tuple[TeamId, ...] = ()
    components: tuple[ComponentId, ...] = ()
    platform_services: tuple[ServiceId, ...] = ()
    responsibility: Responsibility = Responsibility.UNKNOWN
    regulatory_gate: Flag = False
    pain: Text = ""

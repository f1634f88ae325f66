"""Why the work is done: outcomes, the initiatives that serve them, and what is left undone."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from topodesk.model.ids import AnyId, OutcomeId, StreamId, TeamId
from topodesk.model.record import Date, Record, Text


class OutcomeLevel(StrEnum):
    """Whose outcome it is."""

    COMPANY = "company"
    STREAM = "stream"
    TEAM = "team"
    EXPERIMENT = "experiment"


class MetricKind(StrEnum):
    """What a metric measures."""

    CUSTOMER = "customer"
    BUSINESS = "business"
    FLOW = "flow"
    COMPONENT_TECHNICAL = "component_technical"
    ACTIVITY = "activity"


class InitiativeKind(StrEnum):
    """Why an initiative is worth doing."""

    OUTCOME_WORK = "outcome_work"
    RISK_OR_HEALTH = "risk_or_health"
    MANDATORY = "mandatory"
    ROUTINE = "routine"


class Requester(StrEnum):
    """Who asked for the work."""

    CUSTOMER = "customer"
    BUSINESS = "business"
    CONSUMING_TEAM = "consuming_team"
    OURSELVES = "ourselves"
    LAW = "law"


class InitiativeStatus(StrEnum):
    """How far an initiative has come."""

    IDEA = "idea"
    ACTIVE = "active"
    DONE = "done"
    DROPPED = "dropped"


class Outcome(Record):
    """Who does what differently, measured from a baseline to a target by a date."""

    collection: ClassVar[str] = "outcomes"
    noun: ClassVar[str] = "outcome"

    statement: Text = ""
    level: OutcomeLevel = OutcomeLevel.STREAM
    stream: StreamId | None = None
    metric: Text = ""
    metric_kind: MetricKind | None = None
    unit: Text = ""
    baseline: Text = ""
    baseline_due: Date | None = None
    target: Text = ""
    due: Date | None = None
    result: Text = ""
    result_date: Date | None = None
    accountable_team: TeamId | None = None
    linked_teams: tuple[TeamId, ...] = ()


class Initiative(Record):
    """A piece of work a team has taken on, who asked for it and which outcome it serves."""

    collection: ClassVar[str] = "initiatives"
    noun: ClassVar[str] = "initiative"

    title: Text
    team: TeamId
    kind: InitiativeKind = InitiativeKind.OUTCOME_WORK
    outcome: OutcomeId | None = None
    requester: Requester | None = None
    status: InitiativeStatus = InitiativeStatus.ACTIVE
    started: Date | None = None
    reason: Text = ""


class NotDoing(Record):
    """Something someone wants that will not be done. No `team` and no `stream`: for everybody."""

    collection: ClassVar[str] = "not_doing"
    noun: ClassVar[str] = "not-doing entry"

    text: Text
    team: TeamId | None = None
    stream: StreamId | None = None
    reason: Text = ""
    who_is_disappointed: Text = ""
    since: Date | None = None
    review_on: Date | None = None
    drops: AnyId | None = None
    rehomed_to: TeamId | None = None

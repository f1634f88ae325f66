"""Teams: their type, what they are aligned to, and what others can expect of them."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from topodesk.model.ids import GroupingId, StreamId, TeamId
from topodesk.model.record import (
    Count,
    Date,
    Flag,
    Number,
    Part,
    Record,
    Scale,
    Text,
    Whole,
)


class TeamType(StrEnum):
    """The four team types of Team Topologies, and the one nobody has decided yet."""

    STREAM_ALIGNED = "stream_aligned"
    PLATFORM = "platform"
    ENABLING = "enabling"
    COMPLICATED_SUBSYSTEM = "complicated_subsystem"
    UNDEFINED = "undefined"


class AlignmentBasis(StrEnum):
    """What the boundary of a team is drawn around."""

    VALUE_STREAM = "value_stream"
    JOB_TO_BE_DONE = "job_to_be_done"
    PERSONA = "persona"
    PRODUCT_OR_FEATURE = "product_or_feature"
    DOMAIN_CAPABILITY = "domain_capability"
    CHANNEL = "channel"
    GEOGRAPHY = "geography"
    REGULATORY = "regulatory"
    FUNCTION = "function"
    ARCHITECTURE = "architecture"
    PROJECT = "project"


class Reteaming(StrEnum):
    """How a team came to be, after Helfand's patterns."""

    NONE = "none"
    ONE_BY_ONE = "one_by_one"
    GROW_AND_SPLIT = "grow_and_split"
    ISOLATION = "isolation"
    MERGE = "merge"
    SWITCH = "switch"


class SubsystemReason(StrEnum):
    """Why a complicated-subsystem team exists; only the first is what the type is for."""

    SPECIALIST_KNOWLEDGE = "specialist_knowledge"
    SHARED_REUSE = "shared_reuse"
    OTHER = "other"


class CapabilityState(StrEnum):
    """Where a team gets a capability from."""

    IN_TEAM = "in_team"
    SELF_SERVICE = "self_service"
    LEARNING = "learning"
    MISSING = "missing"
    NOT_NEEDED = "na"


class Capabilities(Part):
    """The nine capabilities a team needs to go end to end; None where nobody has said."""

    security: CapabilityState | None = None
    viability: CapabilityState | None = None
    design: CapabilityState | None = None
    development: CapabilityState | None = None
    operability: CapabilityState | None = None
    monitoring: CapabilityState | None = None
    product_management: CapabilityState | None = None
    testing: CapabilityState | None = None
    ux: CapabilityState | None = None


class TeamApi(Part):
    """What other teams read before they ask (after the Team API template)."""

    focus: Text = ""
    channels: tuple[Text, ...] = ()
    services_owned: tuple[Text, ...] = ()
    how_to_ask: Text = ""
    service_levels: Text = ""
    versioning: Text = ""
    docs_links: tuple[Text, ...] = ()
    working_hours: Text = ""
    ways_of_working: tuple[Text, ...] = ()
    current_work: tuple[Text, ...] = ()
    search_terms: tuple[Text, ...] = ()


class Team(Record):
    """A long-lived group of people. `people` counts posts, halves included; never names."""

    collection: ClassVar[str] = "teams"
    noun: ClassVar[str] = "team"

    name: Text
    short_name: Text = ""
    type: TeamType = TeamType.UNDEFINED
    alignment_basis: AlignmentBasis | None = None
    basis_reason: Text = ""
    mission: Text = ""
    people: Count | None = None
    vacancies: Count | None = None
    product_manager: Flag | None = None
    formed_on: Date | None = None
    planned_end: Date | None = None
    reteaming: Reteaming | None = None
    capabilities: Capabilities = Capabilities()
    specialism: Text = ""
    months_to_learn: Number | None = None
    specialist_share: Number | None = None
    subsystem_reason: SubsystemReason | None = None
    review_on: Date | None = None
    value_stream: StreamId | None = None
    grouping: GroupingId | None = None
    team_api: TeamApi = TeamApi()


class LoadReading(Record):
    """A team's cognitive load as means of anonymous answers, 1 (light) to 5 (too much)."""

    collection: ClassVar[str] = "load_readings"
    noun: ClassVar[str] = "load reading"

    team: TeamId
    date: Date | None = None
    answers_n: Whole | None = None
    domain: Scale | None = None
    tooling: Scale | None = None
    interruptions: Scale | None = None
    dependencies: Scale | None = None
    on_call: Scale | None = None
    trend: Text = ""

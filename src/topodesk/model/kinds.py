"""Every kind of record there is, in the order a file lists them."""

from __future__ import annotations

from topodesk.model.component import Component, ComponentLink, Domain, Service
from topodesk.model.design_records import (
    Decision,
    FindingSnapshot,
    SavedView,
    Waiver,
)
from topodesk.model.flow import TypicalChange
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Capability, Dependency, Interaction
from topodesk.model.learning import Experiment, LeaderLearning, SafetyPulse
from topodesk.model.note import Note
from topodesk.model.outcome import Initiative, NotDoing, Outcome
from topodesk.model.placement import Placement
from topodesk.model.product_ops import ProductOps
from topodesk.model.record import Record
from topodesk.model.roster import ListedTeam
from topodesk.model.stream import Customer, JourneyStep, Persona, ValueStream
from topodesk.model.team import LoadReading, Team
from topodesk.model.transition import ChangeItem

SCENARIO_KINDS: tuple[type[Record], ...] = (
    Customer,
    Persona,
    ValueStream,
    JourneyStep,
    Outcome,
    Grouping,
    Team,
    Component,
    ComponentLink,
    Domain,
    Service,
    Interaction,
    Dependency,
    Capability,
    TypicalChange,
    Initiative,
    NotDoing,
    Experiment,
    LoadReading,
    SafetyPulse,
    LeaderLearning,
    ProductOps,
    ChangeItem,
    Note,
    Placement,
)
"""Kinds of which each scenario has its own records."""

DESIGN_KINDS: tuple[type[Record], ...] = (
    ListedTeam,
    Waiver,
    SavedView,
    Decision,
    FindingSnapshot,
)
"""Kinds that belong to the design as a whole."""

_SAME_THING: dict[type[Record], type[Record]] = {ListedTeam: Team}


def what_it_is(kind: type[Record]) -> type[Record]:
    """The kind of thing a record of `kind` stands for: a listed team and a team are one thing."""
    return _SAME_THING.get(kind, kind)

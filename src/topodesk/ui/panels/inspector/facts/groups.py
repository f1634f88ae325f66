"""What is asked about every kind of record: what matters first, and the folded headings."""

from __future__ import annotations

from topodesk.model.component import Component, ComponentLink, Domain, Service
from topodesk.model.design_records import Decision, DesignInfo, ScenarioInfo, Waiver
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Capability, Dependency, Interaction
from topodesk.model.learning import Experiment, LeaderLearning, SafetyPulse
from topodesk.model.outcome import Initiative, NotDoing, Outcome
from topodesk.model.product_ops import ProductOps
from topodesk.model.record import Record
from topodesk.model.roster import ListedTeam
from topodesk.model.stream import Customer, JourneyStep, Persona, ValueStream
from topodesk.model.team import LoadReading, Team
from topodesk.model.transition import ChangeItem
from topodesk.ui.panels.inspector.facts import (
    component,
    design,
    interaction,
    learning,
    operations,
    scenario,
    service,
    stream,
    team,
    work,
)
from topodesk.ui.panels.inspector.facts.fact import Details

DETAILS: dict[type[Record], Details] = {
    Team: Details(groups=team.TEAM),
    ValueStream: Details(groups=stream.STREAM),
    JourneyStep: Details(groups=stream.STEP),
    Customer: Details(groups=stream.CUSTOMER),
    Component: Details(groups=component.COMPONENT),
    Grouping: Details(groups=component.GROUPING),
    Interaction: Details(groups=interaction.INTERACTION),
    ScenarioInfo: Details(groups=scenario.SCENARIO),
    DesignInfo: design.DESIGN,
    ListedTeam: design.LISTED_TEAM,
    Decision: design.DECISION,
    Waiver: design.WAIVER,
    Service: service.SERVICE,
    Domain: service.DOMAIN,
    Capability: service.CAPABILITY,
    ComponentLink: service.LINK,
    Persona: stream.PERSONA,
    Outcome: work.OUTCOME,
    Initiative: work.INITIATIVE,
    NotDoing: work.NOT_DOING,
    Dependency: work.DEPENDENCY,
    ChangeItem: work.CHANGE,
    Experiment: learning.EXPERIMENT,
    LoadReading: learning.LOAD_READING,
    SafetyPulse: learning.SAFETY_PULSE,
    LeaderLearning: learning.LEADER_LEARNING,
    ProductOps: operations.PRODUCT_OPS,
}
"""Kinds with a form of their own have only headings here: the form has what matters first."""

"""The folded headings of every kind of record, and the facts of small kinds with a form."""

from __future__ import annotations

from topodesk.model.component import Component, Domain, Service
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Capability, Interaction
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.ui.panels.inspector.facts.component import COMPONENT, GROUPING
from topodesk.ui.panels.inspector.facts.fact import Fact, Group
from topodesk.ui.panels.inspector.facts.interaction import INTERACTION
from topodesk.ui.panels.inspector.facts.scenario import SCENARIO
from topodesk.ui.panels.inspector.facts.small import CAPABILITY, DOMAIN, SERVICE
from topodesk.ui.panels.inspector.facts.stream import CUSTOMER, STEP, STREAM
from topodesk.ui.panels.inspector.facts.team import TEAM

GROUPS: dict[type[Record], tuple[Group, ...]] = {
    Team: TEAM,
    ValueStream: STREAM,
    JourneyStep: STEP,
    Customer: CUSTOMER,
    Component: COMPONENT,
    Grouping: GROUPING,
    Interaction: INTERACTION,
    ScenarioInfo: SCENARIO,
}
"""What is asked for below the fields that matter first; kinds without an entry have only where it
comes from."""

SMALL: dict[type[Record], tuple[Fact, ...]] = {
    Service: SERVICE,
    Domain: DOMAIN,
    Capability: CAPABILITY,
}
"""Kinds that are not on the map and are led to by others that point at them."""

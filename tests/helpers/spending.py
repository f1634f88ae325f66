"""A small design to look at in a window: one stream, three teams, what they own and use."""

from __future__ import annotations

from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, Responsibility, ValueStream
from topodesk.model.team import Team, TeamType


def small_bank() -> Design:
    """Today, and a proposal with a stream of two steps, three teams and an interaction."""
    design = Design(DesignInfo(id="bank", name="Northwind"))
    records: list[Record] = [
        Customer(id="cardholder", name="Cardholder"),
        ValueStream(id="spend", name="Everyday spending", customer="cardholder", lane_order="G"),
        Component(id="ledger", name="Ledger", owner_teams=("core",)),
        Team(id="pay", name="Pay Anywhere", type=TeamType.STREAM_ALIGNED, people=7).with_(
            value_stream="spend"
        ),
        Team(id="core", name="Core Platform", type=TeamType.PLATFORM, people=6.5),
        Team(id="risk", name="Risk", people=5),
        JourneyStep(
            id="s1", name="Pay", stream="spend", order="G", responsible_teams=("pay",)
        ).with_(responsibility=Responsibility.TEAM, components=("ledger",)),
        JourneyStep(id="s2", name="Dispute", stream="spend", order="V"),
        Interaction(
            id="uses", mode=InteractionMode.X_AS_A_SERVICE, provider="core", consumer="pay"
        ),
    ]
    today = ScenarioInfo(id="today", name="Today", kind=ScenarioKind.TODAY, order="G")
    proposal = ScenarioInfo(id="new", name="Proposal", kind=ScenarioKind.PROPOSAL, order="V")
    design.add_scenario(today, [Team(id="pay", name="Payments API", people=7)])
    design.add_scenario(proposal, records)
    return design

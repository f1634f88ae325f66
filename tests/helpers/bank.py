"""A small organisation to try things on: two streams, a platform, teams of every type."""

from __future__ import annotations

from topodesk.model.component import Component, Layer
from topodesk.model.design import Design, empty_design
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType


def small_bank() -> Design:
    """Its proposal holds the records of `bank_records`."""
    design = empty_design("Small bank")
    scenario = proposal_of(design)
    records = bank_records()
    from topodesk.model.change import Change

    design.apply(Change.of("Fill", scenario.id, added=records))
    return design


def proposal_of(design: Design) -> Scenario:
    """The scenario called Proposal."""
    return next(s for s in design.scenarios if s.name == "Proposal")


def bank_records() -> list[Record]:
    """Open an account (Apply, Verify, Fund) and Borrow (Explore, Repay), with teams."""
    teams = [
        Team(id="join", name="Join", type=TeamType.STREAM_ALIGNED, people=6, value_stream="open"),
        Team(id="onboard", name="Onboard", type=TeamType.STREAM_ALIGNED, value_stream="open"),
        Team(id="loan", name="Find My Loan", type=TeamType.STREAM_ALIGNED, value_stream="borrow"),
        Team(id="identity", name="Identity", type=TeamType.PLATFORM, grouping="platform"),
        Team(id="fraud", name="Fraud Scoring", type=TeamType.COMPLICATED_SUBSYSTEM),
        Team(id="coach", name="Coaching", type=TeamType.ENABLING),
        Team(id="core", name="Core API"),
    ]
    placements = [
        Placement(id=f"p-{team.id}", of=team.id, order=order)
        for team, order in zip(teams, "4AHOVck", strict=True)
    ]
    return [
        Customer(id="customer", name="New customer"),
        ValueStream(id="open", name="Open an account", customer="customer", lane_order="G"),
        ValueStream(id="borrow", name="Borrow", lane_order="V"),
        _step("apply", "Apply", "open", "G", "join"),
        _step("verify", "Verify", "open", "V", "onboard"),
        _step("fund", "Fund", "open", "k", "onboard"),
        _step("explore", "Explore", "borrow", "G", "loan"),
        JourneyStep(id="repay", name="Repay", stream="borrow", order="V"),
        Grouping(id="platform", name="Bank Platform", lane_order="V"),
        Component(id="ledger", name="Ledger", layer=Layer.DATA, owner_teams=("core",)),
        *teams,
        *placements,
        Interaction(
            id="serves",
            mode=InteractionMode.X_AS_A_SERVICE,
            provider="identity",
            consumer="onboard",
        ),
    ]


def _step(id: str, name: str, stream: str, order: str, team: str) -> JourneyStep:
    return JourneyStep(
        id=id,
        name=name,
        stream=stream,
        order=order,
        responsible_teams=(team,),
        responsibility="team",
    )

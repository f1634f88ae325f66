"""A small bank: every kind of place, shape and line, each once or twice."""

from __future__ import annotations

from datetime import date

from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.outcome import Outcome
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType

XAAS = InteractionMode.X_AS_A_SERVICE


def scenario_of(*records: Record) -> Scenario:
    """A proposal that holds these records."""
    design = Design(DesignInfo(id="d", name="Little Bank"))
    info = ScenarioInfo(id="s", name="Proposal", kind=ScenarioKind.PROPOSAL)
    return design.add_scenario(info, records)


def step(id: str, stream: str, *teams: str, order: str = "", needs: tuple[str, ...] = ()) -> Record:
    """A journey step named like its id, its teams responsible."""
    return JourneyStep(
        id=id,
        name=id.capitalize(),
        stream=stream,
        order=order or id,
        responsible_teams=teams,
        components=needs,
    )


def team(id: str, type: TeamType = TeamType.STREAM_ALIGNED, **fields: object) -> Team:
    """A team named like its id."""
    return Team.model_validate({"id": id, "name": id.capitalize(), "type": type, **fields})


def interaction(id: str, mode: InteractionMode, provider: str, consumer: str) -> Interaction:
    """An interaction between two parties."""
    return Interaction(
        id=id,
        mode=mode,
        provider=provider,
        consumer=consumer,
        purpose="so that it works",
        expected_end=date(2027, 3, 1),
    )


def little_bank() -> Scenario:
    """Two streams, a platform, an enabling team, an octagon and a band with one untyped team."""
    return scenario_of(
        Customer(id="newcomer", name="New customer"),
        ValueStream(id="open", name="Open an account", customer="newcomer", lane_order="A"),
        ValueStream(id="borrow", name="Borrow", lane_order="B"),
        Outcome(
            id="revenue",
            stream="open",
            metric="Acquisition revenue",
            baseline="€4.1M",
            target="€6.0M",
            due=date(2027, 6, 30),
        ),
        step("apply", "open", "join"),
        step("fund", "open", "join"),
        step("use", "open", "month", needs=("ledger",)),
        step("explore", "borrow", "find"),
        step("repay", "borrow", "find", "join", needs=("fax",)),
        team("join", people=6, value_stream="open"),
        team("month", people=5, value_stream="open"),
        team("find", people=6.5, value_stream="borrow"),
        team("fraud", TeamType.COMPLICATED_SUBSYSTEM, people=5, value_stream="open"),
        team("coach", TeamType.ENABLING, people=3),
        Grouping(id="bank", name="Bank Platform"),
        team("payments", TeamType.PLATFORM, people=7, grouping="bank", mission="Money moves."),
        team("backoffice", TeamType.UNDEFINED, people=9),
        Component(id="ledger", name="Ledger", owner_teams=("payments",)),
        Component(id="form", name="Application form", owner_teams=("join",)),
        Component(id="fax", name="Fax gateway", owner_teams=("backoffice",)),
        Component(id="relic", name="Relic"),
        Placement(id="p1", of="join", order="B"),
        Placement(id="p2", of="find", order="A"),
        interaction("i1", InteractionMode.COLLABORATION, "join", "month"),
        interaction("i2", InteractionMode.FACILITATING, "coach", "join"),
        interaction("i3", XAAS, "fraud", "join"),
        interaction("i4", XAAS, "payments", "find"),
        interaction("i5", XAAS, "payments", "month"),
        interaction("i6", InteractionMode.UNDEFINED, "backoffice", "find"),
    )

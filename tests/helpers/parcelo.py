"""Parcelo, the invented parcel business every number of the rules is worked out on.

31 people, 3 streams, 12 components, 19 work cells, 6 typical changes, and seven ways to organise.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from helpers.parcelo_parts import (
    AS_OF,
    COMPONENTS,
    SLICES,
    Parcelo,
    slug,
    stream_of,
)
from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioKind
from topodesk.model.flow import TypicalChange
from topodesk.model.interaction import DependencyEffect
from topodesk.model.team import AlignmentBasis, Team, TeamType

_LAYER_TEAMS = {"UI": "Web Frontend", "API": "API", "DB": "Database"}
_STREAM_TEAMS = {"Buy": "Buy team", "Return": "Returns", "Sell": "Merchants"}


def _by_layer() -> dict[str, str]:
    return {c: _LAYER_TEAMS[c.rsplit(" ", 1)[1]] for c in COMPONENTS}


def _by_stream() -> dict[str, str]:
    return {c: _STREAM_TEAMS[stream_of(c)] for c in COMPONENTS}


def _layer_teams(made: Parcelo, people: Sequence[float]) -> None:
    for name, count in zip(("Web Frontend", "API", "Database"), people, strict=False):
        made.team(name, count, alignment_basis=AlignmentBasis.ARCHITECTURE)
    for name, count in zip(("QA", "Operations"), people[3:], strict=True):
        made.team(name, count, alignment_basis=AlignmentBasis.FUNCTION)


_BLOCKED = (
    ("Web Frontend", "API"),
    ("Web Frontend", "QA"),
    ("API", "Database"),
    ("API", "QA"),
    ("Database", "QA"),
    ("QA", "Operations"),
)
_RUNS = "Operations runs what {} has built"


def today() -> Parcelo:
    made = Parcelo("Today", ScenarioKind.TODAY, _by_layer(), at_the_end=("QA", "Operations"))
    _layer_teams(made, (8, 9, 5, 4, 5))
    for team, other in _BLOCKED:
        made.needs(team, other)
    for team in ("Web Frontend", "API"):
        made.service_between("Operations", team, _RUNS.format(team), self_service=False)
    made.collaboration("Web Frontend", "Database", "Find out how search results are cached")
    made.outcome("Web Frontend", "Web Frontend")
    return made


def halfway() -> Parcelo:
    owners = _by_layer() | {c: "Merchants" for c in COMPONENTS if stream_of(c) == "Sell"}
    made = Parcelo(
        "Halfway",
        ScenarioKind.OPTION,
        owners,
        at_the_end=("QA", "Operations"),
        alone=("Merchants",),
        carriers={"Sell": "Merchants"},
    )
    _layer_teams(made, (6, 6, 4, 3, 5))
    made.team(
        "Merchants",
        7,
        type=TeamType.STREAM_ALIGNED,
        alignment_basis=AlignmentBasis.VALUE_STREAM,
        value_stream="stream-sell",
    )
    for team, other in _BLOCKED[:-1]:
        made.needs(team, other)
    for team in ("Web Frontend", "API", "QA"):
        made.service_between("Operations", team, _RUNS.format(team), self_service=False)
    made.service_between("API", "Merchants", "Merchants pays out through Payments API")
    made.outcome("Web Frontend", "Web Frontend")
    made.outcome("Sell", "Merchants", stream="stream-sell")
    return made


def proposal() -> Parcelo:
    made = Parcelo("Proposal", ScenarioKind.PROPOSAL, _by_stream(), carriers=_STREAM_TEAMS)
    _stream_teams(made)
    made.needs("Returns", "Buy team")
    made.needs("Merchants", "Buy team", DependencyEffect.SLOWING)
    return made


def payments_as_a_service() -> Parcelo:
    owners = _by_stream() | {"Payments API": "Platform"}
    made = Parcelo("Payments as a service", ScenarioKind.PROPOSAL, owners, carriers=_STREAM_TEAMS)
    for number, change in enumerate(made.records):
        if isinstance(change, TypicalChange):
            walk = tuple(stop for stop in change.walk if stop.team != "platform")
            made.records[number] = change.with_(walk=walk)
    _stream_teams(made)
    made.service("Payments", self_service=True, components=["Payments API"])
    made.service_between(
        "Platform", "Returns", "Returns pays refunds through Payments", service="service-payments"
    )
    return made


def _stream_teams(made: Parcelo) -> None:
    for stream, people in (("Buy", 8), ("Return", 7), ("Sell", 7)):
        lane, team = f"stream-{slug(stream)}", _STREAM_TEAMS[stream]
        made.team(
            team,
            people,
            type=TeamType.STREAM_ALIGNED,
            alignment_basis=AlignmentBasis.VALUE_STREAM,
            value_stream=lane,
        )
        made.service_between("Platform", team, f"{team} deploys without asking anybody")
        made.outcome(stream, team, stream=lane)
    _support_teams(made)
    for number in range(1, 6):
        made.service(f"Service {number}", self_service=number <= 3)
    for team in ("Returns", "Merchants"):
        made.facilitating("Enabling", team, "test automation")


def _support_teams(made: Parcelo) -> None:
    formed = date(2026, 10, 1)
    made.team("Platform", 6, type=TeamType.PLATFORM, product_manager=True, formed_on=formed)
    made.team("Enabling", 3, type=TeamType.ENABLING)


def one_team_per_component() -> Parcelo:
    owners = {component: component for component in COMPONENTS}
    made = Parcelo("One team per component", ScenarioKind.OPTION, owners)
    for number, component in enumerate(COMPONENTS):
        people = 3 if number < 7 else 2
        made.records.append(
            Team(
                id=f"team-{slug(component)}",
                name=component,
                people=people,
                alignment_basis=AlignmentBasis.ARCHITECTURE,
            )
        )
    _rename_owners(made, {slug(c): f"team-{slug(c)}" for c in COMPONENTS})
    return made


def layer_split() -> Parcelo:
    owners = {c: f"{stream_of(c)} {SLICES[c.rsplit(' ', 1)[1]]}" for c in COMPONENTS}
    made = Parcelo("Layer split", ScenarioKind.OPTION, owners)
    for number, name in enumerate(dict.fromkeys(owners.values())):
        people = 4 if number < 4 else 3
        made.team(name, people, alignment_basis=AlignmentBasis.ARCHITECTURE)
    return made


def persona_teams() -> Parcelo:
    carriers = {"Buy": "Shopper", "Return": "Shopper", "Sell": "Merchant"}
    owners = {component: carriers[stream_of(component)] for component in COMPONENTS}
    made = Parcelo("Persona teams", ScenarioKind.OPTION, owners, carriers=carriers)
    for name, people in (("Shopper", 15), ("Merchant", 7)):
        made.team(
            name,
            people,
            type=TeamType.STREAM_ALIGNED,
            alignment_basis=AlignmentBasis.PERSONA,
        )
    _support_teams(made)
    return made


def _rename_owners(made: Parcelo, ids: dict[str, str]) -> None:
    """Point components and walks at other team ids: here teams are called like components."""
    for number, record in enumerate(made.records):
        if isinstance(record, Component):
            owners = tuple(ids[owner] for owner in record.owner_teams)
            made.records[number] = record.with_(owner_teams=owners)
        elif isinstance(record, TypicalChange):
            walk = tuple(stop.with_(team=ids[stop.team]) for stop in record.walk)
            made.records[number] = record.with_(walk=walk)


SCENARIOS = (
    today,
    halfway,
    proposal,
    payments_as_a_service,
    one_team_per_component,
    layer_split,
    persona_teams,
)


def parcelo() -> Design:
    """The design with all seven scenarios."""
    design = Design(DesignInfo(id="parcelo", name="Parcelo", as_of=AS_OF))
    for make in SCENARIOS:
        make().add_to(design)
    return design

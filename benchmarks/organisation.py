"""An organisation of any size, always the same for the same number of teams.

Lanes as long as makes the map about as wide as a screen, a step per team, a platform of four
teams for every lane, two interactions per team: 70 % within the lane, 25 % with a neighbouring
lane or platform, 5 % anywhere.
"""

from __future__ import annotations

from random import Random

from topodesk.model.component import Component, Layer
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.order import keys
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, Responsibility, ValueStream
from topodesk.model.team import AlignmentBasis, Team, TeamType

PER_PLATFORM = 4
LAYERS = (Layer.UI, Layer.SERVICE, Layer.DATA)


def organisation(teams: int, loose: int = 0) -> Design:
    """A design whose one scenario holds so many teams; and `loose` ones put into the band."""
    random = Random(teams)
    per_lane = max(4, round((2 * teams) ** 0.5))
    lanes = max(1, round(teams / (per_lane + PER_PLATFORM)))
    records: list[Record] = []
    places: list[list[str]] = []
    for lane, order in enumerate(keys(lanes)):
        count = min(per_lane, teams - sum(map(len, places)))
        places.append(_lane(lane, order, count, random, records))
    platforms = 0
    while sum(map(len, places)) < teams:
        rest = teams - sum(map(len, places))
        places.append(_platform(platforms, min(PER_PLATFORM, rest), records))
        platforms += 1
    _interactions(places, random, records)
    for number in range(loose):
        _loose(f"loose-{number}", number, records)
    design = Design(DesignInfo(id="benchmark", name=f"{teams} teams"))
    info = ScenarioInfo(id="scenario", name="Proposal", kind=ScenarioKind.PROPOSAL)
    design.add_scenario(info, records)
    return design


def _lane(lane: int, order: str, count: int, random: Random, records: list[Record]) -> list[str]:
    stream, customer = f"s{lane}", f"c{lane}"
    records.append(Customer(id=customer, name=f"Customer {lane}"))
    records.append(
        ValueStream(id=stream, name=f"Value stream {lane}", customer=customer, lane_order=order)
    )
    ids = [f"t{lane}-{n}" for n in range(count)]
    for n, id in enumerate(ids):
        _team(id, f"Team {lane}.{n}", TeamType.STREAM_ALIGNED, records, value_stream=stream)
        records.append(
            Component(
                id=f"k{lane}-{n}",
                name=f"Component {lane}.{n}",
                layer=random.choice(LAYERS),
                owner_teams=(id,),
            )
        )
    for n, key in enumerate(keys(max(count, 1))):
        owner = ids[n % count] if count else ""
        records.append(
            JourneyStep(
                id=f"j{lane}-{n}",
                name=f"Step {n + 1}",
                stream=stream,
                order=key,
                responsible_teams=(owner,) if owner else (),
                responsibility=Responsibility.TEAM if owner else Responsibility.UNKNOWN,
                components=(f"k{lane}-{n % count}",) if count else (),
            )
        )
    return ids


def _platform(number: int, count: int, records: list[Record]) -> list[str]:
    grouping = f"g{number}"
    records.append(Grouping(id=grouping, name=f"Platform {number}", lane_order=f"{number:05d}V"))
    ids = [f"p{number}-{n}" for n in range(count)]
    for n, id in enumerate(ids):
        _team(id, f"Platform {number}.{n}", TeamType.PLATFORM, records, grouping=grouping)
    return ids


def _team(id: str, name: str, type: TeamType, records: list[Record], **where: str) -> None:
    basis = AlignmentBasis.VALUE_STREAM
    records.append(Team(id=id, name=name, type=type, people=7, alignment_basis=basis, **where))
    records.append(Placement(id=f"o-{id}", of=id, order=f"{len(records):06d}V"))


def _loose(id: str, number: int, records: list[Record]) -> None:
    across, down = number % 5, number // 5
    records.append(Team(id=id, name=f"Loose {number}", type=TeamType.UNDEFINED, people=5))
    records.append(Placement(id=f"o-{id}", of=id, x=40 + 320 * across, y=60 + 90 * down))


def _interactions(places: list[list[str]], random: Random, records: list[Record]) -> None:
    everyone = [id for place in places for id in place]
    for number, place in enumerate(places):
        for id in place:
            for n in range(2):
                chance = random.random()
                if chance < 0.7:
                    others = place
                elif chance < 0.95:
                    others = places[(number + 1) % len(places)]
                else:
                    others = everyone
                other = random.choice(others)
                if other != id:
                    mode = random.choice(list(InteractionMode)[:3])
                    records.append(
                        Interaction(
                            id=f"i-{id}-{n}",
                            mode=mode,
                            provider=other,
                            consumer=id,
                            purpose="Agree on what is delivered",
                        )
                    )

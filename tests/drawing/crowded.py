"""A made-up organisation with more teams and lines than anyone should draw on one map."""

from __future__ import annotations

from random import Random

from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, ScenarioInfo, ScenarioKind
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.order import keys
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType

PLATFORMS = (("cloud", None), ("gateway", "cloud"), ("observing", "cloud"), ("data", None))
NAMES = ("Checkout", "Order Intake & Planning", "Route Desk", "Price Experience & Claims", "Stock")
SHARES = (
    (TeamType.STREAM_ALIGNED, 0.55),
    (TeamType.PLATFORM, 0.2),
    (TeamType.COMPLICATED_SUBSYSTEM, 0.1),
    (TeamType.ENABLING, 0.08),
    (TeamType.UNDEFINED, 0.07),
)


def crowded(seed: int, teams: int = 60, interactions: int = 120) -> Scenario:
    """Streams with steps and without, platforms in platforms, and half of all lines services."""
    random = Random(seed)
    streams = [f"s{number}" for number in range(random.randint(1, 5))]
    records: list[Record] = [Customer(id="customer", name="Shoppers")]
    for stream, order in zip(streams, keys(len(streams)), strict=True):
        records.append(ValueStream(id=stream, name="Sell", customer="customer", lane_order=order))
    for number, (id, parent) in enumerate(PLATFORMS):
        records.append(Grouping(id=id, name=id, parent=parent, lane_order=f"{number}V"))
    crowd = [_team(number, streams, random) for number in range(teams)]
    records += crowd
    records += _steps(streams, crowd, random)
    records += _interactions(crowd, interactions, random)
    design = Design(DesignInfo(id="d", name="Crowded"))
    return design.add_scenario(
        ScenarioInfo(id="s", name="Proposal", kind=ScenarioKind.PROPOSAL), records
    )


def _team(number: int, streams: list[str], random: Random) -> Team:
    kinds, shares = zip(*SHARES, strict=True)
    kind = random.choices(kinds, shares)[0]
    on_stream = kind in (TeamType.STREAM_ALIGNED, TeamType.COMPLICATED_SUBSYSTEM)
    return Team(
        id=f"t{number:03}",
        name=f"{random.choice(NAMES)} {number}",
        type=kind,
        people=random.choice((None, 5, 8)),
        value_stream=random.choice(streams) if on_stream and random.random() < 0.9 else None,
        grouping=random.choice(PLATFORMS)[0] if kind is TeamType.PLATFORM else None,
    )


def _steps(streams: list[str], crowd: list[Team], random: Random) -> list[Record]:
    steps: list[Record] = []
    for stream in streams:
        own = [team.id for team in crowd if team.value_stream == stream]
        count = random.choice((0, 3, 6))
        for number, order in enumerate(keys(count) if count else ()):
            steps.append(
                JourneyStep(
                    id=f"{stream}-{number}",
                    name="Deliver",
                    stream=stream,
                    order=order,
                    responsible_teams=tuple(random.sample(own, min(len(own), 2))),
                )
            )
    return steps


def _interactions(crowd: list[Team], count: int, random: Random) -> list[Record]:
    everyone = [team.id for team in crowd]
    providers = [team.id for team in crowd if team.type is TeamType.PLATFORM] or everyone
    providers += [id for id, _ in PLATFORMS]
    pairs: dict[tuple[str, str], InteractionMode] = {}
    for _ in range(count):
        if random.random() < 0.5:
            provider, mode = random.choice(providers), InteractionMode.X_AS_A_SERVICE
        else:
            provider, mode = random.choice(everyone), random.choice(list(InteractionMode))
        consumer = random.choice(everyone)
        if provider != consumer:
            pairs[provider, consumer] = mode
    return [
        Interaction(id=f"i{number:03}", mode=mode, provider=provider, consumer=consumer)
        for number, ((provider, consumer), mode) in enumerate(pairs.items())
    ]

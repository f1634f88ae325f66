"""Designs no proposal is written for, yet it must not break: crowded, hostile, empty."""

from __future__ import annotations

from datetime import date

from topodesk.model.change import Change
from topodesk.model.component import Component, Layer
from topodesk.model.design import Design, empty_design
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.model.transition import ChangeItem

DAY = date(2026, 11, 22)

HOSTILE = (
    "<b>bold</b> & <i>sloped</i>",
    "=cmd|' /C calc'!A0",
    "الدفع والتحصيل",
    "שירות לקוחות",
    "🚀 Launch",
    "two\nlines\tand a tab",
    "W" * 10_000,
    "Payments " * 1_200,
    "Łódź Źródło",
    " ",
)
NAMES = ("Join", "Know My Money", "Make It Right", "Identity & Customer Data")


def proposal_of(design: Design) -> Scenario:
    """The scenario called Proposal."""
    return next(s for s in design.scenarios if s.info.name == "Proposal")


def filled(name: str, records: list[Record]) -> Design:
    """A new design with these records in its proposal."""
    design = empty_design(name)
    if records:
        design.apply(Change.of("Draw", proposal_of(design).id, added=records))
    return design


def crowded(teams: int = 60, streams: int = 5, steps: int = 8) -> Design:
    """Many teams of every type, each in an interaction."""
    records: list[Record] = [Grouping(id="platform", name="Platform")]
    for lane in range(streams):
        records.append(ValueStream(id=f"v{lane}", name=f"Stream {lane}", lane_order=f"{lane:03}1"))
        records += [
            JourneyStep(
                id=f"j{lane}-{step}",
                name=f"Step {step}",
                stream=f"v{lane}",
                order=f"{step:03}1",
                responsible_teams=(f"t{(lane * steps + step) % teams}",),
            )
            for step in range(steps)
        ]
    kinds, modes = list(TeamType), list(InteractionMode)
    for n in range(teams):
        kind = TeamType.STREAM_ALIGNED if n % 2 else kinds[n // 2 % 5]
        records.append(
            Team(
                id=f"t{n}",
                name=f"{NAMES[n % 4]} {n}",
                type=kind,
                people=5 + n % 4,
                value_stream=f"v{n % streams}" if kind is TeamType.STREAM_ALIGNED else None,
                grouping="platform" if kind is TeamType.PLATFORM else None,
            )
        )
    records += [
        Interaction(id=f"i{n}", mode=modes[n % 4], provider=f"t{n}", consumer=f"t{(n + 7) % teams}")
        for n in range(teams)
    ]
    return filled("Crowded", records)


def full_of_findings(teams: int = 30) -> Design:
    """Today and the proposal hold the same teams, all of them built around tables."""
    design = empty_design("Tables")
    for scenario in design.scenarios:
        records: list[Record] = [ValueStream(id="v", name="Borrow")]
        records += [
            JourneyStep(
                id="j", name="Repay", stream="v", components=tuple(f"c{n}" for n in range(teams))
            )
        ]
        for n in range(teams):
            basis = AlignmentBasis.ARCHITECTURE
            mission = "Maintain the database"
            records += [
                Team(id=f"t{n}", name=f"Database {n}", alignment_basis=basis, mission=mission),
                Component(id=f"c{n}", name=f"Table {n}", layer=Layer.DATA, owner_teams=(f"t{n}",)),
            ]
        design.apply(Change.of("Draw", scenario.id, added=records))
    return design


def hostile() -> Design:
    """Every text there is holds something that breaks weaker programs."""
    many, kinds, modes = len(HOSTILE), list(TeamType), list(InteractionMode)
    records: list[Record] = [Grouping(id="g", name=HOSTILE[6])]
    for n in range(4):
        records += [
            ValueStream(id=f"v{n}", name=HOSTILE[2 * n], lane_order="GKPV"[n]),
            Outcome(
                id=f"o{n}",
                stream=f"v{n}",
                metric=HOSTILE[n + 3],
                baseline=HOSTILE[n],
                target=HOSTILE[6 - n],
            ),
        ]
    for n, name in enumerate(HOSTILE):
        other = HOSTILE[(n + 3) % many]
        records += [
            Team(
                id=f"t{n}",
                name=name,
                type=kinds[n % 5],
                people=n * 1.5,
                vacancies=n,
                mission=other,
                value_stream=f"v{n % 4}" if n % 2 else None,
                grouping="g" if n % 5 == 1 else None,
            ),
            JourneyStep(
                id=f"j{n}", name=name, stream=f"v{n % 4}", responsible_teams=(f"t{(n * 3) % many}",)
            ),
            NotDoing(id=f"n{n}", text=name, team=f"t{n}" if n % 2 else None),
            ChangeItem(id=f"c{n}", title=name, from_text=other, to_text=name, people_moved=n),
            Interaction(
                id=f"i{n}",
                mode=modes[n % 4],
                provider=f"t{n}",
                consumer=f"t{(n + 3) % many}",
                purpose=name,
                exit_criterion=other,
            ),
        ]
    design = filled(HOSTILE[7], records)
    info = proposal_of(design).info
    said = info.with_(
        decision=f"Do we {HOSTILE[0]} {HOSTILE[5]} {HOSTILE[6]}?",
        vision=HOSTILE[7],
        why_now=HOSTILE[6],
        horizon=HOSTILE[7],
        sponsor_role=HOSTILE[3],
    )
    design.apply(Change.of("Say", info.id, updated=[(info, said)]))
    return design

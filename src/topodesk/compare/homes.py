"""Where a record belongs, what a team answers for and what it owns: as ids."""

from __future__ import annotations

from topodesk.compare.changed import Shift
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team


def home_of(scenario: Scenario, record: Record | None) -> str:
    """The stream or platform of a team, the stream of a step, what a platform stands in; ""."""
    if isinstance(record, Team):
        return _home_of_team(scenario, record)
    if isinstance(record, JourneyStep):
        return record.stream
    return (record.parent or "") if isinstance(record, Grouping) else ""


def _home_of_team(scenario: Scenario, team: Team) -> str:
    """The platform that was said, else the stream that was said, else that of its first step."""
    grouping = scenario.get(Grouping, team.grouping)
    if grouping is not None and grouping.kind is GroupingKind.PLATFORM:
        return grouping.id
    if team.value_stream:
        return team.value_stream
    if grouping is not None:
        return grouping.id
    streams = {step.stream for step in _answered(scenario, team.id)}
    return min(streams, key=lambda stream: _lane(scenario, stream), default="")


def _lane(scenario: Scenario, id: str) -> tuple[str, str]:
    stream = scenario.get(ValueStream, id)
    return (stream.lane_order if stream else "", id)


def _answered(scenario: Scenario, team: str) -> list[JourneyStep]:
    found = scenario.referrers(team, JourneyStep)
    return [step for step in found if team in step.responsible_teams]


def steps_of(scenario: Scenario, team: str) -> list[str]:
    """The steps a team answers for, stream by stream, in their order."""
    found = _answered(scenario, team)
    if len(found) > 1:
        found.sort(key=lambda step: (_lane(scenario, step.stream), step.order, step.id))
    return [step.id for step in found]


def components_of(scenario: Scenario, team: str) -> list[str]:
    """The components a team owns, alone or with others, by name."""
    found = [c for c in scenario.referrers(team, Component) if team in c.owner_teams]
    if len(found) > 1:
        found.sort(key=lambda component: (component.name.casefold(), component.id))
    return [component.id for component in found]


def shift(before: list[str], after: list[str]) -> Shift:
    """What is in one list and not in the other."""
    if before == after:
        return Shift()
    had, has = set(before), set(after)
    return Shift(
        tuple(id for id in after if id not in had), tuple(id for id in before if id not in has)
    )

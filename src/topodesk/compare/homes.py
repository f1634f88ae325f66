"""Where a record belongs, what a team answers for and what it owns: as ids, read once for all."""

from __future__ import annotations

from topodesk.compare.changed import Shift
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team


class Duties:
    """Of every team of a scenario as it is now: the steps it answers for, stream by stream in their
    order, and the components it owns, alone or with others, by name."""

    def __init__(self, scenario: Scenario) -> None:
        """Read them."""
        self._scenario = scenario
        self._steps: dict[str, list[JourneyStep]] = {}
        self._components: dict[str, list[str]] = {}
        lanes = {stream.id: stream.lane_order for stream in scenario.of(ValueStream)}
        steps = (step for step in scenario.of(JourneyStep) if step.responsible_teams)
        for step in sorted(steps, key=lambda s: (lanes[s.stream], s.stream, s.order, s.id)):
            for team in dict.fromkeys(step.responsible_teams):
                self._steps.setdefault(team, []).append(step)
        owned = (component for component in scenario.of(Component) if component.owner_teams)
        for component in sorted(owned, key=lambda c: (c.name.casefold(), c.id)):
            for team in dict.fromkeys(component.owner_teams):
                self._components.setdefault(team, []).append(component.id)

    def steps(self, team: str) -> list[str]:
        """The ids of the steps a team answers for."""
        return [step.id for step in self._steps.get(team, ())]

    def components(self, team: str) -> list[str]:
        """The ids of the components a team owns."""
        return self._components.get(team, [])

    def home(self, record: Record | None) -> str:
        """The stream or platform of a team, the stream of a step, what a platform stands in; ""."""
        if isinstance(record, Team):
            return self._home(record)
        if isinstance(record, JourneyStep):
            return record.stream
        return (record.parent or "") if isinstance(record, Grouping) else ""

    def _home(self, team: Team) -> str:
        """The platform that was said, else the stream that was, else that of its first step."""
        grouping = self._scenario.get(Grouping, team.grouping)
        if grouping is not None and grouping.kind is GroupingKind.PLATFORM:
            return grouping.id
        if team.value_stream:
            return team.value_stream
        if grouping is not None:
            return grouping.id
        answered = self._steps.get(team.id)
        return answered[0].stream if answered else ""


def shift(before: list[str], after: list[str]) -> Shift:
    """What is in one list and not in the other."""
    had, has = set(before), set(after)
    return Shift(
        tuple(id for id in after if id not in had), tuple(id for id in before if id not in has)
    )

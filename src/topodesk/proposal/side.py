"""One scenario as the document sees it: what is in it, what was found in it, how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.letters import isolated
from topodesk.drawing.picture import Picture
from topodesk.drawing.printed import printed
from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioKind
from topodesk.model.grouping import Grouping
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.proposal.words import capital, people
from topodesk.rules.cells import cells
from topodesk.rules.checker import Report
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.score.score import Score, score

VERDICT = "ARCH-22"
"""The rule that adds up the signs of an architecture-aligned team."""


@dataclass(frozen=True)
class Side:
    """One scenario with what was found in it and how it is drawn."""

    scenario: Scenario
    report: Report
    facts: Facts
    drawing: Drawing

    @cached_property
    def picture(self) -> Picture:
        """Its map, as it is printed."""
        return printed(self.drawing)

    @cached_property
    def score(self) -> Score:
        """How far its boundaries follow value."""
        return score(self.facts)

    @property
    def name(self) -> str:
        """What the scenario is called, as a title."""
        return capital(self.scenario.name.strip()) or "Unnamed"

    @property
    def called(self) -> str:
        """What a sentence calls it: Today, the proposal, or its name in “ ”."""
        kind, name = self.scenario.info.kind, self.name.casefold()
        if kind is ScenarioKind.TODAY and name == "today":
            return "Today"
        if kind is ScenarioKind.PROPOSAL and name == "proposal":
            return "the proposal"
        return f"“{isolated(self.name)}”"

    @property
    def where(self) -> str:
        """As it ends a title: today, in the proposal, in its name in “ ”."""
        return "today" if self.called == "Today" else f"in {self.called}"

    @property
    def is_today(self) -> bool:
        """Whether it says how things are, and not how they could be."""
        return self.scenario.is_today

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on the map yet."""
        drawn: tuple[type[Record], ...] = (Team, ValueStream, Grouping, Component)
        return not any(self.scenario.of(kind) for kind in drawn)

    @property
    def streams(self) -> tuple[ValueStream, ...]:
        """Its value streams in lane order."""
        found = self.scenario.of(ValueStream)
        return tuple(sorted(found, key=lambda stream: (stream.lane_order, stream.id)))

    @property
    def teams(self) -> tuple[Team, ...]:
        """Its teams by name."""
        return tuple(
            sorted(self.scenario.of(Team), key=lambda team: (team.name.casefold(), team.id))
        )

    @property
    def people(self) -> float:
        """Everybody who was counted."""
        return sum(team.people or 0 for team in self.scenario.of(Team))

    @property
    def head_count(self) -> str:
        """88 people; at least 31 people while some teams are not counted; "" when none is."""
        if not self.people:
            return ""
        known = all(team.people is not None for team in self.scenario.of(Team))
        return people(self.people) if known else f"at least {people(self.people)}"

    @property
    def handed_on(self) -> int:
        """Journey steps that no team can finish alone."""
        return sum(1 for step in self.scenario.of(JourneyStep) if needs_hand_off(self, step))

    @property
    def done_alone(self) -> int:
        """Journey steps that one team finishes."""
        steps = self.scenario.of(JourneyStep)
        return sum(1 for step in steps if len(teams_needed(self, step)) == 1)

    @property
    def steps(self) -> int:
        """All journey steps."""
        return len(self.scenario.of(JourneyStep))

    @property
    def around_parts(self) -> frozenset[str]:
        """Ids of the teams with the verdict "likely"; those that are "possibly" are left out."""
        verdicts = (f for f in self.report.findings if f.rule == VERDICT)
        return frozenset(v.where[0] for v in verdicts if v.level is Severity.ERROR)

    @property
    def with_outcome(self) -> int:
        """Streams with an outcome that names a metric, a baseline and a target."""
        complete = (
            o for o in self.scenario.of(Outcome) if o.metric and o.target and _has_baseline(o)
        )
        return len({outcome.stream for outcome in complete if outcome.stream})

    def not_doing(self) -> list[tuple[str, str]]:
        """What will not be done, and for which stream or team; first what is for everybody."""
        streams = [stream.id for stream in self.streams]

        def scope(entry: NotDoing) -> Team | ValueStream | None:
            team = self.scenario.get(Team, entry.team)
            return team or self.scenario.get(ValueStream, entry.stream)

        def order(entry: NotDoing) -> tuple[int, str, str]:
            about, said = scope(entry), f"{entry.text.casefold()}\0{entry.id}"
            if isinstance(about, Team):
                return len(streams), about.label().casefold(), said
            return streams.index(about.id) if about else -1, "", said

        entries = sorted(self.scenario.of(NotDoing), key=order)
        named = ((scope(entry), entry.text) for entry in entries if entry.text.strip())
        return [(about.label() if about else "", text) for about, text in named]

    def on_stream(self, stream: str) -> frozenset[str]:
        """Ids of the teams that belong to a stream or carry one of its steps."""
        steps = self.scenario.referrers(stream, JourneyStep)
        members = (t for t in self.scenario.referrers(stream, Team) if t.value_stream == stream)
        carrying = {team for step in steps for team in step.responsible_teams}
        return frozenset(carrying).union(team.id for team in members)

    def serving(self, stream: str) -> tuple[str, ...]:
        """Ids of the teams that own something the steps of a stream need, each once."""
        owners = (cell.team for cell in cells(self.facts, stream) if cell.team)
        return tuple(dict.fromkeys(owners))


def needs_hand_off(side: Side, step: JourneyStep) -> bool:
    """Whether more than one team must act for this step, as far as that is known."""
    return len(teams_needed(side, step)) > 1


def teams_needed(side: Side, step: JourneyStep) -> frozenset[str]:
    """Ids of the teams that are responsible for a step or own something it needs."""
    needed = (cell for cell in cells(side.facts, step.stream) if cell.step == step.id)
    return frozenset(cell.team for cell in needed if cell.team).union(step.responsible_teams)


def _has_baseline(outcome: Outcome) -> bool:
    return bool(outcome.baseline or outcome.baseline_due)

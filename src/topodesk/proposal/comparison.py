"""What leadership reads first, worked out from two scenarios: before and after, as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioKind
from topodesk.model.outcome import Outcome
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import AlignmentBasis, Team
from topodesk.model.transition import ChangeItem
from topodesk.proposal.words import capital, counted, number
from topodesk.rules.cells import cells
from topodesk.rules.checker import Report, check
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity

INSIDE_OUT = frozenset({AlignmentBasis.ARCHITECTURE, AlignmentBasis.FUNCTION})
"""Bases that look from the inside: a part of the system, or an activity."""


@dataclass(frozen=True, slots=True)
class Side:
    """One scenario with what was found in it."""

    scenario: Scenario
    report: Report
    facts: Facts

    @property
    def name(self) -> str:
        """What the scenario is called, as a title."""
        return capital(self.scenario.name)

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
    def handed_on(self) -> int:
        """Journey steps that no team can finish alone."""
        return sum(1 for step in self.scenario.of(JourneyStep) if needs_hand_off(self, step))

    @property
    def steps(self) -> int:
        """All journey steps."""
        return len(self.scenario.of(JourneyStep))

    @property
    def built_around_parts(self) -> int:
        """Teams the validator calls likely architecture-aligned; "possibly" is not counted."""
        verdicts = (f for f in self.report.findings if f.rule == "ARCH-22")
        return sum(1 for verdict in verdicts if verdict.level is Severity.ERROR)

    @property
    def with_outcome(self) -> int:
        """Streams with an outcome that names a metric, a baseline and a target."""
        complete = (
            o for o in self.scenario.of(Outcome) if o.metric and o.target and _has_baseline(o)
        )
        return len({outcome.stream for outcome in complete if outcome.stream})


@dataclass(frozen=True, slots=True)
class Comparison:
    """A proposal and, when there is one, what it is compared with."""

    design: Design
    after: Side
    before: Side | None
    today: date

    def headline(self) -> str:
        """Three value streams instead of six layers."""
        streams = len(self.after.streams)
        inside = self._inside_out()
        if not streams:
            return f"{capital(number(len(self.after.teams)))} teams"
        start = capital(f"{number(streams)} value {'stream' if streams == 1 else 'streams'}")
        if inside > 1:
            return f"{start} instead of {number(inside)} teams built around parts"
        return f"{start}, {counted(len(self.after.teams), 'team')}"

    def cards(self) -> list[tuple[str, str]]:
        """Up to four numbers, each with what it counts."""
        after, before = self.after, self.before
        cards = [
            (
                _arrow(before.handed_on if before else None, after.handed_on),
                f"journey steps that need a hand-off, of {after.steps}",
            ),
            (
                _arrow(before.built_around_parts if before else None, after.built_around_parts),
                "teams built around a component or a function",
            ),
            (
                _arrow(before.with_outcome if before else None, after.with_outcome),
                "value streams with an outcome, a baseline and a target",
            ),
        ]
        moved, steps = self.moved(), len(self.after.scenario.of(ChangeItem))
        if moved:
            much = f"of {self.after.people:g} people change team"
            cards.append((f"{moved:g}", much + (f", in {number(steps)} steps" if steps else "")))
        else:
            cards.append(
                (f"{self.after.people:g}", f"people in {counted(len(after.teams), 'team')}")
            )
        return cards

    def moved(self) -> float:
        """People who change team: as the steps say, else the growth of every team."""
        planned = [item.people_moved for item in self.after.scenario.of(ChangeItem)]
        if any(planned):
            return sum(count or 0 for count in planned)
        if self.before is None:
            return 0
        had = {team.id: team.people or 0 for team in self.before.scenario.of(Team)}
        teams = self.after.scenario.of(Team)
        return sum(max(0, (team.people or 0) - had.get(team.id, 0)) for team in teams)

    def _inside_out(self) -> int:
        if self.before is None:
            return 0
        return sum(1 for team in self.before.teams if team.alignment_basis in INSIDE_OUT)


def compare(design: Design, scenario: Scenario, today: date) -> Comparison:
    """Look at `scenario` and at the first scenario of kind today."""
    as_of = design.info.as_of or today
    kinds = (s for s in design.scenarios if s.info.kind is ScenarioKind.TODAY and s is not scenario)
    baseline = next(kinds, None)
    before = _side(design, baseline, as_of) if baseline and len(baseline) > 1 else None
    return Comparison(design, _side(design, scenario, as_of), before, as_of)


def _side(design: Design, scenario: Scenario, as_of: date) -> Side:
    return Side(scenario, check(design, scenario, as_of), Facts(design, scenario, as_of))


def needs_hand_off(side: Side, step: JourneyStep) -> bool:
    """Whether more than one team, or nobody known, must act for this step."""
    needed = (cell for cell in cells(side.facts, step.stream) if cell.step == step.id)
    teams = {cell.team for cell in needed if cell.team} | set(step.responsible_teams)
    return len(teams) > 1 or not step.responsible_teams


def _arrow(before: float | None, after: float) -> str:
    return f"{after:g}" if before is None else f"{before:g} → {after:g}"


def _has_baseline(outcome: Outcome) -> bool:
    return bool(outcome.baseline or outcome.baseline_due)

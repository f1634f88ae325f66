"""FLOW-03."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.steps import with_team
from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.interaction import Interaction
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, Responsibility, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.contact import around
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.recorded import any_services
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Page
from topodesk.rules.tally import known_responsibility
from topodesk.rules.wording import called, count, joined, listed, quoted

_MOST = 2


class JourneyNotMapped(Rule[ValueStream | ScenarioInfo]):
    """The journey of a customer is not mapped, or nobody carries a part of it.

    What it looks for
    A stream with fewer than 2 journey steps; steps that nobody carries; or no platform or service
    under any of its steps, though services are known.

    Why it matters
    Customer journey and the platforms under it are what teams are cut along; value gets lost in
    steps nobody carries.

    What to do
    Walk through the journey as the customer lives it, give each step to one team, and list the
    services it rests on.

    When to ignore it
    Early in a workshop, until the journeys have been told.
    """

    id = "FLOW-03"
    name = "journey-not-mapped"
    title = "Journey not mapped"
    severity = Severity.WARNING
    scopes = (Scope.STREAM, Scope.MAP)
    sources = (ARTICLE, Page("Team Topologies, User Needs Mapping", "teamtopologies.com/unm"))
    fix_class = FixClass.ASSIST
    stage = 2
    usual = {"steps": 2}

    def check(self, it: ValueStream | ScenarioInfo, facts: Facts) -> Seen:
        """Look at the journey of one stream, or ask what all of them rest on."""
        if isinstance(it, ValueStream):
            yield from self._stream(it, facts)
        elif facts.count("steps") and not any_services(facts):
            yield self.question(
                [(it.id, it.label())],
                "services under the steps",
                "Which platforms and services do the journeys rest on?",
            )

    def _stream(self, stream: ValueStream, facts: Facts) -> Seen:
        steps = facts.referrers(stream.id, JourneyStep)
        free = _carried_by_nobody(steps)
        short = len(steps) < self.limit(facts, "steps")
        bare = bool(steps) and not any(step.platform_services for step in steps)
        known = any_services(facts)
        wrong = []
        if short:
            wrong.append(f"has {count(len(steps), 'journey step')}")
        if free:
            verb = "is" if len(free) == 1 else "are"
            wrong.append(f"{listed([step.label() for step in free])} {verb} carried by nobody")
        if bare and known:
            wrong.append("no service is listed under its steps")
        if wrong:
            yield self.finding(
                [stream, *free],
                f"The journey of {called(stream)} is not mapped: {joined(wrong)}.",
                evidence=[
                    f"{count(len(steps), 'journey step')}, {len(free)} carried by nobody, "
                    f"{sum(bool(s.platform_services) for s in steps)} with a service under it"
                ],
                action=_action(short=short, free=len(free)),
            )
        unknown = [(s.id, s.label()) for s in steps if not known_responsibility(s)]
        if unknown:
            yield self.question(
                unknown,
                "responsible team",
                f"Which team carries {listed([name for _, name in unknown])}, or nobody?",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Give the free steps to a team of the lane, or list the services its teams use."""
        stream = facts.get(ValueStream, finding.where[0])
        steps = facts.referrers(stream.id, JourneyStep) if stream else ()
        if stream is None or len(steps) < self.limit(facts, "steps"):
            return
        free = _carried_by_nobody(steps)
        bare = any_services(facts) and not any(step.platform_services for step in steps)
        if free and not bare:
            for team in _on_lane(facts, stream)[:_MOST]:
                given: list[tuple[Record, Record]] = [(s, with_team(s, team.id)) for s in free]
                what = listed([step.label() for step in free])
                change = Change.of(
                    f"Give {what} to {called(team)}", facts.scenario.id, updated=given
                )
                yield Fix(f"{quoted(team.label())} carries {what}", change)
        elif bare and not free and (used := _used(facts, steps)):
            names = [
                s.label()
                for id in sorted(set(sum(used.values(), ())))
                if (s := facts.get(Service, id))
            ]
            listing: list[tuple[Record, Record]] = [
                (s, s.with_(platform_services=used[s.id])) for s in steps if used.get(s.id)
            ]
            change = Change.of(
                f"List {listed(names)} under {called(stream)}", facts.scenario.id, updated=listing
            )
            yield Fix(f"List {listed(names)} under the steps whose teams use it", change)


def _action(*, short: bool, free: int) -> str:
    if short:
        return "Walk through it as the customer lives it, step by step."
    if free:
        return "Give each step to one team." if free > 1 else "Give the step to one team."
    return "List under each step the services it rests on."


def _carried_by_nobody(steps: Iterable[JourneyStep]) -> list[JourneyStep]:
    nobody = Responsibility.NOBODY
    free = [s for s in steps if not s.responsible_teams and s.responsibility is nobody]
    return sorted(free, key=lambda step: (step.order, step.id))


def _on_lane(facts: Facts, stream: ValueStream) -> list[Team]:
    lane = [t for t in facts.referrers(stream.id, Team) if t.type is TeamType.STREAM_ALIGNED]
    return sorted(lane, key=lambda team: (team.label().casefold(), team.id))


def _used(facts: Facts, steps: Iterable[JourneyStep]) -> dict[str, tuple[str, ...]]:
    """The services that the teams of each step use."""
    return {
        step.id: tuple(
            dict.fromkeys(id for team in step.responsible_teams for id in _services(facts, team))
        )
        for step in steps
    }


def _services(facts: Facts, team: str) -> list[str]:
    found = []
    for party in around(facts, team):
        found += [s.id for s in facts.referrers(party, Service) if party in s.consumers]
        lines = facts.referrers(party, Interaction)
        found += [i.service for i in lines if i.consumer == party and i.service]
    return found

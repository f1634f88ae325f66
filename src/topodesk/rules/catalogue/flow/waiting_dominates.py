"""FLOW-06."""

from __future__ import annotations

from math import fsum

from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Heuristic, Page
from topodesk.rules.wording import called, count, listed


class WaitingDominates(Rule[TypicalChange | ValueStream]):
    """Changes wait much longer than anybody works on them.

    What it looks for
    A walked change in which work is less than 15% of the time it takes, or a stream whose walked
    changes are below 25% together.

    Why it matters
    Then structure sets the time a change takes, not effort; working harder does not help.

    What to do
    Rank the hand-offs by the days a change waits there, and take the longest away first.

    When to ignore it
    The wait is wanted, such as a date on the market: accept it with that reason.
    """

    id = "FLOW-06"
    name = "waiting-dominates"
    title = "Waiting dominates"
    severity = Severity.WARNING
    scopes = (Scope.CHANGE, Scope.STREAM)
    sources = (
        Page("Flow Framework, flow efficiency", "flowframework.org/flow-metrics"),
        Heuristic("15% and 25%"),
    )
    fix_class = FixClass.TALK
    stage = 4
    usual = {"share of work": 0.15, "share of work in a stream": 0.25}

    def check(self, it: TypicalChange | ValueStream, facts: Facts) -> Seen:
        """Look at one walk, or at all walks of a stream."""
        if isinstance(it, ValueStream):
            yield from self._stream(it, facts)
        else:
            yield from self._change(it, facts)

    def _change(self, change: TypicalChange, facts: Facts) -> Seen:
        worked, waited = _days(change)
        open_stops = [s for s in change.walk if s.wait_days is not None and s.work_days is None]
        if open_stops:
            names = [t.label() for s in open_stops if (t := facts.get(Team, s.team))]
            yield self.question(
                [(change.id, change.label())],
                "days of work",
                f"How many days did {listed(names)} work on {called(change)}?",
            )
            return
        if not waited or worked >= self.limit(facts, "share of work") * (worked + waited):
            return
        longest = max(change.walk, key=lambda stop: stop.wait_days or 0)
        where = called(facts.get(Team, longest.team))
        yield self.finding(
            [change],
            f"{called(change)} waits {count(waited, 'day')} for {count(worked, 'day')} of work.",
            evidence=[
                f"work is {worked / (worked + waited):.0%} of the time it takes",
                f"longest wait: {count(longest.wait_days or 0, 'day')} for {where}",
            ],
            action=f"Ask first what makes it wait for {where}.",
        )

    def _stream(self, stream: ValueStream, facts: Facts) -> Seen:
        walked = [c for c in facts.referrers(stream.id, TypicalChange) if _told(c)]
        days = [(change.weight, *_days(change)) for change in walked]
        worked = fsum(weight * work for weight, work, _ in days)
        whole = fsum(weight * (work + wait) for weight, work, wait in days)
        enough = self.limit(facts, "share of work in a stream") * whole
        if len(walked) < 2 or not whole or worked >= enough:
            return
        yield self.finding(
            [stream],
            f"Changes in {called(stream)} wait most of the time.",
            evidence=[
                f"{count(len(walked), 'walked change')}; work is {worked / whole:.0%} of the time"
            ],
            action="Rank the hand-offs by the days changes wait there; take away the longest.",
        )


def _told(change: TypicalChange) -> bool:
    """Whether days of work and of waiting are known."""
    return any(s.wait_days is not None for s in change.walk) and all(
        stop.work_days is not None for stop in change.walk
    )


def _days(change: TypicalChange) -> tuple[float, float]:
    """(days of work, days of waiting), as far as they are known."""
    return _sum(change.walk, "work_days"), _sum(change.walk, "wait_days")


def _sum(walk: tuple[WalkStop, ...], days: str) -> float:
    return fsum(getattr(stop, days) or 0 for stop in walk)

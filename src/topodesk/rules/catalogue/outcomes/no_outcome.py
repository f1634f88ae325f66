"""OUT-01."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.outcome import Outcome
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.outcomes import has_outcome, outcomes_of_stream
from topodesk.rules.ownership import steps
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE
from topodesk.rules.wording import called, count, quoted

_MOST_SUGGESTED = 2


class NoOutcome(Rule[ValueStream | Team]):
    """Nobody has said what should change for the better.

    What it looks for
    A value stream without an outcome, or a stream-aligned team that is linked to none. An outcome
    with neither a statement nor a metric is none yet.

    Why it matters
    Without a wanted change there is no “why”: the work can only be measured by what is shipped.

    What to do
    Write who will do what differently, from which value to which, and by when.

    When to ignore it
    Enabling and complicated-subsystem teams have theirs through the teams they serve, platforms a
    flow outcome of their users: none of them is asked here.
    """

    id = "OUT-01"
    name = "no-outcome"
    title = "No outcome"
    severity = Severity.ERROR
    scopes = (Scope.STREAM, Scope.TEAM)
    sources = (ARTICLE,)
    fix_class = FixClass.ASSIST
    stage = 1

    def check(self, it: ValueStream | Team, facts: Facts) -> Seen:
        """Look at one stream or team."""
        if isinstance(it, ValueStream):
            if not outcomes_of_stream(facts, it.id):
                yield self._stream(it, facts)
        elif it.type is TeamType.STREAM_ALIGNED and not has_outcome(facts, it.id):
            yield self._team(it, facts)

    def _stream(self, stream: ValueStream, facts: Facts) -> Finding:
        teams = [t for t in facts.referrers(stream.id, Team) if t.value_stream == stream.id]
        return self.finding(
            [stream],
            f"{called(stream)} has no outcome.",
            evidence=[
                "0 outcomes",
                count(len(facts.referrers(stream.id, JourneyStep)), "journey step"),
                f"{count(len(teams), 'team')} on it",
            ],
            action="Write who will do what differently, from what to what, and by when.",
        )

    def _team(self, team: Team, facts: Facts) -> Finding:
        stream = facts.get(ValueStream, team.value_stream)
        evidence = ["linked to 0 outcomes", count(len(steps(facts, team.id)), "journey step")]
        if stream is not None:
            there = count(len(outcomes_of_stream(facts, stream.id)), "outcome")
            evidence.append(f"its stream {called(stream)} has {there}")
        return self.finding(
            [team],
            f"{called(team)} is linked to no outcome.",
            evidence=evidence,
            action="Link it to an outcome of its stream, or write its own.",
            level=Severity.WARNING,
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Link the team to an outcome of its stream; writing one is up to people."""
        team = facts.get(Team, finding.where[0])
        stream = facts.get(ValueStream, team.value_stream) if team else None
        if team is None or stream is None:
            return
        found = [facts.get(Outcome, id) for id in outcomes_of_stream(facts, stream.id)]
        of_stream = f"the outcome of {called(stream)}"
        for outcome in found[:_MOST_SUGGESTED]:
            if outcome is not None:
                to = of_stream if len(found) == 1 else quoted(outcome.label())
                yield _linked(facts, outcome, team, to)


def _linked(facts: Facts, outcome: Outcome, team: Team, to: str) -> Fix:
    linked = outcome.with_(linked_teams=(*outcome.linked_teams, team.id))
    name = f"Link {called(team)} to {to}"
    return Fix(f"Link to {to}", Change.of(name, facts.scenario.id, updated=[(outcome, linked)]))

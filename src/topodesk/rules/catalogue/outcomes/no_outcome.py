"""OUT-01."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.outcome import Outcome, OutcomeLevel
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
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
    A value stream without an outcome, or a stream-aligned team that is linked to none.

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
        """Link the team to an outcome of its stream, or add one to be written."""
        stream = facts.get(ValueStream, finding.where[0])
        team = facts.get(Team, finding.where[0])
        if stream is not None:
            yield _added(facts, stream, Outcome(id=new_id(), stream=stream.id))
        elif team is not None:
            found = outcomes_of_stream(facts, team.value_stream) if team.value_stream else ()
            for id in found[:_MOST_SUGGESTED]:
                outcome = facts.get(Outcome, id)
                if outcome is not None:
                    yield _linked(facts, outcome, team)
            if not found:
                own = Outcome(id=new_id(), level=OutcomeLevel.TEAM, accountable_team=team.id)
                yield _added(facts, team, own)


def _linked(facts: Facts, outcome: Outcome, team: Team) -> Fix:
    linked = outcome.with_(linked_teams=(*outcome.linked_teams, team.id))
    name = f"Link {called(team)} to {called(outcome)}"
    change = Change.of(name, facts.scenario.id, updated=[(outcome, linked)])
    return Fix(f"Link it to {quoted(outcome.label())}", change)


def _added(facts: Facts, it: ValueStream | Team, outcome: Outcome) -> Fix:
    """An outcome that asks for what is still to be written."""
    lane = it.id if isinstance(it, ValueStream) else it.value_stream
    stream = facts.get(ValueStream, lane)
    customer: Record | None = facts.get(Customer, stream.customer) if stream else None
    who = customer.label() if customer is not None else "Who"
    drafted = outcome.with_(statement=f"{who}: does what differently, by when?")
    name = f"Add an outcome for {called(it)}"
    return Fix("Add an outcome", Change.of(name, facts.scenario.id, added=[drafted]))

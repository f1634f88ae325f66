"""FLOW-01."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.flow import TypicalChange
from topodesk.model.record import Record
from topodesk.model.stream import Customer, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.legitimacy import support
from topodesk.rules.ownership import carries_in
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count, joined, quoted


class TeamBeforeCustomer(Rule[Team]):
    """Another team stands between a stream-aligned team and its customer.

    What it looks for
    A stream-aligned team with two or more walked changes that all end with another team, one that
    carries no step of the stream: testing, release, operations, sales engineering. Support teams
    that pass their test do not count.

    Why it matters
    End-to-end responsibility ends where the hand-off starts.

    What to do
    Let the team do the last part itself, or get it from a platform it uses without asking.

    When to ignore it
    Partners and resellers in between: draw them as the customer. An approval the law asks to be
    separate: accept it with that reason.
    """

    id = "FLOW-01"
    name = "team-before-customer"
    title = "A team stands between a stream team and its customer"
    severity = Severity.ERROR
    scopes = (Scope.TEAM,)
    sources = (Page("Team shape templates", "github.com/TeamTopologies/Team-Shape-Templates"),)
    fix_class = FixClass.ASSIST
    usual = {"changes": 2}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at where the walks of one team end."""
        walks = _walks(facts, team)
        ends = [_end(facts, team, change) for change in walks]
        last = [end for end in ends if end is not None]
        if len(walks) < self.limit(facts, "changes") or len(last) < len(walks):
            return
        between = sorted(dict.fromkeys(last), key=lambda t: (t.label().casefold(), t.id))
        names = joined([called(other) for other in between])
        customer = _customer(facts, team)
        yield self.finding(
            [team, *between],
            f"What {called(team)} makes reaches {customer} only through {names}.",
            evidence=[f"{count(len(walks), 'walked change')}, all of them end with {names}"],
            action=f"Let {called(team)} do the last part itself, or use a platform for it.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Let it finish its changes alone: what comes after it leaves the walks."""
        team = facts.get(Team, finding.where[0])
        if team is None:
            return
        updated: list[tuple[Record, Record]] = []
        for change in _walks(facts, team):
            at = max(n for n, stop in enumerate(change.walk) if stop.team == team.id)
            updated.append((change, change.with_(walk=change.walk[: at + 1])))
        others = joined([quoted(name) for name in finding.names[1:]])
        name = f"Let {called(team)} finish its changes without {others}"
        yield Fix(
            f"It finishes without {others}", Change.of(name, facts.scenario.id, updated=updated)
        )


def _walks(facts: Facts, team: Team) -> list[TypicalChange]:
    """The walked changes of its stream in which a stream-aligned team takes part."""
    if team.type is not TeamType.STREAM_ALIGNED:
        return []
    lanes = {None, team.value_stream}
    found = [c for c in facts.referrers(team.id, TypicalChange) if c.stream in lanes]
    return [c for c in found if any(stop.team == team.id for stop in c.walk)]


def _end(facts: Facts, team: Team, change: TypicalChange) -> Team | None:
    """The team a change ends with, when it has no part in the stream itself."""
    last = facts.get(Team, change.walk[-1].team)
    stream = change.stream or team.value_stream
    if last is None or last.id == team.id or stream is None:
        return None
    return None if carries_in(facts, last.id, stream) or support(facts, last.id) else last


def _customer(facts: Facts, team: Team) -> str:
    stream = facts.get(ValueStream, team.value_stream)
    customer = facts.get(Customer, stream.customer) if stream else None
    return called(customer) if customer else "its customer"

"""OUT-06."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.outcome import Outcome, OutcomeLevel
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.outcomes import around_outcome, written
from topodesk.rules.ownership import carries_in, steps
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Heuristic
from topodesk.rules.wording import called, count, listed

_MOST_SUGGESTED = 2
_OF_NO_TEAM = (OutcomeLevel.COMPANY, OutcomeLevel.EXPERIMENT)


class OutcomeOfNobody(Rule[Outcome]):
    """An outcome belongs to so many teams, or to none, that nobody answers for it.

    What it looks for
    More than 3 teams are linked to an outcome and none of them is accountable; or no team is
    linked to it at all.

    Why it matters
    When many share a number, each can wait for the others.

    What to do
    Let one team answer for it and the others contribute; or break it down into one for each.

    When to ignore it
    An outcome of the whole company: give it that level, and break it down for the streams.
    """

    id = "OUT-06"
    name = "outcome-of-nobody"
    title = "Everybody’s outcome is nobody’s"
    severity = Severity.WARNING
    scopes = (Scope.OUTCOME,)
    sources = (Heuristic("more than 3 teams"),)
    fix_class = FixClass.ASSIST
    stage = 6
    usual = {"teams": 3}

    def check(self, outcome: Outcome, facts: Facts) -> Seen:
        """Look at who one outcome belongs to."""
        passed = outcome.level in _OF_NO_TEAM or outcome.result.strip() or not written(outcome)
        if passed or facts.get(Team, outcome.accountable_team) is not None:
            return
        teams = _linked(facts, outcome)
        if teams and len(teams) <= self.limit(facts, "teams"):
            return
        yield self.finding(
            [outcome, *around_outcome(facts, outcome), *teams],
            f"{count(len(teams), 'team')} share {called(outcome)}, and none answers for it."
            if teams
            else f"No team answers for {called(outcome)}.",
            evidence=[
                f"linked: {listed([t.label() for t in teams])}" if teams else "linked to no team",
                "no team is accountable",
            ],
            action="Let one team answer for it; the others contribute.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Let the team that carries most of its stream answer for it."""
        outcome = facts.get(Outcome, finding.where[0])
        if outcome is None:
            return
        for team in _candidates(facts, outcome)[:_MOST_SUGGESTED]:
            links = tuple(dict.fromkeys((*outcome.linked_teams, team.id)))
            answered = outcome.with_(accountable_team=team.id, linked_teams=links)
            name = f"Let {called(team)} answer for {called(outcome)}"
            change = Change.of(name, facts.scenario.id, updated=[(outcome, answered)])
            yield Fix(f"{called(team)} answers for it", change)


def _linked(facts: Facts, outcome: Outcome) -> list[Team]:
    found = (facts.get(Team, id) for id in dict.fromkeys(outcome.linked_teams))
    return sorted([t for t in found if t], key=lambda t: (t.label().casefold(), t.id))


def _candidates(facts: Facts, outcome: Outcome) -> list[Team]:
    """Who could answer for it, those that carry most steps first."""
    stream = facts.get(ValueStream, outcome.stream)
    found = _linked(facts, outcome)
    if not found and stream is not None:
        on_it = [t for t in facts.referrers(stream.id, Team) if t.value_stream == stream.id]
        found = [t for t in on_it if t.type is TeamType.STREAM_ALIGNED]
    own = {t.id: stream is not None and carries_in(facts, t.id, stream.id) for t in found}
    return sorted(found, key=lambda t: (not own[t.id], -len(steps(facts, t.id)), t.id))

"""INT-03."""

from __future__ import annotations

from datetime import date

from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.parties import party
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Page, team_topologies
from topodesk.rules.wording import called, joined, number_word


class ManyCollaborations(Rule[Team]):
    """A team collaborates with several others at the same time.

    What it looks for
    Two collaborations of one team on the same day, an error with three or more. Without dates they
    count as running.

    Why it matters
    Each collaboration costs the attention of both teams; one at a time is what most can bear.

    What to do
    Ask which one teaches most this month, and pause or convert the others.

    When to ignore it
    Very small teams that sit in one room: accept it with that reason.
    """

    id = "INT-03"
    name = "many-collaborations"
    title = "Collaborating with several teams at once"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        team_topologies("ch. 7"),
        Page("Team Topologies for Miro", "github.com/TeamTopologies/miro-team-topologies"),
    )
    fix_class = FixClass.TALK
    usual = {"several": 2, "many": 3}
    usual_from = {"several": sources[0]}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at the collaborations of one team, day by day."""
        lines = [
            line
            for line in facts.referrers(team.id, Interaction)
            if line.mode is InteractionMode.COLLABORATION and not is_over(line, facts.as_of)
        ]
        busiest = max((_on(lines, day, facts.as_of) for day in _days(lines)), key=len, default=[])
        if len(busiest) < self.limit(facts, "several"):
            return
        others = [
            other
            for line in busiest
            for id in (line.provider, line.consumer)
            if id != team.id and (other := party(facts, id)) is not None
        ]
        many = len(busiest) >= self.limit(facts, "many")
        yield self.finding(
            [team, *others],
            f"{called(team)} collaborates with {joined([called(other) for other in others])} at "
            "the same time.",
            evidence=[f"{number_word(len(busiest))} collaborations on one day"],
            action="Ask which one teaches most this month, and pause or convert the others.",
            level=Severity.ERROR if many else Severity.WARNING,
        )


def _days(lines: list[Interaction]) -> list[date]:
    """The days on which more may run than before: each start."""
    return [date.min, *sorted({line.start for line in lines if line.start})]


def _on(lines: list[Interaction], day: date, as_of: date | None) -> list[Interaction]:
    """What runs on a day; the first day stands for all that have no start."""
    return [line for line in lines if (line.start or date.min) <= day and _end(line, as_of) >= day]


def _end(line: Interaction, as_of: date | None) -> date:
    """When it ends; what is overdue still runs today."""
    if line.actual_end is not None or line.expected_end is None:
        return line.actual_end or date.max
    return max(line.expected_end, as_of or date.min)

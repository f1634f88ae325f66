"""ENB-03."""

from __future__ import annotations

from datetime import date
from math import fsum

from topodesk.model.interaction import Capability, Interaction, InteractionMode, Transferred
from topodesk.model.team import Team, TeamType
from topodesk.rules.duration import is_overdue, weeks
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.parties import party, title_of
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Heuristic, team_topologies
from topodesk.rules.teaching import taught_by
from topodesk.rules.wording import called, count, quoted


class DependencyInsteadOfTransfer(Rule[Interaction]):
    """The same team is helped with the same thing again and again.

    What it looks for
    One enabling team, one receiver and one capability: more than 26 weeks in all, a third time, or
    an end that has passed with nothing said of the result. It speaks about the last of them.

    Why it matters
    Help that is repeated and not learned is work handed to others.

    What to do
    Ask what keeps it from being learned; then offer it as a self-service, move somebody into the
    team, or accept that this is a subsystem.

    When to ignore it
    The team has new people: write that down as the reason.
    """

    id = "ENB-03"
    name = "dependency-instead-of-transfer"
    title = "Dependency instead of transfer"
    severity = Severity.WARNING
    scopes = (Scope.INTERACTION,)
    sources = (ARTICLE, team_topologies("ch. 5"), Heuristic("26 weeks and the third time"))
    fix_class = FixClass.TALK
    stage = 7
    usual = {"weeks": 26, "times": 3}

    def check(self, line: Interaction, facts: Facts) -> Seen:
        """Look at the last of all the times one team was helped with one thing."""
        capability = facts.get(Capability, line.capability)
        times = _times(facts, line) if capability is not None else []
        if capability is None or not times or times[-1].id != line.id:
            return
        total = fsum(weeks(each, facts.as_of) or 0 for each in times)
        late = is_overdue(line, facts.as_of) and line.transferred is None
        again = len(times) >= self.limit(facts, "times")
        sides = [party(facts, line.provider), party(facts, line.consumer)]
        known = [side for side in sides if side is not None]
        if len(known) < 2 or not (again or late or total > self.limit(facts, "weeks")):
            return
        what = quoted(capability.label())
        yield self.finding(
            [line, *known],
            f"{called(known[0])} helps {called(known[1])} with {what}, and it is no less needed.",
            evidence=[
                f"{count(len(times), 'time')}, {count(round(total), 'week')} in all",
                *([f"was to end on {line.expected_end}, and no result is said"] if late else []),
            ],
            action="Ask what keeps it from being learned: self-service, a person, or a subsystem?",
            name=title_of(facts, line),
        )


def _times(facts: Facts, line: Interaction) -> list[Interaction]:
    """Every time this enabling team taught this receiver this capability, the first one first."""
    teacher = facts.get(Team, line.provider)
    if line.mode is not InteractionMode.FACILITATING or teacher is None:
        return []
    if teacher.type is not TeamType.ENABLING or line.transferred is Transferred.YES:
        return []
    same = [
        each
        for each in taught_by(facts, teacher.id)
        if each.consumer == line.consumer and each.capability == line.capability
    ]
    return sorted(same, key=lambda each: (each.start or date.max, each.id))

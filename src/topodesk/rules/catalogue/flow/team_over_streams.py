"""FLOW-05."""

from __future__ import annotations

from collections import Counter

from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.cells import cells_of
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.load import is_low, loads
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Book, team_topologies
from topodesk.rules.wording import called, joined


class TeamOverStreams(Rule[Team]):
    """A stream-aligned team works for several streams.

    What it looks for
    A stream-aligned team with 20% or more of its work cells (a step and a component it needs make
    one) in each of two streams, an error with three; unless its load is known to be low.

    Why it matters
    A team with two customers starts ranking them.

    What to do
    Grow and split the team, or give one of the streams to another.

    When to ignore it
    Two tiny, simple streams that the team finds light.
    """

    id = "FLOW-05"
    name = "team-over-streams"
    title = "Stream team spread over several streams"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        team_topologies("ch. 5"),
        Book("Heidi Helfand", "Dynamic Reteaming", "grow and split"),
    )
    fix_class = FixClass.TALK
    relative = True
    usual = {"share": 0.2, "streams": 2, "many streams": 3, "low load": 2.5}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at the streams one team works for."""
        if team.type is not TeamType.STREAM_ALIGNED:
            return
        cells = Counter(cell.stream for cell in cells_of(facts, team.id))
        total = sum(cells.values())
        least = self.limit(facts, "share") * total
        shares = sorted(cells.items(), key=lambda pair: (-pair[1], pair[0]))
        large = [s for id, n in shares if n >= least and (s := facts.get(ValueStream, id))]
        few = len(large) < self.limit(facts, "streams")
        if few or is_low(facts, team.id, self.limit(facts, "low load")):
            return
        many = len(large) >= self.limit(facts, "many streams")
        said = [
            f"{called(s)} {n / total:.0%}" for id, n in shares if (s := facts.get(ValueStream, id))
        ]
        load = loads(facts, team.id)
        yield self.finding(
            [team, *large],
            f"{called(team)} works for {joined([called(stream) for stream in large])}.",
            evidence=[
                f"its {total} work cells: {joined(said)}",
                f"its load: {load[0].mean:.1f} of 5" if load else "nobody has asked for its load",
            ],
            action="Split it along the streams, or give one of them to another team.",
            level=Severity.ERROR if many else Severity.WARNING,
        )

"""ARCH-09."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.model.flow import TypicalChange
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.rules.cells import cells
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.flow import blocking
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Page
from topodesk.rules.wording import called, count, joined


class ManyTeamsForAChange(Rule[ValueStream]):
    """Many teams act in a row until a change reaches the customer.

    What it looks for
    At least two typical changes of the stream are recorded, and half of them (by how often they
    are asked for) need 3 teams or more. It is an error from 5 teams, and from 4 when no change is
    done by one team. Without recorded changes the teams that own what each step needs are counted
    instead; that is an estimate, and never more than a warning.

    Why it matters
    Each hand-off adds waiting and lost knowledge, and the odds that nobody delays fall fast.

    What to do
    Show the relay. For each team but the first ask: move the skill in, make it self-service, drop
    the gate, or accept it.

    When to ignore it
    A second pair of eyes that the law asks for: accept it with that reason.
    """

    id = "ARCH-09"
    name = "many-teams-for-a-change"
    title = "Many teams in a row to deliver one change"
    severity = Severity.WARNING
    scopes = (Scope.STREAM,)
    sources = (
        ARTICLE,
        Page("Team Topologies README, no hand-offs", "github.com/TeamTopologies"),
        Page("DORA, loosely coupled teams", "dora.dev"),
    )
    fix_class = FixClass.TALK
    stage = 4
    relative = True
    usual = {"changes": 2, "teams": 3, "many teams": 5, "many teams, none alone": 4}

    def check(self, stream: ValueStream, facts: Facts) -> Seen:
        """Look at the changes of one stream."""
        changes = [c for c in facts.referrers(stream.id, TypicalChange) if c.stream == stream.id]
        told = [(c, teams) for c in changes if (teams := blocking(facts, c.id))]
        if len(told) >= self.limit(facts, "changes"):
            yield from self._recorded(stream, told, facts)
        else:
            yield from self._estimated(stream, facts)

    def _recorded(
        self,
        stream: ValueStream,
        told: Sequence[tuple[TypicalChange, tuple[str, ...]]],
        facts: Facts,
    ) -> Seen:
        middle = weighted_median((c.weight, len(teams)) for c, teams in told)
        if middle is None or middle < self.limit(facts, "teams"):
            return
        alone = sum(len(teams) == 1 for _, teams in told)
        many = middle >= self.limit(facts, "many teams")
        none_alone = middle >= self.limit(facts, "many teams, none alone") and not alone
        longest, teams = max(told, key=lambda pair: (len(pair[1]), pair[0].id))
        relay = [team for id in teams if (team := facts.get(Team, id))]
        yield self._found(
            stream,
            relay,
            f"A change in {called(stream)} usually takes {middle:g} teams in a row.",
            [
                f"{count(len(told), 'typical change')}, {alone or 'none'} of them done by one team",
                f"the longest, {called(longest)}: {joined([called(team) for team in relay])}",
            ],
            Severity.ERROR if many or none_alone else Severity.WARNING,
        )

    def _estimated(self, stream: ValueStream, facts: Facts) -> Seen:
        found = cells(facts, stream.id)
        if not found or any(cell.team is None for cell in found):
            return
        acting: dict[str, set[str]] = {}
        for cell in found:
            acting.setdefault(cell.step, set()).add(cell.team or "")
        for id, teams in acting.items():
            step = facts.get(JourneyStep, id)
            teams.update(step.responsible_teams if step else ())
        middle = weighted_median((1.0, len(teams)) for teams in acting.values())
        if len(acting) < 2 or middle is None or middle < self.limit(facts, "teams"):
            return
        ids = sorted({team for teams in acting.values() for team in teams})
        relay = [team for id in ids if (team := facts.get(Team, id))]
        yield self._found(
            stream,
            relay,
            f"A change in {called(stream)} takes about {middle:g} teams in a row.",
            [
                "estimated from who owns what its steps need; no walked changes yet",
                f"teams: {joined([called(team) for team in relay])}",
            ],
            Severity.WARNING,
        )

    def _found(
        self,
        stream: ValueStream,
        relay: Sequence[Team],
        message: str,
        evidence: list[str],
        level: Severity,
    ) -> Finding:
        return self.finding(
            [stream, *relay],
            message,
            evidence=evidence,
            action="Walk one change through, and ask of each team but the first: move the skill "
            "in, make it self-service, or drop the gate?",
            level=level,
        )


def weighted_median(pairs: Iterable[tuple[float, int]]) -> float | None:
    """The value half of the weight lies below; midway where it splits exactly. None: no weight."""
    told = sorted((value, weight) for weight, value in pairs if weight > 0)
    total, passed = sum(weight for _, weight in told), 0.0
    for place, (value, weight) in enumerate(told):
        passed += weight
        if passed * 2 == total:
            return (value + told[place + 1][0]) / 2
        if passed * 2 > total:
            return float(value)
    return None

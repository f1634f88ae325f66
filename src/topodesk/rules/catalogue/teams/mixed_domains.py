"""TEAM-04."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.component import Complexity, Domain
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import team_topologies
from topodesk.rules.wording import called, joined, listed, quoted

_MOST = 2
_WEIGHT = {Complexity.SIMPLE: 1, Complexity.COMPLICATED: 2, Complexity.COMPLEX: 3}


class MixedDomains(Rule[Team]):
    """A team owns more domains than it can do justice to.

    What it looks for
    A complex domain together with any other, two or more complicated ones, or more than three
    simple ones.

    Why it matters
    The easy domains are always done first, and the hard one starves.

    What to do
    Give the smaller domain to a team with room, or split the team.

    When to ignore it
    How hard a domain is counts within your organisation only: compare before you judge.
    """

    id = "TEAM-04"
    name = "mixed-domains"
    title = "Domain limits"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (team_topologies("ch. 3"),)
    fix_class = FixClass.ASSIST
    usual = {"beside a complex one": 0, "complicated": 1, "simple": 3}
    usual_from = dict.fromkeys(usual, sources[0])

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at the domains of one team."""
        mine = _domains(facts, team.id)
        unknown = [domain for domain in mine if domain.complexity is None]
        if self._too_many([d.complexity for d in mine], facts):
            yield self.finding(
                [team, *mine],
                f"{called(team)} owns domains that starve one another: "
                f"{listed([domain.label() for domain in mine])}.",
                evidence=[_told(mine)],
                action="Give the smaller domain to a team with room, or split the team.",
            )
        elif unknown and len(mine) > 1:
            verb = "is" if len(unknown) == 1 else "are"
            yield self.question(
                [(domain.id, domain.label()) for domain in unknown],
                "complexity",
                f"How hard {verb} {listed([domain.label() for domain in unknown])}: simple, "
                "complicated or complex?",
            )

    def _too_many(self, kinds: list[Complexity | None], facts: Facts) -> bool:
        counts = Counter(kinds)
        hard = counts[Complexity.COMPLEX]
        beside = len(kinds) - 1 > self.limit(facts, "beside a complex one")
        return (
            (hard > 0 and beside)
            or counts[Complexity.COMPLICATED] > self.limit(facts, "complicated")
            or counts[Complexity.SIMPLE] > self.limit(facts, "simple")
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Give the smallest domain to a team beside it, where both are within the limits then."""
        team = facts.get(Team, finding.where[0])
        mine = _domains(facts, team.id) if team else []
        sized = [domain for domain in mine if domain.complexity is not None]
        if team is None or not sized:
            return
        least = min(sized, key=lambda d: (_WEIGHT[d.complexity or Complexity.SIMPLE], d.id))
        if self._too_many([d.complexity for d in mine if d is not least], facts):
            return
        place = team.value_stream or team.grouping
        beside = facts.referrers(place, Team) if place else ()
        others = [t for t in beside if t.id != team.id and t.type is team.type]
        fits = [t for t in others if self._has_room(facts, t, least)]
        for other in sorted(fits, key=lambda t: (len(_domains(facts, t.id)), t.id))[:_MOST]:
            given = least.with_(owner_team=other.id)
            name = f"Give {called(least)} to {called(other)}"
            change = Change.of(name, facts.scenario.id, updated=[(least, given)])
            yield Fix(f"{quoted(least.label())} goes to {quoted(other.label())}", change)

    def _has_room(self, facts: Facts, team: Team, domain: Domain) -> bool:
        kinds = [d.complexity for d in _domains(facts, team.id)]
        return not self._too_many([*kinds, domain.complexity], facts)


def _domains(facts: Facts, team: str) -> list[Domain]:
    mine = [domain for domain in facts.referrers(team, Domain) if domain.owner_team == team]
    return sorted(mine, key=lambda domain: (domain.label().casefold(), domain.id))


def _told(mine: list[Domain]) -> str:
    counts = Counter(d.complexity.value if d.complexity else "not yet judged" for d in mine)
    order = ("complex", "complicated", "simple", "not yet judged")
    return f"domains: {joined([f'{counts[kind]} {kind}' for kind in order if counts[kind]])}"

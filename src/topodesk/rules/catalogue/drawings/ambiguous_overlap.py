"""NOTE-03."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.interactions import let_provide, let_receive
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Dependency, Interaction, InteractionMode
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.parties import mode_word, parties, party, title_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over, members
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count, listed, quoted

_AMONG_PEOPLE = (InteractionMode.COLLABORATION, InteractionMode.FACILITATING)
_MOST = 3


class AmbiguousOverlap(Rule[Interaction]):
    """People work together, and the map does not say which teams they are from.

    What it looks for
    A collaboration or facilitating with a grouping in which there are several teams. A service of
    a grouping is no question: it is offered by all of it.

    Why it matters
    Otherwise readers cannot see which teams really work together.

    What to do
    Draw it to the team that does, or to each of them.

    When to ignore it
    All teams of the grouping take part, as in a workshop: accept it with that reason.
    """

    id = "NOTE-03"
    name = "ambiguous-overlap"
    title = "Ambiguous overlap"
    severity = Severity.INFO
    scopes = (Scope.INTERACTION,)
    sources = (Page("Team shape templates", "github.com/TeamTopologies/Team-Shape-Templates"),)
    fix_class = FixClass.ASSIST
    stage = 7

    def check(self, it: Interaction, facts: Facts) -> Seen:
        """Look at the sides of one interaction of people."""
        if it.mode not in _AMONG_PEOPLE or is_over(it, facts.as_of):
            return
        for id, other in ((it.provider, it.consumer), (it.consumer, it.provider)):
            teams = _inside(facts, id, other)
            if len(teams) > 1:
                side, far = party(facts, id), party(facts, other)
                yield self.finding(
                    [it, *parties(facts, it)],
                    f"The {mode_word(it)} of {called(far)} with {called(side)} does not say with "
                    "which team.",
                    evidence=[f"{count(len(teams), 'team')} in it: {_names(teams)}"],
                    action="Draw it to the team that works with them, or to each of them.",
                    name=title_of(facts, it),
                )
                return

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Draw it to one of the teams, those first that depend on the other side or it on them."""
        it = facts.get(Interaction, finding.where[0])
        if it is None:
            return
        sides = ((it.provider, it.consumer, let_provide), (it.consumer, it.provider, let_receive))
        open_ones = [(id, far, move) for id, far, move in sides if len(_inside(facts, id, far)) > 1]
        if len(open_ones) != 1:
            return
        ((id, far, move),) = open_ones
        others = members(facts, far)
        teams = sorted(_inside(facts, id, far), key=lambda t: not _depends(facts, t.id, others))
        for team in teams[:_MOST]:
            yield Fix(f"It is {quoted(team.label())}", move(facts.scenario, it.id, team.id))


def _inside(facts: Facts, id: str, other: str) -> list[Team]:
    """The teams of a grouping, by name, apart from the one on the other side; none for a team."""
    if facts.get(Grouping, id) is None:
        return []
    found = [team for m in members(facts, id) if m != other and (team := facts.get(Team, m))]
    return sorted(found, key=lambda team: (team.label().casefold(), team.id))


def _depends(facts: Facts, team: str, others: frozenset[str]) -> bool:
    return any({d.from_team, d.to_team} & others for d in facts.referrers(team, Dependency))


def _names(teams: list[Team]) -> str:
    return listed([team.label() for team in teams])

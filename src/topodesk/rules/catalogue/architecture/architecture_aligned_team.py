"""ARCH-22."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from topodesk.model.stream import ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.rules.asking import about_support
from topodesk.rules.cells import cells_of
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.legitimacy import legitimacy
from topodesk.rules.limits import USUAL
from topodesk.rules.moves import give_step
from topodesk.rules.namesakes import called_like_its_component
from topodesk.rules.ownership import owns
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.slicing import layer_in
from topodesk.rules.source import ARTICLE, Heuristic
from topodesk.rules.wording import called, count


class Sign(NamedTuple):
    """What another rule's finding adds to the verdict."""

    rule: str
    points: int
    family: str
    says: str


SIGNS = (
    Sign("ARCH-01", 1, "lexical", "its name is a technology"),
    Sign("ARCH-02", 2, "lexical", "its mission cares for a thing"),
    Sign("ARCH-03", 1, "lexical", "its name is a function"),
    Sign("ARCH-04", 2, "declared", "its declared basis is not value"),
    Sign("ARCH-05", 3, "structural", "it owns components and serves no customer"),
    Sign("ARCH-06", 2, "structural", "only other teams are its customers"),
    Sign("ARCH-14", 1, "graph", "most changes wait for it"),
    Sign("ARCH-18", 2, "work", "much of its work was asked for by nobody else"),
    Sign("ARCH-19", 1, "work", "its success is measured on its own component"),
)
SPREAD = (
    Sign("ARCH-10", 2, "graph", "it works in one technology for many streams"),
    Sign("ARCH-10", 3, "graph", "it works in one technology for many streams"),
)
"""As a warning, and as an error."""

COPY = Sign("ARCH-07", 1, "structural", "it is a copy of one component")
SLICE = Sign("ARCH-08", 2, "structural", "it is one layer of a sliced stream")
ELSEWHERE = (COPY, SLICE)
"""Said about the map or about a stream; which team is meant has to be asked."""

_SOLVED_BY_A_STEP = ("ARCH-04", "ARCH-05", "ARCH-06")


class ArchitectureAlignedTeam(Rule[Team]):
    """The signs agree: this team is arranged around the architecture.

    What it looks for
    The findings about a team are added up: named after technology or a function 1 point each,
    mission about a thing 2, declared basis 2, components without a customer 3, only teams as
    customers 2, a copy of one component 1, one layer of a sliced stream 2, one technology for many
    streams 2 (an error 3), most changes wait for it 1, invented work 2, success measured on its
    own component 1. With 5 points or more from at least two kinds of evidence (words, declared
    basis, structure, flow, work) it is likely; with 3 or 4, or from one kind only, possible. A
    team that passes the test of its type is left alone.

    Why it matters
    One sign can mislead; agreeing signs of different kinds rarely do. A team like this keeps
    improving its component, whether or not a customer gains.

    What to do
    Talk the signs through, then try the team on the stream that needs its work most for one
    quarter, or make it a real platform.

    When to ignore it
    When the room has a good reason: accept this verdict and leave the single findings open.
    """

    id = "ARCH-22"
    name = "architecture-aligned-team"
    title = "Verdict: likely an architecture-aligned team"
    severity = Severity.ERROR
    scopes = (Scope.TEAM,)
    sources = (ARTICLE, Heuristic("adding up the signs"))
    fix_class = FixClass.ASSIST
    stage = 5
    relative = True
    usual = USUAL["ARCH-22"]

    def check(self, team: Team, facts: Facts) -> Seen:
        """Add up what the other rules say about one team."""
        signs = self._signs(facts, team)
        level = self._level(facts, signs)
        if level is None:
            return
        test = legitimacy(facts, team.id)
        if test is not None and test.passes is not False:
            if test.passes is None:
                yield from about_support(self, team, facts)
            return
        points = _points(signs)
        kinds = count(len({sign.family for sign in signs}), "kind")
        likely = level is Severity.ERROR
        yield self.finding(
            [team],
            f"{called(team)} is {'likely' if likely else 'possibly'} an architecture-aligned team.",
            evidence=[
                *(f"{s.says} ({s.rule}, {count(s.points, 'point')})" for s in signs),
                f"{count(points, 'point')} from {kinds} of evidence",
            ],
            action=_action(facts, team) if likely else "Talk the signs through with the team.",
            level=level,
        )

    def _signs(self, facts: Facts, team: Team) -> list[Sign]:
        """What the other rules say about one team and about the streams it is a layer of."""
        found = [sign for sign in SIGNS if facts.fired(sign.rule, team.id)]
        if spread := facts.fired(SPREAD[0].rule, team.id):
            found.append(SPREAD[spread is Severity.ERROR])
        if _points(found) + _points(ELSEWHERE) < self.limit(facts, "possibly"):
            return found
        if facts.fired(COPY.rule, facts.info.id) and _is_copy(facts, team.id):
            found.append(COPY)
        if any(facts.fired(SLICE.rule, id) for id in layer_in(facts, team.id)):
            found.append(SLICE)
        return sorted(found, key=lambda sign: sign.rule)

    def _level(self, facts: Facts, signs: list[Sign]) -> Severity | None:
        points = _points(signs)
        families = len({sign.family for sign in signs})
        if points >= self.limit(facts, "likely") and families >= self.limit(facts, "families"):
            return Severity.ERROR
        return Severity.WARNING if points >= self.limit(facts, "possibly") else None

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Give it a step, where that leaves fewer signs than this verdict needs."""
        team = facts.get(Team, finding.where[0])
        if team is None:
            return
        signs = self._signs(facts, team)
        align = any(sign.rule == "ARCH-04" for sign in signs)
        after = self._level(facts, [sign for sign in signs if sign.rule not in _SOLVED_BY_A_STEP])
        if after is None or after.rank < finding.level.rank:
            yield from give_step(facts, team, align=align)


def _is_copy(facts: Facts, team: str) -> bool:
    return len(owns(facts, team)) == 1 or called_like_its_component(facts, team)


def _points(signs: Iterable[Sign]) -> int:
    return sum(sign.points for sign in signs)


def _action(facts: Facts, team: Team) -> str:
    if team.type is TeamType.PLATFORM:
        return "Close what the platform test still misses, or dissolve it into the streams."
    shares = Counter(cell.stream for cell in cells_of(facts, team.id))
    most = max(sorted(shares), key=lambda stream: shares[stream], default=None)
    stream = facts.get(ValueStream, most)
    if stream is None:
        return "Ask which stream its work serves most, and try it there for one quarter."
    return f"Try it on {called(stream)}, which needs its work most, for one quarter."

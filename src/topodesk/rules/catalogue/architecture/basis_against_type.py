"""ARCH-04."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.rules.asking import of_many
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.ownership import owns, reaches_customer, steps
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import groupings_of
from topodesk.rules.source import ARTICLE, Book
from topodesk.rules.wording import called, count

_AGAINST = (AlignmentBasis.ARCHITECTURE, AlignmentBasis.FUNCTION, AlignmentBasis.PROJECT)
_WORDS = {
    AlignmentBasis.ARCHITECTURE: "the architecture",
    AlignmentBasis.FUNCTION: "a function",
    AlignmentBasis.PROJECT: "a project",
}


class BasisAgainstType(Rule[Team | ScenarioInfo]):
    """What a team is said to be drawn around contradicts its type.

    What it looks for
    A stream-aligned team whose basis is architecture, function or project. A team that is not yet
    typed, with such a basis, is a warning.

    Why it matters
    A stream-aligned team is by definition aligned to a flow of value; an architecture basis says
    the opposite.

    What to do
    Decide which of the two is true: change the basis with evidence, or change the type.

    When to ignore it
    Never for a stream-aligned team. If the room really wants both, leave the type open.
    """

    id = "ARCH-04"
    name = "basis-against-type"
    title = "Declared basis contradicts the type"
    severity = Severity.ERROR
    scopes = (Scope.TEAM, Scope.MAP)
    sources = (ARTICLE, Book("Melissa Perri", "Escaping the Build Trap", "ch. 9"))
    fix_class = FixClass.ASSIST
    stage = 5

    def check(self, it: Team | ScenarioInfo, facts: Facts) -> Seen:
        """Look at one team, or ask for every basis nobody has said."""
        if isinstance(it, ScenarioInfo):
            yield from self._ask(facts)
            return
        stream = it.type is TeamType.STREAM_ALIGNED
        if it.alignment_basis not in _AGAINST or not (stream or it.type is TeamType.UNDEFINED):
            return
        drawn = f"its boundary is drawn around {_WORDS[it.alignment_basis]}"
        yield self.finding(
            [it],
            f"{called(it)} is {'stream-aligned, yet' if stream else 'not yet typed, and'} {drawn}.",
            evidence=[
                f"declared basis: {it.alignment_basis.value}",
                f"type: {'stream-aligned' if stream else 'not yet typed'}",
                f"owns {count(len(owns(facts, it.id)), 'component')}",
                count(len(steps(facts, it.id)), "journey step"),
            ],
            action="Decide which is true: change the basis with evidence, or change the type."
            if stream
            else "Decide what it should become: part of a stream, or a support team.",
            level=Severity.ERROR if stream else Severity.WARNING,
        )

    def _ask(self, facts: Facts) -> Seen:
        pairs, names = of_many(facts.listed("teams without basis"))
        if pairs:
            teams = "the team" if len(pairs) == 1 else "the teams"
            yield self.question(
                pairs,
                "basis",
                f"What is the boundary of {teams} {names} drawn around: a value stream, a job of "
                "the customer, a component, a discipline or a project?",
            )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Take the steps it carries as its basis; without any, leave type and basis open."""
        team = facts.get(Team, finding.where[0])
        if team is None:
            return
        if reaches_customer(facts, team.id):
            aligned = team.with_(alignment_basis=AlignmentBasis.VALUE_STREAM)
            yield _fix(facts, "Align it to its value stream", team, aligned)
        elif team.type is TeamType.STREAM_ALIGNED and not (
            steps(facts, team.id) or groupings_of(facts, team.id)
        ):
            opened = team.with_(type=TeamType.UNDEFINED, alignment_basis=None)
            yield _fix(facts, "Leave type and basis open", team, opened)


def _fix(facts: Facts, name: str, team: Team, new: Team) -> Fix:
    change = Change.of(f"{name}: {called(team)}", facts.scenario.id, updated=[(team, new)])
    return Fix(name, change)

"""TEAM-02."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.teams import retype
from topodesk.model.design_records import ScenarioKind
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.ownership import owns, steps
from topodesk.rules.platform_side import in_platform
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.service_use import is_over
from topodesk.rules.source import Page
from topodesk.rules.wording import called, count

_NOT_VALUE = (AlignmentBasis.ARCHITECTURE, AlignmentBasis.FUNCTION, AlignmentBasis.PROJECT)


class UndefinedType(Rule[Team]):
    """A proposal has a team whose type nobody has chosen.

    What it looks for
    A team of a proposal without a team type.

    Why it matters
    Leaders cannot approve a role that nobody has named.

    What to do
    Choose what the team is there for: a stream, a platform, enabling others, or a complicated
    subsystem. Each type but the first has a test, which speaks once it is chosen.

    When to ignore it
    A team on its way from one role to another: accept it with a date.
    """

    id = "TEAM-02"
    name = "undefined-type"
    title = "Undefined type in a proposal"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (Page("Team shape templates", "github.com/TeamTopologies/Team-Shape-Templates"),)
    fix_class = FixClass.ASSIST

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at one team of a proposal."""
        if team.type is not TeamType.UNDEFINED or facts.info.kind is not ScenarioKind.PROPOSAL:
            return
        yield self.finding(
            [team],
            f"What {called(team)} is there for is not defined.",
            evidence=[
                "team type: not defined",
                f"{count(len(steps(facts, team.id)), 'journey step')}, "
                f"{count(len(owns(facts, team.id)), 'component')}",
            ],
            action="Choose its type together with the team.",
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """The types that what it does speaks for."""
        team = facts.get(Team, finding.where[0])
        if team is None:
            return
        for type, button in _likely(facts, team):
            yield Fix(button, retype(facts.scenario, [team.id], type))


def _likely(facts: Facts, team: Team) -> Iterable[tuple[TeamType, str]]:
    carries = bool(steps(facts, team.id))
    if carries and team.alignment_basis not in _NOT_VALUE:
        yield TeamType.STREAM_ALIGNED, "It is stream-aligned: it carries a step"
    given = {
        line.mode
        for line in facts.referrers(team.id, Interaction)
        if line.provider == team.id and not is_over(line, facts.as_of)
    }
    if not carries and (in_platform(facts, team.id) or InteractionMode.X_AS_A_SERVICE in given):
        yield TeamType.PLATFORM, "It is a platform: it offers services"
    if not carries and InteractionMode.FACILITATING in given and not owns(facts, team.id):
        yield TeamType.ENABLING, "It is enabling: it helps others to learn"

"""TEAM-08."""

from __future__ import annotations

from topodesk.model.team import AlignmentBasis, Reteaming, Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Severity
from topodesk.rules.rule import FixClass, Rule, Scope, Seen
from topodesk.rules.source import Book, Page
from topodesk.rules.wording import called, count

_LONG_LIVED = (TeamType.STREAM_ALIGNED, TeamType.PLATFORM)
_MONTH = 30.44


class BuiltToBeDissolved(Rule[Team]):
    """A team is made for a project, or has an end in sight.

    What it looks for
    A stream-aligned or platform team that is drawn around a project, or whose planned end is less
    than 9 months away.

    Why it matters
    Trust and knowledge take months to build, and are lost on the day a team ends.

    What to do
    Make it long-lived with an outcome, or let a team that stays do the work.

    When to ignore it
    A team set apart for a new product: mark how it came to be as isolation.
    """

    id = "TEAM-08"
    name = "built-to-be-dissolved"
    title = "Built to be dissolved"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (
        Page("Team shape templates", "github.com/TeamTopologies/Team-Shape-Templates"),
        Page(
            "Software delivery assessment",
            "github.com/ConfluxDigital/software-delivery-assessment",
        ),
        Book("Heidi Helfand", "Dynamic Reteaming"),
    )
    fix_class = FixClass.TALK
    usual = {"months": 9}

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at how long one team is meant to stay."""
        if team.type not in _LONG_LIVED or team.reteaming is Reteaming.ISOLATION:
            return
        project = team.alignment_basis is AlignmentBasis.PROJECT
        months = self._months(team, facts)
        ends = months is not None and months < self.limit(facts, "months")
        if not project and not ends:
            return
        evidence = ["it is drawn around a project"] if project else []
        if ends and months is not None:
            left = count(max(round(months), 0), "month")
            evidence.append(f"planned end: {team.planned_end}, in {left}")
        yield self.finding(
            [team],
            f"{called(team)} is built to be dissolved.",
            evidence=evidence,
            action="Make it long-lived with an outcome, or let a team that stays do the work.",
        )

    def _months(self, team: Team, facts: Facts) -> float | None:
        """How long it has left; None where an end or the date is not known."""
        if team.planned_end is None or facts.as_of is None:
            return None
        return (team.planned_end - facts.as_of).days / _MONTH

"""PLAT-04."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.outcome import MetricKind, Outcome
from topodesk.model.record import Record
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.outcomes import outcomes_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, team_topologies
from topodesk.rules.support.platform import offers_of
from topodesk.rules.wording import called, joined

_ASK = "Three questions to every using team, each quarter"


class NoProductThinking(Rule[Team]):
    """A platform is run like a system, not like a product with users.

    What it looks for
    A platform team without a product manager; or that offers services and asks none of its users
    how they fare; or whose outcomes are all about its own components.

    Why it matters
    Users inside deserve the same care as users outside. Nobody else can choose another platform
    for them.

    What to do
    Let somebody be its product manager, ask its users, and take their flow as its outcome.

    When to ignore it
    The platform is a few written pages, and nobody has to run it.
    """

    id = "PLAT-04"
    name = "no-product-thinking"
    title = "No product thinking"
    severity = Severity.WARNING
    scopes = (Scope.TEAM,)
    sources = (team_topologies("ch. 5"), ARTICLE)
    fix_class = FixClass.ASSIST
    stage = 7

    def check(self, team: Team, facts: Facts) -> Seen:
        """Look at how one platform team cares for its users."""
        if team.type is not TeamType.PLATFORM:
            return
        lacks = _lacks(team, facts)
        if lacks:
            yield self.finding(
                [team],
                f"{called(team)} has {joined(list(lacks))}.",
                evidence=list(lacks.values()),
                action="Let somebody be its product manager, ask its users, and take their flow as "
                "its outcome.",
            )
        elif team.product_manager is None:
            ask = f"Is somebody the product manager of {called(team)}?"
            yield self.question([(team.id, team.label())], "product manager", ask)

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Plan for what it lacks, where that is a product manager or asking its users."""
        team = facts.get(Team, finding.where[0])
        if team is None or _only_own(team, facts):
            return
        updated: list[tuple[Record, Record]] = []
        planned = []
        if team.product_manager is False:
            updated.append((team, team.with_(product_manager=True)))
            planned.append("a product manager")
        silent = _never_asked(team, facts)
        updated += [(s, s.with_(feedback_measure=_ASK)) for s in silent]
        planned += ["questions to its users"] if silent else []
        name = f"Plan {joined(planned)} for {called(team)}"
        change = Change.of(name, facts.scenario.id, updated=updated)
        yield Fix(f"Plan {joined(planned)}", change)


def _lacks(team: Team, facts: Facts) -> dict[str, str]:
    """What is missing, as a sentence says it, with its evidence."""
    found = {}
    if team.product_manager is False:
        found["no product manager"] = "nobody is its product manager"
    if _never_asked(team, facts):
        found["no measure of what its users think"] = "no service has a feedback measure"
    if _only_own(team, facts):
        found["outcomes only about its own components"] = "no outcome is about its users"
    return found


def _never_asked(team: Team, facts: Facts) -> list[Service]:
    """Its services, where none of them asks its users."""
    offers = list(offers_of(facts, team))
    return [] if any(s.feedback_measure.strip() for s in offers) else offers


def _only_own(team: Team, facts: Facts) -> bool:
    found = [facts.get(Outcome, id) for id in outcomes_of(facts, team.id)]
    kinds = {outcome.metric_kind for outcome in found if outcome is not None}
    return kinds == {MetricKind.COMPONENT_TECHNICAL}

"""OPS-03."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.ids import new_id
from topodesk.model.product_ops import ProductOps
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.product_managers import name_of
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import Book
from topodesk.rules.wording import called, count, joined, quoted

PILLARS = {
    "data": "business data and insights",
    "market": "customer and market insights",
    "process": "process and practices",
}
"""The three pillars, by their field."""
_MOST = 2


class UncoveredPillar(Rule[ProductOps]):
    """Product operations leaves out one of its three pillars.

    What it looks for
    Product operations for which no service is recorded in business data and insights, in customer
    and market insights, or in process and practices.

    Why it matters
    Templates without data or customer insight only make documents tidier.

    What to do
    Choose the next pillar, and the date from which it is offered.

    When to ignore it
    Beginning with one pillar is good advice: accept it until the date of the next one.
    """

    id = "OPS-03"
    name = "uncovered-pillar"
    title = "Uncovered pillar"
    severity = Severity.INFO
    scopes = (Scope.PRODUCT_OPS,)
    sources = (Book("Melissa Perri & Denise Tilles", "Product Operations", "the three pillars"),)
    fix_class = FixClass.ASSIST
    stage = 8

    def check(self, ops: ProductOps, facts: Facts) -> Seen:
        """Look at what it offers."""
        open_ones = _open(ops)
        if not open_ones:
            return
        team = facts.get(Team, ops.team)
        who = called(team) if team else "Product operations"
        names = joined([PILLARS[field] for field in open_ones])
        covered = len(PILLARS) - len(open_ones)
        yield self.finding(
            [ops, *([team] if team else [])],
            f"{who} offers nothing yet for {names}.",
            evidence=[f"{covered} of {count(len(PILLARS), 'pillar')} with a service"],
            action="Choose the next pillar, and the date from which it is offered.",
            name=name_of(facts, ops),
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Count what its team offers already; or draft a service for the only pillar left."""
        ops = facts.get(ProductOps, finding.where[0])
        team = facts.get(Team, ops.team) if ops else None
        open_ones = _open(ops) if ops else []
        if ops is None or team is None or len(open_ones) != 1:
            return
        (field,) = open_ones
        for service in _unused(facts, ops, team)[:_MOST]:
            change = Change.of(
                f"Count {called(service)} as {PILLARS[field]}",
                facts.scenario.id,
                updated=[(ops, _with(ops, field, service.id))],
            )
            yield Fix(f"{quoted(service.label())} is that", change)
        drafted = Service(id=new_id(), name=PILLARS[field].capitalize(), provider=team.id)
        change = Change.of(
            f"Draft {called(drafted)}",
            facts.scenario.id,
            added=[drafted],
            updated=[(ops, _with(ops, field, drafted.id))],
        )
        yield Fix(f"Draft a service for {PILLARS[field]}", change)


def _open(ops: ProductOps) -> list[str]:
    return [field for field in PILLARS if not getattr(ops.pillars, field)]


def _with(ops: ProductOps, field: str, service: str) -> ProductOps:
    return ops.with_(pillars=ops.pillars.with_(**{field: (service,)}))


def _unused(facts: Facts, ops: ProductOps, team: Team) -> list[Service]:
    """What its team offers and no pillar counts yet."""
    counted = {id for field in PILLARS for id in getattr(ops.pillars, field)}

    def offered() -> Iterator[Service]:
        for service in facts.referrers(team.id, Service):
            if service.provider == team.id and service.id not in counted:
                yield service

    return sorted(offered(), key=lambda s: (s.label().casefold(), s.id))

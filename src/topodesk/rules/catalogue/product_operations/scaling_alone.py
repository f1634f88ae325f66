"""OPS-01."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.teams import add_team
from topodesk.model.change import Change
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.ids import new_id
from topodesk.model.product_ops import ProductOps
from topodesk.model.team import TeamType
from topodesk.rules.asking import of_many
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.product_managers import called_product_operations, product_managers
from topodesk.rules.rule import Fix, FixClass, Rule, Scope, Seen
from topodesk.rules.source import ARTICLE, Heuristic, Page
from topodesk.rules.wording import called, count

_NAME = "Product Operations"


class ScalingAlone(Rule[ScenarioInfo]):
    """Many product managers work, and nobody supports them.

    What it looks for
    At least 5 product managers and no record of product operations; a warning from 8 on. Where a
    team is called product operations, it is asked whether that is what it does.

    Why it matters
    At that size someone has to look after templates, insight and flow problems, or every product
    manager invents them again.

    What to do
    Form a small team for business data, customer insight and good practice, and let it decide
    nothing about products.

    When to ignore it
    The products are very much alike and everybody sits in one place.
    """

    id = "OPS-01"
    name = "scaling-alone"
    title = "Product management is scaling without product operations"
    severity = Severity.WARNING
    scopes = (Scope.MAP,)
    sources = (
        ARTICLE,
        Page("How many product managers for one in product operations", "sharebird.com"),
        Heuristic("5 and 8 product managers"),
    )
    fix_class = FixClass.ASSIST
    stage = 8
    usual = {"hint": 5, "product managers": 8}

    def check(self, it: ScenarioInfo, facts: Facts) -> Seen:
        """Count product managers where nothing supports them."""
        if facts.all(ProductOps):
            return
        least, managers = self.limit(facts, "hint"), product_managers(facts)
        if managers < least:
            pairs, names = of_many(facts.listed("teams of unknown product manager"))
            if managers + len(pairs) >= least:
                ask = f"Which of {names} have a product manager?"
                yield self.question(pairs, "product manager", ask)
            return
        for team in called_product_operations(facts)[:1]:
            ask = f"Does {called(team)} support the product managers of all teams?"
            yield self.question([(team.id, team.label())], "product operations", ask)
            return
        many = managers >= self.limit(facts, "product managers")
        yield self.finding(
            [it],
            f"{count(managers, 'product manager')} work, and nobody supports them.",
            evidence=[
                f"{count(managers, 'team')} with a product manager",
                "no product operations recorded",
            ],
            action="Form a small team for data, customer insight and good practice.",
            level=Severity.WARNING if many else Severity.INFO,
        )

    def fixes(self, finding: Finding, facts: Facts) -> Iterable[Fix]:
        """Add a small enabling team, with the three pillars still to be covered."""
        if facts.scenario.of(ProductOps):
            return
        id = new_id()
        team = add_team(facts.scenario, TeamType.ENABLING, name=_NAME, id=id)
        ops = ProductOps(id=new_id(), team=id, pm_count=product_managers(facts))
        record = Change.of("Record it", facts.scenario.id, added=[ops])
        yield Fix("Add a product operations team", team.then(record).named(f"Add “{_NAME}”"))

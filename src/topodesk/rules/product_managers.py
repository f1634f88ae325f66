"""How many product managers there are, and what supports them."""

from __future__ import annotations

from topodesk.model.product_ops import ProductOps
from topodesk.model.team import Team
from topodesk.rules.facts import Facts
from topodesk.rules.lexical import name_key

_CALLED = ("product operations", "product ops", "productops")


def product_managers(facts: Facts) -> int:
    """How many: as it is recorded, or the teams that are known to have one, whichever is more."""
    told = [ops.pm_count for ops in facts.all(ProductOps) if ops.pm_count is not None]
    return max([facts.count("product managers"), *told])


def called_product_operations(facts: Facts) -> list[Team]:
    """The teams that are called product operations, by name."""
    found = {id for name in _CALLED for id in facts.named(name_key(name))}
    teams = [team for id in found if (team := facts.get(Team, id))]
    return sorted(teams, key=lambda team: (team.label().casefold(), team.id))


def name_of(facts: Facts, ops: ProductOps) -> str:
    """What a list calls it: its team, else what it is."""
    team = facts.get(Team, ops.team)
    return team.label() if team else "Product operations"

"""Every rule there is, in the order they are listed. Explicit, so that nothing is found by luck.

Each family lists its own rules; this lists the families.
"""

from __future__ import annotations

from typing import Any

from topodesk.rules.catalogue import (
    architecture,
    drawings,
    enabling,
    flow,
    focus,
    interactions,
    outcomes,
    platforms,
    product_operations,
    proposals,
    safety,
    teams,
)
from topodesk.rules.family import Family
from topodesk.rules.rule import Rule

FAMILIES: tuple[Family, ...] = (
    architecture.FAMILY,
    flow.FAMILY,
    interactions.FAMILY,
    teams.FAMILY,
    outcomes.FAMILY,
    safety.FAMILY,
    enabling.FAMILY,
    platforms.FAMILY,
    product_operations.FAMILY,
    focus.FAMILY,
    proposals.FAMILY,
    drawings.FAMILY,
)

RULES: tuple[Rule[Any], ...] = tuple(rule for family in FAMILIES for rule in family.rules)
"""All rules."""

REDIRECTS: dict[str, str] = {}
"""Former ids of rules and what they are called now: a waiver outlives a renaming."""

BY_ID = {rule.id: rule for rule in RULES}


def rule(id: str) -> Rule[Any]:
    """The rule with that id, or that had it once; KeyError when there never was one."""
    return BY_ID[current_id(id)]


def current_id(id: str) -> str:
    """What the rule that had this id is called now."""
    return REDIRECTS.get(id, id)

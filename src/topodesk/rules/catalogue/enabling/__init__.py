"""ENB: enabling teams and what others learn from them."""

from topodesk.rules.family import Family

FAMILY = Family("ENB", "Enabling teams")

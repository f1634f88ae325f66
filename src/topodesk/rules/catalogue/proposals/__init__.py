"""CHG: the proposal itself and the way there."""

from topodesk.rules.family import Family

FAMILY = Family("CHG", "The proposal itself")

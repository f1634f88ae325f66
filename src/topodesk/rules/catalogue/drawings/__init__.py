"""NOTE: how the map is drawn."""

from topodesk.rules.family import Family

FAMILY = Family("NOTE", "How the map is drawn")

"""FOCUS: what will not be done."""

from topodesk.rules.family import Family

FAMILY = Family("FOCUS", "What will not be done")

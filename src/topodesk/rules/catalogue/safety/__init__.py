"""SAFE: psychological safety and experiments."""

from topodesk.rules.family import Family

FAMILY = Family("SAFE", "Psychological safety and experiments")

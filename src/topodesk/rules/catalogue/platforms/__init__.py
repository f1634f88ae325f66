"""PLAT: platforms and those who use them."""

from topodesk.rules.family import Family

FAMILY = Family("PLAT", "Platforms")

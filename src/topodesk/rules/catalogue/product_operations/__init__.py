"""OPS: how product management is supported at scale."""

from topodesk.rules.family import Family

FAMILY = Family("OPS", "Product operations")

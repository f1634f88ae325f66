"""OUT: outcomes over outputs."""

from topodesk.rules.catalogue.outcomes.no_outcome import NoOutcome
from topodesk.rules.family import Family

FAMILY = Family("OUT", "Outcomes over outputs", (NoOutcome(),))

"""NOTE: how the map is drawn."""

from topodesk.rules.catalogue.drawings.against_the_flow import AgainstTheFlow
from topodesk.rules.catalogue.drawings.ambiguous_overlap import AmbiguousOverlap
from topodesk.rules.catalogue.drawings.wrong_way_round import WrongWayRound
from topodesk.rules.family import Family

FAMILY = Family(
    "NOTE", "How the map is drawn", (AgainstTheFlow(), WrongWayRound(), AmbiguousOverlap())
)

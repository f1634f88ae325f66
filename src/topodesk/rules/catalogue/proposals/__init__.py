"""CHG: the proposal itself and the way there."""

from topodesk.rules.catalogue.proposals.big_bang import BigBang
from topodesk.rules.catalogue.proposals.no_horizon import NoHorizon
from topodesk.rules.catalogue.proposals.no_strategy import NoStrategy
from topodesk.rules.catalogue.proposals.something_gets_worse import SomethingGetsWorse
from topodesk.rules.family import Family

FAMILY = Family(
    "CHG", "The proposal itself", (NoStrategy(), BigBang(), NoHorizon(), SomethingGetsWorse())
)

"""FLOW: value streams and what flows along them."""

from topodesk.rules.catalogue.flow.contested_step import ContestedStep
from topodesk.rules.catalogue.flow.dependency_without_plan import DependencyWithoutPlan
from topodesk.rules.catalogue.flow.journey_not_mapped import JourneyNotMapped
from topodesk.rules.catalogue.flow.stream_like_department import StreamLikeDepartment
from topodesk.rules.catalogue.flow.stream_without_customer import StreamWithoutCustomer
from topodesk.rules.catalogue.flow.team_before_customer import TeamBeforeCustomer
from topodesk.rules.catalogue.flow.team_over_streams import TeamOverStreams
from topodesk.rules.catalogue.flow.waiting_dominates import WaitingDominates
from topodesk.rules.family import Family

FAMILY = Family(
    "FLOW",
    "Value streams and flow",
    (
        TeamBeforeCustomer(),
        StreamWithoutCustomer(),
        JourneyNotMapped(),
        ContestedStep(),
        TeamOverStreams(),
        WaitingDominates(),
        StreamLikeDepartment(),
        DependencyWithoutPlan(),
    ),
)

"""ARCH: teams and streams that follow the architecture instead of value."""

from topodesk.rules.catalogue.architecture.architecture_aligned_team import ArchitectureAlignedTeam
from topodesk.rules.catalogue.architecture.basis_against_type import BasisAgainstType
from topodesk.rules.catalogue.architecture.boundaries_follow_layers import BoundariesFollowLayers
from topodesk.rules.catalogue.architecture.components_without_customer import (
    ComponentsWithoutCustomer,
)
from topodesk.rules.catalogue.architecture.cuts_what_changes_together import CutsWhatChangesTogether
from topodesk.rules.catalogue.architecture.everyone_waits import EveryoneWaits
from topodesk.rules.catalogue.architecture.function_in_name import FunctionInName
from topodesk.rules.catalogue.architecture.invented_work import InventedWork
from topodesk.rules.catalogue.architecture.many_teams_for_a_change import ManyTeamsForAChange
from topodesk.rules.catalogue.architecture.mission_about_a_thing import MissionAboutAThing
from topodesk.rules.catalogue.architecture.one_layer_many_streams import OneLayerManyStreams
from topodesk.rules.catalogue.architecture.platform_in_name_only import PlatformInNameOnly
from topodesk.rules.catalogue.architecture.shared_component import SharedComponent
from topodesk.rules.catalogue.architecture.split_that_shares import SplitThatShares
from topodesk.rules.catalogue.architecture.stream_sliced_by_layer import StreamSlicedByLayer
from topodesk.rules.catalogue.architecture.subsystem_in_name_only import SubsystemInNameOnly
from topodesk.rules.catalogue.architecture.success_is_the_component import SuccessIsTheComponent
from topodesk.rules.catalogue.architecture.team_between_teams import TeamBetweenTeams
from topodesk.rules.catalogue.architecture.team_per_component import TeamPerComponent
from topodesk.rules.catalogue.architecture.technology_explains_more import TechnologyExplainsMore
from topodesk.rules.catalogue.architecture.technology_in_name import TechnologyInName
from topodesk.rules.catalogue.architecture.waiting_in_a_circle import WaitingInACircle
from topodesk.rules.family import Family

FAMILY = Family(
    "ARCH",
    "Teams arranged around the architecture",
    (
        TechnologyInName(),
        MissionAboutAThing(),
        FunctionInName(),
        BasisAgainstType(),
        ComponentsWithoutCustomer(),
        TeamBetweenTeams(),
        TeamPerComponent(),
        StreamSlicedByLayer(),
        ManyTeamsForAChange(),
        OneLayerManyStreams(),
        BoundariesFollowLayers(),
        TechnologyExplainsMore(),
        CutsWhatChangesTogether(),
        EveryoneWaits(),
        WaitingInACircle(),
        PlatformInNameOnly(),
        SubsystemInNameOnly(),
        InventedWork(),
        SuccessIsTheComponent(),
        SplitThatShares(),
        SharedComponent(),
        ArchitectureAlignedTeam(),
    ),
)

"""ARCH: teams and streams that follow the architecture instead of value."""

from topodesk.rules.catalogue.architecture.architecture_aligned_team import (
    ArchitectureAlignedTeam,
)
from topodesk.rules.catalogue.architecture.basis_against_type import BasisAgainstType
from topodesk.rules.catalogue.architecture.components_without_customer import (
    ComponentsWithoutCustomer,
)
from topodesk.rules.catalogue.architecture.mission_about_a_thing import MissionAboutAThing
from topodesk.rules.catalogue.architecture.stream_sliced_by_layer import StreamSlicedByLayer
from topodesk.rules.catalogue.architecture.team_between_teams import TeamBetweenTeams
from topodesk.rules.catalogue.architecture.technology_in_name import TechnologyInName
from topodesk.rules.family import Family

FAMILY = Family(
    "ARCH",
    "Teams arranged around the architecture",
    (
        TechnologyInName(),
        MissionAboutAThing(),
        BasisAgainstType(),
        ComponentsWithoutCustomer(),
        TeamBetweenTeams(),
        StreamSlicedByLayer(),
        ArchitectureAlignedTeam(),
    ),
)

"""TEAM: the shape, size, load and ownership of teams."""

from topodesk.rules.catalogue.teams.built_to_be_dissolved import BuiltToBeDissolved
from topodesk.rules.catalogue.teams.few_stream_teams import FewStreamTeams
from topodesk.rules.catalogue.teams.load_too_high import LoadTooHigh
from topodesk.rules.catalogue.teams.mixed_domains import MixedDomains
from topodesk.rules.catalogue.teams.not_end_to_end import NotEndToEnd
from topodesk.rules.catalogue.teams.ownership_gaps import OwnershipGaps
from topodesk.rules.catalogue.teams.team_api_incomplete import TeamApiIncomplete
from topodesk.rules.catalogue.teams.team_size import TeamSize
from topodesk.rules.catalogue.teams.undefined_type import UndefinedType
from topodesk.rules.family import Family

FAMILY = Family(
    "TEAM",
    "Shape, size, load and ownership of teams",
    (
        TeamSize(),
        UndefinedType(),
        LoadTooHigh(),
        MixedDomains(),
        OwnershipGaps(),
        NotEndToEnd(),
        FewStreamTeams(),
        BuiltToBeDissolved(),
        TeamApiIncomplete(),
    ),
)

"""TEAM: the shape, size, load and ownership of teams."""

from topodesk.rules.catalogue.teams.team_size import TeamSize
from topodesk.rules.family import Family

FAMILY = Family("TEAM", "Shape, size, load and ownership of teams", (TeamSize(),))

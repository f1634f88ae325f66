"""Whether a party of an interaction is a platform, or stands inside one."""

from __future__ import annotations

from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.team import Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.service_use import groupings_of


def is_platform(facts: Facts, party: str) -> bool:
    """Whether a party is a platform team or a platform grouping."""
    team = facts.get(Team, party)
    if team is not None:
        return team.type is TeamType.PLATFORM
    grouping = facts.get(Grouping, party)
    return grouping is not None and grouping.kind is GroupingKind.PLATFORM


def in_platform(facts: Facts, team: str) -> bool:
    """Whether a team stands in a platform grouping."""
    return any(is_platform(facts, grouping) for grouping in groupings_of(facts, team))


def is_of_type(facts: Facts, party: str, type: TeamType) -> bool:
    """Whether a party is a team of that type."""
    team = facts.get(Team, party)
    return team is not None and team.type is type

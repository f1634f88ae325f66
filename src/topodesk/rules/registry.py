"""Every rule there is, in the order they are listed. Explicit, so that nothing is found by luck."""

from __future__ import annotations

from typing import Any

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
from topodesk.rules.catalogue.flow.stream_without_customer import StreamWithoutCustomer
from topodesk.rules.catalogue.interactions.collaboration_without_end import (
    CollaborationWithoutEnd,
)
from topodesk.rules.catalogue.interactions.interaction_without_purpose import (
    InteractionWithoutPurpose,
)
from topodesk.rules.catalogue.outcomes.no_outcome import NoOutcome
from topodesk.rules.catalogue.teams.team_size import TeamSize
from topodesk.rules.rule import Rule

RULES: tuple[Rule[Any], ...] = (
    TechnologyInName(),
    MissionAboutAThing(),
    BasisAgainstType(),
    ComponentsWithoutCustomer(),
    TeamBetweenTeams(),
    StreamSlicedByLayer(),
    ArchitectureAlignedTeam(),
    StreamWithoutCustomer(),
    CollaborationWithoutEnd(),
    InteractionWithoutPurpose(),
    NoOutcome(),
    TeamSize(),
)
"""All rules."""

REDIRECTS: dict[str, str] = {}
"""Former ids of rules and what they are called now: a waiver outlives a renaming."""

BY_ID = {rule.id: rule for rule in RULES}


def rule(id: str) -> Rule[Any]:
    """The rule with that id, or that had it once; KeyError when there never was one."""
    return BY_ID[current_id(id)]


def current_id(id: str) -> str:
    """What the rule that had this id is called now."""
    return REDIRECTS.get(id, id)

"""What a team of the scenario looks built around, to be confirmed by a person."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.edits.fields import set_fields
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.scenario import Scenario
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.rules.reading.basis import SPOKEN, Basis
from topodesk.rules.reading.reading import TeamReading, read_teams
from topodesk.rules.reading.team_line import TeamLine

FEWEST = 0.35
"""Less sure than this nothing is suggested."""
MOST = 300
"""In the company of more teams a team is read by itself: what names share is seen by then."""

_BASES = {
    Basis.VALUE_STREAM: AlignmentBasis.VALUE_STREAM,
    Basis.JOB_TO_BE_DONE: AlignmentBasis.JOB_TO_BE_DONE,
    Basis.PERSONA: AlignmentBasis.PERSONA,
    Basis.ARCHITECTURE: AlignmentBasis.ARCHITECTURE,
    Basis.FUNCTION: AlignmentBasis.FUNCTION,
}
_TYPES = {
    Basis.PLATFORM: TeamType.PLATFORM,
    Basis.ENABLING: TeamType.ENABLING,
    Basis.COMPLICATED_SUBSYSTEM: TeamType.COMPLICATED_SUBSYSTEM,
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`says` what it looks like and why, in a sentence; `fields` are what taking it would set."""

    says: str
    fields: dict[str, object]


def suggestion(scenario: Scenario, id: str) -> Suggestion | None:
    """What to suggest about a team of which neither basis nor type says anything yet."""
    team = scenario.get(Team, id)
    if team is None or team.alignment_basis is not None or team.type in _TYPES.values():
        return None
    reading = _read(scenario, team)
    fields = _fields(team, reading)
    if not fields or reading.confidence < FEWEST:
        return None
    why = "; ".join(_reason(each) for each in reading.evidence[:2])
    return Suggestion(f"Looks built around {SPOKEN[reading.basis]}: {why}.", fields)


def take(scenario: Scenario, id: str) -> Change:
    """Set what is suggested, with its reason; nothing when nothing is."""
    found = suggestion(scenario, id)
    return set_fields(scenario, id, **found.fields) if found else Change("Nothing")


def _read(scenario: Scenario, team: Team) -> TeamReading:
    others = [other for other in scenario.of(Team) if other.id != team.id]
    company = others if len(others) <= MOST else []
    return read_teams([_line(scenario, team), *(TeamLine(other.name) for other in company)])[0]


def _line(scenario: Scenario, team: Team) -> TeamLine:
    owned = [c.name for c in scenario.referrers(team.id, Component) if team.id in c.owner_teams]
    return TeamLine(team.name, team.mission, tuple(sorted(owned)))


def _fields(team: Team, reading: TeamReading) -> dict[str, object]:
    fields: dict[str, object] = {}
    if reading.basis in _BASES:
        fields["alignment_basis"] = _BASES[reading.basis]
        if not team.basis_reason.strip():
            fields["basis_reason"] = "; ".join(_reason(each) for each in reading.evidence)
    elif reading.basis in _TYPES and team.type is TeamType.UNDEFINED:
        fields["type"] = _TYPES[reading.basis]
    return fields


def _reason(evidence: str) -> str:
    """The words, without what they speak for, which the sentence says already."""
    return evidence.split("”:")[0] + "”" if "”:" in evidence else evidence.split(": ")[0]

"""Teams that are known and not on the map: those of the tray, and those of other scenarios."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.edits.roster import team_of, unplaced
from topodesk.model.roster import ListedTeam
from topodesk.model.scenario import Scenario
from topodesk.model.stream import Customer
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.matching import folded


@dataclass(frozen=True, slots=True)
class Known:
    """A team or customer as it is known somewhere, and where that is."""

    record: ListedTeam | Team | Customer
    about: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.record.name


def known_teams(session: Session) -> list[Known]:
    """Every team that could be brought here, each name once; the tray goes first."""
    design, shown = session.design, session.scenario
    found = [Known(listed, "My teams") for listed in unplaced(design, shown)]
    for scenario in design.scenarios:
        about = elsewhere(scenario)
        found += [Known(team, about) for team in scenario.of(Team) if team.id not in shown]
    once: dict[str, Known] = {}
    for known in found:
        once.setdefault(folded(known.name), known)
    return list(once.values())


def elsewhere(scenario: Scenario) -> str:
    """Where something is known that another scenario has."""
    return f"In {' '.join(scenario.name[:60].split()) or 'another scenario'}"


def known_as(session: Session, name: str) -> Team | None:
    """The team that is known by that name, letters' case aside, and not on the map."""
    wanted = folded(name)
    found = next((k.record for k in known_teams(session) if folded(k.name) == wanted), None)
    if isinstance(found, ListedTeam):
        return team_of(found)
    return found if isinstance(found, Team) else None

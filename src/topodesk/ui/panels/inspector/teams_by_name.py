"""Naming a team in a form: one of this scenario, or one that is known and not on the map yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from topodesk.model.team import Team
from topodesk.tools.known_teams import known_as, known_teams
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.form import found, refusing


def team_names(desk: Desk) -> Iterator[str]:
    """The names of the teams on the map, and of those that could be brought there."""
    yield from (team.name for team in desk.scenario.of(Team))
    yield from (known.name for known in known_teams(desk.session))


def naming_a_team(
    desk: Desk,
    name: str,
    here: Callable[[str], Edit],
    brought: Callable[[Team], Edit],
) -> Edit:
    """What naming a team does: `here` with the id of one on the map, `brought` with a known one."""
    team = found(desk.scenario.of(Team), name)
    if team is not None:
        return here(team.id)
    known = known_as(desk.session, name)
    if known is None:
        return refusing(f"There is no team “{name}” in this scenario.")
    return brought(known)

"""The roster: listing teams by name, placing them in a scenario, forgetting them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.edits.naming import quoted
from topodesk.edits.places import Place, place_newcomers
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.roster import ListedTeam
from topodesk.model.scenario import Scenario, Store
from topodesk.model.team import Team, TeamType


def list_teams(design: Design, shown: Scenario, teams: Iterable[ListedTeam]) -> Change:
    """List teams that are neither listed yet nor placed in `shown`, by name, letters' case aside.

    A team of another scenario is listed under its id there, so that placing it places that team.
    """
    taken = {_key(team.name) for team in design.shared.of(ListedTeam)}
    taken |= {_key(team.name) for team in shown.of(Team)}
    elsewhere = {_key(team.name): team for s in design.scenarios for team in s.of(Team)}
    ids = {record.id for record in design.shared} | {team.id for team in shown.of(Team)}
    added: list[ListedTeam] = []
    for team in teams:
        key = _key(team.name)
        if key not in taken:
            known = elsewhere.get(key)
            added.append(_as_known(team, known) if known and known.id not in ids else team)
            taken.add(key)
            ids.add(added[-1].id)
    what = quoted(added[0]) if len(added) == 1 else f"{len(added)} teams"
    return Change.of(f"List {what}", design.shared.id, added=added)


def place_listed(store: Store, listed: ListedTeam, place: Place) -> Change:
    """Place a listed team in a scenario that has no such team yet, at `place`."""
    change = place_newcomers(store, [(team_of(listed), place)])
    return change.named(f"Place {quoted(team_of(listed))}")


def forget_listed(shared: Store, ids: Iterable[str]) -> Change:
    """Take teams off the list. Where a scenario places them, they stay."""
    gone = _listed(shared, ids)
    what = quoted(gone[0]) if len(gone) == 1 else f"{len(gone)} listed teams"
    return Change.of(f"Take {what} off the list", shared.id, removed=gone)


def retype_listed(shared: Store, ids: Iterable[str], type: TeamType) -> Change:
    """Give listed teams another type."""
    teams = _listed(shared, ids)
    word = type.value.replace("_", "-") if type is not TeamType.UNDEFINED else "not yet typed"
    what = quoted(teams[0]) if len(teams) == 1 else f"{len(teams)} listed teams"
    pairs = [(team, team.with_(type=type)) for team in teams]
    return Change.of(f"Make {what} {word}", shared.id, updated=pairs)


def unplaced(design: Design, shown: Scenario) -> Sequence[ListedTeam]:
    """The listed teams that `shown` does not place, by name."""
    waiting = [team for team in design.shared.of(ListedTeam) if team.id not in shown]
    return sorted(waiting, key=lambda team: (_key(team.name), team.id))


def team_of(listed: ListedTeam) -> Team:
    """The team a listed one becomes when it is placed."""
    return Team(
        id=listed.id,
        name=listed.name,
        type=listed.type,
        people=listed.people,
        mission=listed.mission,
    )


def _listed(shared: Store, ids: Iterable[str]) -> list[ListedTeam]:
    return [team for id in ids if (team := shared.get(ListedTeam, id)) is not None]


def _as_known(team: ListedTeam, known: Team) -> ListedTeam:
    """The listed team as what another scenario knows, where the list says nothing."""
    return team.with_(
        id=known.id,
        name=known.name,
        type=known.type if team.type is TeamType.UNDEFINED else team.type,
        people=known.people if team.people is None else team.people,
        mission=team.mission or known.mission,
    )


def _key(name: str) -> str:
    return " ".join(name.casefold().split())

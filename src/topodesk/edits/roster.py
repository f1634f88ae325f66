"""The roster: listing teams by name, placing them in a scenario, forgetting them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.edits.naming import quoted
from topodesk.edits.places import TAKES_STEPS, Place, place_newcomers
from topodesk.edits.steps import with_team
from topodesk.model.allowed import may_stand_in
from topodesk.model.change import Change, Edit, Key
from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.references import redirected
from topodesk.model.roster import ListedTeam
from topodesk.model.scenario import Scenario, Store
from topodesk.model.stream import JourneyStep
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
    return place_known(store, team_of(listed), place)


def place_known(store: Store, team: Team, place: Place) -> Change:
    """Place a team under the id and with the values it has elsewhere."""
    return place_newcomers(store, [(team, place)]).named(f"Place {quoted(team)}")


def bring_to_step(store: Store, step: JourneyStep, team: Team) -> Change:
    """Place a team that is known elsewhere as one responsible for a step: in its lane, or on no
    stream where its type answers for none."""
    if team.type in TAKES_STEPS:
        return place_known(store, team, Place(team.id, stream=step.stream, steps=[step.id]))
    answering = Change.of("", store.id, updated=[(step, with_team(step, team.id))])
    placed = place_known(store, team, Place(team.id))
    return placed.then(answering).named(placed.name)


def bring_owner(store: Store, component: Component, team: Team) -> Change:
    """Place a team that is known elsewhere, on no stream, as the owner of a component."""
    owned = component.with_(owner_teams=(team.id,))
    given = Change.of("", store.id, updated=[(component, owned)])
    placed = place_known(store, team, Place(team.id))
    return placed.then(given).named(f"Give {quoted(component)} to {quoted(team)}")


def as_known(made: Change, store: Store, id: str, known: Team) -> Change:
    """What adds the fresh team `id` somewhere, adding there a team that is known instead of it.

    Its type is the known one's where that may stand there and has steps as the fresh one has.
    """
    instead = {id: known.id}
    edits: dict[Key, Edit] = {}
    for (owner, key), (old, new) in made.edits.items():
        here = owner == store.id
        after = redirected(new, instead) if here and new is not None else new
        if here and key == id and isinstance(new, Team):
            after = known.with_(
                type=_type_there(store, new, known),
                value_stream=new.value_stream,
                grouping=new.grouping,
            )
        edits[(owner, instead.get(key, key) if here else key)] = (old, after)
    return Change(f"Place {quoted(known)}", edits)


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
    """The listed teams that `shown` does not place, by name, as other scenarios know them."""
    listed = [team for team in design.shared.of(ListedTeam) if team.id not in shown]
    waiting = [as_elsewhere(design, team) for team in listed]
    return sorted(waiting, key=lambda team: (_key(team.name), team.id))


def as_elsewhere(design: Design, listed: ListedTeam) -> ListedTeam:
    """A listed team with what scenarios that place it say of it, where the list says nothing."""
    known = (team for store in design.scenarios if (team := store.get(Team, listed.id)))
    for team in known:
        listed = _as_known(listed, team).with_(name=listed.name)
    return listed


def team_of(listed: ListedTeam) -> Team:
    """The team a listed one becomes when it is placed."""
    return Team(
        id=listed.id,
        name=listed.name,
        type=listed.type,
        people=listed.people,
        mission=listed.mission,
    )


def _type_there(store: Store, fresh: Team, known: Team) -> TeamType:
    place = store.records.get(fresh.value_stream or fresh.grouping or "")
    fits = may_stand_in(known.type, place)
    if fresh.value_stream and fresh.type in TAKES_STEPS:
        fits = known.type in TAKES_STEPS
    return known.type if fits and known.type is not TeamType.UNDEFINED else fresh.type


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

"""Where teams stand: moving them between lanes and platforms, stretching them over steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from topodesk.edits.naming import counted
from topodesk.edits.ordering import last_placement_key, placement_of
from topodesk.edits.rewriting import rewritten
from topodesk.edits.steps import steps_of, with_team, without_team
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.order import between, rising
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType

TAKES_STEPS = frozenset({TeamType.STREAM_ALIGNED, TeamType.UNDEFINED})
"""Types whose drop on a step means responsibility for it; the others serve the whole lane."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one team is to stand: in a stream with `steps`, in a grouping, or in neither.

    `leaving` are the steps it gives up, all of them when None; `alone` takes the steps over from
    whoever has them. `after` is the team it stands behind in the order, "" the very first place;
    None leaves the order as it is. `point` is where it stands on the open paper of the band, from
    the band's top left corner; None gives up the point it had. `order` are the teams of its place,
    itself among them, as they are to stand one behind the other.
    """

    team: str
    stream: str | None = None
    steps: Sequence[str] = ()
    grouping: str | None = None
    leaving: Sequence[str] | None = None
    alone: bool = False
    after: str | None = None
    point: tuple[float, float] | None = None
    order: Sequence[str] = ()


def place_teams(store: Store, places: Iterable[Place]) -> Change:
    """Move teams to their places, as one step."""
    wanted = [place for place in places if store.get(Team, place.team) is not None]
    now: dict[str, Record] = {}
    for place in wanted:
        team = store.get(Team, place.team)
        if team is not None:
            now[team.id] = team.with_(value_stream=place.stream, grouping=place.grouping)
            _take_and_leave(store, place, team, now)
            _stand(store, place, now)
    added = [record for id, record in now.items() if id not in store]
    updated = [(store[id], record) for id, record in now.items() if id in store]
    name = f"Move {counted([store[place.team] for place in wanted])}" if wanted else "Move nothing"
    about = [place.team for place in wanted]
    return Change.of(name, store.id, added=added, updated=updated, about=about)


def place_newcomers(store: Store, newcomers: Iterable[tuple[Team, Place]]) -> Change:
    """Add teams that are not there yet, each at its place, as one step."""
    now: dict[str, Record] = {}
    for team, place in newcomers:
        standing = team.with_(value_stream=place.stream, grouping=place.grouping)
        now[team.id] = standing
        place = replace(place, team=team.id, leaving=())
        _take_and_leave(store, place, standing, now)
        _stand(store, place, now)
    added = [record for id, record in now.items() if id not in store]
    updated = [(store[id], record) for id, record in now.items() if id in store]
    teams = [record for record in added if isinstance(record, Team)]
    name = f"Add {counted(teams)}" if teams else "Add nothing"
    about = [team.id for team in teams]
    return Change.of(name, store.id, added=added, updated=updated, about=about)


def place_team(store: Store, place: Place) -> Change:
    """Move one team to its place."""
    return place_teams(store, [place])


def stretch_team(store: Store, place: Place) -> Change:
    """Let a team take `place.steps` and leave `place.leaving`, staying where it is otherwise."""
    team = store.get(Team, place.team)
    if team is None:
        raise KeyError(place.team)
    now: dict[str, Record] = {}
    _take_and_leave(store, place, team, now)
    updated = [(store[id], record) for id, record in now.items()]
    return Change.of(f"Stretch {counted([team])}", store.id, updated=updated, about=[team.id])


def _take_and_leave(store: Store, place: Place, team: Team, now: dict[str, Record]) -> None:
    taking = list(place.steps) if team.type in TAKES_STEPS else []
    own = [step.id for step in steps_of(store, team.id)]
    for id in own if place.leaving is None else place.leaving:
        if id not in taking:
            _change_step(store, id, now, lambda step: without_team(step, team.id))
    for id in taking:
        _change_step(store, id, now, lambda step: with_team(step, team.id, alone=place.alone))


def _change_step(
    store: Store, id: str, now: dict[str, Record], change: Callable[[JourneyStep], JourneyStep]
) -> None:
    step = now.get(id) or store.get(JourneyStep, id)
    if isinstance(step, JourneyStep):
        now[id] = change(step)


def _stand(store: Store, place: Place, now: dict[str, Record]) -> None:
    """Say in its placement where a team stands."""
    own = placement_of(store, place.team) or Placement(
        id=new_id(), of=place.team, order=last_placement_key(store, now.values())
    )
    x, y = place.point or (None, None)
    if place.order:
        _remember(now, own.with_(x=x, y=y))
        line_up(store, place.order, now)
        return
    order = own.order if place.after is None else _key_behind(store, place, now)
    _remember(now, own.with_(x=x, y=y, order=order))


def line_up(store: Store, ids: Sequence[str], now: dict[str, Record]) -> None:
    """Let records stand one behind the other, with as few new order keys as possible; `now` are
    the records as they are to be, to which the placements are added."""
    fresh = {p.of: p for p in now.values() if isinstance(p, Placement)}
    found = [
        fresh.get(id) or placement_of(store, id) or Placement(id=new_id(), of=id) for id in ids
    ]
    for placement, key in zip(found, rising([p.order for p in found]), strict=True):
        _remember(now, placement.with_(order=key))


def order_teams(store: Store, order: Sequence[str], moved: Sequence[Team]) -> Change:
    """Let teams stand one behind the other in this order; `moved` are those that change places."""
    now: dict[str, Record] = {}
    line_up(store, order, now)
    return rewritten(store, f"Move {counted(moved)}", now)


def _key_behind(store: Store, place: Place, now: dict[str, Record]) -> str:
    """The order key right behind that of `place.after`, "" being in front of all."""
    behind = placement_of(store, place.after) if place.after else None
    low = behind.order if behind else ""
    others = {p.id: p for p in store.of(Placement)} | {
        p.id: p for p in now.values() if isinstance(p, Placement)
    }
    keys = sorted(p.order for p in others.values() if p.of != place.team)
    return between(low, next((k for k in keys if k > low), ""))


def _remember(now: dict[str, Record], record: Record) -> None:
    now[record.id] = record

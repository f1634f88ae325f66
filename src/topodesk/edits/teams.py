"""Teams: adding them, moving them between lanes and platforms, stretching them over steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.edits.naming import fresh_name, quoted
from topodesk.edits.ordering import last_placement_key, placement_of
from topodesk.edits.steps import responsibility, steps_of
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.order import between
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.team import Team, TeamType

TAKES_STEPS = frozenset({TeamType.STREAM_ALIGNED, TeamType.UNDEFINED})
"""Types whose drop on a step means responsibility for it; the others serve the whole lane."""

WISHES = {
    TeamType.STREAM_ALIGNED: "New team",
    TeamType.PLATFORM: "New platform team",
    TeamType.ENABLING: "New enabling team",
    TeamType.COMPLICATED_SUBSYSTEM: "New subsystem team",
    TeamType.UNDEFINED: "New team",
}


def add_team(
    store: Store,
    type: TeamType,
    *,
    stream: str | None = None,
    steps: Sequence[str] = (),
    grouping: str | None = None,
    name: str = "",
    id: str = "",
) -> Change:
    """Add a team to a stream (responsible for `steps`), to a grouping, or to neither."""
    team = Team(
        id=id or new_id(),
        name=name or fresh_name(store, Team, WISHES[type]),
        type=type,
        value_stream=stream,
        grouping=grouping,
    )
    placement = Placement(id=new_id(), of=team.id, order=last_placement_key(store))
    taken = responsibility(store, team.id, taking=steps if type in TAKES_STEPS else ())
    return Change.of(f"Add {quoted(team)}", store.id, added=[team, placement], updated=taken)


def place_team(
    store: Store,
    id: str,
    *,
    stream: str | None = None,
    steps: Sequence[str] = (),
    grouping: str | None = None,
    leaving: Iterable[str] | None = None,
    after: str | None = None,
) -> Change:
    """Move a team to a stream (responsible for `steps`), to a grouping, or to neither.

    `leaving` are the steps it gives up: all of them unless said otherwise. `after` is the team it
    stands behind from now on ("" for the very first); None keeps its place in the order.
    """
    team = store.get(Team, id)
    if team is None:
        raise KeyError(id)
    moved = team.with_(value_stream=stream, grouping=grouping)
    left = [s.id for s in steps_of(store, id)] if leaving is None else list(leaving)
    taken = steps if moved.type in TAKES_STEPS else ()
    pairs: list[tuple[Record, Record]] = [(team, moved)]
    pairs += responsibility(store, id, taking=taken, leaving=left)
    added, reordered = _ordered_after(store, id, after)
    return Change.of(f"Move {quoted(team)}", store.id, added=added, updated=pairs + reordered)


def stretch_team(
    store: Store,
    id: str,
    *,
    taking: Sequence[str] = (),
    leaving: Sequence[str] = (),
    alone: bool = False,
) -> Change:
    """Make a team responsible for further steps and for others no longer; `alone` takes over."""
    pairs = responsibility(store, id, taking=taking, leaving=leaving, alone=alone)
    return Change.of(f"Stretch {quoted(store[id])}", store.id, updated=pairs)


def retype(store: Store, ids: Iterable[str], type: TeamType) -> Change:
    """Give teams another type. What they own and are responsible for stays."""
    teams = [team for id in ids if (team := store.get(Team, id)) is not None]
    pairs = [(team, team.with_(type=type)) for team in teams]
    word = type.value.replace("_", "-") if type is not TeamType.UNDEFINED else "not yet typed"
    what = quoted(teams[0]) if len(teams) == 1 else f"{len(teams)} teams"
    return Change.of(f"Make {what} {word}", store.id, updated=pairs)


def _ordered_after(
    store: Store, id: str, after: str | None
) -> tuple[list[Placement], list[tuple[Record, Record]]]:
    """The placement added, or the (before, after) of the one changed, to stand behind `after`."""
    own = placement_of(store, id)
    if after is None or after == id:
        return ([], []) if own else ([_new_placement(id, last_placement_key(store))], [])
    others = sorted(p.order for p in store.of(Placement) if p.of != id)
    behind = placement_of(store, after) if after else None
    low = behind.order if behind else ""
    high = next((key for key in others if key > low), "")
    key = between(low, high)
    return ([], [(own, own.with_(order=key))]) if own else ([_new_placement(id, key)], [])


def _new_placement(id: str, order: str) -> Placement:
    return Placement(id=new_id(), of=id, order=order)

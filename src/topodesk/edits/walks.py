"""Typical changes, and the teams each has to walk through, in the order they must act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from topodesk.edits.fields import set_fields, set_fields_also_in
from topodesk.edits.naming import quoted, shortened
from topodesk.edits.removing import remove
from topodesk.model.change import NOTHING, Change
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.ids import new_id
from topodesk.model.references import without
from topodesk.model.scenario import Refused, Store

_WORDS = {
    "work_days": "the work days",
    "wait_days": "the waiting days",
    "returned": "the return",
    "note": "the note",
}


def add_change(stores: Iterable[Store], title: str, *, id: str = "") -> Change:
    """Add a typical change to every one of `stores`: what is asked of one is asked of all."""
    change = TypicalChange(id=id or new_id(), title=title)
    name = f"Add {quoted(change)}"
    added = [Change.of(name, store.id, added=[change]) for store in stores]
    return Change.together(name, added)


def rename_change(stores: Iterable[Store], id: str, title: str) -> Change:
    """Call a typical change otherwise wherever it is."""
    return set_fields_also_in(stores, id, title=title)


def tell_about(stores: Iterable[Store], id: str, **fields: object) -> Change:
    """Set what a typical change is about wherever it is: its weight, stream, outcome, components.
    A scenario that does not have what is pointed at keeps what it says."""
    change = Change("Nothing")
    for store in stores:
        known = _known(store, fields) if id in store else {}
        if known:
            part = set_fields(store, id, **known)
            change = change.then(part) if change else part
    return change


def remove_change(stores: Iterable[Store], id: str) -> Change:
    """Delete a typical change, and its walk, wherever it is."""
    gone = [remove(store, [id]) for store in stores if id in store]
    return Change.together(gone[0].name, gone) if gone else NOTHING


def take_over(store: Store, changes: Iterable[TypicalChange]) -> Change:
    """Ask a scenario for typical changes of others too: none of them is walked there yet."""
    missing = [change for change in changes if change.id not in store]
    added = [_unwalked(change, store) for change in missing]
    what = quoted(added[0]) if len(added) == 1 else f"{len(added)} typical changes"
    return Change.of(f"Take over {what}", store.id, added=added)


def set_walk(store: Store, id: str, stops: Sequence[WalkStop]) -> Change:
    """Let a change walk exactly like this."""
    old = _change(store, id)
    number = len({stop.team for stop in stops})
    if not stops:
        return _walked(store, old, (), f"Clear the walk of {_title(old)}")
    teams = f"“{_team(store, stops[0].team)}”" if number == 1 else f"{number} teams"
    return _walked(store, old, stops, f"Walk {_title(old)} through {teams}")


def append_stop(store: Store, id: str, team: str) -> Change:
    """Let a team act after all others; one that acted before gets it back."""
    old = _change(store, id)
    stop = next_stop(old.walk, team)
    back = " back" if stop.returned else ""
    name = f"Walk {_title(old)}{back} to “{_team(store, team)}”"
    return _walked(store, old, (*old.walk, stop), name)


def next_stop(walk: Sequence[WalkStop], team: str) -> WalkStop:
    """The stop that follows a walk: a return when the team had acted already."""
    return WalkStop(team=team, returned=any(stop.team == team for stop in walk))


def insert_stop(store: Store, id: str, at: int, team: str) -> Change:
    """Let a team act before the stop that is now at `at`, counted from 0."""
    old = _change(store, id)
    stop = next_stop(old.walk[:at], team)
    name = f"Walk {_title(old)} by way of “{_team(store, team)}”"
    return _walked(store, old, (*old.walk[:at], stop, *old.walk[at:]), name)


def remove_stop(store: Store, id: str, at: int) -> Change:
    """Let the team of a stop not act there."""
    old, stop = _stop(store, id, at)
    name = f"Take “{_team(store, stop.team)}” out of the walk of {_title(old)}"
    return _walked(store, old, (*old.walk[:at], *old.walk[at + 1 :]), name)


def move_stop(store: Store, id: str, at: int, to: int) -> Change:
    """Let a stop come earlier or later: afterwards it is at `to`."""
    old, stop = _stop(store, id, at)
    others = (*old.walk[:at], *old.walk[at + 1 :])
    name = f"Move “{_team(store, stop.team)}” in the walk of {_title(old)}"
    return _walked(store, old, (*others[:to], stop, *others[to:]), name)


def set_stop(store: Store, id: str, at: int, **fields: object) -> Change:
    """Set the days, the note or the return of a stop; ValueError when one does not fit."""
    old, stop = _stop(store, id, at)
    what = " and ".join(_WORDS[field] for field in fields)
    name = f"Set {what} of “{_team(store, stop.team)}” in the walk of {_title(old)}"
    walk = (*old.walk[:at], stop.with_(**fields), *old.walk[at + 1 :])
    return _walked(store, old, walk, name)


def set_gate(store: Store, id: str, team: str, *, gate: bool) -> Change:
    """Say that a change has to be let through by a team, or not any more."""
    old = _change(store, id)
    others = tuple(other for other in old.gates if other != team)
    called = _team(store, team)
    name = f"Make “{called}” a gate" if gate else f"Make “{called}” no gate"
    new = old.with_(gates=(*others, team) if gate else others)
    return Change.of(f"{name} for {_title(old)}", store.id, updated=[(old, new)])


def _change(store: Store, id: str) -> TypicalChange:
    found = store.get(TypicalChange, id)
    if found is None:
        raise Refused("That typical change is not there any more.")
    return found


def _stop(store: Store, id: str, at: int) -> tuple[TypicalChange, WalkStop]:
    change = _change(store, id)
    if not 0 <= at < len(change.walk):
        raise Refused("That stop of the walk is not there any more.")
    return change, change.walk[at]


def _walked(store: Store, old: TypicalChange, walk: Sequence[WalkStop], name: str) -> Change:
    """The change walks like this; a team that is not on the walk any more is no gate either."""
    left = {stop.team for stop in old.walk} - {stop.team for stop in walk}
    gates = tuple(gate for gate in old.gates if walk and gate not in left)
    new = old.with_(walk=tuple(walk), gates=gates)
    return Change.of(name, store.id, updated=[(old, new)])


def _unwalked(change: TypicalChange, store: Store) -> TypicalChange:
    """The change as a scenario can ask for it that knows not all of what the other one does."""
    bare = change.with_(walk=(), gates=())
    unknown = {
        id
        for id in (*bare.touched_components, bare.stream, bare.outcome)
        if id is not None and id not in store
    }
    return without(bare, unknown) or bare


def _known(store: Store, fields: Mapping[str, object]) -> dict[str, object]:
    """Fields as a store can have them: without those that point at what it does not know."""
    known = dict(fields)
    for name in ("stream", "outcome"):
        if known.get(name) is not None and known[name] not in store:
            del known[name]
    touched = known.get("touched_components")
    if isinstance(touched, tuple):
        known["touched_components"] = tuple(id for id in touched if id in store)
    return known


def _title(change: TypicalChange) -> str:
    label = change.label()
    return label if label == change.noun else f"“{shortened(label)}”"


def _team(store: Store, id: str) -> str:
    return shortened(store[id].label()) if id in store else "a team"

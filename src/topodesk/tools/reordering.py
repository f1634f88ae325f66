"""Dragging a line of the outline between two others, to put things in another order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from topodesk.edits.groupings import nest_grouping
from topodesk.edits.locking import is_locked
from topodesk.edits.places import order_teams
from topodesk.edits.steps import move_step
from topodesk.edits.streams import move_stream
from topodesk.model.change import Change
from topodesk.model.grouping import Grouping
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.outline import ROOT, children, home

Made = Callable[[], Change]


def reordered(store: Store, ids: Sequence[str], target: str, row: int) -> Made | None:
    """The edit that lets records stand before the line `row` under `target`; None where that is
    no order of theirs, or the one they have."""
    found = [store.records.get(id) for id in ids]
    if not found or any(record is None or is_locked(store, record.id) for record in found):
        return None
    only = found[0] if len(found) == 1 else None
    if isinstance(only, ValueStream) and target == ROOT:
        lanes = _index(store, only, target, row)
        return None if lanes is None else lambda: move_stream(store, only, lanes)
    if isinstance(only, JourneyStep) and target == only.stream:
        columns = _index(store, only, target, row)
        return None if columns is None else lambda: move_step(store, only, columns)
    if isinstance(only, Grouping):
        return _nested(store, only, target, row)
    teams = [record for record in found if isinstance(record, Team)]
    if len(teams) == len(found) and all(home(store, team) == target for team in teams):
        return _lined_up(store, teams, target, row)
    return None


def _index(store: Store, record: Record, target: str, row: int) -> int | None:
    """The place of a record among those of its kind under `target`, if it is another one."""
    alike = [
        id for id in children(store, target) if isinstance(store.records.get(id), type(record))
    ]
    before = children(store, target)[:row]
    place = sum(1 for id in alike if id in before and id != record.id)
    return None if record.id in alike and alike.index(record.id) == place else place


def _nested(store: Store, grouping: Grouping, target: str, row: int) -> Made | None:
    """Among the platforms of the outline, or of another one that does not stand inside it."""
    parent = None if target == ROOT else target
    around: str | None = parent
    while around is not None:
        outer = store.get(Grouping, around)
        if outer is None or outer.id == grouping.id:
            return None
        around = outer.parent
    place = _index(store, grouping, target, row)
    return None if place is None else lambda: nest_grouping(store, grouping, parent, place)


def _lined_up(store: Store, teams: Sequence[Team], target: str, row: int) -> Made | None:
    moved = [team.id for team in teams]
    lines = children(store, target)
    now = [id for id in lines if store.get(Team, id) is not None]
    before = [id for id in lines[:row] if id in now and id not in moved]
    order = [*before, *moved, *(id for id in now if id not in before and id not in moved)]
    return (lambda: order_teams(store, order, teams)) if order != now else None

"""With Alt a drag leaves the originals and drops copies: what that means, and what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from topodesk.edits.copying import move_copies
from topodesk.edits.duplicating import COPIED
from topodesk.model.grouping import Grouping
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.tools.acting import act
from topodesk.tools.drops.drop import Drop


def of_copies(session: Session, drop: Drop, ids: Sequence[str]) -> Drop:
    """The drop that does to copies of `ids` what `drop` does to these."""
    edit, store = drop.edit, session.scenario
    return replace(drop, edit=(lambda: move_copies(store, ids, edit())) if edit else None)


def saying_so(drop: Drop) -> Drop:
    """The drop of a copy, which says that it is one."""
    return drop if drop.refused else replace(drop, says=f"Copy: {drop.says}")


def let_go(session: Session, drop: Drop, *, copy: bool) -> None:
    """Do what a drop means; copies are selected."""
    before = len(session.history.done)
    if drop.edit is not None and not act(session, drop.edit) and copy:
        _select_added(session, before)


def _select_added(session: Session, before: int) -> None:
    """Select what the step behind the first `before` ones put on the map, if there was one."""
    added = [
        new.id
        for change in session.history.done[before:]
        for old, new in change.within(session.scenario.id)
        if old is None and isinstance(new, COPIED)
    ]
    if added:
        session.selection.set(_outermost(session, added))


def _outermost(session: Session, added: Sequence[str]) -> list[str]:
    """Those that came neither with their stream nor with their platform."""
    whole, store = set(added), session.scenario

    def came_along(record: Record) -> bool:
        if isinstance(record, JourneyStep):
            return record.stream in whole
        if isinstance(record, Team):
            return record.grouping in whole
        return isinstance(record, Grouping) and record.parent in whole

    return [id for id in added if not came_along(store[id])]

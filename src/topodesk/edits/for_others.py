"""A design as it may leave the room: what was noted for us only stays behind."""

from __future__ import annotations

from topodesk.edits.removing import remove
from topodesk.model.design import Design
from topodesk.model.design_records import DesignInfo, FindingSnapshot
from topodesk.model.fragment import Fragment
from topodesk.model.learning import LeaderLearning
from topodesk.model.note import Note
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store


def for_others(design: Design) -> Design:
    """A copy without private notes, private snapshots and learnings nobody agreed to publish."""
    shared = [record for record in design.shared if not isinstance(record, DesignInfo)]
    copied = Design(design.info.with_(private_notes=""), shared)
    for scenario in design.scenarios:
        rest = [record for record in scenario if record.id != scenario.id]
        copied.add_scenario(scenario.info, rest)
    for store in (copied.shared, *copied.scenarios):
        ids = [record.id for record in store if _is_private(record)]
        if ids:
            copied.apply(remove(store, ids))
    return copied


def piece_for_others(piece: Fragment) -> Fragment:
    """A copy of a fragment without what was noted for us only."""
    gone = {record.id for record in piece.records if _is_private(record)}
    kept = [record for record in piece.records if record.id not in gone]
    kept = [r for r in kept if not (isinstance(r, Placement) and r.of in gone)]
    return Fragment(tuple(kept), piece.picked & {record.id for record in kept})


def has_private(design: Design) -> bool:
    """Whether something of a design would stay behind."""
    stores: tuple[Store, ...] = (design.shared, *design.scenarios)
    noted = bool(design.info.private_notes)
    return noted or any(_is_private(record) for store in stores for record in store)


def _is_private(record: Record) -> bool:
    if isinstance(record, LeaderLearning):
        return not record.publish
    return isinstance(record, Note | FindingSnapshot) and record.private

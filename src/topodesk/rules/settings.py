"""What of a design as a whole the rules read: its date, its stage, and what it sets differently."""

from __future__ import annotations

from topodesk.model.change import DESIGN, Change
from topodesk.model.design_records import DesignInfo
from topodesk.model.record import Record


def matters_to_rules(change: Change) -> bool:
    """Whether a Change touches what every rule may read: the date, the stage or a setting."""
    return any(_read(old) != _read(new) for old, new in change.within(DESIGN))


def _read(record: Record | None) -> tuple[object, ...]:
    if not isinstance(record, DesignInfo):
        return ()
    return record.as_of, record.stage, record.settings

"""Typical changes, and the walk each takes through the teams until a customer has it."""

from __future__ import annotations

from typing import ClassVar

from topodesk.model.ids import ComponentId, OutcomeId, StreamId, TeamId
from topodesk.model.record import Count, Flag, Part, Record, Text


class WalkStop(Part):
    """One team on the walk: how long it worked on the change, how long the change waited."""

    team: TeamId
    work_days: Count | None = None
    wait_days: Count | None = None
    note: Text = ""
    returned: Flag = False


class TypicalChange(Record):
    """A kind of change customers notice. The first stop of its walk leads it."""

    collection: ClassVar[str] = "typical_changes"
    noun: ClassVar[str] = "typical change"

    title: Text
    stream: StreamId | None = None
    weight: Count = 1
    touched_components: tuple[ComponentId, ...] = ()
    gates: tuple[TeamId, ...] = ()
    walk: tuple[WalkStop, ...] = ()
    outcome: OutcomeId | None = None

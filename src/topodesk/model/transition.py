"""The way from today to a proposal: dated steps, and the people who change team in each."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from topodesk.model.ids import ChangeItemId, ExperimentId
from topodesk.model.record import Count, Date, Record, Text


class Horizon(StrEnum):
    """When a step is taken."""

    NOW = "now"
    THIS_QUARTER = "this_quarter"
    NEXT_QUARTER = "next_quarter"
    HALF_TO_ONE_YEAR = "6_12m"
    YEAR_TO_EIGHTEEN_MONTHS = "12_18m"


class ChangeItem(Record):
    """One step of the transition."""

    collection: ClassVar[str] = "change_items"
    noun: ClassVar[str] = "change step"

    title: Text
    from_text: Text = ""
    to_text: Text = ""
    people_moved: Count | None = None
    horizon: Horizon | None = None
    by: Date | None = None
    owner_role: Text = ""
    depends_on: tuple[ChangeItemId, ...] = ()
    experiment: ExperimentId | None = None

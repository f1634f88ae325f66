"""Groupings: a platform is usually several teams, and platforms may hold platforms."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from topodesk.model.ids import GroupingId
from topodesk.model.record import Record, Text


class GroupingKind(StrEnum):
    """What a grouping holds together."""

    VALUE_STREAM = "value_stream"
    PLATFORM = "platform"
    UNDEFINED = "undefined"


class Grouping(Record):
    """Teams that act as one. Members point at it; it may stand inside another."""

    collection: ClassVar[str] = "groupings"
    noun: ClassVar[str] = "grouping"

    name: Text
    kind: GroupingKind = GroupingKind.PLATFORM
    parent: GroupingId | None = None
    purpose: Text = ""
    lane_order: Text = ""

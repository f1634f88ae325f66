"""Where a record stands on the map. Tidying the picture changes placements and nothing else."""

from __future__ import annotations

from typing import ClassVar

from topodesk.model.ids import AnyId
from topodesk.model.record import Flag, Number, Record, Text


class Placement(Record):
    """The order of a record among its neighbours, and a free point (map units) outside lanes.

    The y of a free note is measured from the top of the band, or with `from_top` (or below zero)
    from the map's top edge.
    """

    collection: ClassVar[str] = "placements"
    noun: ClassVar[str] = "placement"

    of: AnyId
    order: Text = ""
    x: Number | None = None
    y: Number | None = None
    w: Number | None = None
    h: Number | None = None
    locked: Flag = False
    from_top: Flag = False

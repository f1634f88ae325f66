"""What a design holds, as plain maps that compare: equal contents mean equal designs."""

from __future__ import annotations

from topodesk.model.change import DESIGN
from topodesk.model.design import Design
from topodesk.model.record import Record


def contents(design: Design) -> dict[str, dict[str, Record]]:
    """Every record by store and id, the scenarios in their order."""
    stores = {DESIGN: dict(design.shared.records)}
    return stores | {one.id: dict(one.records) for one in design.scenarios}

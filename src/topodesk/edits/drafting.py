"""Drafts of another structure: made in a copy of the scenario, so that the room can compare."""

from __future__ import annotations

from topodesk.edits.scenarios import copy_scenario
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario


def in_a_copy(design: Design, scenario: Scenario, change: Change) -> Change:
    """A new option beside the scenario, called after a drafted Change and holding what it makes."""
    copied = copy_scenario(design, scenario, name=f"{scenario.name}: {change.name}")
    (id,) = copied.stores()
    now: dict[str, Record] = {new.id: new for _, new in copied.within(id) if new is not None}
    for old, new in change.within(scenario.id):
        if isinstance(new or old, ScenarioInfo):
            continue
        if old is not None:
            del now[old.id]
        if new is not None:
            now[new.id] = new
    return Change.of(f"{change.name}, in a copy", id, added=now.values(), about=change.about)

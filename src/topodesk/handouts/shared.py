"""What others may see of a design: a copy without what is private, and one scenario of it."""

from __future__ import annotations

from topodesk.edits.for_others import for_others
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario


def shared(design: Design, scenario: Scenario) -> tuple[Design, Scenario]:
    """The design as it may leave the room, and `scenario` in it."""
    copied = for_others(design)
    return copied, next(each for each in copied.scenarios if each.id == scenario.id)

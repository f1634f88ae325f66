"""A fragment as a picture of its own: the same figures the map would have of it."""

from __future__ import annotations

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.picture import Picture
from topodesk.drawing.printed import printed
from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.fragment import Fragment
from topodesk.model.scenario import Scenario

FRAME = frozenset({"badge", "flow", "band", "prompt"})
"""Roles of figures that belong to a whole map."""
MOST = 500
"""Records; laying out more would keep people waiting, so such a piece has no picture."""


def fragment_picture(fragment: Fragment) -> Picture:
    """What a fragment looks like on a map of its own; an empty picture for a very large one."""
    if len(fragment.records) > MOST:
        return Picture()
    info = ScenarioInfo(id="fragment", name="Fragment")
    drawing = Drawing(Scenario(info.id, [info, *fragment.records]))
    figures = [f for f in printed(drawing).in_order() if f.role not in FRAME]
    besides = {r.id for r in fragment.records if not isinstance(r, Component)} - fragment.picked
    return Picture(f for f in figures if f.record not in besides)

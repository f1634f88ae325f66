"""From how one looks to a saved view, and back."""

from __future__ import annotations

from dataclasses import replace

from topodesk.drawing.shapes import Rect
from topodesk.model.design_records import SavedView
from topodesk.model.ids import new_id
from topodesk.session.session import Session

WHOLE = Rect(0, 0, 0, 0)
"""Stands for all of the map, however large it is by then."""


def view_now(session: Session, area: Rect, name: str = "") -> SavedView:
    """How the shown scenario is looked at now; `area` of it is in view."""
    lens = session.lens
    return SavedView(
        id=new_id(),
        name=name,
        scenario=session.scenario.id,
        x=round(area.x, 1),
        y=round(area.y, 1),
        w=round(area.w, 1),
        h=round(area.h, 1),
        hidden_modes=tuple(sorted(lens.hidden)),
        folded=tuple(sorted(id for id in lens.folded if id in session.scenario)),
        focus=session.selection.ids if lens.focus else (),
        shown_tags=tuple(sorted(lens.tags)),
        colour_by=lens.colour_by,
    )


def look_at(session: Session, view: SavedView) -> Rect:
    """Look as `view` says, in its scenario; the area to show, WHOLE for all of the map.

    What has been deleted since is left out, and a scenario that is gone is the one shown.
    """
    if view.scenario is not None and session.design.scenario(view.scenario) is not None:
        session.switch(view.scenario)
    focus = [id for id in view.focus if id in session.scenario]
    if focus:
        session.selection.set(focus)
    lens = replace(
        session.lens,
        hidden=frozenset(view.hidden_modes),
        folded=frozenset(view.folded),
        focus=bool(focus),
        tags=frozenset(view.shown_tags),
        colour_by=view.colour_by,
    )
    session.look_through(lens)
    return Rect(view.x, view.y, view.w, view.h) if view.w > 0 and view.h > 0 else WHOLE

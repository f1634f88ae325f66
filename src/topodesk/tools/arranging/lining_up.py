"""Bringing things that stand freely into line, or evenly apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from topodesk.drawing.layout import sizes
from topodesk.drawing.shapes import Rect, around
from topodesk.edits.locking import is_locked
from topodesk.edits.naming import counted
from topodesk.session.session import Session
from topodesk.tools.acting import act
from topodesk.tools.arranging.loose import loose_selected, moved_to, on_paper
from topodesk.tools.drops.paper import Sheet


class Side(StrEnum):
    """What of several things comes into line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


UPRIGHT = frozenset((Side.LEFT, Side.CENTRE, Side.RIGHT))
"""Sides that come into line one below the other."""

_PLACED: dict[Side, Callable[[Rect, Rect], tuple[float, float]]] = {
    Side.LEFT: lambda rect, whole: (whole.x, rect.y),
    Side.CENTRE: lambda rect, whole: (whole.centre.x - rect.w / 2, rect.y),
    Side.RIGHT: lambda rect, whole: (whole.right - rect.w, rect.y),
    Side.TOP: lambda rect, whole: (rect.x, whole.y),
    Side.MIDDLE: lambda rect, whole: (rect.x, whole.centre.y - rect.h / 2),
    Side.BOTTOM: lambda rect, whole: (rect.x, whole.bottom - rect.h),
}


def align(session: Session, side: Side) -> str:
    """Bring one side, or the middles, of everything selected that stands freely into line."""
    rects = loose_selected(session)
    whole = around(rects.values())
    wishes = {id: Rect(*_PLACED[side](rect, whole), rect.w, rect.h) for id, rect in rects.items()}
    return _arrange(
        session, rects, wishes, "Align", sideways=side not in UPRIGHT, already="in line"
    )


def distribute(session: Session, *, sideways: bool) -> str:
    """Give everything selected that stands freely the same distance to the next one."""
    rects = loose_selected(session)
    ordered = sorted(rects, key=lambda one: _start(rects[one], sideways=sideways))
    lengths = [rects[id].w if sideways else rects[id].h for id in ordered]
    whole = around(rects.values())
    room = (whole.w if sideways else whole.h) - sum(lengths)
    gap = max(room / max(len(ordered) - 1, 1), sizes.FREE_GAP)
    at = whole.x if sideways else whole.y
    wishes: dict[str, Rect] = {}
    for id, length in zip(ordered, lengths, strict=True):
        rect = rects[id]
        wishes[id] = rect.moved(at - rect.x, 0) if sideways else rect.moved(0, at - rect.y)
        at += length + gap
    return _arrange(
        session, rects, wishes, "Distribute", sideways=sideways, already="evenly spread"
    )


def _start(rect: Rect, *, sideways: bool) -> tuple[float, float]:
    return (rect.centre.x, rect.y) if sideways else (rect.centre.y, rect.x)


def _arrange(
    session: Session,
    rects: Mapping[str, Rect],
    wishes: Mapping[str, Rect],
    verb: str,
    *,
    sideways: bool,
    already: str,
) -> str:
    """Move things to where they are wished, locked ones apart, and those that would stand on
    others along the line."""
    store = session.scenario
    moving = [id for id in wishes if not is_locked(store, id)]
    moving.sort(key=lambda one: _start(rects[one], sideways=sideways))
    sheet = Sheet(session.drawing.layout, moving)
    spots = {id: wishes[id] for id in moving}
    teams = on_paper(session, spots)
    spots |= zip(teams, sheet.beside(teams.values(), sideways), strict=True)
    change = moved_to(session, sheet, spots)
    if not change:
        return f"They are {already} already"
    return act(session, lambda: change.named(f"{verb} {counted([store[id] for id in moving])}"))

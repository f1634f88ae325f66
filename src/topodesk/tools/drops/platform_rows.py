"""Where among the teams of a platform a dropped one comes to stand, read row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Point, Rect

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Block, PlatformLane

_BESIDE = 9.0
"""How far beside a team a mark stands."""


def behind(platform: PlatformLane, team: str, point: Point) -> str | None:
    """The team a dropped one stands behind, "" when it comes first; None where it stands now."""
    if any(b.team == team and b.rect.contains(point) for b in platform.blocks):
        return None
    before = [
        b
        for b in _others(platform, team)
        if b.rect.bottom < point.y or (b.rect.y <= point.y and b.rect.centre.x < point.x)
    ]
    return before[-1].team if before else ""


def behind_mark(platform: PlatformLane, team: str, after: str | None) -> Rect | None:
    """A line beside the team it comes to stand behind, or before the first one."""
    others = _others(platform, team)
    if after is None or not others:
        return None
    rect = next((b.rect for b in others if b.team == after), None)
    if rect is not None:
        return Rect(rect.right + _BESIDE, rect.y, 2, rect.h)
    first = others[0].rect
    return Rect(first.x - _BESIDE - 2, first.y, 2, first.h)


def _others(platform: PlatformLane, team: str) -> list[Block]:
    found = [b for b in platform.blocks if b.team != team and b.first]
    return sorted(found, key=lambda b: (b.rect.y, b.rect.x))

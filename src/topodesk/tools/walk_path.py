"""The walk that is shown, as places on the map: where it stops, and how it goes on from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Rect, around
from topodesk.model.flow import TypicalChange

if TYPE_CHECKING:
    from topodesk.drawing.picture import Figure
    from topodesk.session.session import Session

ROLES = ("team", "tag")
"""Figures of a team that a number may stand on, the best first."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: its `number` in the walk from 1, the block it is at, and how many stops of the
    same walk are at that block before it. `wait` are days, None when nobody said."""

    number: int
    block: Rect
    before: int
    gate: bool
    returned: bool
    wait: float | None


def walk_path(session: Session) -> tuple[Stop, ...]:
    """The stops of the walk that is shown; those whose team is not on the map are left out."""
    change = session.scenario.get(TypicalChange, session.walk)
    if change is None:
        return ()
    path: list[Stop] = []
    seen: dict[str, int] = {}
    for number, stop in enumerate(change.walk, start=1):
        block = _block(session.drawing.picture.of(stop.team))
        if block is not None:
            before = seen.get(stop.team, 0)
            seen[stop.team] = before + 1
            gate = stop.team in change.gates
            path.append(Stop(number, block, before, gate, stop.returned, stop.wait_days))
    return tuple(path)


def walk_teams(session: Session) -> tuple[str, ...]:
    """The teams of the walk that is shown, each once."""
    change = session.scenario.get(TypicalChange, session.walk)
    return tuple(dict.fromkeys(stop.team for stop in change.walk)) if change is not None else ()


def walk_area(session: Session) -> Rect | None:
    """The part of the map the shown walk needs; None when it is nowhere."""
    path = walk_path(session)
    return around(stop.block for stop in path) if path else None


def _block(figures: tuple[Figure, ...]) -> Rect | None:
    for role in ROLES:
        for figure in figures:
            if figure.role == role:
                hit = figure.hit[0] if figure.hit else figure.size
                return hit.moved(figure.origin.x, figure.origin.y)
    return None

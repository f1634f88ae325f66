"""What moving teams to or on the open paper of the band means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.places import Place, place_teams
from topodesk.model.change import Change
from topodesk.model.scenario import Store
from topodesk.model.team import Team
from topodesk.tools.drops.drop import Drop
from topodesk.tools.drops.grip import Grip
from topodesk.tools.drops.ground import blocks_of
from topodesk.tools.drops.paper import NO_STREAM, Sheet, size_of
from topodesk.tools.pointer import Pointer

if TYPE_CHECKING:
    from topodesk.session.session import Session

Put = Callable[[Store, Iterable[Place]], Change]
"""An edit that puts teams, or copies of them, at places."""

UNMOVED = 12.0
"""A team that stands in a row stays there when it is moved by less than this."""


def add_on_paper(
    id: str, wish: Rect, pointer: Pointer, sheet: Sheet, edit: Callable[[Place], Change]
) -> Drop:
    """What adding the team `id` on open paper means; `edit` adds it at a place."""
    landing = sheet.land(wish, pointer)
    place = Place(id, point=sheet.point(landing.rect))
    return Drop(NO_STREAM, lambda: edit(place), ghost=landing.rect, guides=landing.lines, adds=id)


def move_on_paper(
    session: Session,
    grip: Grip,
    also: Sequence[str],
    pointer: Pointer,
    sheet: Sheet,
    put: Put = place_teams,
) -> Drop:
    """What letting go of a team, and of others that are selected with it, on open paper means.

    `sheet` is the band without all of them. The others keep their distance from the held one.
    `put` is the edit that puts them there.
    """
    store, team = session.scenario, session.scenario.get(Team, grip.team)
    stays = put is place_teams and _in_its_row(session, grip, pointer.point)
    if team is None or stays:
        return Drop(NO_STREAM, lambda: place_teams(store, ()), ghost=_rect(grip))
    landing = sheet.land(_wish(session, team, grip, pointer.point), pointer)

    def places() -> Iterator[Place]:
        others, wishes = _others(session, grip, also, landing.rect)
        spots = sheet.beside([landing.rect, *wishes])
        for id, rect in zip([grip.team, *others], spots, strict=True):
            yield Place(id, point=sheet.point(rect))

    return Drop(
        NO_STREAM,
        lambda: put(store, places()),
        ghost=landing.rect,
        guides=landing.lines,
    )


def _rect(grip: Grip) -> Rect | None:
    return grip.block.rect if grip.block else None


def _wish(session: Session, team: Team, grip: Grip, point: Point) -> Rect:
    """The team under the pointer, held where it was taken hold of."""
    w, h = size_of(session, team)
    return Rect(point.x - grip.at[0] * w, point.y - grip.at[1] * h, w, h)


def _in_its_row(session: Session, grip: Grip, point: Point) -> bool:
    """Whether a team of the band that nobody put anywhere is where it was, or nearly."""
    block = grip.block
    if block is None or block.free or block not in session.drawing.layout.band.blocks:
        return False
    rect = block.rect
    dx, dy = point.x - rect.x - grip.at[0] * rect.w, point.y - rect.y - grip.at[1] * rect.h
    return abs(dx) < UNMOVED and abs(dy) < UNMOVED


def _others(
    session: Session, grip: Grip, also: Sequence[str], held: Rect
) -> tuple[list[str], list[Rect]]:
    """The other teams, and where each would be as far from the held one as it is now."""
    ids, wishes = [], []
    start = _rect(grip) or held
    for id in also:
        team = session.scenario.get(Team, id)
        block = next(iter(blocks_of(session.drawing.layout, id)), None)
        if team is not None and block is not None:
            w, h = size_of(session, team)
            x, y = block.rect.x - start.x + held.x, block.rect.y - start.y + held.y
            ids.append(id)
            wishes.append(Rect(x, y, w, h))
    return ids, wishes

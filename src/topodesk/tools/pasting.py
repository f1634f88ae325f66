"""Pasting a fragment at the pointer: where each part of it lands, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from topodesk.drawing.notation.note import note_size
from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.duplicating import COPIED
from topodesk.edits.landing import Landing
from topodesk.edits.notes import Spot
from topodesk.edits.pasting import paste
from topodesk.edits.places import Place
from topodesk.model.fragment import Fragment
from topodesk.model.grouping import Grouping
from topodesk.model.note import Note
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.tools.acting import act
from topodesk.tools.drops.ground import ground
from topodesk.tools.drops.paper import Sheet, size_of
from topodesk.tools.drops.teams import place_for
from topodesk.tools.drops.things import holder
from topodesk.tools.notes import spot_at
from topodesk.tools.pointer import Pointer

if TYPE_CHECKING:
    from topodesk.drawing.layout.boxes import Layout
    from topodesk.session.session import Session

GAP = 24.0
"""Map units between teams that are pasted side by side, and between notes."""
IN_A_ROW = 4
MANY = 60
"""More teams than this go into the rows of the band instead of each finding a place on it."""


def paste_at(session: Session, fragment: Fragment, pointer: Pointer) -> str:
    """Paste a fragment at the pointer and select it. Says what was done, or why it cannot be."""
    try:
        change, fresh = paste(session.scenario, fragment, landing_at(session, fragment, pointer))
    except ValueError as refusal:
        return str(refusal)
    refused = act(session, lambda: change)
    if refused or not change:
        return refused or "There is nothing in this that can be pasted"
    session.selection.set(fresh[record.id] for record in _to_select(fragment))
    return change.name


def landing_at(session: Session, fragment: Fragment, pointer: Pointer) -> Landing:
    """Where the parts of a fragment land that are pasted at the pointer."""
    layout, point = session.drawing.layout, pointer.point
    under = ground(layout, point)
    owner, step = holder(session, point)
    columns = under.lane.columns if under.lane else ()
    return Landing(
        places=dict(_places(session, fragment, pointer)),
        spots=dict(_spots(session, fragment, pointer)),
        stream=under.lane.stream if under.lane else None,
        step_index=sum(1 for column in columns if (column.x0 + column.x1) / 2 < point.x),
        lane_index=sum(1 for lane in layout.lanes if lane.rect.centre.y < point.y),
        grouping_index=_below_originals(layout, fragment, point),
        owner=owner,
        step=step,
    )


def _below_originals(layout: Layout, fragment: Fragment, point: Point) -> int:
    """Behind how many platforms of the map the pointer is; a copy pasted on its original, or above
    all platforms, goes below the original."""
    lanes = layout.platforms
    at = sum(1 for lane in lanes if lane.rect.centre.y < point.y)
    own = [n for n, lane in enumerate(lanes) if lane.grouping in fragment.picked]
    if own and (point.y < lanes[0].rect.y or lanes[own[-1]].rect.contains(point)):
        return own[-1] + 1
    return at


def _to_select(fragment: Fragment) -> Iterator[Record]:
    """What somebody picked, without what came with its stream or its platform."""
    for record in fragment.records:
        came_along = (
            (isinstance(record, JourneyStep) and record.stream in fragment.picked)
            or (isinstance(record, Team) and record.grouping in fragment.picked)
            or (isinstance(record, Grouping) and record.parent in fragment.picked)
        )
        if record.id in fragment.picked and isinstance(record, COPIED) and not came_along:
            yield record


def _places(session: Session, fragment: Fragment, pointer: Pointer) -> Iterator[tuple[str, Place]]:
    """The first team lands as one dropped there would, the others beside it; those that may not
    stand there go into the band."""
    teams = _loose_teams(fragment)
    if not teams:
        return
    sheet, still = Sheet(session.drawing.layout), Pointer(pointer.point, ctrl=True)
    allowed = [team for team in teams if place_for(session, team, still, sheet) is not None]
    first = place_for(session, allowed[0], still, sheet) if allowed else None
    if first is None:
        return
    yield allowed[0].id, first
    if first.point is not None and len(allowed) <= MANY:
        yield from _beside(session, fragment, allowed, first.point, sheet)
        return
    for team in allowed[1:]:
        yield team.id, Place(team.id, stream=first.stream, grouping=first.grouping)


def _beside(
    session: Session,
    fragment: Fragment,
    teams: Sequence[Team],
    corner: tuple[float, float],
    sheet: Sheet,
) -> Iterator[tuple[str, Place]]:
    """On open paper: as far from the first as they were, or in rows where that is not known."""
    top = session.drawing.layout.band.rect.y
    first = Rect(corner[0], corner[1] + top, *size_of(session, teams[0]))
    points = {p.of: (p.x, p.y) for p in fragment.records if isinstance(p, Placement)}
    wishes = []
    for number, team in enumerate(teams[1:], 1):
        size = size_of(session, team)
        (x0, y0), (x, y) = (points.get(t.id, (None, None)) for t in (teams[0], team))
        if x0 is None or y0 is None or x is None or y is None:
            dx = number % IN_A_ROW * (first.w + GAP)
            dy = number // IN_A_ROW * (first.h + GAP)
        else:
            dx, dy = x - x0, y - y0
        wishes.append(Rect(first.x + dx, first.y + dy, *size))
    for team, rect in zip(teams[1:], sheet.beside([first, *wishes])[1:], strict=True):
        yield team.id, Place(team.id, point=sheet.point(rect))


def _spots(session: Session, fragment: Fragment, pointer: Pointer) -> Iterator[tuple[str, Spot]]:
    """Notes that were stuck on nothing that came along: one below the other at the pointer."""
    notes = [r for r in fragment.records if isinstance(r, Note) and r.on is None]
    x, y = pointer.point.x, pointer.point.y
    for note in notes:
        paper = Rect(x, y, *note_size(note, 0.0))
        yield note.id, spot_at(session, paper)
        y += paper.h + GAP


def _loose_teams(fragment: Fragment) -> list[Team]:
    """The teams that bring neither their stream nor their platform, in their order."""
    order = {p.of: p.order for p in fragment.records if isinstance(p, Placement)}
    teams = [r for r in fragment.records if isinstance(r, Team) and r.id in fragment.picked]
    loose = [
        team
        for team in teams
        if team.value_stream not in fragment.picked and team.grouping not in fragment.picked
    ]
    return sorted(loose, key=lambda team: (order.get(team.id, ""), team.id))

"""Where a note would be if its corner stood at a point of the map, and what a drop of one means."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from topodesk.drawing.notation.note import WIDE, note_size
from topodesk.drawing.notes import hold_of
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect
from topodesk.edits.fields import set_fields_of_many
from topodesk.edits.notes import Spot, add_note, move_notes
from topodesk.model.ids import new_id
from topodesk.model.note import Note, NoteColour
from topodesk.tools.acting import act
from topodesk.tools.drops.drop import Drop
from topodesk.tools.drops.ground import ground
from topodesk.tools.note_spots import free_corner

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.session.session import Session

HELD = frozenset({"team", "tag", "step", "customer", "component"})
"""Roles of what a note can be dropped on; lanes and platforms are the ground around it."""
FRESH = note_size(Note(id="fresh", text=""), WIDE)
TOUCHES = 12.0
"""As near to what it is stuck on a note that is moved stays stuck."""
_CUSTOMER = 110.0
"""From the right end of a lane to where its customer begins."""
ROLES = frozenset({"note", "private_note"})


def drop_new_note(session: Session, point: Point, on: str | None = None) -> Drop:
    """What dropping a note from the palette at `point` means; it is put `on` that, or on what is
    under the point."""
    store, id = session.scenario, new_id()
    held = on or _under(session, point, ())
    paper = Rect(point.x - 24, point.y - 16, *FRESH)
    if held is not None:
        hold = hold_of(store, session.drawing.picture, held)
        if hold is not None:
            corner = free_corner(session.drawing.picture, hold.figure, hold.area, FRESH)
            paper = Rect(corner.x, corner.y, *FRESH)
    spot = spot_at(session, paper, held)
    return Drop(
        _says(session, spot.on, paper),
        lambda: add_note(store, spot, id=id),
        ghost=paper,
        lit=_outline(session, spot.on),
        adds=id,
    )


def drop_notes(session: Session, figures: Iterable[Figure], by: Point, at: Point) -> Drop:
    """What moving notes `by` some way means, the first of them in a hand at `at`."""
    moved = tuple(figures)
    taken = {figure.record for figure in moved}

    def spot(figure: Figure) -> Spot:
        paper = figure.hit[0].moved(figure.origin.x + by.x, figure.origin.y + by.y)
        hand = at if figure is moved[0] else paper.centre
        held = _under(session, hand, taken) or _kept(session, figure.record, paper)
        return spot_at(session, paper, held)

    on = spot(moved[0]).on
    first = moved[0]
    paper = first.hit[0].moved(first.origin.x + by.x, first.origin.y + by.y)
    return Drop(
        _says(session, on, paper),
        lambda: move_notes(session.scenario, {f.record: spot(f) for f in moved}),
        lit=_outline(session, on),
    )


def spot_at(session: Session, paper: Rect, held: str | None = None) -> Spot:
    """The spot of a note that covers `paper`: on what holds it, else on the lane or platform it
    lies on, else free above, beside or below them all."""
    drawing, store = session.drawing, session.scenario
    on = held or _ground(session, paper)
    hold = hold_of(store, drawing.picture, on)
    if on is not None and hold is not None:
        return Spot(on, paper.x - hold.corner.x, paper.y - hold.corner.y)
    top = drawing.layout.band.rect.y
    if paper.y >= top:
        return Spot(None, paper.x, paper.y - top)
    return Spot(None, paper.x, paper.y, from_top=paper.y >= 0)


def set_free(session: Session, id: str) -> Change:
    """Let a note go from what it is stuck on; it stays where it is on the map, and so with the
    lane or platform it lies on."""
    paper = paper_of(session, id)
    return move_notes(session.scenario, {id: spot_at(session, paper)} if paper else {})


def add_note_on(session: Session, middle: Point) -> str:
    """Stick a note on what is selected, or on what is in the `middle` of the view; its id, or ""
    when that cannot be."""
    picture, only = session.drawing.picture, session.selection.only
    hold = hold_of(session.scenario, picture, only)
    if only is not None and hold is not None and hold.wide:
        return _lay_in(session, only, hold.area)
    stuck = only if hold is not None and hold.figure.role in HELD else None
    drop = drop_new_note(session, hold.area.centre if hold is not None else middle, stuck)
    if drop.edit is None or act(session, drop.edit):
        return ""
    session.selection.set([drop.adds])
    return drop.adds


def holds_notes(session: Session, id: str | None) -> bool:
    """Whether a record is drawn as something that a note can be stuck on."""
    figures = session.drawing.picture.of(id) if id is not None else ()
    return any(figure.role in HELD for figure in figures)


def _lay_in(session: Session, place: str, area: Rect) -> str:
    """A note at the lower right of a lane or platform, before its customer."""
    id, (w, h) = new_id(), FRESH
    spot = Spot(place, area.w - w - _CUSTOMER, max(area.h - h - 8, 8.0))
    if act(session, lambda: add_note(session.scenario, spot, id=id)):
        return ""
    session.selection.set([id])
    return id


def colours_of(session: Session) -> set[NoteColour]:
    """The colours of the notes that are selected."""
    return {note.colour for note in _selected(session)}


def colour_notes(session: Session, colour: NoteColour) -> str:
    """Write every selected note on paper of that colour."""
    ids = [note.id for note in _selected(session)]
    return act(session, lambda: set_fields_of_many(session.scenario, ids, colour=colour))


def _selected(session: Session) -> list[Note]:
    store = session.scenario
    return [note for id in session.selection.ids if (note := store.get(Note, id)) is not None]


def paper_of(session: Session, id: str) -> Rect | None:
    """The paper of a note on the map, if it is drawn."""
    figures = (f for f in session.drawing.picture.of(id) if f.role in ROLES)
    figure = next(figures, None)
    return figure.hit[0].moved(figure.origin.x, figure.origin.y) if figure else None


def _under(session: Session, point: Point, besides: Collection[str]) -> str | None:
    """The team, step, customer or component under a point."""
    near = session.drawing.picture.within(Rect(point.x, point.y, 0, 0).grown(0.5))
    hits = (f for f in reversed(near) if f.record and f.role in HELD and f.hit_by(point))
    return next((f.record for f in hits if f.record not in besides), None)


def _kept(session: Session, id: str, paper: Rect) -> str | None:
    """What a note is stuck on, while its paper still touches it."""
    note = session.scenario.get(Note, id)
    on = note.on if note is not None else None
    hold = hold_of(session.scenario, session.drawing.picture, on)
    if hold is None or hold.wide or not hold.area.grown(TOUCHES).meets(paper):
        return None
    return on


def _ground(session: Session, paper: Rect) -> str | None:
    """The lane or platform a paper lies on; None above, beside and below them all."""
    layout = session.drawing.layout
    middle = paper.centre
    platform = ground(layout, middle).platform
    if platform is not None:
        return platform.grouping
    places = [(lane.stream, lane.rect) for lane in layout.lanes]
    places += [(lane.grouping, lane.rect) for lane in layout.platforms]
    places = [place for place in places if place[1].meets(paper)]
    if not places or middle.y < 0 or paper.y >= layout.band.rect.y:
        return None
    return min(places, key=lambda place: max(place[1].y - middle.y, middle.y - place[1].bottom))[0]


def _says(session: Session, on: str | None, paper: Rect) -> str:
    """On what it would be; "beside" a lane or platform whose height it only keeps."""
    if on is None:
        return "A note"
    where = "beside" if _beside(session, on, paper) else "on"
    return f"A note {where} “{session.scenario[on].label()}”"


def lies_beside(session: Session, id: str) -> bool:
    """Whether a note only keeps the height of a lane or platform it does not lie on."""
    note, paper = session.scenario.get(Note, id), paper_of(session, id)
    return note is not None and paper is not None and _beside(session, note.on, paper)


def _beside(session: Session, on: str | None, paper: Rect) -> bool:
    hold = hold_of(session.scenario, session.drawing.picture, on)
    return hold is not None and hold.wide and not hold.area.meets(paper)


def _outline(session: Session, on: str | None) -> tuple[Rect, ...]:
    hold = hold_of(session.scenario, session.drawing.picture, on)
    return (hold.area,) if hold is not None and not hold.wide else ()

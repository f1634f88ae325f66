"""What is selected as it goes to the clipboard: records, names to read, and a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.printed import printed
from topodesk.drawing.shapes import Rect
from topodesk.edits.duplicating import COPIED
from topodesk.edits.fragments import fragment_of
from topodesk.edits.naming import counted
from topodesk.model.fragment import Fragment
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.scenario import Scenario
from topodesk.session.session import Session

OVERHEAD = frozenset({"badge", "flow"})
"""Roles of figures that say something about the whole map."""


@dataclass(frozen=True, slots=True)
class Clipping:
    """One thing in three forms; the picture stays as it was when it was taken. `says` is what it
    is in a few words."""

    fragment: Fragment
    names: tuple[str, ...]
    picture: Picture
    says: str


def clip(session: Session) -> Clipping | None:
    """What is selected; None when nothing of it can be copied."""
    fragment = fragment_of(session.scenario, session.selection.ids)
    if not fragment.picked:
        return None
    chosen = [r for r in fragment.records if r.id in session.selection]
    names, picture = tuple(_names(session)), picture_of_selection(session)
    return Clipping(fragment, names, picture, counted(chosen))


def picture_of_selection(session: Session) -> Picture:
    """The selected as on the map, with the interactions among them and all that stands in selected
    lanes and platforms; the whole map when nothing is selected."""
    whole, store = printed(session.drawing), session.scenario
    ids = set(session.selection.ids)
    shown = {id for id in ids if not _is_between_others(store, id, ids)}
    if not shown:
        return whole
    areas = [area for id in shown for area in _ground(whole, id)]
    drawn = [figure for figure in whole.in_order() if figure.role not in OVERHEAD]
    inside = {figure.key: figure.record for figure in _within(drawn, areas)}
    ends = shown | set(inside.values())
    shown |= {
        interaction.id
        for interaction in store.of(Interaction)
        if interaction.provider in ends and interaction.consumer in ends
    }
    return Picture(f for f in drawn if f.record in shown or f.key in inside)


def _names(session: Session) -> Iterator[str]:
    """The names of the selected in the order they are read in: row by row, left to right."""
    store, picture = session.scenario, session.drawing.picture
    found: list[tuple[float, float, str]] = []
    for id in session.selection.ids:
        record = store.records.get(id)
        if isinstance(record, COPIED) and not (isinstance(record, Note) and record.private):
            figure = next(iter(picture.of(id)), None)
            at = figure.bounds if figure else Rect(0, 0, 0, 0)
            found.append((at.y, at.x, record.label()))
    return (name for _, _, name in sorted(found))


def _is_between_others(store: Scenario, id: str, ids: Iterable[str]) -> bool:
    """Whether it is an interaction of which not both ends are selected."""
    interaction = store.get(Interaction, id)
    if interaction is None:
        return False
    return interaction.provider not in ids or interaction.consumer not in ids


def _ground(picture: Picture, id: str) -> Iterator[Rect]:
    """The areas of a lane, platform or team, on which other things stand."""
    yield from (f.bounds for f in picture.of(id) if f.role in ("lane", "grouping", "team"))


def _within(figures: Iterable[Figure], areas: list[Rect]) -> list[Figure]:
    """The figures that stand wholly in one of these areas."""
    return [f for f in figures if any(_holds(area, f.bounds) for area in areas)]


def _holds(area: Rect, other: Rect) -> bool:
    inside = area.grown(1)
    sideways = inside.x <= other.x and other.right <= inside.right
    return sideways and inside.y <= other.y and other.bottom <= inside.bottom

"""Who can be at an end of an interaction, as people look for them: by name, type and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Rect
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.team import Team, TeamType
from topodesk.tools.matching import best_first, folded
from topodesk.tools.pointer import Pointer

if TYPE_CHECKING:
    from topodesk.session.session import Session

SLOP = 6.0
"""How far beside a team the pointer still means it, in pixels."""
ROLES = frozenset({"team", "tag", "grouping"})

TYPE_WORDS = {
    TeamType.STREAM_ALIGNED: "Stream-aligned",
    TeamType.PLATFORM: "Platform team",
    TeamType.ENABLING: "Enabling",
    TeamType.COMPLICATED_SUBSYSTEM: "Complicated subsystem",
    TeamType.UNDEFINED: "Not yet typed",
}


@dataclass(frozen=True, slots=True)
class Party:
    """A team or grouping that can be named. No `id`: one that is yet to be made."""

    id: str
    name: str
    about: str = ""


def parties(store: Store, besides: str = "") -> list[Party]:
    """All teams and groupings but `besides`, by name."""
    found = (Party(r.id, r.label(), _about(store, r)) for r in _records(store))
    return best_first("", (party for party in found if party.id != besides), lambda p: p.name)


def fitting(typed: str, known: list[Party], taken: str = "") -> list[Party]:
    """Those that fit what was typed, best first; last a new team, unless somebody has the name.

    `taken` is one more name that is somebody's.
    """
    found = best_first(typed, known, lambda party: party.name)
    wanted = folded(typed)
    names = {folded(taken), *(folded(party.name) for party in found)}
    if wanted and wanted not in names:
        name = typed.replace("\x00", "").strip()
        found.append(Party("", name, "New team, not yet typed"))
    return found


def party_at(session: Session, pointer: Pointer) -> Figure | None:
    """The figure of the team, or else the grouping, under the pointer or just beside it, whatever
    lines, symbols and chips lie over it."""
    slop = pointer.units(SLOP)
    near = session.drawing.picture.within(Rect(pointer.point.x, pointer.point.y, 0, 0).grown(slop))
    for reach in (0.0, slop):
        for figure in reversed(near):
            party = isinstance(session.scenario.records.get(figure.record), Team | Grouping)
            if party and figure.role in ROLES and figure.hit_by(pointer.point, reach):
                return figure
    return None


def _records(store: Store) -> Iterator[Record]:
    yield from store.of(Team)
    yield from store.of(Grouping)


def _about(store: Store, record: Record) -> str:
    """`Stream-aligned · Open an account`: its type, and the lane or platform it stands in."""
    if not isinstance(record, Team):
        platform = isinstance(record, Grouping) and record.kind is GroupingKind.PLATFORM
        return "Platform" if platform else "Grouping"
    place = record.value_stream or record.grouping
    where = " ".join(store[place].label()[:60].split()) if place else ""
    return " · ".join(part for part in (TYPE_WORDS[record.type], where) if part)

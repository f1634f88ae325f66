"""Who can be at an end of an interaction, as people look for them: by name, type and place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.team import Team, TeamType
from topodesk.tools.matching import best_first, folded

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
        found.append(Party("", typed.strip(), "New team, not yet typed"))
    return found


def party_named(store: Store, typed: str, besides: str = "") -> Party | None:
    """The party somebody means who typed that much of its name."""
    return next(iter(best_first(typed, parties(store, besides), lambda p: p.name)), None)


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

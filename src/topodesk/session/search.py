"""Finding records by their words: names first, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from topodesk.drawing.picture import Picture
from topodesk.edits.wanted import Wanted
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario

LOOKED_IN: dict[str, tuple[str, ...]] = {
    "teams": ("name", "short_name", "mission"),
    "value_streams": ("name", "promise"),
    "journey_steps": ("name",),
    "customers": ("name", "need"),
    "groupings": ("name", "purpose"),
    "components": ("name",),
    "interactions": ("purpose",),
    "sticky_notes": ("text",),
}
"""By collection, the fields that are looked in, the name first."""

ROW = 24.0
"""Map units; what starts within one row is read from left to right."""


@dataclass(frozen=True, slots=True)
class Match:
    """A record that was found, and the field its words stand in."""

    id: str
    field: str

    @property
    def in_its_name(self) -> bool:
        """Whether the words stand in what it is called."""
        return self.field in ("name", "text")


def find(scenario: Scenario, wanted: Wanted) -> tuple[Match, ...]:
    """What holds the words, in no order that means anything."""
    return tuple(_found(scenario, wanted)) if wanted.means_something else ()


def _found(records: Iterable[Record], wanted: Wanted) -> Iterator[Match]:
    holds_it = wanted.test()
    for record in records:
        for field in LOOKED_IN.get(record.collection, ()):
            text = getattr(record, field)
            if text and holds_it(text):
                yield Match(record.id, field)
                break


def as_read(matches: Iterable[Match], picture: Picture) -> list[Match]:
    """Matches in names, then those in other words, each in the order the map is read; what is
    not drawn comes last."""

    def place(match: Match) -> tuple[bool, float, float, str]:
        figures, elsewhere = picture.of(match.id), not match.in_its_name
        if not figures:
            return elsewhere, float("inf"), 0.0, match.id
        figure = figures[0]
        x, y = figure.origin.x + figure.size.x, figure.origin.y + figure.size.y
        return elsewhere, y // ROW, x, match.id

    return sorted(matches, key=place)

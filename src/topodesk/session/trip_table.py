"""All changes of all scenarios side by side: teams, hand-offs, days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from topodesk.rules.walks import average
from topodesk.session.trip_words import capital, number

if TYPE_CHECKING:
    from topodesk.rules.walks import Trip
    from topodesk.session.session import Session
    from topodesk.session.trips import Trips

MEASURES = ("teams", "hand-offs", "days")
ON_AVERAGE = "On average"

Cell = tuple[float | None, float | None, float | None]
"""Teams, hand-offs and days; None where nobody knows."""

UNKNOWN: Cell = (None, None, None)


@dataclass(frozen=True, slots=True)
class TripTable:
    """A row of cells, one for each scenario, under the title of each change; the last row is the
    average. `ids` are the changes, "" for the average."""

    scenarios: tuple[str, ...]
    ids: tuple[str, ...]
    titles: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]

    def as_rows(self) -> list[list[str]]:
        """The table for a spreadsheet: its head, then one row of cells for each change."""
        heads = [f"{name} {what}" for name in self.scenarios for what in MEASURES]
        lines = [["Change", *heads]]
        for title, cells in zip(self.titles, self.cells, strict=True):
            lines.append([title, *(number(value) for cell in cells for value in cell)])
        return [[" ".join(text.split()) for text in line] for line in lines]


def trip_table(session: Session, trips: Trips) -> TripTable:
    """The table as it is now."""
    columns = [(scenario.name, trips.of(scenario)) for scenario in session.design.scenarios]
    titles: dict[str, str] = {}
    for _, found in columns:
        for trip in found:
            titles.setdefault(trip.id, trip.title)
    ids = sorted(titles, key=lambda each: (titles[each].casefold(), each))
    known = [{trip.id: trip for trip in found} for _, found in columns]
    rows = [tuple(_cell(column.get(id)) for column in known) for id in ids]
    if ids:
        rows.append(tuple(_means(found) for _, found in columns))
    return TripTable(
        tuple(capital(name) for name, _ in columns),
        tuple(_with_last(ids, "")),
        tuple(_with_last([titles[id] for id in ids], ON_AVERAGE)),
        tuple(rows),
    )


def says(cell: Cell) -> str:
    """`5 · 4 · 48` for a narrow column; a dash where nobody knows."""
    if cell[0] is None:
        return "–"
    return " · ".join(number(value) or "–" for value in cell)


def _cell(trip: Trip | None) -> Cell:
    return (trip.teams, trip.hand_offs, trip.days) if trip is not None and trip.teams else UNKNOWN


def _means(trips: Sequence[Trip]) -> Cell:
    mean = average(trips)
    return (mean.teams, mean.hand_offs, mean.days) if mean is not None else UNKNOWN


def _with_last(texts: Sequence[str], last: str) -> Iterator[str]:
    yield from texts
    if texts:
        yield last

"""Who works on what: teams against streams or layers, in an order that lets blocks show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from topodesk.model.component import Layer
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.rules.cells import Cell
from topodesk.rules.facts import Facts
from topodesk.rules.readings.boundaries import all_cells

NOBODY = "Nobody yet"
UNKNOWN = "Not said"
LAYER_NAMES = {
    "ui": "User interface",
    "service": "Service",
    "data": "Data",
    "integration": "Integration",
    "infrastructure": "Infrastructure",
    "analytics": "Analytics",
    "physical": "Physical",
}


@dataclass(frozen=True, slots=True)
class Matrix:
    """`counts[row][column]` work cells. `teams` are the ids of the rows, "" for nobody; a team
    stands beside those that work most for the same column."""

    teams: tuple[str, ...]
    names: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    @property
    def most(self) -> int:
        """The largest count; 0 without any."""
        return max((count for row in self.counts for count in row), default=0)

    def as_rows(self) -> list[list[str]]:
        """The matrix for a spreadsheet: its head, then one row of cells for each team."""
        lines = [["Team", *self.columns]]
        lines += [[name, *map(str, row)] for name, row in zip(self.names, self.counts, strict=True)]
        return [[" ".join(text.split()) for text in line] for line in lines]


def matrix_by_stream(facts: Facts) -> Matrix:
    """Teams against value streams, the streams in the order of their lanes."""
    lanes = sorted(facts.all(ValueStream), key=lambda lane: (lane.lane_order, lane.id))
    columns = {lane.id: lane.label() for lane in lanes}
    return _matrix(facts, columns, lambda cell: cell.stream)


def matrix_by_layer(facts: Facts) -> Matrix:
    """Teams against technology layers, from what people see to what carries it."""
    found = {cell.layer for cell in all_cells(facts)}
    known = [layer.value for layer in Layer if layer.value in found]
    own = sorted(found - set(known) - {""})
    columns = {layer: LAYER_NAMES.get(layer, layer.capitalize()) for layer in (*known, *own)}
    if "" in found:
        columns[""] = UNKNOWN
    return _matrix(facts, columns, lambda cell: cell.layer)


def _matrix(facts: Facts, columns: dict[str, str], of: Callable[[Cell], str]) -> Matrix:
    counts: dict[str, Counter[str]] = {}
    for cell in all_cells(facts):
        counts.setdefault(cell.team or "", Counter())[of(cell)] += 1
    used = [column for column in columns if any(row[column] for row in counts.values())]
    place = {column: number for number, column in enumerate(used)}
    names = {id: _name(facts, id) for id in counts}

    def order(team: str) -> tuple[bool, int, float, str, str]:
        row = counts[team]
        main = min(row, key=lambda column: (-row[column], place[column]))
        return not team, place[main], -row[main] / row.total(), names[team].casefold(), team

    teams = sorted(counts, key=order)
    return Matrix(
        tuple(teams),
        tuple(names[team] for team in teams),
        tuple(columns[column] for column in used),
        tuple(tuple(counts[team][column] for column in used) for team in teams),
    )


def _name(facts: Facts, team: str) -> str:
    record = facts.get(Team, team) if team else None
    return record.label() if record else NOBODY

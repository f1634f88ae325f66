"""Which column of a list of teams says what, by its header or by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from topodesk.model.team import TeamType

_NUMBER = re.compile(r"\d{1,7}(?:[.,]\d{1,3})?")

_NAME = "name|team|teams|team name|teamname|squad|bezeichnung|teambezeichnung|team bezeichnung"
_TYPE = "type|team type|teamtype|typ|teamtyp|team typ|art|teamart"
_PEOPLE = (
    "people|size|team size|headcount|head count|fte|ftes|members|posts|personen|leute|köpfe|größe|"
    "grösse|groesse|teamgröße|teamgrösse|team größe|mitarbeiter|mitarbeitende|mitglieder|anzahl|"
    "vzä|stellen|kopfzahl"
)
_MISSION = "mission|purpose|description|zweck|auftrag|aufgabe|aufgaben|beschreibung"

_TYPES = {
    TeamType.STREAM_ALIGNED: "stream aligned|streamaligned|stream|sa|wertstrom",
    TeamType.PLATFORM: "platform|plattform",
    TeamType.ENABLING: "enabling|enabler|befähigend|befähigung",
    TeamType.COMPLICATED_SUBSYSTEM: (
        "complicated subsystem|complicatedsubsystem|subsystem|cs|komplexes subsystem"
    ),
    TeamType.UNDEFINED: "undefined|not yet typed|undecided|unknown|unbekannt|offen",
}
_TYPE_OF = {word: type for type, words in _TYPES.items() for word in words.split("|")}


@dataclass(frozen=True, slots=True)
class Columns:
    """The number of the column that has each field, None where no column has it."""

    header: bool = False
    name: int = 0
    type: int | None = None
    people: int | None = None
    mission: int | None = None


def columns_of(rows: Sequence[Sequence[str]]) -> Columns:
    """What the columns of `rows` hold."""
    if not rows:
        return Columns()
    head = [_plain(cell) for cell in rows[0]]
    name = _first(head, _NAME)
    if name is not None and len(rows) > 1:
        people, mission = _first(head, _PEOPLE), _first(head, _MISSION)
        return Columns(True, name, _first(head, _TYPE), people, mission)
    width = max(len(row) for row in rows)
    return _by_content(rows, range(width))


def people_in(cell: str) -> int | float | None:
    """A number of posts, halves included; None when the cell has none."""
    if not _NUMBER.fullmatch(cell):
        return None
    number = float(cell.replace(",", "."))
    return int(number) if number.is_integer() else number


def type_in(cell: str) -> TeamType:
    """The team type a cell names; undefined when it names none."""
    return _TYPE_OF.get(_type_words(cell), TeamType.UNDEFINED)


def _by_content(rows: Sequence[Sequence[str]], columns: Collection[int]) -> Columns:
    numbers = [c for c in columns if _all(rows, c, lambda cell: people_in(cell) is not None)]
    types = [c for c in columns if _all(rows, c, lambda cell: _type_words(cell) in _TYPE_OF)]
    filled = {c for row in rows for c, cell in enumerate(row) if cell}
    name = next((c for c in columns if c in filled and c not in numbers), 0)
    return Columns(
        name=name,
        type=next((c for c in types if c != name), None),
        people=next((c for c in numbers if c > name), None),
    )


def _all(rows: Sequence[Sequence[str]], column: int, holds: Callable[[str], bool]) -> bool:
    """Whether every cell of a column holds such a thing or nothing, and one holds something."""
    cells = [row[column] for row in rows if column < len(row) and row[column]]
    return bool(cells) and all(map(holds, cells))


def _first(head: Sequence[str], words: str) -> int | None:
    known = words.split("|")
    return next((column for column, cell in enumerate(head) if cell in known), None)


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().replace("-", " ").replace("_", " ").strip(" :*#").split())


def _type_words(cell: str) -> str:
    return _plain(cell[:60]).removesuffix("team").strip()

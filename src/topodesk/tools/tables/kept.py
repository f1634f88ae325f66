"""What a paste could not read: kept as text in the notes of the row, and said in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from topodesk.edits.naming import plural, shortened
from topodesk.tools.tables.periods import period_end
from topodesk.tools.tables.table import Table

MOST = 6
"""So many columns or words are named; more of them are counted."""


class Kept:
    """Collects it over all rows of one paste."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._titles: dict[str, None] = {}
        self._cells: dict[str, dict[str, None]] = {}
        self._periods: dict[str, date] = {}

    def dated(self, values: Mapping[str, object], texts: Mapping[str, str]) -> None:
        """Remember which periods of a row were read as their last day."""
        for name, value in values.items():
            text = texts.get(name, "")
            if isinstance(value, date) and period_end(text) == value:
                self._periods[shortened(text.strip())] = value

    def of_row(
        self,
        table: Table,
        texts: Mapping[str, str],
        problems: Mapping[str, str],
        strays: Iterable[tuple[str, str]],
    ) -> str:
        """What goes into the notes of a row; "" when everything was understood."""
        lines: list[str] = []
        for name in problems:
            if not texts[name].strip():
                continue
            title = table.column(name).title
            lines.append(f"{title}: {texts[name]}")
            self._cells.setdefault(title, {})[f"“{shortened(texts[name])}”"] = None
        for title, text in strays:
            lines.append(f"{title}: {text}")
            self._titles[title] = None
        return "\n".join(lines)

    def sentence(
        self, table: Table, number: int, new: int, waiting: Sequence[Mapping[str, str]]
    ) -> str:
        """All of it in one sentence."""
        noun = table.kind.noun
        verb = "Pasted" if new == number else "Pasted into"
        said = f"{verb} {number} {plural(noun, number)}"
        kept = [*self._columns(), *self._some_cells()]
        if kept:
            said += f"; kept as text in the notes: {', '.join(kept)}"
        if self._periods:
            first, *others = self._periods
            last = f"“{first}” is read as {self._periods[first].isoformat()}"
            said += f"; {last}" + (f" and {len(others)} more by their last day" if others else "")
        if waiting:
            needs = " and ".join(table.column(name).title for name in table.needs)
            rows = "1 row waits" if len(waiting) == 1 else f"{len(waiting)} rows wait"
            said += f"; {rows} at the end of the table for: {needs}"
        return said

    def _columns(self) -> list[str]:
        if not self._titles:
            return []
        word = "the column" if len(self._titles) == 1 else "the columns"
        return [f"{word} {_listed([f'“{shortened(title)}”' for title in self._titles])}"]

    def _some_cells(self) -> list[str]:
        return [f"{title} {_listed(list(words))}" for title, words in self._cells.items()]


def _listed(words: Sequence[str]) -> str:
    """The words side by side; one left over would need as much room as it hides."""
    shown = words if len(words) <= MOST + 1 else words[:MOST]
    more = len(words) - len(shown)
    return " and ".join(shown) + (f" and {more} more" if more else "")

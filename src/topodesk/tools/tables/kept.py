"""What a paste could not read: kept as text in the notes of the row, and said in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from topodesk.edits.naming import plural, shortened
from topodesk.tools.tables.table import Table


class Kept:
    """Collects it over all rows of one paste."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._titles: dict[str, None] = {}
        self._cells: list[str] = []

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
            self._cells.append(f"{title} “{shortened(texts[name])}”")
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
        if waiting:
            needs = " and ".join(table.column(name).title for name in table.needs)
            rows = "1 row waits" if len(waiting) == 1 else f"{len(waiting)} rows wait"
            said += f"; {rows} at the end of the table for: {needs}"
        return said

    def _columns(self) -> list[str]:
        if not self._titles:
            return []
        named = [f"“{shortened(title)}”" for title in list(self._titles)[:3]]
        more = len(self._titles) - len(named)
        word = "the column" if len(self._titles) == 1 else "the columns"
        return [f"{word} {' and '.join(named)}" + (f" and {more} more" if more else "")]

    def _some_cells(self) -> list[str]:
        if not self._cells:
            return []
        more = len(self._cells) - 1
        return [self._cells[0] + (f" and {more} more" if more else "")]

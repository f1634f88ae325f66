"""A block of cells from a spreadsheet becomes rows of a table: one step, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from topodesk.edits.naming import plural
from topodesk.edits.rows import RowEdit, several
from topodesk.model.ids import ids_in_order
from topodesk.model.record import Record
from topodesk.storage.cells import Row, cells, whole
from topodesk.tools.acting import act
from topodesk.tools.tables.column import Column
from topodesk.tools.tables.copying import bare
from topodesk.tools.tables.filling import said, values_of
from topodesk.tools.tables.heads import heads_of
from topodesk.tools.tables.kept import Kept
from topodesk.tools.tables.names import Names, folded
from topodesk.tools.tables.table import Table

if TYPE_CHECKING:
    from topodesk.session.session import Session

MOST_ROWS = 10_000


@dataclass(slots=True)
class Pasted:
    """What a paste did: the records it filled, rows that still need something, what is said."""

    ids: list[str] = field(default_factory=list)
    waiting: list[dict[str, str]] = field(default_factory=list)
    sentence: str = ""


def block_in(table: Table, text: str) -> list[Row]:
    """The rows of cells in a text: divided by tabs, or by the commas or semicolons of a file with
    a header; else one cell a line."""
    text = whole(text)
    if "\t" in text:
        return _filled(cells(text, "\t"))
    for divider in (";", ","):
        rows = _filled(cells(text, divider))
        if rows and len(rows[0]) > 1 and heads_of(table, rows[0]) is not None:
            return rows
    return _filled(cells(text, "\t"))


def paste(
    session: Session, table: Table, text: str, onto: Sequence[str] = (), column: int = 0
) -> Pasted:
    """Fill the records `onto`, from that column on, with the cells of a text, and add rows for
    those that are left. With a header the cells go where it says, into rows of their own."""
    block = block_in(table, text)
    if not block:
        return Pasted(sentence="There is nothing on the clipboard that can be pasted here")
    if len(block) > MOST_ROWS:
        return Pasted(sentence=f"These are {len(block):,} rows; {MOST_ROWS:,} at once can be taken")
    heads = heads_of(table, block[0])
    if heads is not None:
        return _Pasting(session, table, heads, block[0]).done(block[1:], ())
    width = max(len(row) for row in block)
    columns: list[Column | None] = [*table.columns[column : column + width]]
    columns += [None] * (width - len(columns))
    return _Pasting(session, table, columns, ()).done(block, onto)


class _Pasting:
    """One paste: reads row by row, then commits once."""

    def __init__(
        self, session: Session, table: Table, columns: Sequence[Column | None], head: Row
    ) -> None:
        self._session, self._table, self._columns = session, table, columns
        self._titles = [
            (head[at] if at < len(head) else "") or f"Column {at + 1}" for at in range(len(columns))
        ]
        self._kept = Kept()

    def done(self, body: Sequence[Row], onto: Sequence[str]) -> Pasted:
        """Fill, add, and say what was done."""
        table, store = self._table, self._table.store(self._session)
        ids = self._targets(body, onto)
        try:
            names = Names(self._session, self._announced(body, ids))
        except ValueError as error:
            return Pasted(sentence=said(error))
        pasted, edits, later = Pasted(), list[RowEdit](), list[RowEdit]()
        coming, added = {id for id in ids if id not in store}, set[str]()
        for row, id in zip(body, ids, strict=True):
            texts = self._texts(row)
            values, problems = values_of(names, table, texts)
            self._kept.dated(values, texts)
            fresh = id in coming and id not in added
            if fresh and any(values.get(name) is None for name in table.needs):
                pasted.waiting.append(self._waits(texts, row))
                continue
            notes = self._kept.of_row(table, texts, problems, self._strays(row))
            if notes:
                before = store[id].notes if id in store else ""
                values["notes"] = "\n".join(
                    part for part in (before, str(values.get("notes", "")), notes) if part
                )
            if not fresh and self._is_called(id, texts):
                values.pop(table.known_by, None)
            ahead = {name: value for name, value in values.items() if _points(value, coming)}
            values = {name: value for name, value in values.items() if name not in ahead}
            later += table.sets(id, ahead)
            try:
                edits += [table.adds(names, id, values)] if fresh else table.sets(id, values)
            except ValueError as error:
                return Pasted(sentence=said(error))
            pasted.ids += [id] if id not in added else []
            added.add(id)
        new = sum(1 for id in pasted.ids if id in coming)
        refusal = self._commit([*edits, *later], len(pasted.ids), new)
        if refusal:
            return Pasted(sentence=refusal)
        pasted.sentence = self._kept.sentence(table, len(pasted.ids), new, pasted.waiting)
        return pasted

    def _commit(self, edits: Sequence[RowEdit], number: int, new: int) -> str:
        if not edits:
            return ""
        noun = self._table.kind.noun
        what = f"{number} {plural(noun, number)}" if number != 1 else f"a {noun}"
        name = f"Paste {what}" if new == number else f"Paste into {what}"
        store = self._table.store(self._session)
        try:
            return act(self._session, lambda: several(store, name, edits))
        except ValueError as error:
            return said(error)

    def _targets(self, body: Sequence[Row], onto: Sequence[str]) -> list[str]:
        """The record each row fills: one of `onto`, one known by its name, or a fresh one."""
        fresh = iter(ids_in_order(len(body)))
        table, names, known = self._table, Names(self._session), self._known()
        ids: list[str] = []
        for at, row in enumerate(body):
            name = self._texts(row).get(table.known_by, "")
            found = onto[at] if at < len(onto) else known.get(folded(name))
            ids.append(found or table.known_elsewhere(names, name) or next(fresh))
            if name:
                known.setdefault(folded(name), ids[-1])
        return ids

    def _known(self) -> dict[str, str]:
        by = self._table.known_by
        rows = self._table.rows(self._session) if by else ()
        return {folded(str(getattr(record, by))): record.id for record in rows}

    def _is_called(self, id: str, texts: Mapping[str, str]) -> bool:
        """Whether a row was recognised by its name, which is then left as it is written."""
        by = self._table.known_by
        record = self._table.store(self._session).records.get(id)
        return bool(by) and folded(str(getattr(record, by, ""))) == folded(texts.get(by, ""))

    def _announced(self, body: Sequence[Row], ids: Sequence[str]) -> Mapping[str, Record]:
        """Fresh records by id, with no more than a name: rows may point at one another."""
        table, store = self._table, self._table.store(self._session)
        first = table.columns[0].name
        if table.needs or table.of_design:
            return {}
        return {
            id: table.kind.model_validate({"id": id, first: text})
            for row, id in zip(body, ids, strict=True)
            if id not in store and (text := self._texts(row).get(first, ""))
        }

    def _texts(self, row: Row) -> dict[str, str]:
        return {
            column.name: bare(text)
            for column, text in zip(self._columns, row, strict=False)
            if column is not None
        }

    def _strays(self, row: Row) -> Iterator[tuple[str, str]]:
        for title, column, text in zip(self._titles, self._columns, row, strict=False):
            if column is None and text:
                yield title, bare(text)

    def _waits(self, texts: Mapping[str, str], row: Row) -> dict[str, str]:
        strays = [f"{title}: {text}" for title, text in self._strays(row)]
        notes = "\n".join([*filter(None, [texts.get("notes", "")]), *strays])
        return {name: text for name, text in {**texts, "notes": notes}.items() if text}


def _filled(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if any(row)]


def _points(value: object, coming: set[str]) -> bool:
    """Whether a value names rows that are only about to be added."""
    return not coming.isdisjoint(value if isinstance(value, tuple) else (str(value),))

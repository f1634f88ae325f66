"""A table: records of one kind as rows, and how a row that is filled in becomes one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic_core import PydanticUndefined

from topodesk.edits.fields import set_fields
from topodesk.edits.rows import RowEdit, adding
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.tools.tables.column import Column
from topodesk.tools.tables.names import Names

if TYPE_CHECKING:
    from topodesk.session.session import Session

Fresh = Callable[[Names, str, Mapping[str, object]], RowEdit]
"""The edit that adds a row's record under an id, with the values of its cells."""


@dataclass(frozen=True, slots=True)
class Table:
    """`needs` are the columns without which a row can be no record, `known_by` the one a pasted
    row is recognised by. With `of_design` the records belong to all scenarios; with `elsewhere` a
    new row is the record of its name that is known elsewhere."""

    id: str
    title: str
    kind: type[Record]
    columns: tuple[Column, ...]
    invitation: str
    needs: tuple[str, ...] = ()
    known_by: str = ""
    of_design: bool = False
    elsewhere: bool = False
    fresh: Fresh | None = None

    def store(self, session: Session) -> Store:
        """Where its records are."""
        return session.design.shared if self.of_design else session.scenario

    def rows(self, session: Session) -> Sequence[Record]:
        """Its records in the order of the file."""
        return sorted(self.store(session).of(self.kind), key=lambda record: record.id)

    def column(self, name: str) -> Column:
        """The column of a field."""
        return next(column for column in self.columns if column.name == name)

    def known_elsewhere(self, names: Names, name: object) -> str:
        """The id a new row of that name has because it is known elsewhere, or ""."""
        return names.team_elsewhere(str(name)) if self.elsewhere and name else ""

    def read(self, names: Names, column: Column, text: str) -> object:
        """The value of a cell; an empty one has what a record has of which nothing was said."""
        if text.strip():
            return column.reads(names, text)
        if column.name in self.needs:
            raise ValueError(f"A {self.kind.noun} needs this: {column.hint}")
        usual = self.kind.model_fields[column.name].get_default()
        return "" if usual is PydanticUndefined else usual

    def adds(self, names: Names, id: str, values: Mapping[str, object]) -> RowEdit:
        """The edit that adds a record with these values."""
        if self.fresh is not None:
            return self.fresh(names, id, values)
        first = self.columns[0].name
        return adding(self.kind.model_validate({first: "", **values, "id": id}))

    def sets(self, id: str, values: Mapping[str, object]) -> list[RowEdit]:
        """The edits that set these values of a record."""
        own = {c.name: c.edit for c in self.columns if c.edit is not None and c.name in values}
        plain = {name: value for name, value in values.items() if name not in own}
        edits: list[RowEdit] = [lambda store: set_fields(store, id, **plain)] if plain else []
        for name, edit in own.items():
            edits.append(lambda store, edit=edit, value=values[name]: edit(store, id, value))  # type: ignore[misc]
        return edits

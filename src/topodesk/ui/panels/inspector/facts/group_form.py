"""Forms made of descriptions: of a record, of a part inside it, of one item of a list of parts."""

from __future__ import annotations

from topodesk.edits.embedded import items, set_item, set_part
from topodesk.model.record import Part
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.facts.fact import Fact, Marks
from topodesk.ui.panels.inspector.facts.fields import add_fact
from topodesk.ui.panels.inspector.facts.marks import heads
from topodesk.ui.panels.inspector.form import Form


class FactsForm(Form):
    """The fields of some facts, in their order."""

    def __init__(self, desk: Desk, facts: tuple[Fact, ...], *, shared: bool = False) -> None:
        """Add a field for each fact; `shared` records belong to the design."""
        super().__init__(desk)
        self.shared = shared
        for fact, above in zip(facts, (None, *facts), strict=False):
            if isinstance(fact.how, Marks) and above is None:
                self.column.setSpacing(0)
                self.column.addWidget(heads(fact.how.choices))
            field = add_fact(self, fact)
            if fact.beside and above is not None:
                self.side_by_side(self.fields[above.name], field)


class PartForm(FactsForm):
    """Facts that stand in a part of the record."""

    def __init__(
        self, desk: Desk, part: str, facts: tuple[Fact, ...], *, shared: bool = False
    ) -> None:
        """Facts of the part of that name."""
        self._part = part
        super().__init__(desk, facts, shared=shared)

    @property
    def path(self) -> str:
        """Fields of a part are told from those of the record by the part's name."""
        return f"{self._part}."

    @property
    def subject(self) -> Part:
        """The part."""
        part: Part = getattr(self.record, self._part)
        return part

    def edit(self, **fields: object) -> Edit:
        """An edit that sets fields of the part."""
        store, id = self.store, self.id
        return lambda: set_part(store, id, self._part, **fields)


class ItemForm(FactsForm):
    """Facts of one item in a list of parts."""

    def __init__(
        self, desk: Desk, name: str, at: int, facts: tuple[Fact, ...], *, shared: bool = False
    ) -> None:
        """Facts of the item at that place of the list `name`."""
        self._list, self._at = name, at
        super().__init__(desk, facts, shared=shared)

    @property
    def path(self) -> str:
        """Fields of an item are told from others by its place."""
        return f"{self._list}.{self._at}."

    @property
    def subject(self) -> Part:
        """The item."""
        return items(self.record, self._list)[self._at]

    def edit(self, **fields: object) -> Edit:
        """An edit that sets fields of the item."""
        store, id = self.store, self.id
        return lambda: set_item(store, id, self._list, self._at, **fields)

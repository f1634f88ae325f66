"""Forms made of descriptions: of a record, of a part inside it, of one item of a list of parts."""

from __future__ import annotations

from topodesk.edits.embedded import items, set_item, set_part
from topodesk.model.record import Part
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.facts.fact import Fact
from topodesk.ui.panels.inspector.facts.fields import add_fact
from topodesk.ui.panels.inspector.form import Form


class FactsForm(Form):
    """The fields of some facts, in their order."""

    def __init__(self, desk: Desk, facts: tuple[Fact, ...]) -> None:
        """Add a field for each fact."""
        super().__init__(desk)
        for fact in facts:
            add_fact(self, fact)


class PartForm(FactsForm):
    """Facts that stand in a part of the record."""

    def __init__(self, desk: Desk, part: str, facts: tuple[Fact, ...]) -> None:
        """Facts of the part of that name."""
        super().__init__(desk, facts)
        self._part = part

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
        store, id = self.desk.scenario, self.id
        return lambda: set_part(store, id, self._part, **fields)


class ItemForm(FactsForm):
    """Facts of one item in a list of parts."""

    def __init__(self, desk: Desk, name: str, at: int, facts: tuple[Fact, ...]) -> None:
        """Facts of the item at that place of the list `name`."""
        super().__init__(desk, facts)
        self._list, self._at = name, at

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
        store, id = self.desk.scenario, self.id
        return lambda: set_item(store, id, self._list, self._at, **fields)

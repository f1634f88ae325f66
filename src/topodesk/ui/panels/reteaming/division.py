"""Dividing things between two teams, a click for each: it stays, it goes, or both have it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from topodesk.edits.interactions import MODE_WORDS
from topodesk.edits.splitting import SHARED
from topodesk.model.interaction import Interaction
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.emptying import empty
from topodesk.ui.pieces.labels import ShortLabel, heading

STAYS, GOES, BOTH = "Stays", "Goes", "Both"
TITLES = {
    "journey step": "Journey steps",
    "component": "Components",
    "service": "Services",
    "interaction": "Interactions",
}
SIDE_WIDTH = 52
"""Of each button, so that they stand under one another."""


class Division(QWidget):
    """Rows under the heading of their kind. What was decided stays when others edit meanwhile."""

    def __init__(self, changed: Callable[[], None]) -> None:
        """`changed` is called after each click."""
        super().__init__()
        self._changed = changed
        self._shown: tuple[tuple[str, str], ...] = ()
        self._sides: dict[str, str] = {}
        self.rows: dict[str, DivisionRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def goes(self) -> frozenset[str]:
        """What goes."""
        return frozenset(id for id, side in self._sides.items() if side == GOES)

    @property
    def both(self) -> frozenset[str]:
        """What both have."""
        return frozenset(id for id, side in self._sides.items() if side == BOTH)

    def show_records(self, store: Store, team: str, records: Sequence[Record]) -> None:
        """Show rows for these records; only when they differ from the shown ones."""
        named = tuple((record.id, called(store, team, record)) for record in records)
        if named == self._shown:
            return
        self._shown = named
        self._sides = {id: self._sides.get(id, STAYS) for id, _ in named}
        self._empty()
        noun = ""
        for record, (id, name) in zip(records, named, strict=True):
            if record.noun != noun:
                noun = record.noun
                self._column.addSpacing(8)
                self._column.addWidget(heading(TITLES[noun]))
            row = DivisionRow(name, isinstance(record, SHARED), self._decider(id))
            row.choose(self._sides[id])
            self.rows[id] = row
            self._column.addWidget(row)

    def _decider(self, id: str) -> Callable[[str], None]:
        def decide(side: str) -> None:
            self._sides[id] = side
            self._changed()

        return decide

    def _empty(self) -> None:
        self.rows = {}
        empty(self._column)


class DivisionRow(QWidget):
    """The name of one thing and the places it can go to."""

    def __init__(self, name: str, shareable: bool, decided: Callable[[str], None]) -> None:
        """`decided` hears which."""
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(ShortLabel(name, "body"), 1)
        line.addSpacing(6)
        for side in (STAYS, GOES, BOTH) if shareable else (STAYS, GOES):
            made = button(side, "side")
            made.setCheckable(True)
            made.setFixedSize(QSize(SIDE_WIDTH, 26))
            made.setAccessibleName(f"{name[:200]}: {side}")
            made.clicked.connect(lambda _on=False, side=side: decided(side))
            group.addButton(made)
            line.addWidget(made)
            self.buttons[side] = made
        if not shareable:
            line.addSpacing(SIDE_WIDTH + 4)

    def choose(self, side: str) -> None:
        """Show where it goes."""
        self.buttons.get(side, self.buttons[STAYS]).setChecked(True)


def called(store: Store, team: str, record: Record) -> str:
    """What to call a thing beside its buttons: an interaction after who it is with, and how."""
    if isinstance(record, Interaction):
        other = record.consumer if record.provider == team else record.provider
        return f"{store[other].label()} · {MODE_WORDS[record.mode]}"
    return record.label()

"""Folded headings: more about a record, one click away and remembered open for its kind."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.model.record import Record
from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.inspector.desk import Desk
from topodesk.ui.panels.inspector.facts.fact import Group, said
from topodesk.ui.panels.inspector.facts.group_form import FactsForm, PartForm
from topodesk.ui.panels.inspector.facts.source import SOURCE
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label
from topodesk.ui.recent_files import remembered, settings


class Fold(QWidget):
    """A heading that says how much is known under it; its fields are made when it is opened."""

    def __init__(self, desk: Desk, kind: type[Record], group: Group) -> None:
        """Folded, unless it was left open for this kind."""
        super().__init__()
        self.group = group
        self._desk, self._id = desk, ""
        self._memory = f"inspector/{kind.collection}/{group.title}"
        self.form: Form | None = None
        self._open = remembered(self._memory, usual=False)
        self.heading = button(group.title, "fold", self._turn)
        self.heading.setIconSize(QSize(14, 14))
        self._amount = label("", "muted")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.heading, 1)
        line.addWidget(self._amount)
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(line)
        whole.addLayout(self._room)
        self._show_open()

    @property
    def is_open(self) -> bool:
        """Whether its fields are seen."""
        return self._open

    @property
    def amount(self) -> str:
        """How much is known under it; nothing where nothing is."""
        return self._amount.text()

    def show_record(self, id: str) -> None:
        """Show another record."""
        self._id = id
        self._show_amount()
        if self._open:
            self.made().show_record(id)

    def refresh(self) -> None:
        """Show what is known now."""
        self._show_amount()
        if self._open and self.form is not None:
            self.form.refresh()

    def unfold(self, on: bool) -> None:
        """Open or close it, and remember that for the next record of its kind."""
        if on != self._open:
            self._open = on
            settings().setValue(self._memory, on)
            self._show_open()

    def made(self) -> Form:
        """Its fields, made when they are first wanted."""
        if self.form is None:
            group, desk = self.group, self._desk
            self.form = (
                PartForm(desk, group.part, group.facts)
                if group.part
                else FactsForm(desk, group.facts)
            )
            if len(group.facts) == 1:
                self.form.fields[group.facts[0].name].stand_alone()
            self._room.addWidget(self.form)
        return self.form

    def field(self, name: str) -> Field | None:
        """The field of that name, unfolded; None when it is not among the facts."""
        if all(fact.name != name for fact in self.group.facts):
            return None
        self.unfold(True)
        return self.made().fields[name]

    def _turn(self) -> None:
        self.unfold(not self._open)

    def _show_open(self) -> None:
        if self._open and self._id:
            self.made().show_record(self._id)
        if self.form is not None:
            self.form.setVisible(self._open)
        self._room.setContentsMargins(0, 6 if self._open else 0, 0, 8 if self._open else 0)
        self.heading.setIcon(icon("chevron-down" if self._open else "chevron-right", MUTED))
        self.heading.setAccessibleDescription("Open" if self._open else "Folded")

    def _show_amount(self) -> None:
        record = self._desk.scenario.records.get(self._id)
        if record is None:
            return
        subject = getattr(record, self.group.part) if self.group.part else record
        number = said(self.group.facts, subject, self._desk.scenario, self._id)
        self._amount.setText(str(number) if number else "")
        self._amount.setToolTip(f"{number} said" if number else "")


class Folds(QWidget):
    """The folded headings of a form, one under the other."""

    def __init__(self, desk: Desk, kind: type[Record], groups: tuple[Group, ...]) -> None:
        """A heading for each group."""
        super().__init__()
        self.folds = tuple(Fold(desk, kind, group) for group in groups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for fold in self.folds:
            column.addWidget(fold)

    def __iter__(self) -> Iterator[Fold]:
        """One after the other."""
        return iter(self.folds)


def with_folds(form: Form, kind: type[Record], groups: tuple[Group, ...]) -> Form:
    """The form with these groups folded at its end, and where all of it comes from."""
    folds = Folds(form.desk, kind, (*groups, SOURCE))
    form.column.addWidget(folds)
    form.folds = folds.folds
    return form

"""Folded headings: more about a record, one click away and remembered open for its kind."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.model.record import Record
from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.inspector.facts.fact import Group, said
from topodesk.ui.panels.inspector.facts.group_form import FactsForm, PartForm
from topodesk.ui.panels.inspector.facts.source import SOURCE
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import BETWEEN, Form, Line
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label
from topodesk.ui.recent_files import remembered, settings


class Fold(QWidget):
    """A heading that says how much is known under it. Under it stand fields the form has already,
    and below these the facts of its group, made when it is opened."""

    def __init__(self, whole: Form, kind: type[Record], group: Group) -> None:
        """Folded, unless it was left open for this kind; `whole` is the form it belongs to."""
        super().__init__()
        self.group = group
        self._whole, self._id = whole, ""
        self._memory = f"inspector/{kind.collection}/{group.title}"
        self.form: Form | None = None
        self._open = remembered(self._memory, usual=False)
        self.heading = button(group.title, "fold", self._turn)
        self.heading.setIconSize(QSize(14, 14))
        self.heading.setToolTip(_holds(whole, group))
        self._amount = label("", "muted")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.heading, 1)
        line.addWidget(self._amount)
        self._room = QWidget()
        self._column = QVBoxLayout(self._room)
        self._column.setContentsMargins(0, 6, 0, 10)
        self._column.setSpacing(BETWEEN)
        for names in group.fields:
            self._take(names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self._room)
        self._show_open()

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the fields of the form that stand under it."""
        return tuple(_flat(self.group))

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
            self._show_facts()

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
        """The form of its facts, made when it is first wanted."""
        if self.form is None:
            group, whole = self.group, self._whole
            self.form = (
                PartForm(whole.desk, group.part, group.facts, shared=whole.shared)
                if group.part
                else FactsForm(whole.desk, group.facts, shared=whole.shared)
            )
            if len(group.facts) == 1 and not group.fields:
                self.form.fields[group.facts[0].name].stand_alone()
            self._column.addWidget(self.form)
        return self.form

    def field(self, name: str) -> Field | None:
        """The field of that name, unfolded; None when it is not under this heading."""
        if name in self.own:
            self.unfold(True)
            return self._whole.fields[name]
        if all(fact.name != name for fact in self.group.facts):
            return None
        self.unfold(True)
        return self.made().fields[name]

    def _take(self, names: str | tuple[str, str]) -> None:
        """Let fields of the form stand here, two of them in one line."""
        if isinstance(names, str):
            self._column.addWidget(self._whole.fields[names])
        else:
            self._column.addLayout(Line(self._whole.fields[name] for name in names))

    def _turn(self) -> None:
        self.unfold(not self._open)

    def _show_facts(self) -> None:
        if self.group.facts:
            self.made().show_record(self._id)

    def _show_open(self) -> None:
        if self._open and self._id:
            self._show_facts()
        self._room.setVisible(self._open)
        self.heading.setIcon(icon("chevron-down" if self._open else "chevron-right", MUTED))
        self.heading.setAccessibleDescription("Open" if self._open else "Folded")

    def _show_amount(self) -> None:
        whole, group = self._whole, self.group
        record = whole.store.records.get(self._id)
        if record is None:
            return
        subject = getattr(record, group.part) if group.part else record
        stores = (whole.store, whole.desk.session.design.shared)
        number = said(group.facts, subject, stores, self._id)
        number += sum(whole.says(name) for name in self.own)
        self._amount.setText(str(number) if number else "")
        self._amount.setToolTip(f"{number} said" if number else "")


class Folds(QWidget):
    """The folded headings of a form, one under the other."""

    def __init__(self, form: Form, kind: type[Record], groups: tuple[Group, ...]) -> None:
        """A heading for each group."""
        super().__init__()
        self.folds = tuple(Fold(form, kind, group) for group in groups)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for fold in self.folds:
            column.addWidget(fold)

    def __iter__(self) -> Iterator[Fold]:
        """One after the other."""
        return iter(self.folds)


def with_folds(
    form: Form, kind: type[Record], groups: tuple[Group, ...], source: Group = SOURCE
) -> Form:
    """The form with these groups folded at its end, and where all of it comes from."""
    folds = Folds(form, kind, (*groups, source))
    form.column.addWidget(folds)
    form.folds = folds.folds
    return form


def _flat(group: Group) -> Iterator[str]:
    """The names of the fields of the form that stand under a heading."""
    for names in group.fields:
        yield from (names,) if isinstance(names, str) else names


def _holds(form: Form, group: Group) -> str:
    """What is found under a heading, in a line."""
    titles = [form.fields[name].title for name in _flat(group)]
    titles += [fact.title for fact in group.facts]
    return ", ".join(titles)

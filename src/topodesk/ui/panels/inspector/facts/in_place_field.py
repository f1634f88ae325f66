"""A list of small things, each with its form in place: a click unfolds one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.panels.inspector.form import Form
from topodesk.ui.panels.inspector.list_field import AddLine, Row, RowName
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel

Make = Callable[[str], Form]


class InPlaceField(Field):
    """Rows are kept while they are the same things, so nobody's typing is cut off."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        hint: str,
        *,
        add: Callable[[str], Edit] | None,
        remove: Callable[[str], Edit],
        make: Make,
        empty: str,
        invitation: str,
        names: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        """`add` makes an edit of what is typed (without it nothing is added here), `remove` and
        `make` an edit and a form of a row's key; a row's id is the record its form shows. `names`
        are offered while typing."""
        content = QWidget()
        super().__init__(title, hint, content)
        self._desk, self._add, self._remove, self._make = desk, add, remove, make
        self.rows: dict[tuple[str, str], InPlaceRow] = {}
        self._wanted: str | None = None
        self._editable = True
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        self._empty = ShortLabel(empty, "muted")
        self.line = AddLine(f"{title}: {invitation}", invitation, names)
        self.line.named = self._named
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._list)
        whole.addWidget(self._empty)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(4)
        self._foot.addWidget(self.line, 1)
        whole.addLayout(self._foot)
        if add is None:
            self.line.hide()

    @property
    def focus_target(self) -> QWidget:
        """The line to type in."""
        return self.line

    def offer_table(self, does: Callable[[], object]) -> None:
        """Lead to the table of such things, beside the line to type in."""
        leads = button("", "zoom", does, tip="Fill in many as a table")
        leads.setIcon(icon("table", MUTED))
        leads.setAccessibleName(f"{self.title}: fill in many as a table")
        self._foot.addWidget(leads)

    def show_value(self, value: object) -> None:
        """Show rows; one that was just added unfolds."""
        rows = tuple(value) if isinstance(value, tuple | list) else ()
        keys = [(row.id, row.key) for row in rows]
        fresh = [key for key in keys if key not in self.rows]
        for key in [key for key in self.rows if key not in keys]:
            gone = self.rows.pop(key)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, row in enumerate(rows):
            self._show_row(at, row)
        self._empty.setVisible(not rows)
        if self._wanted is not None and len(fresh) == 1:
            self.rows[fresh[0]].unfold(True)
        self._wanted = None

    def set_editable(self, editable: bool) -> None:
        """Whether something can be added, changed or removed."""
        self._editable = editable
        self.line.setEnabled(editable)
        for row in self.rows.values():
            row.set_editable(editable)

    def _show_row(self, at: int, row: Row) -> None:
        shown = self.rows.get((row.id, row.key))
        if shown is None:
            key = row.key
            shown = InPlaceRow(row.id, lambda: self._make(key), lambda: self._take_out(key))
            shown.set_editable(self._editable)
            self.rows[row.id, row.key] = shown
            self._list.insertWidget(at, shown)
        elif self._list.indexOf(shown) != at:
            self._list.removeWidget(shown)
            self._list.insertWidget(at, shown)
        shown.entitle(row.name)

    def _named(self, text: str) -> None:
        if self._add is None:
            return
        self._wanted = text
        if not self._desk.do(self._add(text)):
            self._wanted = None

    def _take_out(self, key: str) -> None:
        self._desk.do(self._remove(key))


class InPlaceRow(QWidget):
    """One thing: its name, a × to take it out, and under it, once unfolded, its form."""

    def __init__(self, id: str, make: Callable[[], Form], away: Callable[[], object]) -> None:
        """`make` makes the form when it is first wanted."""
        super().__init__()
        self._id, self._make = id, make
        self.name = ""
        self.form: Form | None = None
        self._fold = button("", "zoom", self._turn)
        self._words = RowName("", self._turn)
        self._away = button("", "zoom", away)
        self._away.setIcon(icon("close", MUTED))
        self._away.setToolTip("Remove")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._fold)
        line.addWidget(self._words)
        line.addStretch(1)
        line.addWidget(self._away)
        self._room = QVBoxLayout()
        self._room.setContentsMargins(10, 4, 0, 10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(line)
        whole.addLayout(self._room)
        self._room.setContentsMargins(0, 0, 0, 0)
        self.unfold(False)

    @property
    def unfolded(self) -> bool:
        """Whether its form is seen."""
        return self.form is not None and not self.form.isHidden()

    def entitle(self, name: str) -> None:
        """Call it so, and show in its form what is so now."""
        plain = " ".join(name[:400].split())
        if plain != self.name:
            self.name = plain
            self._words.call(plain)
            self._fold.setAccessibleName(f"Unfold {plain}")
            self._away.setAccessibleName(f"Remove {plain}")
        if self.form is not None and self.unfolded:
            self.form.refresh()

    def unfold(self, on: bool) -> None:
        """Show its form, or not."""
        if on and self.form is None:
            self.form = self._make()
            self._room.addWidget(self.form)
        if self.form is not None:
            if on:
                self.form.show_record(self._id)
            self.form.setVisible(on)
        self._room.setContentsMargins(10, 4 if on else 0, 0, 10 if on else 0)
        self._fold.setIcon(icon("chevron-down" if on else "chevron-right", MUTED))

    def set_editable(self, editable: bool) -> None:
        """Whether it can be changed or taken out."""
        self._away.setVisible(editable)
        if self.form is not None and self.unfolded:
            self.form.show_record(self._id)

    def _turn(self) -> None:
        self.unfold(not self.unfolded)

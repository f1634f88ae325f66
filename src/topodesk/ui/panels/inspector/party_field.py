"""One end of an interaction: who it is, and somebody else by typing part of a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from topodesk.tools.matching import best_first
from topodesk.tools.parties import Party, parties
from topodesk.ui.panels.design_name import undoes
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.completing import Completing
from topodesk.ui.pieces.entries import Entry


class PartyField(Field):
    """Enter takes the best match, Esc and leaving bring back who it is; a button selects them."""

    def __init__(self, desk: Desk, title: str, hint: str, edit_of: Callable[[str], Edit]) -> None:
        """`edit_of` makes an edit that puts a team or grouping at this end."""
        content = QWidget()
        super().__init__(title, hint, content)
        self._desk, self._edit_of = desk, edit_of
        self._party = ""
        self.line = _Line(self)
        self.line.setAccessibleName(title)
        self.offers = Completing(self.line, self._fitting, self._take)
        self.show_party = button("Show", "soft", lambda: desk.select(self._party))
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_party)

    @property
    def focus_target(self) -> QWidget:
        """The line to type in."""
        return self.line

    def name_end(self, title: str) -> None:
        """Call this end what it is in the mode of the interaction."""
        self.entitle(title)
        self.line.setAccessibleName(title)
        self.show_party.setAccessibleName(f"Show: {title}")

    def show_value(self, value: object) -> None:
        """Show who is at this end, unless somebody is typing another name."""
        before, self._party = self._party, str(value)
        if self._party != before or not self.line.hasFocus():
            self.restore()

    def set_editable(self, editable: bool) -> None:
        """Whether it can be somebody else; selecting is always possible."""
        self.line.setEnabled(editable)

    def accept(self) -> None:
        """Take the best match of what was typed."""
        meant = self.offers.highlighted or self.offers.best(self.line.text())
        if not self.typed:
            return
        if meant is not None:
            self._take(meant)
        else:
            self.complain("Nobody is called that.")

    @property
    def typed(self) -> bool:
        """Whether the line reads something else than who it is."""
        return self.line.text() != self._shown()

    def restore(self) -> None:
        """Show who is at this end, whatever was typed."""
        self.offers.close()
        self.line.setText(self._shown())
        self.line.setCursorPosition(0)
        self.complain("")

    def _shown(self) -> str:
        record = self._desk.scenario.records.get(self._party)
        return " ".join(record.label()[:400].split()) if record else ""

    def _fitting(self, typed: str) -> Sequence[Entry]:
        known = best_first(typed, parties(self._desk.scenario), lambda party: party.name)
        return [Entry(party, party.name, party.about) for party in known]

    def _take(self, entry: Entry) -> None:
        party = entry.key
        assert isinstance(party, Party)
        edit = self._edit_of(party.id)
        self.offers.close()
        if party.id == self._party or self._desk.do(edit):
            self._party = party.id
        # the completer still puts its choice into the line
        QTimer.singleShot(0, self.line, self.restore)


class _Line(QLineEdit):
    """Enter takes, Esc and leaving restore; undo is the design's."""

    def __init__(self, field: PartyField) -> None:
        super().__init__()
        self._field = field
        self.setMaxLength(32767)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window."""
        return True if undoes(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Esc restores."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._field.accept()
        elif event.key() == Qt.Key.Key_Escape and self._field.typed:
            self._field.restore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed replaces the name."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            QTimer.singleShot(0, self, self.selectAll)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing was taken."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._field.restore()

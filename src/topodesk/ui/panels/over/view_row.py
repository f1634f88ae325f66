"""One saved view in the list: its number, its name, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel, label

if TYPE_CHECKING:
    from topodesk.model.design_records import SavedView

FIRST_NINE = 9


class Doing(Protocol):
    """What a row asks of its list."""

    def jump(self, id: str) -> None:
        """Look as the view says."""

    def rename(self, id: str, name: str) -> None:
        """Call it otherwise."""

    def update_view(self, id: str) -> None:
        """Let it show what is looked at now."""

    def delete(self, id: str) -> None:
        """Let go of it."""


class ViewRow(QWidget):
    """`1 Payments and around  ↻ ✎ ×`; the last three only where they can be used."""

    def __init__(
        self, number: int, view: SavedView, where: str, doing: Doing, *, editable: bool
    ) -> None:
        """The row of the `number`th view, which is of the scenario called `where` if not ""."""
        super().__init__()
        self.id, self._name, self._doing = view.id, view.name, doing
        self.setObjectName("view-row")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"View {number}: {view.name[:200]}")
        self.name = ShortLabel(view.name)
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.name)
        if where:
            words.addWidget(ShortLabel(where, "muted"))
        self.edit = QLineEdit()
        self.edit.setAccessibleName("Name of the view")
        self.edit.hide()
        self.edit.returnPressed.connect(self._keep)
        self.edit.editingFinished.connect(self._keep)
        place = label(str(number) if number <= FIRST_NINE else "", "muted")
        place.setFixedWidth(14)
        if number <= FIRST_NINE:
            place.setToolTip(f"Alt+{number}")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 2, 3)
        row.setSpacing(2)
        row.addWidget(place)
        row.addSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(self.edit, 1)
        for part in self._buttons() if editable else ():
            row.addWidget(part)

    def start_naming(self) -> None:
        """Edit the name where it stands."""
        self.edit.setText(self._name)
        self._words.hide()
        self.edit.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click jumps there."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._doing.jump(self.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that its release comes here too."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps, F2 renames; Esc leaves the name as it was."""
        naming = not self.edit.isHidden()
        if event.key() == Qt.Key.Key_Escape and naming:
            self.edit.setText(self._name)
            self._keep()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not naming:
            self._doing.jump(self.id)
        elif event.key() == Qt.Key.Key_F2:
            self.start_naming()
        elif not (naming and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if self.edit.isHidden():
            return
        typed = self.edit.text()
        self.edit.hide()
        self._words.show()
        if typed.strip() and typed != self._name:
            self._doing.rename(self.id, typed)

    def _buttons(self) -> tuple[QPushButton, ...]:
        doing = self._doing
        made = (
            ("refresh", "Show here what you look at now", lambda: doing.update_view(self.id)),
            ("pencil", "Rename", self.start_naming),
            ("close", "Delete", lambda: doing.delete(self.id)),
        )
        found = []
        for name, tip, does in made:
            part = button("", "zoom", does, tip=tip, icon=icon(name, MUTED))
            part.setAccessibleName(f"{tip}: {self._name[:60]}")
            found.append(part)
        return tuple(found)

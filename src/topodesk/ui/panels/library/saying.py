"""The fields a template gets its name and its line in, over the list; nothing waits for them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

LONGEST = 200


class Saying(QWidget):
    """Enter keeps both, Esc leaves it."""

    def __init__(self) -> None:
        """Closed."""
        super().__init__()
        self._done: Callable[[str, str], object] = lambda _name, _about: None
        self._left: Callable[[], object] = lambda: None
        self.title = label("", "strong", wraps=True)
        self.name = _line("Name", "What it is called")
        self.about = _line("Description", "What it is for, in one line")
        self.keep = button("Save", "accent", self.finish)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.keep)
        foot.addWidget(button("Cancel", "plain", self.leave))
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(self.title)
        for line in (self.name, self.about):
            column.addWidget(label(line.accessibleName(), "label"))
            column.addWidget(line)
        column.addLayout(foot)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.hide()

    def ask(
        self,
        title: str,
        name: str,
        about: str,
        done: Callable[[str, str], object],
        left: Callable[[], object],
    ) -> None:
        """Ask for both; `done` is told them, `left` that the fields are closed."""
        self._done, self._left = done, left
        self.title.setText(title)
        self.name.setText(name[:LONGEST])
        self.about.setText(about[:LONGEST])
        self.keep.setEnabled(bool(name.strip()))
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def finish(self) -> None:
        """Keep what was said; a template without a name is none."""
        name, about = self.name.text().strip(), self.about.text().strip()
        if name and not self.isHidden():
            self._close()
            self._done(name, about)

    def leave(self) -> None:
        """Keep nothing."""
        if not self.isHidden():
            self._close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self.hide()
        self._left()


def _line(name: str, purpose: str) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(LONGEST)
    line.setAccessibleName(name)
    line.setPlaceholderText(purpose)
    return line

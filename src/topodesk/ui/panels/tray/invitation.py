"""What stands in the tray in place of an empty list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

PASTE = "Paste a list of team names here"
FORMS = "Lines, CSV or cells of a spreadsheet. A file can be dropped here."


class Invitation(QWidget):
    """A sentence, what can be done, and a button that pastes."""

    def __init__(self, paste: Callable[[], object]) -> None:
        """Invites to `paste`."""
        super().__init__()
        self.sentence = label(PASTE, "strong", wraps=True)
        self.about = label(FORMS, "muted", wraps=True)
        self.button = button("Paste a list", "soft", paste)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.sentence)
        column.addWidget(self.about)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def say(self, listed: int, typed: str, *, editable: bool) -> None:
        """Say why there is nothing: no team is `listed`, none fits what was `typed`, or all are
        placed."""
        if not listed:
            self.sentence.setText(PASTE)
            self.about.setText(FORMS)
        elif typed:
            self.sentence.setText("No team is called like that")
            self.about.setText("Esc shows all of them again.")
        else:
            placed = "It is placed" if listed == 1 else f"All {listed:,} are on the map"
            self.sentence.setText(placed)
            self.about.setText("A team that is deleted from the map comes back here.")
        self.button.setVisible(not typed)
        self.button.setEnabled(editable)

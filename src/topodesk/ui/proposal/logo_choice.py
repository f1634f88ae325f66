"""Choosing the logo of a proposal, and hearing what cannot be shown of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from topodesk.drawing.shapes import Rect
from topodesk.proposal.logo import placed
from topodesk.proposal.look import MOST_BYTES, kind_of, logo_in
from topodesk.ui.child import Child
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label

PATIENCE = 10_000
"""Milliseconds that reading an SVG may take."""
UNREADABLE = "This {kind} cannot be read as a logo, or is larger than 1 MB."
TOO_LONG = "This SVG takes too long to draw. One with fewer shapes, or a PNG, would do."
ANYWHERE = Rect(0, 0, 180, 24)
NOTE, LOGO = "note ", "logo "


class LogoChoice(QWidget):
    """Buttons for a logo and what is said of it. An SVG is read by a child process, which hands
    back what is drawn of it: plain shapes or a PNG."""

    def __init__(self, parent: QWidget, logo: bytes, chosen: Callable[[], object]) -> None:
        """Shows `logo`, b"" for none; `chosen` hears when another one is taken."""
        super().__init__(parent)
        self.logo, self._chosen = logo, chosen
        self._child = Child(self)
        self._note, self._found = "", b""
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(lambda: self._child.stop(grace=0))
        self.button = button("", "soft", self._choose)
        self.without = button("Leave out", "quiet", self._leave_out)
        self.said = label("", "muted", wraps=True)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self.without)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.said)
        self._say("")
        self._name()
        if kind_of(logo) == "svg" and not placed(logo, ANYWHERE):
            self.take(logo)

    def take(self, data: bytes) -> None:
        """Have these bytes as the logo, if they are a PNG or SVG that can be drawn."""
        self.stop()
        kind = kind_of(data)
        if len(data) > MOST_BYTES or not kind or (kind == "png" and not placed(data, ANYWHERE)):
            self._say(UNREADABLE.format(kind="SVG" if kind == "svg" else "picture"))
        elif kind == "png":
            self._take(data)
        else:
            self._say("Looking at the logo…")
            self._patience.start()
            self._note, self._found = "", b""
            self._child.start(["logo"], data, self._heard, self._read)

    def stop(self) -> None:
        """Read no logo any more."""
        self._patience.stop()
        self._child.stop(grace=0)

    def _heard(self, line: str) -> None:
        if line.startswith(NOTE):
            self._note = line.removeprefix(NOTE)
        elif line.startswith(LOGO):
            self._found = logo_in(line.removeprefix(LOGO))

    def _read(self, complaint: str) -> None:
        waited = self._patience.isActive()
        self._patience.stop()
        if self._found:
            self._take(self._found, self._note)
        else:
            self._say(complaint if waited else TOO_LONG)

    def _take(self, logo: bytes, said: str = "") -> None:
        self.logo = logo
        self._say(said)
        self._name()
        self._chosen()

    def _leave_out(self) -> None:
        """Have none, nor the one that is being read."""
        self.stop()
        self._take(b"")

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Choose a logo", "", "Pictures (*.png *.svg)")
        if not name:
            return
        try:
            with Path(name).open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError as error:
            self._say(f"The file cannot be read: {error.strerror or error}.")
        else:
            self.take(data)

    def _name(self) -> None:
        self.button.setText("Another logo…" if self.logo else "Choose a logo…")
        self.without.setVisible(bool(self.logo))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

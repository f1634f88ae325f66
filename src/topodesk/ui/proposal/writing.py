"""How far the export of a proposal is and what became of it, in the window it was asked for in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from topodesk.drawing.bidi import apart, quotes_apart
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.tips import tip
from topodesk.ui.pieces.written import WrittenFile

LONGEST = 48
"""Characters of the name of a file that are shown; the tooltip has all of them."""


class Writing(QWidget):
    """A line in place of what is said of the pages, until another choice is made."""

    def __init__(self, parent: QWidget, follows: Callable[[], object]) -> None:
        """Hidden; `follows` hears whenever it begins, ends, or is not wanted any more."""
        super().__init__(parent)
        self._follows = follows
        self._stop: Callable[[], object] | None = None
        self.said = label("", "muted", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.said, 1)
        self.file = WrittenFile(row)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._stop is not None

    def begin(self, path: Path, stop: Callable[[], object]) -> None:
        """This file is being written now; `stop` ends that."""
        self._stop = stop
        self._say(f"Writing {_short(path.name)}…", path.name)

    def reach(self, page: int, of: int) -> None:
        """So many pages of it are written."""
        self.said.setText(f"Writing page {page} of {of}…")

    def stop(self) -> None:
        """Write no more of it."""
        if self._stop is not None:
            self.said.setText("Stopping…")
            self._stop()

    def written(self, path: Path) -> None:
        """It is there."""
        self._stop = None
        self._say(f"Written to {_short(path.name)}", str(path), path)

    def failed(self, sentence: str) -> None:
        """It is not there, for a reason said in a sentence."""
        self._stop = None
        self._say(sentence, sentence)

    def forget(self) -> None:
        """What became of it is known by now."""
        if not self.busy:
            self.hide()
            self._follows()

    def _say(self, sentence: str, whole: str, path: Path | None = None) -> None:
        self.said.setText(quotes_apart(sentence))
        self.said.setToolTip(tip(whole))
        self.file.offer(path)
        self.show()
        self._follows()


def _short(name: str) -> str:
    """A name as it is shown, kept apart from its sentence; the end tells what it is."""
    half = LONGEST // 2
    return apart(name if len(name) <= LONGEST else f"{name[:half]}…{name[-half:]}")

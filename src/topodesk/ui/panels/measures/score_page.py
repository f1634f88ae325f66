"""The score explained: five parts in plain words, what would raise it most, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.measures.chart import Chart, Table
from topodesk.ui.panels.measures.telling import Line, asked_of, beside_of, levers_of
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.emptying import empty
from topodesk.ui.pieces.labels import heading, label

if TYPE_CHECKING:
    from topodesk.session.scores import Standing

RAISE, ASK = "What would raise it most, in points", "Facts missing, to ask the room"
BESIDE = "Beside the score"
BEST = "Nothing single would raise it by much."


class ScorePage(QWidget):
    """The chart of the parts, and below it three lists. `wanted` is told which record to show on
    the map, and which of its fields to lead to."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self.chart = Chart()
        self.raising = Listed(RAISE)
        self.asking = Listed(ASK)
        self.beside = Listed(BESIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, EDGE)
        column.setSpacing(0)
        for part in (self.chart, self.raising, self.asking, self.beside):
            column.addWidget(part)
        for lines in (self.raising, self.asking):
            lines.wanted.connect(self.wanted)

    def show_standing(self, table: Table, standing: Standing) -> None:
        """Show the scores of all, and what can be done about the one on the map."""
        self.chart.show_table(table)
        self.raising.show_lines(levers_of(standing) or [Line("", BEST)])
        self.asking.show_lines(asked_of(standing))
        self.beside.show_lines(beside_of(standing))


class Listed(QWidget):
    """A heading, and lines with something short before each; nothing at all without lines.

    `wanted` is told the record of a line that is to be seen on the map, and its field or "".
    """

    wanted = Signal(str, str)

    def __init__(self, title: str) -> None:
        """No lines yet."""
        super().__init__()
        self.lines: list[Line] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 6, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 46)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 16, EDGE, 0)
        column.setSpacing(0)
        column.addWidget(heading(title))
        column.addLayout(self._grid)
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        if list(lines) == self.lines:
            return
        self.lines = list(lines)
        empty(self._grid)
        for row, line in enumerate(self.lines):
            self._grid.addWidget(label(line.before, "strong"), row, 0)
            self._grid.addWidget(label(line.text, "body", wraps=True), row, 1)
            if line.about:
                words, tip = ("Answer", "Go to its field") if line.field else ("Show", "On the map")
                act = partial(self.wanted.emit, line.about, line.field)
                self._grid.addWidget(button(words, "quiet", act, tip=tip), row, 2)
        self.setVisible(bool(self.lines))

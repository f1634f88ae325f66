"""A small chart: a row for each measure, its plain name first, and a bar for each scenario."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.measures.bars import Bar
from topodesk.ui.pieces.emptying import empty
from topodesk.ui.pieces.labels import ShortLabel, label
from topodesk.ui.pieces.tips import tip

NAMES_WIDE = 300
GAP_BETWEEN = 22


@dataclass(frozen=True, slots=True)
class Value:
    """One value: as text, as a number between the ends of its row, and how far it could go."""

    text: str
    value: float | None
    possible: tuple[float, float] | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One measure: its plain name, what it says, the ends of its bars, a value per scenario."""

    name: str
    about: str
    ends: tuple[float, float]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The scenarios by name, which of them is on the map, and the rows."""

    scenarios: tuple[str, ...]
    shown: int
    rows: tuple[Row, ...]


class Chart(QWidget):
    """Made once for so many rows and scenarios; afterwards only values change."""

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self.table: Table | None = None
        self._heads: list[ShortLabel] = []
        self._words: list[tuple[QLabel, QLabel]] = []
        self._cells: list[list[tuple[Bar, QLabel]]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(EDGE, 12, EDGE, 8)
        self._grid.setHorizontalSpacing(GAP_BETWEEN)
        self._grid.setVerticalSpacing(3)

    def show_table(self, table: Table) -> None:
        """Show these values."""
        if table == self.table:
            return
        size = (len(table.rows), len(table.scenarios))
        before = self.table
        self.table = table
        if before is None or size != (len(before.rows), len(before.scenarios)):
            self._make(*size)
        for number, (head, name) in enumerate(zip(self._heads, table.scenarios, strict=True)):
            head.setText(name)
            head.setEnabled(number == table.shown)
        for number, row in enumerate(table.rows):
            self._show_row(number, row, table.shown)

    def _show_row(self, number: int, row: Row, shown: int) -> None:
        name, about = self._words[number]
        name.setText(row.name)
        about.setText(row.about)
        about.setVisible(bool(row.about))
        for place, value in enumerate(row.values):
            bar, text = self._cells[number][place]
            bar.show_value(value.value, row.ends, value.possible, shown=place == shown)
            text.setText(value.text)
            for part in (bar, text):
                part.setToolTip(tip(value.tip))

    def _make(self, rows: int, columns: int) -> None:
        empty(self._grid)
        self._heads = [ShortLabel("", "strong") for _ in range(columns)]
        self._words, self._cells = [], []
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place + 1)
            self._grid.setColumnStretch(place + 1, 2)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnMinimumWidth(0, NAMES_WIDE)
        for number in range(rows):
            self._make_row(1 + 3 * number, columns)

    def _make_row(self, at: int, columns: int) -> None:
        words = (label("", "strong", wraps=True), label("", "muted", wraps=True))
        self._grid.setRowMinimumHeight(at, 30)
        self._grid.addWidget(words[0], at, 0, Qt.AlignmentFlag.AlignBottom)
        self._grid.addWidget(words[1], at + 1, 0, Qt.AlignmentFlag.AlignTop)
        self._words.append(words)
        cells = []
        for place in range(columns):
            bar, text = Bar(), label("", "label")
            self._grid.addWidget(text, at, place + 1, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(bar, at + 1, place + 1, Qt.AlignmentFlag.AlignTop)
            cells.append((bar, text))
        self._cells.append(cells)
        self._grid.setRowMinimumHeight(at + 2, 5)

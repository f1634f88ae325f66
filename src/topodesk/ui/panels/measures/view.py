"""Score, measures and who works on what, in place of the map until one goes back to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.measures.chart import Chart
from topodesk.ui.panels.measures.matrix_view import MatrixView
from topodesk.ui.panels.measures.score_page import ScorePage
from topodesk.ui.panels.measures.telling import Column, measure_table, score_table
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.tabs import tab_bar, tab_line

if TYPE_CHECKING:
    from topodesk.rules.readings.measured import Measured
    from topodesk.session.matrix import Matrix

TABS = ("Score", "Measures", "Teams and streams", "Teams and layers")
WORKING = "Working it out…"


class MeasuresView(QWidget):
    """Four pages. `chosen` is told a team that was clicked, `wanted` a record to show on the map
    and a field of it, `left` that the map is wanted."""

    chosen = Signal(str)
    wanted = Signal(str, str)
    left = Signal()

    def __init__(self, say: Callable[[str], object]) -> None:
        """Empty pages; `say` tells what was done."""
        super().__init__()
        self.setObjectName("measures")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._say = say
        self.score = ScorePage()
        self.measures = Chart()
        self.streams, self.layers = MatrixPage(self._copied), MatrixPage(self._copied)
        self.tabs = tab_bar("Score and measures")
        self.tabs.setUsesScrollButtons(False)
        self.pages = QStackedWidget()
        pages = (_scrolling(self.score), _scrolling(self.measures), self.streams, self.layers)
        for name, page in zip(TABS, pages, strict=True):
            self.tabs.addTab(name)
            self.pages.addWidget(page)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        for page in (self.streams, self.layers):
            page.view.chosen.connect(self.chosen)
        self.score.wanted.connect(self.wanted)
        self.waiting = label(WORKING, "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        back = button("Back to the map", "soft", self.left.emit, tip="Back to the map (Esc)")
        head = QHBoxLayout()
        head.setContentsMargins(EDGE - 4, 0, EDGE - 6, 0)
        head.addWidget(self.tabs)
        head.addStretch()
        head.addWidget(self.waiting)
        head.addSpacing(10)
        head.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(tab_line())
        column.addWidget(self.pages, 1)

    def show_columns(self, columns: list[Column], shown: int) -> None:
        """Show where these scenarios stand; `shown` is the one on the map."""
        standing = columns[shown][1]
        self.score.show_standing(score_table(columns, shown), standing)
        self.measures.show_table(measure_table(columns, shown))
        told, (streams, layers) = standing.readings, standing.agreements
        self.streams.show_work(standing.by_stream, "S", told["stream_purity"], streams)
        self.layers.show_work(standing.by_layer, "A", told["layer_purity"], layers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the map."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _copied(self) -> None:
        self._say("The matrix is on the clipboard; paste it into a spreadsheet")


class MatrixPage(QWidget):
    """A matrix under what it comes to, with its symbol."""

    def __init__(self, copied: Callable[[], object]) -> None:
        """No work yet; `copied` is told when the matrix went to the clipboard."""
        super().__init__()
        self.view = MatrixView()
        self.title = label("", "strong", wraps=True)
        self.about = label("", "muted", wraps=True)
        self._copied = copied
        self.copying = button("Copy", "quiet", self._copy, tip="Copy the matrix for a spreadsheet")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.about)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE, 14, EDGE, 8)
        head.addLayout(words, 1)
        head.addWidget(self.copying, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def show_work(
        self, matrix: Matrix, symbol: str, purity: Measured, agreement: float | None
    ) -> None:
        """Show who works on what, how pure the boundaries are in that, and the second reading."""
        of = "value streams" if symbol == "S" else "technology"
        if purity.value is None:
            self.title.setText(f"Whether boundaries follow {of} cannot be told yet")
            self.about.setText(purity.missing)
        else:
            second = "" if agreement is None else f", AMI = {agreement:.2f}".replace("-", "−")
            self.title.setText(
                f"Boundaries follow {of} by {round(100 * purity.value)}%  ({symbol} = "
                f"{purity.value:.2f}{second})"
            )
            self.about.setText(
                "Work cells: a journey step needs a component, its owner works for it. One block "
                f"for each team means that each works for one {_one_of(symbol)} only."
            )
        self.copying.setEnabled(bool(matrix.teams))
        self.view.show_matrix(matrix)

    def _copy(self) -> None:
        if self.view.copy():
            self._copied()


def _one_of(symbol: str) -> str:
    return "stream" if symbol == "S" else "layer"


def _scrolling(page: QWidget) -> QScrollArea:
    """A page that scrolls when it is higher than its place, its rows at the top."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    column.addStretch()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area

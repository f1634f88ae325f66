"""The tables below the map: a tab for each list, its cells, and a line that helps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import EDGE, MUTED
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel
from topodesk.ui.pieces.soon import Soon
from topodesk.ui.pieces.tabs import tab_bar, tab_line
from topodesk.ui.recent_files import settings

if TYPE_CHECKING:
    from topodesk.session.session import Session
    from topodesk.ui.panels.tables.grid import Grid

LEAST, SHARE = 170, 0.4
"""Pixels it is at least high, and its share of the window at first."""
READ = 6_000
"""Milliseconds a sentence about what was done stands there."""
_HEIGHT = "tables/height"
READ_ONLY = "This design is open for reading only"


class TablesSheet(QWidget):
    """Hidden until it is opened. Nothing of a design is loaded before."""

    context_menu = Signal(QPoint)
    toggled = Signal()

    def __init__(self, say: Callable[[str], object]) -> None:
        """A closed sheet; `say` shows a sentence in the status bar."""
        super().__init__()
        self.setObjectName("tables")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._say = say
        self._session: Session | None = None
        self._grids: dict[str, Grid] = {}
        self._kinds: list[str] = []
        self.show_on_map: Callable[[str], object] = lambda _id: None
        self.give_back: Callable[[], object] = lambda: None
        self.tabs = tab_bar("Tables")
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.currentChanged.connect(self._turned)
        self._pages = QStackedWidget()
        self.help = ShortLabel("", "body")
        self.away = button("Delete rows", "quiet", self.delete_rows)
        self.copying = button("Copy", "quiet", self.copy)
        self.pasting = button("Paste", "soft", self.paste)
        self.pasting.setToolTip("Paste rows from a spreadsheet (Ctrl+V)")
        self.closing = button("", "zoom", self.close_sheet, tip="Close the tables (Esc)")
        self.closing.setIcon(icon("close", MUTED))
        self.closing.setAccessibleName("Close the tables")
        self._soon = Soon(self, self.refresh)
        self._telling = False
        self._told = Soon(self, self._stop_telling, after=READ)
        self._lay_out()
        self.hide()

    # -- opening and closing ---------------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Show another design's rows."""
        self._session = session
        for grid in self._grids.values():
            self._pages.removeWidget(grid)
            grid.deleteLater()
        self._grids = {}
        session.on_change.append(lambda _change: self._soon.ask())
        session.on_scenario.append(self._anew)
        if self.isVisible():
            self._turned(self.tabs.currentIndex())

    def toggle(self) -> None:
        """Open the tables where they were left, or close them."""
        if self.isVisible():
            self.close_sheet()
        else:
            self.open()

    def open(self, kind: str = "") -> None:
        """Show the table of a kind of record, ready for the next row; "" the one shown last."""
        if self._session is None:
            return
        self._fill_tabs()
        self._fit()
        self.show()
        at = self._kinds.index(kind) if kind in self._kinds else self.tabs.currentIndex()
        self.tabs.setCurrentIndex(at)
        self._turned(at)
        self._count()
        grid = self.grid
        if grid is not None:
            if kind or not grid.currentIndex().isValid():
                grid.go(grid.rows.rowCount() - 1, 0)
            grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toggled.emit()

    def show_row(self, kind: str, id: str) -> None:
        """Show a record in its table."""
        self.open(kind)
        if self.grid is not None:
            self.grid.go(self.grid.rows.row_of(id), 0)

    def begin(self, kind: str, values: dict[str, object]) -> None:
        """Begin a row that has these values already, and write in its first cell."""
        self.open(kind)
        if self.grid is not None:
            self.grid.go(self.grid.rows.draft(values), 0)
            self.grid.write()

    def close_sheet(self) -> None:
        """Give the room back to the map."""
        self.keep()
        self.hide()
        self.give_back()
        self.toggled.emit()

    def keep(self) -> None:
        """Keep what is being written in a cell."""
        if self.grid is not None:
            self.grid.keep()

    # -- what is done ----------------------------------------------------------------------------

    def copy(self) -> None:
        """Copy the selected cells."""
        if self.grid is not None:
            self.grid.copy()
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def paste(self) -> None:
        """Paste into the selected cells, and add rows."""
        if self.grid is not None:
            self.keep()
            self.grid.paste()
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def delete_rows(self) -> None:
        """Delete the selected rows."""
        if self.grid is not None:
            self.keep()
            self.grid.delete_rows()
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def grid(self) -> Grid | None:
        """The table that is shown."""
        return self._grids.get(self.kind)

    @property
    def kind(self) -> str:
        """The id of the table that is shown, or ""."""
        at = self.tabs.currentIndex()
        return self._kinds[at] if 0 <= at < len(self._kinds) else ""

    def refresh(self) -> None:
        """Show the rows as they are now; costs nothing while nobody looks."""
        if self.isVisible() and self.grid is not None:
            at = self.grid.currentIndex()
            row, column = at.row(), at.column()
            ids = list(self.grid.rows.ids)
            self.grid.rows.refresh()
            if row >= 0 and ids != self.grid.rows.ids:
                self.grid.go(row, column)
            self._count()
            self._help()

    def say(self, sentence: str) -> None:
        """Show a sentence beside the tables and in the status bar."""
        if sentence:
            self._telling = True
            self._told.ask()
            self.help.setText(sentence)
            self._say(sentence)

    def _stop_telling(self) -> None:
        self._telling = False
        self._help()

    def chosen_on_map(self) -> str:
        """The record of the current row, or what it is about, where that is on the map; or ""."""
        grid, session = self.grid, self._session
        if grid is None or session is None or not self.isVisible():
            return ""
        for id in grid.chosen_ids[:1]:
            record = grid.rows.table.store(session).records.get(id)
            ends = ("id", "team", "stream", "accountable_team", "from_team", "provider", "target")
            for name in ends:
                found = getattr(record, name, None)
                if found and any(session.drawing.picture.of(found)):
                    return str(found)
        return ""

    # -- inside ----------------------------------------------------------------------------------

    def _fill_tabs(self) -> None:
        if not self._kinds:
            from topodesk.ui.panels.tables.kinds import TABLES

            self.tabs.blockSignals(True)
            for table in TABLES:
                self._kinds.append(table.id)
                self.tabs.addTab(table.title)
            self.tabs.setCurrentIndex(1)
            self.tabs.blockSignals(False)

    def _count(self) -> None:
        """Say on each tab how many rows there are."""
        from topodesk.ui.panels.tables.kinds import TABLES

        session = self._session
        if session is None:
            return
        for at, table in enumerate(TABLES):
            number = len(table.store(session).of(table.kind))
            title = f"{table.title} {number}" if number else table.title
            if self.tabs.tabText(at) != title:
                self.tabs.setTabText(at, title)

    def _turned(self, at: int) -> None:
        session = self._session
        if session is None or not 0 <= at < len(self._kinds) or not self.isVisible():
            return
        kind = self._kinds[at]
        if kind not in self._grids:
            self._grids[kind] = self._made(session, kind)
        grid = self._grids[kind]
        self._pages.setCurrentWidget(grid)
        grid.rows.refresh()
        if not grid.currentIndex().isValid():
            grid.go(grid.rows.rowCount() - 1, 0)
        grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self._help()

    def _made(self, session: Session, kind: str) -> Grid:
        from topodesk.ui.panels.tables.grid import Grid
        from topodesk.ui.panels.tables.kinds import table_of
        from topodesk.ui.panels.tables.rows import Rows

        rows = Rows(session, table_of(kind))
        rows.complain = self.say
        grid = Grid(rows)
        rows.setParent(grid)
        grid.said.connect(self.say)
        grid.moved.connect(self._help)
        grid.closing.connect(self.close_sheet)
        grid.menu_wanted.connect(self.context_menu)
        self._pages.addWidget(grid)
        return grid

    def _anew(self) -> None:
        """Another scenario is shown: other rows."""
        for grid in self._grids.values():
            grid.rows.forget_typed()
        self._soon.ask()

    def _help(self) -> None:
        """What the current cell is for; an outcome reads as its sentence."""
        grid, session = self.grid, self._session
        if grid is None or session is None or self._telling:
            return
        from topodesk.ui.panels.tables.helping import helping

        editable = not session.read_only
        for part in (self.away, self.pasting):
            part.setEnabled(editable)
        at = grid.currentIndex()
        self.help.setText(helping(grid.rows, at.row(), at.column()) if editable else READ_ONLY)

    def _fit(self) -> None:
        window = self.window().height()
        wanted = settings().value(_HEIGHT)
        height = int(wanted) if isinstance(wanted, int | str) and str(wanted).isdigit() else 0
        self.setFixedHeight(max(LEAST, min(height or round(window * SHARE), round(window * 0.7))))

    def _pull(self, height: int) -> None:
        height = max(LEAST, min(height, round(self.window().height() * 0.7)))
        self.setFixedHeight(height)
        settings().setValue(_HEIGHT, height)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(EDGE - 4, 0, 8, 0)
        head.setSpacing(4)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.closing)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE, 5, 10, 5)
        foot.setSpacing(6)
        foot.addWidget(self.help, 1)
        for part in (self.away, self.copying, self.pasting):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Edge(self._pull, self.height))
        column.addLayout(head)
        column.addWidget(tab_line())
        column.addWidget(self._pages, 1)
        column.addLayout(foot)


class Edge(QWidget):
    """The upper edge of the sheet, to be dragged."""

    def __init__(self, pull: Callable[[int], object], height: Callable[[], int]) -> None:
        """`pull` is told how high the sheet is to be, `height` says how high it is."""
        super().__init__()
        self.setFixedHeight(5)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip("Drag to give the tables more room, or the map")
        self._pull, self._height = pull, height
        self._from: tuple[float, int] | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._from = (event.globalPosition().y(), self._height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Make the sheet higher or lower."""
        if self._from is not None:
            start, height = self._from
            self._pull(round(height + start - event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._from = None

"""Saved views over the canvas: a button, and a short list to jump to and keep in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.over.view_row import ViewRow
from topodesk.ui.pieces.buttons import button, button_for
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas

WIDTH = 300
EMPTY = "Save how you look at the map now, and come back to it with Alt+1."


class ViewsBar(QWidget):
    """The button beside the zoom control that opens the list."""

    def __init__(self, parent: QWidget, opens: Callable[[], object]) -> None:
        """`opens` shows the list or puts it away."""
        super().__init__(parent)
        self.setObjectName("zoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.open = button("Views", "zoom", opens, tip="Saved views", icon=icon("bookmark"))
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 4, 5, 4)
        row.addWidget(self.open)


class ViewsList(QWidget):
    """The saved views; a click on one looks as it says."""

    changed = Signal()

    def __init__(self, parent: QWidget, save: QAction, say: Callable[[str], object]) -> None:
        """Hidden until it is asked for; `save` keeps another view, `say` tells what was done."""
        super().__init__(parent)
        self.setObjectName("over-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._say = say
        self._session: Session | None = None
        self._canvas: Canvas | None = None
        self._shown: tuple[object, ...] = ()
        self.rows: list[ViewRow] = []
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 6, 0)
        head.addWidget(label("Saved views", "strong"), 1)
        cross = button("", "zoom", self.close_list, tip="Close", icon=icon("close", MUTED))
        cross.setAccessibleName("Close saved views")
        head.addWidget(cross)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._save = button_for(save, "Save this view", "soft")
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 4, 12, 4)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        self._soon = Soon(self, self._look)
        self.hide()

    def install(self, canvas: Canvas) -> None:
        """Move this canvas."""
        self._canvas = canvas

    def show_session(self, session: Session) -> None:
        """List the views of another design."""
        self._session = session
        session.on_change.append(lambda _change: self._soon.ask())
        session.on_scenario.append(self._soon.ask)
        self._soon.ask()

    def open_list(self, naming: str = "") -> None:
        """Show the list; the view with the id `naming` wants a name."""
        self.show()
        self._look()
        row = next((row for row in self.rows if row.id == naming), None)
        if row is not None:
            QTimer.singleShot(0, row, row.start_naming)

    def close_list(self) -> None:
        """Put the list away; the canvas has the keyboard again."""
        self.hide()
        self.changed.emit()
        if self._canvas is not None:
            self._canvas.setFocus()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        page = self._scroll.widget()
        inside = page.layout() if page is not None else None
        lines = inside.totalHeightForWidth(WIDTH - 2) if inside is not None else -1
        high = page.sizeHint().height() if page is not None else 40
        return QSize(WIDTH, (lines if lines > 0 else high) + 84)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        session = self._session
        if session is None or self.isHidden():
            return
        from topodesk.edits.views import views_in_order

        views = views_in_order(session.design)
        shown = (tuple(views), session.scenario.id, session.read_only)
        if shown != self._shown or self._scroll.widget() is None:
            self._shown = shown
            self.rows = [
                ViewRow(n, view, self._where(view.scenario), self, editable=not session.read_only)
                for n, view in enumerate(views, 1)
            ]
            self._scroll.setWidget(_page(self.rows))
        self.changed.emit()

    def _where(self, scenario: str | None) -> str:
        """The name of the scenario a view is of, if another one is shown."""
        found = self._session.design.scenario(scenario) if self._session and scenario else None
        return found.name if found and self._session and found is not self._session.scenario else ""

    # -- what a row does -------------------------------------------------------------------------

    def jump(self, id: str) -> None:
        """Look as a view says."""
        if self._canvas is not None and self._session is not None:
            from topodesk.model.design_records import SavedView

            view = self._session.design.shared.get(SavedView, id)
            if view is not None:
                self._canvas.show_view(view)

    def rename(self, id: str, name: str) -> None:
        """Call a view otherwise."""
        from topodesk.tools import viewing

        if self._session is not None:
            self._say(viewing.rename(self._session, id, name))

    def update_view(self, id: str) -> None:
        """Let a view show what is looked at now."""
        from topodesk.tools import viewing

        if self._session is not None and self._canvas is not None:
            self._say(viewing.update(self._session, id, self._canvas.area_looked_at))

    def delete(self, id: str) -> None:
        """Let go of a view."""
        from topodesk.tools import viewing

        if self._session is not None:
            self._say(viewing.delete(self._session, id))


def _page(rows: list[ViewRow]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(8, 0, 6, 0)
    column.setSpacing(1)
    for row in rows:
        column.addWidget(row)
    if not rows:
        words = label(EMPTY, "muted", wraps=True)
        words.setMinimumHeight(36)
        column.addWidget(words)
    column.addStretch(1)
    return page

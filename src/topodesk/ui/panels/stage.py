"""The middle of the window: a notice when there is one, the canvas, and what floats over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from topodesk.ui.panels.find.bar import FindBar
from topodesk.ui.panels.over.chips import Chips, notices
from topodesk.ui.panels.over.legend import Legend
from topodesk.ui.panels.over.minimap import Minimap
from topodesk.ui.panels.over.modes import ModeBar
from topodesk.ui.panels.over.places import GAP, Wanted, arranged
from topodesk.ui.panels.over.views import ViewsBar, ViewsList
from topodesk.ui.panels.zoom_control import ZoomControl
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon
from topodesk.ui.recent_files import remembered, settings

if TYPE_CHECKING:
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas
    from topodesk.ui.panels.compare.bar import CompareBar


MINIMAP, LEGEND = "minimap", "legend"
"""Under these names it is remembered between runs whether they are wanted."""


class Stage(QWidget):
    """Paper until the canvas is there; the canvas from then on."""

    def __init__(self, actions: Mapping[str, QAction], say: Callable[[str], object]) -> None:
        """Empty paper with the bars of the canvas on it; `say` tells what was done."""
        super().__init__()
        self._session: Session | None = None
        self.notice = Notice()
        self.notice.hide()
        self._paper = Paper()
        self._paper.setObjectName("paper")
        self._paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._inside = QVBoxLayout(self._paper)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.zoom = ZoomControl(self._paper, actions)
        self.modes = ModeBar(self._paper, actions)
        self.chips = Chips(self._paper)
        self.find_bar = FindBar(self._paper)
        self.minimap = Minimap(self._paper)
        self.legend = Legend(self._paper, actions["legend"].trigger)
        self.views_bar = ViewsBar(self._paper, self.toggle_views)
        self.views = ViewsList(self._paper, actions["save_view"], say)
        self._canvas: Canvas | None = None
        self.covered_by: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.notice)
        self._column.addWidget(self._paper, 1)
        self._soon = Soon(self, self._tell)
        self.chips.changed.connect(self.arrange)
        self._paper.resized.connect(self.arrange)
        self.find_bar.resized.connect(self.arrange)
        self.minimap.changed.connect(self.arrange)
        self.legend.changed.connect(self.arrange)
        self.views.changed.connect(self.arrange)

    @cached_property
    def compare_bar(self) -> CompareBar:
        """Which two scenarios are compared, over the map; made when a design is there."""
        from topodesk.ui.panels.compare.bar import CompareBar

        made = CompareBar()
        self._column.insertWidget(1, made)
        return made

    def install(self, canvas: Canvas) -> None:
        """Put the canvas on the paper."""
        self._inside.addWidget(canvas)
        self._canvas = canvas
        canvas.zoomed.connect(self.zoom.show_zoom)
        self.minimap.install(canvas)
        self.views.install(canvas)
        self.minimap.set_wanted(remembered(MINIMAP, usual=True))
        self.legend.set_wanted(remembered(LEGEND, usual=False))
        for piece in self._pieces().values():
            piece.raise_()
        self.arrange()

    def show_session(self, session: Session) -> None:
        """Say how another design is looked at."""
        self._session = session
        self.minimap.show_session(session)
        self.views.show_session(session)
        self.legend.show_session(session)
        self.compare_bar.show_session(session)
        for news in (session.on_selection, session.on_view, session.on_scenario):
            news.append(self._soon.ask)
        session.on_change.append(lambda _change: self._soon.ask())
        self._tell()

    def arrange(self) -> None:
        """Put each piece where it belongs."""
        bars = (("zoom", self.zoom), ("modes", self.modes), ("views", self.views_bar))
        if self._canvas is not None:
            beside = self.legend.isVisible() and self.legend.put_at is None
            self._canvas.cover(self.legend.sizeHint().width() + GAP if beside else 0)
        chips = None if self.chips.isHidden() else self.chips.sizeHint()
        find = None if self.find_bar.isHidden() else self.find_bar.sizeHint()
        minimap = self.minimap.size() if self.minimap.useful else None
        legend = self.legend.sizeHint() if remembered(LEGEND, usual=False) else None
        sizes = [(name, bar.sizeHint()) for name, bar in bars]
        views = None if self.views.isHidden() else self.views.sizeHint()
        hides = self._canvas.hides if self._canvas is not None else _nothing
        at = self.legend.put_at
        wanted = Wanted(sizes, chips, minimap, legend, find, views, hides, at)
        places = arranged(self._paper.size(), wanted)
        for name, piece in self._pieces().items():
            if name in places:
                piece.setGeometry(places[name])
        self.minimap.setVisible("minimap" in places)
        self.legend.setVisible("legend" in places)

    def cover(self, view: QWidget) -> None:
        """Show a view in place of the map, until `uncover`."""
        if self.covered_by is not view:
            self.uncover()
            self.covered_by = view
            self._column.addWidget(view, 1)
        self._paper.hide()
        view.show()

    def uncover(self) -> None:
        """Show the map again, with the keyboard in it."""
        view, self.covered_by = self.covered_by, None
        if view is not None:
            view.hide()
            self._column.removeWidget(view)
        self._paper.show()
        if view is not None and self._canvas is not None:
            self._canvas.setFocus()

    def toggle_views(self) -> None:
        """Open the list of saved views, or put it away."""
        if self.views.isHidden():
            self.views.open_list()
        else:
            self.views.close_list()

    def toggle(self, name: str, *, usual: bool) -> None:
        """Show the MINIMAP or the LEGEND from now on, or no longer."""
        wanted = not remembered(name, usual=usual)
        settings().setValue(name, wanted)
        (self.minimap if name == MINIMAP else self.legend).set_wanted(wanted)
        self.legend.put_at = self.legend.put_at if wanted else None
        self.arrange()

    def _pieces(self) -> dict[str, QWidget]:
        return {
            "zoom": self.zoom,
            "modes": self.modes,
            "chips": self.chips,
            "find": self.find_bar,
            "minimap": self.minimap,
            "legend": self.legend,
            "views": self.views_bar,
            "views list": self.views,
        }

    def _tell(self) -> None:
        if self._session is not None:
            self.chips.show_notices(notices(self._session))


def _nothing(_place: QRect) -> float:
    return 0.0


class Paper(QWidget):
    """What lies under the canvas until it is there; `resized` tells of another size."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of it."""
        super().resizeEvent(event)
        self.resized.emit()


class Notice(QWidget):
    """A sentence across the canvas's top with one thing to do about it."""

    def __init__(self) -> None:
        """Nothing to say yet."""
        super().__init__()
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._does: Callable[[], object] = lambda: None
        self.sentence = label("", "body", wraps=True)
        self.act = button("", "quiet", lambda: self._does())
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 7, 12, 7)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.act)

    def say(self, sentence: str, act: str, does: Callable[[], object]) -> None:
        """Show a sentence, and `act` that `does` something about it; no sentence hides it."""
        self.sentence.setText(sentence)
        self.act.setText(act)
        self._does = does
        self.setVisible(bool(sentence))

"""The legend over the canvas: the signs that are on the map, drawn as on the map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel, heading, label
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.drawing.notation.key import Entry
    from topodesk.session.session import Session

WIDTH = 272
SIGN = QSize(32, 24)
ZOOM = 1.15
"""How large a sign is compared with the key of the proposal."""
SLOWLY = 200
"""Milliseconds after the last edit until the legend looks again at what is on the map."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under a heading."""

    title: str
    entries: list[Entry]


def signs(session: Session) -> list[Section]:
    """What is to be explained of the scenario that is shown, without what is not on it."""
    return [section for of in SECTIONS for section in of(session) if section.entries]


def _teams_and_lines(session: Session) -> list[Section]:
    from topodesk.drawing.notation.key import MODE_WORDS, TEAM_WORDS, key_of, note_entry
    from topodesk.model.interaction import Interaction
    from topodesk.model.team import Team

    roles = {figure.role for figure in session.drawing.picture.figures.values()}
    types = {team.type for team in session.scenario.of(Team)} & TEAM_WORDS.keys()
    hidden = session.lens.hidden
    modes = {i.mode for i in session.scenario.of(Interaction)} & MODE_WORDS.keys() - hidden
    notes = [note_entry()] if roles & {"note", "private_note"} else []
    return [
        Section("Teams", key_of(types, (), ())),
        Section("Interactions", key_of((), modes, ())),
        Section("Also on the map", key_of((), (), roles) + notes),
    ]


def _findings(session: Session) -> list[Section]:
    from topodesk.drawing.notation.key import finding_entries

    kinds = {mark.kind for mark in session.live.marks.values()}
    return [Section("Findings", finding_entries(kinds))]


def _colours(session: Session) -> list[Section]:
    from topodesk.drawing.hues import SCHEMES
    from topodesk.drawing.notation.flag import flag_entry

    entries = [flag_entry(hue) for hue in session.drawing.hues]
    return [Section(SCHEMES[session.lens.colour_by].title, entries)] if entries else []


def _compared(session: Session) -> list[Section]:
    from topodesk.drawing.notation.key import trace_entries

    traces = session.live.traces
    kinds = {trace.kind for trace in traces.traces.values()}
    return [Section("Compared", trace_entries(kinds, ghosts=bool(traces.ghosts)))]


SECTIONS: tuple[Callable[[Session], list[Section]], ...] = (
    *(_colours, _compared, _teams_and_lines, _findings),
)
"""What the legend explains, from top to bottom."""


class Legend(QWidget):
    """A panel with a heading, a cross, and what scrolls where it is too low for all of it."""

    changed = Signal()

    def __init__(self, parent: QWidget, close: Callable[[], object]) -> None:
        """Hidden until it is wanted; `close` is what its cross does."""
        super().__init__(parent)
        self.setObjectName("over-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self.shown: list[Section] = []
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 6, 0)
        head.addWidget(label("Legend", "strong"), 1)
        cross = button("", "zoom", close, tip="Close the legend", icon=icon("close", MUTED))
        cross.setAccessibleName("Close the legend")
        head.addWidget(cross)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 6, 1, 6)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._soon = Soon(self, self._look, after=SLOWLY)
        self.hide()

    def show_session(self, session: Session) -> None:
        """Explain another design."""
        self._session = session
        for news in (session.on_view, session.on_scenario):
            news.append(self._soon.ask)
        session.on_drawn.append(lambda _areas: self._soon.ask())
        self._soon.ask()

    def set_wanted(self, wanted: bool) -> None:
        """Show it, or not."""
        self.setVisible(wanted)
        self._look()

    def sizeHint(self) -> QSize:
        """As high as everything that is explained."""
        page = self._scroll.widget()
        return QSize(WIDTH, (page.sizeHint().height() if page else 40) + 50)

    def _look(self) -> None:
        if self._session is None or self.isHidden():
            return
        found = signs(self._session)
        if found != self.shown or self._scroll.widget() is None:
            self.shown = found
            self._scroll.setWidget(_page(found))
            self.changed.emit()


def _page(sections: list[Section]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(14, 2, 8, 2)
    column.setSpacing(5)
    for number, section in enumerate(sections):
        if number:
            column.addSpacing(7)
        column.addWidget(heading(section.title))
        for entry in section.entries:
            column.addLayout(_row(entry))
    if not sections:
        column.addWidget(label("Nothing on the map yet", "muted"))
    column.addStretch(1)
    return page


def _row(entry: Entry) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(ShortLabel(entry.name, "label"))
    words.addWidget(ShortLabel(entry.meaning, "muted"))
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(Sign(entry), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addLayout(words, 1)
    return row


class Sign(QWidget):
    """One sign, painted by the painter of the map."""

    def __init__(self, entry: Entry) -> None:
        """The sign of an entry."""
        super().__init__()
        self._entry = entry
        self.setFixedSize(SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it in the middle."""
        from topodesk.drawing.notation.key import SYMBOL
        from topodesk.render.qt import paint_shapes

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(self.rect()).center())
        painter.scale(ZOOM, ZOOM)
        at, middle = self._entry.at, SYMBOL.centre
        painter.translate(at.x - middle.x, at.y - middle.y)
        paint_shapes(painter, self._entry.symbol, ZOOM * self.devicePixelRatioF())
        painter.end()

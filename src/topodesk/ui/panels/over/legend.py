"""The legend over the canvas: the signs that are on the map, drawn as on the map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import ShortLabel, heading, label
from topodesk.ui.pieces.soon import Soon
from topodesk.ui.pieces.tips import tip

if TYPE_CHECKING:
    from topodesk.drawing.notation.key import Entry
    from topodesk.session.session import Session

COLUMN = 218
"""Pixels a column of signs is wide."""
LEFT_OVER = 180
"""Pixels of the canvas's height that one column leaves free, or there are two."""
TEAMS = "Teams"
SIGN = QSize(30, 20)
ZOOM = 1.08
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
        Section(TEAMS, key_of(types, (), ())),
        Section("Interactions", key_of((), modes, ())),
        Section("Also on the map", key_of((), (), roles) + notes),
    ]


def _findings(session: Session) -> list[Section]:
    from topodesk.drawing.notation.key import finding_entries

    drawing = session.drawing
    return [Section("Findings", finding_entries(drawing.badge_kinds, drawing.ring_kinds))]


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
    """A panel with a heading, a cross, and what scrolls where it is too low for all of it. It can
    be dragged: `put_at` is where to, on its parent."""

    changed = Signal()

    def __init__(self, parent: QWidget, close: Callable[[], object]) -> None:
        """Hidden until it is wanted; `close` is what its cross does."""
        super().__init__(parent)
        self.setObjectName("over-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: Session | None = None
        self.shown: list[Section] = []
        self.put_at: QPoint | None = None
        self._held: QPoint | None = None
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
        """As large as everything that is explained."""
        page = self._scroll.widget()
        size = page.sizeHint() if page else QSize(COLUMN, 40)
        return QSize(max(size.width(), COLUMN) + 4, size.height() + 46)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it where the hand goes; it stays there."""
        if self._held is not None:
            self.put_at = self.mapToParent(event.position().toPoint()) - self._held
            self.changed.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of it."""
        self._held = None

    def _tallest(self) -> int:
        canvas = self.parentWidget()
        return max((canvas.height() if canvas is not None else 0) - LEFT_OVER, LEFT_OVER)

    def _look(self) -> None:
        if self._session is None or self.isHidden():
            return
        found = signs(self._session)
        if found != self.shown or self._scroll.widget() is None:
            self.shown = found
            self._scroll.setWidget(_page(found, self._tallest()))
            self.changed.emit()


def _page(sections: list[Section], tallest: int) -> QWidget:
    """One column, or two of about the same height where one would be too high."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(14, 0, 10, 2)
    row.setSpacing(14)
    parts = [_part(section) for section in sections] or [label("Nothing on the map yet", "muted")]
    heights = [part.sizeHint().height() for part in parts]
    split = _halfway(heights) if sum(heights) > tallest and len(parts) > 1 else len(parts)
    for column in (parts[:split], parts[split:]):
        if column:
            row.addLayout(_column(column))
    return page


def _halfway(heights: list[int]) -> int:
    """After how many parts a second column begins, so that the higher one is as low as can be."""
    return min(range(1, len(heights)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))


def _column(parts: list[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(9)
    for part in parts:
        part.setFixedWidth(COLUMN - 24)
        column.addWidget(part)
    column.addStretch(1)
    return column


def _part(section: Section) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(_headed(section.title))
    for entry in section.entries:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign(entry), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(ShortLabel(_called(section, entry), "label"), 1)
        line = QWidget()
        line.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        line.setToolTip(tip(f"{entry.name[:200]}: {entry.meaning}"))
        column.addWidget(line)
    return part


def _headed(title: str) -> QLabel:
    found = heading(title)
    found.setMinimumWidth(1)
    return found


def _called(section: Section, entry: Entry) -> str:
    return entry.name.removesuffix(" team") if section.title == TEAMS else entry.name


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

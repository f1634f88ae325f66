"""The palette panel: teams, structure, interactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSpacerItem, QVBoxLayout, QWidget

from topodesk.tools.things import Thing
from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.palette.tile import MODE_WORDS, ModeTile, ThingTile, Tile
from topodesk.ui.panels.panel_drag import PanelDrag
from topodesk.ui.pieces.labels import heading

if TYPE_CHECKING:
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas

WIDE = QSize(172, 36)
STRUCTURE = (
    Thing.VALUE_STREAM,
    Thing.JOURNEY_STEP,
    Thing.CUSTOMER,
    Thing.PLATFORM_GROUPING,
    Thing.COMPONENT,
    Thing.NOTE,
)


def _gap(column: QVBoxLayout) -> QSpacerItem:
    """Room between two groups of tiles."""
    gap = QSpacerItem(0, 18)
    column.addItem(gap)
    return gap


class Palette(QWidget):
    """Tiles to drag onto the map. Tab reaches them, Enter places, a click arms."""

    def __init__(self) -> None:
        """All tiles are there at once; they do something once there is a canvas."""
        super().__init__()
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.drag = PanelDrag(self)
        self.tiles: dict[Thing | str, Tile] = {}
        content = QWidget()
        column = QVBoxLayout(content)
        self._column = column
        self._add_teams(column)
        self._before_structure = _gap(column)
        column.addWidget(heading("Structure"))
        for thing in STRUCTURE:
            column.addWidget(self._thing(thing))
        self._before_interactions = _gap(column)
        column.addWidget(heading("Interactions"))
        for mode in MODE_WORDS:
            tile = ModeTile(mode, self.drag)
            self.tiles[mode] = tile
            column.addWidget(tile)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self._tight = True
        self._space(tight=False)

    @property
    def last_tile(self) -> Tile:
        """The tile Tab leaves the palette from."""
        return list(self.tiles.values())[-1]

    def install(self, canvas: Canvas) -> None:
        """Let the tiles place things on this canvas."""
        self.drag.canvas = canvas
        canvas.armed.connect(self._show_armed)

    def show_session(self, session: Session) -> None:
        """A design that is open for reading only takes nothing."""
        self.drag.editable = not session.read_only

    def _show_armed(self, armed: str) -> None:
        """The tile of what is in hand stays outlined until it is placed or left."""
        for name, tile in self.tiles.items():
            tile.set_armed(name == armed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window everything moves together, so that nothing is cut."""
        super().resizeEvent(event)
        self._space(tight=event.size().height() < self._roomy)

    def _space(self, *, tight: bool) -> None:
        if tight == self._tight:
            return
        self._tight = tight
        self._column.setContentsMargins(EDGE, 11 if tight else 20, EDGE - 1, 8 if tight else EDGE)
        self._column.setSpacing(5 if tight else 7)
        for gap in (self._before_structure, self._before_interactions):
            gap.changeSize(0, 7 if tight else 18)
        for tile in self.tiles.values():
            tile.set_tight(tight)
        self._column.invalidate()
        if not tight:
            self._roomy = self._column.minimumSize().height()

    def _add_teams(self, column: QVBoxLayout) -> None:
        column.addWidget(heading("Teams"))
        column.addWidget(self._thing(Thing.STREAM_ALIGNED, WIDE))
        column.addWidget(self._thing(Thing.PLATFORM, WIDE))
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(12)
        enabling = self._thing(Thing.ENABLING, QSize(58, 76))
        enabling.setFixedWidth(58)
        side_by_side.addWidget(enabling)
        side_by_side.addWidget(self._thing(Thing.COMPLICATED_SUBSYSTEM, QSize(102, 76)))
        column.addLayout(side_by_side)
        column.addWidget(self._thing(Thing.UNDEFINED, WIDE))

    def _thing(self, thing: Thing, size: QSize | None = None) -> ThingTile:
        tile = ThingTile(thing, self.drag, size)
        self.tiles[thing] = tile
        return tile

"""Says what a figure keeps to itself when the pointer rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

from topodesk.drawing.caption import level_at
from topodesk.session.explaining import Saying, said_of
from topodesk.ui.canvas.hint_card import HintCard

if TYPE_CHECKING:
    from topodesk.drawing.picture import Figure
    from topodesk.ui.canvas.editing import EditingView

REST = 300
"""Milliseconds the pointer rests before the card appears."""
FOLD = "(fold)"
"""Before the id of a stream whose triangle is hovered."""
NEAR = 3.0
"""How far beside a thin figure the pointer still means it, in pixels."""


class Hovering(QObject):
    """One card at a time over one view."""

    def __init__(self, view: EditingView) -> None:
        """Nothing is hovered."""
        super().__init__(view)
        self._view = view
        self._key = ""
        self._at = QPointF()
        self.card: HintCard | None = None
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self._say)

    def moved(self, position: QPointF) -> None:
        """The pointer is at a pixel of the view, with no button down."""
        self._at = position
        figure, fold = self.figure_at(position), self._view.tools.idle.fold
        key = f"{FOLD}{fold}" if fold else figure.key if figure is not None else ""
        if key != self._key:
            self.end()
            self._key = key
            if key:
                self._resting.start()

    def end(self) -> None:
        """Take the card away."""
        self._resting.stop()
        self._key = ""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
            self.card = None

    def figure_at(self, position: QPointF) -> Figure | None:
        """The figure under a pixel of the view."""
        view = self._view
        scale = view.camera.scale
        picture = view.session.drawing.picture
        return picture.at(view.map_point(position), NEAR / scale, level_at(scale))

    def _saying(self) -> Saying | None:
        session, key = self._view.session, self._key
        if key.startswith(FOLD):
            folded = key.removeprefix(FOLD) in session.lens.folded
            return Saying("Unfold this lane" if folded else "Fold this lane to one line")
        figure = session.drawing.picture.figures.get(key)
        return said_of(session, figure, self._view.camera.scale) if figure else None

    def _say(self) -> None:
        view = self._view
        saying = None if view.held else self._saying()
        if saying is not None:
            self.card = HintCard(view.viewport(), saying)
            self.card.stand_by(self._at, view.viewport().size())
            self.card.show()

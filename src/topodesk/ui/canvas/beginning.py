"""The button on an empty map that brings a copy of today onto it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from topodesk.tools.beginning import begin_with_today, beginning_of
from topodesk.ui.canvas.overlay import welcome_top
from topodesk.ui.pieces.buttons import button

if TYPE_CHECKING:
    from topodesk.ui.canvas.editing import EditingView

BELOW = 134
"""Pixels from the upper edge of what an empty map says to the button."""
LONGEST = 40


class Beginning:
    """There while an empty scenario is shown and today is not empty."""

    def __init__(self, view: EditingView) -> None:
        """Not there."""
        self._view = view
        self.button: QPushButton | None = None

    def follow(self) -> None:
        """Come, go, or stand where the view is now."""
        source = beginning_of(self._view.session)
        if source is None:
            if self.button is not None:
                self.button.hide()
            return
        made = self.button or self._make()
        name = " ".join(source.name[:LONGEST].split()) or "Today"
        made.setText(f"Begin with a copy of “{name}”".replace("&", "&&"))
        made.adjustSize()
        band = self._view.camera.rect_to_view(self._view.session.drawing.layout.band.rect)
        middle = (self._view.viewport().width() - made.width()) / 2
        made.move(round(middle), round(welcome_top(band.y) + BELOW))
        made.show()

    def _make(self) -> QPushButton:
        self.button = button("", "soft", self._begin, parent=self._view.viewport())
        return self.button

    def _begin(self) -> None:
        self._view.say(begin_with_today(self._view.session))
        self._view.fit()
        self._view.setFocus()

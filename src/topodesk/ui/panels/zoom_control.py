"""The zoom control that floats over the canvas: out, the present zoom, in, fit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from topodesk.ui.look.icons import icon
from topodesk.ui.pieces.buttons import button_for


class ZoomControl(QWidget):
    """`− 82% + Fit`."""

    def __init__(self, parent: QWidget, actions: Mapping[str, QAction]) -> None:
        """Its buttons trigger the zooming `actions`."""
        super().__init__(parent)
        self.setObjectName("zoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.out = button_for(actions["zoom_out"], "", "zoom")
        self.percent = button_for(actions["zoom_100"], "100%", "zoom")
        self.into = button_for(actions["zoom_in"], "", "zoom")
        self.fit = button_for(actions["fit"], "Fit", "zoom")
        self.out.setIcon(icon("minus"))
        self.into.setIcon(icon("add"))
        self.out.setAccessibleName("Zoom out")
        self.into.setAccessibleName("Zoom in")
        self.percent.setFixedWidth(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 4, 5, 4)
        row.setSpacing(2)
        for part in (self.out, self.percent, self.into, self.fit):
            row.addWidget(part)

    def show_zoom(self, percent: float) -> None:
        """Show the present zoom."""
        self.percent.setText(f"{percent:.0f}%")

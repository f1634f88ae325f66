"""The button beside the scenarios that begins and ends comparing."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from topodesk.ui.look.icons import icon
from topodesk.ui.look.tokens import ACCENT_DARK, INK
from topodesk.ui.pieces.buttons import button_for


def compare_button(action: QAction) -> QPushButton:
    """A switch that is on while something is compared."""
    made = button_for(action, "Compare", "switch")
    made.setObjectName("compare")
    made.setAccessibleName("Compare")
    made.setIconSize(QSize(16, 16))
    made.setCheckable(True)

    def follow() -> None:
        made.setChecked(action.isChecked())
        made.setIcon(icon("compare", ACCENT_DARK if action.isChecked() else INK))

    action.changed.connect(follow)
    made.clicked.connect(follow)
    follow()
    return made

"""Buttons that never take the focus by a click, so the canvas keeps it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from topodesk.ui.look.stylesheet import wear


def button(
    text: str,
    look: str = "quiet",
    does: Callable[[], object] | None = None,
    *,
    tip: str = "",
    icon: QIcon | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """A button that reads `text` and does `does`; Tab reaches it, Space and Enter press it."""
    made = PushButton(_plain(text), parent)
    wear(made, look)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(False)
    if tip:
        made.setToolTip(tip)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(QSize(16, 16))
    if does is not None:
        made.clicked.connect(lambda _checked=False: does())
    return made


def button_for(action: QAction, text: str, look: str) -> QPushButton:
    """A button that triggers an action and is enabled whenever the action is."""
    made = button(text, look, action.trigger)

    def follow() -> None:
        made.setEnabled(action.isEnabled())
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        name = action.text().replace("&&", "&").rstrip("…")
        made.setToolTip(f"{name} ({keys})" if keys else name)

    action.changed.connect(follow)
    follow()
    return made


class PushButton(QPushButton):
    """A push button that Enter presses too, as people expect outside dialogs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def _plain(text: str) -> str:
    """A name is data: its & is no shortcut."""
    return text.replace("&", "&&")

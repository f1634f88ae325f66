"""The page of keys, made from the table of actions and the canvas's own keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from topodesk.ui.actions.table import ACTIONS, CANVAS_KEYS
from topodesk.ui.dialogs.page import PageDialog
from topodesk.ui.pieces.labels import heading, label


class ShortcutsDialog(PageDialog):
    """Two lists: what the menus do, and what counts on the map."""

    def __init__(self, parent: QWidget | None) -> None:
        """Ready to be shown."""
        super().__init__("Keyboard shortcuts", parent, 640)
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        row = _add(grid, 0, "On the map", CANVAS_KEYS)
        in_menus = tuple((_keys(a.shortcuts), a.text.rstrip("…")) for a in ACTIONS if a.shortcuts)
        _add(grid, row, "Everywhere", in_menus)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        scroll.setMinimumHeight(460)
        self.body.addWidget(scroll)


def _add(grid: QGridLayout, row: int, title: str, keys: tuple[tuple[str, str], ...]) -> int:
    if row:
        grid.setRowMinimumHeight(row, 14)
        row += 1
    grid.addWidget(heading(title), row, 0, 1, 2)
    for key, what in keys:
        row += 1
        grid.addWidget(label(key, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(what, "body", wraps=True), row, 1)
    return row + 1


def _keys(shortcuts: tuple[str, ...]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "  or  ".join(QKeySequence(keys).toString(native) for keys in shortcuts)

"""Two or more buttons in a row of which one is pressed: where something goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from topodesk.ui.pieces.buttons import button

T = TypeVar("T")


def segments(choices: Sequence[tuple[str, T]], chosen: T, choose: Callable[[T], object]) -> QWidget:
    """A row of the choices with `chosen` pressed; `choose` hears which one is pressed."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    group = QButtonGroup(row)
    for text, value in choices:
        made = button(text, "segment", partial(choose, value))
        made.setCheckable(True)
        made.setChecked(value == chosen)
        group.addButton(made)
        line.addWidget(made)
    line.addStretch(1)
    return row

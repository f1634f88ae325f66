"""Pages of a stack that are made later than their tabs, so that the window is painted sooner."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget


def put_in_place(pages: QStackedWidget, at: int, page: QWidget) -> None:
    """Put a page where an empty one kept its place; the place that is shown stays shown."""
    shown, empty = pages.currentIndex(), pages.widget(at)
    pages.insertWidget(at, page)
    if empty is not None:
        pages.removeWidget(empty)
        empty.deleteLater()
    pages.setCurrentIndex(shown)

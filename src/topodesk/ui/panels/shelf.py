"""The left panel: what can be put on the map, and what else helps to find one's way on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from topodesk.ui.look.stylesheet import restyle
from topodesk.ui.look.tokens import PALETTE_WIDTH
from topodesk.ui.pieces.kept_places import put_in_place


class Shelf(QWidget):
    """Pages under tabs; with only one page there are no tabs."""

    def __init__(self) -> None:
        """An empty shelf."""
        super().__init__()
        self.setObjectName("shelf")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(PALETTE_WIDTH)
        self.tabs = QTabBar()
        self.tabs.setObjectName("shelf-tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName("Left panel")
        self.tabs.hide()
        self._pages = QStackedWidget()
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)

    def add_page(self, title: str, page: QWidget) -> None:
        """Put a page behind the others."""
        self._pages.addWidget(page)
        self.tabs.addTab(title)
        self.tabs.setVisible(self.tabs.count() > 1)
        self._crowd()

    def put_page(self, at: int, page: QWidget) -> None:
        """Put a page where an empty one kept its place."""
        put_in_place(self._pages, at, page)

    def name_page(self, page: QWidget, title: str) -> None:
        """Call a page otherwise, such as with a count."""
        self.tabs.setTabText(self._pages.indexOf(page), title)
        self._crowd()

    def _crowd(self) -> None:
        """Let the tabs move together where there is no room for them as they are."""
        self._wear(crowded=False)
        self._wear(crowded=self.tabs.sizeHint().width() >= PALETTE_WIDTH)

    def _wear(self, *, crowded: bool) -> None:
        self.tabs.setProperty("crowded", "true" if crowded else "false")
        restyle(self.tabs)
        self.tabs.setTabText(0, self.tabs.tabText(0))  # or it keeps the widths it had

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(self._pages.indexOf(page))

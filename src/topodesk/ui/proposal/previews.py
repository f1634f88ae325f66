"""The pages as they will be, made by a child process and shown one after the other."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from topodesk.ui.child import Child
from topodesk.ui.pieces.named_rows import Index

if TYPE_CHECKING:
    from topodesk.proposal.look import Look

HEADLINES = "headlines "
_PAGE = re.compile(r"page (\d+) of (\d+) (\w+)")
NOTE = "note "
"""What begins a line with a sentence to be read before exporting."""

LONG_SIDE, LARGE = 310, 620
"""Pixels of a page on the screen: at least, seen with others, and at most, by itself; so many are
painted."""
GAP = 16
"""Pixels between pages."""
LINE = 24
"""Pixels for the number below a page."""


class Cells(QStyledItemDelegate):
    """Pages are as large as their place in the rows, whatever picture is in them still."""

    def __init__(self, pages: QListWidget) -> None:
        """For the items of `pages`."""
        super().__init__(pages)
        self._pages = pages

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A whole place."""
        return self._pages.gridSize()


class Previews(QListWidget):
    """Small pages in rows. `heard` is told how many there are of how many, and which sections,
    `offered` before that which headlines are proposed."""

    def __init__(
        self,
        parent: QWidget,
        heard: Callable[[int, int, frozenset[str]], None],
        offered: Callable[[dict[str, str]], None],
    ) -> None:
        """No page yet."""
        super().__init__(parent)
        self._heard, self._offered = heard, offered
        self.note: Callable[[str], object] = lambda _sentence: None
        self._child = Child(self)
        self._folder = tempfile.TemporaryDirectory(prefix="topodesk-pages-")
        self._round = 0
        self._keys: set[str] = set()
        self._made = 0
        self._upright, self._ratio = False, 1.0
        self.large = False
        self.sized: Callable[[bool], object] = lambda _large: None
        self.itemClicked.connect(self._look_closer)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setItemDelegate(Cells(self))
        self.setObjectName("pages")
        self.setAccessibleName("Pages of the proposal")

    def show_pages(
        self,
        design: bytes,
        scenario: str,
        as_of: str,
        look: Look,
        keys: Collection[str],
        against: Sequence[str] = (),
    ) -> None:
        """Make the pages of `design` anew, instead of those that are being made; `against` is how
        the command line is told what to compare with."""
        self._child.stop(grace=0)
        self._round += 1
        folder = Path(self._folder.name) / str(self._round)
        folder.mkdir()
        sides = look.format.width, look.format.height
        self._upright, self._ratio = look.format.upright, min(sides) / max(sides)
        self._lay_out(self._at_top())
        command = ["preview", str(folder), "--scenario", scenario, "--as-of", as_of]
        command += [f"--sections={','.join(keys)}", "--page", look.paper]
        command += ["--theme", str(_theme(folder, look)), *against]
        self._keys.clear()
        self._made = 0

        def hear(line: str) -> None:
            if line.startswith(HEADLINES):
                self._offered(json.loads(line.removeprefix(HEADLINES)))
            found = _PAGE.fullmatch(line)
            if line.startswith(NOTE):
                self.note(line.removeprefix(NOTE))
            if found:
                self._show(folder, int(found[1]), int(found[2]), found[3])

        self._child.start(command, design, hear, self._ended)

    def enlarge(self, large: bool) -> None:
        """Show pages one by one, large enough to be read, or small ones in rows."""
        at = self.itemAt(self.viewport().rect().center()) or self.item(0)
        self._enlarge(large, at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages fill the width there is."""
        top = self._at_top()
        super().resizeEvent(event)
        self._lay_out(top)

    def _look_closer(self, item: QListWidgetItem) -> None:
        """A click on a page shows it larger, and another one in rows again."""
        self._enlarge(not self.large, item)

    def _enlarge(self, large: bool, item: QListWidgetItem | None) -> None:
        self.large = large
        self._lay_out(item)
        self.sized(large)

    def _at_top(self) -> QListWidgetItem | None:
        """The first page of which most is seen."""
        at = self.indexAt(QPoint(self.gridSize().width() // 2, self.gridSize().height() // 2))
        return self.item(at.row()) if at.isValid() else None

    def _lay_out(self, top: QListWidgetItem | None) -> None:
        """Let as many columns as there is room for fill it; where that moves pages, `top` is
        where one looks at."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        room = self.maximumViewportSize().width() - bar - 1  # as Qt reckons, bar or not
        least = LARGE if self.large else LONG_SIDE
        across = round(least * self._ratio) if self._upright else least
        cell = room // max(1, room // (across + GAP))
        wide = min(across, cell - GAP) if self.large else cell - GAP
        high = round(wide / self._ratio if self._upright else wide * self._ratio)
        grid = QSize(cell, high + LINE + GAP)
        if cell <= GAP or (grid, wide) == (self.gridSize(), self.iconSize().width()):
            return
        self.setIconSize(QSize(wide, high))
        self.setGridSize(grid)
        self.doItemsLayout()
        if top is not None:
            self.scrollToItem(top, QListWidget.ScrollHint.PositionAtTop)

    def show_none(self) -> None:
        """Make no more pages, and show none."""
        self._child.stop(grace=0)
        self.clear()

    @property
    def busy(self) -> bool:
        """Whether pages are being made."""
        return self._child.busy

    def theme(self, look: Look) -> Path:
        """What the command line is told of a look, as a file that is there until pages are made no
        more."""
        return _theme(Path(self._folder.name), look)

    def stop(self) -> None:
        """Make no more pages, and leave no file behind."""
        self._child.stop(grace=0)
        self._folder.cleanup()

    def _ended(self, complaint: str) -> None:
        if complaint:
            self._only(self._made)
            self.note(complaint)

    def _show(self, folder: Path, number: int, of: int, key: str) -> None:
        """A page takes the place of the one that had its number, so that none moves."""
        pixmap = QPixmap(str(folder / f"{number}.png"))
        (folder / f"{number}.png").unlink(missing_ok=True)
        item = self.item(number - 1) or self._added(number)
        item.setIcon(QIcon(pixmap))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Page {number} of {of}")
        self._only(of)
        self._made = number
        self._keys.add(key)
        self._heard(number, of, frozenset(self._keys))

    def _added(self, number: int) -> QListWidgetItem:
        item = QListWidgetItem(str(number))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setToolTip("Click to see pages larger or smaller")
        self.addItem(item)
        return item

    def _only(self, pages: int) -> None:
        """No page behind so many."""
        while self.count() > pages:
            self.takeItem(self.count() - 1)


def _theme(folder: Path, look: Look) -> Path:
    """What the child is told of the look, as a file."""
    from topodesk.proposal.look import kind_of

    said = {"accent": look.accent}
    if look.logo:
        said["logo"] = f"logo.{kind_of(look.logo)}"
        (folder / said["logo"]).write_bytes(look.logo)
    path = folder / "theme.json"
    path.write_text(json.dumps(said), encoding="utf-8")
    return path

"""The pages as they will be, made by a child process and shown one after the other."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from topodesk.ui.child import Child

if TYPE_CHECKING:
    from topodesk.proposal.look import Look

HEADLINES = "headlines "
_PAGE = re.compile(r"page (\d+) of (\d+) (\w+)")
NOTE = "note "
"""What begins a line with a sentence to be read before exporting."""

LONG_SIDE, LARGE = 310, 620
"""Pixels of a page on the screen, seen with others and by itself; as many as in the larger one are
painted."""


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
        self._upright, self._ratio = False, 1.0
        self.large = False
        self.sized: Callable[[bool], object] = lambda _large: None
        self.itemClicked.connect(self._look_closer)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setSpacing(10)
        self.setUniformItemSizes(True)
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
        self._size()
        command = ["preview", str(folder), "--scenario", scenario, "--as-of", as_of]
        command += [f"--sections={','.join(keys)}", "--page", look.paper]
        command += ["--theme", str(_theme(folder, look)), *against]
        self._keys.clear()
        fresh = True

        def hear(line: str) -> None:
            nonlocal fresh
            if line.startswith(HEADLINES):
                self._offered(json.loads(line.removeprefix(HEADLINES)))
            found = _PAGE.fullmatch(line)
            if line.startswith(NOTE):
                self.note(line.removeprefix(NOTE))
            if found:
                if fresh:
                    self.clear()
                    fresh = False
                self._add(folder, int(found[1]), int(found[2]), found[3])

        self._child.start(command, design, hear, self._ended)

    def enlarge(self, large: bool) -> None:
        """Show pages one by one, large enough to be read, or small ones in rows."""
        at = self.itemAt(self.viewport().rect().center()) or self.item(0)
        self._enlarge(large, at)

    def _look_closer(self, item: QListWidgetItem) -> None:
        """A click on a page shows it larger, and another one in rows again."""
        self._enlarge(not self.large, item)

    def _enlarge(self, large: bool, item: QListWidgetItem | None) -> None:
        self.large = large
        self._size()
        self.doItemsLayout()
        if item is not None:
            self.scrollToItem(item, QListWidget.ScrollHint.PositionAtTop)
        self.sized(large)

    def _size(self) -> None:
        long = LARGE if self.large else LONG_SIDE
        sides = (long, round(long * self._ratio))
        self.setIconSize(QSize(*(reversed(sides) if self._upright else sides)))

    def show_none(self) -> None:
        """Make no more pages, and show none."""
        self._child.stop(grace=0)
        self.clear()

    @property
    def busy(self) -> bool:
        """Whether pages are being made."""
        return self._child.busy

    def stop(self) -> None:
        """Make no more pages, and leave no file behind."""
        self._child.stop(grace=0)
        self._folder.cleanup()

    def _ended(self, complaint: str) -> None:
        if complaint:
            if not self._keys:
                self.clear()
            self.note(complaint)

    def _add(self, folder: Path, number: int, of: int, key: str) -> None:
        pixmap = QPixmap(str(folder / f"{number}.png"))
        (folder / f"{number}.png").unlink(missing_ok=True)
        item = QListWidgetItem(QIcon(pixmap), str(number))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Page {number} of {of}")
        item.setToolTip("Click to see pages larger or smaller")
        self.addItem(item)
        self._keys.add(key)
        self._heard(number, of, frozenset(self._keys))


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

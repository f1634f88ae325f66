"""Offers what fits under a line while somebody types in it, the best match first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from topodesk.ui.pieces.entries import ENTER, TAB, WRITES, Entry, EntryPainter, EntryRows, Index

MOST = 200
"""Rows that are offered; nobody scrolls further."""


class Completing(QObject):
    """`suggest` gives the rows for what is typed; a row that is chosen goes to `take`."""

    def __init__(
        self,
        line: QLineEdit,
        suggest: Callable[[str], Sequence[Entry]],
        take: Callable[[Entry], object],
        *,
        width: int = 0,
        as_typed: Callable[[str], str] | None = None,
    ) -> None:
        """Listen to `line`. The rows are as wide as it is, or `width` pixels at least.

        With `as_typed` the last row is what Enter makes of the text as it is, in the words that
        gives, "" where Enter takes the first row; each row shows the key that takes it.
        """
        super().__init__(line)
        self._suggest, self._take, self._as_typed = suggest, take, as_typed
        self.rows = EntryRows()
        self.rows.setParent(self)
        completer = _Completer(self.rows, line)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        # no role of any row: Qt matches nothing itself, so that Enter never takes a row unasked
        completer.setCompletionRole(Qt.ItemDataRole.UserRole)
        completer.setMaxVisibleItems(9)
        # the completer's own: one made here would be deleted by both it and Python
        self._popup = popup = cast("QAbstractItemView", completer.popup())
        popup.setObjectName("completions")
        popup.setMinimumWidth(width)
        painter = EntryPainter(self.rows, self._key_of if as_typed is not None else None)
        painter.setParent(popup)
        popup.setItemDelegate(painter)
        completer.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        line.setCompleter(completer)
        line.textEdited.connect(self.offer)

    def offer(self, typed: str) -> None:
        """Have the rows that fit."""
        found = list(self._suggest(typed)[:MOST]) if typed.strip() else []
        words = self._as_typed(typed) if self._as_typed is not None and found else ""
        self.rows.show([*found, Entry(None, words, writes=typed)] if words else found)

    @property
    def offered(self) -> Entry | None:
        """The row the arrows went to, or else the first; None while nothing is offered."""
        first = self.rows.entries[:1] if self._popup.isVisible() else ()
        return self.highlighted or (first[0] if first else None)

    def _key_of(self, row: int) -> str:
        """The key that takes a row now."""
        now, last = self._popup.currentIndex().row(), len(self.rows.entries) - 1
        asked = last if self.rows.entries[last].key is None else 0
        if row == (now if now >= 0 else asked):
            return ENTER
        return TAB if now < 0 and row == 0 else ""

    def best(self, typed: str) -> Entry | None:
        """The row somebody means who typed that much."""
        return next(iter(self._suggest(typed)), None) if typed.strip() else None

    @property
    def highlighted(self) -> Entry | None:
        """The row the arrows went to, while rows are offered."""
        at = self._popup.currentIndex().row() if self._popup.isVisible() else -1
        return self.rows.entries[at] if 0 <= at < len(self.rows.entries) else None

    def close(self) -> None:
        """Offer nothing any more."""
        self._popup.hide()

    def _chosen(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.rows.entries):
            self._take(self.rows.entries[index.row()])


class _Completer(QCompleter):
    """Writes the name of a row into the line while the arrows are on it."""

    def pathFromIndex(self, index: Index) -> str:
        """The name, or what else taking the row writes."""
        written = index.data(WRITES) or index.data(Qt.ItemDataRole.DisplayRole)
        return str(written or "")

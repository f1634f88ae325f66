"""A scrolling list of cards that makes widgets for the visible ones only and uses them again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QWidget

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.findings.card import Card
from topodesk.ui.panels.findings.card_layout import card_layout
from topodesk.ui.panels.findings.entries import Entry, Fold, Item
from topodesk.ui.panels.findings.heading import Heading, head_layout
from topodesk.ui.pieces.buttons import button

GAP = 12
FOLD_HEIGHT = 34
SIDE = EDGE - 4
TOP = 4
USUAL_HEIGHT = 190
"""What a card is taken for until it comes near the view."""
MOST_ROUNDS = 6
MOST_HEIGHTS = 20_000
SPARE = 200
"""Pixels above and below the view that have their cards already."""


class CardList(QAbstractScrollArea):
    """Shows items in their order. Keeps its place when they change; never takes the focus."""

    chosen = Signal(object)
    fixed = Signal(object, str)
    written = Signal(object)
    explained = Signal(object)
    """The rule of this entry was asked about."""
    folded = Signal(object)
    """The heading with this key was pressed."""
    asked = Signal(object, QPoint)

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._items: Sequence[Item] = ()
        self._tops: list[int] = [TOP]
        self._widgets: dict[tuple[str, ...], QWidget] = {}
        self._spare: list[Card] = []
        self._current: tuple[str, ...] | None = None
        self._editable = True
        self._placing = False
        self._heights: dict[tuple[int, int, bool], tuple[Entry, int]] = {}
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._place())
        self.verticalScrollBar().setSingleStep(40)

    @property
    def made(self) -> int:
        """How many card widgets there are, visible or waiting."""
        return len(self._widgets) + len(self._spare)

    @property
    def items(self) -> Sequence[Item]:
        """What the list holds."""
        return self._items

    def show_items(self, items: Sequence[Item], *, editable: bool) -> None:
        """Show other items from where the list was."""
        anchor = self._anchor()
        self._items, self._editable = items, editable
        if len(self._heights) > MOST_HEIGHTS:
            self._heights = {}
        self._measure()
        self._return_to(anchor)
        self._place()

    def set_current(self, key: tuple[str, ...] | None) -> None:
        """Let one card show all of its text."""
        if key != self._current:
            anchor = self._anchor()
            self._current = key
            self._measure()
            self._return_to(anchor)
            self._place()

    def card(self, key: tuple[str, ...]) -> Card | None:
        """The card of an entry, while it is visible."""
        found = self._widgets.get(key)
        return found if isinstance(found, Card) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards are as wide as the list."""
        anchor = self._anchor()
        self._measure()
        self._return_to(anchor)
        self._place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; never zoom or leave."""
        super().wheelEvent(event)
        event.accept()

    # -- inside ------------------------------------------------------------------------------

    @property
    def _card_width(self) -> int:
        return max(120, self.viewport().width() - 2 * SIDE)

    def _height(self, item: Item, *, exactly: bool = False) -> int:
        """How high an item is; a card that was never near the view is guessed."""
        if isinstance(item, Fold) and item.rule:
            return round(head_layout(item, float(self._card_width)).height)
        if isinstance(item, Fold):
            return FOLD_HEIGHT
        asked = (id(item), self._card_width, item.key == self._current)
        if asked not in self._heights and exactly:
            high = round(card_layout(item, float(asked[1]), asked[2]).height)
            self._heights[asked] = (item, high)
        return self._heights.get(asked, (item, USUAL_HEIGHT))[1]

    def _measure(self) -> None:
        heights = (self._height(item) + GAP for item in self._items)
        self._tops = list(accumulate(heights, initial=TOP))
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self._tops[-1] - self.viewport().height()))
        bar.setPageStep(self.viewport().height())

    def _near(self) -> range:
        """The places of the items in view or close to it."""
        at = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, at - SPARE) - 1)
        last = bisect_right(self._tops, at + self.viewport().height() + SPARE)
        return range(first, min(last, len(self._items)))

    def _measure_near(self) -> None:
        """Replace guesses near the view by heights, without moving what is seen."""
        for _ in range(MOST_ROUNDS):
            guessed = [
                n
                for n in self._near()
                if self._height(self._items[n]) != self._height(self._items[n], exactly=True)
            ]
            if not guessed:
                return
            anchor = self._anchor()
            self._measure()
            self._return_to(anchor)

    def _anchor(self) -> list[tuple[tuple[str, ...], int]]:
        """The items from the top of the view on, and how far below it each begins.

        None at the very top: whoever has not scrolled wants to see what comes first.
        """
        at = self.verticalScrollBar().value()
        if not at:
            return []
        first = max(0, bisect_right(self._tops, at) - 1)
        shown = list(zip(self._items, self._tops, strict=False))[first : first + 12]
        return [(item.key, top - at) for item, top in shown]

    def _return_to(self, anchor: list[tuple[tuple[str, ...], int]]) -> None:
        places = {item.key: top for item, top in zip(self._items, self._tops, strict=False)}
        for key, below in anchor:
            if key in places:
                self.verticalScrollBar().setValue(places[key] - below)
                return
        if not anchor:
            self.verticalScrollBar().setValue(0)

    def _place(self) -> None:
        """Give every item near the view a widget at its place, and the others none."""
        if self._placing:
            return
        self._placing = True
        self._measure_near()
        near = {self._items[n].key: n for n in self._near()}
        self._release([key for key in self._widgets if key not in near])
        for key, n in near.items():
            item = self._items[n]
            widget = self._widgets.get(key) or self._widget(item)
            self._widgets[key] = widget
            self._show(widget, item, self._tops[n] - self.verticalScrollBar().value())
        self._placing = False

    def _show(self, widget: QWidget, item: Item, y: int) -> None:
        width = self._card_width
        widget.setGeometry(QRect(SIDE, y, width, self._height(item)))
        if isinstance(widget, Card) and isinstance(item, Entry):
            current = item.key == self._current
            widget.show_entry(item, width, current=current, editable=self._editable)
        elif isinstance(widget, Heading) and isinstance(item, Fold):
            widget.show_fold(item)
        elif isinstance(widget, QPushButton) and isinstance(item, Fold):
            widget.setText(_fold_text(item))
        widget.show()

    def _widget(self, item: Item) -> QWidget:
        if isinstance(item, Fold):
            key = item.key
            if item.rule:
                return Heading(self.viewport(), lambda: self.folded.emit(key))
            made = button("", "fold", lambda: self.folded.emit(key))
            made.setParent(self.viewport())
            return made
        if self._spare:
            return self._spare.pop()
        card = Card(self.viewport())
        card.chosen.connect(self.chosen.emit)
        card.fixed.connect(self.fixed.emit)
        card.written.connect(self.written.emit)
        card.explained.connect(self.explained.emit)
        card.stepped.connect(self._step)
        card.asked.connect(self.asked.emit)
        return card

    def _release(self, keys: list[tuple[str, ...]]) -> None:
        for key in keys:
            widget = self._widgets.pop(key)
            widget.hide()
            if isinstance(widget, Card):
                self._spare.append(widget)
            else:
                widget.deleteLater()

    def _step(self, entry: Entry, by: int) -> None:
        """Lead the keyboard to the next card and bring that into view."""
        cards = [n for n, item in enumerate(self._items) if isinstance(item, Entry)]
        here = next((i for i, n in enumerate(cards) if self._items[n].key == entry.key), None)
        if here is None or not 0 <= here + by < len(cards):
            return
        place = cards[here + by]
        self._height(self._items[place], exactly=True)
        self._measure()
        self.reveal(place)
        card = self.card(self._items[place].key)
        if card is not None:
            card.setFocus(Qt.FocusReason.TabFocusReason)

    def reveal(self, place: int) -> None:
        """Bring the item at `place` into view."""
        bar, view = self.verticalScrollBar(), self.viewport().height()
        top, end = self._tops[place] - GAP, self._tops[place + 1]
        if top < bar.value():
            bar.setValue(top)
        elif end > bar.value() + view:
            bar.setValue(end - view)


def _fold_text(fold: Fold) -> str:
    return f"{'▾' if fold.open else '▸'}  {fold.title}"

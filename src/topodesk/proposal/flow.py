"""A part of the document set from top to bottom: titles, tables, lists and figures in their order,
going on over as many pages as they take."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.shapes import Rect
from topodesk.drawing.text import measure, wrap
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.lists import SLACK, Item, Style, wanted, write_list
from topodesk.proposal.sheet import INK, LEADING, LEFT, MUTED, Sheet
from topodesk.proposal.table import Column, draw_table, table_height

BETWEEN = 20.0
TITLE = 20.0
LIST = Style(9.8, 6, gap=5.0)
GUTTER = 28.0
CARD_GAP, CARD_PAD = 16.0, 13.0
FIGURES = (26.0, 22.0, 18.0, 15.0, 12.0)
WORDS = 9.5
TORN = 0.5
"""Of a page: a table is not torn to begin in less."""
LEAST_PART = 190.0
"""What room a further part of the document needs to begin on the same page."""
LEAST_TABLE = 62.0
"""A title, a head and a row: less of a table does not begin at the foot of a page."""


class Flow:
    """The pages of one part, and where on the last of them the next piece begins."""

    def __init__(
        self,
        comparison: Comparison,
        section: str,
        title: str,
        below: str = "",
        *,
        keep: float = 0.0,
    ) -> None:
        """Begin with the title of the part on a page of its own; `keep` is kept free at the foot
        of each page."""
        self._keep = keep
        self._comparison, self._section, self._title = comparison, section, title
        self.sheets: list[Sheet] = []
        self.y = 0.0
        self._begin(below)

    @property
    def sheet(self) -> Sheet:
        """The page that is written on."""
        return self.sheets[-1]

    @property
    def bottom(self) -> float:
        """Where its pages end."""
        return self.sheet.bottom - self._keep

    @property
    def room(self) -> float:
        """What is left of it below what was written."""
        return self.bottom - self.y

    def part(self, title: str, below: str = "") -> None:
        """Another part of the document on the same page, with a title of its own."""
        sheet = self.sheet
        self.y += 8
        sheet.rule(LEFT, LEFT + sheet.inner, self.y - 8)
        with sheet.tagged("H2"):
            sheet.text(LEFT, self.y + 20, title, 17, "bold", INK, width=sheet.inner)
        self.y += 32
        if below:
            sheet.text(LEFT, self.y + 6, below, 11, colour=MUTED, width=sheet.inner)
            self.y += 22

    def table(
        self,
        title: str,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        anchors: Sequence[str] = (),
        *,
        compact: bool = False,
    ) -> None:
        """A table under a title of its own; nothing when it has no rows. One that would be torn
        near the foot of a page and has room on the next begins there."""
        if not rows:
            return
        high = table_height(columns, rows, self.sheet.inner, compact=compact) + TITLE
        whole = self.bottom - self._top
        torn = high > self.room and high <= whole and self.room < whole * TORN
        self._titled(title, high if torn else LEAST_TABLE)
        given = False

        def sheets() -> tuple[Sheet, float]:
            nonlocal given
            if given:
                self._begin()
            given = True
            return self.sheet, self.y

        _, below = draw_table(
            sheets, columns, rows, LEFT, self.sheet.inner, anchors, compact=compact
        )
        self.y = below + BETWEEN

    def items(self, title: str, items: Sequence[Item], style: Style = LIST) -> None:
        """One list in columns of the same length; nothing when it is empty."""
        across = self.sheet.format.columns + 1
        step = max(-(-len(items) // across), 1)
        parts = [items[at : at + step] for at in range(0, len(items), step)]
        self.beside([(title if not n else " ", part) for n, part in enumerate(parts)], style)

    def beside(
        self,
        lists: Sequence[tuple[str, Sequence[Item]]],
        style: Style = LIST,
        across: int = 0,
    ) -> None:
        """Lists in columns, each under its title where there is most room, and on the next page
        what is left of them; empty ones are left out."""
        waiting = [(title, list(items)) for title, items in lists if items]
        across = across or self.sheet.format.columns + 1
        width = (self.sheet.inner - GUTTER * (across - 1)) / across
        while waiting:
            waiting = self._columns(waiting, style, across, width)
            if waiting:
                self._begin()

    def _columns(
        self, lists: list[tuple[str, list[Item]]], style: Style, across: int, width: float
    ) -> list[tuple[str, list[Item]]]:
        """Put on this page what has room, where that begins highest; what is left."""
        sheet, ends, fresh = self.sheet, [self.y] * across, self.y <= self._top
        for place, (title, items) in enumerate(lists):
            head = title
            while items:
                column = ends.index(min(ends))
                x, y = LEFT + column * (width + GUTTER), ends[column]
                top = y + (TITLE if head else 0.0)
                area = Rect(x, top, width, self.bottom - top)
                count = _fitting(items, area, style)
                if not count and fresh and y <= self._top:
                    count = 1
                if not count:
                    self.y = max(ends)
                    return [(title, items), *lists[place + 1 :]]
                if head.strip():
                    with sheet.tagged("H2"):
                        sheet.text(x, y + 10, head, 12, "semibold", INK, width=width)
                ends[column] = write_list(sheet, area, items[:count], style) + BETWEEN - 4
                head = f"{title}, continued" if title.strip() else " "
                items = items[count:]
        self.y = max(ends) + 4
        return []

    def figures(self, cards: Sequence[tuple[str, str]]) -> None:
        """Figures in boxes next to one another, each with what it counts."""
        if not cards:
            return
        sheet = self.sheet
        across = min(max(len(cards), 2), 2 if sheet.format.upright else 4)
        width = (sheet.inner - CARD_GAP * (across - 1)) / across
        room = width - 2 * CARD_PAD
        lines = max(len(wrap(what, WORDS, "regular", room, 3)) for _, what in cards)
        height = 47 + lines * WORDS * LEADING + 8
        fits = (s for s in FIGURES if all(measure(f, s, "bold") <= room for f, _ in cards))
        size = next(fits, FIGURES[-1])
        for place, (figure, what) in enumerate(cards):
            x = LEFT + place % across * (width + CARD_GAP)
            y = self.y + place // across * (height + CARD_GAP)
            sheet.box(Rect(x, y, width, height))
            sheet.text(x + CARD_PAD, y + 34, figure, size, "bold", INK, width=room)
            sheet.paragraph(x + CARD_PAD, y + 52, what, room, WORDS, "regular", MUTED, lines=3)
        self.y += -(-len(cards) // across) * (height + CARD_GAP) - CARD_GAP + BETWEEN + 2

    def need(self, height: float) -> None:
        """Go on to the next page unless this one has so much room left, or nothing on it."""
        if self.room < height and self.y > self._top:
            self._begin()

    def _titled(self, title: str, needed: float) -> None:
        self.need(needed)
        if title:
            with self.sheet.tagged("H2"):
                width = self.sheet.inner
                self.sheet.text(LEFT, self.y + 10, title, 12, "semibold", INK, width=width)
            self.y += TITLE - 2

    def _begin(self, below: str = "") -> None:
        title = f"{self._title}, continued" if self.sheets else self._title
        self.sheets.append(self._comparison.sheet(self._section))
        self.y = self._top = self.sheet.heading(title, below) + 2


def _fitting(items: Sequence[Item], area: Rect, style: Style) -> int:
    """How many of the items have room whole."""
    room = area.h + style.gap
    for count, item in enumerate(items):
        room -= wanted([item], area.w, style) + style.gap
        if room < -SLACK:
            return count
    return len(items)


def following(
    comparison: Comparison, after: Flow | None, section: str, title: str, below: str = ""
) -> Flow:
    """Where a part that is often short is written: below another one if there is room, else on a
    page of its own."""
    if after is None or after.room < LEAST_PART:
        return Flow(comparison, section, title, below)
    after.part(title, below)
    return after

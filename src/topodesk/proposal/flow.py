"""A part of the document set from top to bottom: titles, tables, lists and figures in their order,
going on over as many pages as they take."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.shapes import Rect
from topodesk.proposal.columns import Piece, Space, arranged
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.figures import Card, across, draw_cards, figures_height
from topodesk.proposal.lists import Item, Style, wanted, write_list
from topodesk.proposal.sheet import INK, LEFT, MUTED, Sheet
from topodesk.proposal.table import Column, draw_table, filled, table_height

BETWEEN = 20.0
TITLE = 20.0
LIST = Style(9.8, 6, gap=5.0)
GUTTER = 28.0
GOES_ON = ", continued"
TORN = 0.5
"""Of a page: a table is not torn to begin in less."""
LEAST_PART = 120.0
"""What room a further part of the document needs to begin on the same page."""
PART = 66.0
"""What its title takes there."""
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
        self._begin(title, below)

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

    @property
    def used(self) -> float:
        """What of the last page is written on, below its title."""
        return self.y - self._top

    def takes(self, part: Flow) -> bool:
        """Whether all of another part has room below what is written here."""
        return len(part.sheets) == 1 and part.used + PART <= self.room

    def part(self, section: str, title: str, below: str = "") -> None:
        """Another part of the document: below a line on the same page, with a title of its own, or
        on a page of its own where little room is left."""
        self._section, self._title = section, title
        if self.room < LEAST_PART:
            self._begin(title, below)
            return
        sheet = self.sheet
        sheet.parts.append((section, self.y))
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
        columns, rows = filled(columns, rows)
        high = table_height(columns, rows, self.sheet.inner, compact=compact) + TITLE
        whole = self.bottom - self._top
        torn = high > self.room and high <= whole and self.room < whole * TORN
        self._titled(title, high if torn else LEAST_TABLE)
        given = False

        def sheets() -> tuple[Sheet, float]:
            nonlocal given
            if given:
                self._go_on()
            given = True
            return self.sheet, self.y

        _, below = draw_table(
            sheets, columns, rows, LEFT, self.sheet.inner, anchors, compact=compact
        )
        self.y = below + BETWEEN

    def items(self, title: str, items: Sequence[Item], style: Style = LIST) -> None:
        """One list in columns of about the same length; nothing when it is empty."""
        self.beside([(title, items)], style, spread=True)

    def beside(
        self,
        lists: Sequence[tuple[str, Sequence[Item]]],
        style: Style = LIST,
        across: int = 0,
        *,
        spread: bool = False,
    ) -> None:
        """Lists in columns, each under its title, and on the next page what is left of them; empty
        ones are left out. Lists that are `spread` are broken so that columns are alike, and have
        their title but once."""
        waiting = [(title, list(items)) for title, items in lists if items]
        across = across or self.sheet.format.columns + 1
        width = (self.sheet.inner - GUTTER * (across - 1)) / across
        while waiting:
            waiting = self._columns(waiting, style, across, width, spread=spread)
            if waiting:
                self._go_on()

    def _columns(
        self,
        lists: list[tuple[str, list[Item]]],
        style: Style,
        across: int,
        width: float,
        *,
        spread: bool,
    ) -> list[tuple[str, list[Item]]]:
        """Put on this page what has room; what is left."""
        again = _untitled if spread else _continued
        space = Space(across, max(self.room, 0.0), TITLE, style.gap, BETWEEN - 4, spread)
        heights = [[wanted([item], width, style) for item in items] for _, items in lists]
        columns = arranged(heights, space)
        if not any(columns) and self.y <= self._top:
            columns = [[Piece(0, 0, 1)]]
        lowest, placed = self.y, [0] * len(lists)
        for number, column in enumerate(columns):
            x, y = LEFT + number * (width + GUTTER), self.y
            for piece in column:
                title, items = lists[piece.place]
                head = again(title) if piece.first else title
                area = Rect(x, y + TITLE, width, self.bottom - y - TITLE)
                self._head(head, x, y, width)
                end = write_list(self.sheet, area, items[piece.first : piece.last], style)
                lowest, y = max(lowest, end), end + BETWEEN - 4
                placed[piece.place] = piece.last
        self.y = lowest + BETWEEN if any(columns) else self.y
        rest = zip(lists, placed, strict=True)
        return [
            (again(title) if done else title, items[done:])
            for (title, items), done in rest
            if done < len(items)
        ]

    def _head(self, title: str, x: float, y: float, width: float) -> None:
        if title.strip():
            with self.sheet.tagged("H2"):
                self.sheet.text(x, y + 10, title, 12, "semibold", INK, width=width)

    def figures(self, cards: Sequence[Card]) -> None:
        """Figures in boxes next to one another, each with what it counts."""
        if not cards:
            return
        columns = across(self.sheet, cards)
        draw_cards(self.sheet, cards, self.y, columns)
        self.y += figures_height(self.sheet, cards, columns) + BETWEEN + 2

    def need(self, height: float) -> None:
        """Go on to the next page unless this one has so much room left, or nothing on it."""
        if self.room < height and self.y > self._top:
            self._go_on()

    def _titled(self, title: str, needed: float) -> None:
        self.need(needed)
        if title:
            self._head(title, LEFT, self.y, self.sheet.inner)
            self.y += TITLE - 2

    def _go_on(self) -> None:
        """A further page of the same part."""
        self._begin(_continued(self._title))

    def _begin(self, title: str, below: str = "") -> None:
        self.sheets.append(self._comparison.sheet(self._section))
        self.y = self._top = self.sheet.heading(title, below) + 2


def _untitled(_title: str) -> str:
    return " "


def _continued(title: str) -> str:
    return title if not title.strip() or title.endswith(GOES_ON) else title + GOES_ON


def following(
    comparison: Comparison, after: Flow | None, section: str, title: str, below: str = ""
) -> Flow:
    """Where a part that is often short is written: below what comes before, or on its own."""
    if after is None:
        return Flow(comparison, section, title, below)
    after.part(section, title, below)
    return after

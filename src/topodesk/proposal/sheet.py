"""A sheet of paper: shapes put on it from the top left, in points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from topodesk.drawing.fitting import MORE
from topodesk.drawing.fonts import Weight
from topodesk.drawing.letters import drawn
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Fill, Path, Point, Rect, Shape, Stroke, TextLine
from topodesk.drawing.text import fit, measure, shape, wrap
from topodesk.proposal.format import A4, Format
from topodesk.proposal.format import LEFT as LEFT
from topodesk.proposal.format import TOP as TOP
from topodesk.proposal.tags import LEAVES, Anchor, Close, Lead, Open, Role

INK, BODY, MUTED, FAINT = "#1F2430", "#374151", "#6B7280", "#9AA1AE"
LINE, SOFT, WARM, ALERT, CALM = "#E2E4EA", "#F6F7FA", "#B45309", "#C62828", "#1D4ED8"
LEADING = 1.38
TITLES, LONG_TITLES = (25.0, 23.5, 22.0), (22.0, 19.0, 16.5)
"""Sizes of a page's title: a little smaller if it then fits on one line, else on two."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Figures of a Picture drawn at (x, y), so many points to a map unit.

    `bounds` is the area they cover on the sheet; what lies outside is cut off if `cut`. `of` is the
    scenario they are the map of.
    """

    figures: tuple[Figure, ...]
    x: float
    y: float
    scale: float
    bounds: Rect
    cut: bool = False
    of: str = ""


@dataclass(frozen=True, slots=True)
class Raster:
    """A sound PNG drawn into `bounds`."""

    data: bytes
    bounds: Rect


Item = Shape | Placed | Raster | Open | Close | Anchor | Lead


@dataclass(slots=True)
class Sheet:
    """One page: `section` stands in its footer and in the outline of the file. `parts` are further
    sections that begin on it, with their heights. `cut` are the texts that do not stand on it
    whole."""

    section: str
    format: Format = A4
    items: list[Item] = field(default_factory=list)
    parts: list[tuple[str, float]] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    _open: list[Role] = field(default_factory=list)

    @contextmanager
    def tagged(self, role: Role, alt: str = "", *, area: Rect | None = None) -> Iterator[None]:
        """What is put on the sheet meanwhile is a piece of this kind; `alt` says a figure in words.

        Heads of a table are those of their column in its first row, else of their row.
        """
        self.items.append(Open(role, alt, area=area))
        self._open.append(role)
        yield
        self._open.pop()
        self.items.append(Close())

    @property
    def inner(self) -> float:
        """How wide what is written on it may be."""
        return self.format.inner

    @property
    def bottom(self) -> float:
        """Nothing but the footer stands below this."""
        return self.format.bottom

    def blank(self) -> Sheet:
        """Another one like it with nothing on it, to try things out."""
        return Sheet(self.section, self.format)

    @property
    def drawn(self) -> list[Shape | Placed | Raster]:
        """What is to be seen on it, without what says what it is."""
        return [i for i in self.items if not isinstance(i, Open | Close | Anchor | Lead)]

    def anchor(self, name: str, y: float) -> None:
        """Let others lead to this height of the sheet."""
        self.items.append(Anchor(name, y))

    def lead(self, area: Rect, to: str, says: str) -> None:
        """Let a click on `area` lead to the anchor called `to`; nothing happens without one."""
        self.items.append(Lead(area, to, says))

    def _write(self, lines: Iterable[Shape]) -> None:
        """Put text on the sheet: a paragraph, unless it is part of something already."""
        if self._open and self._open[-1] in LEAVES:
            self.items.extend(lines)
            return
        with self.tagged("P"):
            self.items.extend(lines)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10.0,
        weight: Weight = "regular",
        colour: str = BODY,
        *,
        width: float | None = None,
        right: bool = False,
    ) -> float:
        """One line with its baseline at `y`, shortened to `width`; how wide it came out."""
        line = (
            fit(text, size, weight, width, colour) if width else shape(text, size, weight, colour)
        )
        self.note(text, [line])
        self._write([line.moved(x - line.width if right else x, y)])
        return line.width

    def paragraph(
        self,
        x: float,
        y: float,
        text: str,
        width: float,
        size: float = 10.0,
        weight: Weight = "regular",
        colour: str = BODY,
        *,
        lines: int = 12,
        leading: float = LEADING,
    ) -> float:
        """Wrapped text whose first baseline is at `y`; where the next baseline would be."""
        written = wrap(text, size, weight, width, lines, colour, x=x, y=y, leading=leading)
        if not written:
            return y
        self.note(text, written)
        self._write(written)
        return written[-1].y + leading * size

    def wrapped(
        self,
        text: str,
        size: float,
        weight: Weight,
        width: float,
        lines: int,
        colour: str,
        *,
        leading: float = LEADING,
    ) -> tuple[TextLine, ...]:
        """Lines to be put somewhere on this sheet, their baselines beginning at 0."""
        return wrap(text, size, weight, width, lines, colour, leading=leading)

    def note(self, text: str, lines: Sequence[TextLine]) -> None:
        """Remember a text if what is written of it ends in …, or is nothing."""
        last = lines[-1].text if lines else ""
        if (last.endswith(MORE) or not last) and _letters(lines) != "".join(drawn(text).split()):
            self.cut.append(text)

    def add(self, shapes: Iterable[Shape]) -> None:
        """Put shapes on the page as they are."""
        self.items.extend(shapes)

    def box(
        self, rect: Rect, *, fill: str | None = None, line: str | None = LINE, radius: float = 8.0
    ) -> None:
        """A rounded box."""
        self.items.append(
            Box(rect, radius, Fill(fill) if fill else None, Stroke(line, 0.7) if line else None)
        )

    def rule(self, x0: float, x1: float, y: float, colour: str = LINE, width: float = 0.6) -> None:
        """A thin line across."""
        commands = (("M", (x0, y)), ("L", (x1, y)))
        self.items.append(Path(commands, stroke=Stroke(colour, width)))

    def heading(self, title: str, below: str = "") -> float:
        """The title of the page and the sentence under it; where the content begins."""
        size = self._title_size(title)
        with self.tagged("H1"):
            y = self.paragraph(
                *(LEFT, TOP + 20, title, self.inner, size, "bold", INK), lines=2, leading=1.2
            )
        last = max(y - 1.2 * size, TOP + 20)
        if not below:
            return last + 30
        y = self.paragraph(
            LEFT,
            last + 24,
            below,
            self.inner - 20,
            12,
            "regular",
            MUTED,
            lines=2 + self.format.upright,
        )
        return y - 12 * LEADING + 24

    def _title_size(self, title: str) -> float:
        for size in TITLES:
            if measure(title, size, "bold") <= self.inner:
                return size
        two = (s for s in LONG_TITLES if len(wrap(title, s, "bold", self.inner, 3)) <= 2)
        return next(two, LONG_TITLES[-1])

    def picture(
        self, picture: Picture, area: Rect, alt: str = "", *, largest: float = 1.0, of: str = ""
    ) -> Rect:
        """A Picture `of` a scenario as large as fits into `area`, at its top left; the area it came
        out at."""
        bounds = picture.bounds
        scale = min(area.w / max(bounds.w, 1), area.h / max(bounds.h, 1), largest)
        x, y = area.x - bounds.x * scale, area.y - bounds.y * scale
        covered = Rect(area.x, area.y, bounds.w * scale, bounds.h * scale)
        with self.tagged("Figure", alt, area=covered):
            self.items.append(Placed(tuple(picture.in_order()), x, y, scale, covered, of=of))
        return covered

    def part(
        self,
        picture: Picture,
        part: Rect,
        at: Point,
        scale: float,
        alt: str = "",
        *,
        of: str = "",
    ) -> None:
        """What a Picture `of` a scenario shows in `part` (map units), its top left corner `at`."""
        figures = tuple(picture.within(part))
        covered = Rect(at.x, at.y, part.w * scale, part.h * scale)
        x, y = at.x - part.x * scale, at.y - part.y * scale
        place = Placed(figures, x, y, scale, covered, cut=True, of=of)
        with self.tagged("Figure", alt, area=covered):
            self.items.append(place)


def _letters(lines: Sequence[TextLine]) -> str:
    """What is written, however it was broken into lines."""
    return "".join("".join(line.text.split()) for line in lines)

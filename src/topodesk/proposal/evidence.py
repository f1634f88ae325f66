"""Findings with their evidence: what the proposal still carries, and what today shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from topodesk.drawing.fonts import Weight
from topodesk.drawing.shapes import Box, Fill, Rect
from topodesk.drawing.text import wrap
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.registers import team_anchor
from topodesk.proposal.sheet import BODY, INK, LEADING, LEFT, MUTED, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.strongest import TONES, strongest, summary
from topodesk.proposal.words import capital, number, quoting
from topodesk.rules.finding import Finding, Severity

GAP = 20.0
BELOW = 11.0
PAD = 16.0
PADS = 2 * PAD - 2
"""What a card keeps free at both sides."""
MOST_PAGES = 2
JOINED, JOINT = 0.6, 66.0
"""Of a page: what may be written on it if another side is to begin there; what its title takes."""
FACT_LINES = 8
SIZE, SMALL = 8.9, 8.0
BETWEEN = 2.5
NARROWEST = 0.35
"""Of its size; a text is wider for each of its letters."""
ADDRESS = re.compile(r" \([^()]*\)")
"""Where a source is found; the last page says it once."""


class Part(NamedTuple):
    """One paragraph of a card."""

    text: str
    size: float
    weight: Weight
    colour: str
    lines: int

    def height(self, width: float) -> float:
        """How high it is, set in this width."""
        return len(wrap(self.text, self.size, self.weight, width, self.lines)) * self.size * LEADING


class Card(NamedTuple):
    """A finding as it is printed: what it says, on which page of its scenario, and where there."""

    finding: Finding
    parts: tuple[Part, ...]
    page: int
    area: Rect


def evidence(comparison: Comparison) -> list[Sheet]:
    """The pages of findings: of the proposal first, then of today, below them if they are few."""
    sheets: list[Sheet] = []
    for side in comparison.sides:
        if side.report.findings:
            _write(comparison, side, sheets)
    return sheets


def printed(comparison: Comparison, side: Side) -> list[Finding]:
    """The findings that find a place on paper."""
    sheets: list[Sheet] = []
    for each in comparison.sides:
        cards = _write(comparison, each, sheets) if each.report.findings else []
        if each is side:
            return [card.finding for card in cards]
    return []


def _write(comparison: Comparison, side: Side, sheets: list[Sheet]) -> list[Card]:
    """Write the findings of a side on the last of the sheets if there is room, and on further
    ones."""
    blank = comparison.sheet("Findings")
    below = _joined(sheets[-1]) if sheets else 0.0
    top, further = (_heading(blank.blank(), side, page, 0) for page in (0, 1))
    cards = _placed(side, blank, below or top, further)
    if below and cards[0].page:
        below, cards = 0.0, _placed(side, blank, top, further)
    first = len(sheets) - 1 if below else len(sheets)
    sheets.extend(blank.blank() for _ in range(first + cards[-1].page + 1 - len(sheets)))
    for page, sheet in enumerate(sheets[first:]):
        if page or not below:
            _heading(sheet, side, page, len(cards))
    if below:
        _join(sheets[first], side, len(cards), below)
    for card in cards:
        _draw(sheets[first + card.page], card, side)
    return cards


def _joined(sheet: Sheet) -> float:
    """Where the findings of another side begin on a page that has much room left; 0 if not."""
    end = max(item.rect.bottom for item in sheet.items if isinstance(item, Box))
    return end + BELOW + JOINT if end < sheet.bottom * JOINED else 0.0


def _join(sheet: Sheet, side: Side, shown: int, top: float) -> None:
    """A title of its own half-way down the page."""
    y = top - JOINT + 8
    sheet.rule(LEFT, LEFT + sheet.inner, y)
    title, below = _titles(side, 0, shown)
    with sheet.tagged("H2"):
        sheet.text(LEFT, y + 28, title, 17, "bold", INK, width=sheet.inner)
    sheet.text(LEFT, y + 46, below, 11, colour=MUTED, width=sheet.inner)


def _heading(sheet: Sheet, side: Side, page: int, shown: int) -> float:
    return sheet.heading(*_titles(side, page, shown)) + 4


def _titles(side: Side, page: int, shown: int) -> tuple[str, str]:
    title = f"What {side.called} shows" if side.is_today else f"Findings {side.where}"
    rest = len(side.report.findings) - shown
    strong = f" The {number(shown)} strongest are printed here; the editor shows all of them."
    below = summary(side) + (strong if rest else "")
    return (f"{title}, continued", "") if page else (title, below)


def _placed(side: Side, blank: Sheet, top: float, further: float) -> list[Card]:
    """Each finding in the column that is shortest so far, until the last page is full: from `top`
    on the first page, from `further` on those after it."""
    cards: list[Card] = []
    columns = blank.format.columns
    width = (blank.inner - GAP * (columns - 1)) / columns
    page, ends, told = 0, [top] * columns, set[str]()
    for finding in strongest(side):
        parts = tuple(_parts(finding, width - PADS, why=finding.why not in told))
        column = ends.index(min(ends))
        if ends[column] + _height(parts, finding, side, width - PADS) > blank.bottom:
            page, ends, column, told = page + 1, [further] * columns, 0, set[str]()
            parts = tuple(_parts(finding, width - PADS, why=True))
        if page >= MOST_PAGES:
            break
        height = _height(parts, finding, side, width - PADS)
        area = Rect(LEFT + column * (width + GAP), ends[column], width, height)
        cards.append(Card(finding, parts, page, area))
        ends[column] += height + BELOW
        told.add(finding.why)
    return cards


def _parts(finding: Finding, width: float, *, why: bool) -> Iterator[Part]:
    """What it says; why it matters is said once on a page."""
    yield Part(quoting(finding.message), 10.5, "semibold", INK, 3)
    if finding.evidence:
        yield Part(quoting(_facts(finding.evidence, width)), SIZE, "regular", BODY, FACT_LINES)
    if why:
        yield Part(finding.why, SIZE, "regular", MUTED, 4)
    yield Part(f"→ {quoting(finding.action)}", SIZE, "medium", INK, 3)


def _facts(facts: tuple[str, ...], width: float) -> str:
    """As many facts as there is room for, none of them cut."""
    for count in range(_most(facts, width), 0, -1):
        rest = len(facts) - count
        text = capital("; ".join(facts[:count])) + (f"; and {rest} more" if rest else "")
        if len(wrap(text, SIZE, "regular", width, FACT_LINES + 1)) <= FACT_LINES:
            return text
    return capital(facts[0])


def _most(facts: tuple[str, ...], width: float) -> int:
    """More facts than this have no room, however narrow their letters are."""
    room = FACT_LINES * width / (SIZE * NARROWEST)
    for count, fact in enumerate(facts, start=1):
        room -= len(fact) + 2
        if room < 0:
            return count
    return len(facts)


def _source(finding: Finding, side: Side) -> tuple[str, Part]:
    words = {
        Severity.ERROR: "Error",
        Severity.WARNING: "Observation" if side.is_today else "Warning",
        Severity.INFO: "Hint",
    }
    about = f"{finding.rule} · {ADDRESS.sub('', finding.source)}"
    return words[finding.severity], Part(about, SMALL, "regular", MUTED, 3)


def _height(parts: tuple[Part, ...], finding: Finding, side: Side, width: float) -> float:
    text = sum(part.height(width) + BETWEEN for part in parts)
    return 11 + text + _source_height(finding, side, width) + 8


def _source_height(finding: Finding, side: Side, width: float) -> float:
    word, part = _source(finding, side)
    lines = wrap(part.text, SMALL, "regular", _source_width(word, width), part.lines)
    return len(lines) * SMALL * 1.25


def _source_width(word: str, width: float) -> float:
    return width - len(word) * SMALL * 0.58 - 8


def _draw(sheet: Sheet, card: Card, side: Side) -> None:
    tone, area = TONES[card.finding.severity], card.area
    sheet.box(area, radius=6)
    sheet.items.append(Box(Rect(area.x, area.y + 6, 3, area.h - 12), 1.5, Fill(tone)))
    x, y, text = area.x + PAD, area.y + 7, area.w - PADS
    for place, part in enumerate(card.parts):
        with sheet.tagged("P" if place else "H2"):
            sheet.paragraph(
                *(x, y + part.size, part.text, text, part.size, part.weight, part.colour),
                lines=part.lines,
            )
        y += part.height(text) + BETWEEN
    _lead(sheet, card, side)
    word, about = _source(card.finding, side)
    y += SMALL + 2
    sheet.text(x, y, word, SMALL, "semibold", tone)
    width = _source_width(word, text)
    sheet.paragraph(
        *(x + text - width, y, about.text, width, SMALL, about.weight, about.colour),
        lines=about.lines,
        leading=1.25,
    )


def _lead(sheet: Sheet, card: Card, side: Side) -> None:
    """A click on a card leads to its team in the register, else to the map it is on."""
    for id, name in zip(card.finding.where, card.finding.names, strict=False):
        if side.scenario.get(Team, id) and not side.is_today:
            sheet.lead(card.area, team_anchor(id), f"To {name} in the register of teams")
            return
    sheet.lead(card.area, f"map-{side.scenario.id}", f"To the map of {side.called}")

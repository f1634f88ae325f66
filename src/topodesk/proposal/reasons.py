"""The three strongest pieces of evidence on a page, and a change walked before and after."""

from __future__ import annotations

from topodesk.drawing.fonts import Weight
from topodesk.drawing.shapes import Box, Fill, Rect
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.sheet import BODY, INK, LEADING, LEFT, MUTED, Sheet
from topodesk.proposal.strongest import TONES, apart
from topodesk.proposal.walked import HEIGHT, Walked, draw_walk, walked
from topodesk.proposal.words import capital, number, quoting
from topodesk.rules.finding import Finding

MOST = 3
GAP, PAD = 18.0, 15.0
TITLE, TEXT, SMALL = 10.5, 9.0, 8.0
FACTS, WHY = 7, 4
FEWEST_WALKS = 1


def reasons(comparison: Comparison) -> list[Sheet]:
    """One page: of what is compared with if there is something, else of the scenario itself."""
    side = comparison.before or comparison.after
    found = [] if side.is_empty else apart(side, MOST)
    changes = walked(comparison)
    if not found and not changes:
        return []
    sheet = comparison.sheet("Evidence")
    title = comparison.worded("evidence", claim(comparison, changes))
    y = sheet.heading(title, _below(comparison, found)) + 4
    walks = changes[: _walks(sheet, y, found)]
    if found:
        end = sheet.bottom - len(walks) * (HEIGHT + GAP - 6)
        y = _cards(sheet, found, Rect(LEFT, y, sheet.inner, end - y)) + GAP + 4
    for change in walks:
        draw_walk(sheet, change, Rect(LEFT, y, sheet.inner, HEIGHT))
        y += HEIGHT + GAP - 6
    return [sheet]


def _walks(sheet: Sheet, y: float, found: list[Finding]) -> int:
    """As many walks as leave room for the cards."""
    across = 1 if sheet.format.upright else MOST
    width = (sheet.inner - GAP * (across - 1)) / across
    heights = [_height(sheet, finding, width) for finding in found]
    cards = sum(heights) + GAP * len(heights) if across == 1 else max(heights, default=0)
    return max(int((sheet.bottom - y - cards - GAP) // (HEIGHT + GAP - 6)), FEWEST_WALKS)


def claim(comparison: Comparison, changes: list[Walked]) -> str:
    """What a change takes before and after, else what kind of evidence this is."""
    if changes and comparison.before:
        was, now = len(changes[0].before), len(changes[0].after)
        if was > now > 0:
            return (
                f"A change that takes {number(was)} teams {comparison.before.where} "
                f"takes {number(now)} {comparison.after.where}"
            )
    side = comparison.before or comparison.after
    return f"The strongest evidence {side.where}"


def _below(comparison: Comparison, found: list[Finding]) -> str:
    side = comparison.before or comparison.after
    if not found:
        return ""
    many = "The strongest sign" if len(found) == 1 else f"The {number(len(found))} strongest signs"
    tone = " Observations, not verdicts on anybody." if side.is_today else ""
    return f"{many} of {len(side.report.findings)} found {side.where}.{tone}"


def _cards(sheet: Sheet, found: list[Finding], area: Rect) -> float:
    """Next to one another, or below one another on upright paper; where they end."""
    upright = sheet.format.upright
    across = 1 if upright else MOST
    width = (area.w - GAP * (across - 1)) / across
    heights = [_height(sheet, finding, width) for finding in found]
    if upright:
        y = area.y
        for finding, height in zip(found, heights, strict=True):
            if y + height > area.bottom:
                break
            _card(sheet, finding, Rect(LEFT, y, width, height))
            y += height + GAP - 6
        return y - GAP + 6
    height = min(max(heights), area.h)
    for place, finding in enumerate(found):
        _card(sheet, finding, Rect(LEFT + place * (width + GAP), area.y, width, height))
    return area.y + height


def _parts(finding: Finding) -> list[tuple[str, float, str, int]]:
    facts = finding.evidence[:2]
    said = capital("; ".join(quoting(fact) for fact in facts))
    return [
        (quoting(finding.message), TITLE, INK, 4),
        *([(said, TEXT, BODY, FACTS)] if said else []),
        (finding.why, TEXT, MUTED, WHY),
        (f"{finding.rule} · {finding.title}", SMALL, MUTED, 2),
    ]


def _height(sheet: Sheet, finding: Finding, width: float) -> float:
    lines = 0.0
    for text, size, colour, most in _parts(finding):
        found = sheet.wrapped(text, size, _weight(size), width - 2 * PAD, most, colour)
        lines += len(found) * size * LEADING + 5
    return lines + 22


def _card(sheet: Sheet, finding: Finding, area: Rect) -> None:
    sheet.box(area)
    tone = TONES[finding.severity]
    sheet.items.append(Box(Rect(area.x, area.y + 8, 3, area.h - 16), 1.5, Fill(tone)))
    y = area.y + 12
    for text, size, colour, most in _parts(finding):
        if y + size * LEADING > area.bottom - 4:
            return
        most = min(most, int((area.bottom - 6 - y) // (size * LEADING)))
        with sheet.tagged("H2" if size == TITLE else "P"):
            y = sheet.paragraph(
                *(area.x + PAD, y + size, text, area.w - 2 * PAD, size, _weight(size), colour),
                lines=max(most, 1),
            )
        y -= size - 5


def _weight(size: float) -> Weight:
    return "semibold" if size == TITLE else "regular"

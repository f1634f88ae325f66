"""The score: one number on its scale with what it could turn out to be, its five parts, what is
not known, and what would raise it."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.shapes import Box, Fill, Rect
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.lists import Item, Style, plain, wanted, write_list
from topodesk.proposal.questions import asks_of_score
from topodesk.proposal.sheet import (
    BODY,
    FAINT,
    INK,
    LEFT,
    MUTED,
    SOFT,
    Sheet,
)
from topodesk.proposal.side import Side
from topodesk.proposal.words import amount, capital, counted, quoting
from topodesk.rules.score.beside import Light, beside
from topodesk.rules.score.part import Part
from topodesk.rules.score.raising import raising
from topodesk.rules.score.score import Score
from topodesk.rules.score.words import FAIRLY, NAMES, QUESTION, band, number, share, told

GAP = 40.0
BEFORE = "#B9BECA"
"""What stands for today: light, so that it is apart from the accent in grey too."""
ROW, TALLEST = 43.0, 58.0
SCALE, APART = 74.0, 12.0
TITLE = 20.0
NOTES = Style(9.4, 3, gap=4.5)


def scoring(comparison: Comparison) -> list[Sheet]:
    """One page; none without teams or when no part can be told."""
    after = comparison.after
    if not after.teams or after.score.value is None:
        return []
    sheet = comparison.sheet("Score")
    top = sheet.heading(comparison.worded("score", claim(comparison)), f"{QUESTION} {FAIRLY}")
    upright = sheet.format.upright
    width = sheet.inner if upright else (sheet.inner - GAP) * 0.56
    y = _parts(sheet, comparison, Rect(LEFT, _scale(sheet, comparison, top, width), width, 0))
    if upright:
        area = Rect(LEFT, y + 8, sheet.inner, sheet.bottom - y - 8)
    else:
        area = Rect(LEFT + width + GAP, top, sheet.inner - width - GAP, sheet.bottom - top)
    _beside(sheet, after, area)
    return [sheet]


def claim(comparison: Comparison) -> str:
    """Alignment 31 → 78, and what that means."""
    after, before = comparison.after.score, comparison.before
    if not told(after) or after.value is None:
        return "How far boundaries follow value: too little is known for a number"
    means = band(after.value)
    if before and told(before.score) and before.score.value is not None:
        was, now = round(before.score.value), round(after.value)
        if not before.is_today:
            return f"Alignment of {before.called} {was}, of {comparison.after.called} {now}"
        return f"Alignment {was} → {now}: {means}"
    return f"Alignment {round(after.value)} of 100: {means}"


def _scale(sheet: Sheet, comparison: Comparison, y: float, width: float) -> float:
    """0 to 100 with its bands, and where each side stands on it; where the scale ends."""
    shown = [s for s in reversed(comparison.sides) if told(s.score)]
    if not shown:
        return y + 6
    bar = y + 30
    with sheet.tagged("Figure", _in_words(shown), area=Rect(LEFT, y, width, SCALE - 10)):
        for start, tone in ((0, "#F1F2F5"), (25, "#E7E9EF"), (50, "#DCE1EB"), (75, "#CFD8E8")):
            x = LEFT + width * start / 100
            sheet.items.append(Box(Rect(x, bar, width / 4 - 1, 10), 0, Fill(tone)))
            sheet.text(x, bar + 22, str(start), 7.4, colour=FAINT)
        sheet.text(LEFT + width, bar + 22, "100", 7.4, colour=FAINT, right=True)
        for side in shown:
            _marker(sheet, side.score, bar, width, _tone(comparison, side))
        _names(sheet, shown, bar - 9, width)
    return y + SCALE


def _marker(sheet: Sheet, score: Score, bar: float, width: float, tone: str) -> None:
    """Its place, and how far from there it could turn out to be."""
    low, high = score.low or 0.0, score.high or 0.0
    x = LEFT + width * (score.value or 0.0) / 100
    if high - low >= 1:
        unsure = Rect(LEFT + width * low / 100, bar + 3, width * (high - low) / 100, 4)
        sheet.items.append(Box(unsure, 2, Fill(tone)))
    sheet.items.append(Box(Rect(x - 2, bar - 4, 4, 18), 2, Fill(MUTED if tone == BEFORE else INK)))


def _names(sheet: Sheet, shown: list[Side], y: float, width: float) -> None:
    """The name and number of each above its place, moved apart where they would touch."""
    room = (width - APART * (len(shown) - 1)) / len(shown)
    ranked = sorted(shown, key=lambda side: side.score.value or 0.0)
    names = [f"{side.name} {number(side.score)}" for side in ranked]
    wide = [sheet.blank().text(0, 0, name, 9.5, "semibold", width=room) for name in names]
    starts = [
        LEFT + width * (side.score.value or 0.0) / 100 - w / 2
        for side, w in zip(ranked, wide, strict=True)
    ]
    end = LEFT + width
    for place in reversed(range(len(starts))):
        starts[place] = min(starts[place], end - wide[place])
        end = starts[place] - APART
    begin = LEFT
    for name, w, start in zip(names, wide, starts, strict=True):
        x = max(start, begin)
        sheet.text(x, y, name, 9.5, "semibold", INK, width=room)
        begin = x + w + APART


def _in_words(shown: list[Side]) -> str:
    return "; ".join(f"{side.name}: {number(side.score)} of 100" for side in shown) + "."


def _parts(sheet: Sheet, comparison: Comparison, area: Rect) -> float:
    """A row for each part: what it is, and a bar for each side; where they end."""
    y = area.y
    row = min(max((sheet.bottom - y) / len(NAMES), ROW), TALLEST)
    for part, name in NAMES.items():
        with sheet.tagged("H2"):
            sheet.text(area.x, y + 10, name, 10.5, "semibold", INK, width=area.w - 120)
        said = _points(comparison.after.score, part)
        sheet.text(area.right, y + 10, said, 8.6, colour=MUTED, right=True, width=120)
        at = y + 17
        for side in reversed(comparison.sides):
            tone = _tone(comparison, side)
            _bar(sheet, side, part, Rect(area.x, at, area.w, 6.5), tone)
            at += 10.5
        y += row
    return y


def _points(score: Score, part: Part) -> str:
    """22.5 of 30 points; of more where parts are left out, as the others then count for more."""
    points, value = score.points(part), score.parts[part].value
    if points is None or value is None:
        return "left out"
    most = 100 * score.weights[part] / (score.measured * sum(score.weights.values()))
    return f"{points:.1f} of {amount(round(most, 1))} points"


def _tone(comparison: Comparison, side: Side) -> str:
    return BEFORE if side is comparison.before else comparison.look.tone


def _bar(sheet: Sheet, side: Side, part: Part, area: Rect, tone: str) -> None:
    room = area.w - 150
    sheet.items.append(Box(Rect(area.x, area.y, room, area.h), 2, Fill(SOFT)))
    value = side.score.parts[part].value
    if value:
        sheet.items.append(Box(Rect(area.x, area.y, max(room * value, 3), area.h), 2, Fill(tone)))
    says = f"{side.name}  {share(side.score, part)}"
    sheet.text(area.x + room + 10, area.y + 6.4, says, 8.4, colour=BODY, width=140)


def _beside(sheet: Sheet, side: Side, area: Rect) -> None:
    """What would raise it, what is not known, what stands beside it: as far as there is room."""
    lists = [(title, items) for title, items in _notes(side) if items]
    y = area.y
    for place, (title, items) in enumerate(lists):
        rest = area.bottom - y
        if rest < TITLE + 2 * NOTES.step:
            return
        needed = wanted(items, area.w, NOTES)
        room = min(
            needed, max(rest / (len(lists) - place), rest - 120.0 * (len(lists) - place - 1))
        )
        with sheet.tagged("H2"):
            sheet.text(area.x, y + 10, title, 11, "semibold", INK, width=area.w)
        inside = Rect(area.x, y + TITLE, area.w, min(room, rest - TITLE))
        y = write_list(sheet, inside, items, NOTES, "more in the editor") + 18


def _notes(side: Side) -> Iterator[tuple[str, list[Item]]]:
    levers = raising(side.facts, side.score, 4)
    yield (
        "What would raise it",
        [Item(f"{quoting(each.text)} (+{each.gain:.1f})") for each in levers],
    )
    missing = side.score.missing
    asks = plain(asks_of_score(side))
    yield f"What the score does not know ({counted(len(missing), 'fact')})", asks
    lit = [
        Item(capital(one.text), tone=INK)
        for one in beside(side.facts, side.score)
        if one.light is not Light.NONE
    ]
    yield "Beside the score", lit

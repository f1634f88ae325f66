"""The first page: the question to decide, what it is for, and what will not be done."""

from __future__ import annotations

from topodesk.drawing.shapes import Box, Fill, Rect
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.proposal.comparison import Comparison, Side
from topodesk.proposal.sheet import BODY, BOTTOM, INK, INNER, LEFT, MUTED, TOP, Sheet
from topodesk.proposal.words import KINDS, capital, day, month

GAP = 18.0
BOX_TOP = 352.0
MOST = 5


def cover(comparison: Comparison) -> Sheet:
    """The title page."""
    side, sheet = comparison.after, Sheet("The decision")
    info = side.scenario.info
    sheet.items.append(Box(Rect(LEFT, TOP, 34, 5), 2.5, Fill("#FFD966")))
    sheet.items.append(Box(Rect(LEFT + 38, TOP, 22, 5), 0, Fill("#6D9EEB")))
    sheet.items.append(Box(Rect(LEFT + 64, TOP, 12, 5), 2.5, Fill("#D09CB7")))
    name = comparison.design.info.name or "Organisation"
    sheet.text(LEFT, TOP + 34, name, 13, "semibold", INK, width=INNER)
    kind = KINDS[info.kind]
    called = kind if info.name.casefold() == kind.casefold() else f"{kind}: {capital(info.name)}"
    sheet.text(LEFT, TOP + 51, f"{called} · {day(comparison.today)}", 10.5, "regular", MUTED)
    question = info.decision or f"How {name} organises: {info.name}"
    y = sheet.paragraph(LEFT, 150, question, 660, 30, "bold", INK, lines=4, leading=1.18)
    if info.vision:
        sheet.paragraph(LEFT, y + 2, info.vision, 600, 13, "regular", MUTED, lines=4)
    _boxes(sheet, side)
    _who(sheet, side)
    return sheet


def _boxes(sheet: Sheet, side: Side) -> None:
    boxes = [
        ("Why now", [side.scenario.info.why_now] if side.scenario.info.why_now else []),
        ("What customers and the business get", _outcomes(side)),
        ("We will not", [f"{entry.text}" for entry in _not_doing(side)]),
    ]
    filled = [(title, lines) for title, lines in boxes if lines]
    if not filled:
        return
    width = (INNER - GAP * (len(filled) - 1)) / len(filled)
    for place, (title, lines) in enumerate(filled):
        _box(sheet, LEFT + place * (width + GAP), width, title, lines)


def _box(sheet: Sheet, x: float, width: float, title: str, lines: list[str]) -> None:
    sheet.box(Rect(x, BOX_TOP, width, BOTTOM - BOX_TOP - 34))
    y = sheet.paragraph(x + 16, BOX_TOP + 26, title, width - 32, 12, "semibold", INK, lines=1) + 3
    for text in lines[:MOST]:
        if len(lines) > 1:
            sheet.text(x + 16, y, "—", 10, "regular", MUTED)
        indent = 16 if len(lines) > 1 else 0
        room = max(1, int((BOTTOM - 44 - y) / 13.5))
        y = sheet.paragraph(
            x + 16 + indent, y, text, width - 32 - indent, 10, "regular", BODY, lines=min(5, room)
        )
        y += 3.5
        if y > BOTTOM - 48:
            return
    if len(lines) > MOST:
        sheet.text(x + 16, y, f"and {len(lines) - MOST} more", 9, "regular", MUTED)


def _who(sheet: Sheet, side: Side) -> None:
    info = side.scenario.info
    facts = [
        f"Sponsor: {info.sponsor_role}" if info.sponsor_role else "",
        f"Horizon: {info.horizon}" if info.horizon else "",
        f"Reviewed on {day(info.review_date)}" if info.review_date else "",
    ]
    line = "   ·   ".join(fact for fact in facts if fact)
    sheet.text(LEFT, BOTTOM - 8, line, 10, "regular", MUTED, width=INNER)


def _outcomes(side: Side) -> list[str]:
    found = {o.stream: o for o in reversed(side.scenario.of(Outcome)) if o.stream}
    lines = []
    for stream in side.streams:
        outcome = found.get(stream.id)
        if outcome is not None:
            lines.append(f"{stream.name}: {promise(outcome)}")
    return lines


def promise(outcome: Outcome) -> str:
    """Acquisition revenue from €4.1M to €6.0M by 2027-06."""
    what = outcome.metric or outcome.statement or "outcome still to be named"
    if outcome.baseline and outcome.target:
        what += f" from {outcome.baseline} to {outcome.target}"
    elif outcome.target:
        what += f" to {outcome.target}"
    return f"{what} by {month(outcome.due)}" if outcome.due else what


def _not_doing(side: Side) -> list[NotDoing]:
    entries = side.scenario.of(NotDoing)
    return sorted(entries, key=lambda e: (e.team is not None, e.stream is not None, e.id))

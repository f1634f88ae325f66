"""The first page: the question to decide, what it is for, and what will not be done."""

from __future__ import annotations

from topodesk.drawing.letters import isolated
from topodesk.drawing.shapes import Box, Fill, Rect
from topodesk.drawing.text import wrap
from topodesk.model.outcome import Outcome
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.emblem import emblem
from topodesk.proposal.in_words import briefly
from topodesk.proposal.lists import Item, Style, plain, wanted, write_list
from topodesk.proposal.logo import placed
from topodesk.proposal.look import USUAL_ACCENT
from topodesk.proposal.sheet import INK, LEFT, MUTED, TOP, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.words import KINDS, day, month

GAP = 18.0
PAD = 16.0
LOGO = (180.0, 30.0)
HEAD = 42.0
"""From a box's top to its first line."""
QUESTION = 156.0
SIZES = (31.0, 28.0, 25.0, 22.0, 19.0)
LEADING = 1.18
HIGHEST = 150.0
"""The question takes no more than this."""
EMBLEM, LARGE_EMBLEM = (170.0, 76.0), (420.0, 176.0)
"""Sizes; the large one where there are no boxes."""
LEAST_BOX, MOST_BOX = 92.0, 190.0
ENOUGH = 3

Content = tuple[str, list[Item], Style]
"""The title of a box, what is listed in it, and how."""


def cover(comparison: Comparison) -> Sheet:
    """The title page."""
    sheet = comparison.sheet("The decision")
    side, info = comparison.after, comparison.after.scenario.info
    _sign(sheet, comparison)
    sheet.text(
        LEFT, TOP + 34, comparison.organisation, 13, "semibold", INK, width=sheet.inner * 0.7
    )
    about = f"{_called(side)} · {day(comparison.today)}"
    sheet.text(LEFT, TOP + 51, about, 10.5, "regular", MUTED, width=sheet.inner * 0.7)
    boxes = _boxes(side)
    (w, h), top = (EMBLEM, TOP) if boxes else (LARGE_EMBLEM, 330.0)
    area = Rect(LEFT + sheet.inner - w, top, w, h)
    if small := emblem(side, area):
        with sheet.tagged("Figure", briefly(side), area=area):
            sheet.add(small)
    y = _question(sheet, _asked(comparison), sheet.inner - 50)
    if info.vision:
        y = sheet.paragraph(
            LEFT, y + 2, info.vision, sheet.inner - 110, 13, "regular", MUTED, lines=2
        )
    _draw_boxes(sheet, boxes, y + 4)
    _who(sheet, side)
    return sheet


def _sign(sheet: Sheet, comparison: Comparison) -> None:
    """The logo; without one a bar in the accent, or in the colours of the team types."""
    look = comparison.look
    if found := placed(look.logo, Rect(LEFT, TOP - 8, *LOGO)):
        with sheet.tagged("Figure", f"Logo of {comparison.organisation}"):
            sheet.items.extend(found)
        return
    if look.accent != USUAL_ACCENT:
        sheet.items.append(Box(Rect(LEFT, TOP, 76, 5), 2.5, Fill(look.tone)))
        return
    sheet.items.append(Box(Rect(LEFT, TOP, 34, 5), 2.5, Fill("#FFD966")))
    sheet.items.append(Box(Rect(LEFT + 38, TOP, 22, 5), 0, Fill("#6D9EEB")))
    sheet.items.append(Box(Rect(LEFT + 64, TOP, 12, 5), 2.5, Fill("#D09CB7")))


def _called(side: Side) -> str:
    kind = KINDS[side.scenario.info.kind]
    return kind if side.name.casefold() == kind.casefold() else f"{kind}: {isolated(side.name)}"


def _asked(comparison: Comparison) -> str:
    side = comparison.after
    if side.scenario.info.decision.strip():
        return side.scenario.info.decision
    name = isolated(comparison.design.info.name.strip())
    if side.is_today:
        return f"How {name} is organised today" if name else "How we are organised today"
    could = f"How {name} could be organised" if name else "How we could be organised"
    usual = side.name.casefold() == KINDS[side.scenario.info.kind].casefold()
    return could if usual else f"{could}: {isolated(side.name)}"


def _question(sheet: Sheet, question: str, width: float) -> float:
    """As large as leaves room for the rest; where the next line would be."""
    for size in SIZES:
        whole = wrap(question, size, "bold", width, 8)
        if len(whole) * size * LEADING <= HIGHEST:
            break
    lines = int(HIGHEST / (size * LEADING))
    y = QUESTION + size * 0.2
    with sheet.tagged("H1"):
        end = sheet.paragraph(
            LEFT, y, question, width, size, "bold", INK, lines=lines, leading=LEADING
        )
    return end - size * 0.25


def _boxes(side: Side) -> list[Content]:
    """Those that have something to say."""
    why = side.scenario.info.why_now
    boxes = [
        ("Why now", plain([why]), Style(10, 8, mark="")),
        ("What it brings", _outcomes(side), Style(10, 3)),
        ("What we will not do", plain(_not_doing(side)), Style(10, 3)),
    ]
    return [box for box in boxes if box[1]]


def _draw_boxes(sheet: Sheet, filled: list[Content], top: float) -> None:
    if not filled:
        return
    if sheet.format.upright:
        _stack_boxes(sheet, filled, top)
        return
    across, end = max(len(filled), 2), sheet.bottom - 32
    width = (sheet.inner - GAP * (across - 1)) / across
    needed = max(wanted(items, width - 2 * PAD, style) for _, items, style in filled)
    height = max(min(needed + HEAD + PAD - 3, end - top, MOST_BOX), LEAST_BOX)
    for place, (title, items, style) in enumerate(filled):
        area = Rect(LEFT + place * (width + GAP), end - height, width, height)
        _box(sheet, area, title, items, style)


def _stack_boxes(sheet: Sheet, filled: list[Content], top: float) -> None:
    """On upright paper they stand below one another, as high as they need."""
    width, y = sheet.inner, top + 14
    for left, (title, items, style) in zip(range(len(filled), 0, -1), filled, strict=True):
        room = (sheet.bottom - 32 - y - GAP * (left - 1)) / left
        height = min(wanted(items, width - 2 * PAD, style) + HEAD + PAD - 3, room)
        _box(sheet, Rect(LEFT, y, width, height), title, items, style)
        y += height + GAP


def _box(sheet: Sheet, area: Rect, title: str, items: list[Item], style: Style) -> None:
    sheet.box(area)
    width = area.w - 2 * PAD
    with sheet.tagged("H2"):
        sheet.text(area.x + PAD, area.y + 26, title, 12, "semibold", INK, width=width)
    inside = Rect(area.x + PAD, area.y + HEAD - 4, width, area.h - HEAD - PAD + 8)
    write_list(sheet, inside, items, style)


def _who(sheet: Sheet, side: Side) -> None:
    info = side.scenario.info
    facts = [
        f"Sponsor: {info.sponsor_role}" if info.sponsor_role else "",
        f"Horizon: {info.horizon}" if info.horizon else "",
        f"Review: {day(info.review_date)}" if info.review_date else "",
    ]
    line = "   ·   ".join(fact for fact in facts if fact)
    sheet.text(LEFT, sheet.bottom - 8, line, 10, "regular", MUTED, width=sheet.inner)


def _outcomes(side: Side) -> list[Item]:
    return [Item(f"{isolated(name)}: {promised}") for name, promised in promises(side)]


def promises(side: Side) -> list[tuple[str, str]]:
    """The value streams that have an outcome, in lane order: their name, and what is promised."""
    found = {o.stream: o for o in reversed(side.scenario.of(Outcome)) if o.stream}
    return [
        (stream.label(), promise(found[stream.id])) for stream in side.streams if stream.id in found
    ]


def promise(outcome: Outcome) -> str:
    """Acquisition revenue from €4.1M to €6.0M by Jun 2027."""
    what = isolated(outcome.metric or outcome.statement) or "outcome still to be named"
    if outcome.baseline and outcome.target:
        what += f" from {isolated(outcome.baseline)} to {isolated(outcome.target)}"
    elif outcome.target:
        what += f" to {isolated(outcome.target)}"
    return f"{what} by {month(outcome.due)}" if outcome.due else what


def _not_doing(side: Side) -> list[str]:
    """What concerns everybody; where that is little, what concerns one stream or team as well."""
    entries = side.not_doing()
    wide = [entry for entry in entries if not entry[0]]
    return scoped(wide if len(wide) >= ENOUGH else entries)


def scoped(entries: list[tuple[str, str]]) -> list[str]:
    """Texts with what they are about before them: Borrow: Mortgages."""
    return [f"{isolated(scope)}: {isolated(text)}" if scope else text for scope, text in entries]

"""What moves, when, and what will not be done; the risks accepted on purpose."""

from __future__ import annotations

from topodesk.drawing.shapes import Rect
from topodesk.drawing.text import wrap
from topodesk.model.design_records import Waiver
from topodesk.model.outcome import NotDoing
from topodesk.model.transition import ChangeItem
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.sheet import BODY, BOTTOM, INK, INNER, LEADING, LEFT, Sheet
from topodesk.proposal.table import Column, draw_table
from topodesk.proposal.words import HORIZONS, month

COLUMNS = (
    Column("Step", 22, name=True),
    Column("From", 22),
    Column("To", 26),
    Column("People", 9),
    Column("When", 14),
)
SIDE = 262.0
GAP = 24.0


def transition(comparison: Comparison) -> list[Sheet]:
    """The steps as a table, not-doing and accepted risks beside it."""
    rows = [_row(item) for item in _items(comparison)]
    boxes = [("Not doing", _not_doing(comparison)), ("Risks we accept", _risks(comparison))]
    filled = [(title, lines) for title, lines in boxes if lines]
    if not rows and not filled:
        return []
    sheets: list[Sheet] = []
    width = INNER - SIDE - GAP if filled else INNER

    def begin() -> tuple[Sheet, float]:
        sheet = Sheet("Transition")
        title = "What moves, when, and what we will not do"
        below = "" if sheets else "Every step is small enough to be corrected by the next one."
        y = sheet.heading(title + (", continued" if sheets else ""), below)
        if not sheets:
            _boxes(sheet, filled, y)
        sheets.append(sheet)
        return sheet, y

    if rows:
        draw_table(begin, COLUMNS, rows, LEFT, width)
    else:
        begin()
    return sheets


def _items(comparison: Comparison) -> list[ChangeItem]:
    order = list(HORIZONS)
    items = comparison.after.scenario.of(ChangeItem)
    far = len(order)
    return sorted(
        items,
        key=lambda i: (
            order.index(i.horizon) if i.horizon else far,
            str(i.by or ""),
            i.title,
        ),
    )


def _row(item: ChangeItem) -> tuple[str, ...]:
    when = month(item.by) or (HORIZONS[item.horizon] if item.horizon else "no date yet")
    people = "" if item.people_moved is None else f"{item.people_moved:g}"
    return (item.title, item.from_text, item.to_text, people, when)


def _not_doing(comparison: Comparison) -> list[str]:
    store = comparison.after.scenario
    entries = sorted(store.of(NotDoing), key=lambda e: (e.team is not None, e.stream or "", e.id))
    return [
        f"{store[scope].label()}: {entry.text}"
        if (scope := entry.team or entry.stream)
        else entry.text
        for entry in entries
    ]


def _risks(comparison: Comparison) -> list[str]:
    scenario = comparison.after.scenario
    lines = []
    for waiver in comparison.design.shared.of(Waiver):
        if waiver.scenario in (None, scenario.id):
            target = f" {scenario[waiver.target].label()}" if waiver.target in scenario else ""
            until = f" Accepted until {month(waiver.expires)}" if waiver.expires else " Accepted"
            by = f" by {waiver.accepted_by_role}." if waiver.accepted_by_role else "."
            lines.append(f"{waiver.rule_id}{target}: {waiver.reason}{until}{by}")
    return lines


def _boxes(sheet: Sheet, boxes: list[tuple[str, list[str]]], y: float) -> None:
    x = LEFT + INNER - SIDE
    for title, lines in boxes:
        texts = [wrap(line, 9.6, "regular", SIDE - 46, 4) for line in lines[:8]]
        height = 42 + sum(len(text) * 9.6 * LEADING + 4 for text in texts)
        height = min(height, BOTTOM - y)
        if height < 60:
            return
        sheet.box(Rect(x, y, SIDE, height))
        sheet.text(x + 16, y + 24, title, 12.5, "bold", INK)
        at = y + 44
        for line in lines[:8]:
            if at > y + height - 8:
                break
            sheet.text(x + 16, at, "—", 9.6)
            at = sheet.paragraph(x + 30, at, line, SIDE - 46, 9.6, "regular", BODY, lines=4) + 4
        y += height + 16

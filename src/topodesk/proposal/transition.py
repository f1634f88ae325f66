"""What moves, when, and what will not be done; the risks accepted on purpose."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.compare.route import dated_steps
from topodesk.drawing.letters import isolated
from topodesk.drawing.shapes import Rect
from topodesk.model.design_records import Waiver
from topodesk.model.transition import ChangeItem
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.cover import scoped
from topodesk.proposal.lists import Item, Style, plain, wanted, write_list
from topodesk.proposal.sheet import BOTTOM, INK, INNER, LEFT, Sheet
from topodesk.proposal.table import Column, draw_table
from topodesk.proposal.words import HORIZONS, amount, capital, month, people, told

COLUMNS = (
    Column("Step", 22, name=True),
    Column("From", 22),
    Column("To", 26),
    Column("People", 9, right=True),
    Column("When", 14),
)
SIDE = 262.0
GAP = 24.0
BETWEEN = 16.0
PAD = 16.0
HEAD = 36.0
"""From a box's top to its list."""
LIST = Style(9.6, 4)

Boxes = list[tuple[str, list[Item]]]


def transition(comparison: Comparison) -> list[Sheet]:
    """The steps as a table, not-doing and accepted risks beside it."""
    items = dated_steps(comparison.after.scenario)
    boxes: Boxes = [
        ("Not doing", plain(scoped(comparison.after.not_doing()))),
        ("Risks we accept", _risks(comparison)),
    ]
    filled = [(title, lines) for title, lines in boxes if lines]
    if not items and not filled:
        return []
    sheets: list[Sheet] = []
    width = INNER - SIDE - GAP if filled else INNER
    title = _title(bool(items), bool(filled and filled[0][0] == "Not doing"))

    def begin() -> tuple[Sheet, float]:
        sheet = Sheet("Transition")
        first = not sheets
        sheets.append(sheet)
        y = sheet.heading(title if first else f"{title}, continued", _below(items) if first else "")
        if first:
            _boxes(sheet, filled, y, beside=bool(items))
        return sheet, y

    if items:
        draw_table(begin, COLUMNS, [_row(item) for item in items], LEFT, width)
    else:
        begin()
    return sheets


def _title(moves: bool, leaves: bool) -> str:
    if moves:
        return "What moves, when, and what we will not do" if leaves else "What moves, and when"
    return "What we will not do" if leaves else "What we accept"


def _below(items: Sequence[ChangeItem]) -> str:
    """Four steps, 61 people; the last step by 2027-06."""
    if not items:
        return ""
    moved = sum(item.people_moved or 0 for item in items)
    text = capital(told(len(items), "step")) + (f", {people(moved)}" if moved else "")
    dates = [item.by for item in items if item.by]
    if len(dates) < len(items):
        return text + "."
    return f"{text}; {'the last one' if len(items) > 1 else 'done'} by {month(max(dates))}."


def _row(item: ChangeItem) -> tuple[str, ...]:
    when = month(item.by) or (HORIZONS[item.horizon] if item.horizon else "no date yet")
    moved = "" if item.people_moved is None else amount(item.people_moved)
    return (item.title, item.from_text, item.to_text, moved, when)


def _risks(comparison: Comparison) -> list[Item]:
    scenario = comparison.after.scenario
    found = []
    for waiver in comparison.design.shared.of(Waiver):
        if waiver.scenario not in (None, scenario.id):
            continue
        whole = waiver.target == scenario.id or waiver.target not in scenario
        target = "" if whole else f" · {scenario[waiver.target].label()}"
        until = f"Accepted until {month(waiver.expires)}" if waiver.expires else "Accepted"
        by = f" by {isolated(waiver.accepted_by_role)}" if waiver.accepted_by_role else ""
        reason = waiver.reason.rstrip(". ")
        found.append(
            Item(f"{reason + '. ' if reason else ''}{until}{by}.", waiver.rule_id + target)
        )
    return found


def _boxes(sheet: Sheet, boxes: Boxes, y: float, *, beside: bool) -> None:
    """Below one another beside the table, or next to one another where there is none."""
    if not boxes:
        return
    width = SIDE if beside else (INNER - GAP) / 2
    needs = [HEAD + wanted(items, width - 2 * PAD, LIST) + PAD for _, items in boxes]
    room = BOTTOM - y - (BETWEEN * (len(boxes) - 1) if beside else 0)
    heights = _shared(needs, room) if beside else [min(need, room) for need in needs]
    x = LEFT + INNER - SIDE if beside else LEFT
    for (title, items), height in zip(boxes, heights, strict=True):
        sheet.box(Rect(x, y, width, height))
        with sheet.tagged("H2"):
            sheet.text(x + PAD, y + 24, title, 12.5, "bold", INK)
        inside = Rect(x + PAD, y + HEAD, width - 2 * PAD, height - HEAD - PAD + 6)
        write_list(sheet, inside, items, LIST)
        x, y = (x, y + height + BETWEEN) if beside else (x + width + GAP, y)


def _shared(needs: list[float], room: float) -> list[float]:
    """What each gets of the room: small needs are met whole, the rest is shared evenly."""
    if sum(needs) <= room:
        return needs
    even = room / len(needs)
    spare = sum(even - need for need in needs if need < even)
    large = sum(1 for need in needs if need >= even)
    return [need if need < even else even + spare / large for need in needs]

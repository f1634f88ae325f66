"""A typical change on its way through the teams, today and in the proposal, drawn as two rows."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.drawing.letters import isolated
from topodesk.drawing.notation.outlines import team_outline, thin
from topodesk.drawing.shapes import Box, Path, Rect, Stroke
from topodesk.drawing.text import measure
from topodesk.model.flow import TypicalChange
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.sheet import INK, LINE, MUTED, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.words import amount, counted, listed
from topodesk.rules.flow import blocking
from topodesk.rules.walks import Trip, trip

HEIGHT = 100.0
ROW, BLOCK = 37.0, 28.0
NAMES, FIGURE = 84.0, 112.0
ARROW = 17.0
SETTINGS = ((8.2, 8.0, ARROW), (8.2, 5.0, 13.0), (7.4, 4.0, 11.0))
"""(size of the letters, space beside them in a block, length of an arrow), tried one after the
other until all names have room."""
WIDEST = 130.0
LEAST = 44.0
MOST = 9


@dataclass(frozen=True, slots=True)
class Walked:
    """A change with the teams that must act on it before and after, in their order."""

    change: TypicalChange
    before: tuple[Team, ...]
    after: tuple[Team, ...]
    trips: tuple[Trip | None, Trip | None]
    names: tuple[str, str]


def walked(comparison: Comparison) -> list[Walked]:
    """The changes told on both sides that lose most teams first; without another side, those that
    take most. One that is the same on both sides is left out."""
    after, before = comparison.after, comparison.before
    found = []
    for change in after.scenario.of(TypicalChange):
        now, was = _teams(after, change.id), _teams(before, change.id) if before else ()
        if not now or (before and (not was or len(was) <= len(now))):
            continue
        trips = _trip(before, change.id) if before else None, _trip(after, change.id)
        names = before.name if before else "", after.name
        found.append(Walked(change, was, now, trips, names))
    return sorted(found, key=_order)


def _order(each: Walked) -> tuple[float, float, str, str]:
    gained = len(each.before) - len(each.after) if each.before else len(each.after)
    return -gained, -each.change.weight, each.change.title, each.change.id


def _teams(side: Side, change: str) -> tuple[Team, ...]:
    if side.scenario.get(TypicalChange, change) is None:
        return ()
    found = (side.scenario.get(Team, id) for id in blocking(side.facts, change))
    return tuple(team for team in found if team)


def _trip(side: Side, id: str) -> Trip | None:
    change = side.scenario.get(TypicalChange, id)
    return trip(side.facts, change) if change else None


def draw_walk(sheet: Sheet, walk: Walked, area: Rect) -> None:
    """Its title, and a row for each side with what it takes at the right."""
    with sheet.tagged("H2"):
        title = f"One change walked: {isolated(walk.change.label())}"
        sheet.text(area.x, area.y + 10, title, 11, "semibold", INK, width=area.w)
    y = area.y + 24
    rows = zip((walk.before, walk.after), walk.trips, walk.names, strict=True)
    for teams, trip_, name in rows:
        if not teams:
            continue
        row = Rect(area.x, y, area.w, ROW)
        with sheet.tagged("Figure", _in_words(name, teams), area=row):
            _row(sheet, teams, name, row)
        _figure(sheet, teams, trip_, row)
        y += ROW + 3


def _row(sheet: Sheet, teams: tuple[Team, ...], name: str, row: Rect) -> None:
    middle = row.centre.y
    sheet.text(row.x, middle + 3.4, name, 9.5, "semibold", MUTED, width=NAMES - 10)
    room = row.w - NAMES - FIGURE - 24
    most = min(MOST, max(1, int((room + ARROW) // (LEAST + ARROW))))
    shown = teams if len(teams) <= most else teams[: most - 1]
    more = 30 if len(shown) < len(teams) else 0
    for size, inset, arrow in SETTINGS:
        needs = [min(_narrow(team.label(), size) + 2 * inset + 1, WIDEST) for team in shown]
        free = room - arrow * (len(shown) - 1) - more
        if sum(needs) <= free:
            break
    factor = min(1.0, free / sum(needs))
    x = row.x + NAMES
    for place, (team, need) in enumerate(zip(shown, needs, strict=True)):
        if place:
            _arrow(sheet, x + arrow * 0.24, x + arrow * 0.76, middle)
            x += arrow
        box = Rect(x, middle - BLOCK / 2, need * factor, BLOCK)
        _block(sheet, team, box, size, inset)
        x = box.right
    if len(shown) < len(teams):
        sheet.text(x + 8, middle + 3, f"+{len(teams) - len(shown)}", 9, "semibold", MUTED, width=22)


def _block(sheet: Sheet, team: Team, box: Rect, size: float, inset: float) -> None:
    """A team with its name on two lines at most."""
    sheet.items.append(thin(team_outline(team.type, box), 1.0))
    width = box.w - 2 * inset
    lines = sheet.wrapped(team.label(), size, "semibold", width, 2, INK, leading=1.15)
    sheet.note(team.label(), lines)
    above = box.centre.y - len(lines) * size * 1.15 / 2 + size * 0.93
    sheet.add(line.moved(box.centre.x - line.width / 2, above) for line in lines)


def _narrow(name: str, size: float) -> float:
    """How wide a name is on two lines."""
    words = name.split()
    if len(words) < 2 or len(name) > 80:
        return measure(name[:80], size, "semibold")
    halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    return min(max(measure(half, size, "semibold") for half in pair) for pair in halves)


def _arrow(sheet: Sheet, x0: float, x1: float, y: float) -> None:
    line = (("M", (x0, y)), ("L", (x1, y)))
    head = (("M", (x1 - 3.4, y - 2.8)), ("L", (x1, y)), ("L", (x1 - 3.4, y + 2.8)))
    for commands in (line, head):
        sheet.items.append(Path(commands, stroke=Stroke(MUTED, 1.0)))


def _figure(sheet: Sheet, teams: tuple[Team, ...], told: Trip | None, row: Rect) -> None:
    x, middle = row.right - FIGURE, row.centre.y
    sheet.items.append(Box(Rect(x - 12, row.y + 4, 0.8, row.h - 8), 0, None, Stroke(LINE, 0.6)))
    days = told.days if told else None
    up = 4.0 if days is not None else -3.5
    sheet.text(x, middle - up + 1, counted(len(teams), "team"), 12.5, "bold", INK, width=FIGURE)
    if days is not None and told:
        waiting = f", {amount(told.waiting)} waiting" if told.waiting else ""
        sheet.text(
            x, middle + 11, f"{counted(days, 'day')}{waiting}", 8.6, colour=MUTED, width=FIGURE
        )


def _in_words(name: str, teams: tuple[Team, ...]) -> str:
    names = listed([isolated(team.label()) for team in teams], len(teams))
    return f"{isolated(name)}: {names}."

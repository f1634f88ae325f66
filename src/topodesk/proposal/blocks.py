"""Teams side by side in one small row: each as wide as its name needs, then as it has steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from topodesk.drawing.colours import TEAMS, WARNING
from topodesk.drawing.notation.outlines import CUT, team_outline, thin
from topodesk.drawing.shapes import Box, Rect, Stroke, TextLine
from topodesk.drawing.text import measure, wrap
from topodesk.model.team import Team, TeamType
from topodesk.proposal.sheet import INK, MUTED, Sheet
from topodesk.proposal.words import amount

SETTINGS = ((9.0, 8.0), (8.4, 6.0), (7.8, 5.0), (7.2, 4.0))
"""(size of the letters, space left and right of them), tried one after the other."""
LONGEST = 150.0
"""A name asks for no more than this."""
SHORTEST = 44.0
"""Narrower blocks say nothing; further teams are counted instead."""
MORE = 34.0
LINE = 1.15
STROKE = 1.1
RING = 2.1


@dataclass(frozen=True, slots=True)
class Standing:
    """A team in a row: its share of what is left over, and whether it is to be looked at."""

    team: Team
    share: float = 1.0
    ringed: bool = False


@dataclass(frozen=True, slots=True)
class _Setting:
    size: float
    inset: float
    height: float

    @property
    def lines(self) -> int:
        return 2 if self.height >= 2 * self.size * LINE + 4 else 1

    def need(self, team: Team) -> float:
        """How wide the block of a team must be for its whole name."""
        return min(self._text(team.label()), LONGEST) + 2 * self.room(team) + 0.5

    def room(self, team: Team) -> float:
        """What is kept free at both ends of the block."""
        if team.type is TeamType.COMPLICATED_SUBSYSTEM:
            return max(CUT * self.height * 0.55, self.inset * 0.7)
        return self.inset

    def _text(self, name: str) -> float:
        whole = measure(name[:200], self.size, "semibold")
        words = name[:200].split()
        if self.lines == 1 or len(words) < 2 or whole < 40:
            return whole
        halves = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
        return min(max(measure(half, self.size, "semibold") for half in pair) for pair in halves)


def draw_blocks(sheet: Sheet, row: Sequence[Standing], area: Rect, gap: float = 8.0) -> None:
    """Draw as many teams as there is room for, and how many more there are."""
    most = max(1, int((area.w - MORE + gap) // (SHORTEST + gap)))
    shown = row if len(row) * (SHORTEST + gap) - gap <= area.w else row[:most]
    rest = len(row) - len(shown)
    if not shown:
        return
    free = area.w - gap * (len(shown) - 1) - (MORE if rest else 0)
    setting, widths = _widths(shown, free, area.h)
    x = area.x
    for each, width in zip(shown, widths, strict=True):
        _draw(sheet, each, Rect(x, area.y, width, area.h), setting)
        x += width + gap
    if rest:
        sheet.text(x, area.centre.y + 3, f"+{amount(rest)}", 8.4, "semibold", MUTED, width=MORE)


def _widths(row: Sequence[Standing], free: float, height: float) -> tuple[_Setting, list[float]]:
    for size, inset in SETTINGS:
        setting = _Setting(size, inset, height)
        needs = [setting.need(each.team) for each in row]
        if sum(needs) <= free:
            return setting, _spread([each.share for each in row], needs, free)
    whole = sum(needs)
    return setting, [free * need / whole for need in needs]


def _spread(shares: Sequence[float], needs: Sequence[float], free: float) -> list[float]:
    """Widths by share that fill `free`, none below its need."""
    widths = list(needs)
    open_ones = set(range(len(needs)))
    while open_ones:
        left = free - sum(widths[n] for n in range(len(needs)) if n not in open_ones)
        whole = sum(shares[n] for n in open_ones)
        short = {n for n in open_ones if left * shares[n] / whole < needs[n]}
        if not short:
            for n in open_ones:
                widths[n] = left * shares[n] / whole
            break
        open_ones -= short
    return widths


def _draw(sheet: Sheet, each: Standing, rect: Rect, setting: _Setting) -> None:
    team = each.team
    sheet.items.append(thin(team_outline(team.type, rect), STROKE))
    if each.ringed:
        draw_ring(sheet, rect, rect.h / 2 if team.type is TeamType.UNDEFINED else 4)
    colour = TEAMS[team.type].quiet if team.type is TeamType.UNDEFINED else INK
    room = setting.room(team)
    lines = wrap(
        *(team.label(), setting.size, "semibold", rect.w - 2 * room, setting.lines, colour),
        x=rect.x + room,
        leading=LINE,
    )
    sheet.note(team.label(), lines)
    above = (rect.h - len(lines) * setting.size * LINE) / 2 + setting.size * 0.93
    middle = team.type in (TeamType.COMPLICATED_SUBSYSTEM, TeamType.PLATFORM)
    for line in lines:
        aside = (rect.w - 2 * room - line.width) / 2 if middle else 0.0
        sheet.items.append(_at(line, line.x + aside, rect.y + above + line.y))


def _at(line: TextLine, x: float, y: float) -> TextLine:
    return replace(line, x=x, y=y)


def draw_ring(sheet: Sheet, rect: Rect, radius: float) -> None:
    """Dashes around what is to be looked at."""
    line = Stroke(WARNING, 1.0, (3.4, 2.2))
    sheet.items.append(Box(rect.grown(RING), radius + RING, None, line))

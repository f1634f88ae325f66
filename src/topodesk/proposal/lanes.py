"""A scenario drawn small: its value streams and platforms as lanes with their teams in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from topodesk.drawing.colours import BAND, GROUPINGS, LANE, Tint
from topodesk.drawing.shapes import Box, Fill, Rect, Stroke
from topodesk.drawing.text import wrap
from topodesk.model.grouping import Grouping
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.proposal.blocks import Standing, draw_blocks
from topodesk.proposal.sheet import INK, MUTED, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.words import counted

TALLEST = 57.0
SHORTEST = 15.0
TITLED = 37.0
"""From this height on a row's name stands above its teams, below it at their left."""
NAME = 112.0
PAD = 8.0
ACROSS = 5
"""Teams in a row of those that are on no stream."""


@dataclass(frozen=True, slots=True)
class Row:
    """A lane: its name, its ground, how round it is, and its teams from left to right."""

    name: str
    tint: Tint
    radius: float
    teams: tuple[Standing, ...]


def draw_lanes(sheet: Sheet, side: Side, area: Rect) -> float:
    """Draw as many rows as there is room for; where they end."""
    rows = list(_rows(side))
    gap = 7.0 if len(rows) < 7 else 4.0
    most = int((area.h + gap) // (SHORTEST + gap))
    shown = rows if len(rows) <= most else rows[: most - 1]
    if not shown:
        return area.y
    height = min(TALLEST, (area.h + gap) / (len(shown) + (len(shown) < len(rows))) - gap)
    y = area.y
    for row in shown:
        _draw(sheet, row, Rect(area.x, y, area.w, height))
        y += height + gap
    if len(shown) < len(rows):
        more = f"and {counted(len(rows) - len(shown), 'more lane')}"
        sheet.text(area.x + PAD, y + 9, more, 9, "regular", MUTED)
        y += 12 + gap
    return y - gap


def lanes_height(side: Side) -> float:
    """The height they would like to have."""
    return sum(1 for _ in _rows(side)) * (TITLED + 4.0)


def _rows(side: Side) -> Iterator[Row]:
    drawn: set[str] = set()
    for stream in side.streams:
        members = _in_lane(side, stream.id)
        drawn.update(each.team.id for each in members)
        yield Row(stream.label(), LANE, 6, tuple(members))
    grouped = [team for team in side.teams if team.grouping]
    groupings = [g for g in side.scenario.of(Grouping) if g.parent is None]
    for grouping in sorted(groupings, key=lambda g: (g.lane_order, g.id)):
        inside = _within(side, grouping.id)
        platform = [team for team in grouped if team.grouping in inside]
        drawn.update(team.id for team in platform)
        yield Row(grouping.label(), GROUPINGS[grouping.kind], 0, _standing(side, platform))
    rest = [team for team in side.teams if team.id not in drawn]
    enabling = [team for team in rest if team.type is TeamType.ENABLING]
    if enabling:
        yield Row("Enabling, for a time", BAND, 6, _standing(side, enabling))
    others = [team for team in rest if team.type is not TeamType.ENABLING]
    for at in range(0, len(others), ACROSS):
        name = "" if at else "Not on a stream"
        yield Row(name, BAND, 6, _standing(side, others[at : at + ACROSS]))


def _standing(side: Side, teams: list[Team]) -> tuple[Standing, ...]:
    flagged = side.around_parts
    return tuple(Standing(team, ringed=team.id in flagged) for team in teams)


def _within(side: Side, grouping: str) -> set[str]:
    """A grouping and all groupings inside it."""
    found = [grouping]
    for outer in found:
        inner = side.scenario.referrers(outer, Grouping)
        found.extend(g.id for g in inner if g.parent == outer and g.id not in found)
    return set(found)


def _in_lane(side: Side, stream: str) -> list[Standing]:
    """The teams of a lane by their first step, as wide as they have steps."""
    steps = sorted(side.scenario.referrers(stream, JourneyStep), key=lambda s: (s.order, s.id))
    first: dict[str, int] = {}
    many: dict[str, int] = {}
    for place, step in enumerate(steps):
        for team in step.responsible_teams:
            first.setdefault(team, place)
            many[team] = many.get(team, 0) + 1
    on_it, flagged = side.on_stream(stream), side.around_parts
    found = (side.scenario.get(Team, id) for id in on_it)
    members = [t for t in found if t and (t.type is not TeamType.ENABLING or t.id in first)]
    members.sort(key=lambda t: (first.get(t.id, len(steps)), t.name.casefold(), t.id))
    shares = {team.id: 1.0 + 0.6 * (many.get(team.id, 1) - 1) for team in members}
    return [Standing(team, shares[team.id], team.id in flagged) for team in members]


def _draw(sheet: Sheet, row: Row, rect: Rect) -> None:
    sheet.items.append(Box(rect, row.radius, Fill(row.tint.fill), Stroke(row.tint.outline, 0.8)))
    x, width = rect.x + PAD, rect.w - 2 * PAD
    if not row.name:
        draw_blocks(sheet, row.teams, Rect(x, rect.y + 4, width, rect.h - 8))
        return
    if rect.h >= TITLED:
        sheet.text(x, rect.y + 13, row.name, 9, "semibold", INK, width=width)
        draw_blocks(sheet, row.teams, Rect(x, rect.y + 18.5, width, rect.h - 25))
        return
    size = min(9.0, rect.h * 0.55)
    _beside(sheet, row.name, size, x, rect)
    inset = min(3.0, rect.h * 0.14)
    area = Rect(rect.x + NAME, rect.y + inset, rect.w - NAME - PAD, rect.h - 2 * inset)
    draw_blocks(sheet, row.teams, area, gap=6.0)


def _beside(sheet: Sheet, name: str, size: float, x: float, rect: Rect) -> None:
    """The name at the left of a low row, in two lines if they have room."""
    most = 2 if rect.h >= 2.5 * size else 1
    lines = wrap(name, size, "semibold", NAME - 2 * PAD, most, leading=1.15)
    sheet.note(name, lines)
    above = rect.centre.y + size * (0.36 - 1.15 * (len(lines) - 1) / 2)
    sheet.add(line.moved(x, above) for line in lines)

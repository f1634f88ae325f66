"""The change on a page: today and the proposal drawn small, and four numbers."""

from __future__ import annotations

from topodesk.drawing.colours import LANE, PLATFORM_LANE, TEAMS, THREAD
from topodesk.drawing.notation.outlines import team_outline
from topodesk.drawing.shapes import Box, Fill, Path, Rect, Stroke
from topodesk.model.grouping import Grouping
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.proposal.comparison import Comparison, Side
from topodesk.proposal.sheet import BODY, INK, INNER, LEFT, MUTED, Sheet
from topodesk.proposal.words import counted
from topodesk.rules.cells import cells

HALF = (INNER - 46) / 2
DRAWN_LEAST, DRAWN = 150.0, 234.0
CARD = 78.0
MOST_PILLS = 9


def overview(comparison: Comparison) -> Sheet:
    """Both sides next to each other; without a baseline the proposal alone."""
    sheet = Sheet("The change on a page")
    y = sheet.heading(comparison.headline(), comparison.after.scenario.info.vision)
    top = y + 12
    if comparison.before is not None:
        _title(sheet, LEFT, top, comparison.before)
        _small(sheet, comparison.before, Rect(LEFT, top + 14, HALF, DRAWN))
        _title(sheet, LEFT + HALF + 46, top, comparison.after)
        _small(sheet, comparison.after, Rect(LEFT + HALF + 46, top + 14, HALF, DRAWN))
    else:
        _title(sheet, LEFT, top, comparison.after)
        _small(sheet, comparison.after, Rect(LEFT, top + 14, INNER, DRAWN))
    _cards(sheet, comparison, top + DRAWN + 40)
    return sheet


def _title(sheet: Sheet, x: float, y: float, side: Side) -> None:
    width = sheet.text(x, y, side.name, 13, "bold", INK, width=HALF / 2)
    about = f"{counted(len(side.teams), 'team')} · {side.people:g} people"
    sheet.text(x + width + 8, y, about, 9.5, "regular", MUTED)


def _cards(sheet: Sheet, comparison: Comparison, y: float) -> None:
    cards = comparison.cards()
    width = (INNER - 22 * (len(cards) - 1)) / len(cards)
    for place, (figure, what) in enumerate(cards):
        x = LEFT + place * (width + 22)
        sheet.box(Rect(x, y, width, CARD))
        sheet.text(x + 14, y + 35, figure, 26, "bold", INK, width=width - 28)
        sheet.paragraph(x + 14, y + 52, what, width - 28, 9.5, "regular", MUTED, lines=2)


def _small(sheet: Sheet, side: Side, area: Rect) -> None:
    """Lanes when teams stand in them, else the teams as pills with lines from who needs them."""
    in_lanes = any(team.value_stream for team in side.scenario.of(Team))
    if in_lanes or not side.streams:
        _lanes(sheet, side, area)
    else:
        _pills(sheet, side, area)


def _pills(sheet: Sheet, side: Side, area: Rect) -> None:
    needs = {s.id: _serving(side, s.id) for s in side.streams}
    counts: dict[str, int] = {}
    for teams in needs.values():
        for id in teams:
            counts[id] = counts.get(id, 0) + 1
    ranked = sorted(side.teams, key=lambda t: (-counts.get(t.id, 0), t.name.casefold()))
    shown = ranked[:MOST_PILLS]
    height = min(25.0, area.h / max(len(shown), 1) - 5)
    step = area.h / max(len(shown), 1)
    x = area.x + 104
    places: dict[str, float] = {}
    for row, team in enumerate(shown):
        rect = Rect(x, area.y + row * step, area.right - x - 8, height)
        sheet.items.append(team_outline(team.type, rect))
        name = team.name
        sheet.text(
            rect.x + 16, rect.y + height / 2 + 3.4, name, 9.5, "semibold", INK, width=rect.w - 60
        )
        if team.people is not None:
            at = rect.right - 14
            sheet.text(at, rect.y + height / 2 + 3.4, f"{team.people:g}", 9, right=True)
        places[team.id] = rect.centre.y
    if len(ranked) > len(shown):
        more = f"and {len(ranked) - len(shown)} more"
        sheet.text(x + 16, area.bottom + 9, more, 8.5, "regular", MUTED)
    _threads(sheet, side, needs, places, area, x)


def _threads(
    sheet: Sheet,
    side: Side,
    needs: dict[str, list[str]],
    places: dict[str, float],
    area: Rect,
    x: float,
) -> None:
    step = area.h / max(len(side.streams), 1)
    for row, stream in enumerate(side.streams):
        y = area.y + (row + 0.5) * step - 4
        sheet.text(
            area.x + 84, y + 3.4, stream.name, 9, "semibold", LANE.quiet, right=True, width=84
        )
        for team in needs[stream.id]:
            if team in places:
                to = places[team]
                curve = ((area.x + 88, y), (area.x + 100, y, x - 12, to, x, to))
                commands = (("M", curve[0]), ("C", curve[1]))
                sheet.items.append(Path(commands, stroke=Stroke(THREAD, 0.8)))


def _serving(side: Side, stream: str) -> list[str]:
    owners = [cell.team for cell in cells(side.facts, stream) if cell.team]
    return list(dict.fromkeys(owners))


def _lanes(sheet: Sheet, side: Side, area: Rect) -> None:
    platforms = [g for g in side.scenario.of(Grouping) if g.parent is None]
    beside = [t for t in side.teams if t.type is TeamType.ENABLING]
    rows = len(side.streams) + len(platforms)
    if not rows:
        return
    gap = 7.0
    height = min(58.0, (area.h - gap * (rows - 1)) / rows)
    y = area.y
    for stream in side.streams:
        rect = Rect(area.x, y, area.w - 2, height)
        sheet.items.append(Box(rect, 6, Fill(LANE.fill), Stroke(LANE.outline, 0.8)))
        _named(sheet, stream.name, rect)
        _blocks(sheet, _in_lane(side, stream.id), rect)
        y += height + gap
    for platform in platforms:
        rect = Rect(area.x, y, area.w - 2, height)
        sheet.items.append(
            Box(rect, 0, Fill(PLATFORM_LANE.fill), Stroke(PLATFORM_LANE.outline, 0.8))
        )
        _named(sheet, platform.name, rect)
        members = [t for t in side.teams if t.grouping == platform.id]
        _blocks(sheet, [(t, 1.0) for t in members], rect)
        y += height + gap
    if beside:
        names = ", ".join(team.name for team in beside)
        text = f"Enabling, for a time: {names}"
        sheet.text(area.x, min(y + 6, area.bottom + 12), text, 8.5, "regular", BODY, width=area.w)


def _named(sheet: Sheet, name: str, rect: Rect) -> None:
    sheet.text(rect.x + 8, rect.y + 13, name, 9, "semibold", INK, width=rect.w - 16)


def _blocks(sheet: Sheet, teams: list[tuple[Team, float]], rect: Rect) -> None:
    if not teams:
        return
    gap, whole = 8.0, sum(share for _, share in teams)
    free = rect.w - 16 - gap * (len(teams) - 1)
    x, y = rect.x + 8, rect.y + 19
    height = max(rect.h - 26, 10)
    for team, share in teams:
        place = Rect(x, y, free * share / whole, height)
        sheet.items.append(team_outline(team.type, place))
        colour = TEAMS[team.type].quiet if team.type is TeamType.UNDEFINED else INK
        sheet.text(
            x + 8, y + height / 2 + 3.2, team.name, 8.8, "semibold", colour, width=place.w - 14
        )
        x += place.w + gap


def _in_lane(side: Side, stream: str) -> list[tuple[Team, float]]:
    """The teams of a lane by their first step, as wide as they have steps."""
    steps = sorted(side.scenario.referrers(stream, JourneyStep), key=lambda s: (s.order, s.id))
    first: dict[str, int] = {}
    many: dict[str, int] = {}
    for place, step in enumerate(steps):
        for team in step.responsible_teams:
            first.setdefault(team, place)
            many[team] = many.get(team, 0) + 1
    members = [t for t in side.teams if t.value_stream == stream or t.id in first]
    members = [t for t in members if t.type is not TeamType.ENABLING]
    members.sort(key=lambda t: (first.get(t.id, len(steps)), t.name.casefold()))
    return [(team, 1.0 + 0.6 * (many.get(team.id, 1) - 1)) for team in members]

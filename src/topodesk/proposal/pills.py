"""A scenario whose teams are on no stream, drawn small: who waits for whom."""

from __future__ import annotations

from topodesk.drawing.colours import LANE, THREAD
from topodesk.drawing.notation.outlines import team_outline, thin
from topodesk.drawing.shapes import Path, Rect, Stroke
from topodesk.drawing.text import wrap
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.proposal.blocks import draw_ring
from topodesk.proposal.sheet import BODY, INK, MUTED, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.words import amount

MOST = 12
MOST_STREAMS = 10
NAMES = 88.0
THREADS = 24.0
TALLEST = 27.0
LEAST_STEP = 15.5
"""From one pill to the next; of more teams those that have no room are counted."""
STREAM = 24.0
"""Height a stream's name may need."""
SIZE = 9.2


def draw_pills(sheet: Sheet, side: Side, area: Rect) -> float:
    """The teams as pills, those most waited for first, with a thread from each stream; where they
    end."""
    streams = side.streams[:MOST_STREAMS]
    needs = {stream.id: side.serving(stream.id) for stream in streams}
    counts: dict[str, int] = {}
    for teams in needs.values():
        for id in teams:
            counts[id] = counts.get(id, 0) + 1
    ranked = sorted(side.teams, key=lambda t: (-counts.get(t.id, 0), t.name.casefold()))
    most = min(MOST, max(int(area.h / LEAST_STEP), 2))
    shown = ranked if len(ranked) <= most else ranked[: most - 1]
    step = min(area.h / (most if len(ranked) > most else max(len(ranked), 5)), TALLEST * 1.6)
    height = min(TALLEST, step - min(5.5, step * 0.2))
    x = area.x + NAMES + THREADS
    places: dict[str, float] = {}
    for row, team in enumerate(shown):
        rect = Rect(x, area.y + row * step, area.right - x - 4, height)
        _pill(sheet, team, rect, ringed=team.id in side.around_parts)
        places[team.id] = rect.centre.y
    least = min(area.h, STREAM * len(streams))
    covered = Rect(area.x, area.y, area.w, max(step * len(shown) - (step - height), least))
    for row, stream in enumerate(streams):
        y = covered.y + (row + 0.5) * covered.h / len(streams)
        _stream(sheet, stream, area.x, y)
        _threads(
            sheet, (area.x + NAMES + 3, y), x, [places[t] for t in needs[stream.id] if t in places]
        )
    if len(ranked) > len(shown):
        more = f"and {amount(len(ranked) - len(shown))} more"
        sheet.text(x + 16, area.y + len(shown) * step + 9, more, 9, "regular", MUTED)
        return area.bottom
    return covered.bottom


def pills_height(side: Side) -> float:
    """The height they would like to have."""
    return min(len(side.teams), MOST) * TALLEST


def _pill(sheet: Sheet, team: Team, rect: Rect, *, ringed: bool) -> None:
    sheet.items.append(thin(team_outline(team.type, rect), 1.1))
    if ringed:
        draw_ring(sheet, rect, rect.h / 2)
    baseline = rect.centre.y + SIZE * 0.36
    end = rect.right - 14
    count = 0.0
    if team.people is not None:
        count = sheet.text(end, baseline, amount(team.people), SIZE, colour=BODY, right=True)
    room = end - rect.x - 16 - count - 8
    sheet.text(rect.x + 16, baseline, team.label(), SIZE, "semibold", INK, width=room)


def _stream(sheet: Sheet, stream: ValueStream, x: float, y: float) -> None:
    """Its name in at most two lines, set to the right, their middle at `y`."""
    lines = wrap(stream.label(), SIZE, "semibold", NAMES, 2, LANE.quiet, leading=1.2)
    sheet.note(stream.label(), lines)
    above = y - len(lines) * SIZE * 1.2 / 2 + SIZE * 0.93
    for line in lines:
        sheet.items.append(line.moved(x + NAMES - line.width, above))


def _threads(sheet: Sheet, start: tuple[float, float], x: float, ends: list[float]) -> None:
    bend = (x - start[0]) * 0.55
    for end in ends:
        curve = (start[0] + bend, start[1], x - bend, end, x - 1, end)
        sheet.items.append(Path((("M", start), ("C", curve)), stroke=Stroke(THREAD, 0.8)))

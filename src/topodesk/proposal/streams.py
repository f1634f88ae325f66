"""A page for each value stream: whom it is for, the journey and who carries it, what it is to
bring, and what is tried on it."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.drawing.colours import CHEVRON, TEAMS
from topodesk.drawing.letters import isolated
from topodesk.drawing.notation.outlines import team_outline, thin
from topodesk.drawing.shapes import Fill, Path, Rect, Stroke
from topodesk.model.learning import Experiment
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.cover import promise
from topodesk.proposal.experiments import dates, state
from topodesk.proposal.flow import BETWEEN, Flow
from topodesk.proposal.lists import Item, Style
from topodesk.proposal.registers import team_anchor
from topodesk.proposal.sheet import INK, LEFT, MUTED, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.words import TYPES, amount, counted, listed, month, people

MOST = 60
"""Pages; what further streams there are is in the register of teams."""
ACROSS = 7
STEP_GAP, ROW_GAP = 6.0, 12.0
CHEVRON_HEIGHT, BLOCK = 34.0, 27.0
LONGEST_FIGURE = 30
NOTCH, INSET = 8.0, 12.0
SIZE = 8.6
LISTS = Style(9.2, 4, gap=4.0)


def streams(comparison: Comparison) -> list[Sheet]:
    """The pages, in lane order; a stream nothing is known about has none."""
    side = comparison.after
    known = [s for s in side.streams if _steps(side, s) or side.on_stream(s.id)]
    return [sheet for stream in known[:MOST] for sheet in _pages(comparison, stream)]


def _pages(comparison: Comparison, stream: ValueStream) -> list[Sheet]:
    side = comparison.after
    flow = Flow(comparison, "Value streams", stream.label(), _whom(side, stream))
    steps = _steps(side, stream)
    if steps:
        flow.y = _journey(flow, side, steps) + BETWEEN
    flow.figures(_promised(side, stream))
    lists = [
        ("Outcome", _outcomes(side, stream)),
        ("Teams", _teams(side, stream)),
        ("Experiments", _experiments(side, stream)),
        ("Not for this stream", _left(side, stream)),
    ]
    flow.beside(lists, LISTS)
    return flow.sheets


def _steps(side: Side, stream: ValueStream) -> list[JourneyStep]:
    found = side.scenario.referrers(stream.id, JourneyStep)
    return sorted((s for s in found if s.stream == stream.id), key=lambda s: (s.order, s.id))


def _whom(side: Side, stream: ValueStream) -> str:
    """Customer: Cardholder. What they want done, and what is promised to them."""
    customer = side.scenario.get(Customer, stream.customer)
    said = [f"Customer: {isolated(customer.label())}." if customer else ""]
    if customer:
        said.append(customer.job_to_be_done.strip() or customer.need.strip())
    said.append(stream.promise.strip())
    return " ".join(filter(None, said))


def _journey(flow: Flow, side: Side, steps: Sequence[JourneyStep]) -> float:
    """The steps as arrows in the customer's order, under each the teams that carry it."""
    sheet = flow.sheet
    across = min(len(steps), ACROSS if not sheet.format.upright else 4)
    row = CHEVRON_HEIGHT + 5 + BLOCK + ROW_GAP
    most = max(1, int((flow.room - 150) // row)) * across
    shown = steps[:most]
    width = (sheet.inner - STEP_GAP * (across - 1)) / across
    width = min(width, 190.0)
    y = flow.y
    rows = -(-len(shown) // across)
    covered = Rect(LEFT, y, sheet.inner, rows * row)
    with sheet.tagged("Figure", _in_words(side, steps), area=covered):
        for place, step in enumerate(shown):
            x = LEFT + place % across * (width + STEP_GAP)
            at = y + place // across * row
            _chevron(sheet, step, Rect(x, at, width, CHEVRON_HEIGHT))
            _carried(sheet, side, step, Rect(x, at + CHEVRON_HEIGHT + 5, width, BLOCK))
    y += rows * row - ROW_GAP
    if len(shown) < len(steps):
        more = f"and {counted(len(steps) - len(shown), 'more step')}"
        sheet.text(LEFT, y + 12, more, 9, "regular", MUTED)
        y += 14
    return y


def _chevron(sheet: Sheet, step: JourneyStep, area: Rect) -> None:
    middle = area.centre.y
    corners = (
        ("M", (area.x, area.y)),
        ("L", (area.right - NOTCH, area.y)),
        ("L", (area.right, middle)),
        ("L", (area.right - NOTCH, area.bottom)),
        ("L", (area.x, area.bottom)),
        ("L", (area.x + NOTCH, middle)),
        ("Z", ()),
    )
    sheet.items.append(Path(corners, Fill(CHEVRON.fill), Stroke(CHEVRON.outline, 0.9)))
    inside = Rect(area.x + NOTCH + 5, area.y, area.w - 2 * NOTCH - 8, area.h)
    _centred(sheet, step.label(), inside, CHEVRON.quiet, middle=False)


def _carried(sheet: Sheet, side: Side, step: JourneyStep, area: Rect) -> None:
    found = (side.scenario.get(Team, id) for id in step.responsible_teams)
    teams = [team for team in found if team]
    if not teams:
        _centred(sheet, "no team yet", area, MUTED, middle=True)
        return
    first = teams[0]
    sheet.items.append(thin(team_outline(first.type, area), 1.0))
    names = listed([isolated(team.label()) for team in teams], 3)
    inside = Rect(area.x + INSET, area.y, area.w - 2 * INSET, area.h)
    _centred(sheet, names, inside, INK, middle=True)
    sheet.lead(area, team_anchor(first.id), f"To {first.label()} in the register of teams")


def _centred(sheet: Sheet, text: str, area: Rect, colour: str, *, middle: bool) -> None:
    """At most two lines, half-way down the area."""
    lines = sheet.wrapped(text, SIZE, "semibold", area.w, 2, colour, leading=1.15)
    sheet.note(text, lines)
    above = area.centre.y - len(lines) * SIZE * 1.15 / 2 + SIZE * 0.93
    sheet.add(
        line.moved(area.x + ((area.w - line.width) / 2 if middle else 0.0), above) for line in lines
    )


def _in_words(side: Side, steps: Sequence[JourneyStep]) -> str:
    told = []
    for step in steps[:40]:
        found = (side.scenario.get(Team, id) for id in step.responsible_teams)
        names = [isolated(team.label()) for team in found if team]
        told.append(f"{isolated(step.label())} by {listed(names) or 'no team'}")
    return "The journey: " + "; ".join(told) + "."


def _wanted(side: Side, stream: ValueStream) -> list[Outcome]:
    found = side.scenario.referrers(stream.id, Outcome)
    return sorted((o for o in found if o.stream == stream.id), key=lambda o: o.id)


def _promised(side: Side, stream: ValueStream) -> list[tuple[str, str]]:
    """Outcomes as figures: from where to where, and what it is that moves."""
    cards = []
    for each in _wanted(side, stream):
        if figure := _figure(each):
            due = f", by {month(each.due)}" if each.due else ""
            why = f". {isolated(each.statement)}" if each.statement.strip() else ""
            cards.append((figure, f"{isolated(each.metric)}{due}{why}"))
    return cards[:4]


def _figure(outcome: Outcome) -> str:
    """From where to where, if that is said in few letters; else ""."""
    figure = f"{isolated(outcome.baseline)} → {isolated(outcome.target)}"
    whole = outcome.metric and outcome.baseline and outcome.target
    return figure if whole and len(figure) <= LONGEST_FIGURE else ""


def _outcomes(side: Side, stream: ValueStream) -> list[Item]:
    items = []
    for outcome in _wanted(side, stream):
        if _figure(outcome):
            continue
        title = outcome.statement if outcome.metric else ""
        items.append(Item(promise(outcome), title, tone="#C9A227"))
    return items


def _teams(side: Side, stream: ValueStream) -> list[Item]:
    on_it = side.on_stream(stream.id)
    items = []
    for team in (team for team in side.teams if team.id in on_it):
        about = TYPES[team.type] + (f", {people(team.people)}" if team.people else "")
        if team.vacancies:
            about += f", {amount(team.vacancies)} open"
        mission = team.mission.strip()
        text = (
            f"{mission.rstrip('.')}. {about.capitalize()}." if mission else f"{about.capitalize()}."
        )
        items.append(Item(text, team.label(), tone=TEAMS[team.type].outline))
    return items


def _experiments(side: Side, stream: ValueStream) -> list[Item]:
    on_it = side.on_stream(stream.id)
    found = [e for e in side.scenario.of(Experiment) if e.team in on_it]
    found.sort(key=lambda e: (e.start.isoformat() if e.start else "9", e.title, e.id))
    items = []
    for each in found:
        when = dates(each)
        about = f"{state(each)}{f', {when}' if when else ''}."
        items.append(Item(f"{about}{_then(each)}", each.title))
    return items


def _then(each: Experiment) -> str:
    """What is done about one that ended, else when one stops."""
    if each.result:
        return f" So we {each.decision.value}." if each.decision else " Not decided yet."
    rule = each.stop_rule.strip().rstrip(".")
    return f" Rule to stop by: {isolated(rule)}." if rule else ""


def _left(side: Side, stream: ValueStream) -> list[Item]:
    on_it = side.on_stream(stream.id)
    entries = [n for n in side.scenario.of(NotDoing) if n.stream == stream.id or n.team in on_it]
    entries.sort(key=lambda n: (n.team or "", n.text, n.id))
    return [Item(entry.text) for entry in entries if entry.text.strip()]

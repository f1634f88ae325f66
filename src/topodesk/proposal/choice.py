"""Two options side by side, for leaders who want a choice: what each gains, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.compare.comparison import compare as difference
from topodesk.drawing.letters import isolated
from topodesk.model.scenario import Scenario
from topodesk.model.transition import ChangeItem
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.flow import Flow
from topodesk.proposal.lists import Item
from topodesk.proposal.side import Side
from topodesk.proposal.table import Column
from topodesk.proposal.words import amount, counted, month, people
from topodesk.rules.finding import Severity
from topodesk.rules.readings.readings import MEASURES, Measure
from topodesk.rules.score.words import number, told

NOTICED, NOTICED_SHARE = 0.1, 0.03
"""Measures that are less apart are as good as the same."""


def choice(comparison: Comparison) -> Flow | None:
    """The page; none when the document compares with how things are today."""
    one, other = comparison.before, comparison.after
    if one is None or one.is_today or not one.teams or not other.teams:
        return None
    names = isolated(one.name), isolated(other.name)
    title = f"The choice: {names[0]} or {names[1]}"
    below = "What each gains over the other, and what it costs. Figures are counted, not guessed."
    flow = Flow(comparison, "The choice", title, below)
    flow.table("", _columns(one, other), list(_rows(comparison, one, other)), compact=True)
    gains = list(_gains(one, other)), list(_gains(other, one))
    flow.beside(
        [
            (f"{names[0]} is better at", gains[0]),
            (f"{names[1]} is better at", gains[1]),
        ],
        across=2,
    )
    return flow


def _columns(one: Side, other: Side) -> tuple[Column, ...]:
    return (Column("", 40, name=True), Column(one.name, 30), Column(other.name, 30))


def _rows(comparison: Comparison, one: Side, other: Side) -> Iterator[tuple[str, ...]]:
    sides = one, other
    if any(told(side.score) for side in sides):
        yield ("Alignment, of 100", *(number(side.score) for side in sides))
    for measure in MEASURES:
        if measure.key in SHOWN:
            values = [measure.tell(side.facts).value for side in sides]
            if any(value is not None for value in values):
                yield (measure.name, *(_said(measure, value) for value in values))
    yield ("Teams", *(amount(len(side.teams)) for side in sides))
    today = _today(comparison)
    if today:
        moved = (_moved(today, side.scenario) for side in sides)
        yield ("People who change team", *(people(count) if count else "–" for count in moved))
    steps = [side.scenario.of(ChangeItem) for side in sides]
    if any(steps):
        yield ("Steps, and the last of them", *(_steps(items) for items in steps))
    posts = [sum(team.vacancies or 0 for team in side.teams) for side in sides]
    if any(posts):
        yield ("Open posts", *(amount(count) for count in posts))
    serious = ([f for f in s.report.findings if f.level is not Severity.INFO] for s in sides)
    yield ("Findings to talk about", *(amount(len(found)) for found in serious))


SHOWN = ("done_by_one_team", "teams_per_change", "bottleneck_share")


def _today(comparison: Comparison) -> Scenario | None:
    today = comparison.design.today
    return today if today is not None and len(today) > 1 else None


def _moved(today: Scenario, scenario: Scenario) -> float:
    found = difference(today, scenario).people
    return found.leave if found.planned is None else found.planned


def _steps(items: tuple[ChangeItem, ...]) -> str:
    if not items:
        return "none yet"
    dates = [item.by for item in items if item.by]
    last = f", until {month(max(dates))}" if dates else ""
    return f"{counted(len(items), 'step')}{last}"


def _gains(side: Side, other: Side) -> Iterator[Item]:
    for measure in MEASURES:
        mine, theirs = measure.tell(side.facts).value, measure.tell(other.facts).value
        least = NOTICED_SHARE if measure.share else NOTICED
        if mine is None or theirs is None or measure.better * (mine - theirs) < least:
            continue
        yield Item(f"{measure.name}: {_said(measure, mine)} against {_said(measure, theirs)}")


def _said(measure: Measure, value: float | None) -> str:
    if value is None:
        return "not known"
    return f"{round(100 * value)}%" if measure.share else f"{value:.2g}"

"""The registers of teams and interactions, as tables."""

from __future__ import annotations

from collections.abc import Callable

from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.proposal.comparison import Comparison, Side
from topodesk.proposal.sheet import INNER, LEFT, Sheet
from topodesk.proposal.table import Column, draw_table
from topodesk.proposal.words import MODES, TYPES, capital, counted, listed, month

TEAM_COLUMNS = (
    Column("Team", 17, name=True),
    Column("Type", 14),
    Column("People", 8),
    Column("Where it works", 26),
    Column("What it is there for", 35),
)
INTERACTION_COLUMNS = (
    Column("From", 19, name=True),
    Column("To", 19, name=True),
    Column("How", 14),
    Column("Purpose", 34),
    Column("When", 14),
)


def teams(comparison: Comparison) -> list[Sheet]:
    """Every team of the proposal."""
    side = comparison.after
    if not side.teams:
        return []
    rows = [_team_row(side, team) for team in sorted(side.teams, key=lambda t: _order(side, t))]
    below = f"{counted(len(side.teams), 'team')}, {side.people:g} people, counted as posts."
    return _pages("Teams", f"Teams in {side.name}", below, TEAM_COLUMNS, rows)


def interactions(comparison: Comparison) -> list[Sheet]:
    """Every interaction of the proposal."""
    side = comparison.after
    found = side.scenario.of(Interaction)
    if not found:
        return []
    rows = sorted(_interaction_row(side, interaction) for interaction in found)
    below = (
        "Collaboration and facilitating are for a time; a service has a promise instead of an end."
    )
    title = f"How teams work together in {side.name}"
    return _pages("Interactions", title, below, INTERACTION_COLUMNS, rows)


def _pages(
    section: str, title: str, below: str, columns: tuple[Column, ...], rows: list[tuple[str, ...]]
) -> list[Sheet]:
    sheets: list[Sheet] = []
    draw_table(_next(sheets, section, title, below), columns, rows, LEFT, INNER)
    return sheets


def _next(
    sheets: list[Sheet], section: str, title: str, below: str
) -> Callable[[], tuple[Sheet, float]]:
    def begin() -> tuple[Sheet, float]:
        first = not sheets
        sheet = Sheet(section)
        sheets.append(sheet)
        return sheet, sheet.heading(
            title if first else f"{title}, continued", below if first else ""
        )

    return begin


def _order(side: Side, team: Team) -> tuple[int, int, str]:
    lanes = [stream.id for stream in side.streams]
    lane = lanes.index(team.value_stream) if team.value_stream in lanes else len(lanes)
    steps = [
        place
        for place, step in enumerate(_steps(side, team.value_stream))
        if team.id in step.responsible_teams
    ]
    return lane, min(steps, default=99), team.name.casefold()


def _team_row(side: Side, team: Team) -> tuple[str, ...]:
    people = "" if team.people is None else f"{team.people:g}"
    if team.vacancies:
        people += f" + {team.vacancies:g} open"
    return (
        team.name,
        capital(TYPES[team.type]),
        people,
        _where(side, team),
        team.mission or team.notes,
    )


def _where(side: Side, team: Team) -> str:
    grouping = side.scenario.get(Grouping, team.grouping)
    if grouping is not None:
        return grouping.name
    stream = side.scenario.get(ValueStream, team.value_stream)
    if stream is None:
        return ""
    steps = [s.name for s in _steps(side, stream.id) if team.id in s.responsible_teams]
    return f"{stream.name}: {listed(steps)}" if steps else stream.name


def _steps(side: Side, stream: str | None) -> list[JourneyStep]:
    found = side.scenario.referrers(stream, JourneyStep) if stream else ()
    return sorted(found, key=lambda step: (step.order, step.id))


def _interaction_row(side: Side, interaction: Interaction) -> tuple[str, ...]:
    store = side.scenario
    purpose = interaction.purpose
    if interaction.exit_criterion:
        purpose += f" Ends when: {interaction.exit_criterion}"
    return (
        store[interaction.provider].label(),
        store[interaction.consumer].label(),
        MODES[interaction.mode],
        purpose or "not yet said",
        _when(interaction),
    )


def _when(interaction: Interaction) -> str:
    start, end = month(interaction.start), month(interaction.actual_end or interaction.expected_end)
    if start and end:
        return f"{start} to {end}"
    if end:
        return f"until {end}"
    lasting = interaction.mode is InteractionMode.X_AS_A_SERVICE
    since = f"from {start}" if start else ""
    return since or ("lasting" if lasting else "no end yet")

"""The registers of teams and interactions, as tables."""

from __future__ import annotations

from topodesk.drawing.letters import isolated
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType
from topodesk.proposal.comparison import Comparison
from topodesk.proposal.flow import Flow, following
from topodesk.proposal.sheet import Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.table import Column
from topodesk.proposal.table_pages import table_pages
from topodesk.proposal.words import MODES, TYPES, amount, capital, counted, listed, span

TEAM_COLUMNS = (
    Column("Team", 19, name=True),
    Column("Type", 16),
    Column("People", 10, right=True),
    Column("Where it works", 24),
    Column("What it is there for", 38),
)
INTERACTION_COLUMNS = (
    Column("From", 19, name=True),
    Column("To", 19, name=True),
    Column("How", 14),
    Column("Purpose", 34),
    Column("When", 14),
)

Carried = dict[str, list[tuple[int, str]]]
"""By stream: the steps of it a team carries, with their places in the journey."""


def teams(comparison: Comparison) -> list[Sheet]:
    """Every team of the proposal."""
    side = comparison.after
    if not side.teams:
        return []
    carried = _carried(side)
    places = {stream.id: place for place, stream in enumerate(side.streams)}
    ordered = sorted(side.teams, key=lambda team: _order(team, carried.get(team.id, {}), places))
    rows = [_team_row(side, team, carried.get(team.id, {})) for team in ordered]
    below = f"{counted(len(side.teams), 'team')}."
    if side.people:
        below = f"{below[:-1]}, {side.head_count}, counted as posts."
    anchors = [team_anchor(team.id) for team in ordered]
    return table_pages(
        comparison, "Teams", f"Teams {side.where}", below, TEAM_COLUMNS, rows, anchors
    )


def team_anchor(id: str) -> str:
    """The place of a team in the register."""
    return f"team-{id}"


def interactions(comparison: Comparison, after: Flow | None = None) -> Flow | None:
    """Every interaction of the proposal."""
    side = comparison.after
    found = side.scenario.of(Interaction)
    if not found:
        return None
    rows = sorted(_interaction_row(side, interaction) for interaction in found)
    below = (
        "Collaboration and facilitating are for a time; a service has a promise instead of an end."
    )
    title = f"How teams work together {side.where}"
    flow = following(comparison, after, "Interactions", title, below)
    flow.table("", INTERACTION_COLUMNS, rows)
    return flow


def _carried(side: Side) -> dict[str, Carried]:
    """What each team carries, by its id."""
    found: dict[str, Carried] = {}
    for stream in side.streams:
        for team in side.scenario.referrers(stream.id, Team):
            if team.value_stream == stream.id:
                found.setdefault(team.id, {}).setdefault(stream.id, [])
        steps = side.scenario.referrers(stream.id, JourneyStep)
        for place, step in enumerate(sorted(steps, key=lambda step: (step.order, step.id))):
            for id in step.responsible_teams:
                found.setdefault(id, {}).setdefault(stream.id, []).append((place, step.name))
    return found


def _order(
    team: Team, carried: Carried, places: dict[str, int]
) -> tuple[int, int, int, str, str, str]:
    """By stream and first step; then the others by type and grouping."""
    stream = min(carried, key=places.__getitem__, default="")
    lane = places.get(stream, len(places))
    first = min((place for place, _ in carried.get(stream, ())), default=len(places) + 999)
    kind = list(TYPES).index(team.type)
    return lane, first, kind, team.grouping or "", team.name.casefold(), team.id


def _team_row(side: Side, team: Team, carried: Carried) -> tuple[str, ...]:
    people = "" if team.people is None else amount(team.people)
    if team.vacancies:
        people = f"{people or '?'} + {amount(team.vacancies)} open"
    return (
        team.label(),
        capital(TYPES[team.type]),
        people,
        _where(side, team, carried),
        team.mission or team.notes,
    )


def _where(side: Side, team: Team, carried: Carried) -> str:
    """Its streams with the steps it carries, its grouping, or whom it helps."""
    parts = []
    for id, steps in carried.items():
        names = [isolated(name) for _, name in steps]
        stream = isolated(side.scenario[id].label())
        parts.append(f"{stream}: {listed(names)}" if names else stream)
    grouping = side.scenario.get(Grouping, team.grouping)
    if grouping is not None:
        parts.append(isolated(grouping.label()))
    if not parts and team.type is TeamType.ENABLING:
        helped = [i.consumer for i in side.scenario.referrers(team.id, Interaction)]
        names = [
            isolated(side.scenario[id].label()) for id in dict.fromkeys(helped) if id != team.id
        ]
        return f"Beside {listed(names)}" if names else ""
    return "; ".join(parts)


def _interaction_row(side: Side, interaction: Interaction) -> tuple[str, ...]:
    store, purpose = side.scenario, interaction.purpose
    if interaction.exit_criterion:
        start = f"{isolated(purpose.rstrip('. '))}. " if purpose.strip() else ""
        purpose = f"{start}Ends when: {isolated(interaction.exit_criterion)}"
    return (
        store[interaction.provider].label(),
        store[interaction.consumer].label(),
        MODES[interaction.mode],
        purpose or "not yet said",
        when(interaction),
    )


def when(interaction: Interaction) -> str:
    """From when to when it lasts: Jan to Mar 2027; of one without dates, whether it is to last."""
    told = span(interaction.start, interaction.actual_end or interaction.expected_end)
    lasting = interaction.mode is InteractionMode.X_AS_A_SERVICE
    return told or ("lasting" if lasting else "no end yet")

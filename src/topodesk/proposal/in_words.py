"""A map in words, for those who hear the document or search it: what stands where."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.letters import isolated
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.proposal.side import Side
from topodesk.proposal.words import TYPES, counted, listed

LONGEST = 4_000
"""Letters that a reader is asked to listen to; a large map is told as far as that goes."""


def in_words(side: Side) -> str:
    """What the map of a scenario shows, sentence by sentence."""
    text = " ".join(_sentences(side))
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def briefly(side: Side) -> str:
    """How much there is on the map."""
    streams = counted(len(side.streams), "value stream")
    return f"{isolated(side.name)}, drawn small: {streams}, {counted(len(side.teams), 'team')}."


def _sentences(side: Side) -> Iterator[str]:
    scenario = side.scenario
    many = scenario.of(Interaction)
    yield (
        f"Map of {side.called}: {counted(len(side.streams), 'value stream')}, "
        f"{counted(len(side.teams), 'team')}, {counted(len(many), 'interaction')}."
    )
    placed: set[str] = set()
    for stream in side.streams:
        placed.update(side.on_stream(stream.id))
        yield _stream(side, stream)
    for grouping in sorted(scenario.of(Grouping), key=lambda each: each.id):
        inside = [team for team in side.teams if team.grouping == grouping.id]
        placed.update(team.id for team in inside)
        names = listed([isolated(team.label()) for team in inside], len(inside) or 1)
        yield f"{isolated(grouping.label())}: {names or 'no team'}."
    rest = [team for team in side.teams if team.id not in placed]
    if rest:
        yield f"Beside them: {listed([_team(team) for team in rest], len(rest))}."


def _stream(side: Side, stream: ValueStream) -> str:
    steps = sorted(side.scenario.referrers(stream.id, JourneyStep), key=lambda s: (s.order, s.id))
    told = []
    for step in steps:
        found = (side.scenario.get(Team, id) for id in step.responsible_teams)
        teams = [isolated(team.label()) for team in found if team]
        told.append(f"{isolated(step.label())} by {listed(teams) or 'no team'}")
    customer = side.scenario.get(Customer, stream.customer)
    whom = f" for {isolated(customer.label())}" if customer else ""
    return f"{isolated(stream.label())}{whom}: {'; '.join(told) or 'no steps yet'}."


def _team(team: Team) -> str:
    kind = "" if team.type is TeamType.UNDEFINED else f" ({TYPES[team.type]})"
    return f"{isolated(team.label())}{kind}"

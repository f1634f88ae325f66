"""What the page tells about each thing on a map: its kind, its name, and a few facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from topodesk.drawing.letters import isolated
from topodesk.drawing.picture import Picture
from topodesk.handouts.names import names, one_line
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.proposal.cover import promise
from topodesk.proposal.side import Side
from topodesk.proposal.words import MODES, TYPES, amount, capital, day

Fact = tuple[str, str]
"""A label and a value."""


class About(TypedDict):
    """One thing on the map."""

    kind: str
    name: str
    facts: list[Fact]


def about(side: Side, picture: Picture) -> dict[str, About]:
    """Everything on the picture by id, in the order it is painted."""
    called = names(side.scenario)
    shown = dict.fromkeys(figure.record for figure in picture.in_order() if figure.record)
    found = ((id, side.scenario.records.get(id)) for id in shown)
    return {
        id: {
            "kind": capital(record.noun),
            "name": called[id],
            "facts": [fact for fact in _facts(side, record) if fact[1].strip()],
        }
        for id, record in found
        if record is not None and id in called
    }


def _facts(side: Side, record: Record) -> Iterator[Fact]:
    if isinstance(record, Team):
        yield from _team(side, record)
    elif isinstance(record, ValueStream):
        yield from _stream(side, record)
    elif isinstance(record, JourneyStep):
        yield "Value stream", _label(side, record.stream)
        yield "Done by", ", ".join(_label(side, team) for team in record.responsible_teams)
        yield "What the customer does", record.customer_action
    elif isinstance(record, Customer):
        yield "Needs", record.need
    elif isinstance(record, Grouping):
        teams = [t for t in side.teams if t.grouping == record.id]
        yield "Teams", ", ".join(isolated(one_line(team.label())) for team in teams)
    elif isinstance(record, Interaction):
        yield from _interaction(side, record)
    elif isinstance(record, Note):
        yield "Note", record.text


def _team(side: Side, team: Team) -> Iterator[Fact]:
    yield "Type", capital(TYPES[team.type])
    if team.people is not None or team.vacancies:
        people = "?" if team.people is None else amount(team.people)
        yield "People", people + (f" and {amount(team.vacancies)} open" if team.vacancies else "")
    yield "What it is there for", team.mission
    yield "Value stream", _label(side, team.value_stream)
    yield "Platform", _label(side, team.grouping)
    steps = [
        step
        for step in side.scenario.referrers(team.id, JourneyStep)
        if team.id in step.responsible_teams
    ]
    yield "Steps", ", ".join(isolated(one_line(step.label())) for step in steps)
    together = sorted(side.scenario.referrers(team.id, Interaction), key=lambda each: each.id)
    for each in together:
        other = each.consumer if each.provider == team.id else each.provider
        verb = "gives to" if each.provider == team.id else "receives from"
        yield f"{MODES[each.mode]}, {verb}", _label(side, other)


def _stream(side: Side, stream: ValueStream) -> Iterator[Fact]:
    yield "Customer", _label(side, stream.customer)
    yield "Promise", stream.promise
    for outcome in side.scenario.referrers(stream.id, Outcome):
        yield "Outcome", promise(outcome)


def _interaction(side: Side, each: Interaction) -> Iterator[Fact]:
    yield "How", MODES[each.mode]
    yield "From", _label(side, each.provider)
    yield "To", _label(side, each.consumer)
    yield "What for", each.purpose
    yield "Begins", day(each.start)
    yield "Ends", day(each.actual_end or each.expected_end)
    yield "Ends when", each.exit_criterion


def _label(side: Side, id: str | None) -> str:
    record = side.scenario.records.get(id) if id else None
    return isolated(one_line(record.label())) if record is not None else ""

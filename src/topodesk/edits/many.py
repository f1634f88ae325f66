"""Edits of many records at once, each one step whose name says of how many."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.edits.naming import counted, quoted
from topodesk.edits.places import Place, place_teams
from topodesk.edits.steps import with_team
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team


def stand_in(store: Store, ids: Iterable[str], place: str | None) -> Change:
    """Let teams stand in a value stream or a grouping, or in neither; steps elsewhere are left."""
    teams = [team for id in ids if (team := store.get(Team, id)) is not None]
    away = [team for team in teams if place not in (team.value_stream, team.grouping)]
    moving = away if place is not None else [t for t in teams if t.value_stream or t.grouping]
    grouping = place if isinstance(store.records.get(place or ""), Grouping) else None
    stream = place if grouping is None else None
    moved = place_teams(store, [Place(t.id, stream=stream, grouping=grouping) for t in moving])
    where = f"to {quoted(store[place])}" if place is not None else "off the streams"
    return moved.named(f"Move {counted(moving)} {where}") if moving else moved


def give_components(store: Store, ids: Iterable[str], owner: str | None) -> Change:
    """Make one team the owner of components, or (None) nobody."""
    found = [it for id in ids if (it := store.get(Component, id)) is not None]
    owned = [(it, it.with_(owner_teams=(owner,) if owner else ())) for it in found]
    to = f"to {quoted(store[owner])}" if owner else "to nobody"
    name = f"Give {counted(found)} {to}" if found else "Give nothing"
    return Change.of(name, store.id, updated=owned)


def answer_for(store: Store, ids: Iterable[str], team: str) -> Change:
    """Make one team alone responsible for steps."""
    steps = [step for id in ids if (step := store.get(JourneyStep, id)) is not None]
    pairs = [(step, with_team(step, team, alone=True)) for step in steps]
    name = f"Make {quoted(store[team])} responsible for {counted(steps)}" if steps else "Nothing"
    return Change.of(name, store.id, updated=pairs)


def note_on(store: Store, ids: Iterable[str], sentence: str) -> Change:
    """Write a paragraph under the notes that records have already."""
    records = [store[id] for id in ids]
    pairs = [
        (record, record.with_(notes=f"{record.notes.rstrip()}\n\n{sentence}".strip()))
        for record in records
    ]
    name = f"Write in the notes of {counted(records)}" if records else "Write nothing"
    return Change.of(name, store.id, updated=pairs)

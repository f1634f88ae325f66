"""Copies of records under fresh ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from topodesk.edits.naming import counted, fresh_name
from topodesk.edits.ordering import (
    key_at,
    last_placement_key,
    placement_of,
    steps_in_order,
    streams_in_order,
)
from topodesk.model.change import Change
from topodesk.model.component import Component, Service
from topodesk.model.grouping import Grouping
from topodesk.model.ids import new_id
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.order import between
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.scenario import Store
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team

COPIED = (Team, ValueStream, JourneyStep, Grouping, Component, Customer, Note)
BESIDE = 16.0
"""Map units from a note to its copy, to the right and down."""


def duplicate(store: Store, ids: Iterable[str]) -> tuple[Change, dict[str, str]]:
    """Copy records; the Change, and which id became which.

    A copied team stands in the same lane or platform without a step of its own, for one step has
    one team; a copied stream brings its steps, a copied platform all that stands in it and the
    services of these; interactions among the copied come along.
    """
    originals = with_contents(store, [store[id] for id in dict.fromkeys(ids) if id in store])
    fresh = {record.id: new_id() for record in originals}
    added: list[Record] = []
    order = last_placement_key(store)
    for record in originals:
        added.append(_copy(store, record, fresh))
        if isinstance(record, Team):
            added.append(Placement(id=new_id(), of=fresh[record.id], order=order))
            order = between(order, "")
        if isinstance(record, Note):
            added += _beside(store, record, fresh)
    for interaction in store.of(Interaction):
        if interaction.provider in fresh and interaction.consumer in fresh:
            added.append(_interaction_between(interaction, fresh))
    name = f"Duplicate {counted(originals)}" if originals else "Duplicate nothing"
    return Change.of(name, store.id, added=added), fresh


def with_contents(store: Store, records: Iterable[Record]) -> list[Record]:
    """The records that can be copied: streams with their steps, platforms with the teams and
    platforms in them, and with what these offer."""
    found: dict[str, Record] = {r.id: r for r in records if isinstance(r, COPIED)}
    inside = _inside(store, [r.id for r in found.values() if isinstance(r, Grouping)])
    for record in list(found.values()):
        if isinstance(record, ValueStream):
            found |= {step.id: step for step in steps_in_order(store, record.id)}
    found |= {id: store[id] for id in inside}
    services = (service for id in inside for service in store.referrers(id, Service))
    return [*found.values(), *{s.id: s for s in services if s.provider in inside}.values()]


def with_inside(store: Store, ids: Iterable[str]) -> list[str]:
    """The ids, and those of all that stands in the platforms among them."""
    asked = list(dict.fromkeys(ids))
    outer = [id for id in asked if store.get(Grouping, id) is not None]
    return list(dict.fromkeys((*asked, *_inside(store, outer))))


def _inside(store: Store, outer: Iterable[str]) -> list[str]:
    """The ids of groupings and of all teams and groupings in them, whatever contains what."""
    found = dict.fromkeys(outer)
    waiting = list(found)
    while waiting:
        id = waiting.pop(0)
        teams = (team.id for team in store.referrers(id, Team) if team.grouping == id)
        inner = [g.id for g in store.referrers(id, Grouping) if g.parent == id]
        waiting += [id for id in inner if id not in found]
        found |= dict.fromkeys((*teams, *inner))
    return list(found)


def _copy(store: Store, record: Record, fresh: Mapping[str, str]) -> Record:
    fields: dict[str, object] = {"id": fresh[record.id], "external_id": ""}
    alone = not (isinstance(record, JourneyStep) and record.stream in fresh)
    if isinstance(record, Note):
        fields["on"] = fresh.get(record.on, record.on) if record.on else None
    elif alone:
        fields["name"] = fresh_name(store, type(record), f"{record.label()} copy")
    if isinstance(record, Team):
        fields["grouping"] = fresh.get(record.grouping or "", record.grouping)
    if isinstance(record, Grouping):
        fields["parent"] = fresh.get(record.parent or "", record.parent)
    if isinstance(record, Service):
        fields["provider"] = fresh[record.provider or ""]
        fields["consumers"] = tuple(fresh[id] for id in record.consumers if id in fresh)
    if isinstance(record, JourneyStep):
        fields |= {"responsible_teams": (), "lead_team": None, "supporters": ()}
        fields |= {"responsibility": "unknown", "stream": fresh.get(record.stream, record.stream)}
        if alone:
            fields["order"] = _behind_step(store, record)
    if isinstance(record, ValueStream):
        keys = [s.lane_order for s in streams_in_order(store)]
        fields["lane_order"] = key_at(keys, keys.index(record.lane_order) + 1)
    return record.with_(**fields)


def _beside(store: Store, note: Note, fresh: Mapping[str, str]) -> list[Record]:
    """Where a copied note stands: on a copy as the original on its own, else a little aside."""
    own = placement_of(store, note.id)
    if own is None:
        return []
    aside = 0.0 if note.on in fresh else BESIDE
    x, y = (own.x or 0.0) + aside, (own.y or 0.0) + aside
    return [own.with_(id=new_id(), of=fresh[note.id], x=x, y=y)]


def _behind_step(store: Store, step: JourneyStep) -> str:
    siblings = steps_in_order(store, step.stream)
    return key_at([s.order for s in siblings], siblings.index(step) + 1)


def _interaction_between(interaction: Interaction, fresh: Mapping[str, str]) -> Interaction:
    return interaction.with_(
        id=new_id(),
        provider=fresh[interaction.provider],
        consumer=fresh[interaction.consumer],
        external_id="",
    )

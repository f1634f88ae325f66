"""Taking records out of a scenario as a fragment: what goes with them, and what they need."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from topodesk.edits.duplicating import with_contents
from topodesk.model.component import Component
from topodesk.model.fragment import Fragment
from topodesk.model.interaction import Interaction
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import ref_fields, references, without
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, Responsibility, ValueStream
from topodesk.model.team import Team


def fragment_of(store: Store, ids: Iterable[str]) -> Fragment:
    """The fragment of what is selected: a stream brings its steps, a platform all that stands in
    it, and interactions come along where both their ends do. Empty when nothing of it can be
    copied."""
    asked = with_contents(store, [store[id] for id in dict.fromkeys(ids) if id in store])
    picked = {record.id: record for record in asked}
    for interaction in store.of(Interaction):
        if interaction.provider in picked and interaction.consumer in picked:
            picked[interaction.id] = interaction
    standing = {record.id for record in asked}
    picked |= {place.id: place for place in store.of(Placement) if place.of in standing}
    whole = _with_needed(store, picked)
    kept = [_on_its_own(record, whole) for record in whole.values()]
    records = tuple(record for record in kept if record is not None)
    return Fragment(records, frozenset(r.id for r in records if r.id in picked))


def _with_needed(store: Store, picked: dict[str, Record]) -> dict[str, Record]:
    whole = dict(picked)
    waiting = list(picked.values())
    while waiting:
        for id in _needs(store, waiting.pop()):
            if id not in whole:
                whole[id] = store[id]
                waiting.append(whole[id])
    return whole


def _needs(store: Store, record: Record) -> Iterator[str]:
    """The ids of what a record means nothing without, or what would be missed."""
    required = {field.name for field in ref_fields(type(record)) if field.required}
    yield from (target for field, target in references(record) if field.name in required)
    if isinstance(record, ValueStream) and record.customer:
        yield record.customer
    elif isinstance(record, JourneyStep):
        yield from record.components
    elif isinstance(record, Team):
        yield from (
            component.id
            for component in store.referrers(record.id, Component)
            if record.id in component.owner_teams
        )


def _on_its_own(record: Record, whole: Collection[str]) -> Record | None:
    """The record pointing at nothing outside; None when it means nothing then."""
    outside = {target for _, target in references(record) if target not in whole}
    alone = without(record, outside) if outside else record
    if isinstance(alone, JourneyStep) and isinstance(record, JourneyStep):
        abandoned = bool(record.responsible_teams) and not alone.responsible_teams
        return alone.with_(responsibility=Responsibility.UNKNOWN) if abandoned else alone
    return alone

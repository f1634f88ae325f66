"""Putting a fragment into a scenario: fresh ids, fresh names where one is taken, one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from topodesk.edits.landing import NOWHERE, Landing
from topodesk.edits.naming import counted, fresh_name
from topodesk.edits.ordering import groupings_in_order, keys_at, steps_in_order, streams_in_order
from topodesk.edits.places import Place, place_newcomers
from topodesk.edits.streams import add_customer
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.fragment import Fragment
from topodesk.model.grouping import Grouping
from topodesk.model.ids import new_id
from topodesk.model.note import Note
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import redirected, references
from topodesk.model.scenario import Refused, Store
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team

R = TypeVar("R", bound=Record)

Fresh = Mapping[str, str]
"""Which id of a fragment became which."""


def paste(store: Store, fragment: Fragment, landing: Landing = NOWHERE) -> tuple[Change, Fresh]:
    """Add what a fragment picked. Refused when part of it has no place where it lands."""
    pasted = _Pasted(store, fragment, landing)
    picked = [record for record in pasted.added() if record.id in pasted.picked]
    seen = [record for record in picked if not isinstance(record, Placement)]
    name = f"Paste {counted(seen)}" if seen else "Paste nothing"
    return pasted.change().named(name), pasted.fresh


class _Pasted:
    """One fragment on its way into a store. `now` holds what is to stand there afterwards."""

    def __init__(self, store: Store, fragment: Fragment, landing: Landing) -> None:
        self._store, self._landing = store, landing
        brought = _brought(store, fragment)
        self.fresh = {record.id: new_id() for record in brought}
        self.picked = {self.fresh[id] for id in fragment.picked if id in self.fresh}
        self.now: dict[str, Record] = {}
        self._gone: list[Record] = []
        self._old = {new: old for old, new in self.fresh.items()}
        copies = [self._copy(record) for record in brought]
        self._ids = {copy.id for copy in copies}
        self._stand(copies)

    def added(self) -> list[Record]:
        return [record for id, record in self.now.items() if id not in self._store]

    def change(self) -> Change:
        updated = [(self._store[id], new) for id, new in self.now.items() if id in self._store]
        return Change.of(
            "", self._store.id, added=self.added(), updated=updated, removed=self._gone
        )

    def _copy(self, record: Record) -> Record:
        fields: dict[str, object] = {"id": self.fresh[record.id], "external_id": ""}
        with_its_stream = isinstance(record, JourneyStep) and record.stream in self.fresh
        if "name" in type(record).model_fields and not with_its_stream:
            taken = any(one.label() == record.label() for one in self._store.of(type(record)))
            if taken:
                fields["name"] = fresh_name(self._store, type(record), f"{record.label()} copy")
        return redirected(record, self.fresh).with_(**fields)

    def _stand(self, copies: Iterable[Record]) -> None:
        copies = list(copies)
        settled = [record for record in copies if not isinstance(record, Placement)]
        loose = [r for r in settled if isinstance(r, Team) and self._is_loose(r)]
        pairs = [(team, self._place(team)) for team in loose]
        for _, new in place_newcomers(self._store, pairs).within(self._store.id):
            if new is not None:
                self.now[new.id] = new
        for record in settled:
            self.now.setdefault(record.id, record)
        self._order_placements(copies, {team.id for team in loose})
        self._insert_lanes(settled)
        self._insert_platforms(settled)
        self._insert_steps([r for r in settled if isinstance(r, JourneyStep)])
        for record in settled:
            if isinstance(record, Customer):
                self._seat(record)
            elif isinstance(record, Component) and record.id in self.picked:
                self._hand_over(record)
            elif isinstance(record, Note):
                self._stick(record)

    def _is_loose(self, team: Team) -> bool:
        """Whether the place of a team was left behind."""
        return team.value_stream not in self._ids and team.grouping not in self._ids

    def _place(self, team: Team) -> Place:
        return self._landing.places.get(self._old[team.id], Place(team.id))

    def _order_placements(self, copies: Iterable[Record], placed: set[str]) -> None:
        """Those of teams that keep their place, behind all others in the order they had."""
        kept = [r for r in copies if isinstance(r, Placement) and r.of not in placed]
        kept.sort(key=lambda placement: placement.order)
        last = max((p.order for p in self._all(Placement)), default="")
        keys = keys_at([last] if last else [], None, len(kept))
        for placement, key in zip(kept, keys, strict=True):
            self.now[placement.id] = placement.with_(order=key)

    def _insert_lanes(self, records: Iterable[Record]) -> None:
        lanes = [record for record in records if isinstance(record, ValueStream)]
        lanes.sort(key=lambda lane: (lane.lane_order, self._old[lane.id]))
        known = [stream.lane_order for stream in streams_in_order(self._store)]
        for lane, key in zip(
            lanes, keys_at(known, self._landing.lane_index, len(lanes)), strict=True
        ):
            self.now[lane.id] = lane.with_(lane_order=key)

    def _insert_platforms(self, records: Iterable[Record]) -> None:
        tops = [r for r in records if isinstance(r, Grouping) and r.parent not in self._ids]
        tops.sort(key=lambda grouping: (grouping.lane_order, self._old[grouping.id]))
        known = [grouping.lane_order for grouping in groupings_in_order(self._store)]
        keys = keys_at(known, self._landing.grouping_index, len(tops))
        for grouping, key in zip(tops, keys, strict=True):
            self.now[grouping.id] = grouping.with_(lane_order=key, parent=None)

    def _insert_steps(self, steps: Iterable[JourneyStep]) -> None:
        """Steps without their stream go into the one they land on, or the one they came from."""
        lone = [step for step in steps if step.stream not in self._ids]
        lone.sort(key=lambda step: (step.order, self._old[step.id]))
        for stream in dict.fromkeys(self._landing.stream or step.stream for step in lone):
            if self._store.get(ValueStream, stream) is None:
                raise Refused("A journey step belongs on a value stream: point at one.")
            here = [s for s in lone if (self._landing.stream or s.stream) == stream]
            known = [step.order for step in steps_in_order(self._store, stream)]
            index = self._landing.step_index if self._landing.stream else None
            for step, key in zip(here, keys_at(known, index, len(here)), strict=True):
                self.now[step.id] = step.with_(stream=stream, order=key)

    def _seat(self, customer: Customer) -> None:
        """A customer without a stream becomes that of the lane it lands on."""
        if any(lane.customer == customer.id for lane in self._all(ValueStream)):
            return
        if self._landing.stream is None:
            raise Refused("A customer stands at the end of a value stream: point at one.")
        seating = add_customer(self._store, self._landing.stream, name="x", id=customer.id)
        for old, new in seating.within(self._store.id):
            if new is None and old is not None:
                self._gone.append(old)
            elif new is not None and new.id != customer.id:
                self.now[new.id] = new

    def _stick(self, note: Note) -> None:
        """A note that came without what it was stuck on goes to its spot."""
        spot = self._landing.spots.get(self._old[note.id])
        if spot is None:
            return
        self.now[note.id] = note.with_(on=spot.on)
        own = [p for p in self.now.values() if isinstance(p, Placement) and p.of == note.id]
        placement = own[0] if own else Placement(id=new_id(), of=note.id)
        self.now[placement.id] = placement.with_(**spot.corner)

    def _hand_over(self, component: Component) -> None:
        step = self.now.get(self._landing.step or "") or self._store.get(
            JourneyStep, self._landing.step
        )
        if any(owner in self._ids for owner in component.owner_teams):
            return
        owners = (self._landing.owner,) if self._landing.owner else ()
        self.now[component.id] = component.with_(owner_teams=owners)
        if isinstance(step, JourneyStep) and not owners:
            self.now[step.id] = step.with_(components=(*step.components, component.id))

    def _all(self, kind: type[R]) -> list[R]:
        """The records of a kind as they are to be."""
        before = [record for record in self._store.of(kind) if record.id not in self.now]
        return before + [record for record in self.now.values() if isinstance(record, kind)]


def _brought(store: Store, fragment: Fragment) -> list[Record]:
    """What is to be added: all that was picked, and what that needs and nobody has here yet.

    The same id is the same thing. A stream is never brought for the sake of a lone step.
    """
    picked = [record for record in fragment.records if record.id in fragment.picked]
    needed = {target for record in picked for _, target in references(record)}
    others = (record for record in fragment.records if record.id not in fragment.picked)
    return picked + [
        record
        for record in others
        if not isinstance(record, ValueStream)
        and store.get(type(record), record.id) is None
        and (record.id in needed or any(t in fragment.picked for _, t in references(record)))
    ]

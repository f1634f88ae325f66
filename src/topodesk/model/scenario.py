"""A store of records by id with its look-ups, and the scenario it usually is.

Only `Design.apply` writes to a store; everybody else reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeVar, cast

from topodesk.model.change import Edit
from topodesk.model.design_records import ScenarioInfo, ScenarioKind
from topodesk.model.grouping import Grouping
from topodesk.model.record import Record
from topodesk.model.references import points_rightly, references

R = TypeVar("R", bound=Record)


class Refused(ValueError):
    """An edit that would leave the design contradicting itself. Nothing was changed."""


class Store:
    """Records by id, found by kind and by what points at them, each in O(1)."""

    def __init__(self, id: str, records: Iterable[Record] = ()) -> None:
        """A store under `id` holding `records`; Refused when one points at nothing."""
        self.id = id
        self._records: dict[str, Record] = {}
        self._kinds: dict[type[Record], dict[str, Record]] = {}
        self._referrers: dict[str, dict[str, None]] = {}
        self.write([(None, record) for record in records])

    @property
    def records(self) -> Mapping[str, Record]:
        """All records by id, read-only."""
        return MappingProxyType(self._records)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """All records of one kind, in the order they came."""
        return tuple(cast("Iterable[R]", self._kinds.get(kind, {}).values()))

    def get(self, kind: type[R], id: str | None) -> R | None:
        """The record of that kind and id, if there is one."""
        return cast("R | None", self._kinds.get(kind, {}).get(id)) if id else None

    def __getitem__(self, id: str) -> Record:
        """The record with that id; KeyError if there is none."""
        return self._records[id]

    def __contains__(self, id: object) -> bool:
        """Whether there is a record with that id."""
        return id in self._records

    def __iter__(self) -> Iterator[Record]:
        """All records."""
        return iter(self._records.values())

    def __len__(self) -> int:
        """How many records there are."""
        return len(self._records)

    def referrers(self, id: str, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind that point at `id`."""
        known = self._kinds.get(kind, {})
        return tuple(
            cast("R", known[other]) for other in self._referrers.get(id, ()) if other in known
        )

    def pointing_at(self, id: str) -> tuple[Record, ...]:
        """All records that point at `id`."""
        return tuple(self._records[other] for other in self._referrers.get(id, ()))

    def check(self, edits: Iterable[Edit]) -> None:
        """Refused unless every `before` is what is stored and nothing would dangle afterwards."""
        edits = tuple(edits)
        after = {_id_of(edit): edit[1] for edit in edits}
        nested_well: set[str] = set()
        for old, new in edits:
            id = _id_of((old, new))
            if self._records.get(id) is not old:
                raise Refused(f"“{id}” is not what it was when this edit was made.")
            if new is not None:
                self._check_references(new, after)
                if isinstance(new, Grouping) and new.parent:
                    self._check_nesting(new, after, nested_well)
            elif old is not None:
                self._check_abandoned(old, after)

    def _check_nesting(
        self, grouping: Grouping, after: Mapping[str, Record | None], nested_well: set[str]
    ) -> None:
        """Refused when a grouping would stand inside itself, by however many others; what is
        found to be nested well is noted in `nested_well` and looked at once only."""
        seen, parent = {grouping.id}, grouping.parent
        while parent is not None and parent not in nested_well:
            if parent in seen:
                raise Refused(f"The grouping “{grouping.label()}” would stand inside itself.")
            seen.add(parent)
            outer = after[parent] if parent in after else self._records.get(parent)
            parent = outer.parent if isinstance(outer, Grouping) else None
        nested_well |= seen

    def _check_references(self, record: Record, after: Mapping[str, Record | None]) -> None:
        for field, target in references(record):
            found = after[target] if target in after else self._records.get(target)
            if found is None:
                raise Refused(
                    f"The {record.noun} “{record.label()}” points at “{target}” ({field.name}), "
                    "which is not there."
                )
            if not points_rightly(field, found):
                raise Refused(
                    f"The {record.noun} “{record.label()}” names the {found.noun} "
                    f"“{found.label()}” as its {field.name}, which cannot be."
                )

    def _check_abandoned(self, gone: Record, after: Mapping[str, Record | None]) -> None:
        for other in self._referrers.get(gone.id, ()):
            if other not in after:
                raise Refused(
                    f"The {self._records[other].noun} “{self._records[other].label()}” still "
                    f"points at the {gone.noun} “{gone.label()}”."
                )

    def write(self, edits: Iterable[Edit]) -> None:
        """Write edits: all of them or, when refused, none. For `Design.apply` only."""
        edits = tuple(edits)
        self.check(edits)
        for old, _ in edits:
            if old is not None:
                self._forget(old)
        for _, new in edits:
            if new is not None:
                self._remember(new)

    def _forget(self, old: Record) -> None:
        del self._records[old.id]
        del self._kinds[type(old)][old.id]
        for _, target in references(old):
            self._referrers.get(target, {}).pop(old.id, None)

    def _remember(self, new: Record) -> None:
        self._records[new.id] = new
        self._kinds.setdefault(type(new), {})[new.id] = new
        for _, target in references(new):
            self._referrers.setdefault(target, {})[new.id] = None


def _id_of(edit: Edit) -> str:
    old, new = edit
    record = old if new is None else new
    if record is None:
        raise Refused("An edit says neither what was there nor what is to be.")
    return record.id


class Scenario(Store):
    """One way to organise: the records of its store, its `ScenarioInfo` among them."""

    @property
    def info(self) -> ScenarioInfo:
        """What it is called and what it claims."""
        return cast("ScenarioInfo", self._records[self.id])

    @property
    def is_today(self) -> bool:
        """Whether it says how things are, and not how they could be."""
        return self.info.kind is ScenarioKind.TODAY

    @property
    def name(self) -> str:
        """What people call it."""
        return self.info.name

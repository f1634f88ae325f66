"""Compares two scenarios of one design."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from topodesk.compare.changed import NO_SHIFT, Aspect, Changed, Shift
from topodesk.compare.homes import Duties, shift
from topodesk.compare.people import People, reckoned
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team

KINDS: tuple[type[Record], ...] = (
    *(Team, ValueStream, JourneyStep, Customer, Grouping, Component, Interaction),
)
"""What is compared, in the order it is listed."""

_FIELDS: dict[type[Record], dict[Aspect, tuple[str, ...]]] = {
    Team: {
        Aspect.RENAMED: ("name",),
        Aspect.RETYPED: ("type",),
        Aspect.PEOPLE: ("people", "vacancies"),
    },
    ValueStream: {Aspect.RENAMED: ("name",), Aspect.CUSTOMER: ("customer",)},
    JourneyStep: {Aspect.RENAMED: ("name",)},
    Customer: {Aspect.RENAMED: ("name",)},
    Grouping: {Aspect.RENAMED: ("name",), Aspect.RETYPED: ("kind",)},
    Component: {Aspect.RENAMED: ("name",)},
    Interaction: {
        Aspect.MODE: ("mode",),
        Aspect.ENDS: ("provider", "consumer"),
        Aspect.DATES: ("start", "expected_end", "actual_end"),
    },
}
"""The fields that make a record differ in a way of its own."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two scenarios, by kind and then by name; and the people.

    It holds for the moment it was made in: compare again after an edit.
    """

    before: Scenario
    after: Scenario
    changed: tuple[Changed, ...]
    by_id: Mapping[str, Changed]
    people: People

    def counts(self) -> Counter[tuple[str, Aspect]]:
        """How many records of each kind, by their noun, differ in each way."""
        return Counter((one.noun, aspect) for one in self.changed for aspect in one.aspects)


def compare(before: Scenario, after: Scenario) -> Comparison:
    """What is otherwise in `after`, by record id."""
    pair = _Pair(before, after)
    found = tuple(one for kind in KINDS for one in sorted(pair.changed(kind), key=_by_name))
    by_id = MappingProxyType({one.id: one for one in found})
    return Comparison(before, after, found, by_id, reckoned(before, after, by_id))


def _by_name(one: Changed) -> tuple[str, str]:
    return one.record.label().casefold(), one.id


class _Pair:
    """Two scenarios, and the duties of their teams."""

    def __init__(self, before: Scenario, after: Scenario) -> None:
        self._before, self._after = before, after
        self._had, self._has = Duties(before), Duties(after)

    def changed(self, kind: type[Record]) -> Iterator[Changed]:
        """What differs of one kind."""
        for new in self._after.of(kind):
            old = self._before.get(kind, new.id)
            one = self._one_sided(None, new) if old is None else self._changed(old, new)
            if one is not None:
                yield one
        for old in self._before.of(kind):
            if self._after.get(kind, old.id) is None:
                yield self._one_sided(old, None)

    def _one_sided(self, old: Record | None, new: Record | None) -> Changed:
        only = frozenset((Aspect.NEW if old is None else Aspect.GONE,))
        home = self._had.home(old), self._has.home(new)
        return Changed(old, new, only, home, *self._shifts(new or old))

    def _changed(self, old: Record, new: Record) -> Changed | None:
        if old is new and not isinstance(new, Team):
            return None
        found = {aspect for aspect, names in _FIELDS[type(new)].items() if _differ(old, new, names)}
        home = self._had.home(old), self._has.home(new)
        if home[0] != home[1] or _other_owners(old, new):
            found.add(Aspect.MOVED)
        steps, components = self._shifts(new)
        found |= {Aspect.STEPS} if steps else set()
        found |= {Aspect.COMPONENTS} if components else set()
        return Changed(old, new, frozenset(found), home, steps, components) if found else None

    def _shifts(self, record: Record | None) -> tuple[Shift, Shift]:
        """The steps and the components a team takes and leaves."""
        if not isinstance(record, Team):
            return NO_SHIFT, NO_SHIFT
        sides = (
            (self._had.steps(record.id), self._has.steps(record.id)),
            (self._had.components(record.id), self._has.components(record.id)),
        )
        steps, components = (NO_SHIFT if a == b else shift(a, b) for a, b in sides)
        return steps, components


def _other_owners(old: Record, new: Record) -> bool:
    if not isinstance(old, Component) or not isinstance(new, Component):
        return False
    return set(old.owner_teams) != set(new.owner_teams)


def _differ(old: Record, new: Record, fields: tuple[str, ...]) -> bool:
    return old is not new and any(getattr(old, name) != getattr(new, name) for name in fields)

"""Compares two scenarios of one design."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from topodesk.compare.changed import Aspect, Changed, Shift
from topodesk.compare.homes import components_of, home_of, shift, steps_of
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
    found = tuple(
        one for kind in KINDS for one in sorted(_of_kind(kind, before, after), key=_by_name)
    )
    by_id = MappingProxyType({one.id: one for one in found})
    return Comparison(before, after, found, by_id, reckoned(before, after, by_id))


def _by_name(one: Changed) -> tuple[str, str]:
    return one.record.label().casefold(), one.id


def _of_kind(kind: type[Record], before: Scenario, after: Scenario) -> Iterator[Changed]:
    for new in after.of(kind):
        one = _changed(before, after, before.get(kind, new.id), new)
        if one.aspects:
            yield one
    for old in before.of(kind):
        if after.get(kind, old.id) is None:
            yield _changed(before, after, old, None)


def _changed(before: Scenario, after: Scenario, old: Record | None, new: Record | None) -> Changed:
    home = home_of(before, old), home_of(after, new)
    steps = components = Shift()
    team = old if isinstance(old, Team) else new if isinstance(new, Team) else None
    if team is not None:
        steps = shift(steps_of(before, team.id), steps_of(after, team.id))
        components = shift(components_of(before, team.id), components_of(after, team.id))
    if old is None or new is None:
        only = Aspect.NEW if old is None else Aspect.GONE
        return Changed(old, new, frozenset((only,)), home, steps, components)
    moved = home[0] != home[1] or (old is not new and _other_owners(old, new))
    ways = (
        ((Aspect.MOVED, moved), (Aspect.STEPS, steps), (Aspect.COMPONENTS, components)),
        ((aspect, _differ(old, new, names)) for aspect, names in _FIELDS[type(new)].items()),
    )
    found = frozenset(aspect for group in ways for aspect, differs in group if differs)
    return Changed(old, new, found, home, steps, components)


def _other_owners(old: Record, new: Record) -> bool:
    if not isinstance(old, Component) or not isinstance(new, Component):
        return False
    return set(old.owner_teams) != set(new.owner_teams)


def _differ(old: Record, new: Record, fields: tuple[str, ...]) -> bool:
    return old is not new and any(getattr(old, name) != getattr(new, name) for name in fields)

"""Counts and indexes over a whole scenario, kept up to date edit by edit.

`update` says which bare facts an edit changed, so that only what read those is computed again.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable
from math import fsum
from typing import Any

from topodesk.model.change import Edit
from topodesk.model.component import Component, ComponentLink, ComponentStatus, Service
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, Responsibility, ValueStream
from topodesk.model.team import Capabilities, Team, TeamApi, TeamType
from topodesk.rules.lexical import name_key, name_words

Entry = tuple[str, str, str]
"""(name to sort by, id, name)"""

Sign = tuple[str, str, Any]
"""(index, place in it, what stands there): one thing a record adds to the indexes."""


def known_responsibility(step: JourneyStep) -> bool:
    """Whether it is said who carries a step: teams, or explicitly nobody."""
    return bool(step.responsible_teams) or step.responsibility is Responsibility.NOBODY


def _lacks_basis(team: Team) -> bool:
    wants = team.type in (TeamType.STREAM_ALIGNED, TeamType.UNDEFINED)
    return wants and team.alignment_basis is None


def _lacks_capabilities(team: Team) -> bool:
    return team.type is TeamType.STREAM_ALIGNED and team.capabilities == Capabilities()


def _may_have_manager(team: Team) -> bool:
    return (
        team.type in (TeamType.STREAM_ALIGNED, TeamType.PLATFORM) and team.product_manager is None
    )


def _is_written(outcome: Outcome) -> bool:
    return bool(outcome.statement.strip() or outcome.metric.strip())


def _in_use(component: Component) -> bool:
    return component.status is not ComponentStatus.RETIRED


LISTS: dict[str, tuple[type[Record], Callable[[Any], bool]]] = {
    "teams without people": (Team, lambda team: team.people is None),
    "teams without capabilities": (Team, _lacks_capabilities),
    "teams without Team API": (Team, lambda team: team.team_api == TeamApi()),
    "platform teams": (Team, lambda team: team.type is TeamType.PLATFORM),
    "teams without basis": (Team, _lacks_basis),
    "teams of unknown product manager": (Team, _may_have_manager),
    "steps of unknown teams": (JourneyStep, lambda step: not known_responsibility(step)),
    "components without owner": (Component, lambda c: not c.owner_teams and _in_use(c)),
}
"""Lists of records by name, and which records stand on them."""

_NAMED = (Team, Grouping, Component)
_SPOKEN = (ValueStream, JourneyStep)
_KINDS_COUNTED: dict[type[Record], str] = {
    Service: "services",
    Dependency: "dependencies",
    ComponentLink: "ties",
}
_COUNTED = frozenset({*_NAMED, *_SPOKEN, *_KINDS_COUNTED, Customer, Interaction, Outcome})
_LISTS_OF: dict[type[Record], list[tuple[str, Callable[[Any], bool]]]] = {}
for _name, (_kind, _belongs) in LISTS.items():
    _LISTS_OF.setdefault(_kind, []).append((_name, _belongs))


class Tally:
    """What is known about all records together."""

    def __init__(self, records: Iterable[Record]) -> None:
        """Count `records`."""
        self._people: dict[str, float | None] = {}
        self._lists: dict[str, list[Entry]] = {name: [] for name in LISTS}
        self._counts: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self._named: dict[str, set[str]] = {}
        self._serving: dict[str, set[str]] = {}
        for record in records:
            self.update((None, record))

    @property
    def teams(self) -> int:
        """How many teams there are."""
        return len(self._people)

    @property
    def known_people(self) -> float | None:
        """The sum of the known head-counts; None when none is known."""
        known = [people for people in self._people.values() if people is not None]
        return fsum(known) if known else None

    def listed(self, name: str) -> list[Entry]:
        """The records on one list, by name."""
        return self._lists[name]

    def count(self, name: str) -> int:
        """How many journey steps ("steps"), services ("services"), dependencies
        ("dependencies"), links of components ("ties"), components in use with an owner ("owned"),
        teams known to have a product manager ("product managers"), or outcomes that say something
        ("outcomes")."""
        return self._counts[name]

    def has_word(self, word: str) -> bool:
        """Whether a customer, value stream or journey step has this word in its name."""
        return self._words[word] > 0

    def named(self, key: str) -> frozenset[str]:
        """The teams, groupings and components whose name comes down to `key`."""
        return frozenset(self._named.get(key, ()))

    def serves_without_ticket(self, party: str) -> bool:
        """Whether a party has a self-service interaction that names no single service."""
        return bool(self._serving.get(party))

    def update(self, edit: Edit) -> set[tuple[str, str]]:
        """Follow one edit; the (index, place) pairs that are not what they were."""
        before, after = _signs(edit[0]), _signs(edit[1])
        if before == after:
            return set()
        for index, place, what in before - after:
            self._take(index, place, what)
        for index, place, what in after - before:
            self._put(index, place, what)
        return {("size", "") if index == "size" else (index, p) for index, p, _ in before ^ after}

    def _put(self, index: str, place: str, what: Any) -> None:
        if index == "size":
            self._people[place] = what
        elif index == "word":
            self._words[place] += 1
        elif index == "count":
            self._counts[place] += 1
        elif index == "named":
            self._named.setdefault(place, set()).add(what)
        elif index == "serving":
            self._serving.setdefault(place, set()).add(what)
        else:
            insort(self._lists[place], what)

    def _take(self, index: str, place: str, what: Any) -> None:
        if index == "size":
            del self._people[place]
        elif index == "word":
            self._words[place] -= 1
        elif index == "count":
            self._counts[place] -= 1
        elif index == "named":
            self._named[place].discard(what)
        elif index == "serving":
            self._serving[place].discard(what)
        else:
            del self._lists[place][bisect_left(self._lists[place], what)]


def _signs(record: Record | None) -> set[Sign]:
    """Everything one record adds to the indexes."""
    signs: set[Sign] = set()
    if record is None or type(record) not in _COUNTED:
        return signs
    for name, belongs in _LISTS_OF.get(type(record), ()):
        if belongs(record):
            label = record.label()
            signs.add(("list", name, (label.casefold(), record.id, label)))
    if isinstance(record, Team):
        signs.add(("size", record.id, record.people))
        if record.product_manager:
            signs.add(("count", "product managers", record.id))
    elif isinstance(record, JourneyStep):
        signs.add(("count", "steps", record.id))
    elif isinstance(record, Component) and record.owner_teams and _in_use(record):
        signs.add(("count", "owned", record.id))
    elif isinstance(record, Outcome) and _is_written(record):
        signs.add(("count", "outcomes", record.id))
    elif type(record) in _KINDS_COUNTED:
        signs.add(("count", _KINDS_COUNTED[type(record)], record.id))
    if isinstance(record, _NAMED) and (key := name_key(record.name)):
        signs.add(("named", key, record.id))
    if isinstance(record, Interaction) and record.self_service and record.service is None:
        signs.add(("serving", record.provider, record.id))
    signs.update([("word", word, None) for word in _words_of(record)])
    return signs


def _words_of(record: Record) -> frozenset[str]:
    if isinstance(record, Customer):
        return name_words(record.name) | name_words(record.job_to_be_done)
    return name_words(record.name) if isinstance(record, _SPOKEN) else frozenset()

"""The steps of a transition: which are taken on one day, and how one is taken in parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from math import ceil, floor, fsum

from topodesk.model.ids import new_id
from topodesk.model.transition import ChangeItem, Horizon
from topodesk.rules.facts import Facts

BETWEEN = timedelta(weeks=13)
"""From one dated step to the next: time to see what it did."""
_LATER = tuple(Horizon)


def on_one_day(facts: Facts, item: ChangeItem) -> tuple[ChangeItem, ...]:
    """The steps with the same date, by id; a step without a date stands alone."""
    if item.by is None:
        return (item,)
    return tuple(other for other in facts.all(ChangeItem) if other.by == item.by)


def people_moved(items: Iterable[ChangeItem]) -> float:
    """How many people change team, as far as the steps say."""
    return fsum(item.people_moved for item in items if item.people_moved is not None)


def later(item: ChangeItem, number: int, taken: Collection[date]) -> ChangeItem:
    """The same step `number` quarters later, on no date that is taken already."""
    by = item.by
    if by is not None and number:
        by += number * BETWEEN
        while by in taken:
            by += timedelta(weeks=1)
    horizon = item.horizon
    if horizon is not None:
        horizon = _LATER[min(_LATER.index(horizon) + number, len(_LATER) - 1)]
    return item.with_(by=by, horizon=horizon)


def spread(items: Sequence[ChangeItem], taken: Collection[date]) -> list[ChangeItem]:
    """Steps of one day, each a quarter after the one before."""
    found: list[ChangeItem] = []
    for number, item in enumerate(items):
        found.append(later(item, number, {*taken, *(i.by for i in found if i.by)}))
    return found


def parted(
    item: ChangeItem, shares: Sequence[tuple[str, float]], most: float, taken: Collection[date]
) -> list[ChangeItem]:
    """A step as several, a quarter apart: one for each (name, weight) of `shares`, or more where
    that moves more than `most` people. Each waits for the one before; the last keeps the id, so
    that what waits for the step waits for all of it, and the first keeps the experiment."""
    titles, people = _cut(item, shares, most)
    steps = [
        item.with_(
            id=item.id if number == len(titles) - 1 else new_id(),
            title=title,
            people_moved=moved,
            experiment=item.experiment if number == 0 else None,
        )
        for number, (title, moved) in enumerate(zip(titles, people, strict=True))
    ]
    found = spread(steps, taken)
    for number in range(1, len(found)):
        found[number] = found[number].with_(depends_on=(found[number - 1].id,))
    return found


def _cut(
    item: ChangeItem, shares: Sequence[tuple[str, float]], most: float
) -> tuple[list[str], list[float]]:
    """The titles of the parts and how many people each moves; parts that move nobody are none."""
    whole = fsum(weight for _, weight in shares)
    capacity = max(floor(most), 1)
    titles: list[str] = []
    people: list[float] = []
    done = 0.0
    for name, weight in shares:
        here = (item.people_moved or 0) * weight / whole
        pieces = max(ceil(here / capacity), 1)
        for piece in range(pieces):
            before, done = _rounded(done), done + here / pieces
            if (moved := _rounded(done) - before) > 0:
                part = f" ({piece + 1} of {pieces})" if pieces > 1 else ""
                titles.append(f"{item.title}: {name}{part}")
                people.append(moved)
    return titles, people


def _rounded(number: float) -> int:
    return floor(number + 0.5)

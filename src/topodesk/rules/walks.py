"""What a typical change takes: teams needed, hand-offs, days, and what that is on average."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from topodesk.model.flow import TypicalChange
from topodesk.rules.facts import Facts
from topodesk.rules.flow import blocking


@dataclass(frozen=True, slots=True)
class Trip:
    """What one change takes. `walked`: as it was told, else by what it touches and its gates.

    `working` and `waiting` are days, None where no stop says any. `returns` counts the stops at
    which work came back.
    """

    id: str
    title: str
    teams: int
    walked: bool
    returns: int = 0
    working: float | None = None
    waiting: float | None = None
    weight: float = 1

    @property
    def hand_offs(self) -> int:
        """How often one team has to hand over to another."""
        return max(self.teams - 1, 0)

    @property
    def days(self) -> float | None:
        """From the first work to the customer; None when no stop says any days."""
        known = [days for days in (self.working, self.waiting) if days is not None]
        return fsum(known) if known else None


@dataclass(frozen=True, slots=True)
class Average:
    """What changes take on average, each as often as its weight says; `alone` of `counted` are
    done by one team."""

    teams: float
    hand_offs: float
    days: float | None
    counted: int
    alone: int


def trip(facts: Facts, change: TypicalChange) -> Trip:
    """What a change takes in the scenario of `facts`."""
    return Trip(
        change.id,
        change.label(),
        teams=len(blocking(facts, change.id)),
        walked=bool(change.walk),
        returns=sum(stop.returned for stop in change.walk),
        working=_days(stop.work_days for stop in change.walk),
        waiting=_days(stop.wait_days for stop in change.walk),
        weight=change.weight,
    )


def trips(facts: Facts) -> tuple[Trip, ...]:
    """What every change takes, by title."""
    changes = sorted(facts.all(TypicalChange), key=lambda c: (c.label().casefold(), c.id))
    return tuple(trip(facts, change) for change in changes)


def average(trips: Iterable[Trip]) -> Average | None:
    """Over the changes of which it is known who must act; None when there is none."""
    known = [trip for trip in trips if trip.teams and trip.weight]
    total = fsum(trip.weight for trip in known)
    if not total:
        return None
    lasting = [(trip.weight, trip.days) for trip in known if trip.days is not None]
    days = fsum(w * d for w, d in lasting) / fsum(w for w, _ in lasting) if lasting else None
    return Average(
        teams=fsum(trip.weight * trip.teams for trip in known) / total,
        hand_offs=fsum(trip.weight * trip.hand_offs for trip in known) / total,
        days=days,
        counted=len(known),
        alone=sum(trip.teams == 1 for trip in known),
    )


def _days(told: Iterable[float | None]) -> float | None:
    known = [days for days in told if days is not None]
    return fsum(known) if known else None

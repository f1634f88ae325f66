"""Small records that hang on one thing: a persona on a customer, a load reading on a team."""

from __future__ import annotations

from datetime import date

from topodesk.edits.naming import called, quoted
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.learning import SafetyPulse
from topodesk.model.record import Record
from topodesk.model.scenario import Refused, Store
from topodesk.model.team import LoadReading

ENOUGH = 5
"""Answers a mean needs before anybody may write it down."""
TOO_FEW = (
    "A mean of fewer than five answers would tell who said what. Write it down once five or more "
    "have answered."
)


def hang(store: Store, on: str, record: Record) -> Change:
    """Add a record that belongs to the one under `on`."""
    name = f"Add {quoted(record)} to {called(store, store[on])}"
    return Change.of(name, store.id, added=[record])


def enough(answers: int | None) -> int:
    """The number of answers; Refused below five, because means of few are no secret."""
    if answers is None or answers < ENOUGH:
        raise Refused(TOO_FEW)
    return answers


def add_reading(store: Store, team: str, answers: int | None, on: date | None = None) -> Change:
    """Add a load reading of a team: the means of `answers` people."""
    reading = LoadReading(id=new_id(), team=team, date=on, answers_n=enough(answers))
    return hang(store, team, reading)


def add_pulse(store: Store, of: str, answers: int | None, on: date | None = None) -> Change:
    """Add a safety pulse of a team, or (`of` the scenario) of everybody."""
    team = None if of == store.id else of
    pulse = SafetyPulse(id=new_id(), team=team, date=on, answers_n=enough(answers))
    return hang(store, of, pulse)


def add(store: Store, record: Record) -> Change:
    """Add a record that others are to point at."""
    return Change.of(f"Add {quoted(record)}", store.id, added=[record])

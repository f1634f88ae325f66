"""Outcomes: what a stream is measured by."""

from __future__ import annotations

from topodesk.edits.fields import set_fields
from topodesk.edits.naming import quoted
from topodesk.edits.removing import remove
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.outcome import Outcome, OutcomeLevel
from topodesk.model.scenario import Refused, Store


def outcome_of(store: Store, stream: str) -> Outcome | None:
    """The outcome a stream is measured by: the first of those on the level of streams."""
    own = [o for o in store.referrers(stream, Outcome) if o.stream == stream]
    of_stream = [o for o in own if o.level is OutcomeLevel.STREAM]
    return min(of_stream or own, key=lambda o: o.id, default=None)


def set_outcome(store: Store, stream: str, *, id: str, **fields: object) -> Change:
    """Set fields of a stream's outcome; a stream without one gets it, under the fresh `id`."""
    own = outcome_of(store, stream)
    if own is not None:
        return set_fields(store, own.id, **fields)
    outcome = Outcome(id=id, stream=stream).with_(**fields)
    return Change.of(f"Give {quoted(store[stream])} an outcome", store.id, added=[outcome])


def link_team(store: Store, outcome: str, team: str) -> Change:
    """Let a team be measured by an outcome too."""
    old = store.get(Outcome, outcome)
    if old is None:
        raise Refused("That outcome is not there any more.")
    linked = old.with_(linked_teams=(*old.linked_teams, team))
    name = f"Link {quoted(store[team])} to {quoted(old)}"
    return Change.of(name, store.id, updated=[(old, linked)])


def unlink_team(store: Store, outcome: str, team: str) -> Change:
    """Measure a team by an outcome no longer; one that was the team's alone goes with it."""
    old = store.get(Outcome, outcome)
    if old is None:
        raise Refused("That outcome is not there any more.")
    others = tuple(id for id in old.linked_teams if id != team)
    accountable = old.accountable_team if old.accountable_team != team else None
    if old.stream is None and not others and accountable is None:
        return remove(store, [outcome])
    freed = old.with_(linked_teams=others, accountable_team=accountable)
    name = f"Unlink {quoted(store[team])} from {quoted(old)}"
    return Change.of(name, store.id, updated=[(old, freed)])


def add_team_outcome(store: Store, team: str, statement: str) -> Change:
    """Give a team an outcome of its own."""
    own = Outcome(id=new_id(), level=OutcomeLevel.TEAM, accountable_team=team)
    name = f"Give {quoted(store[team])} an outcome"
    return Change.of(name, store.id, added=[own.with_(statement=statement)])

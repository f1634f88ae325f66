"""Outcomes: what a stream is measured by."""

from __future__ import annotations

from topodesk.edits.fields import set_fields
from topodesk.edits.naming import quoted
from topodesk.model.change import Change
from topodesk.model.outcome import Outcome, OutcomeLevel
from topodesk.model.scenario import Store


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

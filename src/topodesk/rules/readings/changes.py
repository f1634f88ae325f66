"""What typical changes take over all streams, and which team most of them wait for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from topodesk.model.flow import TypicalChange
from topodesk.model.team import Team
from topodesk.rules.facts import Facts, fact
from topodesk.rules.flow import blocking, share_blocking
from topodesk.rules.measures import finishing
from topodesk.rules.measures.finishing import Needed
from topodesk.rules.readings.measured import Measured, measured

NO_CHANGE = "No typical change says which teams it needs."


@fact
def needed(facts: Facts) -> tuple[Needed, ...]:
    """Of every change: its weight and how many teams must act; 0 where nobody has said."""
    found = facts.all(TypicalChange)
    return tuple((change.weight, len(blocking(facts, change.id))) for change in found)


def finish_alone(facts: Facts) -> Measured:
    """F: 1 when one team finishes every change."""
    return _of_changes(facts, finishing.finish_alone)


def done_by_one(facts: Facts) -> Measured:
    """The share of changes that one team finishes."""
    return _of_changes(facts, finishing.done_by_one)


def hand_offs(facts: Facts) -> Measured:
    """How often a change is handed over, on average."""
    return _of_changes(facts, finishing.hand_offs)


def teams_needed(facts: Facts) -> Measured:
    """How many teams a change takes, on average."""
    found = hand_offs(facts)
    return found if found.value is None else Measured(found.value + 1)


@fact
def bottleneck(facts: Facts) -> tuple[str, float] | None:
    """The team the largest share of changes waits for, and that share; None: nobody is waited for.

    Of equals the first by id.
    """
    shares = {
        team: share_blocking(facts, team) or 0.0
        for change in facts.all(TypicalChange)
        for team in blocking(facts, change.id)[1:]
        if facts.get(Team, team)
    }
    if not shares:
        return None
    most = min(shares, key=lambda team: (-shares[team], team))
    return most, shares[most]


def bottleneck_share(facts: Facts) -> Measured:
    """The largest share of changes that waits for one team; 0 when none waits."""
    if not any(teams for _, teams in needed(facts)):
        return Measured(None, NO_CHANGE)
    most = bottleneck(facts)
    return Measured(most[1] if most else 0.0)


def _of_changes(facts: Facts, measure: Callable[[Iterable[Needed]], float | None]) -> Measured:
    return measured(measure(needed(facts)), NO_CHANGE)

"""Boundaries drawn elsewhere: a stream in one pair of hands, a shared component as a service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from topodesk.model.component import Component
from topodesk.model.flow import TypicalChange
from topodesk.model.stream import ValueStream
from topodesk.rules.cells import Cell
from topodesk.rules.facts import Facts
from topodesk.rules.flow import blocking
from topodesk.rules.readings.boundaries import (
    all_cells,
    fewest,
    purity_by_layer,
    purity_by_stream,
)
from topodesk.rules.score.levers.lever import Lever, worth
from topodesk.rules.score.part import Part
from topodesk.rules.score.score import Score
from topodesk.rules.wording import called, count

MOST_TRIED = 10
"""So many streams, and so many shared components, are tried: those with most work first."""


def of_streams(facts: Facts, score: Score) -> Iterator[Lever]:
    """What it is worth when one team has all of a stream, one stream at a time."""
    found, value = all_cells(facts), score.parts[Part.BOUNDARIES].value
    if value is None:
        return
    spread: Counter[str] = Counter()
    for stream, _ in {(cell.stream, cell.team) for cell in found}:
        spread[stream] += 1
    sizes = Counter(cell.stream for cell in found)
    shared = [stream for stream, teams in spread.items() if teams > 1]
    for stream in sorted(shared, key=lambda one: (-sizes[one], one))[:MOST_TRIED]:
        lane = facts.get(ValueStream, stream)
        moved = tuple(c._replace(team=stream) if c.stream == stream else c for c in found)
        more = _boundaries(facts, moved)
        if lane is None or more is None:
            continue
        gain = worth(score, Part.BOUNDARIES, more - value)
        gain += worth(score, Part.FINISH_ALONE, _finished(facts, stream))
        text = (
            f"Give {called(lane)} one team that has all it needs: "
            f"{count(spread[stream], 'team')} share its work."
        )
        yield Lever(Part.BOUNDARIES, gain, text, (stream,))


def of_components(facts: Facts, score: Score) -> Iterator[Lever]:
    """What it is worth when a component of several streams can be used without asking."""
    found, value = all_cells(facts), score.parts[Part.BOUNDARIES].value
    if value is None:
        return
    needed: Counter[str] = Counter()
    for id, _ in {(cell.component, cell.stream) for cell in found}:
        needed[id] += 1
    shared = [one for one, streams in needed.items() if streams > 1]
    for id in sorted(shared, key=lambda one: (-needed[one], one))[:MOST_TRIED]:
        component = facts.get(Component, id)
        more = _boundaries(facts, tuple(cell for cell in found if cell.component != id))
        if component is not None and more is not None:
            text = (
                f"Offer {called(component)} so that it can be used without a ticket: "
                f"{count(needed[id], 'stream')} need it."
            )
            yield Lever(Part.BOUNDARIES, worth(score, Part.BOUNDARIES, more - value), text, (id,))


def _boundaries(facts: Facts, found: tuple[Cell, ...]) -> float | None:
    at_least = fewest(facts)
    by_stream, by_layer = purity_by_stream(found, at_least), purity_by_layer(found, at_least)
    if by_stream.value is None or by_layer.value is None:
        return None
    return (by_stream.value + 1 - by_layer.value) / 2


def _finished(facts: Facts, stream: str) -> float:
    """By how much more is finished alone when each change of a stream takes one team."""
    total = more = 0.0
    for change in facts.all(TypicalChange):
        teams = len(blocking(facts, change.id))
        if teams:
            total += change.weight
            if change.stream == stream:
                more += change.weight * (1 - 1 / teams)
    return more / total if total else 0.0

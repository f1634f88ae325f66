"""Boundaries follow value: what the work cells say, and how far missing owners could move it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from topodesk.model.component import Component
from topodesk.rules.cells import Cell
from topodesk.rules.facts import Facts
from topodesk.rules.readings.boundaries import (
    all_cells,
    fewest,
    layer_purity,
    purity_by_layer,
    purity_by_stream,
    stream_purity,
)
from topodesk.rules.score.finishing import owner_of
from topodesk.rules.score.part import Missing, Reading, exactly, left_out
from topodesk.rules.wording import called

MOST_TRIED = 12
"""For so many components with a missing fact the range is followed, those with most work first."""


def following(facts: Facts) -> Reading:
    """B = (S + 1 - A) / 2. The range takes the extremes over single missing facts."""
    *_, last = following_steps(facts)
    if last is None:
        raise RuntimeError("the last step is the reading")
    return last


def following_steps(facts: Facts) -> Iterator[Reading | None]:
    """The same, a little at a time; the last step is the reading."""
    found = all_cells(facts)
    yield None
    by_stream = stream_purity(facts)
    yield None
    by_layer = layer_purity(facts)
    unknown = _unknown(found)
    if by_stream.value is None or by_layer.value is None:
        yield _untold(facts, found, by_stream.missing or by_layer.missing)
        return
    value = (by_stream.value + 1 - by_layer.value) / 2
    if not unknown:
        yield exactly(value)
        return
    streams, layers = [by_stream.value], [by_layer.value]
    for cells in _flips(found, unknown[:MOST_TRIED]):
        yield None
        streams += _told(purity_by_stream(cells).value)
        yield None
        layers += _told(purity_by_layer(cells).value)
    low = (min(streams) + 1 - max(layers)) / 2
    high = (max(streams) + 1 - min(layers)) / 2
    yield Reading(value, low, high, _missing(facts, found), approximate=True)


def _untold(facts: Facts, found: tuple[Cell, ...], why: str) -> Reading:
    """Left out where there is too little work to tell; anything where owners could make it so."""
    if len(found) < fewest(facts) or not _unknown(found):
        return left_out(why)
    return Reading(None, 0.0, 1.0, _missing(facts, found), why)


def _unknown(found: tuple[Cell, ...]) -> list[str]:
    """The components whose owner or layer is missing, those with most work cells first."""
    counts = Counter(cell.component for cell in found if not (cell.team and cell.layer))
    return sorted(counts, key=lambda one: (-counts[one], one))


def _missing(facts: Facts, found: tuple[Cell, ...]) -> tuple[Missing, ...]:
    said: dict[Missing, None] = {}
    for cell in found:
        component = facts.get(Component, cell.component)
        if component is not None and not cell.team:
            said[owner_of(component)] = None
        if component is not None and not cell.layer:
            ask = f"On which layer is {called(component)}?"
            said[Missing(component.id, "layer", ask)] = None
    return tuple(said)


def _flips(found: tuple[Cell, ...], components: list[str]) -> Iterator[tuple[Cell, ...]]:
    """The work cells with one missing fact filled in, in the ways that could matter most."""
    for component in components:
        own = [cell for cell in found if cell.component == component]
        if not own[0].team:
            for team in _candidates(found, own):
                yield _with(found, component, team=team)
        if not own[0].layer:
            for layer, _ in Counter(cell.layer for cell in found if cell.layer).most_common(3):
                yield _with(found, component, layer=layer)


def _candidates(found: tuple[Cell, ...], own: list[Cell]) -> list[str]:
    """The team with most of its stream, the one with most of its layer, and a team of its own."""
    streams, layers = {cell.stream for cell in own}, {cell.layer for cell in own}
    by_stream = Counter(c.team for c in found if c.team and c.stream in streams)
    by_layer = Counter(c.team for c in found if c.team and c.layer in layers)
    best = [counts.most_common(1)[0][0] for counts in (by_stream, by_layer) if counts]
    return list(dict.fromkeys((*best, "a team of its own")))


def _with(found: tuple[Cell, ...], component: str, **filled: str) -> tuple[Cell, ...]:
    return tuple(cell._replace(**filled) if cell.component == component else cell for cell in found)


def _told(value: float | None) -> list[float]:
    return [] if value is None else [value]

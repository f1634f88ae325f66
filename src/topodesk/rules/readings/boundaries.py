"""What team boundaries follow over all streams: what customers get, or technology."""

from __future__ import annotations

from topodesk.model.stream import ValueStream
from topodesk.rules.cells import Cell, cells
from topodesk.rules.facts import Facts, fact
from topodesk.rules.limits import USUAL, limit
from topodesk.rules.measures.purity import agreement, lean, purity
from topodesk.rules.readings.measured import Measured, measured

FEWEST = int(USUAL["ARCH-11"]["cells"])


@fact
def all_cells(facts: Facts) -> tuple[Cell, ...]:
    """The work cells of every stream."""
    lanes = facts.all(ValueStream)
    return tuple(cell for lane in lanes for cell in cells(facts, lane.id))


@fact
def stream_purity(facts: Facts) -> Measured:
    """S: 1 when every team works for one value stream only."""
    return purity_by_stream(all_cells(facts), fewest(facts))


@fact
def layer_purity(facts: Facts) -> Measured:
    """A: 1 when every team works in one technology layer only."""
    return purity_by_layer(all_cells(facts), fewest(facts))


@fact
def architecture_lean(facts: Facts) -> Measured:
    """A - S: above 0 the boundaries follow technology more than value streams."""
    by_stream, by_layer = stream_purity(facts), layer_purity(facts)
    value = lean(by_stream.value, by_layer.value)
    return measured(value, by_stream.missing or by_layer.missing)


@fact
def stream_agreement(facts: Facts) -> float | None:
    """Adjusted mutual information of teams and streams: a second reading beside S."""
    owned = [cell for cell in all_cells(facts) if cell.team]
    return agreement([cell.team for cell in owned], [cell.stream for cell in owned])


@fact
def layer_agreement(facts: Facts) -> float | None:
    """Adjusted mutual information of teams and layers: a second reading beside A."""
    told = [cell for cell in all_cells(facts) if cell.team and cell.layer]
    return agreement([cell.team for cell in told], [cell.layer for cell in told])


def fewest(facts: Facts) -> int:
    """How many work cells it takes to tell, in this design."""
    return int(limit(facts, "ARCH-11", "cells"))


def purity_by_stream(found: tuple[Cell, ...], at_least: int = FEWEST) -> Measured:
    """S of these work cells; those without an owner are left out."""
    owned = [cell for cell in found if cell.team]
    return _purity(owned, [cell.stream for cell in owned], "an owner", "value stream", at_least)


def purity_by_layer(found: tuple[Cell, ...], at_least: int = FEWEST) -> Measured:
    """A of these work cells; those without an owner or a layer are left out."""
    told = [cell for cell in found if cell.team and cell.layer]
    return _purity(told, [cell.layer for cell in told], "an owner and a layer", "layer", at_least)


def _purity(told: list[Cell], labels: list[str], known: str, label: str, at_least: int) -> Measured:
    teams = [cell.team for cell in told]
    if len(told) < at_least:
        return Measured(
            None,
            f"Say which components each step needs, and who owns them: {at_least} pairs of step "
            f"and component with {known} are needed to tell, {len(told)} known.",
        )
    for what, noun in ((set(teams), "team"), (set(labels), label)):
        if len(what) < 2:
            return Measured(None, f"All of the work is in one {noun}; two are needed to tell.")
    return measured(purity(teams, labels), "Each team has so little work that chance explains it.")

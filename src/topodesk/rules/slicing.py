"""Is a value stream cut into layers? Told from its work cells, as far as they are known."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.rules.cells import Slice, cells, slices
from topodesk.rules.facts import Facts, fact

USUAL = {"cells": 6, "teams": 3, "layers": 3, "purity": 0.8, "share of one team": 0.5}
"""The thresholds of ARCH-08, which asks."""


@dataclass(frozen=True, slots=True)
class Slicing:
    """Whether a stream is sliced by layer (None: cannot tell), by which teams, of how many cells.
    `without_layer` are the components whose layer nobody has said."""

    sliced: bool | None
    teams: tuple[str, ...]
    cells: int
    without_layer: tuple[str, ...]


@fact
def slicing(facts: Facts, stream: str) -> Slicing:
    """How one stream is cut."""
    limits = {name: facts.limit("ARCH-08", name, usual) for name, usual in USUAL.items()}
    found = cells(facts, stream)
    parts = slices(facts, stream)
    pure = [part for part in parts if _known(part)[0] >= limits["purity"] * part.size]
    unknown = tuple(sorted({cell.component for cell in found if not cell.layer}))
    if len(found) < limits["cells"]:
        sliced: bool | None = False
    elif _surely(parts, pure, len(found), limits):
        sliced = True
    else:
        sliced = None if _possibly(parts, unknown, len(found), limits) else False
    return Slicing(sliced, tuple(part.team for part in pure), len(found), unknown)


def _known(part: Slice) -> tuple[int, str]:
    """(cells in its main known layer, that layer)."""
    return max(((n, layer) for layer, n in part.layers if layer), default=(0, ""))


def _layers(part: Slice) -> set[str]:
    return {layer for layer, _ in part.layers if layer}


def _unknown(part: Slice) -> int:
    return sum(n for layer, n in part.layers if not layer)


def _surely(parts: tuple[Slice, ...], pure: list[Slice], total: int, at: dict[str, float]) -> bool:
    """Sliced, whatever the missing owners and layers turn out to be."""
    half = at["share of one team"] * total
    owned = sum(part.size for part in parts)
    whole = any(p.size >= half and len(_layers(p)) + _unknown(p) >= 2 for p in parts)
    enough = len(pure) >= at["teams"] and len({_known(p)[1] for p in pure}) >= at["layers"]
    return enough and not whole and total - owned < half


def _possibly(
    parts: tuple[Slice, ...], unknown: tuple[str, ...], total: int, at: dict[str, float]
) -> bool:
    """Sliced, if the missing layers turn out badly."""
    half = at["share of one team"] * total
    whole = any(p.size >= half and len(_layers(p)) >= 2 for p in parts)
    pure = [p for p in parts if _known(p)[0] + _unknown(p) >= at["purity"] * p.size]
    layers = set().union(*(_layers(p) for p in pure)) if pure else set()
    enough = len(pure) >= at["teams"] and len(layers) + len(unknown) >= at["layers"]
    return bool(unknown) and enough and not whole

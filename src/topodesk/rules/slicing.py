"""Is a value stream cut into layers? Told from its work cells, as far as they are known."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.rules.cells import Slice, cells, slices, streams_needing
from topodesk.rules.facts import Facts, fact
from topodesk.rules.limits import USUAL, limit


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
    at = {name: limit(facts, "ARCH-08", name) for name in USUAL["ARCH-08"]}
    found, parts = cells(facts, stream), slices(facts, stream)
    unknown = tuple(sorted({cell.component for cell in found if not cell.layer}))
    pure = [part for part in parts if part.main[1] >= at["purity"] * part.size]
    half = at["share of one team"] * len(found)
    if len(found) < at["cells"] or any(p.size >= half and p.known_layers >= 2 for p in parts):
        sliced: bool | None = False
    elif _surely(parts, pure, half, len(found), at):
        sliced = True
    else:
        sliced = None if unknown and _possibly(parts, len(unknown), at) else False
    return Slicing(sliced, tuple(part.team for part in pure), len(found), unknown)


@fact
def layer_in(facts: Facts, team: str) -> tuple[str, ...]:
    """The streams in which a team works on one layer only."""
    lanes = streams_needing(facts, team)
    return tuple(id for id in lanes if team in slicing(facts, id).teams)


def _surely(
    parts: tuple[Slice, ...], pure: list[Slice], half: float, total: int, at: dict[str, float]
) -> bool:
    """Sliced, whatever the missing owners and layers turn out to be."""
    if len(pure) < at["teams"] or len({part.main[0] for part in pure}) < at["layers"]:
        return False
    spread = any(p.unknown and p.size >= half and p.known_layers + p.unknown >= 2 for p in parts)
    return not spread and total - sum(part.size for part in parts) < half


def _possibly(parts: tuple[Slice, ...], unknown: int, at: dict[str, float]) -> bool:
    """Sliced, if the missing layers turn out badly."""
    pure = [part for part in parts if part.main[1] + part.unknown >= at["purity"] * part.size]
    layers = {layer for part in pure for layer, _ in part.layers if layer}
    return len(pure) >= at["teams"] and len(layers) + unknown >= at["layers"]

"""One thing that speaks for a basis, with its weight and its words."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.rules.reading.basis import Basis


@dataclass(frozen=True, slots=True)
class Cue:
    """`points` speak for `basis`, since `says`: “its name says “frontend””."""

    basis: Basis
    points: float
    says: str

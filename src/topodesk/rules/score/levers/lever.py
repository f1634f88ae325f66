"""Something that would raise the score, and by how many points."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.rules.score.part import Part
from topodesk.rules.score.score import Score


@dataclass(frozen=True, slots=True)
class Lever:
    """`gain` in points of 100, if everything else stays as it is; `about` are record ids."""

    part: Part
    gain: float
    text: str
    about: tuple[str, ...] = ()


def worth(score: Score, part: Part, more: float) -> float:
    """How many points it is worth when a part rises by `more`, 0 to 1."""
    told = [each for each, reading in score.parts.items() if reading.value is not None]
    whole = sum(score.weights[each] for each in told)
    return 100 * score.weights[part] * more / whole if part in told and whole else 0.0

"""Where a fragment lands: what is said about the place it is put to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from topodesk.edits.notes import Spot
from topodesk.edits.places import Place


@dataclass(frozen=True, slots=True)
class Landing:
    """Where the parts of a fragment go that bring no place of their own along.

    `places` are those of teams, by their id in the fragment, `spots` those of notes. A lone step
    goes into `stream` at `step_index`, a lone customer to its end. Lanes and platforms are counted
    from the top. A lone component is owned by `owner` or needed by `step`.
    """

    places: Mapping[str, Place] = field(default_factory=dict)
    spots: Mapping[str, Spot] = field(default_factory=dict)
    stream: str | None = None
    step_index: int | None = None
    lane_index: int | None = None
    grouping_index: int | None = None
    owner: str | None = None
    step: str | None = None


NOWHERE = Landing()

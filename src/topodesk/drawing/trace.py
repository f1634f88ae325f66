"""Traces and ghosts: what a comparison leaves on the map. Drawing is told of them by others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from topodesk.model.team import TeamType

TraceKind = Literal["new", "changed"]


@dataclass(frozen=True, slots=True)
class Trace:
    """That a record is new or changed, and the few `words` that say how; none: an outline only.
    `short` says it where they have no room."""

    kind: TraceKind
    words: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Ghost:
    """Something that is not there any more: its name and a quiet line below it; of what `type` it
    was when it was a team."""

    record: str
    name: str
    line: str
    type: TeamType | None = None


@dataclass(frozen=True, slots=True)
class Traces:
    """Traces by record id, and what is gone, in the order it is to stand in."""

    traces: Mapping[str, Trace] = field(default_factory=dict)
    ghosts: tuple[Ghost, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.traces or self.ghosts)


NO_TRACES = Traces()

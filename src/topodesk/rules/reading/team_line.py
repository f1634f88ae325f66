"""A team as a list has it: a name, perhaps a mission, perhaps the things it owns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TeamLine:
    """One line of a list of teams."""

    name: str
    mission: str = ""
    owns: tuple[str, ...] = ()

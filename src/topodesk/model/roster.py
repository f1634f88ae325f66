"""The roster: which teams the organisation has, whether or not a scenario places them.

A listed team and a Team with the same id are the same thing. So a team is placed in a scenario
exactly when that scenario has a Team under its id, and nothing has to be kept in step.
"""

from __future__ import annotations

from typing import ClassVar

from topodesk.model.record import Count, Record, Text
from topodesk.model.team import TeamType


class ListedTeam(Record):
    """A team people named before anybody said where it stands."""

    collection: ClassVar[str] = "roster"
    noun: ClassVar[str] = "listed team"

    name: Text
    type: TeamType = TeamType.UNDEFINED
    people: Count | None = None
    mission: Text = ""

"""What only people can write: which findings ask for it, and in which field it belongs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Writing:
    """A button's words, and the inspector's fields they lead to: the first that a form has."""

    words: str
    fields: tuple[str, ...]


WRITINGS: dict[str, Writing] = {
    "FLOW-07": Writing("Write another name", ("name",)),
    "INT-02": Writing("Set another end", ("expected_end",)),
    "INT-04": Writing("Write the purpose", ("purpose",)),
    "INT-10": Writing("Write what others can expect", ("service_levels",)),
    "OUT-01": Writing("Write the outcome", ("statement", "outcome")),
    "OUT-02": Writing("Write who does what differently", ("statement",)),
    "OUT-03": Writing("Say how it is measured", ("metric",)),
    "OUT-04": Writing("Write another measure", ("metric",)),
    "OUT-07": Writing("Record the result", ("result",)),
    "TEAM-06": Writing("Say what the team can do", ("security",)),
    "TEAM-09": Writing("Write the Team API", ("focus",)),
}
"""By the id of the rule."""

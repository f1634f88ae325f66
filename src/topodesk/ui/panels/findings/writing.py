"""What only people can write: which findings ask for it, and in which field it belongs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Writing:
    """A button's words, and the inspector's fields they lead to: the first that a form has."""

    words: str
    fields: tuple[str, ...]


WRITINGS: dict[str, Writing] = {
    "INT-04": Writing("Write the purpose", ("purpose",)),
    "OUT-01": Writing("Write the outcome", ("statement", "outcome")),
    "OUT-02": Writing("Write who does what differently", ("statement",)),
    "OUT-03": Writing("Say how it is measured", ("metric",)),
    "OUT-04": Writing("Write another measure", ("metric",)),
    "OUT-07": Writing("Record the result", ("result",)),
}
"""By the id of the rule."""

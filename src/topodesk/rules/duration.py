"""How long teams work together: as planned, or as it has come to be."""

from __future__ import annotations

from datetime import date

from topodesk.model.interaction import Interaction

_WEEK = 7


def weeks(interaction: Interaction, as_of: date | None) -> float | None:
    """The longer of the planned length and of what has passed by now; None without a start, or
    where neither is known."""
    start = interaction.start
    if start is None:
        return None
    ends = [day for day in (interaction.expected_end, as_of) if day is not None]
    if interaction.actual_end is not None:
        ends = [interaction.actual_end]
    return max((end - start).days for end in ends) / _WEEK if ends else None


def is_overdue(interaction: Interaction, as_of: date | None) -> bool:
    """Whether its expected end has passed and it has not ended."""
    end = interaction.expected_end
    if interaction.actual_end is not None or end is None or as_of is None:
        return False
    return end < as_of

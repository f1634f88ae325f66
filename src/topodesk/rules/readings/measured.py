"""A measured value, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """`value` as the measure defines it; None where it cannot be told, and then `missing` is a
    sentence that says what would be needed."""

    value: float | None
    missing: str = ""

    @property
    def known(self) -> bool:
        """Whether it could be told."""
        return self.value is not None


def measured(value: float | None, missing: str) -> Measured:
    """The value, or what is missing when there is none."""
    return Measured(value) if value is not None else Measured(None, missing)

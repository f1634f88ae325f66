"""One question of a legitimacy test, and what the model answers to it."""

from __future__ import annotations

from dataclasses import dataclass

Known = bool | None
"""Yes, no, or not yet known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of a test: what it asks about, the answer, and how to ask a room for it."""

    about: str
    yes: Known
    ask: str
    must: bool = True

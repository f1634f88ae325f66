"""One question of a legitimacy test, and what the model answers to it."""

from __future__ import annotations

from typing import NamedTuple

Known = bool | None
"""Yes, no, or not yet known."""


class Answer(NamedTuple):
    """One question of a test: what it asks about, the answer, and how to ask a room for it."""

    about: str
    yes: Known
    ask: str
    must: bool = True

"""Numbers, types and lists of names as the words of a comparison write them."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.model.interaction import InteractionMode
from topodesk.model.team import TeamType

TYPES = {
    TeamType.STREAM_ALIGNED: "stream-aligned",
    TeamType.PLATFORM: "platform",
    TeamType.ENABLING: "enabling",
    TeamType.COMPLICATED_SUBSYSTEM: "complicated subsystem",
    TeamType.UNDEFINED: "not yet typed",
}
MODES = {
    InteractionMode.COLLABORATION: "collaboration",
    InteractionMode.X_AS_A_SERVICE: "X-as-a-Service",
    InteractionMode.FACILITATING: "facilitating",
    InteractionMode.UNDEFINED: "not yet decided",
}
LONGEST = 80
"""Letters of a name within a sentence."""
MOST = 3
"""Names listed one by one; of more, the first ones and how many more."""


def amount(count: float) -> str:
    """Figures as people write them: 88, 6.5, 12,000."""
    text = f"{count:,.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def people(count: float | None) -> str:
    """88 people, 1 person."""
    return f"{amount(count or 0)} {'person' if count == 1 else 'people'}"


def one_line(name: str) -> str:
    """A name as it stands within a sentence: on one line, and not without end."""
    line = " ".join(name[: 4 * LONGEST].split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def listed(names: Sequence[str]) -> str:
    """A, B and C; of many the first ones and how many more."""
    if len(names) > MOST:
        return f"{', '.join(names[: MOST - 1])} and {len(names) - MOST + 1} more"
    return " and ".join(([", ".join(names[:-1])] if names[:-1] else []) + list(names[-1:]))

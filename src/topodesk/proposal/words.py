"""Numbers, dates and kinds as leadership reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from topodesk.drawing.letters import isolated
from topodesk.model.dates import day as day
from topodesk.model.dates import month as month
from topodesk.model.dates import span as span
from topodesk.model.design_records import ScenarioKind
from topodesk.model.interaction import InteractionMode
from topodesk.model.team import TeamType
from topodesk.model.transition import Horizon

SMALL = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
QUOTED = re.compile("“([^“”]*)”")

TYPES = {
    TeamType.STREAM_ALIGNED: "stream-aligned",
    TeamType.PLATFORM: "platform",
    TeamType.ENABLING: "enabling",
    TeamType.COMPLICATED_SUBSYSTEM: "complicated subsystem",
    TeamType.UNDEFINED: "not yet typed",
}
MODES = {
    InteractionMode.COLLABORATION: "Collaboration",
    InteractionMode.X_AS_A_SERVICE: "X-as-a-Service",
    InteractionMode.FACILITATING: "Facilitating",
    InteractionMode.UNDEFINED: "Not yet decided",
}
HORIZONS = {
    Horizon.NOW: "now",
    Horizon.THIS_QUARTER: "this quarter",
    Horizon.NEXT_QUARTER: "next quarter",
    Horizon.HALF_TO_ONE_YEAR: "in 6 to 12 months",
    Horizon.YEAR_TO_EIGHTEEN_MONTHS: "in 12 to 18 months",
}
KINDS = {
    ScenarioKind.TODAY: "Today",
    ScenarioKind.PROPOSAL: "Proposal",
    ScenarioKind.OPTION: "Option",
}


def amount(count: float) -> str:
    """Figures as people write them: 88, 6.5, 12,000."""
    text = f"{count:,.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def number(count: float) -> str:
    """Small whole numbers as words, others as figures."""
    return SMALL[int(count)] if 0 <= count < len(SMALL) and count == int(count) else amount(count)


def counted(count: float, noun: str, plural: str = "") -> str:
    """3 teams, 1 team."""
    return f"{amount(count)} {noun if count == 1 else plural or noun + 's'}"


def told(count: float, noun: str, plural: str = "") -> str:
    """Three teams, as a sentence says it: three teams, one team, no team."""
    one = count == 1 or (count == 0 and not plural)
    return f"{number(count)} {noun if one else plural or noun + 's'}"


def people(count: float) -> str:
    """88 people, 1 person."""
    return counted(count, "person", "people")


def listed(names: Sequence[str], most: int = 6) -> str:
    """A, B and C; of many the first few and how many more."""
    if len(names) > most:
        return ", ".join(names[: most - 1]) + f" and {len(names) - most + 1} more"
    return (
        names[0]
        if len(names) == 1
        else ", ".join(names[:-1]) + " and " + names[-1]
        if names
        else ""
    )


def quoting(text: str) -> str:
    """A sentence whose names in “ ” cannot turn its reading direction."""
    return text if text.isascii() else QUOTED.sub(lambda m: f"“{isolated(m[1])}”", text)


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]

"""The score in plain words: what leaders read first, and what each part is about."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from topodesk.rules.score.part import Part
from topodesk.rules.score.score import Score
from topodesk.rules.wording import count

QUESTION = (
    "How far do our team boundaries follow the value our customers get, instead of our technology?"
)
FAIRLY = "The score compares designs, not people."
NAMES: Mapping[Part, str] = MappingProxyType(
    {
        Part.FINISH_ALONE: "Finish alone",
        Part.BOUNDARIES: "Boundaries follow value",
        Part.CUSTOMER: "Everyone knows their customer",
        Part.OUTCOME: "Line of sight to an outcome",
        Part.AGREEMENTS: "Clear agreements between teams",
    }
)
ABOUT: Mapping[Part, str] = MappingProxyType(
    {
        Part.FINISH_ALONE: "Of the changes customers notice: how few teams each of them needs. "
        "A change that one team finishes counts in full, one that needs four teams a quarter.",
        Part.BOUNDARIES: "Whether each team works for one value stream, and across technology "
        "layers. What chance alone would give is taken off.",
        Part.CUSTOMER: "The share of people in a team that carries a step for a customer, or that "
        "supports others well: a platform without tickets, a team that teaches.",
        Part.OUTCOME: "The share of people whose team is linked to a wanted change with a measure, "
        "a target, a date and where it stands today.",
        Part.AGREEMENTS: "Of the relations between teams: of how many it is said how they work "
        "together, what for, and until when if it is for a time.",
    }
)
BANDS = (
    (25, "arranged by technology or function"),
    (50, "mostly arranged by technology or function"),
    (75, "in transition"),
)
LAST_BAND = "arranged around value"
ENOUGH = 0.5
"""Below this share of its weight a score says too little to be shown as a number."""


def band(value: float) -> str:
    """What a score means: arranged by technology, in transition, or around value."""
    return next((says for below, says in BANDS if value < below), LAST_BAND)


def told(score: Score) -> bool:
    """Whether enough is known for a number."""
    return score.value is not None and score.measured >= ENOUGH


def number(score: Score) -> str:
    """“41 (31–58)”, or “41” when nothing is missing; “not yet” when too little is known."""
    if score.value is None or score.low is None or score.high is None or not told(score):
        return "not yet"
    low, high = round(score.low), round(score.high)
    range = f" ({low}–{high})" if low != high else ""
    return f"{round(score.value)}{range}"


def spoken(score: Score) -> str:
    """“41 (31–58), 6 facts missing”."""
    missing = len(score.missing)
    return number(score) + (f", {count(missing, 'fact')} missing" if missing else "")


def plain_line(score: Score) -> str:
    """The score in one plain line, with its five parts: never the number alone."""
    shares = {part: share(score, part).replace(" %", "\u00a0%") for part in score.parts}
    parts = ", ".join(f"{NAMES[part].lower()} {text}" for part, text in shares.items())
    if score.value is None:
        return "Score: nothing to tell it from yet."
    means = f" of 100: {band(score.value)}" if told(score) else ""
    exact = f"{score.value:.1f}{_range(score)}" if told(score) else "not yet"
    missing = f"; {count(len(score.missing), 'fact')} missing" if score.missing else ""
    return f"Score {exact}{means} ({parts}){missing}."


def share(score: Score, part: Part) -> str:
    """What a part comes to, as a per cent; “left out” when it cannot be told."""
    value = score.parts[part].value
    return "left out" if value is None else f"{round(100 * value)}%"


def _range(score: Score) -> str:
    if score.low is None or score.high is None or score.high - score.low < 0.05:
        return ""
    return f" ({score.low:.1f}–{score.high:.1f})"

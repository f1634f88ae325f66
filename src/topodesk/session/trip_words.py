"""What changes take, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from topodesk.rules.walks import Average, Trip

LONGEST = 24
"""Characters of a scenario's name where several stand in one line."""


def says(trip: Trip) -> str:
    """`5 teams · 4 hand-offs · 23 days, 14 of them waiting`."""
    if not trip.teams:
        return "Not walked yet"
    if not trip.walked:
        return f"{counted(trip.teams, 'team')} by what it touches, not walked yet"
    parts = [counted(trip.teams, "team"), counted(trip.hand_offs, "hand-off") or "no hand-off"]
    if trip.days is not None:
        waiting = f", {number(trip.waiting)} of them waiting" if trip.waiting else ""
        parts.append(f"{counted(trip.days, 'day') or '0 days'}{waiting}")
    if trip.returns:
        parts.append(counted(trip.returns, "return"))
    return " · ".join(parts)


def says_elsewhere(trips: Sequence[tuple[str, Trip]]) -> str:
    """`Today 5 teams → Proposal 1`: scenarios in which it is known; "" for fewer than two."""
    known = [(name, trip.teams) for name, trip in trips if trip.teams]
    if len(known) < 2:
        return ""
    (name, teams), *others = known
    first = f"{short(name)} {counted(teams, 'team')}"
    return " → ".join([first, *(f"{short(name)} {teams}" for name, teams in others)])


def says_average(mean: Average | None, changes: int) -> str:
    """`A change needs 3.4 teams on average; 2 of 6 are done by one team.`; `changes` there are."""
    if mean is None:
        return "Which teams must act before a customer has it?"
    teams = counted(round(mean.teams, 1), "team")
    words = f"A change needs {teams} on average; {_alone(mean)} done by one team."
    left = changes - mean.counted
    return f"{words} {left} not walked yet." if left > 0 else words


def number(value: float | None) -> str:
    """A number without needless decimals; "" for none."""
    return "" if value is None else f"{round(value, 1):g}"


def counted(value: float, noun: str) -> str:
    """`1 team`, `2.5 days`; "" for none of them."""
    return f"{number(value)} {noun if value == 1 else noun + 's'}" if value else ""


def short(name: str) -> str:
    """A scenario's name on one line."""
    plain = capital(" ".join(name[:400].split()))
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def _alone(mean: Average) -> str:
    if mean.counted == 1:
        return "it is" if mean.alone else "it is not"
    if not mean.alone:
        return f"none of {mean.counted} is"
    if mean.alone == mean.counted:
        return f"all {mean.counted} are"
    return f"{mean.alone} of {mean.counted} {'is' if mean.alone == 1 else 'are'}"

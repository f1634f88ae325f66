"""Dates as people read them: the same on the map, in what the checks say and on paper."""

from __future__ import annotations

from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(when: date | None) -> str:
    """22 November 2026; "" when nobody has said."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}" if when else ""


def month(when: date | None) -> str:
    """Mar 2027; "" when nobody has said."""
    return f"{MONTHS[when.month - 1][:3]} {when.year}" if when else ""


def span(start: date | None, end: date | None) -> str:
    """Jan to Mar 2027; Dec 2026 to Mar 2027; until Mar 2027; from Jan 2027; "" of neither."""
    if start is None or end is None:
        return f"until {month(end)}" if end else f"from {month(start)}" if start else ""
    if (start.year, start.month) == (end.year, end.month):
        return month(end)
    first = month(start).split()[0] if start.year == end.year else month(start)
    return f"{first} to {month(end)}"

"""Dates as people keep them in spreadsheets: a day, or a month, quarter or year by its last day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_MONTHS = (
    "january|januar|jan|jänner",
    "february|februar|feb",
    "march|märz|maerz|mar|mär|mrz",
    "april|apr",
    "may|mai",
    "june|juni|jun",
    "july|juli|jul",
    "august|aug",
    "september|sept|sep",
    "october|oktober|oct|okt",
    "november|nov",
    "december|dezember|dec|dez",
)
_MONTH_OF = {word: at for at, words in enumerate(_MONTHS, start=1) for word in words.split("|")}
_WORD = re.compile(r"([^\W\d_]+)\.?,?\s*(\d{4})")
_QUARTERS = (
    re.compile(r"(?:q|quarter |quartal )\s*(?P<part>[1-4])[\s/.\-']*(?P<year>\d{4})"),
    re.compile(r"(?P<part>[1-4])\.?\s*(?:q|quarter|quartal)[\s/.\-']*(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[\s/.\-]*(?:q|quarter |quartal )\s*(?P<part>[1-4])"),
)
_HALVES = (
    re.compile(r"(?:h|hj|half )\s*(?P<part>[12])[\s/.\-']*(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[\s/.\-]*(?:h|hj|half )\s*(?P<part>[12])"),
)
_MONTH_NUMBERS = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<part>\d{1,2})"),
    re.compile(r"(?P<part>\d{1,2})[-/.](?P<year>\d{4})"),
)
_PARTS = ((_QUARTERS, 3), (_HALVES, 6), (_MONTH_NUMBERS, 1))
"""Forms of parts of a year, with how many months each part has."""


def period_end(text: str) -> date | None:
    """The last day of the month, quarter, half or year that `text` names; None for anything else:
    `June 2027`, `2027-06`, `Q3 2027`, `3. Quartal 2027`, `2027`."""
    plain = " ".join(text.casefold().removeprefix("end of ").removeprefix("ende ").split())
    if re.fullmatch(r"\d{4}", plain):
        return _last_day(int(plain), 12)
    for forms, months in _PARTS:
        for form in forms:
            found = form.fullmatch(plain)
            if found:
                return _last_day(int(found["year"]), int(found["part"]) * months)
    worded = _WORD.fullmatch(plain)
    if worded and worded[1] in _MONTH_OF:
        return _last_day(int(worded[2]), _MONTH_OF[worded[1]])
    return None


def day_by_month(text: str) -> date | None:
    """The day that `text` names by its month: `30 June 2027`, `June 30, 2027`, `30. Juni 2027`."""
    plain = " ".join(text.casefold().replace(",", " ").replace(".", " ").split())
    parts = plain.split(" ")
    if len(parts) != 3 or not parts[2].isdecimal():
        return None
    day, month = (parts[0], parts[1]) if parts[0][:1].isdecimal() else (parts[1], parts[0])
    number = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", day)
    if month not in _MONTH_OF or not number.isdecimal():
        return None
    try:
        return date(int(parts[2]), _MONTH_OF[month], int(number))
    except ValueError:
        return None


def _last_day(year: int, month: int) -> date | None:
    if not (1900 <= year <= 2999 and 1 <= month <= 12):
        return None
    return date(year, month, monthrange(year, month)[1])

"""Order as data: keys that sort as text, with room between any two of them for one more.

A key is a fraction written in base 62 without its leading "0."; it never ends in "0". Moving one
record changes one key, so two people can reorder the same list without touching each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}


def between(low: str, high: str) -> str:
    """A key that sorts after `low` and before `high`; "" stands for the open end on either side.

    Keys of other programs that leave no room, or are not made of base 62 digits, are followed.
    """
    if (high and low >= high) or any(c not in _VALUE for c in low + high):
        return low + "V"
    key = ""
    for place in range(len(low) + len(high) + 1):
        floor = _VALUE[low[place]] if place < len(low) else 0
        ceiling = _VALUE[high[place]] if place < len(high) else len(DIGITS) * (not high)
        if high and place >= len(high):
            ceiling = len(DIGITS)
        if ceiling - floor > 1:
            return key + DIGITS[_middle(floor, ceiling, open_ended=not high)]
        key += DIGITS[floor]
        if floor < ceiling:
            high = ""
    return low + "V"


def _middle(floor: int, ceiling: int, *, open_ended: bool) -> int:
    """Half way, but a short step when appending, so that long lists keep short keys."""
    return floor + 1 if open_ended and floor else (floor + ceiling) // 2


def keys(count: int) -> list[str]:
    """`count` keys in order, evenly spread, all of the same short length."""
    width = 1
    while len(DIGITS) ** width <= count + 1:
        width += 1
    step = len(DIGITS) ** width // (count + 1)
    return [_written((place + 1) * step, width).rstrip("0") for place in range(count)]


def rising(given: Sequence[str]) -> list[str]:
    """Keys that sort in this sequence, as many of them as possible the ones given."""
    kept = _longest_rising(given)
    found: list[str] = []
    low = ""
    for place, key in enumerate(given):
        if place in kept:
            low = key
        else:
            low = between(low, next((given[k] for k in kept if k > place), ""))
        found.append(low)
    return found if all(a < b for a, b in pairwise(["", *found])) else keys(len(given))


def _longest_rising(given: Sequence[str]) -> list[int]:
    """The places of a longest run of keys that rise, whatever stands between them."""
    ends: list[int] = []
    before: list[int | None] = []
    for place, key in enumerate(given):
        at = bisect_left([given[end] for end in ends], key) if key else 0
        before.append(ends[at - 1] if at else None)
        if key:
            ends[at : at + 1] = [place]
    found: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = before[last]
    return found[::-1]


def _written(value: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        value, digit = divmod(value, len(DIGITS))
        digits = DIGITS[digit] + digits
    return digits

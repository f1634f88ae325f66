"""Where a line of text may be broken."""

from __future__ import annotations

from typing import NamedTuple
from unicodedata import east_asian_width

_AFTER = "-/–—\u200b"
_NEVER_FIRST = "、。，．：；！？）」』】〕〉》…,.;:!?)]}"


class Break(NamedTuple):
    """A line may end before `visible`; the next one begins at `next`, past any spaces."""

    visible: int
    next: int


def breaks(text: str) -> list[Break]:
    """Every chance to break `text`, in order, its end included."""
    found = []
    index = 1
    while index < len(text):
        if text[index] == " ":
            end = index
            while end < len(text) and text[end] == " ":
                end += 1
            found.append(Break(index, end))
            index = end
        elif _between(text[index - 1], text[index]):
            found.append(Break(index, index))
        index += 1
    found.append(Break(len(text), len(text)))
    return found


def _between(left: str, right: str) -> bool:
    if left in _AFTER:
        return right.isalpha()
    if left == " " or right in _NEVER_FIRST:
        return False
    return _ideograph(left) or _ideograph(right)


def _ideograph(char: str) -> bool:
    return char >= "\u2e80" and east_asian_width(char) in "WF"

"""Whether two short texts speak of the same thing, as far as their words say."""

from __future__ import annotations

from topodesk.rules.lexical import name_words
from topodesk.rules.spelling import words

_ENDING = frozenset(
    {
        *("no", "not", "without", "stop", "stopping", "end", "ending", "close", "closing"),
        *("remove", "removing", "retire", "retiring", "drop", "dropping", "replace", "replacing"),
        *("leave", "leaving", "kein", "keine", "nicht", "ohne", "beenden", "abschalten"),
        *("ersetzen", "sans", "supprimer", "sin", "eliminar", "senza", "geen", "zonder"),
    }
)
"""Words that turn the sense of a text round: ending something is not doing it."""
_FEWEST = 2


def overlap(one: str, other: str) -> float:
    """The share of the words of both texts that they have in common, 0 to 1.

    A text of two words or more that stands in the other as a whole counts as 1.
    """
    first, second = name_words(one), name_words(other)
    shared = len(first & second)
    if not shared:
        return 0.0
    if shared == len(first) >= _FEWEST:
        return 1.0
    return shared / len(first | second)


def contains(text: str, part: str) -> bool:
    """Whether all words of `part`, two at the least, stand in `text`."""
    wanted = name_words(part)
    return len(wanted) >= _FEWEST and wanted <= name_words(text)


def is_turned(one: str, other: str) -> bool:
    """Whether just one of two texts speaks of ending or leaving out."""
    return _ENDING.isdisjoint(words(one)) != _ENDING.isdisjoint(words(other))

"""Finding names by typing part of them, the best match first. Knows names and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import IntEnum
from functools import lru_cache
from typing import TypeVar
from unicodedata import combining, normalize

T = TypeVar("T")

LONGEST = 400
"""Characters of a name that are looked at."""

_WORD = re.compile(r"\w+")


class Match(IntEnum):
    """How well a typed text fits a name; the smaller, the better."""

    SAME = 0
    PREFIX = 1
    WORD = 2
    WITHIN = 3
    SCATTERED = 4


def match(typed: str, name: str) -> Match | None:
    """How `typed` fits `name`, whatever the case and the accents; None when it does not.

    Every name fits nothing typed. Typed words may each begin a word of the name: `id da` finds
    “Identity & Customer Data”. Scattered means its letters follow one another in the name.
    """
    wanted, known = folded(typed), folded(name)
    if not wanted:
        return Match.PREFIX
    if wanted == known:
        return Match.SAME
    if known.startswith(wanted):
        return Match.PREFIX
    if not _in_order(wanted, known):
        return None
    if _begins_words(wanted, known):
        return Match.WORD
    return Match.WITHIN if wanted in known else Match.SCATTERED


def best_first(typed: str, things: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """The things whose name fits, best first, among equals by name; all when nothing is typed."""
    fits = ((match(typed, name(thing)), folded(name(thing)), thing) for thing in things)
    found = [(fit, known, thing) for fit, known, thing in fits if fit is not None]
    return [thing for _, _, thing in sorted(found, key=lambda item: item[:2])]


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """A name as it is compared: no case, no accents, single spaces."""
    plain = normalize("NFKD", name[:LONGEST].casefold())
    return " ".join("".join(c for c in plain if not combining(c)).split())


def _begins_words(wanted: str, known: str) -> bool:
    """Whether each typed word begins a word of the name, in the same order."""
    words, asked = iter(_words(known)), _words(wanted)
    for part in asked:
        if not any(word.startswith(part) for word in words):
            return False
    return bool(asked)


def _in_order(wanted: str, known: str) -> bool:
    """Whether the letters and digits of what is typed follow one another in the name."""
    at = 0
    for word in _words(wanted) or (wanted.replace(" ", ""),):
        for letter in word:
            at = known.find(letter, at) + 1
            if not at:
                return False
    return True


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))

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
    if _begins_words(wanted, known):
        return Match.WORD
    if wanted in known:
        return Match.WITHIN
    letters = iter(known)
    scattered = all(letter in letters for letter in wanted if letter != " ")
    return Match.SCATTERED if scattered else None


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
    words = iter(_WORD.findall(known))
    asked = _WORD.findall(wanted)
    return bool(asked) and all(any(word.startswith(part) for word in words) for part in asked)

"""Which words of a name or a mission speak of technology, of activity, or of value.

Words only: what follows from them is for the rules to say, and a word alone is never more than
a hint.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from topodesk.rules.spelling import singular, unspaced, words
from topodesk.rules.vocabulary import STRONG, Strengths, vocabulary

THING = ("layer", "component", "tech")
"""The categories that name a thing instead of someone."""

_ENDINGS = {"", "e", "n", "s", "en", "er", "es", "et", "ar", "or", "ne"}
_SPREAD = 8
_SHORTEST_COMPOUND = 7
_KEPT = 8192
_LONGEST_PHRASE = 6
"""Words; the shipped lists have none that is longer."""


@dataclass(frozen=True)
class Hit:
    """A listed word at words `start` to `end` (exclusive) of a text, and what it counts as."""

    text: str
    start: int
    end: int
    strengths: Strengths

    def strength(self, categories: Iterable[str]) -> int:
        """2 when it is a strong word of one of these categories, 1 for a weak one, else 0."""
        return max((self.strengths.get(category, 0) for category in categories), default=0)

    def category(self, categories: Iterable[str]) -> str:
        """The category of these in which it is strongest."""
        return max(categories, key=lambda category: self.strengths.get(category, 0))


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a design changes about the lists, in joined words: `harmless` ones that mean nothing
    here, and `added` ones as (word, category, strength)."""

    harmless: frozenset[str] = frozenset()
    added: tuple[tuple[str, str, int], ...] = ()

    @property
    def longest(self) -> int:
        """How many characters the longest of them has; no phrase has more words than that."""
        return max(map(len, (*self.harmless, *(word for word, _, _ in self.added))), default=0)


NO_OWN_WORDS = OwnWords()


@lru_cache(maxsize=_KEPT)
def hits(text: str, own: OwnWords = NO_OWN_WORDS) -> tuple[Hit, ...]:
    """The listed words in `text`, longest first, as a design has them."""
    parts = words(text)
    found: list[Hit] = []
    at = 0
    while at < len(parts):
        for length in range(_reach(parts, at, own), 0, -1):
            listed = _listed("".join(parts[at : at + length]), own)
            if listed is not None:
                break
        for word, strengths in listed if listed is not None else _inside(parts[at]):
            shown = " ".join(parts[at : at + length]) if listed else word
            found.append(Hit(shown, at, at + length, strengths))
        at += length
    return (*found, *_spread(parts))


@lru_cache(maxsize=_KEPT)
def _listed(joined: str, own: OwnWords) -> tuple[tuple[str, Strengths], ...] | None:
    """What the lists say about a joined word: () for one that means no harm, None for nothing."""
    lists = vocabulary()
    if joined in own.harmless or singular(joined) in own.harmless:
        return ()
    if own.added and (mine := _added(joined, own)):
        return ((joined, mine),)
    if joined in lists.neutral:
        return ()
    strengths = lists.terms.get(joined) or lists.terms.get(_without_s(joined))
    return ((joined, strengths),) if strengths else None


def _added(joined: str, own: OwnWords) -> Strengths:
    """What a design itself says about a joined word."""
    forms = {joined, singular(joined)}
    return {category: strength for word, category, strength in own.added if word in forms}


def categories(text: str, own: OwnWords = NO_OWN_WORDS) -> Strengths:
    """lex(text): every category found, with the strength of its strongest word."""
    found: Strengths = {}
    for hit in hits(text, own):
        for category, strength in hit.strengths.items():
            found[category] = max(strength, found.get(category, 0))
    return found


def strength(found: Iterable[Hit], wanted: Iterable[str], *, halved: bool) -> int:
    """What these words add up to, each counted once. Halved, a weak word counts nothing."""
    wanted = tuple(wanted)
    each = {singular(hit.text.replace(" ", "")): hit.strength(wanted) for hit in found}.values()
    return sum(STRONG // 2 for points in each if points == STRONG) if halved else sum(each)


def own_words(harmless: Iterable[str] = (), added: Iterable[tuple[str, str, int]] = ()) -> OwnWords:
    """A design's own words, as `hits` wants them: phrases, and (phrase, category, strength)."""
    fine = (joined for phrase in harmless if (joined := "".join(words(phrase))))
    more = [(joined, c, s) for phrase, c, s in added if (joined := "".join(words(phrase)))]
    return OwnWords(frozenset(fine), tuple(sorted(more)))


@lru_cache(maxsize=_KEPT)
def name_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, in the singular."""
    idle = vocabulary().idle
    return frozenset(singular(word) for word in words(name) if word not in idle)


@lru_cache(maxsize=_KEPT)
def name_key(name: str) -> str:
    """What a name comes down to when “the API Team” and “api” are the same."""
    parts = words(name)
    kept = [word for word in parts if word not in vocabulary().wrapper]
    return " ".join(kept or parts)


def _reach(parts: tuple[str, ...], at: int, own: OwnWords) -> int:
    """How many words from `at` on may belong to one listed word or phrase."""
    if own.longest:
        return min(len(parts) - at, max(own.longest, _LONGEST_PHRASE))
    starts = vocabulary().starts
    end, joined = at + 1, parts[at]
    while end < len(parts) and joined in starts:
        joined += parts[end]
        end += 1
    return end - at


def _without_s(word: str) -> str:
    return word[:-1] if len(word) > 2 and word.endswith("s") else word


@lru_cache(maxsize=_KEPT)
def _inside(word: str) -> tuple[tuple[str, Strengths], ...]:
    """Words found within a longer one: in scripts without spaces, and in compounds."""
    lists = vocabulary()
    if unspaced(word):
        found = [term for term in lists.inside if term in word]
        longest = [t for t in found if not any(t != other and t in other for other in found)]
        return tuple((term, lists.inside[term]) for term in sorted(longest))
    if len(word) < _SHORTEST_COMPOUND:
        return ()
    fits = [term for term in lists.compounds if term in word and _is_part(term, word)]
    return tuple((term, lists.compounds[term]) for term in sorted(fits, key=len)[-1:])


def _is_part(term: str, word: str) -> bool:
    """Whether `term` is a part of the compound `word`, not letters that happen to be there."""
    before, _, after = word.partition(term)
    if before and len(before) < 3:
        return False
    return after in _ENDINGS or (len(term) >= 7 and len(after) >= 3)


def _spread(parts: tuple[str, ...]) -> list[Hit]:
    """Phrases with a gap, such as “help ... to”: from their first word to their last."""
    found = []
    spread = vocabulary().spread
    for at, first in enumerate(parts):
        for last, category in spread.get(first, ()):
            if last in parts[at + 1 : at + 1 + _SPREAD]:
                end = parts.index(last, at + 1) + 1
                found.append(Hit(f"{first} … {last}", at, end, {category: STRONG}))
    return found

"""The lists behind the reading: which phrase, where it stands, speaks for which basis.

One file per language and basis in resources/reading; resources/reading/README.md says how.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from topodesk.resources import resource
from topodesk.rules.reading.basis import Basis
from topodesk.rules.spelling import singular, unspaced, words
from topodesk.rules.vocabulary import COMPOUNDING

PLACES = ("name", "mission", "owns")

Weights = dict[Basis, float]
Phrases = dict[str, Weights]

_SHORTEST_PART, _SHORTEST_COMPOUND = 6, 9
_HEADING = re.compile(r"\[(name|mission|owns) ([\d.]+)\]")


@dataclass(frozen=True, slots=True)
class Match:
    """A listed phrase at words `start` to `end` (exclusive), and what it speaks for."""

    start: int
    end: int
    weights: Weights


@cache
def lexicon() -> dict[str, Phrases]:
    """place -> phrase, its words in the singular and joined by spaces -> basis -> points."""
    found: dict[str, Phrases] = {place: {} for place in PLACES}
    for path in sorted(resource("reading").glob("*/*.txt")):
        basis = Basis(path.stem)
        for place, points, phrase in _lines(path):
            weights = found[place].setdefault(phrase, {})
            weights[basis] = max(points, weights.get(basis, 0.0))
    return found


@cache
def within(place: str) -> tuple[tuple[str, Weights], ...]:
    """Phrases of a place that are found inside a word of a script without spaces, longest first."""
    found = [each for each in lexicon()[place].items() if unspaced(each[0])]
    return tuple(sorted(found, key=lambda each: (-len(each[0]), each[0])))


@cache
def compounds(place: str) -> frozenset[str]:
    """Words of a place that may open or end a compound."""
    found: set[str] = set()
    for language in COMPOUNDING:
        for path in resource("reading").glob(f"{language}/*.txt"):
            found.update(phrase for at, _, phrase in _lines(path) if at == place)
    return frozenset(word for word in found if " " not in word and len(word) >= _SHORTEST_PART)


@cache
def longest(place: str) -> int:
    """How many words the longest phrase has that is listed for a place."""
    return max((phrase.count(" ") + 1 for phrase in lexicon()[place]), default=1)


def matches(place: str, parts: tuple[str, ...]) -> list[Match]:
    """The listed phrases in `parts`, words in the singular: the longest at each, no overlap."""
    listed, found, at = lexicon()[place], [], 0
    while at < len(parts):
        for end in range(min(len(parts), at + longest(place)), at, -1):
            weights = listed.get(" ".join(parts[at:end]))
            if weights:
                found.append(Match(at, end, weights))
                at = end
                break
        else:
            found += (Match(at, at + 1, weights) for weights in _inside(place, parts[at]))
            at += 1
    return found


def parts(text: str) -> tuple[str, ...]:
    """The words of a text as the lists have them."""
    return tuple(singular(word) for word in words(text))


def _inside(place: str, word: str) -> list[Weights]:
    """What is listed for parts of a word: in scripts without spaces, and in compounds."""
    if unspaced(word):
        seen: list[str] = []
        for phrase, _ in within(place):
            if phrase in word and not any(phrase in longer for longer in seen):
                seen.append(phrase)
        return [lexicon()[place][phrase] for phrase in seen]
    if len(word) < _SHORTEST_COMPOUND:
        return []
    ends = [word[at:] for at in range(3, len(word) - _SHORTEST_PART + 1)]
    starts = [word[:at] for at in range(len(word) - 1, _SHORTEST_PART - 1, -1)]
    known = compounds(place)
    return [lexicon()[place][part] for part in (*ends, *starts) if part in known][:1]


def _lines(path: Path) -> Iterator[tuple[str, float, str]]:
    place, points = "", 0.0
    for raw in path.read_text(encoding="utf-8-sig").splitlines():
        line = raw.split("# ", 1)[0].strip()
        if heading := _HEADING.fullmatch(line):
            place, points = heading[1], float(heading[2])
        elif line and line != "#":
            yield place, points, " ".join(parts(line))

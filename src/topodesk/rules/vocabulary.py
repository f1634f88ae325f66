"""The word lists that ship with the program, read once: one plain text file per category.

Users may edit them; what the marks in the files mean is said in resources/words/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from topodesk.resources import resource
from topodesk.rules.spelling import unspaced, verb_forms, words

STRONG, WEAK = 2, 1
COMPOUNDING = ("de", "nl", "nordic")
_INFLECTED = {"value", "care"}
_PLAIN = {"wrapper", "filler", "internal_users", "mode"}

Strengths = dict[str, int]
"""category -> 2 for a strong word, 1 for a weak one"""


@dataclass
class Vocabulary:
    """All lists of all languages. Words are kept joined: “front end” under “frontend”.

    `terms` are whole words, `inside` and `compounds` are found within longer ones, `spread` has a
    gap. `neutral` are false friends. `starts` are beginnings of listed words, `idle` are words
    that say nothing, in a name or in a purpose.
    """

    terms: dict[str, Strengths] = field(default_factory=dict)
    inside: dict[str, Strengths] = field(default_factory=dict)
    compounds: dict[str, Strengths] = field(default_factory=dict)
    spread: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    neutral: set[str] = field(default_factory=set)
    wrapper: set[str] = field(default_factory=set)
    filler: set[str] = field(default_factory=set)
    internal_users: set[str] = field(default_factory=set)
    mode: set[str] = field(default_factory=set)
    starts: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    idle_in_purposes: frozenset[str] = frozenset()

    def add(self, language: str, category: str, text: str, strength: int) -> None:
        """Take one line of a list into account."""
        if "..." in text:
            first, last = (words(part) for part in text.split("...", 1))
            starts = verb_forms("".join(first)) if language == "en" else {"".join(first)}
            for start in starts:
                self.spread.setdefault(start, []).append(("".join(last), category))
            return
        parts = words(text)
        joined = "".join(parts)
        if category == "false_friends":
            self.neutral.add(joined)
        elif category in _PLAIN:
            getattr(self, category).update(parts if len(parts) == 1 else {joined})
        elif unspaced(joined):
            _put(self.inside, joined, category, strength)
        else:
            self._add_term(language, category, parts, strength)

    def _add_term(
        self, language: str, category: str, parts: tuple[str, ...], strength: int
    ) -> None:
        rest = "".join(parts[1:])
        inflected = language == "en" and category in _INFLECTED
        for first in verb_forms(parts[0]) if inflected else {parts[0]}:
            _put(self.terms, first + rest, category, strength)
        if language in COMPOUNDING and category not in _INFLECTED and len("".join(parts)) >= 5:
            _put(self.compounds, "".join(parts), category, strength)


def _put(kept: dict[str, Strengths], word: str, category: str, strength: int) -> None:
    strengths = kept.setdefault(word, {})
    strengths[category] = max(strength, strengths.get(category, 0))


@cache
def vocabulary() -> Vocabulary:
    """The shipped lists."""
    found = Vocabulary()
    for path in sorted(resource("words").glob("*/*.txt")):
        for text, strength in _lines(path):
            found.add(path.parent.name, path.stem, text, strength)
    found.idle = frozenset(found.filler | found.wrapper)
    found.idle_in_purposes = found.idle | found.mode
    listed = (*found.terms, *found.neutral)
    found.starts = frozenset(word[:end] for word in listed for end in range(1, len(word)))
    return found


def _lines(path: Path) -> Iterator[tuple[str, int]]:
    strength = STRONG
    for raw in path.read_text(encoding="utf-8-sig").splitlines():
        line = raw.split("# ", 1)[0].strip()
        if line in ("[strong]", "[weak]"):
            strength = STRONG if line == "[strong]" else WEAK
        elif line and line != "#":
            yield line, strength

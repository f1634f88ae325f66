"""Phrases that the rules about outcomes and experiments listen for, in all languages at once.

Users may edit the lists; what their marks mean is said in resources/phrases/README.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from topodesk.resources import resource
from topodesk.rules.spelling import as_written, unspaced, verb_forms, words

_MARKS = ("[strong]", "[weak]", "[fine]")
_MOST_BETWEEN = 12


class Listed(StrEnum):
    """The lists there are."""

    OUTPUT = "output"
    CHANGE = "change"
    ACTIVITY = "activity"
    BLAME = "blame"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A listed phrase: its words (`rest` after a gap), `mark` the section it stands in, and the
    words that may take its place."""

    words: tuple[str, ...]
    mark: str = "[strong]"
    rest: tuple[str, ...] = ()
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """A phrase in a text, at words `start` to `end` (exclusive)."""

    phrase: Phrase
    start: int
    end: int

    @property
    def weak(self) -> bool:
        """Whether it only counts in some places."""
        return self.phrase.mark == "[weak]"


@dataclass
class Phrases:
    """One list, by the first word of each phrase; `inside` are those of scripts without spaces."""

    starts: dict[str, list[Phrase]] = field(default_factory=dict)
    inside: list[Phrase] = field(default_factory=list)

    def add(self, phrase: Phrase) -> None:
        """Listen for one more phrase."""
        if unspaced("".join(phrase.words)) and not phrase.rest:
            self.inside.append(phrase)
        else:
            self.starts.setdefault(phrase.words[0], []).append(phrase)


@lru_cache(maxsize=4096)
def heard(text: str, name: Listed, harmless: frozenset[str] = frozenset()) -> tuple[Heard, ...]:
    """The phrases of a list in a text, in its order, without those that mean no harm: in general,
    or (`harmless`, in joined words) in this design."""
    parts, found, at = words(text), [], 0
    while at < len(parts):
        here = _at(parts, at, phrases(name))
        found += [here] if here else []
        at = here.end if here else at + 1
    told = (each for each in found if each.phrase.mark != "[fine]")
    return tuple(e for e in told if "".join(parts[e.start : e.end]) not in harmless)


def as_said(text: str, each: Heard) -> str:
    """A phrase as it stands in the text it was heard in."""
    joined = "".join(each.phrase.words)
    if unspaced(joined):
        return joined
    return as_written(" ".join(words(text)[each.start : each.end]), text)


def _at(parts: tuple[str, ...], at: int, listed: Phrases) -> Heard | None:
    """The longest phrase that begins at one word, or stands inside it."""
    best: Heard | None = None
    for phrase in listed.starts.get(parts[at], ()):
        end = at + len(phrase.words)
        if parts[at:end] == phrase.words:
            end = _behind(parts, end, phrase.rest)
            if end and (best is None or end > best.end):
                best = Heard(phrase, at, end)
    if best is None and unspaced(parts[at]):
        inside = [p for p in listed.inside if "".join(p.words) in parts[at]]
        longest = max(inside, key=lambda p: len("".join(p.words)), default=None)
        return Heard(longest, at, at + 1) if longest else None
    return best


def _behind(parts: tuple[str, ...], at: int, rest: tuple[str, ...]) -> int:
    """Where `rest` ends, a few words behind `at`; 0 when it does not follow."""
    for gap in range(_MOST_BETWEEN if rest else 1):
        if parts[at + gap : at + gap + len(rest)] == rest:
            return at + gap + len(rest)
    return 0


@cache
def phrases(name: Listed) -> Phrases:
    """One list in all languages."""
    found = Phrases()
    for path in sorted(resource("phrases").glob(f"*/{name}.txt")):
        for phrase in _lines(path):
            found.add(phrase)
            if name is Listed.OUTPUT and path.parent.name == "en":
                forms = verb_forms(phrase.words[0]) if phrase.mark == "[strong]" else set()
                for form in sorted(forms - {phrase.words[0]}):
                    found.add(Phrase((form, *phrase.words[1:]), phrase.mark))
    return found


def _lines(path: Path) -> Iterator[Phrase]:
    mark = "[strong]"
    for raw in path.read_text(encoding="utf-8-sig").splitlines():
        line = raw.split("# ", 1)[0].strip()
        if line in _MARKS:
            mark = line
        elif line and line != "#":
            text, _, instead = (part.strip() for part in line.partition("="))
            first, _, last = text.partition("...")
            if said := words(first):
                yield Phrase(said, mark, words(last), instead)

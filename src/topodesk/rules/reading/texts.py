"""What the name and the mission of a team say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from topodesk.rules.lexical import categories
from topodesk.rules.reading.basis import SPOKEN, Basis
from topodesk.rules.reading.company import Company
from topodesk.rules.reading.cue import Cue
from topodesk.rules.reading.lexicon import Match, matches, parts
from topodesk.rules.spelling import as_written
from topodesk.rules.vocabulary import STRONG, vocabulary

_ASIDE = re.compile(r"\(([^)]*)\)")
_MODIFIER, _LEADING = 0.5, 0.7
_LATER = 0.6
_REPEATED = 0.3
_CARE = 0.8
_ADDRESS = re.compile(
    r"\b[\w-]+(?:\.[\w-]+)*\.(?:io|com|org|net|dev|ai|gov|app|rs|co)\b", re.IGNORECASE
)
_FIRST_WORDS = 14
_CATEGORIES = {
    "layer": (Basis.ARCHITECTURE, 2.5, 0.8),
    "component": (Basis.ARCHITECTURE, 2.0, 0.6),
    "tech": (Basis.ARCHITECTURE, 2.5, 1.0),
    "channel": (Basis.ARCHITECTURE, 2.0, 0.6),
    "function": (Basis.FUNCTION, 2.5, 1.0),
    "value": (Basis.VALUE_STREAM, 1.5, 1.0),
}
"""What a word of the validator's lists counts where the lists of the reading are silent."""


def name_cues(name: str, company: Company) -> Iterator[Cue]:
    """What a name says. Its last word is what the team is; words before it only colour it."""
    if address := _ADDRESS.search(name):
        yield Cue(Basis.VALUE_STREAM, 3.0, f"the name is an address people visit: {address[0]}")
        name = _ADDRESS.sub(" ", name)
    aside = " ".join(_ASIDE.findall(name))
    for text, whole in ((_ASIDE.sub(" ", name), 1.0), (aside, 1.0)):
        told = _without_usual(parts(text), company)
        found = [m for m in matches("name", told) if not company.idle.issuperset(_of(m, told))]
        head = _head(told, company)
        colour = _MODIFIER if any(match.end >= head for match in found) else _LEADING
        for match in found:
            weight = whole if match.end >= head else whole * colour
            yield from _said(match, told, text, weight, "the name says")
        yield from _by_category(_left(told, found, company), text, whole)


def mission_cues(mission: str, name: str, company: Company) -> Iterator[Cue]:
    """What a mission says. What it opens with counts more than what follows, and a word that only
    repeats the name counts little: “the Docs.rs team runs Docs.rs” is about no documents. A part
    of the system that all missions speak of is what all of them make."""
    told, known = parts(mission), set(parts(name))
    seen: set[str] = set()
    for match in matches("mission", told):
        phrase = told[match.start : match.end]
        if " ".join(phrase) in seen:
            continue
        seen.add(" ".join(phrase))
        weight = 1.0 if match.start < _FIRST_WORDS else _LATER
        if known.issuperset(phrase):
            weight *= _REPEATED
        common = company.talk.issuperset(phrase)
        for cue in _said(match, told, mission, weight, "the mission says"):
            if not (common and cue.basis is Basis.ARCHITECTURE):
                yield cue
    yield from _care(mission)


def _care(mission: str) -> Iterator[Cue]:
    """Looking after a thing, with nobody in sight whom it serves."""
    found = categories(mission)
    if "care" in found and "value" not in found and not _names_people(mission):
        yield Cue(Basis.ARCHITECTURE, _CARE, "the mission is to look after a thing")


def _names_people(mission: str) -> bool:
    """Whether a mission names people it works for inside the organisation."""
    return not vocabulary().internal_users.isdisjoint(parts(mission))


def _without_usual(told: tuple[str, ...], company: Company) -> tuple[str, ...]:
    """A half's word that most of a list bears says where the list is from, not how it is cut."""
    kept = tuple(word for word in told if word not in company.usual)
    return kept or told


def _of(match: Match, told: tuple[str, ...]) -> tuple[str, ...]:
    return told[match.start : match.end]


def _head(told: tuple[str, ...], company: Company) -> int:
    """Where the last word ends that tells a name from others."""
    return max((at + 1 for at, word in enumerate(told) if word not in company.idle), default=0)


def _left(told: tuple[str, ...], found: list[Match], company: Company) -> str:
    taken = {at for match in found for at in range(match.start, match.end)}
    rest = (word for at, word in enumerate(told) if at not in taken)
    return " ".join(word for word in rest if word not in company.idle)


def _said(
    match: Match, told: tuple[str, ...], text: str, weight: float, where: str
) -> Iterator[Cue]:
    written = as_written(" ".join(told[match.start : match.end]), text)
    for basis, points in match.weights.items():
        yield Cue(basis, points * weight, f"{where} “{written}”: {SPOKEN[basis]}")


def _by_category(rest: str, text: str, weight: float) -> Iterator[Cue]:
    for category, strength in categories(rest).items():
        if category in _CATEGORIES:
            basis, strong, weak = _CATEGORIES[category]
            points = strong if strength >= STRONG else weak
            yield Cue(basis, points * weight, f"the name has a word for {SPOKEN[basis]}")

"""Colouring by something: which values there are, and the colour and letters of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from topodesk.model.record import Confidence
from topodesk.model.scenario import Store
from topodesk.model.team import AlignmentBasis, Team

COLOURS = (
    *("#2B6CB0", "#B4532A", "#2F7D4F", "#8A4B9E", "#A23B5E", "#1F7A82"),
    *("#7A6A1C", "#5257C9", "#8B4A2B", "#3F6B2E", "#9C3F8F", "#4A5568"),
)
"""Dark enough for white letters (5:1), and told apart by their letters where they come again."""

BASES = {
    AlignmentBasis.VALUE_STREAM: ("VS", "Value stream"),
    AlignmentBasis.JOB_TO_BE_DONE: ("JB", "Job to be done"),
    AlignmentBasis.PERSONA: ("PE", "Persona"),
    AlignmentBasis.PRODUCT_OR_FEATURE: ("PF", "Product or feature"),
    AlignmentBasis.DOMAIN_CAPABILITY: ("BD", "Business domain"),
    AlignmentBasis.CHANNEL: ("CH", "Channel"),
    AlignmentBasis.GEOGRAPHY: ("PL", "Place"),
    AlignmentBasis.REGULATORY: ("LR", "Law or regulation"),
    AlignmentBasis.FUNCTION: ("FN", "Function or speciality"),
    AlignmentBasis.ARCHITECTURE: ("AR", "Architecture"),
    AlignmentBasis.PROJECT: ("PJ", "Project"),
}
CONFIDENCES = {
    Confidence.FACT: ("F", "Fact"),
    Confidence.ESTIMATE: ("E", "Estimate"),
    Confidence.GUESS: ("G", "Guess"),
}
SIZES = ((5, "S", "Fewer than 5 people"), (10, "M", "5 to 9 people"), (16, "L", "10 to 15 people"))
LARGEST = ("XL", "More than 15 people")
NOT_SAID = ("?", "Not said")


@dataclass(frozen=True, slots=True)
class Hue:
    """One value: what it is called, its `code` of a letter or two, its colour, and the teams that
    have it."""

    words: str
    code: str
    colour: str
    teams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way to colour: its `title`, and what (code, words) a team gets by it. With `open_ended`
    words the codes are made from them."""

    title: str
    of: Callable[[Team], Sequence[tuple[str, str]]]
    order: tuple[str, ...] = ()
    open_ended: bool = False


def _by_size(team: Team) -> list[tuple[str, str]]:
    if team.people is None:
        return [NOT_SAID]
    found = ((code, words) for most, code, words in SIZES if team.people < most)
    return [next(found, LARGEST)]


SCHEMES = {
    "tags": Scheme(
        "Tags", lambda team: [("", tag) for tag in team.tags if tag.strip()], open_ended=True
    ),
    "alignment_basis": Scheme(
        "What teams are aligned to",
        lambda t: [BASES[t.alignment_basis] if t.alignment_basis else NOT_SAID],
        tuple(code for code, _ in BASES.values()),
    ),
    "size": Scheme("Team size", _by_size, (*(code for _, code, _ in SIZES), LARGEST[0])),
    "confidence": Scheme(
        "Confidence",
        lambda t: [CONFIDENCES[t.confidence] if t.confidence else NOT_SAID],
        tuple(code for code, _ in CONFIDENCES.values()),
    ),
}
"""What one can colour by, by the name a lens has for it."""


def hues(store: Store, by: str) -> tuple[Hue, ...]:
    """The values teams have by a scheme, in their order; none for a scheme there is not."""
    scheme = SCHEMES.get(by)
    if scheme is None:
        return ()
    teams: dict[tuple[str, str], list[str]] = {}
    for team in sorted(store.of(Team), key=lambda team: team.id):
        for value in dict.fromkeys(scheme.of(team)):
            teams.setdefault(value, []).append(team.id)
    order = {code: place for place, code in enumerate(scheme.order)}
    values = sorted(teams, key=lambda v: (order.get(v[0], len(order)), v[1].casefold(), v[1]))
    codes = _codes(words for _, words in values) if scheme.open_ended else [v[0] for v in values]
    return tuple(
        Hue(words, code, _colour(place, code, order), tuple(teams[known, words]))
        for place, ((known, words), code) in enumerate(zip(values, codes, strict=True))
    )


def _colour(place: int, code: str, order: dict[str, int]) -> str:
    """The colour of a value: its own where there are only so many, else by its place."""
    if code == NOT_SAID[0] and order:
        return COLOURS[-1]
    return COLOURS[order.get(code, place) % len(COLOURS)]


def _codes(words: Iterable[str]) -> list[str]:
    """A letter or two for each word, no two the same."""
    found: list[str] = []
    for word in words:
        letters = "".join(word.split()).upper()
        wishes = [letters[:1], letters[:2], *(letters[0] + other for other in letters[2:8])]
        taken = set(found)
        free = (wish for wish in wishes if wish and wish not in taken)
        found.append(next(free, "") or _numbered(letters[:1], taken))
    return found


def _numbered(letter: str, taken: set[str]) -> str:
    number = 2
    while f"{letter}{number}" in taken:
        number += 1
    return f"{letter}{number}"

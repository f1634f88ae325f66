"""What a list as a whole says: words that many names bear, teams that are halves of one product."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from topodesk.rules.reading.lexicon import parts
from topodesk.rules.reading.team_line import TeamLine

HALVES = {
    "frontend": "front", "front": "front", "fe": "front", "ui": "front", "web": "front",
    "client": "front", "mobile": "front", "backend": "back", "back": "back", "be": "back",
    "api": "back", "server": "back", "service": "back",
}  # fmt: skip
"""Words that name a half of something, and which."""

_WRAPPERS = frozenset(
    {
        "team", "squad", "crew", "tribe", "group", "guild", "chapter", "wg", "sig", "working",
        "area", "the", "of", "and", "dev", "dept", "department", "owner", "engineer", "eng", "org",
        "special", "interest", "subproject",
    }
)  # fmt: skip
_MANY = 0.3
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Company:
    """`idle` are words that so many teams bear that they tell nothing apart; `halves` are the
    teams, by name, that are one half of something whose other half is listed too; `usual` are the
    words for a half that most of the list bears without another half in sight; `talk` is what so
    many missions speak of that it is the trade of all of them."""

    idle: frozenset[str]
    halves: dict[str, str]
    usual: frozenset[str]
    talk: frozenset[str] = frozenset()


def company(lines: Iterable[TeamLine]) -> Company:
    """What a list of teams says about each."""
    lines = list(lines)
    names = list(dict.fromkeys(line.name for line in lines))
    cut = {name: parts(name) for name in names}
    counts = Counter(word for words in cut.values() for word in set(words))
    enough = max(_FEWEST, _MANY * len(names))
    common = {word for word, count in counts.items() if count >= enough}
    halves = _halves(cut)
    half_words = {w for n in names for w in cut[n] if w in HALVES}
    alone = {word for word in common & half_words if not _has_other(word, halves)}
    idle = {word for word in common - half_words if _first_or_last(word, cut.values())}
    talk = _talk([line.mission for line in lines if line.mission.strip()])
    return Company(frozenset(idle | _WRAPPERS), halves, frozenset(alone), talk)


def _talk(missions: list[str]) -> frozenset[str]:
    """The words that so many missions share."""
    counts = Counter(word for mission in missions for word in set(parts(mission)))
    enough = max(_FEWEST, _MANY * len(missions))
    return frozenset(word for word, count in counts.items() if count >= enough)


def _halves(cut: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """name -> the name of the other half."""
    by_rest: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for name, words in cut.items():
        kinds = {HALVES[word] for word in words if word in HALVES}
        rest = tuple(word for word in words if word not in HALVES and word != "end")
        if len(kinds) == 1 and rest:
            by_rest[rest].setdefault(kinds.pop(), name)
    return {
        one[half]: one[other]
        for one in by_rest.values()
        if len(one) == 2
        for half, other in (("front", "back"), ("back", "front"))
    }


def _has_other(word: str, halves: dict[str, str]) -> bool:
    return any(word in parts(name) for name in halves)


def _first_or_last(word: str, names: Iterable[tuple[str, ...]]) -> bool:
    """Whether a common word mostly opens a name, as a prefix of the organisation does."""
    bearing = [words for words in names if word in words]
    return sum(words[0] == word for words in bearing) >= 0.8 * len(bearing)

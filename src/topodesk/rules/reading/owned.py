"""What the things say that a team owns: paths of a repository, components, products."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.rules.reading.basis import SPOKEN, Basis
from topodesk.rules.reading.cue import Cue
from topodesk.rules.reading.lexicon import matches, parts

_SEEN = frozenset(
    {
        "view", "ui", "frontend", "static", "page", "screen", "component", "web", "app", "gsapp",
        "application", "panel",
    }
)  # fmt: skip
_UNSEEN = frozenset(
    {
        "api", "backend", "endpoint", "model", "service", "serializer", "server", "task", "engine",
        "consumer", "storage", "back",
    }
)  # fmt: skip
_CLIENTS = frozenset({"browser", "cli", "desktop", "web", "mobile", "ios", "android"})
_MOST = 4.0
_BESIDE = frozenset({Basis.FUNCTION, Basis.PLATFORM})
"""Every team keeps some pages, tests and scripts beside its own work: only their share counts."""


def owned_cues(owns: tuple[str, ...]) -> Iterator[Cue]:
    """What owned things say, by their words and by how far they reach."""
    yield from _by_words(owns)
    yield from _by_reach(owns)


def _by_words(owns: tuple[str, ...]) -> Iterator[Cue]:
    sums: dict[Basis, float] = {}
    shown: dict[Basis, list[str]] = {}
    for thing in owns:
        told: dict[Basis, float] = {}
        for match in matches("owns", parts(thing)):
            for basis, points in match.weights.items():
                told[basis] = max(points, told.get(basis, 0.0))
        for basis, points in told.items():
            sums[basis] = sums.get(basis, 0.0) + points
            shown.setdefault(basis, []).append(thing)
    for basis, total in sums.items():
        share = len(shown[basis]) / len(owns)
        points = min(_MOST, total) * (share if basis in _BESIDE else 0.4 + 0.6 * share)
        things = ", ".join(shown[basis][:3])
        yield Cue(basis, points, f"owns {things}: {SPOKEN[basis]}")


def _by_reach(owns: tuple[str, ...]) -> Iterator[Cue]:
    words = {word for thing in owns for word in parts(thing)}
    if any(thing.strip(" \"'").split(" ")[0] == "*" for thing in owns):
        yield Cue(Basis.GOVERNANCE, 1.5, "owns whatever nobody else owns (*)")
    if len(words & _CLIENTS) >= 3:
        yield Cue(Basis.VALUE_STREAM, 2.0, "owns one thing in several clients, from end to end")
    if words & _SEEN and words & _UNSEEN:
        yield Cue(Basis.VALUE_STREAM, 1.5, "owns what users see and what stands behind it")
    elif words & {"view", "page", "screen", "application"}:
        yield Cue(Basis.VALUE_STREAM, 1.5, "owns what users see")

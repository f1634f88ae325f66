"""Which way each character of a line runs: the Unicode bidirectional algorithm (UAX #9).

A level is even for left to right, odd for right to left. One line is one paragraph; isolates are
followed, embeddings and overrides are not (drawing takes them out of a text before).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar
from unicodedata import bidirectional, category, mirrored

T = TypeVar("T")

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_QUOTED = re.compile("“([^”]*)”")
_FIRST_STRONG, _END = "\u2068", "\u2069"
"""Isolate what stands between them, which runs the way of its own first letter."""
_STRONG = {"L": 0, "R": 1, "AL": 1}
_NUMBERS = ("EN", "AN")
_NEUTRAL = ("ON", "WS", "S", "B", "LRI", "RLI", "FSI", "PDI")
_OPENS = ("LRI", "RLI", "FSI")
_CURLY = {"[": "]", "{": "}"}
_DEEPEST = 124


def has_right_to_left(text: str) -> bool:
    """Whether any character could run from right to left; most texts are spared the rest."""
    return _RIGHT_TO_LEFT.search(text) is not None


def apart(name: str) -> str:
    """A name that is put into a sentence, kept apart from it where it may run the other way."""
    return f"{_FIRST_STRONG}{name}{_END}" if has_right_to_left(name) else name


def quotes_apart(sentence: str) -> str:
    """A sentence whose quoted names do not turn round what stands beside them."""
    if not has_right_to_left(sentence):
        return sentence
    return _QUOTED.sub(lambda found: f"“{apart(found[1])}”", sentence)


def base_level(text: str) -> int:
    """1 when the first letter outside isolates runs from right to left, else 0."""
    return _first_strong([bidirectional(char) for char in text])


def levels(text: str, base: int) -> list[int]:
    """The level of every character, in a line whose own direction is `base`."""
    found = [base] * len(text)
    kinds = [bidirectional(char) or "L" for char in text]
    _resolve(text, kinds, list(range(len(text))), base, found)
    for index in range(len(text) - 1, -1, -1):
        if kinds[index] not in ("WS", "BN", *_OPENS, "PDI"):
            break
        found[index] = base
    return found


def in_visual_order(items: Sequence[T], level_of: Callable[[T], int]) -> list[T]:
    """Items that stand in reading order, put from left to right."""
    ordered = list(items)
    highest = max(map(level_of, ordered), default=0)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and level_of(ordered[end]) >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end + 1
    return ordered


def _resolve(text: str, kinds: list[str], span: list[int], base: int, found: list[int]) -> None:
    """Levels of the characters at `span`; an isolate inside counts as one neutral there."""
    outer: list[int] = []
    place = 0
    while place < len(span):
        index = span[place]
        outer.append(index)
        place += 1
        if kinds[index] not in _OPENS or base >= _DEEPEST:
            continue
        inner = _isolated(kinds, span, place)
        if inner:
            _resolve(text, kinds, inner, _inner_base(kinds, index, inner, base), found)
        place += len(inner)
    _resolve_run(text, kinds, [i for i in outer if kinds[i] != "BN"], base, found)
    for before, index in pairwise([-1, *outer]):
        if kinds[index] == "BN":
            found[index] = found[before] if before >= 0 else base


def _isolated(kinds: list[str], span: list[int], start: int) -> list[int]:
    depth = 1
    for place in range(start, len(span)):
        kind = kinds[span[place]]
        depth += (kind in _OPENS) - (kind == "PDI")
        if depth == 0:
            return span[start:place]
    return span[start:]


def _inner_base(kinds: list[str], opener: int, inner: list[int], base: int) -> int:
    if kinds[opener] == "FSI":
        odd = _first_strong([kinds[i] for i in inner])
    else:
        odd = int(kinds[opener] == "RLI")
    return base + 1 if (base + 1) % 2 == odd else base + 2


def _first_strong(kinds: Sequence[str]) -> int:
    depth = 0
    for kind in kinds:
        if kind in _OPENS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in _STRONG:
            return _STRONG[kind]
    return 0


def _resolve_run(text: str, kinds: list[str], run: list[int], base: int, found: list[int]) -> None:
    around = "R" if base % 2 else "L"
    types = _weak([kinds[i] for i in run], around)
    _brackets([text[i] for i in run], [kinds[i] for i in run], types, around)
    _neutral(types, around)
    for index, kind in zip(run, types, strict=True):
        if base % 2:
            found[index] = base + (kind != "R")
        else:
            found[index] = base + {"L": 0, "R": 1}.get(kind, 2)


def _weak(types: list[str], around: str) -> list[str]:
    """Rules W1 to W7: marks, numbers and what stands between digits."""
    strong = before = around
    for i, kind in enumerate(types):
        if kind == "NSM":
            kind = "ON" if before in (*_OPENS, "PDI") else before
        if kind == "EN" and strong == "AL":
            kind = "AN"
        types[i] = before = kind
        strong = kind if kind in _STRONG else strong
    types = ["R" if kind == "AL" else kind for kind in types]
    for i in range(1, len(types) - 1):
        left, kind, right = types[i - 1 : i + 2]
        if left == right and (
            (kind == "ES" and left == "EN") or (kind == "CS" and left in _NUMBERS)
        ):
            types[i] = left
    for order in (range(1, len(types)), range(len(types) - 2, -1, -1)):
        for i in order:
            if types[i] == "ET" and types[i - order.step] == "EN":
                types[i] = "EN"
    strong = around
    for i, kind in enumerate(types):
        if kind in ("ES", "ET", "CS"):
            types[i] = "ON"
        elif kind == "EN" and strong == "L":
            types[i] = "L"
        elif kind in _STRONG:
            strong = kind
    return types


def _brackets(chars: list[str], kinds: list[str], types: list[str], around: str) -> None:
    """Rule N0: a pair of brackets runs the way of what is inside, or of what is before it."""
    for opening, closing in _pairs(chars, types):
        inside = {_as_strong(kind) for kind in types[opening + 1 : closing]}
        if around in inside:
            direction = around
        elif inside & {"L", "R"}:
            before = (_as_strong(kind) for kind in reversed(types[:opening]))
            preceding = next((kind for kind in before if kind), around)
            direction = preceding if preceding != around else around
        else:
            continue
        for place in (opening, closing):
            types[place] = direction
            for after in range(place + 1, len(types)):
                if kinds[after] != "NSM":
                    break
                types[after] = direction


def _pairs(chars: list[str], types: list[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    pairs = []
    for place, char in enumerate(chars):
        if types[place] != "ON" or not mirrored(char):
            continue
        if category(char) == "Ps":
            if len(waiting) == 63:
                break
            waiting.append((_CURLY.get(char) or chr(ord(char) + 1), place))
        elif category(char) == "Pe":
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == char:
                    pairs.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _neutral(types: list[str], around: str) -> None:
    """Rules N1 and N2: neutrals go with both sides if these agree, else with the line."""
    start = 0
    while start < len(types):
        end = start
        while end < len(types) and types[end] in _NEUTRAL:
            end += 1
        if end > start:
            left = _as_strong(types[start - 1]) if start else around
            right = _as_strong(types[end]) if end < len(types) else around
            types[start:end] = [left if left == right else around] * (end - start)
        start = end + 1


def _as_strong(kind: str) -> str:
    """L or R as neutrals see a kind (numbers count as R), or nothing."""
    return "R" if kind in ("R", *_NUMBERS) else "L" if kind == "L" else ""

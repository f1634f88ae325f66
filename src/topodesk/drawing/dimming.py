"""Which figures stay bright while others are dimmed. For painters: the Picture is the same."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from topodesk.drawing.flags import ROLE, team_of
from topodesk.drawing.picture import Figure
from topodesk.drawing.traces import ROLES as TRACED
from topodesk.drawing.traces import subject

_THREAD = "thread:"


def is_bright(figure: Figure, ids: Collection[str]) -> bool:
    """Whether a figure shows one of `ids`, or is the thread between two of them."""
    if figure.role == "thread":
        return any(a in ids and b in ids for a, b in _ends(figure.key))
    if figure.role == ROLE:
        return team_of(figure) in ids
    if figure.role in TRACED:
        return subject(figure) in ids
    return figure.record in ids


def _ends(key: str) -> Iterator[tuple[str, str]]:
    """All that "thread:<stream>:<team>" may mean: ids may hold a colon themselves."""
    both = key.removeprefix(_THREAD)
    for at, letter in enumerate(both):
        if letter == ":":
            yield both[:at], both[at + 1 :]

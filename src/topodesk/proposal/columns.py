"""Lists set in columns, read down one and then down the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

FEWEST = 2
"""Items of a longer list that begin at the foot of a column, or are left for the next one."""
TRY = 8.0
"""Points by which the columns are made longer until everything has room."""


class Piece(NamedTuple):
    """Items `first` to before `last` of the list at `place`, one below the other."""

    place: int
    first: int
    last: int


class Space(NamedTuple):
    """How many columns there are, how long they may be, what a title takes, and what is kept free
    between items and between lists, in points; and whether lists are broken so that columns are
    alike."""

    columns: int
    room: float
    title: float
    gap: float
    between: float
    spread: bool = False


def arranged(lists: Sequence[Sequence[float]], space: Space) -> list[list[Piece]]:
    """What stands in each column, given the heights of the items of each list.

    Every list has a column of its own if there are enough; else lists stay whole and the columns
    are as short as they can be; else they are broken, and what has no room is not in it.
    """
    whole = [_high(list(items), space) for items in lists]
    if (
        not space.spread
        and len(lists) <= space.columns
        and all(high <= space.room for high in whole)
    ):
        return [[Piece(place, 0, len(items))] for place, items in enumerate(lists)]
    complete = [found for found in _tries(lists, sum(whole), space) if _is_whole(found, lists)]
    calm = (found for found in complete if not _leaves_alone(found, lists))
    return next(calm, complete[0] if complete else _filled(lists, space, broken=True))


def _tries(
    lists: Sequence[Sequence[float]], whole: float, space: Space
) -> Iterator[list[list[Piece]]]:
    """First those that break no list, the shortest columns first."""
    for broken in (True,) if space.spread else (False, True):
        length = min(max(whole / space.columns, 1.0), space.room)
        while length < space.room + TRY:
            yield _filled(lists, space._replace(room=min(length, space.room)), broken=broken)
            length += TRY


def _is_whole(columns: Sequence[Sequence[Piece]], lists: Sequence[Sequence[float]]) -> bool:
    placed = sum(piece.last - piece.first for column in columns for piece in column)
    return placed == sum(len(items) for items in lists)


def _leaves_alone(columns: Sequence[Sequence[Piece]], lists: Sequence[Sequence[float]]) -> bool:
    """Whether one item of a list stands apart from the others."""
    pieces = (piece for column in columns for piece in column)
    return any(p.last - p.first < min(FEWEST, len(lists[p.place])) for p in pieces)


def _high(items: Sequence[float], space: Space) -> float:
    return space.title + sum(items) + space.gap * (len(items) - 1)


def _filled(lists: Sequence[Sequence[float]], space: Space, *, broken: bool) -> list[list[Piece]]:
    """One column after the other, as long as there is room."""
    columns: list[list[Piece]] = [[]]
    used = 0.0
    for place, items in enumerate(lists):
        first = 0
        while first < len(items):
            top = used + (space.between if used else 0.0)
            count = _fitting(items[first:], space.room - top - space.title, space.gap)
            count = _worth(count, first, len(items), broken=broken)
            if count:
                columns[-1].append(Piece(place, first, first + count))
                used = top + _high(items[first : first + count], space)
                first += count
            elif used and len(columns) < space.columns:
                columns.append([])
                used = 0.0
            else:
                return columns
    return columns


def _worth(count: int, first: int, whole: int, *, broken: bool) -> int:
    """How many of those that fit are set here: none of a list that stays whole or that would leave
    an item alone."""
    rest = whole - first
    if count == rest:
        return count
    if not broken or count < FEWEST:
        return 0
    return count - 1 if rest - count < FEWEST and count > FEWEST else count


def _fitting(items: Sequence[float], room: float, gap: float) -> int:
    for count, high in enumerate(items):
        room -= high + (gap if count else 0.0)
        if room < -0.01:
            return count
    return len(items)

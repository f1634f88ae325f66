"""The lines teams have to one another, as far as they ask for room before anything has a place."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from typing import NamedTuple

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.reader import Reader
from topodesk.model.interaction import Interaction, InteractionMode

BUNDLED = frozenset({InteractionMode.X_AS_A_SERVICE, InteractionMode.FACILITATING})
"""One provider's lines of these modes share their way."""

Owner = tuple[str, str]
"""Whose way a line is: of one provider's lines of one mode together, or of one line alone."""

Traffic = frozenset[Owner]
"""The owners of the lines that lead into a place or out of it."""


class Tie(NamedTuple):
    """A line one team has: whose way it is, and the party at its other end."""

    owner: Owner
    other: str


def ties(reader: Reader, team: str) -> tuple[Tie, ...]:
    """The lines of a team."""
    return tuple(
        Tie(_owner(found), found.consumer if found.provider == team else found.provider)
        for found in reader.pointing(team, Interaction)
    )


def traffic(reader: Reader, inside: Collection[str]) -> Traffic:
    """What leads to or from the teams and groupings `inside` a place."""
    return frozenset(
        _owner(interaction)
        for party in inside
        for interaction in reader.pointing(party, Interaction)
        if (interaction.provider in inside) != (interaction.consumer in inside)
    )


def _owner(interaction: Interaction) -> Owner:
    if interaction.mode in BUNDLED:
        return interaction.provider, interaction.mode.value
    return "", interaction.id


def tracks(crossing: Collection[Hashable]) -> float:
    """Room for these lines side by side."""
    return room_for(len(crossing))


def room_for(lines: int) -> float:
    """Room for so many lines side by side. Of many, some come from the left where others end that
    come from the right, and share a place."""
    count = min(lines, sizes.MOST_TRACKS)
    more = max(count - sizes.SINGLE_TRACKS, 0)
    return sizes.TRACK * (count - more + round(more * sizes.SHARED_TRACKS))


def spine_room(lines: int) -> float:
    """The same in the spine, where trunks stand well apart while they are few."""
    dense = room_for(lines) * sizes.DENSE_TRUNK / sizes.TRACK
    return max(dense, sizes.TRUNK * min(lines, sizes.FEW_TRUNKS))


def side_by_side(places: Sequence[Traffic]) -> int:
    """How many lines run side by side at most, if each runs past all places between its ends."""
    first: dict[Owner, int] = {}
    last: dict[Owner, int] = {}
    for number, crossing in enumerate(places):
        for owner in crossing:
            first.setdefault(owner, number)
            last[owner] = number
    begun = [0] * (len(places) + 1)
    for owner, number in first.items():
        begun[number] += 1
        begun[last[owner] + 1] -= 1
    most = running = 0
    for change in begun:
        running += change
        most = max(most, running)
    return most

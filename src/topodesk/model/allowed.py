"""The hard "no" of the notation, asked by edits, tools and the drop highlight alike.

What is merely unwise is a rule's business; this is what cannot be drawn at all.
"""

from __future__ import annotations

from topodesk.model.grouping import Grouping
from topodesk.model.interaction import InteractionMode
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType


def may_stand_in(team: TeamType, place: Record | None) -> bool:
    """Whether a team of that type may be dropped on a lane, a platform, or (None) the open band."""
    if place is None:
        return True
    if isinstance(place, ValueStream | JourneyStep):
        return team is not TeamType.PLATFORM
    return isinstance(place, Grouping)


def may_interact(provider: Record, consumer: Record) -> bool:
    """Whether an interaction can be drawn between the two: teams or groupings, not itself."""
    parties = Team | Grouping
    return (
        isinstance(provider, parties)
        and isinstance(consumer, parties)
        and provider.id != consumer.id
    )


def default_mode(provider: Record, consumer: Record) -> InteractionMode:
    """The mode two parties most often mean, from their types."""
    types = {getattr(provider, "type", None), getattr(consumer, "type", None)}
    if TeamType.UNDEFINED in types:
        return InteractionMode.UNDEFINED
    if getattr(provider, "type", None) is TeamType.ENABLING:
        return InteractionMode.FACILITATING
    if isinstance(provider, Grouping) or types & {
        TeamType.PLATFORM,
        TeamType.COMPLICATED_SUBSYSTEM,
    }:
        return InteractionMode.X_AS_A_SERVICE
    return InteractionMode.COLLABORATION


def direction(start: Record, end: Record) -> tuple[Record, Record]:
    """(provider, consumer) of a line drawn from `start` to `end`.

    The start provides, with two exceptions whichever way the line is drawn: a platform serves a
    stream-aligned team, and an enabling team helps whoever is not one.
    """
    from_type, to_type = getattr(start, "type", None), getattr(end, "type", None)
    to_platform = isinstance(end, Grouping) or to_type is TeamType.PLATFORM
    serves_back = from_type is TeamType.STREAM_ALIGNED and to_platform
    helps_back = to_type is TeamType.ENABLING and from_type is not TeamType.ENABLING
    return (end, start) if serves_back or helps_back else (start, end)

"""A card: what one block of a team says, read from the records before anything has a place."""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.drawing.layout.reader import Reader
from topodesk.drawing.layout.ties import Tie
from topodesk.drawing.shapes import Point
from topodesk.model.component import Component
from topodesk.model.dates import month
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import Team, TeamType

TYPE_WORDS = {
    TeamType.STREAM_ALIGNED: "stream-aligned",
    TeamType.PLATFORM: "platform",
    TeamType.ENABLING: "enabling",
    TeamType.COMPLICATED_SUBSYSTEM: "complicated subsystem",
    TeamType.UNDEFINED: "not yet typed",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One block of `team`: `line` is its second line, `owns` the components shown as chips.

    `span` is the first and last column it covers, `steps` their ids. `under` are the teams an
    octagon serves, in whatever lane. `point` is where somebody put it, from the top left corner of
    the band, `ties` are the lines that lead to it. A `thin` card stands in a folded lane.
    """

    team: Team
    key: str
    first: bool
    order: str
    line: str = ""
    owns: tuple[Component, ...] = ()
    steps: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    under: tuple[str, ...] = ()
    point: Point | None = None
    ties: tuple[Tie, ...] = ()
    thin: bool = False


def owned(reader: Reader, team: str) -> tuple[Component, ...]:
    """The components a team owns, by name."""
    found = [c for c in reader.pointing(team, Component) if team in c.owner_teams]
    return tuple(sorted(found, key=lambda c: (c.name.casefold(), c.id)))


def purpose(reader: Reader, team: Team) -> str:
    """What a team that has no steps is there for, in a few words."""
    if team.mission.strip():
        return team.mission
    served = _served(reader, team)
    if served:
        return f"serves {served} {'team' if served == 1 else 'teams'}"
    return TYPE_WORDS[team.type]


def _served(reader: Reader, team: Team) -> int:
    found = reader.pointing(team.id, Interaction)
    services = (i for i in found if i.mode is InteractionMode.X_AS_A_SERVICE)
    return len({i.consumer for i in services if i.provider == team.id})


def until(reader: Reader, team: Team) -> str:
    """How long an enabling team facilitates, "until Mar 2027", or what it is there for."""
    found = [i for i in reader.pointing(team.id, Interaction) if i.provider == team.id]
    ends = [i.expected_end for i in found if i.actual_end is None and i.expected_end]
    owns = len(owned(reader, team.id))
    words = [f"until {month(max(ends))}" if ends else team.mission]
    if owns:
        words.append(f"owns {owns} {'component' if owns == 1 else 'components'}")
    return " · ".join(word for word in words if word.strip())


def people(count: float | None) -> str:
    """A number of people as it is written on the map; "" when nobody has said."""
    return "" if count is None else f"{count:g}" if count < 10_000 else f"{count:.0f}"


def people_in(teams: tuple[Team, ...]) -> str:
    """ "4 teams · 27 people", without the people when nobody has counted them."""
    counted = [team.people for team in teams if team.people is not None]
    words = f"{len(teams)} {'team' if len(teams) == 1 else 'teams'}"
    if not counted:
        return words
    total = sum(counted)
    return f"{words} · {people(total)} {'person' if total == 1 else 'people'}"

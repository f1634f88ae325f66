"""Teams: adding them, and what type they are. Where they stand is edits.places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.edits.naming import fresh_name, quoted
from topodesk.edits.ordering import last_placement_key
from topodesk.edits.places import TAKES_STEPS
from topodesk.edits.steps import with_team
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.placement import Placement
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType

WISHES = {
    TeamType.STREAM_ALIGNED: "New team",
    TeamType.PLATFORM: "New platform team",
    TeamType.ENABLING: "New enabling team",
    TeamType.COMPLICATED_SUBSYSTEM: "New subsystem team",
    TeamType.UNDEFINED: "New team",
}


def add_team(
    store: Store,
    type: TeamType,
    *,
    stream: str | None = None,
    steps: Sequence[str] = (),
    grouping: str | None = None,
    point: tuple[float, float] | None = None,
    name: str = "",
    id: str = "",
) -> Change:
    """Add a team to a stream (responsible for `steps`), to a grouping, or to neither: then at
    `point` of the band, if that is given."""
    team = Team(
        id=id or new_id(),
        name=name or fresh_name(store, Team, WISHES[type]),
        type=type,
        value_stream=stream,
        grouping=grouping,
    )
    x, y = point or (None, None)
    placement = Placement(id=new_id(), of=team.id, order=last_placement_key(store), x=x, y=y)
    wanted = steps if type in TAKES_STEPS else ()
    found = [step for id in wanted if (step := store.get(JourneyStep, id)) is not None]
    taken = [(step, with_team(step, team.id)) for step in found]
    return Change.of(f"Add {quoted(team)}", store.id, added=[team, placement], updated=taken)


def retype(store: Store, ids: Iterable[str], type: TeamType) -> Change:
    """Give teams another type. What they own and are responsible for stays."""
    teams = [team for id in ids if (team := store.get(Team, id)) is not None]
    pairs = [(team, team.with_(type=type)) for team in teams]
    word = type.value.replace("_", "-") if type is not TeamType.UNDEFINED else "not yet typed"
    what = quoted(teams[0]) if len(teams) == 1 else f"{len(teams)} teams"
    return Change.of(f"Make {what} {word}", store.id, updated=pairs)

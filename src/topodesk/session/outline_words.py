"""What a line of the outline says: a title, and beside it a number or what else is to know."""

from __future__ import annotations

from topodesk.edits.steps import steps_of
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.scenario import Store
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.outline import BAND, SECTIONS, children, home

LONGEST = 200
"""Characters of a name that a line shows."""

RECEIVES = {
    InteractionMode.X_AS_A_SERVICE: "X-as-a-Service from",
    InteractionMode.FACILITATING: "Facilitated by",
}
GIVES = {
    InteractionMode.X_AS_A_SERVICE: "X-as-a-Service to",
    InteractionMode.FACILITATING: "Facilitates",
}
BOTH = {
    InteractionMode.COLLABORATION: "Collaborates with",
    InteractionMode.UNDEFINED: "Interacts with",
}


def title(store: Store, id: str, parent: str) -> str:
    """What a line is called under `parent`: an interaction reads otherwise from either side."""
    if id in SECTIONS:
        return SECTIONS[id]
    record = store.records.get(id)
    if record is None:
        return ""
    if isinstance(record, Interaction):
        gives = record.provider == parent
        words = BOTH | (GIVES if gives else RECEIVES)
        other = store[record.consumer if gives else record.provider]
        return f"{words[record.mode]} {_line(other.label())}"
    return _line(record.label())


def quiet(store: Store, id: str) -> str:
    """What stands beside the title: how much is under it, or who is responsible elsewhere."""
    number, _ = _count(store, id)
    return str(number) if number else _elsewhere(store, id)


def told(store: Store, id: str) -> str:
    """The same in words, for who points at it or listens."""
    number, noun = _count(store, id)
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else _elsewhere(store, id)


def _count(store: Store, id: str) -> tuple[int, str]:
    record = store.records.get(id)
    if id in SECTIONS:
        return len(children(store, id)), "team" if id == BAND else "record"
    if isinstance(record, ValueStream):
        return len(_teams_on(store, id)), "team"
    if isinstance(record, Grouping):
        return len(store.referrers(id, Team)), "team"
    steps = len(steps_of(store, id)) if isinstance(record, Team) else 0
    return (steps, "step") if steps > 1 else (0, "")


def _elsewhere(store: Store, step: str) -> str:
    """The teams of a step that stand at another one."""
    record = store.get(JourneyStep, step)
    teams = (store.get(Team, id) for id in record.responsible_teams) if record else ()
    elsewhere = [team for team in teams if team is not None and home(store, team) != step]
    return ", ".join(_line(team.label()) for team in elsewhere)


def _teams_on(store: Store, stream: str) -> set[str]:
    steps = store.referrers(stream, JourneyStep)
    on_steps = {team for step in steps for team in step.responsible_teams}
    return on_steps | {team.id for team in store.referrers(stream, Team)}


def _line(name: str) -> str:
    return " ".join(name[:LONGEST].split())

"""Journey steps: adding and moving them, and who is responsible for them."""

from __future__ import annotations

from topodesk.edits.naming import fresh_name, quoted
from topodesk.edits.ordering import key_at, steps_in_order
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.scenario import Refused, Store
from topodesk.model.stream import JourneyStep, Responsibility


def add_step(
    store: Store, stream: str, *, index: int | None = None, name: str = "", id: str = ""
) -> Change:
    """Add a step to a stream at `index` from the left; None: as the last one."""
    siblings = steps_in_order(store, stream)
    step = JourneyStep(
        id=id or new_id(),
        name=name or fresh_name(store, JourneyStep, "New step"),
        stream=stream,
        order=key_at([s.order for s in siblings], index),
    )
    return Change.of(f"Add {quoted(step)}", store.id, added=[step])


def move_step(store: Store, step: JourneyStep, index: int) -> Change:
    """Move a step among the steps of its stream."""
    others = [s for s in steps_in_order(store, step.stream) if s.id != step.id]
    moved = step.with_(order=key_at([s.order for s in others], index))
    return Change.of(f"Move {quoted(step)}", store.id, updated=[(step, moved)])


def with_team(step: JourneyStep, team: str, *, alone: bool = False) -> JourneyStep:
    """The step with a team responsible for it, beside others or (`alone`) instead of them."""
    if alone:
        teams: tuple[str, ...] = (team,)
    elif team in step.responsible_teams:
        teams = step.responsible_teams
    else:
        teams = (*step.responsible_teams, team)
    lead = step.lead_team if step.lead_team in teams else None
    return step.with_(responsible_teams=teams, lead_team=lead, responsibility=Responsibility.TEAM)


def without_team(step: JourneyStep, team: str) -> JourneyStep:
    """The step without that team; with nobody left, who is responsible is unknown again."""
    teams = tuple(t for t in step.responsible_teams if t != team)
    known = Responsibility.TEAM if teams else Responsibility.UNKNOWN
    lead = None if step.lead_team == team else step.lead_team
    return step.with_(responsible_teams=teams, lead_team=lead, responsibility=known)


def let_lead(store: Store, id: str, team: str | None) -> Change:
    """Let one of those responsible for a step have the last word, or (None) nobody."""
    step = store.get(JourneyStep, id)
    if step is None:
        raise KeyError(id)
    if team is not None and team not in step.responsible_teams:
        raise Refused(f"{store[team].label()} is not among those responsible for this step.")
    who = f"Let {quoted(store[team])} lead" if team is not None else "Let nobody lead"
    new = step.with_(lead_team=team)
    return Change.of(f"{who} in {quoted(step)}", store.id, updated=[(step, new)])


def steps_of(store: Store, team: str) -> list[JourneyStep]:
    """The steps a team is responsible for."""
    return [s for s in store.referrers(team, JourneyStep) if team in s.responsible_teams]

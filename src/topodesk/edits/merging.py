"""Merging teams into one of them: it gets what all had, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.edits.folding import fold
from topodesk.edits.joining import joined, left_out
from topodesk.edits.naming import shortened
from topodesk.edits.rewriting import Now, let_go, rewritten
from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.learning import Experiment
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import redirected
from topodesk.model.scenario import Refused, Store
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Reteaming, Team, TeamType

BESIDE: tuple[tuple[type[Record], str, str], ...] = (
    (JourneyStep, "supporters", "responsible_teams"),
    (Service, "consumers", "provider"),
    (Experiment, "shared_with", "team"),
)
"""Lists that leave out who stands in the other field already."""


def among(store: Store, teams: Iterable[str]) -> list[Interaction]:
    """The interactions that end when these teams are one."""
    inside = set(teams)
    return [i for i in store.of(Interaction) if i.provider in inside and i.consumer in inside]


def merged_team(teams: Sequence[Team], *, name: str = "", type: TeamType | None = None) -> Team:
    """The first of the teams with what all of them had; called and typed otherwise if wished."""
    kept = teams[0]
    fields = joined(teams)
    placed = next((t for t in teams if t.value_stream or t.grouping), kept)
    said = [f"{t.label()}: {v}" for t in teams[1:] for v in left_out(kept, t)]
    notes = dict.fromkeys(text for text in (str(fields["notes"]), *said) if text)
    fields |= {
        "id": kept.id,
        "notes": "\n".join(notes),
        "name": name if name.strip() else kept.name,
        "type": type or kept.type,
        "value_stream": placed.value_stream,
        "grouping": placed.grouping,
        "reteaming": Reteaming.MERGE,
    }
    return kept.with_(**fields)


def merge_teams(
    store: Store, ids: Sequence[str], *, name: str = "", type: TeamType | None = None
) -> Change:
    """Merge teams into the first of them. What pointed at the others points at it; interactions and
    dependencies among them end, and those that are alike then become one."""
    teams = [team for id in dict.fromkeys(ids) if (team := store.get(Team, id)) is not None]
    if len(teams) < 2:
        return Change("Merge nothing")
    try:
        made = merged_team(teams, name=name, type=type)
        now = _merged(store, teams, made)
    except ValueError as error:
        raise Refused("Together they have more than one team can hold.") from error
    return rewritten(store, f"Merge {len(teams)} teams into “{shortened(made.label())}”", now)


def _merged(store: Store, teams: Sequence[Team], made: Team) -> Now:
    """What all records are to be when `made` is what the teams have become."""
    instead = {team.id: made.id for team in teams if team.id != made.id}
    now: Now = {made.id: made, **dict.fromkeys(instead)}
    pointing = {record.id: record for team in teams for record in store.pointing_at(team.id)}
    for record in pointing.values():
        if record.id not in now:
            now[record.id] = pointing_elsewhere(record, instead)
    fold(store, now)
    let_go(store, now)
    return now


def pointing_elsewhere(record: Record, instead: dict[str, str]) -> Record | None:
    """The record pointing at the merged team; None when it means nothing any more."""
    if isinstance(record, Placement):
        return None if record.of in instead else record
    moved = redirected(record, instead)
    if isinstance(moved, Interaction) and moved.provider == moved.consumer:
        return None
    if isinstance(moved, Dependency) and moved.from_team == moved.to_team:
        return None
    for kind, listed, other in BESIDE:
        if isinstance(moved, kind):
            named = getattr(moved, other)
            there = named if isinstance(named, tuple) else (named,)
            rest = tuple(id for id in getattr(moved, listed) if id not in there)
            if rest != getattr(moved, listed):
                moved = moved.with_(**{listed: rest})
    return moved

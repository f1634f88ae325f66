"""Merging teams into one of them: it gets what all had, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.edits.naming import shortened
from topodesk.edits.rewriting import Now, let_go, rewritten
from topodesk.model.change import Change
from topodesk.model.component import Service
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.learning import Experiment
from topodesk.model.placement import Placement
from topodesk.model.record import Part, Record
from topodesk.model.references import redirected
from topodesk.model.scenario import Refused, Store
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Reteaming, Team, TeamType

ONE_LINE = frozenset({"short_name", "external_id", "url"})
"""Texts that hold one thing: what the others said goes to the notes."""
OWN = frozenset({"id", "name", "type", "value_stream", "grouping", "reteaming"})
SUMMED = frozenset({"people", "vacancies"})
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
    fields = dict(_joined(list(teams)))
    placed = next((t for t in teams if t.value_stream or t.grouping), kept)
    said = [f"{t.label()}: {v}" for t in teams[1:] for v in _left_out(kept, t)]
    notes = dict.fromkeys(text for text in (str(fields["notes"]), *said) if text)
    fields |= {
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
    dependencies among them end."""
    teams = [team for id in dict.fromkeys(ids) if (team := store.get(Team, id)) is not None]
    if len(teams) < 2:
        return Change("Merge nothing")
    kept, gone = teams[0], teams[1:]
    try:
        made = merged_team(teams, name=name, type=type)
    except ValueError as error:
        raise Refused("Together they have more than one team can hold.") from error
    instead = {team.id: kept.id for team in gone}
    now: Now = {kept.id: made, **dict.fromkeys(instead)}
    pointing = {record.id: record for team in teams for record in store.pointing_at(team.id)}
    for record in pointing.values():
        if record.id not in now:
            now[record.id] = _moved(record, instead)
    let_go(store, now)
    called = f"Merge {len(teams)} teams into “{shortened(made.label())}”"
    return rewritten(store, called, now)


def _moved(record: Record, instead: dict[str, str]) -> Record | None:
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


def _joined(parts: list[Part]) -> Iterable[tuple[str, object]]:
    """(field, value) of several values of one kind as one."""
    for name in type(parts[0]).model_fields:
        if name not in OWN:
            values = [getattr(part, name) for part in parts]
            yield name, _one(name, values)


def _one(name: str, values: list[object]) -> object:
    known = [value for value in values if value is not None]
    first = known[0] if known else None
    if name in SUMMED:
        numbers = [value for value in known if isinstance(value, int | float)]
        return sum(numbers) if numbers else None
    if isinstance(first, bool):
        return any(known)
    if isinstance(first, Part):
        return type(first)(**dict(_joined([v for v in known if isinstance(v, Part)])))
    if isinstance(first, tuple):
        return tuple(dict.fromkeys(item for value in known for item in value))  # type: ignore[attr-defined]
    if type(first) is str:
        said = [str(value) for value in known if str(value).strip()]
        return next(iter(said), "") if name in ONE_LINE else "\n".join(dict.fromkeys(said))
    return first


def _left_out(kept: Team, other: Team) -> Iterable[str]:
    """One-line texts of another team that the merged one has no room for."""
    for name in sorted(ONE_LINE):
        value, own = getattr(other, name), getattr(kept, name)
        if value and own and value != own:
            yield f"{name.replace('_', ' ')} {value}"

"""What changes, steps, streams, services, outcomes and teams of both sides lose, one by one.

Each function says what is worse of its kind, strongest first, in sentences with their numbers.
What is known on one side only is not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from topodesk.drawing.letters import isolated
from topodesk.model.component import Component, Domain, Service
from topodesk.model.flow import TypicalChange
from topodesk.model.interaction import Dependency, DependencyEffect
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.proposal.side import Side, teams_needed
from topodesk.proposal.words import amount, capital, counted, listed, month, number, told
from topodesk.rules.capabilities import missing, unknown
from topodesk.rules.cells import cells
from topodesk.rules.load import loads
from topodesk.rules.ownership import owns
from topodesk.rules.walks import Trip, trip

R = TypeVar("R", bound=Record)

NAMED = 4
TOLD = 3
"""So many losses of one kind stand in a sentence."""
LOAD = 0.5
"""On a scale of 5: what the load of a team differs by before it is said."""
HEAVIER, MANY_MORE = 1.5, 3
"""A team owns much more when it is so many times as much a head, and at least so many more."""


class Loss(NamedTuple):
    """How much worse it is, what is called how, and what it comes to."""

    by: float
    name: str
    says: str


def changes(before: Side, after: Side) -> Iterator[str]:
    """Typical changes that take more teams or longer."""
    found = []
    for old, new in both(before, after, TypicalChange):
        was, now = trip(before.facts, old), trip(after.facts, new)
        more = _more_teams(was, now) if _touch_owned(before, old, new) else ""
        longer = _longer(was, now) if _days_told(old, new) else ""
        says = list(filter(None, (more, longer)))
        if says:
            by = 100 * (now.teams - was.teams) + (now.days or 0) - (was.days or 0)
            found.append(Loss(by, named(new), " and ".join(says)))
    yield from _all(found, "takes", "typical changes take longer or more teams")


def steps(before: Side, after: Side) -> Iterator[str]:
    """Steps that lose their team, and steps that one team does and that need a hand-off."""
    carried = [pair for pair in both(before, after, JourneyStep) if pair[0].responsible_teams]
    bare = [new for _, new in carried if not new.responsible_teams]
    handed = [
        new
        for old, new in carried
        if new.responsible_teams
        and len(teams_needed(before, old)) == 1 < len(teams_needed(after, new))
        and _needs_owned(before, old, new)
    ]
    where = before.where, after.where
    yield from _of_steps(
        *(after, bare),
        f"has a responsible team {where[0]} and none {where[1]}",
        f"have a responsible team {where[0]} and none {where[1]}",
    )
    yield from _of_steps(
        *(after, handed),
        f"is done by a single team {where[0]} and needs a hand-off {where[1]}",
        f"are done by a single team {where[0]} and need a hand-off {where[1]}",
    )


def streams(before: Side, after: Side) -> Iterator[str]:
    """Streams that wait for more teams that are not on them."""
    found = []
    for old, new in both(before, after, ValueStream):
        was, now = _waited_for(before, old), _waited_for(after, new)
        if was is not None and now is not None and now > was and _all_owned(before, old, after):
            says = f"for {told(now, 'team')} {_instead(was)}"
            found.append(Loss(now - was, named(new), says))
    yield from _all(found, "waits", "streams wait for more teams that are not on them")


def services(before: Side, after: Side) -> Iterator[str]:
    """Services somebody uses that nobody offers any more; of another name they are not known."""
    offered = [service for service in after.scenario.of(Service) if service.provider]
    kept = {service.id for service in offered} | {_key(service) for service in offered}
    if not offered:
        return
    for service in sorted(before.scenario.of(Service), key=lambda s: (-len(s.consumers), s.id)):
        if service.provider and service.consumers and not {service.id, _key(service)} & kept:
            users = told(len(service.consumers), "consumer")
            uses = f"which has {users} {before.where}"
            yield f"{named(service)}, {uses}, is offered by nobody {after.where}."


def outcomes(before: Side, after: Side) -> Iterator[str]:
    """Outcomes that change hands before they have a result."""
    for old, new in both(before, after, Outcome):
        had = before.scenario.get(Team, old.accountable_team)
        has = after.scenario.get(Team, new.accountable_team)
        if had and has and had.id != has.id and not new.result:
            due = f", due {month(new.due)}," if new.due else ""
            what = quoted(new.metric.strip() or new.label())
            yield f"{what}{due} changes hands on the way: from {named(had)} to {named(has)}."


def loaded(before: Side, after: Side) -> Iterator[str]:
    """Teams whose cognitive load rises, as they were asked or as it was estimated."""
    least = after.facts.limit("CHG-04", "load", LOAD)
    found = []
    for old, new in both(before, after, Team):
        was, now = loads(before.facts, old.id), loads(after.facts, new.id)
        if was and now and (by := now[0].mean - was[0].mean) > least:
            says = f"{now[0].mean:.1f} of 5 instead of {was[0].mean:.1f}"
            found.append(Loss(by, named(new), says))
    yield from _all(found, "has a cognitive load of", "teams have a higher cognitive load")


def owning(before: Side, after: Side) -> Iterator[str]:
    """Teams that go on and own much more than before, counted by head where heads are known."""
    kinds: tuple[tuple[str, Callable[[Side, str], int]], ...] = (
        ("component", lambda side, team: len(owns(side.facts, team))),
        ("domain", _domains),
    )
    for noun, count in kinds:
        found = []
        for old, new in both(before, after, Team):
            was, now = count(before, old.id), count(after, new.id)
            heads = (old.people or 1, new.people or 1) if old.people and new.people else (1, 1)
            if was and now - was >= MANY_MORE and now * heads[0] >= HEAVIER * was * heads[1]:
                found.append(Loss(now - was, named(new), f"{told(now, noun)} {_instead(was)}"))
        yield from _all(found, "owns", f"teams own many more {noun}s")


def skills(before: Side, after: Side) -> Iterator[str]:
    """Teams that lack a skill they have."""
    found = []
    for old, new in both(before, after, Team):
        without = set(missing(old.capabilities)) | set(unknown(old.capabilities))
        lost = [skill for skill in missing(new.capabilities) if skill not in without]
        if lost:
            found.append(Loss(len(lost), named(new), f"{listed(lost, 9)}, unlike {before.where}"))
    yield from _all(found, "lacks", f"teams lack skills that they have {before.where}")


def waiting(before: Side, after: Side) -> Iterator[str]:
    """Dependencies that block or slow a team, when there are more."""
    was, now = (
        sum(d.effect is not DependencyEffect.OK for d in side.scenario.of(Dependency))
        for side in (before, after)
    )
    if now > was > 0:
        yield f"{capital(told(now, 'dependency', 'dependencies'))} {_instead(was)} hold teams up."


def both(before: Side, after: Side, kind: type[R]) -> list[tuple[R, R]]:
    """The records of a kind that are on both sides, by name."""
    pairs = ((before.scenario.get(kind, new.id), new) for new in after.scenario.of(kind))
    found = [(old, new) for old, new in pairs if old is not None]
    return sorted(found, key=lambda pair: (pair[1].label().casefold(), pair[1].id))


def named(record: Record) -> str:
    """The name of a record in “ ”."""
    return quoted(record.label())


def quoted(name: str) -> str:
    """A name in “ ” that cannot turn the reading direction of the rest."""
    return f"“{isolated(name.strip())}”"


def _needs_owned(before: Side, old: JourneyStep, new: JourneyStep) -> bool:
    """Whether it is known who owned what a step needed, so that more teams now are a loss."""
    said = bool(old.components) or not new.components
    found = (cell for cell in cells(before.facts, old.stream) if cell.step == old.id)
    return said and all(cell.team for cell in found)


def _all_owned(before: Side, stream: ValueStream, after: Side) -> bool:
    """The same of all steps a stream had."""
    steps = before.scenario.referrers(stream.id, JourneyStep)
    pairs = ((step, after.scenario.get(JourneyStep, step.id)) for step in steps)
    return all(_needs_owned(before, old, new or old) for old, new in pairs)


def _touch_owned(before: Side, old: TypicalChange, new: TypicalChange) -> bool:
    """Whether it is known who had to act for a change: its walk, or who owned what it touched."""
    if old.walk:
        return True
    said = bool(old.touched_components) or not (new.touched_components or new.walk)
    parts = (before.scenario.get(Component, id) for id in old.touched_components)
    return said and all(part.owner_teams for part in parts if part)


def _days_told(old: TypicalChange, new: TypicalChange) -> bool:
    """Whether each stop of the old walk tells the days of work, and of waiting, if any stop tells
    them: the days of some of its stops are not those it took."""
    kinds = (
        [[getattr(stop, kind) for stop in change.walk] for change in (old, new)]
        for kind in ("work_days", "wait_days")
    )
    return all(None not in was or all(days is None for days in (*was, *now)) for was, now in kinds)


def _more_teams(was: Trip, now: Trip) -> str:
    more = now.teams > was.teams > 0
    return f"{told(now.teams, 'team')} {_instead(was.teams)}" if more else ""


def _longer(was: Trip, now: Trip) -> str:
    if was.days is None or now.days is None or now.days <= was.days:
        return ""
    return f"{counted(now.days, 'day')} instead of {amount(was.days)}"


def _instead(was: int) -> str:
    return f"instead of {number(was) if was else 'none'}"


def _waited_for(side: Side, stream: ValueStream) -> int | None:
    """How many teams that are not on it a stream needs; None when nobody has said what it needs."""
    serving = side.serving(stream.id)
    return len(set(serving) - side.on_stream(stream.id)) if serving else None


def _domains(side: Side, team: str) -> int:
    return sum(domain.owner_team == team for domain in side.scenario.referrers(team, Domain))


def _of_steps(side: Side, found: Sequence[JourneyStep], one: str, many: str) -> Iterator[str]:
    """“Pay” of “Everyday spending” has none; Two journey steps have none: “Pay” and “Apply”."""
    if len(found) == 1:
        stream = side.scenario.get(ValueStream, found[0].stream)
        of = f" of {named(stream)}" if stream else ""
        yield f"{named(found[0])}{of} {one}."
    elif found:
        names = listed([named(step) for step in found], NAMED)
        yield f"{capital(number(len(found)))} journey steps {many}: {names}."


def _all(found: Sequence[Loss], verb: str, lead: str) -> Iterator[str]:
    """One sentence for all losses of a kind: the only one, or how many, and the strongest."""
    ordered = sorted(found, key=lambda loss: -loss.by)
    if len(ordered) == 1:
        yield f"{ordered[0].name} {verb} {ordered[0].says}."
    elif ordered:
        parts = [f"{loss.name} {loss.says}" for loss in ordered[:TOLD]]
        if len(ordered) > TOLD:
            parts = [*parts[: TOLD - 1], f"and {len(ordered) - TOLD + 1} more"]
        yield f"{capital(number(len(ordered)))} {lead}: {'; '.join(parts)}."


def _key(service: Service) -> str:
    return service.name.strip().casefold()

"""Quick fixes that more than one rule offers."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.edits.steps import with_team
from topodesk.model.change import Change
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.rules.facts import Facts
from topodesk.rules.ownership import customer_of, owns, steps
from topodesk.rules.rule import Fix
from topodesk.rules.wording import called, quoted

_MOST = 2


def give_step(facts: Facts, team: Team, *, align: bool = False) -> Iterator[Fix]:
    """Give a team a step nobody carries: one of its stream, or one that needs what it owns.

    With `align` the stream becomes what the team is drawn around, and the button says so.
    """
    if team.type is TeamType.PLATFORM:
        return
    mine = set(owns(facts, team.id))
    ranked = []
    for step in _candidates(facts, team, mine):
        needed = len(mine.intersection(step.components))
        in_lane = step.stream == team.value_stream
        free = not step.responsible_teams and team.value_stream in (None, step.stream)
        if free and customer_of(facts, step.stream):
            ranked.append((not in_lane, -needed, step.order, step.id, step))
    for *_, step in sorted(ranked, key=lambda entry: entry[:-1])[:_MOST]:
        yield _given(facts, team, step, align=align)


def _given(facts: Facts, team: Team, step: JourneyStep, *, align: bool) -> Fix:
    wanted: dict[str, object] = {}
    if team.value_stream is None and team.grouping is None:
        wanted["value_stream"] = step.stream
    if align:
        wanted["alignment_basis"] = AlignmentBasis.VALUE_STREAM
    updated: list[tuple[Record, Record]] = [(step, with_team(step, team.id))]
    if wanted:
        updated.append((team, team.with_(**wanted)))
    aligned = f", align it to {called(facts.get(ValueStream, step.stream))}" if align else ""
    name = f"Give {called(step)} to {called(team)}{aligned}"
    change = Change.of(name, facts.scenario.id, updated=updated)
    return Fix(f"Give it {quoted(step.label())}{aligned}", change)


def _candidates(facts: Facts, team: Team, mine: set[str]) -> list[JourneyStep]:
    found: dict[str, JourneyStep] = {}
    for place in (*sorted(mine), team.value_stream):
        if place is not None:
            found |= {s.id: s for s in facts.referrers(place, JourneyStep)}
    return list(found.values())


def make_platform(facts: Facts, team: Team) -> Iterator[Fix]:
    """Make a team that only serves teams a platform; it leaves the lane it stood on."""
    if not steps(facts, team.id):
        platform = team.with_(type=TeamType.PLATFORM, value_stream=None)
        change = Change.of(
            f"Make {called(team)} a platform", facts.scenario.id, updated=[(team, platform)]
        )
        yield Fix("Make it a platform", change)

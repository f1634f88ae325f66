"""The designs that ship with the program, and short ways to ask what is in them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain
from typing import TypeVar

from topodesk.model.component import Component, Service
from topodesk.model.design import Design
from topodesk.model.flow import TypicalChange
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.resources import resource
from topodesk.storage.format import loads

R = TypeVar("R", bound=Record)

NORTHWIND = "northwind-bank"
PARCELO = "parcelo"


@cache
def sample_bytes(name: str) -> bytes:
    """The file of a sample as it ships."""
    return resource("samples", f"{name}.topodesk.json").read_bytes()


@cache
def sample(name: str) -> Design:
    """A sample, loaded. It is the same object every time: edit a copy."""
    return loads(sample_bytes(name)).design


def scenario_of(name: str, scenario: str) -> Scenario:
    """One scenario of a sample by its name, letters' case aside."""
    wanted = scenario.casefold()
    return next(s for s in sample(name).scenarios if s.name.casefold() == wanted)


def named(scenario: Scenario, kind: type[R], label: str) -> R:
    """The one record of a kind with that label."""
    (found,) = [record for record in scenario.of(kind) if record.label() == label]
    return found


def people(scenario: Scenario) -> dict[str, float]:
    """Head-count by team name."""
    return {team.name: team.people or 0 for team in scenario.of(Team)}


def people_moved(before: Scenario, after: Scenario) -> float:
    """How many people are in another team afterwards: a team keeps those it had."""
    had = {team.id: team.people or 0 for team in before.of(Team)}
    return sum(max(0, (t.people or 0) - had.get(t.id, 0)) for t in after.of(Team))


def cells(scenario: Scenario) -> list[tuple[str, str, str, str]]:
    """(step, stream, layer, owner) ids for every component a step needs from people.

    What a team of the step takes by self-service is left out.
    """
    taken = Counter(
        (component, user)
        for service in scenario.of(Service)
        if service.self_service
        for component in service.components
        for user in service.consumers
    )
    owned = {c.id: c for c in scenario.of(Component)}
    return [
        (step.id, step.stream, str(owned[id].layer), owned[id].owner_teams[0])
        for step in scenario.of(JourneyStep)
        for id in step.components
        if not any(taken[id, team] for team in step.responsible_teams)
    ]


def acting(change: TypicalChange) -> list[str]:
    """The ids of the teams that act on a change, each once, in the order of its walk."""
    return list(dict.fromkeys(stop.team for stop in change.walk))


def teams_per_change(scenario: Scenario) -> dict[str, list[int]]:
    """How many teams act on each change, by stream name, sorted."""
    counts: dict[str, list[int]] = {}
    for change in scenario.of(TypicalChange):
        stream = scenario[change.stream or ""].label()
        counts.setdefault(stream, []).append(len(acting(change)))
    return {stream: sorted(found) for stream, found in counts.items()}


def finish_alone(scenario: Scenario) -> float:
    """The mean of 1 / teams per change: 1 when every change is done by one team."""
    counts = list(chain.from_iterable(teams_per_change(scenario).values()))
    return sum(1 / count for count in counts) / len(counts)


def steps_with_a_hand_off(scenario: Scenario) -> list[str]:
    """Names of the steps that need people of more than one team, or have nobody at all."""
    owners: dict[str, set[str]] = {}
    for step, _, _, owner in cells(scenario):
        owners.setdefault(step, set()).add(owner)
    return [
        step.name
        for step in scenario.of(JourneyStep)
        if not step.responsible_teams
        or len(owners.get(step.id, set()) | set(step.responsible_teams)) > 1
    ]

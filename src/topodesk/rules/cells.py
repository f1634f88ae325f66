"""Work cells: which team works on which layer for which stream, and how streams are sliced."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from topodesk.model.component import Component, ComponentStatus
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.facts import Facts, fact
from topodesk.rules.measures.team_index import (
    architecture_index,
    effective_streams,
    layer_purity,
)
from topodesk.rules.ownership import layer_of, owns
from topodesk.rules.service_use import self_service_users


class Cell(NamedTuple):
    """A work cell: a journey step needs a component. `layer` is "" where nobody has said,
    `team` the (first) owner, None where there is none."""

    step: str
    component: str
    stream: str
    layer: str
    team: str | None


@fact
def cells(facts: Facts, stream: str) -> tuple[Cell, ...]:
    """The work cells of a stream; what is used through a self-service is left out."""
    found = []
    for step in facts.referrers(stream, JourneyStep):
        for id in dict.fromkeys(step.components):
            component = facts.get(Component, id)
            if component is None or component.status is ComponentStatus.RETIRED:
                continue
            if not _comes_as_a_service(facts, step, component):
                owner = component.owner_teams[0] if component.owner_teams else None
                found.append(Cell(step.id, id, stream, layer_of(component), owner))
    return tuple(found)


def _comes_as_a_service(facts: Facts, step: JourneyStep, component: Component) -> bool:
    users = set(step.responsible_teams)
    served = self_service_users(facts, component)
    if not served:
        return False
    if not users:
        users = {t.id for t in facts.referrers(step.stream, Team) if t.value_stream == step.stream}
    return users <= served and not users & set(component.owner_teams)


def streams_needing(facts: Facts, team: str) -> tuple[str, ...]:
    """The streams whose steps need something the team owns."""
    found: set[str] = set()
    for component in owns(facts, team):
        found.update(s.stream for s in facts.referrers(component, JourneyStep))
    return tuple(sorted(found))


@fact
def streams_at(facts: Facts, component: str) -> tuple[str, ...]:
    """The streams with work cells at a component."""
    lanes = {step.stream for step in facts.referrers(component, JourneyStep)}
    found = (id for id in lanes if any(c.component == component for c in cells(facts, id)))
    return tuple(sorted(found))


@fact
def cells_of(facts: Facts, team: str) -> tuple[Cell, ...]:
    """The work cells of a team, over all streams."""
    return tuple(
        cell
        for stream in streams_needing(facts, team)
        for cell in _by_team(facts, stream).get(team, ())
    )


@fact
def _by_team(facts: Facts, stream: str) -> Mapping[str, tuple[Cell, ...]]:
    """The owned cells of a stream, by team."""
    found: dict[str, list[Cell]] = {}
    for cell in cells(facts, stream):
        if cell.team is not None:
            found.setdefault(cell.team, []).append(cell)
    return {team: tuple(own) for team, own in found.items()}


class Slice(NamedTuple):
    """What one team owns of a stream: `size` cells, by layer with the main one first; `main` is
    the largest known layer with its cells, `unknown` how many cells have no known layer."""

    team: str
    size: int
    layers: tuple[tuple[str, int], ...]
    main: tuple[str, int]
    unknown: int

    @property
    def known_layers(self) -> int:
        """Over how many known layers it reaches."""
        return len(self.layers) - bool(self.unknown)


@fact
def slices(facts: Facts, stream: str) -> tuple[Slice, ...]:
    """The teams that own cells of a stream, the largest first."""
    by_team: dict[str, dict[str, int]] = {}
    for cell in cells(facts, stream):
        if cell.team is not None:
            layers = by_team.setdefault(cell.team, {})
            layers[cell.layer] = layers.get(cell.layer, 0) + 1
    found = [_slice(team, layers) for team, layers in by_team.items()]
    return tuple(sorted(found, key=lambda part: (-part.size, part.team)))


def _slice(team: str, counts: dict[str, int]) -> Slice:
    layers = tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    main = next(((layer, count) for layer, count in layers if layer), ("", 0))
    return Slice(team, sum(counts.values()), layers, main, counts.get("", 0))


def team_layer_purity(facts: Facts, team: str) -> float | None:
    """LP(t) over its cells, else over the components it owns; None where layers are unknown."""
    layers = [cell.layer for cell in cells_of(facts, team)]
    if not layers:
        owned = (facts.get(Component, id) for id in owns(facts, team))
        layers = [layer_of(component) for component in owned if component]
    return None if "" in layers else layer_purity(layers)


def team_streams(facts: Facts, team: str) -> float | None:
    """ENS(t): the effective number of streams a team serves; None without cells."""
    return effective_streams(cell.stream for cell in cells_of(facts, team))


def team_architecture_index(facts: Facts, team: str) -> float | None:
    """AI(t); None without cells, or where layers are unknown."""
    own = cells_of(facts, team)
    if any(not cell.layer for cell in own):
        return None
    return architecture_index([c.layer for c in own], [c.stream for c in own])

"""Which teams a typical change has to pass before its customer has it."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from types import MappingProxyType

from topodesk.model.component import Component
from topodesk.model.flow import TypicalChange
from topodesk.rules.facts import Facts, fact
from topodesk.rules.service_use import self_service_users


@fact
def blocking(facts: Facts, change: str) -> tuple[str, ...]:
    """The teams that must act before a change reaches its customer, the lead first.

    A recorded walk is taken as it was told. Without one: the owners of what the change touches,
    except those whose part comes as a self-service, then its gates.
    """
    record = facts.get(TypicalChange, change)
    if record is None:
        return ()
    if record.walk:
        return tuple(dict.fromkeys(stop.team for stop in record.walk))
    owners: list[str] = []
    for id in record.touched_components:
        component = facts.get(Component, id)
        if component is not None and component.owner_teams:
            lead = owners[0] if owners else None
            if lead is None or lead not in self_service_users(facts, component):
                owners.append(component.owner_teams[0])
    return tuple(dict.fromkeys((*owners, *record.gates)))


@fact
def _shares(facts: Facts) -> Mapping[str, float] | None:
    """share_blocking of every team that blocks anything; None when no change was walked."""
    told = [(change, blocking(facts, change.id)) for change in facts.all(TypicalChange)]
    told = [(change, teams) for change, teams in told if teams]
    total = fsum(change.weight for change, _ in told)
    if not total:
        return None
    weights: dict[str, list[float]] = {}
    for change, teams in told:
        for team in teams[1:]:
            weights.setdefault(team, []).append(change.weight)
    return MappingProxyType({team: fsum(each) / total for team, each in weights.items()})


@fact
def share_blocking(facts: Facts, team: str) -> float | None:
    """The share of changes, by weight, that wait for a team that does not lead them."""
    shares = _shares(facts)
    return None if shares is None else shares.get(team, 0.0)


def blocks_anything(facts: Facts, team: str) -> bool:
    """Whether a team is among those that must act for any typical change."""
    return any(team in blocking(facts, c.id) for c in facts.referrers(team, TypicalChange))


def streams_of_changes(facts: Facts, team: str) -> tuple[str, ...]:
    """The streams with a typical change that a team must act for."""
    changes = facts.referrers(team, TypicalChange)
    found = {c.stream for c in changes if c.stream and team in blocking(facts, c.id)}
    return tuple(sorted(found))


@fact
def changes_told(facts: Facts) -> int:
    """Of how many typical changes it is known who must act."""
    return sum(1 for change in facts.all(TypicalChange) if blocking(facts, change.id))


@fact
def weight_told(facts: Facts) -> float:
    """The weight of all typical changes of which it is known who must act."""
    return fsum(c.weight for c in facts.all(TypicalChange) if blocking(facts, c.id))

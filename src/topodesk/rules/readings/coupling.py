"""What changes together, and what of it team boundaries and stream boundaries cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from topodesk.model.component import Component, ComponentLink, ComponentStatus
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.rules.facts import Facts, fact
from topodesk.rules.limits import limit
from topodesk.rules.measures.coupling import Coupling, coupling_of, cut_share, modularity
from topodesk.rules.readings.measured import Measured


@dataclass(frozen=True, slots=True)
class Cut:
    """What one way to draw boundaries cuts: the share of the coupling, and the modularity Q."""

    share: Measured
    modularity: Measured


@fact
def cut_by_teams(facts: Facts) -> Cut:
    """What the boundaries of the teams cut."""
    coupling, missing = _coupled(facts)
    owner = {id: owners[0] for id, owners in _owners(facts).items()}
    return _cut(coupling, owner, missing)


@fact
def cut_by_streams(facts: Facts) -> Cut:
    """What boundaries along the value streams would cut."""
    coupling, missing = _coupled(facts)
    return _cut(coupling, {id: home_stream(facts, id) or "" for id in _ends(coupling)}, missing)


@fact
def home_stream(facts: Facts, component: str) -> str | None:
    """The stream that needs a component in most of its steps; of equals the upper lane."""
    counts = Counter(s.stream for s in facts.referrers(component, JourneyStep))
    lanes = [lane for id in counts if (lane := facts.get(ValueStream, id))]
    best = min(lanes, key=lambda lane: (-counts[lane.id], lane.lane_order, lane.id), default=None)
    return best.id if best else None


@fact
def _coupled(facts: Facts) -> tuple[Coupling, str]:
    """The coupling between components with a known owner and stream; "" or why it is too little."""
    owners = _owners(facts)
    found = coupling_of((link.a, link.b, link.weight) for link in facts.all(ComponentLink))
    told = {
        ends: weight
        for ends, weight in found.items()
        if all(id in owners and home_stream(facts, id) for id in ends)
    }
    nodes = int(limit(facts, "ARCH-13", "components"))
    pairs = int(limit(facts, "ARCH-13", "links"))
    if len(_ends(told)) >= nodes and len(told) >= pairs:
        return told, ""
    return told, (
        f"{len(_ends(told))} coupled components with an owner and a stream, in {len(told)} pairs; "
        f"{nodes} and {pairs} are needed to tell."
    )


@fact
def _owners(facts: Facts) -> Mapping[str, tuple[str, ...]]:
    return {
        c.id: c.owner_teams
        for c in facts.all(Component)
        if c.owner_teams and c.status is not ComponentStatus.RETIRED
    }


def _ends(coupling: Coupling) -> set[str]:
    return {id for pair in coupling for id in pair}


def _cut(coupling: Coupling, parts: Mapping[str, str], missing: str) -> Cut:
    if missing:
        return Cut(Measured(None, missing), Measured(None, missing))
    return Cut(Measured(cut_share(coupling, parts)), Measured(modularity(coupling, parts)))

"""All measures of one scenario side by side, each with its plain name first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from topodesk.rules.facts import Facts
from topodesk.rules.readings.boundaries import architecture_lean, layer_purity, stream_purity
from topodesk.rules.readings.changes import (
    bottleneck_share,
    done_by_one,
    finish_alone,
    hand_offs,
    teams_needed,
)
from topodesk.rules.readings.coordination import congruence
from topodesk.rules.readings.coupling import cut_by_streams, cut_by_teams
from topodesk.rules.readings.measured import Measured
from topodesk.rules.readings.waiting import propagation_cost, waiting_circles


@dataclass(frozen=True, slots=True)
class Measure:
    """One number about a scenario: its key in reports, what leaders call it, its symbol, how to
    tell it, whether more of it is better (None: neither), and whether it is a share of 1."""

    key: str
    name: str
    symbol: str
    tell: Callable[[Facts], Measured]
    better: int = 0
    share: bool = True


def _in_circles(facts: Facts) -> Measured:
    """How many teams wait in a circle."""
    return Measured(float(sum(len(circle) for circle in waiting_circles(facts))))


MEASURES: tuple[Measure, ...] = (
    Measure("finish_alone", "Finish alone", "F", finish_alone, 1),
    Measure("done_by_one_team", "Changes done by one team", "N = 1", done_by_one, 1),
    Measure("teams_per_change", "Teams needed for a change", "N", teams_needed, -1, share=False),
    Measure("hand_offs", "Hand-offs in a change", "N - 1", hand_offs, -1, share=False),
    Measure("stream_purity", "Boundaries follow value streams", "S", stream_purity, 1),
    Measure("layer_purity", "Boundaries follow technology", "A", layer_purity, -1),
    Measure("lean", "Leaning towards technology", "A - S", architecture_lean, -1, share=False),
    Measure("bottleneck_share", "Changes waiting for one team", "B", bottleneck_share, -1),
    Measure("teams_in_circles", "Teams waiting in a circle", "SCC", _in_circles, -1, share=False),
    Measure("propagation_cost", "How far a delay reaches", "PC", propagation_cost, -1),
    Measure("cut_share", "Coupling the teams cut", "cut", lambda f: cut_by_teams(f).share, -1),
    Measure(
        "cut_share_by_stream",
        "Coupling the streams would cut",
        "cut(V)",
        lambda f: cut_by_streams(f).share,
    ),
    Measure(
        "modularity",
        "Coupled work kept together",
        "Q",
        lambda f: cut_by_teams(f).modularity,
        1,
        share=False,
    ),
    Measure(
        "modularity_by_stream",
        "The same, along the streams",
        "Q(V)",
        lambda f: cut_by_streams(f).modularity,
        share=False,
    ),
    Measure("congruence", "Working together where it is needed", "CR", congruence, 1),
)
"""All of them, in the order they are shown."""


def readings(facts: Facts) -> dict[str, Measured]:
    """Every measure of a scenario by its key."""
    return {measure.key: measure.tell(facts) for measure in MEASURES}

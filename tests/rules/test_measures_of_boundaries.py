"""MEAS-1: what boundaries follow, to the second decimal of the numbers worked out by hand."""

from __future__ import annotations

from random import Random

import pytest

from helpers.purity import expected_information as plainly
from helpers.samples import PARCELO, cells, scenario_of
from topodesk.rules.measures.chance import chance_bound
from topodesk.rules.measures.information import (
    entropy,
    expected_information,
    mutual_information,
)
from topodesk.rules.measures.purity import agreement, lean, purity

WORKED = {
    "today": (0.00, 1.00, 1.00, -0.12, 1.00),
    "halfway": (0.36, 0.60, 0.24, 0.32, 0.52),
    "proposal": (0.68, 0.00, -0.68, 0.68, -0.12),
    "payments-as-a-service": (1.00, 0.00, -1.00, 1.00, -0.15),
    "one-team-per-component": (0.53, 1.00, 0.47, 0.19, 0.35),
    "layer-split": (0.59, 1.00, 0.41, 0.30, 0.50),
    "persona-teams": (0.40, 0.00, -0.40, 0.51, -0.07),
}
"""scenario -> S, A, lean, and the symmetric readings of both."""


def labels(scenario: str) -> tuple[list[str], list[str], list[str]]:
    """The team, the stream and the layer of every work cell."""
    found = cells(scenario_of(PARCELO, scenario))
    return [c[3] for c in found], [c[1] for c in found], [c[2] for c in found]


@pytest.mark.parametrize("scenario", WORKED)
def test_purities_and_lean_are_those_worked_out_by_hand(scenario: str) -> None:
    teams, streams, layers = labels(scenario)
    stream, layer = purity(teams, streams), purity(teams, layers)
    found = (
        stream,
        layer,
        lean(stream, layer),
        agreement(teams, streams),
        agreement(teams, layers),
    )
    assert found == pytest.approx(WORKED[scenario], abs=0.005)


def test_today_checked_step_by_step() -> None:
    teams, streams, layers = labels("today")
    assert mutual_information(teams, layers) == pytest.approx(1.080, abs=0.0005)
    assert entropy(layers) == pytest.approx(1.080, abs=0.0005)
    assert expected_information(teams, layers) == pytest.approx(0.132, abs=0.0005)
    assert mutual_information(teams, streams) == pytest.approx(0.016, abs=0.0005)
    assert expected_information(teams, streams) == pytest.approx(0.131, abs=0.0005)


@pytest.mark.parametrize(
    ("scenario", "bound"),
    [
        ("today", 0.31),
        ("halfway", 0.40),
        ("proposal", 0.31),
        ("one-team-per-component", 0.86),
        ("layer-split", 0.74),
    ],
)
def test_chance_alone_rarely_tells_more_than_this(scenario: str, bound: float) -> None:
    teams, _, layers = labels(scenario)
    assert chance_bound(teams, layers) == pytest.approx(bound, abs=0.02)
    assert chance_bound(teams, layers) == chance_bound(teams, layers)


def test_counting_equal_sizes_together_gives_the_same_as_counting_each() -> None:
    random = Random(4)
    for n in (3, 20, 60):
        teams = [f"t{random.randrange(n)}" for _ in range(n)]
        streams = [f"s{random.randrange(4)}" for _ in range(n)]
        assert expected_information(teams, streams) == pytest.approx(plainly(teams, streams))


def test_what_cannot_be_told_is_none() -> None:
    assert purity([], []) is None
    assert agreement([], []) is None
    assert purity(["a", "b", "c"], ["x", "y", "z"]) is None
    assert purity(["a", "a"], ["x", "x"]) is None
    assert lean(None, 1.0) is None
    assert chance_bound([], []) == 0

"""What changes take, worked out on Parcelo's six in every way to organise it."""

from __future__ import annotations

import pytest

from helpers.parcelo import parcelo
from helpers.sketch import Sketch
from topodesk.rules.facts import Facts
from topodesk.rules.walks import average, trips


def facts_of(name: str) -> Facts:
    design = parcelo()
    return Facts(design, next(s for s in design.scenarios if s.name == name))


NEEDED = {
    "Today": ([4, 4, 4, 5, 5, 5], 3.5, 0),
    "Halfway": ([1, 1, 4, 4, 5, 5], 14 / 6, 2),
    "Proposal": ([1, 1, 1, 1, 1, 2], 1 / 6, 5),
    "Payments as a service": ([1] * 6, 0.0, 6),
}


@pytest.mark.parametrize("name", NEEDED)
def test_teams_and_hand_offs_of_the_six_changes_are_those_worked_out_by_hand(name: str) -> None:
    """WALK-2."""
    found = trips(facts_of(name))
    teams, hand_offs, alone = NEEDED[name]
    assert sorted(trip.teams for trip in found) == teams
    assert all(trip.hand_offs == trip.teams - 1 for trip in found)
    mean = average(found)
    assert mean is not None
    assert mean.hand_offs == pytest.approx(hand_offs)
    assert mean.teams == pytest.approx(hand_offs + 1)
    assert (mean.counted, mean.alone) == (6, alone)


def test_days_are_summed_and_returns_counted() -> None:
    it = Sketch()
    for name in ("Red", "Blue", "QA"):
        it.team(name)
    it.change("one", "Red", "Blue", "Red", "QA")
    id = "change-one"
    change = it.records[id]
    walk = getattr(change, "walk")  # noqa: B009 (a record of any kind)
    days = ((2, None), (3, 4.5), (1, 2), (None, None))
    told = [
        stop.with_(work_days=work, wait_days=wait, returned=at == 2)
        for at, (stop, (work, wait)) in enumerate(zip(walk, days, strict=True))
    ]
    it.records[id] = change.with_(walk=tuple(told))
    design = it.design()
    (trip,) = trips(Facts(design, design.scenarios[0]))
    assert (trip.teams, trip.hand_offs, trip.returns) == (3, 2, 1)
    assert (trip.working, trip.waiting, trip.days) == (6, 6.5, 12.5)


def test_without_days_or_a_walk_nothing_is_made_up() -> None:
    it = Sketch()
    it.team("Red")
    it.component("Shop", "ui", owner="Red")
    it.change("told", touches=["Shop"])
    it.change("untold")
    design = it.design()
    told, untold = trips(Facts(design, design.scenarios[0]))
    assert (told.teams, told.walked, told.days) == (1, False, None)
    assert (untold.teams, untold.hand_offs) == (0, 0)
    assert average([untold]) is None


def test_the_average_goes_by_weight() -> None:
    it = Sketch()
    for name in ("Red", "Blue", "QA"):
        it.team(name)
    it.change("often", "Red", weight=3)
    it.change("rare", "Red", "Blue", "QA", weight=1)
    design = it.design()
    mean = average(trips(Facts(design, design.scenarios[0])))
    assert mean is not None
    assert (mean.teams, mean.hand_offs) == (1.5, 0.5)

"""MEAS-5 to MEAS-7: no name and no label raises the score, and it follows every edit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.chaos import NAMES, Chaos, fresh
from helpers.parcelo import parcelo
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.model.team import AlignmentBasis, Team, TeamType
from topodesk.rules.answering import answering
from topodesk.rules.checker import Checker
from topodesk.rules.facts import Facts
from topodesk.rules.legitimacy import Verdict, legitimacy
from topodesk.rules.ownership import owns
from topodesk.rules.readings.readings import readings
from topodesk.rules.score.part import Part
from topodesk.rules.score.score import Score, score

SEEDS = st.integers(0, 2**32)
CLOSE = 1e-9


def of(design: Design, scenario: Scenario) -> Score:
    return score(Checker(Facts(design, scenario)).facts)


def edited(design: Design, scenario: Scenario, team: Team, **fields: object) -> Score:
    """The score after one team was described differently; the design is left as it was."""
    change = Change.of("Edit", scenario.id, updated=[(team, team.with_(**fields))])
    design.apply(change)
    found = of(design, scenario)
    design.apply(change.reversed())
    return found


def no_higher(after: Score, before: Score) -> bool:
    if after.value is None or before.value is None:
        return True
    return after.value <= before.value + CLOSE


@given(SEEDS, st.randoms(use_true_random=False))
def test_renaming_teams_changes_no_score(seed: int, random) -> None:  # type: ignore[no-untyped-def]
    """MEAS-5."""
    chaos = Chaos(seed)
    before = of(chaos.design, chaos.scenario)
    names = [*NAMES, "Customer happiness", "Guests", "Checkout for shoppers"]
    teams = chaos.scenario.of(Team)
    renamed = [(team, team.with_(name=random.choice(names))) for team in teams]
    chaos.design.apply(Change.of("Rename", chaos.scenario.id, updated=renamed))
    after = of(chaos.design, chaos.scenario)
    assert (after.value, after.low, after.high) == (before.value, before.low, before.high)


@given(SEEDS)
def test_calling_a_component_team_a_platform_raises_no_score(seed: int) -> None:
    """MEAS-6."""
    chaos = Chaos(seed)
    before, facts = of(chaos.design, chaos.scenario), Facts(chaos.design, chaos.scenario)
    for team in chaos.scenario.of(Team):
        if owns(facts, team.id) and _is_no_platform(chaos.design, chaos.scenario, team):
            after = edited(chaos.design, chaos.scenario, team, type=TeamType.PLATFORM)
            assert no_higher(after, before), team


@given(SEEDS, st.sampled_from(list(AlignmentBasis)))
def test_declaring_a_basis_raises_no_score(seed: int, basis: AlignmentBasis) -> None:
    """MEAS-6."""
    if basis is AlignmentBasis.DOMAIN_CAPABILITY:
        return
    chaos = Chaos(seed)
    before = of(chaos.design, chaos.scenario)
    for team in chaos.scenario.of(Team):
        after = edited(chaos.design, chaos.scenario, team, alignment_basis=basis)
        assert no_higher(after, before), team


@pytest.mark.parametrize("name", [scenario.name for scenario in parcelo().scenarios])
def test_no_team_of_parcelo_gains_by_being_called_a_platform_or_something_nicer(name: str) -> None:
    """MEAS-6."""
    design = parcelo()
    scenario = next(s for s in design.scenarios if s.name == name)
    before = of(design, scenario)
    for team in scenario.of(Team):
        for fields in ({"type": TeamType.PLATFORM}, {"name": "Happy shoppers"}):
            assert no_higher(edited(design, scenario, team, **fields), before), (team, fields)


@given(SEEDS)
def test_after_any_edits_score_and_measures_equal_those_from_scratch(seed: int) -> None:
    """MEAS-7."""
    chaos = Chaos(seed)
    checker = Checker(Facts(chaos.design, chaos.scenario))
    for _ in range(12):
        checker.update(chaos.step())
        checker.rest()
        again = Checker(Facts(chaos.design, fresh(chaos.scenario))).facts
        alone = answering(Facts(chaos.design, fresh(chaos.scenario)))
        found = score(checker.facts)
        assert found == score(again)
        assert found == score(alone)
        assert readings(checker.facts) == readings(again)


@given(SEEDS)
def test_a_score_lies_within_its_range_and_every_part_within_its_own(seed: int) -> None:
    chaos = Chaos(seed)
    found = of(chaos.design, chaos.scenario)
    for part in Part:
        reading = found.parts[part]
        assert reading.value is not None or reading.left_out
        assert (reading.low is None) == (reading.high is None)
        if reading.value is not None and reading.low is not None and reading.high is not None:
            assert -CLOSE <= reading.low <= reading.value + CLOSE
            assert reading.value <= reading.high + CLOSE <= 1 + 2 * CLOSE
    if found.value is not None and found.low is not None and found.high is not None:
        assert found.low <= found.value + CLOSE
        assert found.value <= found.high + CLOSE


def _is_no_platform(design: Design, scenario: Scenario, team: Team) -> bool:
    """Whether it fails the test of a platform even when every missing fact is bad news."""
    change = Change.of(
        "Call it a platform", scenario.id, updated=[(team, team.with_(type=TeamType.PLATFORM))]
    )
    design.apply(change)
    found = legitimacy(Facts(design, scenario), team.id)
    design.apply(change.reversed())
    return found is None or found.worst is Verdict.FAIL

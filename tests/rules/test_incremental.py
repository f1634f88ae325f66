"""What an edit leaves on the list is what a look from scratch would put there."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.chaos import Chaos, fresh
from helpers.example import example
from helpers.parcelo import parcelo
from helpers.sketch import applied, where_it_landed
from helpers.strategies import designs
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.design import Design
from topodesk.model.placement import Placement
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.rules.checker import Checker, check
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.registry import RULES
from topodesk.rules.rule import Rule

STEPS = 25


@given(st.integers(0, 2**32))
def test_after_any_edits_the_findings_equal_those_from_scratch(seed: int) -> None:
    chaos = Chaos(seed)
    checker = Checker(Facts(chaos.design, chaos.scenario))
    for _ in range(STEPS):
        same_as_from_scratch(checker, chaos, chaos.step())


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_after_edits_of_its_examples_a_rule_says_what_it_says_from_scratch(rule: Rule[Any]) -> None:
    for flagged in (True, False):
        chaos = Chaos(7, example(rule, flagged=flagged))
        checker = Checker(Facts(chaos.design, chaos.scenario))
        for _ in range(STEPS):
            same_as_from_scratch(checker, chaos, chaos.step())


def same_as_from_scratch(checker: Checker, chaos: Chaos, change: Change) -> None:
    checker.update(change)
    checker.rest()
    again = Checker(Facts(chaos.design, fresh(chaos.scenario)))
    assert checker.findings == again.findings, change
    assert checker.questions == again.questions, change
    assert checker.waived == again.waived, change
    assert checker.headline == again.headline


@given(st.integers(0, 2**32))
def test_every_fix_of_any_design_takes_its_finding_away_and_can_be_undone(seed: int) -> None:
    chaos = Chaos(seed)
    checker = Checker(Facts(chaos.design, chaos.scenario))
    for finding in checker.findings:
        for fix in checker.fixes(finding):
            change = fix.change
            applied(checker, change)
            left = [f for f in where_it_landed(checker, change).findings if same(f, finding)]
            assert all(f.level.rank < finding.level.rank for f in left), (fix.name, finding.message)
            applied(checker, change.reversed())


def same(one: Finding, other: Finding) -> bool:
    return (one.rule, one.where) == (other.rule, other.where)


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_fix_of_an_example_brings_no_new_error(rule: Rule[Any]) -> None:
    design = example(rule, flagged=True)
    checker = Checker(Facts(design, design.scenarios[0]))
    before = ranks(checker)
    for finding in [f for f in checker.findings if f.rule == rule.id]:
        for fix in checker.fixes(finding):
            change = fix.change
            applied(checker, change)
            after = ranks(where_it_landed(checker, change))
            errors = {key for key, rank in after.items() if rank == Severity.ERROR.rank}
            assert all(before.get(key) == Severity.ERROR.rank for key in errors), fix.name
            applied(checker, change.reversed())


def ranks(checker: Checker) -> dict[tuple[str, str], int]:
    """The worst level at which each rule speaks about each culprit."""
    found: dict[tuple[str, str], int] = {}
    for finding in checker.findings:
        key = (finding.rule, finding.where[0])
        found[key] = max(finding.level.rank, found.get(key, 0))
    return found


def test_the_random_edits_make_most_rules_speak_and_ask() -> None:
    said: set[str] = set()
    asked: set[str] = set()
    for seed in range(60):
        chaos = Chaos(seed)
        report = check(chaos.design, chaos.scenario)
        said |= {finding.rule for finding in report.findings}
        asked |= {question.rule for question in report.questions}
    assert len(said) > 0.7 * len(RULES), sorted({rule.id for rule in RULES} - said)
    assert {"ARCH-05", "TEAM-01"} <= asked


@given(designs())
def test_any_design_can_be_checked(design: Design) -> None:
    for scenario in design.scenarios:
        report = check(design, scenario)
        for finding in report.findings:
            assert finding.where
            assert len(finding.message) < 1000
        for question in report.questions:
            assert question.ask.strip().endswith("?")


def runs(checker: Checker, change: Change) -> int:
    before = checker.facts.ledger.runs
    applied(checker, change)
    return checker.facts.ledger.runs - before


@pytest.fixture
def today() -> Checker:
    design = parcelo()
    return Checker(Facts(design, next(s for s in design.scenarios if s.name == "Today")))


def test_moving_a_shape_looks_at_nothing_again(today: Checker) -> None:
    scenario = today.facts.scenario
    placed = Placement(id="p", of="qa", order="G")
    assert runs(today, Change.of("Place", scenario.id, added=[placed])) == 0
    moved = placed.with_(order="H")
    assert runs(today, Change.of("Move", scenario.id, updated=[(placed, moved)])) == 0


def test_an_edit_of_a_note_looks_at_the_record_and_what_read_it(today: Checker) -> None:
    scenario = today.facts.scenario
    team = scenario["qa"]
    change = Change.of("Note", scenario.id, updated=[(team, team.with_(notes="x"))])
    assert runs(today, change) < 1.5 * len(RULES)


def crowd(size: int) -> Checker:
    """Many small streams, each with two teams that own and carry something."""
    design = parcelo()
    scenario = next(s for s in design.scenarios if s.name == "Proposal")
    lane = scenario["stream-buy"]
    added = []
    for number in range(size):
        stream = lane.with_(id=f"lane-{number}", name=f"Lane {number}")
        team = Team(id=f"crowd-{number}", name=f"Crew {number}", people=7, value_stream=stream.id)
        part = Component(id=f"part-{number}", name=f"Part {number}", owner_teams=(team.id,))
        step = JourneyStep(
            id=f"walk-{number}",
            name=f"Walk {number}",
            stream=stream.id,
            components=(part.id,),
            responsible_teams=(team.id,),
        )
        added += [stream, team, part, step]
    design.apply(Change.of("Grow", scenario.id, added=added))
    return Checker(Facts(design, scenario))


@pytest.mark.parametrize("field", ["name", "people", "mission"])
def test_an_edit_costs_the_same_in_a_large_organisation(field: str) -> None:
    costs = []
    for size in (20, 200):
        checker = crowd(size)
        team = checker.facts.scenario["crowd-7"]
        value = 12 if field == "people" else "Own and maintain the API"
        change = Change.of(
            "Edit", checker.facts.scenario.id, updated=[(team, team.with_(**{field: value}))]
        )
        costs.append(runs(checker, change))
    assert costs[0] == costs[1] < 1.5 * len(RULES)

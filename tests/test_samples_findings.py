"""What the rules say about the samples, level by level."""

from __future__ import annotations

from collections import Counter

import pytest

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from helpers.sketch import FIRST
from topodesk.rules.checker import check
from topodesk.rules.finding import Finding, Severity

TWELVE = frozenset(
    [
        "ARCH-01",
        "ARCH-02",
        "ARCH-04",
        "ARCH-05",
        "ARCH-06",
        "ARCH-08",
        "ARCH-22",
        "FLOW-02",
        "INT-01",
        "INT-04",
        "OUT-01",
        "TEAM-01",
    ]
)
INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR


def _findings(name: str, scenario: str) -> list[Finding]:
    report = check(sample(name), scenario_of(name, scenario), rules=FIRST)
    return [finding for finding in report.findings if finding.rule in TWELVE]


def _who(findings: list[Finding], rule: str, level: Severity) -> set[str]:
    return {f.names[0] for f in findings if (f.rule, f.level) == (rule, level)}


def test_parcelo_today_gives_exactly_these_28_findings() -> None:
    found = _findings(PARCELO, "today")
    by_layer, streams = {"Web Frontend", "API", "Database"}, {"Buy", "Return", "Sell"}
    assert len(found) == 28
    assert Counter((f.rule, f.level) for f in found) == {
        ("ARCH-01", INFO): 3,
        ("ARCH-04", WARNING): 5,
        ("ARCH-05", WARNING): 3,
        ("ARCH-06", WARNING): 4,
        ("ARCH-08", ERROR): 3,
        ("ARCH-22", ERROR): 3,
        ("ARCH-22", WARNING): 2,
        ("OUT-01", ERROR): 3,
        ("INT-01", ERROR): 1,
        ("TEAM-01", INFO): 1,
    }
    assert _who(found, "ARCH-01", INFO) == by_layer
    assert _who(found, "ARCH-05", WARNING) == by_layer
    assert _who(found, "ARCH-06", WARNING) == {"API", "Database", "QA", "Operations"}
    assert _who(found, "ARCH-08", ERROR) == streams
    assert _who(found, "ARCH-22", ERROR) == by_layer
    assert _who(found, "ARCH-22", WARNING) == {"QA", "Operations"}
    assert _who(found, "OUT-01", ERROR) == streams
    assert _who(found, "TEAM-01", INFO) == {"QA"}


def test_describing_today_is_no_mistake() -> None:
    for name in (PARCELO, NORTHWIND):
        findings = _findings(name, "today")
        assert {finding.level for finding in findings} == {INFO, WARNING, ERROR}
        assert {finding.severity for finding in findings} == {INFO, WARNING}


def test_in_parcelo_halfway_only_selling_is_no_longer_sliced() -> None:
    found = _findings(PARCELO, "halfway")
    assert _who(found, "ARCH-08", ERROR) == {"Buy", "Return"}
    assert not [finding for finding in found if "Merchants" in finding.names[:1]]


@pytest.mark.parametrize("scenario", ["one-team-per-component", "layer-split"])
def test_layers_under_another_name_are_still_layers(scenario: str) -> None:
    assert _who(_findings(PARCELO, scenario), "ARCH-08", ERROR) == {"Buy", "Return", "Sell"}


def test_persona_teams_are_not_architecture() -> None:
    rules = {finding.rule for finding in _findings(PARCELO, "persona-teams")}
    assert not rules & {"ARCH-08", "ARCH-22"}


@pytest.mark.parametrize(
    ("name", "scenario"),
    [(PARCELO, "proposal"), (PARCELO, "payments-as-a-service"), (NORTHWIND, "proposal")],
)
def test_a_clean_proposal_has_no_finding_above_info(name: str, scenario: str) -> None:
    assert [f for f in _findings(name, scenario) if f.level is not INFO] == []


@pytest.mark.parametrize("name", [PARCELO, NORTHWIND])
def test_no_sample_leaves_the_twelve_rules_a_question(name: str) -> None:
    for scenario in sample(name).scenarios:
        asked = check(sample(name), scenario).questions
        assert [question for question in asked if question.rule in TWELVE] == []


def test_northwind_today_has_five_teams_built_around_a_component() -> None:
    found = _findings(NORTHWIND, "today")
    assert _who(found, "ARCH-22", ERROR) == {
        "Web Frontend",
        "Mobile Apps",
        "Core API",
        "Payments API",
        "Database",
    }
    streams = {"Open an account", "Everyday spending", "Borrow"}
    assert _who(found, "ARCH-08", ERROR) == streams
    assert _who(found, "OUT-01", ERROR) == streams
    assert {finding.rule for finding in found} == TWELVE - {"FLOW-02"}


def test_the_workshop_draft_shows_an_error_of_each_kind_it_was_left_with() -> None:
    found = _findings(NORTHWIND, "workshop draft")
    assert _who(found, "ARCH-04", ERROR) == {"Loans API"}
    assert _who(found, "ARCH-22", ERROR) == {"Loans API", "Database Team"}
    assert _who(found, "OUT-01", ERROR) == {"Borrow"}
    (endless,) = [finding for finding in found if finding.rule == "INT-01"]
    assert {"Onboard", "First Month"} <= set(endless.names)
    assert {f.names[0] for f in found if f.rule.startswith("ARCH")} == {
        "Loans API",
        "Database Team",
    }

"""Parcelo is judged as the rules promise: every number here was computed by hand first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from helpers.parcelo import parcelo
from helpers.parcelo_parts import AS_OF
from helpers.sketch import FIRST
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.rules.cells import (
    cells,
    cells_of,
    team_architecture_index,
    team_layer_purity,
    team_streams,
)
from topodesk.rules.checker import Checker, check
from topodesk.rules.facts import Facts
from topodesk.rules.finding import Finding, Severity
from topodesk.rules.flow import blocking, share_blocking

FIRST_IDS = {rule.id for rule in FIRST}

TODAY = {
    ("ARCH-01", "info"): {"Web Frontend", "API", "Database"},
    ("ARCH-04", "warning"): {"Web Frontend", "API", "Database", "QA", "Operations"},
    ("ARCH-05", "warning"): {"Web Frontend", "API", "Database"},
    ("ARCH-06", "warning"): {"API", "Database", "QA", "Operations"},
    ("ARCH-08", "error"): {"Buy", "Return", "Sell"},
    ("ARCH-22", "error"): {"Web Frontend", "API", "Database"},
    ("ARCH-22", "warning"): {"QA", "Operations"},
    ("OUT-01", "error"): {"Buy", "Return", "Sell"},
    ("INT-01", "error"): {"Web Frontend ↔ Database"},
    ("TEAM-01", "info"): {"QA"},
}


@pytest.fixture(scope="module")
def design() -> Design:
    return parcelo()


def named(design: Design, name: str) -> Scenario:
    return next(scenario for scenario in design.scenarios if scenario.name == name)


def said(design: Design, scenario: str) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for finding in check(design, named(design, scenario)).findings:
        found.setdefault((finding.rule, finding.level.value), set()).add(finding.names[0])
    return found


def said_first(design: Design, scenario: str) -> dict[tuple[str, str], set[str]]:
    """What the first dozen rules say when nobody else does."""
    found: dict[tuple[str, str], set[str]] = {}
    for finding in check(design, named(design, scenario), rules=FIRST).findings:
        found.setdefault((finding.rule, finding.level.value), set()).add(finding.names[0])
    return found


def first(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.rule in FIRST_IDS]


def test_today_gives_exactly_these_28_findings_by_the_first_rules(design: Design) -> None:
    report = check(design, named(design, "Today"), rules=FIRST)
    assert len(first(report.findings)) == 28
    assert {
        key: who for key, who in said_first(design, "Today").items() if key[0] in FIRST_IDS
    } == TODAY


def test_today_is_shown_one_level_milder(design: Design) -> None:
    shown = Counter(
        f.severity for f in first(check(design, named(design, "Today"), rules=FIRST).findings)
    )
    assert shown == {Severity.WARNING: 10, Severity.INFO: 18}


MUST_FIRE: dict[str, dict[tuple[str, str], set[str]]] = {
    "Today": {("INT-01", "error"): {"Web Frontend ↔ Database"}},
    "Proposal": {
        ("FLOW-08", "warning"): {"Returns → Buy team"},
        ("INT-08", "warning"): {"Returns and Buy team"},
        ("TEAM-07", "info"): {"Proposal"},
    },
    "Payments as a service": {("TEAM-07", "info"): {"Payments as a service"}},
    "Persona teams": {("FLOW-05", "warning"): {"Shopper"}},
}
"""By scenario, what each rule says at which level about whom, at the least."""

_QUIET = {
    *("FLOW-01", "FLOW-02", "FLOW-04", "FLOW-06", "FLOW-07"),
    *("INT-01", "INT-02", "INT-03", "INT-04", "INT-05", "INT-06", "INT-07"),
    *("TEAM-02", "TEAM-03", "TEAM-04", "TEAM-05", "TEAM-06", "TEAM-08", "TEAM-09"),
}

MUST_NOT: dict[str, set[str]] = {
    "Proposal": _QUIET | {"FLOW-05", "TEAM-01"},
    "Payments as a service": _QUIET | {"FLOW-05", "TEAM-01", "FLOW-08", "INT-08"},
    "Persona teams": _QUIET,
}
"""By scenario, the rules that are silent."""


@pytest.mark.parametrize("scenario", MUST_FIRE)
def test_what_must_be_said_is_said(design: Design, scenario: str) -> None:
    found = said(design, scenario)
    for key, who in MUST_FIRE[scenario].items():
        assert found.get(key) == who, key


@pytest.mark.parametrize("scenario", MUST_NOT)
def test_what_must_be_silent_is_silent(design: Design, scenario: str) -> None:
    assert not {rule for rule, _ in said(design, scenario)} & MUST_NOT[scenario]


@pytest.mark.parametrize(
    ("team", "points"),
    [("Web Frontend", 8), ("API", 10), ("Database", 10), ("QA", 4), ("Operations", 4)],
)
def test_the_verdicts_on_today_weigh_so_much(design: Design, team: str, points: int) -> None:
    findings = check(design, named(design, "Today"), rules=FIRST).findings
    (verdict,) = [f for f in findings if f.rule == "ARCH-22" and f.names[0] == team]
    assert verdict.evidence[-1].startswith(f"{points} points from ")


def test_the_headline_of_today_counts_the_people_under_the_verdict(design: Design) -> None:
    checker = Checker(Facts(design, named(design, "Today")), FIRST)
    assert checker.headline.startswith("22 of 31 people ")
    assert Checker(Facts(design, named(design, "Proposal"))).headline == ""


def test_halfway_two_streams_are_still_sliced_and_merchants_is_clean(design: Design) -> None:
    found = said_first(design, "Halfway")
    assert found["ARCH-08", "error"] == {"Buy", "Return"}
    assert found["ARCH-22", "error"] == {"Web Frontend", "API", "Database"}
    assert not any("Merchants" in names for names in found.values())


@pytest.mark.parametrize("scenario", ["Proposal", "Payments as a service"])
def test_the_first_rules_have_nothing_to_say_about_the_proposals(
    design: Design, scenario: str
) -> None:
    report = check(design, named(design, scenario))
    assert first(report.findings) == []
    assert [q for q in report.questions if q.rule in FIRST_IDS] == []


@pytest.mark.parametrize("scenario", ["One team per component", "Layer split"])
def test_dressed_up_component_teams_slice_all_streams(design: Design, scenario: str) -> None:
    found = said(design, scenario)
    assert found["ARCH-08", "error"] == {"Buy", "Return", "Sell"}
    teams = {t.name for t in named(design, scenario) if type(t).__name__ == "Team"}
    assert found["ARCH-05", "warning"] == found["ARCH-04", "warning"] == teams
    assert found["ARCH-22", "error"] == teams


def test_persona_teams_are_not_architecture(design: Design) -> None:
    found = said(design, "Persona teams")
    assert not {rule for rule, _ in found if rule.startswith("ARCH")}
    assert found["TEAM-01", "warning"] == {"Shopper"}


@pytest.mark.parametrize(
    ("scenario", "count"),
    [
        ("Today", 19),
        ("Halfway", 19),
        ("Proposal", 19),
        ("Payments as a service", 16),
        ("Persona teams", 19),
    ],
)
def test_so_many_work_cells(design: Design, scenario: str, count: int) -> None:
    facts = Facts(design, named(design, scenario))
    lanes = ("stream-buy", "stream-return", "stream-sell")
    assert sum(len(cells(facts, lane)) for lane in lanes) == count


@pytest.mark.parametrize(
    ("scenario", "team", "index"),
    [
        ("Today", "web-frontend", 0.65),
        ("Today", "api", 0.66),
        ("Today", "database", 0.67),
        ("Proposal", "returns", 0.00),
        ("Proposal", "merchants", 0.00),
        ("Proposal", "buy-team", 0.26),
        ("Payments as a service", "buy-team", 0.00),
        ("Halfway", "api", 0.64),
        ("Halfway", "web-frontend", 0.47),
        ("Halfway", "database", 0.50),
    ],
)
def test_the_architecture_index_of_teams(
    design: Design, scenario: str, team: str, index: float
) -> None:
    facts = Facts(design, named(design, scenario))
    assert team_architecture_index(facts, team) == pytest.approx(index, abs=0.005)


def test_purity_and_spread_of_web_frontend(design: Design) -> None:
    facts = Facts(design, named(design, "Today"))
    assert team_layer_purity(facts, "web-frontend") == 1.0
    assert team_streams(facts, "web-frontend") == pytest.approx(2.87, abs=0.005)
    assert team_streams(facts, "qa") is None
    assert len(cells_of(facts, "api")) == 8


@pytest.mark.parametrize(
    ("team", "share"),
    [("qa", 1.0), ("operations", 1.0), ("database", 5 / 6), ("api", 4 / 6), ("web-frontend", 0)],
)
def test_so_many_changes_wait_for_a_team_today(design: Design, team: str, share: float) -> None:
    assert share_blocking(Facts(design, named(design, "Today")), team) == pytest.approx(share)


def test_walks_say_which_teams_a_change_has_to_pass(design: Design) -> None:
    today = Facts(design, named(design, "Today"))
    assert [len(blocking(today, f"k{n}")) for n in range(1, 7)] == [5, 5, 4, 4, 5, 4]
    proposal = Facts(design, named(design, "Proposal"))
    assert [len(blocking(proposal, f"k{n}")) for n in range(1, 7)] == [1, 1, 1, 2, 1, 1]
    assert blocking(proposal, "k4") == ("returns", "buy-team")


def test_every_finding_names_evidence_and_says_why_and_what_to_do(design: Design) -> None:
    for scenario in design.scenarios:
        for finding in check(design, scenario, AS_OF).findings:
            assert finding.evidence
            for text in (finding.message, finding.why, finding.action):
                assert text.endswith((".", "…", "?"))
                assert "  " not in text
            assert finding.source
            assert len(finding.where) == len(finding.names)

"""What the rules about outcomes say, and what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.example import MEASURED
from helpers.sketch import AS_OF, Sketch, applied
from topodesk.model.design_records import Settings
from topodesk.model.outcome import (
    InitiativeKind,
    InitiativeStatus,
    MetricKind,
    Outcome,
    OutcomeLevel,
)


def bank(statement: str = "Borrowers wait a day less", **fields: object) -> Sketch:
    """A stream of one team with one complete outcome."""
    it = Sketch()
    it.others()
    for record in [r for r in it.records.values() if isinstance(r, Outcome)]:
        it.add(record.with_(**MEASURED))
    it.stream("Borrow", "Borrower", {"Explore": "Find My Loan"})
    it.team("Find My Loan", on="Borrow")
    it.outcome(statement, stream="Borrow", teams=["Find My Loan"], **{**MEASURED, **fields})
    return it


# -- OUT-02 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "Launch the new portal",
        "We will build a mobile app",
        "The new core system is implemented",
        "Migration to the cloud",
        "Customer portal rolled out",
        "Neues Portal einführen",
        "Lancer la nouvelle application",
        "Migrar el sistema",
        "新サイトをリリースする",
        "上线新系统",
    ],
)
def test_what_is_made_is_no_outcome(statement: str) -> None:
    """FIND-40: an outcome says who does what differently, not what is made."""
    assert bank(statement).levels("OUT-02") == {statement: "warning"}


@pytest.mark.parametrize(
    "statement",
    [
        "More visitors buy after the launch",
        "Launch fewer products, sell each longer",
        "Reduce the time to a decision from 11 to 4 days",
        "Borrowers integrate the loan into their budget",
        "Parcels are delivered on the promised day",
        "Shop owners build their shop in an evening",
        "Building owners get their permit at a counter",
        "Complete applications are answered on the day",
        "Build a portal so that shop owners help themselves",
        "Conversion grows by 10 %",
        "Nach dem Start zahlen mehr Kunden",
        "",
    ],
)
def test_a_change_that_happens_beside_something_made_is_one(statement: str) -> None:
    assert bank(statement).findings("OUT-02") == []


def test_a_design_may_say_that_a_word_means_something_else_in_its_business() -> None:
    it = bank("Launch pads for every customer of ours")
    assert len(it.findings("OUT-02")) == 1
    it.info = it.info.with_(settings=Settings(allow_list=("launch",)))
    assert it.findings("OUT-02") == []


def test_an_output_is_kept_as_work_where_a_measure_stays() -> None:
    it = bank("Launch the new portal")
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "OUT-02"]
    (fix,) = checker.fixes(finding)
    assert fix.name == "Keep it as work of “Find My Loan”"
    applied(checker, fix.change)
    assert not [f for f in checker.findings if f.rule in ("OUT-01", "OUT-02", "OUT-05")]


# -- OUT-03 --------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["metric", "baseline", "target", "due"])
def test_each_part_of_a_measure_is_missed(field: str) -> None:
    it = bank(**{field: None if field == "due" else ""})
    (finding,) = it.findings("OUT-03")
    assert len(finding.evidence) == 3 - (field != "due")
    assert finding.message.endswith(" is missing.")


def test_a_baseline_may_wait_until_the_day_it_is_measured() -> None:
    assert bank(baseline="", baseline_due=date(2026, 12, 24)).findings("OUT-03") == []
    assert bank(baseline="", baseline_due=date(2026, 11, 1)).findings("OUT-03") != []


def test_a_target_that_is_today_is_none() -> None:
    (finding,) = bank(baseline="3 days", target="3  Days").findings("OUT-03")
    assert "where it stands today" in finding.message


def test_measuring_today_can_be_promised_with_one_click() -> None:
    it = bank(baseline="")
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "OUT-03"]
    (fix,) = checker.fixes(finding)
    applied(checker, fix.change)
    assert not [f for f in checker.findings if f.rule == "OUT-03"]


def test_what_has_a_result_need_not_be_measurable_any_more() -> None:
    assert bank(metric="", result="2 days").findings("OUT-03") == []


# -- OUT-04 --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "metric",
    ["Story points per sprint", "Number of features", "Tickets closed", "Codezeilen", "コード行数"],
)
def test_being_busy_is_no_measure(metric: str) -> None:
    assert len(bank(metric=metric).findings("OUT-04")) == 1


@pytest.mark.parametrize("metric", ["Hours until the parcel arrives", "Tickets solved at once"])
def test_hours_and_tickets_of_customers_are_left_alone(metric: str) -> None:
    assert bank(metric=metric).findings("OUT-04") == []


def test_releases_are_a_fine_measure_for_a_platform() -> None:
    it = bank()
    it.team("Cloud", "platform", basis=None)
    said = {**MEASURED, "metric": "Number of deployments a week", "metric_kind": None}
    it.outcome("Teams reach customers daily", teams=["Cloud"], **said)
    assert it.findings("OUT-04") == []
    it.outcome("Loans reach borrowers daily", teams=["Find My Loan"], **said)
    assert [f.names[0] for f in it.findings("OUT-04")] == ["Loans reach borrowers daily"]


def test_a_measure_marked_as_activity_is_one() -> None:
    assert len(bank(metric_kind=MetricKind.ACTIVITY).findings("OUT-04")) == 1


# -- OUT-05 --------------------------------------------------------------------------------------


def test_most_of_a_teams_work_without_an_outcome_is_a_warning() -> None:
    it = bank()
    it.initiative("Rewrite", "Find My Loan")
    assert it.levels("OUT-05") == {"Rewrite": "info"}
    it.initiative("Clean up", "Find My Loan")
    assert it.levels("OUT-05") == {"Rewrite": "warning", "Clean up": "warning"}
    for number in range(4):
        title = f"Answer {number}"
        it.initiative(title, "Find My Loan", outcome="outcome-borrowers-wait-a-day-less")
    assert it.levels("OUT-05") == {"Rewrite": "info", "Clean up": "info"}


def test_health_routine_and_ended_work_needs_no_outcome() -> None:
    it = bank()
    it.initiative("Upgrade", "Find My Loan", kind=InitiativeKind.RISK_OR_HEALTH)
    it.initiative("Month end", "Find My Loan", kind=InitiativeKind.ROUTINE)
    it.initiative("Old", "Find My Loan", status=InitiativeStatus.DONE)
    it.initiative("Audit", "Find My Loan", kind=InitiativeKind.MANDATORY, reason="Law")
    assert it.findings("OUT-05") == []
    assert it.questions("OUT-05") == []


def test_mandatory_work_is_asked_which_law_it_is() -> None:
    """FIND-41: what a rule cannot tell for lack of a fact it asks."""
    it = bank()
    it.initiative("Audit", "Find My Loan", kind=InitiativeKind.MANDATORY)
    assert it.findings("OUT-05") == []
    assert [q.missing for q in it.questions("OUT-05")] == ["reason"]


# -- OUT-06, OUT-07 ------------------------------------------------------------------------------


def test_an_outcome_of_no_team_and_one_of_four_are_nobodys() -> None:
    it = bank()
    it.outcome("Guests stay longer", stream="Help 1", **MEASURED)
    names = ["Find My Loan", "Neighbour 1", "Neighbour 2", "Neighbour 3"]
    it.outcome("All wait less", teams=names, **MEASURED)
    assert set(it.levels("OUT-06")) == {"Guests stay longer", "All wait less"}
    it.outcome("All wait less", teams=names, accountable_team="team-neighbour-2", **MEASURED)
    assert set(it.levels("OUT-06")) == {"Guests stay longer"}


def test_an_outcome_of_the_company_is_broken_down_by_others() -> None:
    it = bank()
    it.outcome("We earn more", **MEASURED)
    it.add(it.records["outcome-we-earn-more"].with_(level=OutcomeLevel.COMPANY))
    assert it.findings("OUT-06") == []


def test_the_team_that_carries_the_stream_is_offered_first() -> None:
    it = bank()
    it.outcome("Guests stay longer", stream="Help 1", **MEASURED)
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "OUT-06"]
    (fix,) = checker.fixes(finding)
    assert fix.name == "“Neighbour 1” answers for it"


def test_a_date_that_has_passed_asks_for_the_result() -> None:
    assert bank(due=AS_OF).findings("OUT-07") == []
    assert len(bank(due=date(2026, 11, 21)).findings("OUT-07")) == 1
    assert bank(due=date(2026, 11, 21), result="2 days").findings("OUT-07") == []


def test_without_a_date_of_the_design_nothing_is_overdue() -> None:
    it = Sketch(as_of=None)
    it.outcome("Guests wait less", teams=(), **{**MEASURED, "due": date(2020, 1, 1)})
    assert it.findings("OUT-07") == []

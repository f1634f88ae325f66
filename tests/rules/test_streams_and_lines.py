"""FLOW-02, INT-01, INT-04, OUT-01 and TEAM-01."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import Sketch
from topodesk.model.design_records import Settings, Threshold
from topodesk.model.outcome import Outcome


def sketch() -> Sketch:
    made = Sketch()
    made.others()
    return made


# -- FLOW-02 ---------------------------------------------------------------------------------


def test_a_stream_without_a_customer_is_an_error() -> None:
    it = sketch()
    it.stream("Borrow")
    (finding,) = it.findings("FLOW-02")
    assert finding.message == "“Borrow” has no customer."
    assert finding.evidence == ("0 journey steps", "0 customers")


def test_a_customer_without_a_name_is_nobody() -> None:
    it = sketch()
    it.stream("Borrow", "  ")
    assert it.levels("FLOW-02") == {"Borrow": "error"}


@pytest.mark.parametrize("customer", ["blue", "The Blue Team", "Ledger", "Bank Platform"])
def test_a_customer_called_like_a_team_a_system_or_a_platform_is_an_error(customer: str) -> None:
    it = sketch()
    it.team("Blue")
    it.component("Ledger", "data", owner="Blue")
    it.platform("Bank Platform")
    it.stream("Borrow", customer, {"apply": "Blue"})
    (finding,) = it.findings("FLOW-02")
    assert finding.message.startswith(f"“Borrow” serves “{customer}”, which is the name of a ")


def test_a_customer_whose_name_only_holds_that_of_a_team_is_fine() -> None:
    it = sketch()
    it.team("Shopper")
    it.stream("Borrow", "Online shopper")
    assert it.levels("FLOW-02") == {}


# -- INT-01 ----------------------------------------------------------------------------------


def test_a_collaboration_without_an_end_is_an_error() -> None:
    it = sketch()
    it.line("collaboration", "Neighbour 1", "Neighbour 2", start=date(2026, 9, 1))
    (finding,) = it.findings("INT-01")
    assert finding.message == "The collaboration of “Neighbour 1” and “Neighbour 2” has no end."
    assert finding.names[0] == "Neighbour 1 ↔ Neighbour 2"
    assert finding.evidence == ("started: 1 September 2026", "expected end: none")


@pytest.mark.parametrize("mode", ["xaas", "facilitating", "undefined"])
def test_other_modes_need_no_end(mode: str) -> None:
    it = sketch()
    it.line(mode, "Neighbour 1", "Neighbour 2")
    assert it.levels("INT-01") == {}


@pytest.mark.parametrize("field", ["expected_end", "actual_end"])
def test_a_collaboration_with_an_end_is_fine(field: str) -> None:
    it = sketch()
    it.line("collaboration", "Neighbour 1", "Neighbour 2", **{field: date(2026, 10, 1)})
    assert it.levels("INT-01") == {}


# -- INT-04 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "purpose",
    [
        "",
        " \n ",
        "sharing data",
        "X-as-a-Service for the team",
        "a collaboration between the two teams",
        "Neighbour 1 provides a service to Neighbour 2",
        "支払い",
    ],
)
def test_a_purpose_that_says_nothing_is_a_warning(purpose: str) -> None:
    it = sketch()
    it.line("xaas", "Neighbour 1", "Neighbour 2", purpose)
    assert it.levels("INT-04") == {"Neighbour 1 → Neighbour 2": "warning"}


@pytest.mark.parametrize(
    "purpose",
    ["pays out loans nightly", "Learn to test alone", "支払いを一緒に設計する", "共同设计支付流程"],
)
def test_a_purpose_in_three_words_is_enough(purpose: str) -> None:
    it = sketch()
    it.line("collaboration", "Neighbour 1", "Neighbour 2", purpose)
    assert it.levels("INT-04") == {}


def test_the_reason_is_named() -> None:
    it = sketch()
    it.line("xaas", "Neighbour 1", "Neighbour 2", "X as a service")
    it.line("facilitating", "Neighbour 1", "Neighbour 2", "help")
    said = {f.message: f.evidence[1] for f in it.findings("INT-04")}
    assert said == {
        "The X-as-a-Service between “Neighbour 1” and “Neighbour 2” only repeats its mode.": (
            "purpose: “X as a service” says no more than the mode"
        ),
        "The facilitating between “Neighbour 1” and “Neighbour 2” does not say what it is for.": (
            "purpose: “help”, 1 word"
        ),
    }


def test_interactions_that_are_over_need_no_purpose_any_more() -> None:
    it = sketch()
    it.line("xaas", "Neighbour 1", "Neighbour 2", "", actual_end=date(2026, 11, 1))
    it.line("xaas", "Neighbour 2", "Neighbour 1", "", actual_end=date(2026, 12, 1))
    assert it.levels("INT-04") == {"Neighbour 2 → Neighbour 1": "warning"}


def test_an_interaction_with_a_platform_is_called_by_the_platforms_name() -> None:
    it = sketch()
    it.platform("Bank Platform")
    it.line("xaas", "Bank Platform", "Neighbour 1", "")
    assert it.levels("INT-04") == {"Bank Platform → Neighbour 1": "warning"}


# -- OUT-01 ----------------------------------------------------------------------------------


def test_a_stream_without_an_outcome_is_an_error_and_a_team_without_one_a_warning() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.team("Blue", on="Borrow")
    assert it.levels("OUT-01") == {"Borrow": "error", "Blue": "warning"}


def test_linked_or_accountable_both_count() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Blue", "sign": "Green"})
    it.team("Blue", on="Borrow")
    it.team("Green", on="Borrow")
    it.outcome("Fewer wait", stream="Borrow", teams=["Blue"], accountable_team="team-green")
    assert it.levels("OUT-01") == {}


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ({}, {"Borrow": "error", "Blue": "warning"}),
        ({"statement": "  ", "target": "5"}, {"Borrow": "error", "Blue": "warning"}),
        ({"metric": "Days of waiting"}, {}),
        ({"statement": "Tenants wait less"}, {}),
    ],
)
def test_an_outcome_nobody_has_written_is_none_yet(
    said: dict[str, str], levels: dict[str, str]
) -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.team("Blue", on="Borrow")
    it.add(Outcome(id="o", stream="stream-borrow", linked_teams=("team-blue",)).with_(**said))
    assert it.levels("OUT-01") == levels


@pytest.mark.parametrize("type", ["platform", "enabling", "complicated_subsystem", "undefined"])
def test_only_stream_teams_are_asked(type: str) -> None:
    it = sketch()
    it.team("Blue", type)
    assert it.levels("OUT-01") == {}


# -- TEAM-01 ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "level"),
    [
        (0, "info"),
        (4, "info"),
        (4.5, "info"),
        (5, None),
        (9, None),
        (9.5, None),
        (10, "warning"),
        (15, "warning"),
        (15.5, "error"),
        (16, "error"),
    ],
)
def test_the_size_of_a_stream_team(people: float, level: str | None) -> None:
    it = sketch()
    it.team("Blue", people=people)
    assert it.levels("TEAM-01").get("Blue") == level


@pytest.mark.parametrize("type", ["enabling", "complicated_subsystem"])
@pytest.mark.parametrize(("people", "level"), [(1, "info"), (2, None), (4, None), (10, "warning")])
def test_enabling_and_subsystem_teams_may_be_small(
    type: str, people: int, level: str | None
) -> None:
    it = sketch()
    it.team("Blue", type, people=people)
    assert it.levels("TEAM-01").get("Blue") == level


def test_sizes_nobody_has_said_are_asked_for_in_one_question() -> None:
    it = sketch()
    for name in ("Blue", "Green", "Ada", "Zoe", "Kim"):
        it.team(name, people=None)
    (question,) = it.questions("TEAM-01")
    assert question.ask == "How many people work in “Ada”, “Blue”, “Green” and 2 more?"
    assert question.names == ("Ada", "Blue", "Green", "Kim", "Zoe")


def test_numbers_are_said_as_people_say_them() -> None:
    it = sketch()
    it.team("Blue", people=1)
    it.team("Green", people=4.5)
    assert {f.message for f in it.findings("TEAM-01")} == {
        "“Blue” has 1 person.",
        "“Green” has 4.5 people.",
    }


def test_the_sizes_may_be_set_differently() -> None:
    it = sketch()
    it.team("Blue", people=12)
    it.info = it.info.with_(
        settings=Settings(thresholds=(Threshold(rule="TEAM-01", name="large", value=13),))
    )
    assert it.levels("TEAM-01") == {}

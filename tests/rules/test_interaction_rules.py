"""What the rules about how teams work together say and leave alone."""

from __future__ import annotations

from datetime import date

import pytest
from lending import after, bank, silent

from helpers.sketch import Sketch
from topodesk.model.component import ComponentLink
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import TeamApi

START = date(2026, 11, 2)
SHORT = {"start": START, "expected_end": date(2026, 11, 25)}
LONG = {"start": START, "expected_end": date(2027, 1, 1)}


def drawn(mode: str, one: str = "Pay", other: str = "Find", **fields: object) -> Sketch:
    made = bank()
    made.line(mode, one, other, **fields)
    return made


def level(made: Sketch, rule: str) -> list[str]:
    return list(made.levels(rule).values())


# -- INT-02 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"start": START, "expected_end": date(2027, 1, 25)}, []),
        ({"start": START, "expected_end": date(2027, 1, 26)}, ["warning"]),
        ({"start": START, "expected_end": date(2027, 5, 4)}, ["error"]),
        ({"start": START, "expected_end": date(2026, 11, 21)}, ["error"]),
        ({"start": START, "expected_end": date(2026, 11, 22)}, []),
        ({"start": date(2026, 6, 1), "expected_end": None}, ["warning"]),
        ({"expected_end": date(2028, 1, 1)}, []),
        ({"start": date(2025, 1, 1), "actual_end": date(2026, 1, 1)}, []),
    ],
)
def test_how_long_a_facilitating_takes(fields: dict[str, object], said: list[str]) -> None:
    assert level(drawn("facilitating", **fields), "INT-02") == said


def test_a_service_may_last() -> None:
    assert level(drawn("xaas", start=date(2020, 1, 1)), "INT-02") == []


def test_what_is_overdue_can_be_ended_or_extended_once() -> None:
    fields: dict[str, object] = {"start": START, "expected_end": date(2026, 11, 15)}
    for button in ("End it on 22 November 2026", "Extend it by 4 weeks"):
        assert silent(after(drawn("collaboration", **fields), "INT-02", button), "INT-02")
    long = drawn("collaboration", start=date(2026, 5, 1), expected_end=date(2026, 11, 1))
    with pytest.raises(AssertionError, match="does not offer"):
        after(long, "INT-02", "Extend it by 4 weeks")


# -- INT-03 ----------------------------------------------------------------------------------


def test_collaborations_after_one_another_are_fine() -> None:
    made = drawn("collaboration", start=START, expected_end=date(2026, 12, 1))
    made.line("collaboration", "Pay", "Neighbour 1", start=date(2026, 12, 2))
    assert level(made, "INT-03") == []


def test_three_at_once_are_an_error_two_a_warning() -> None:
    made = drawn("collaboration", start=START)
    made.line("collaboration", "Neighbour 1", "Pay")
    assert made.levels("INT-03") == {"Pay": "warning"}
    made.line("collaboration", "Pay", "Neighbour 2", start=date(2027, 1, 1))
    assert made.levels("INT-03") == {"Pay": "error"}


def test_what_is_overdue_still_runs() -> None:
    made = drawn("collaboration", start=START, expected_end=date(2026, 11, 9))
    made.line("collaboration", "Pay", "Neighbour 1", start=date(2026, 11, 16))
    assert made.levels("INT-03") == {"Pay": "warning"}


# -- INT-05 ----------------------------------------------------------------------------------


def test_an_undefined_interaction_becomes_a_collaboration_with_an_end_or_a_service() -> None:
    for button, mode in (
        ("They discover together until 17 January 2027", InteractionMode.COLLABORATION),
        ("They use something ready", InteractionMode.X_AS_A_SERVICE),
    ):
        checker = after(drawn("undefined"), "INT-05", button)
        line = checker.facts.scenario["line-1"]
        assert isinstance(line, Interaction)
        assert line.mode is mode
        assert silent(checker, "INT-01")


# -- INT-06, INT-07 --------------------------------------------------------------------------


def test_a_stream_team_inside_a_platform_may_offer_services() -> None:
    made = bank()
    made.platform("Ground")
    made.team("Cloud", "stream_aligned", basis=None, grouping="grouping-ground")
    made.line("xaas", "Cloud", "Pay")
    assert made.levels("INT-06") == {}
    made.line("xaas", "Find", "Pay")
    assert made.levels("INT-06") == {"Find → Pay": "warning"}


def test_a_platform_can_take_a_service_over_with_its_components() -> None:
    made = bank()
    made.team("Cloud", "platform", basis=None)
    made.component("Rates", "service", "Find")
    service = made.service("Rates", "Find", components=["Rates"])
    made.line("xaas", "Find", "Pay", service=service)
    checker = after(made, "INT-06", "“Cloud” offers it")
    assert silent(checker, "INT-06")
    assert checker.facts.scenario["component-rates"].owner_teams == ("team-cloud",)


@pytest.mark.parametrize(
    ("mode", "one", "other", "fields", "said"),
    [
        ("xaas", "Pay", "Cloud", {}, ["warning"]),
        ("xaas", "Cloud", "Pay", {}, []),
        ("xaas", "Coach", "Pay", {}, ["warning"]),
        (
            "facilitating",
            "Pay",
            "Find",
            LONG,
            ["warning"],
        ),
        ("facilitating", "Pay", "Find", SHORT, []),
        ("facilitating", "Coach", "Find", LONG, []),
        ("facilitating", "Pay", "Find", {}, []),
        (
            "collaboration",
            "Cloud",
            "Ground",
            LONG,
            ["warning"],
        ),
        ("collaboration", "Cloud", "Pay", LONG, []),
    ],
)
def test_modes_that_do_not_fit_their_provider(
    mode: str, one: str, other: str, fields: dict[str, object], said: list[str]
) -> None:
    made = bank()
    made.platform("Ground")
    made.team("Cloud", "platform", basis=None)
    made.team("Coach", "enabling", basis=None)
    made.line(mode, one, other, **fields)
    assert level(made, "INT-07") == said


def test_a_service_that_points_at_the_platform_is_turned_round() -> None:
    made = bank()
    made.team("Cloud", "platform", basis=None)
    made.line("xaas", "Pay", "Cloud")
    checker = after(made, "INT-07", "Turn it round")
    assert silent(checker, "INT-07")
    assert silent(checker, "INT-06")


# -- INT-08, INT-09 --------------------------------------------------------------------------


def tied(made: Sketch) -> Sketch:
    for name, owner in (("Rates", "Find"), ("Payouts", "Pay")):
        made.component(name, "service", owner)
    made.add(ComponentLink(id="tie", a="component-rates", b="component-payouts"))
    return made


def test_tied_components_of_two_teams_are_a_hint_told_once() -> None:
    made = tied(bank())
    assert made.levels("INT-08") == {"Find and Pay": "info"}
    made.needs("Pay", "Find")
    assert made.levels("INT-08") == {"Pay and Find": "warning"}


def test_an_interaction_or_a_self_service_is_enough() -> None:
    made = tied(bank())
    made.line("undefined", "Pay", "Find")
    assert made.levels("INT-08") == {}
    made = tied(bank())
    made.service("Rates", "Find", self_service=True, consumers=["Pay"])
    assert made.levels("INT-08") == {}


def test_the_missing_interaction_can_be_drawn_to_be_defined_later() -> None:
    checker = after(tied(bank()), "INT-08", "Draw it with “Pay”, to be defined")
    assert silent(checker, "INT-08")
    assert not silent(checker, "INT-05")


def test_needs_nobody_has_recorded_are_no_reason_to_doubt_an_interaction() -> None:
    made = drawn("collaboration")
    assert level(made, "INT-09") == []
    made.needs("Neighbour 1", "Neighbour 2")
    assert made.levels("INT-09") == {"Pay ↔ Find": "info"}
    tied(made)
    assert level(made, "INT-09") == []


def test_many_interactions_of_one_team_are_a_hint() -> None:
    made = bank()
    for number in range(7):
        made.team(f"Other {number}")
        made.line("undefined", f"Other {number}", "Pay")
    assert made.levels("INT-09") == {"Pay": "info"}


# -- INT-10 ----------------------------------------------------------------------------------


@pytest.mark.parametrize("api", [TeamApi(docs_links=("wiki",)), TeamApi(versioning="never broken")])
def test_one_promise_is_enough(api: TeamApi) -> None:
    made = bank()
    made.team("Cloud", "platform", basis=None)
    made.line("xaas", "Cloud", "Pay")
    assert made.levels("INT-10") == {"Cloud": "warning"}
    made.team("Cloud", "platform", basis=None, team_api=api)
    assert made.levels("INT-10") == {}

"""FOCUS: what will not be done, and what is done all the same."""

from __future__ import annotations

import pytest

from helpers.sketch import Sketch, applied
from topodesk.model.component import ComponentStatus
from topodesk.model.design_records import ScenarioKind
from topodesk.model.outcome import Initiative, InitiativeKind, InitiativeStatus, NotDoing
from topodesk.rules.checker import Checker
from topodesk.rules.rule import Fix


def shop(kind: ScenarioKind = ScenarioKind.PROPOSAL) -> Sketch:
    it = Sketch(kind=kind)
    it.stream("Buy", "Shopper", {"search": "Blue", "pay": "Green"})
    it.team("Blue", on="Buy")
    it.team("Green", on="Buy")
    it.no("A second brand", reason="One is enough.")
    return it


def fixes(it: Sketch, rule: str) -> tuple[Checker, dict[str, Fix]]:
    checker = it.checker()
    found = [f for f in checker.findings if f.rule == rule]
    return checker, {fix.name: fix for finding in found for fix in checker.fixes(finding)}


def silent_after(it: Sketch, rule: str, button: str) -> Checker:
    checker, offered = fixes(it, rule)
    applied(checker, offered[button].change)
    assert [f for f in checker.findings if f.rule == rule] == []
    return checker


# -- FOCUS-01 --------------------------------------------------------------------------------


def test_a_team_whose_stream_says_no_is_only_a_hint() -> None:
    it = shop()
    it.no("Gift cards", stream="Buy", reason="Few ask.")
    assert it.levels("FOCUS-01") == {"Blue": "info", "Green": "info"}


def test_a_stream_all_of_whose_teams_say_no_has_a_list() -> None:
    it = shop()
    it.no("Gift cards", team="Blue", reason="Few ask.")
    assert it.levels("FOCUS-01") == {"Buy": "warning", "Green": "warning"}
    it.no("Paying later", team="Green", reason="Law.")
    assert it.levels("FOCUS-01") == {}


def test_an_entry_that_says_none_is_no_entry() -> None:
    """FIND-50."""
    it = shop()
    it.no("None yet", stream="Buy")
    it.no("n/a", team="Blue")
    it.no("TBD", team="Green")
    assert set(it.levels("FOCUS-01")) == {"Buy", "Blue", "Green"}


def test_a_proposal_says_what_nobody_will_do_and_an_option_need_not() -> None:
    for kind, said in ((ScenarioKind.PROPOSAL, {"Sketch": "warning"}), (ScenarioKind.OPTION, {})):
        it = Sketch(kind=kind)
        assert it.levels("FOCUS-01") == {}
        it.team("Coaches", "enabling")
        assert it.levels("FOCUS-01") == said


@pytest.mark.parametrize("kind", [ScenarioKind.TODAY, ScenarioKind.OPTION])
def test_only_a_proposal_is_asked_for_lists(kind: ScenarioKind) -> None:
    assert shop(kind).levels("FOCUS-01") == {}


def test_enabling_teams_are_not_asked_for_a_list() -> None:
    it = Sketch()
    it.no("A second brand", reason="One is enough.")
    it.team("Coaches", "enabling")
    assert it.levels("FOCUS-01") == {}


def test_an_idea_nobody_works_on_can_be_said_no_to() -> None:
    it = shop()
    it.no("Paying later", team="Green", reason="Law.")
    it.initiative("Gift cards", "Blue", status=InitiativeStatus.IDEA, reason="Marketing asked")
    checker, offered = fixes(it, "FOCUS-01")
    assert list(offered) == ["Say no to “Gift cards”"]
    applied(checker, offered["Say no to “Gift cards”"].change)
    scenario = checker.facts.scenario
    work = scenario.get(Initiative, "initiative-gift-cards")
    assert work is not None
    assert work.status is InitiativeStatus.DROPPED
    assert "Gift cards" in {no.text for no in scenario.of(NotDoing)}


# -- FOCUS-02 --------------------------------------------------------------------------------


def test_work_of_a_team_of_the_stream_goes_against_its_no() -> None:
    it = shop()
    it.no("Gift cards", stream="Buy", reason="Few ask.")
    it.initiative("Gift cards for shop owners", "Green")
    (finding,) = it.findings("FOCUS-02")
    assert "“Green” works on “Gift cards for shop owners”" in finding.message


@pytest.mark.parametrize(
    "title",
    ["Retire the gift cards", "Cards in the wallet", "Stop gift cards", "A gift for everyone"],
)
def test_ending_something_or_sharing_a_word_is_not_doing_it(title: str) -> None:
    it = shop()
    it.no("Gift cards", stream="Buy", reason="Few ask.")
    it.initiative(title, "Green")
    assert it.findings("FOCUS-02") == []


def test_a_mission_and_a_component_can_go_against_a_no() -> None:
    it = shop()
    it.team("Blue", on="Buy", mission="We help shoppers with search, gift cards and more")
    it.component("Gift cards", "service", owner="Green")
    it.no("Gift cards", stream="Buy", reason="Few ask.")
    assert len(it.findings("FOCUS-02")) == 2


def test_a_no_of_everybody_is_held_against_all_work_and_names_of_components() -> None:
    it = shop()
    it.no("Gift cards", reason="Few ask.")
    it.component("Gift Card", "service", owner="Green")
    it.initiative("Gift cards at Christmas", "Blue")
    assert {f.where[1] for f in it.findings("FOCUS-02")} >= {"initiative-gift-cards-at-christmas"}


def test_the_no_of_one_team_does_not_bind_another() -> None:
    it = shop()
    it.no("Gift cards", team="Blue", reason="Few ask.")
    it.initiative("Gift cards", "Green")
    assert it.findings("FOCUS-02") == []


@pytest.mark.parametrize("button", ["Stop “Gift cards”", "Note it as an exception"])
def test_work_against_a_no_is_stopped_or_noted(button: str) -> None:
    it = shop()
    it.no("Gift cards", team="Blue", reason="Few ask.")
    it.initiative("Gift cards", "Blue")
    silent_after(it, "FOCUS-02", button)


# -- FOCUS-03 --------------------------------------------------------------------------------


def test_an_empty_entry_can_be_taken_away_and_a_reason_is_not_made_up() -> None:
    it = shop()
    it.no("", team="Blue")
    it.no("Gift cards", team="Green")
    checker, offered = fixes(it, "FOCUS-03")
    assert len([f for f in checker.findings if f.rule == "FOCUS-03"]) == 2
    assert list(offered) == ["Take the entry away"]


# -- FOCUS-04 --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("people", "work", "level"),
    [
        (7, 3, None),
        (7, 4, "warning"),
        (7, 7, "error"),
        (None, 3, None),
        (5, 3, "warning"),
        (1, 1, None),
        (2, 2, "warning"),
    ],
)
def test_how_much_is_too_much_at_once(people: float | None, work: int, level: str | None) -> None:
    it = shop()
    it.team("Blue", on="Buy", people=people)
    for number in range(work):
        it.initiative(f"Work {number}", "Blue")
    assert it.levels("FOCUS-04").get("Blue") == level


def test_routine_and_what_does_not_go_on_is_not_counted() -> None:
    it = shop()
    for number in range(4):
        it.initiative(f"Routine {number}", "Blue", kind=InitiativeKind.ROUTINE)
        it.initiative(f"Idea {number}", "Blue", status=InitiativeStatus.IDEA)
    assert it.levels("FOCUS-04") == {}


# -- FOCUS-05 --------------------------------------------------------------------------------


def dropping(**fields: object) -> Sketch:
    it = shop()
    it.stream("Sell", "Owner", {"print": "Green"}, {"print": ["Printer"]})
    it.component("Printer", "service", owner="Blue")
    it.no("Letters", team="Blue", reason="Few read.", drops="component-printer", **fields)
    return it


@pytest.mark.parametrize("button", ["“Green” takes it over", "Retire “Printer”"])
def test_a_dropped_duty_is_handed_over_or_retired(button: str) -> None:
    silent_after(dropping(), "FOCUS-05", button)


def test_a_duty_another_team_has_or_that_is_retired_has_a_home() -> None:
    assert dropping(rehomed_to="team-green").findings("FOCUS-05") == []
    it = dropping()
    it.component("Printer", "service", owner="Green")
    assert it.findings("FOCUS-05") == []
    it.component("Printer", "service", owner="Blue", status=ComponentStatus.RETIRED)
    assert it.findings("FOCUS-05") == []


def test_a_dropped_step_and_a_dropped_service_want_a_home() -> None:
    it = shop()
    it.service("Reports", "Blue", consumers=["Green"])
    it.no("Searching", team="Blue", reason="Few do.", drops="step-search")
    it.no("Reporting", team="Blue", reason="Few read.", drops="service-reports")
    assert set(it.levels("FOCUS-05")) == {"Searching", "Reporting"}
    assert "“Green” takes it over" in fixes(it, "FOCUS-05")[1]

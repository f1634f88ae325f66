"""Naming the other party of an interaction instead of clicking on it."""

from __future__ import annotations

from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.team import Team, TeamType
from topodesk.tools.parties import fitting, parties


def last(driver) -> Interaction:
    return driver.session.scenario.of(Interaction)[-1]


def test_a_key_asks_who_the_selected_team_is_to_be_connected_with(driver):
    driver.session.selection.set(["join"])
    driver.tools.key("x")
    assert driver.tools.asking == "join"
    driver.tools.connect_with("identity")
    made = last(driver)
    assert (made.provider, made.consumer) == ("identity", "join")
    assert made.mode is InteractionMode.X_AS_A_SERVICE
    assert driver.session.selection.ids == (made.id,)
    assert (driver.state, driver.undo_steps) == ("select.idle", 1)


def test_a_platform_may_be_where_the_line_starts(driver):
    driver.session.selection.set(["platform"])
    driver.tools.key("x")
    driver.tools.connect_with("loan")
    assert (last(driver).provider, last(driver).consumer) == ("platform", "loan")


def test_a_suggestion_is_shown_on_the_map_and_changes_nothing(driver):
    driver.session.selection.set(["join"])
    driver.tools.key("c")
    driver.tools.suggest("loan")
    assert driver.says() == "“Join” to “Find My Loan”: collaboration"
    assert driver.tools.preview.line == (driver.middle("Join"), driver.middle("Find My Loan"))
    driver.tools.suggest("")
    assert driver.tools.preview.line is None
    driver.tools.cancel()
    assert (driver.state, driver.undo_steps) == ("select.idle", 0)


def test_a_name_that_is_nobodys_makes_a_team_with_the_interaction_in_one_step(driver):
    driver.session.selection.set(["join"])
    driver.tools.key("f")
    driver.tools.connect_with_new("Mentors")
    team = driver.session.scenario[driver.id("Mentors")]
    assert isinstance(team, Team)
    assert (team.type, team.value_stream, team.grouping) == (TeamType.UNDEFINED, None, None)
    assert (last(driver).provider, last(driver).consumer) == ("join", team.id)
    assert driver.undo_steps == 1
    driver.session.undo()
    assert team.id not in driver.session.scenario


def test_nobody_is_asked_for_while_a_line_is_dragged(driver):
    driver.press(driver.edge("Join", "bottom"))
    driver.move(driver.middle("Find My Loan"))
    assert (driver.state, driver.tools.asking) == ("connecting", "")


def test_without_a_selection_a_name_is_asked_for_once_somebody_was_pressed(driver):
    driver.tools.key("c")
    assert driver.tools.asking == ""
    driver.click(driver.middle("Join"))
    assert driver.tools.asking == "join"


def test_without_a_mode_the_wheel_asks_after_the_name(driver):
    driver.session.selection.set(["join"])
    driver.tools.connect()
    driver.tools.connect_with("loan")
    assert driver.state == "choosing"


def test_a_key_changes_the_mode_of_selected_interactions(driver):
    driver.session.selection.set(["serves"])
    driver.tools.key("c")
    changed = driver.session.scenario["serves"]
    assert isinstance(changed, Interaction)
    assert changed.mode is InteractionMode.COLLABORATION
    assert driver.state == "select.idle"


def test_a_key_connects_the_two_that_are_selected(driver):
    driver.session.selection.set(["join", "identity"])
    driver.tools.key("x")
    assert (last(driver).provider, last(driver).consumer) == ("identity", "join")
    assert driver.session.selection.ids == (last(driver).id,)
    assert (driver.state, driver.undo_steps) == ("select.idle", 1)


def test_who_can_be_named_is_shown_with_type_and_place(driver):
    known = parties(driver.session.scenario, besides="join")
    assert [party.name for party in known][:3] == ["Bank Platform", "Coaching", "Core API"]
    assert {party.name: party.about for party in known} == {
        "Bank Platform": "Platform",
        "Coaching": "Enabling",
        "Core API": "Not yet typed",
        "Find My Loan": "Stream-aligned · Borrow",
        "Fraud Scoring": "Complicated subsystem",
        "Identity": "Platform team · Bank Platform",
        "Onboard": "Stream-aligned · Open an account",
    }


def test_a_new_team_is_offered_last_and_only_under_a_name_nobody_has(driver):
    known = parties(driver.session.scenario, besides="join")

    def names(typed: str) -> list[str]:
        return [
            party.name if party.id else "+" + party.name for party in fitting(typed, known, "Join")
        ]

    assert names("co") == ["Coaching", "Core API", "Fraud Scoring", "+co"]
    assert names("core api") == ["Core API"]
    assert names("join") == []
    assert names("  <b>New</b> ") == ["+<b>New</b>"]
    assert len(names("")) == len(known)

"""A fresh team given the name of one that is known becomes that team, where it was put."""

from __future__ import annotations

import pytest

from helpers.bank import small_bank
from helpers.driver import Driver
from topodesk.edits.scenarios import copy_scenario
from topodesk.model.change import Change
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.fresh import Fresh, placed
from topodesk.tools.known_teams import known_as, known_teams
from topodesk.tools.listing import list_from
from topodesk.tools.things import Thing


@pytest.fixture
def driver() -> Driver:
    made = Driver(Session(small_bank()))
    today = next(s for s in made.session.design.scenarios if s.name == "Today")
    teams = [
        Team(id="pay", name="Payments", type=TeamType.STREAM_ALIGNED, people=9, mission="Pay"),
        Team(id="ops", name="Operations", type=TeamType.PLATFORM),
        Team(id="join", name="Join the bank"),
    ]
    made.session.design.apply(Change.of("Add", today.id, added=teams))
    return made


def fresh(driver: Driver, thing: Thing = Thing.STREAM_ALIGNED, step: str = "Repay") -> Fresh:
    id = driver.drop(thing, driver.column(step))
    found = placed(driver.session, id)
    assert found is not None
    return found


def test_teams_of_the_tray_and_of_other_scenarios_are_known(driver: Driver) -> None:
    """TOOL-111"""
    list_from(driver.session, "Search\nonboard\nPAYMENTS")
    known = [(k.name, k.about) for k in known_teams(driver.session)]
    assert known == [
        ("Payments", "My teams"),
        ("Search", "My teams"),
        ("Operations", "In Today"),
    ], "Join is on the map, under another name"


def test_a_fresh_team_becomes_the_known_one_at_its_place_in_one_step(driver: Driver) -> None:
    """TOOL-111"""
    store = driver.session.scenario
    before = dict(store.records)
    made = fresh(driver)
    known = known_as(driver.session, "payments")
    assert known is not None
    made.become(known)
    assert driver.undo_steps == 1
    assert driver.session.history.done[-1].name == "Place team “Payments”"
    team = store.get(Team, "pay")
    assert team is not None
    assert (team.name, team.people, team.mission, team.value_stream) == (
        "Payments",
        9,
        "Pay",
        "borrow",
    )
    assert driver.steps("Payments") == ["Repay"]
    assert driver.session.selection.ids == ("pay",)
    assert made.id == "pay"
    driver.session.undo()
    assert dict(store.records) == before


def test_the_step_it_reached_for_is_its_own_too(driver: Driver) -> None:
    made = fresh(driver, step="Explore")
    made.reach(1)
    known = known_as(driver.session, "Payments")
    assert known is not None
    made.become(known)
    assert driver.steps("Payments") == ["Explore", "Repay"]


def test_a_type_that_cannot_be_there_is_not_taken_over(driver: Driver) -> None:
    made = fresh(driver)
    known = known_as(driver.session, "Operations")
    assert known is not None
    made.become(known)
    team = driver.session.scenario.get(Team, "ops")
    assert team is not None
    assert team.type is TeamType.STREAM_ALIGNED


def test_in_a_copy_of_the_scenario_the_same_team_is_no_news(driver: Driver) -> None:
    session = driver.session
    session.commit(copy_scenario(session.design, session.scenario, id="copy"))
    session.switch("copy")
    assert "Join" not in [k.name for k in known_teams(session)]

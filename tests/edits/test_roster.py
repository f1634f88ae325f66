"""The roster: a listed team and a team with its id are the same thing."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.places import Place
from topodesk.edits.removing import remove
from topodesk.edits.roster import (
    forget_listed,
    list_teams,
    place_listed,
    retype_listed,
    unplaced,
)
from topodesk.edits.scenarios import copy_scenario
from topodesk.model.change import Change
from topodesk.model.design import Design
from topodesk.model.ids import new_id
from topodesk.model.roster import ListedTeam
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team, TeamType


@pytest.fixture
def bank() -> Design:
    return small_bank()


def listed(design: Design, *names: str) -> list[str]:
    """List teams; the names that were listed by it."""
    teams = [ListedTeam(id=new_id(), name=name) for name in names]
    change = list_teams(design, proposal_of(design), teams)
    design.apply(change)
    return [new.name for _, new in change.edits.values() if isinstance(new, ListedTeam)]


def waiting(design: Design) -> list[str]:
    return [team.name for team in unplaced(design, proposal_of(design))]


def test_names_already_listed_or_on_the_map_are_not_listed_again(bank: Design) -> None:
    assert listed(bank, "Search", "Basket", "SEARCH", "join") == ["Search", "Basket"]
    assert listed(bank, "basket ", "Pay") == ["Pay"]
    assert waiting(bank) == ["Basket", "Pay", "Search"]


def test_a_team_of_another_scenario_is_listed_as_that_team(bank: Design) -> None:
    today = next(s for s in bank.scenarios if s.name == "Today")
    core = Team(id="old", name="Payments API", people=9, type=TeamType.PLATFORM)
    bank.apply(Change.of("Add", today.id, added=[core]))
    listed(bank, "payments api")
    (team,) = unplaced(bank, proposal_of(bank))
    assert (team.id, team.name, team.people) == ("old", "Payments API", 9)
    assert unplaced(bank, today) == []


def test_a_placed_team_has_the_id_and_values_of_the_listed_one(bank: Design) -> None:
    store = proposal_of(bank)
    team = ListedTeam(id="l", name="Search", people=7, type=TeamType.STREAM_ALIGNED, mission="Find")
    bank.apply(list_teams(bank, store, [team]))
    before = dict(store.records)
    placing = place_listed(store, team, Place("l", stream="borrow", steps=["repay"]))
    bank.apply(placing)
    placed = store.get(Team, "l")
    assert placed is not None
    assert (placed.name, placed.people, placed.mission) == ("Search", 7, "Find")
    assert placed.value_stream == "borrow"
    assert [s.id for s in store.referrers("l", JourneyStep)] == ["repay"]
    assert waiting(bank) == []
    assert placing.name == "Place team “Search”"
    bank.apply(placing.reversed())
    assert dict(store.records) == before


def test_a_team_deleted_from_the_map_waits_in_the_tray_again(bank: Design) -> None:
    store = proposal_of(bank)
    team = ListedTeam(id="l", name="Search")
    bank.apply(list_teams(bank, store, [team]))
    bank.apply(place_listed(store, team, Place("l")))
    bank.apply(remove(store, ["l"]))
    assert waiting(bank) == ["Search"]


def test_a_copy_of_a_scenario_shares_what_is_placed(bank: Design) -> None:
    store = proposal_of(bank)
    team = ListedTeam(id="l", name="Search")
    bank.apply(list_teams(bank, store, [team]))
    bank.apply(place_listed(store, team, Place("l")))
    bank.apply(copy_scenario(bank, store, id="copy"))
    copy = bank.scenario("copy")
    assert copy is not None
    assert unplaced(bank, copy) == []
    bank.apply(remove(copy, ["l"]))
    assert [team.name for team in unplaced(bank, copy)] == ["Search"]
    assert waiting(bank) == []


def test_forgetting_and_typing_say_what_they_do(bank: Design) -> None:
    listed(bank, "Search", "Basket")
    ids = [team.id for team in unplaced(bank, proposal_of(bank))]
    typing = retype_listed(bank.shared, ids, TeamType.STREAM_ALIGNED)
    bank.apply(typing)
    assert typing.name == "Make 2 listed teams stream-aligned"
    assert {team.type for team in bank.shared.of(ListedTeam)} == {TeamType.STREAM_ALIGNED}
    forgetting = forget_listed(bank.shared, ids[:1])
    bank.apply(forgetting)
    assert forgetting.name == "Take listed team “Basket” off the list"
    assert waiting(bank) == ["Search"]

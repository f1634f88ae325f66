"""Splitting a team."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.splitting import Split, divisible, halves, split_team
from topodesk.model.change import Change
from topodesk.model.component import Component, Service
from topodesk.model.design import Design
from topodesk.model.interaction import Interaction
from topodesk.model.outcome import Outcome
from topodesk.model.placement import Placement
from topodesk.model.scenario import Refused, Scenario
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Reteaming, Team, TeamType


@pytest.fixture
def design() -> Design:
    """The small bank, where Onboard has 6.5 people, components and a service."""
    made = small_bank()
    store = proposal_of(made)
    onboard = store["onboard"]
    verify = store["verify"]
    assert isinstance(verify, JourneyStep)
    made.apply(
        Change.of(
            "Fill",
            store.id,
            added=[
                Component(id="kyc", name="KYC", owner_teams=("onboard",), run_team="onboard"),
                Component(id="cards", name="Cards", owner_teams=("core", "onboard")),
                Service(id="check", name="Identity check", provider="onboard"),
            ],
            updated=[
                (onboard, onboard.with_(people=6.5, mission="Let them in")),
                (verify, verify.with_(lead_team="onboard")),
            ],
        )
    )
    return made


@pytest.fixture
def store(design: Design) -> Scenario:
    return proposal_of(design)


def split(design: Design, store: Scenario, wish: Split) -> Change:
    change = split_team(store, "onboard", wish, new="new")
    design.apply(change)
    return change


def test_the_new_team_stands_beside_the_one_it_comes_from(design: Design, store: Scenario) -> None:
    change = split(design, store, Split("Fund Fast"))
    new = store["new"]
    assert isinstance(new, Team)
    assert (new.name, new.type, new.value_stream) == ("Fund Fast", TeamType.STREAM_ALIGNED, "open")
    assert new.reteaming is Reteaming.GROW_AND_SPLIT
    assert change.name == "Split team “Onboard” into “Onboard” and “Fund Fast”"
    orders = {p.of: p.order for p in store.of(Placement)}
    behind = sorted(orders, key=orders.__getitem__)
    assert behind[behind.index("onboard") + 1] == "new"


def test_people_are_divided_and_halves_allowed(design: Design, store: Scenario) -> None:
    split(design, store, Split("B", people=2.5))
    assert (store["onboard"].people, store["new"].people) == (4, 2.5)


def test_nobody_divides_more_people_than_there_are(store: Scenario) -> None:
    with pytest.raises(Refused, match=r"“Onboard” has 6\.5 people; fewer can go\."):
        split_team(store, "onboard", Split("B", people=7))


def test_what_goes_goes_what_both_have_stays_too(design: Design, store: Scenario) -> None:
    wish = Split(
        "B", goes=frozenset({"verify", "kyc", "check", "serves"}), both=frozenset({"fund", "cards"})
    )
    split(design, store, wish)
    verify, fund = store["verify"], store["fund"]
    assert isinstance(verify, JourneyStep)
    assert isinstance(fund, JourneyStep)
    assert (verify.responsible_teams, verify.lead_team) == (("new",), "new")
    assert fund.responsible_teams == ("onboard", "new")
    assert store["kyc"].owner_teams == ("new",)
    assert store["kyc"].run_team == "new"
    assert store["cards"].owner_teams == ("core", "onboard", "new")
    assert store["check"].provider == "new"
    assert store["serves"].consumer == "new"


def test_an_interaction_both_keep_is_there_twice(design: Design, store: Scenario) -> None:
    split(design, store, Split("B", both=frozenset({"serves"})))
    ends = sorted((i.provider, i.consumer) for i in store.of(Interaction))
    assert ends == [("identity", "new"), ("identity", "onboard")]


def test_a_service_is_offered_by_one_of_them(design: Design, store: Scenario) -> None:
    split(design, store, Split("B", both=frozenset({"check"})))
    assert store["check"].provider == "onboard"


def test_without_a_name_it_is_called_after_the_old_one(store: Scenario) -> None:
    before, after = halves(store, "onboard", Split("  "))
    assert (before.name, after.name) == ("Onboard", "Onboard 2")


def test_the_preview_counts_what_each_would_have(store: Scenario) -> None:
    wish = Split("B", 2, goes=frozenset({"verify"}), both=frozenset({"cards", "serves"}))
    before, after = halves(store, "onboard", wish)
    assert (before.people, after.people) == (4.5, 2)
    assert before.counts == {"journey step": 1, "component": 2, "service": 1, "interaction": 1}
    assert after.counts == {"journey step": 1, "component": 1, "service": 0, "interaction": 1}


def test_what_can_be_divided_is_listed(store: Scenario) -> None:
    ids = [record.id for record in divisible(store, "onboard")]
    assert ids == ["verify", "fund", "cards", "kyc", "check", "serves"]


def test_an_outcome_is_one_of_both(design: Design, store: Scenario) -> None:
    goal = Outcome(id="goal", linked_teams=("join", "onboard"), accountable_team="onboard")
    design.apply(Change.of("Fill", store.id, added=[goal]))
    split(design, store, Split("B"))
    assert store["goal"].linked_teams == ("join", "onboard", "new")
    assert store["goal"].accountable_team == "onboard"

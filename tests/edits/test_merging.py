"""Merging teams."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.merging import among, merge_teams, merged_team
from topodesk.model.change import Change
from topodesk.model.component import Component, Service
from topodesk.model.design import Design
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.interaction import Dependency, Interaction
from topodesk.model.outcome import NotDoing, Outcome
from topodesk.model.placement import Placement
from topodesk.model.record import LONGEST_TEXT
from topodesk.model.scenario import Refused, Scenario
from topodesk.model.stream import JourneyStep
from topodesk.model.team import LoadReading, Reteaming, Team, TeamApi, TeamType


@pytest.fixture
def design() -> Design:
    """The small bank with facts about Join, Onboard and Find My Loan."""
    made = small_bank()
    store = proposal_of(made)
    join, onboard, loan = (store[id] for id in ("join", "onboard", "loan"))
    apply = store["apply"]
    api = TeamApi(focus="Opening", channels=("#open", "#all"))
    made.apply(
        Change.of(
            "Fill",
            store.id,
            added=[
                Interaction(
                    id="work",
                    provider="join",
                    consumer="onboard",
                ),
                Dependency(id="dep", from_team="onboard", to_team="join"),
                Component(id="kyc", name="KYC", owner_teams=("join", "onboard")),
                Service(id="check", name="Check", provider="join", consumers=("onboard", "loan")),
                Outcome(id="goal", linked_teams=("onboard", "join"), accountable_team="onboard"),
                TypicalChange(
                    id="t", title="T", walk=(WalkStop(team="join"), WalkStop(team="onboard"))
                ),
                LoadReading(id="load", team="onboard"),
            ],
            updated=[
                (
                    join,
                    join.with_(
                        mission="Win customers", notes="North", url="https://a", team_api=api
                    ),
                ),
                (
                    onboard,
                    onboard.with_(
                        mission="Let them in",
                        people=2.5,
                        url="https://b",
                        team_api=TeamApi(channels=("#all", "#in")),
                        product_manager=True,
                    ),
                ),
                (loan, loan.with_(mission="Let them in")),
                (apply, apply.with_(supporters=("onboard",), lead_team="join")),
            ],
        )
    )
    return made


@pytest.fixture
def store(design: Design) -> Scenario:
    return proposal_of(design)


def merge(design: Design, store: Scenario, *ids: str, name: str = "") -> Change:
    change = merge_teams(store, ids, name=name)
    design.apply(change)
    return change


def test_the_first_of_the_teams_is_what_they_become(design: Design, store: Scenario) -> None:
    change = merge(design, store, "join", "onboard", "loan", name="First Contact")
    assert change.name == "Merge 3 teams into “First Contact”"
    team = store["join"]
    assert isinstance(team, Team)
    assert (team.name, team.type, team.value_stream) == (
        "First Contact",
        TeamType.STREAM_ALIGNED,
        "open",
    )
    assert team.reteaming is Reteaming.MERGE
    assert team.people == 8.5
    assert "onboard" not in store
    assert "loan" not in store
    assert [p.of for p in store.of(Placement)].count("join") == 1


def test_nothing_that_was_typed_is_lost(design: Design, store: Scenario) -> None:
    merge(design, store, "join", "onboard", "loan")
    team = store["join"]
    assert isinstance(team, Team)
    assert team.mission == "Win customers\nLet them in"
    assert (team.url, team.notes) == ("https://a", "North\nOnboard: url https://b")
    assert team.team_api.channels == ("#open", "#all", "#in")
    assert team.team_api.focus == "Opening"
    assert team.product_manager is True


def test_what_pointed_at_one_of_them_points_at_the_merged_team_once(
    design: Design, store: Scenario
) -> None:
    merge(design, store, "onboard", "join")
    apply, check = store["apply"], store["check"]
    assert isinstance(apply, JourneyStep)
    assert isinstance(check, Service)
    assert (apply.responsible_teams, apply.lead_team, apply.supporters) == (
        ("onboard",),
        "onboard",
        (),
    )
    assert store["kyc"].owner_teams == ("onboard",)
    assert (check.provider, check.consumers) == ("onboard", ("loan",))
    assert store["goal"].linked_teams == ("onboard",)
    assert [stop.team for stop in store["t"].walk] == ["onboard", "onboard"]
    assert store["load"].team == "onboard"


def test_what_they_did_among_themselves_ends(design: Design, store: Scenario) -> None:
    assert [i.id for i in among(store, ["join", "onboard"])] == ["work"]
    merge(design, store, "join", "onboard")
    assert "work" not in store
    assert "dep" not in store
    assert store["serves"].consumer == "join"


def test_one_team_is_nothing_to_merge(store: Scenario) -> None:
    assert not merge_teams(store, ["join", "join", "serves"])


def test_a_team_of_another_type_and_place_can_be_what_they_become(store: Scenario) -> None:
    coach, join = store["coach"], store["join"]
    assert isinstance(coach, Team)
    assert isinstance(join, Team)
    made = merged_team([coach, join], name="  ", type=TeamType.STREAM_ALIGNED)
    assert (made.id, made.name, made.type) == ("coach", "Coaching", TeamType.STREAM_ALIGNED)
    assert made.value_stream == "open"


def test_texts_too_long_for_one_team_are_refused(design: Design, store: Scenario) -> None:
    for id, letter in (("join", "a"), ("onboard", "b")):
        team = store[id]
        long = team.with_(mission=letter * (LONGEST_TEXT - 1))
        design.apply(Change.of("Long", store.id, updated=[(team, long)]))
    with pytest.raises(Refused, match="more than one team can hold"):
        merge_teams(store, ["join", "onboard"])


def test_what_is_alike_then_becomes_one_with_all_that_was_said(
    design: Design, store: Scenario
) -> None:
    uses = {"provider": "identity", "mode": "xaas"}
    added = [
        Interaction(id="a", consumer="join", purpose="Sign in", **uses),
        Interaction(id="b", consumer="loan", purpose="Read a profile", **uses),
        Interaction(id="dated", consumer="loan", expected_end=date(2027, 1, 1), **uses),
        Dependency(id="d1", from_team="join", to_team="core"),
        Dependency(id="d2", from_team="loan", to_team="core", what="The API"),
        Outcome(id="kept", statement="K"),
        NotDoing(id="n", text="N", drops="b"),
    ]
    design.apply(Change.of("Use", store.id, added=added))
    merge(design, store, "join", "loan")
    assert {i.id: i.purpose for i in store.of(Interaction) if i.consumer == "join"} == {
        "a": "Sign in\nRead a profile",
        "dated": "",
    }
    assert {d.id: d.what for d in store.of(Dependency)} == {"dep": "", "d1": "The API"}
    assert store["n"].drops == "a"


def test_two_that_were_alike_before_stay_two(design: Design, store: Scenario) -> None:
    twice = [Interaction(id=id, provider="identity", consumer="join") for id in ("a", "b")]
    design.apply(Change.of("Use", store.id, added=twice))
    merge(design, store, "join", "loan")
    assert {"a", "b"} <= {i.id for i in store.of(Interaction)}

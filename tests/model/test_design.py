"""The design as one door: all of a Change or nothing of it."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.model.change import DESIGN, Change
from topodesk.model.design_records import ScenarioInfo, Waiver
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.scenario import Refused
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team


def test_records_are_found_by_kind_by_id_and_by_what_points_at_them():
    scenario = proposal_of(small_bank())
    assert scenario.get(Team, "join").name == "Join"
    assert scenario.get(Team, "apply") is None
    assert [step.id for step in scenario.referrers("onboard", JourneyStep)] == ["verify", "fund"]
    assert [i.id for i in scenario.referrers("onboard", Interaction)] == ["serves"]


def test_a_record_that_points_at_nothing_is_refused_with_a_sentence():
    design = small_bank()
    scenario = proposal_of(design)
    stray = Interaction(id="stray", provider="join", consumer="nobody")
    with pytest.raises(Refused, match="points at “nobody”"):
        design.apply(Change.of("Add", scenario.id, added=[stray]))
    assert "stray" not in scenario


def test_a_record_that_points_at_the_wrong_kind_is_refused():
    design = small_bank()
    stray = Interaction(id="stray", provider="join", consumer="apply")
    with pytest.raises(Refused, match="which cannot be"):
        design.apply(Change.of("Add", proposal_of(design).id, added=[stray]))


def test_removing_what_others_point_at_is_refused():
    design = small_bank()
    scenario = proposal_of(design)
    with pytest.raises(Refused, match="still points at"):
        design.apply(Change.of("Remove", scenario.id, removed=[scenario["join"]]))


def test_a_change_made_for_another_state_is_refused():
    design = small_bank()
    scenario = proposal_of(design)
    other = Team(id="join", name="Not what is stored")
    with pytest.raises(Refused, match="is not what it was"):
        design.apply(Change.of("Edit", scenario.id, updated=[(other, scenario["join"])]))


def test_nothing_is_written_when_one_of_two_stores_refuses():
    design = small_bank()
    scenario = proposal_of(design)
    good = Change.of("Edit", DESIGN, added=[Waiver(id="w", rule_id="ARCH-01", target="core")])
    bad = Change.of("Edit", scenario.id, added=[Interaction(id="x", provider="a", consumer="b")])
    with pytest.raises(Refused):
        design.apply(good.then(bad))
    assert "w" not in design.shared
    assert "x" not in scenario


def test_a_scenario_comes_and_goes_with_its_info():
    design = small_bank()
    info = ScenarioInfo(id="option", name="Option", order="z")
    adding = Change.of("Add", "option", added=[info, Team(id="t", name="T")])
    design.apply(adding)
    assert [s.name for s in design.scenarios] == ["Today", "Proposal", "Option"]
    design.apply(adding.reversed())
    assert design.scenario("option") is None


def test_a_scenario_cannot_lose_its_info_while_it_holds_something():
    design = small_bank()
    scenario = proposal_of(design)
    with pytest.raises(Refused, match="still holds something"):
        design.apply(Change.of("Remove", scenario.id, removed=[scenario.info]))


def test_a_platform_cannot_stand_inside_itself_by_way_of_another():
    design = small_bank()
    scenario = proposal_of(design)
    platform = scenario["platform"]
    inner = Grouping(id="inner", name="Data", parent="platform")
    design.apply(Change.of("Add", scenario.id, added=[inner]))
    circle = Change.of("Edit", scenario.id, updated=[(platform, platform.with_(parent="inner"))])
    with pytest.raises(Refused, match="inside itself"):
        design.apply(circle)

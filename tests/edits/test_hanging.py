"""Small records that hang on one thing, and parts inside a record."""

from __future__ import annotations

import pytest

from helpers.spending import small_bank
from topodesk.edits.embedded import add_item, remove_item, set_item, set_part
from topodesk.edits.hanging import TOO_FEW, add_pulse, add_reading, hang
from topodesk.model.design import Design
from topodesk.model.learning import SafetyPulse
from topodesk.model.product_ops import FlowIssue, ProductOps
from topodesk.model.scenario import Refused, Scenario
from topodesk.model.team import CapabilityState, Team


@pytest.fixture
def design() -> Design:
    return small_bank()


def proposal(design: Design) -> Scenario:
    store = design.scenario("new")
    assert store is not None
    return store


def test_setting_a_part_leaves_the_rest_of_it(design: Design) -> None:
    store = proposal(design)
    design.apply(set_part(store, "pay", "capabilities", testing=CapabilityState.IN_TEAM))
    design.apply(set_part(store, "pay", "capabilities", ux=CapabilityState.MISSING))
    team = store.get(Team, "pay")
    assert team is not None
    assert team.capabilities.testing is CapabilityState.IN_TEAM
    assert team.capabilities.ux is CapabilityState.MISSING


def test_means_of_fewer_than_five_are_refused_wherever_they_are_written(design: Design) -> None:
    store = proposal(design)
    for few in (0, 4, None):
        for add in (add_reading, add_pulse):
            with pytest.raises(Refused, match="fewer than five"):
                add(store, "pay", few)
    with pytest.raises(Refused) as refusal:
        add_reading(store, "pay", 4)
    assert str(refusal.value) == TOO_FEW


def test_a_pulse_of_the_scenario_is_of_no_team(design: Design) -> None:
    store = proposal(design)
    change = add_pulse(store, "new", 12)
    design.apply(change)
    assert [pulse.team for pulse in store.of(SafetyPulse)] == [None]
    assert change.name == "Add safety pulse to scenario “Proposal”"


def test_items_of_a_list_are_added_changed_and_taken_out(design: Design) -> None:
    store = proposal(design)
    design.apply(hang(store, "new", ProductOps(id="ops")))
    name = "systemic_flow_issues"
    design.apply(add_item(store, "ops", name, FlowIssue(text="Reviews wait")))
    design.apply(add_item(store, "ops", name, FlowIssue(text="No test data")))
    design.apply(set_item(store, "ops", name, 1, action="Make some"))
    design.apply(remove_item(store, "ops", name, 0))
    ops = store.get(ProductOps, "ops")
    assert ops is not None
    assert [(issue.text, issue.action) for issue in ops.systemic_flow_issues] == [
        ("No test data", "Make some")
    ]
    with pytest.raises(Refused):
        set_item(store, "ops", name, 1, action="Nothing")

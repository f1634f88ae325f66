"""Which teams a change has to pass, and who uses what without asking."""

from __future__ import annotations

import pytest

from helpers.sketch import Sketch
from topodesk.model.grouping import Grouping
from topodesk.rules.cells import cells
from topodesk.rules.facts import Facts
from topodesk.rules.flow import blocking, blocks_anything, share_blocking
from topodesk.rules.service_use import consumers, groupings_of, members


def facts_of(it: Sketch) -> Facts:
    design = it.design()
    return Facts(design, design.scenarios[0])


def sketch() -> Sketch:
    it = Sketch()
    for name in ("Red", "Blue", "Green", "QA"):
        it.team(name)
    it.component("Shop", "ui", owner="Red")
    it.component("Stock", "service", owner="Blue")
    it.component("Bare", "data")
    return it


def test_a_walk_is_taken_as_it_was_told() -> None:
    it = sketch()
    it.change("one", "Red", "Blue", "Red", "QA", touches=["Stock"], gates=["Green"])
    assert blocking(facts_of(it), "change-one") == ("team-red", "team-blue", "team-qa")


def test_without_a_walk_owners_and_gates_say_it() -> None:
    it = sketch()
    it.change("one", touches=["Shop", "Stock", "Bare", "Shop"], gates=["QA"])
    assert blocking(facts_of(it), "change-one") == ("team-red", "team-blue", "team-qa")


def test_an_owner_whose_part_is_a_self_service_blocks_nobody() -> None:
    it = sketch()
    it.change("one", touches=["Shop", "Stock"])
    it.service("Stock", "Blue", self_service=True, consumers=["Red"], components=["Stock"])
    assert blocking(facts_of(it), "change-one") == ("team-red",)


def test_the_share_of_changes_that_wait_is_weighted() -> None:
    it = sketch()
    it.change("one", "Red", "QA", weight=3)
    it.change("two", "QA", "Blue", weight=1)
    it.change("untold", weight=100)
    facts = facts_of(it)
    assert share_blocking(facts, "team-qa") == pytest.approx(0.75)
    assert share_blocking(facts, "team-blue") == pytest.approx(0.25)
    assert share_blocking(facts, "team-green") == 0.0
    assert blocks_anything(facts, "team-qa")
    assert not blocks_anything(facts, "team-green")


def test_without_a_walked_change_nobody_knows() -> None:
    assert share_blocking(facts_of(sketch()), "team-qa") is None


def test_changes_of_no_weight_say_nothing() -> None:
    it = sketch()
    it.change("one", "Red", "QA", weight=0)
    assert share_blocking(facts_of(it), "team-qa") is None


def test_consumers_use_a_service_or_depend() -> None:
    it = sketch()
    it.line("xaas", "Blue", "Red")
    it.line("collaboration", "Blue", "QA")
    it.needs("Green", "Blue")
    assert consumers(facts_of(it), "team-blue") == {"team-red", "team-green"}
    assert consumers(facts_of(it), "team-red") == frozenset()


def test_groupings_hold_the_teams_of_the_groupings_inside() -> None:
    it = sketch()
    it.platform("Outer")
    it.add(Grouping(id="grouping-inner", name="Inner", parent="grouping-outer"))
    it.team("Red", grouping="grouping-inner")
    it.team("Blue", grouping="grouping-outer")
    facts = facts_of(it)
    assert members(facts, "grouping-outer") == {"team-red", "team-blue"}
    assert groupings_of(facts, "team-red") == ("grouping-inner", "grouping-outer")
    assert members(facts, "team-red") == {"team-red"}


def needed(it: Sketch, carrier: str | None = "Red") -> set[str]:
    """The components among the work cells of a stream that needs Shop and Stock."""
    it.stream("Buy", "Guest", {"pay": carrier}, {"pay": ["Shop", "Stock"]})
    return {cell.component for cell in cells(facts_of(it), "stream-buy")}


BOTH = {"component-shop", "component-stock"}
OWN = {"component-shop"}


def test_a_self_service_of_the_carrying_team_is_left_out() -> None:
    it = sketch()
    it.service("Stock", "Blue", self_service=True, consumers=["Red"], components=["Stock"])
    assert needed(it) == OWN


def test_a_self_service_of_others_is_not() -> None:
    it = sketch()
    it.service("Stock", "Blue", self_service=True, consumers=["Green"], components=["Stock"])
    assert needed(it) == BOTH


def test_a_service_with_a_ticket_is_not() -> None:
    it = sketch()
    it.service("Stock", "Blue", self_service=False, consumers=["Red"], components=["Stock"])
    it.line("xaas", "Blue", "Red", self_service=False)
    assert needed(it) == BOTH


def test_a_line_about_a_service_counts_for_its_components() -> None:
    it = sketch()
    it.service("Stock", "Blue", components=["Stock"])
    it.line("xaas", "Blue", "Red", service="service-stock", self_service=True)
    assert needed(it) == OWN


def test_a_self_service_line_of_a_platform_counts_for_its_teams() -> None:
    it = sketch()
    it.platform("Bank Platform")
    it.team("Blue", "platform", grouping="grouping-bank-platform")
    it.line("xaas", "Bank Platform", "Red", self_service=True)
    assert needed(it) == OWN


def test_the_owner_that_carries_the_step_works_on_it_itself() -> None:
    it = sketch()
    it.line("xaas", "Blue", "Red", self_service=True)
    assert needed(it, carrier="Blue") == BOTH


def test_a_step_nobody_carries_is_served_through_the_teams_of_its_lane() -> None:
    it = sketch()
    it.line("xaas", "Blue", "Red", self_service=True)
    assert needed(it, carrier="") == OWN
    it.team("Green", on="Buy")
    assert needed(it, carrier="") == BOTH
    it.team("Green")
    it.team("Red", on="Buy")
    assert needed(it, carrier="") == OWN

"""NOTE: how the map is drawn."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import Sketch, applied
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team, TeamType
from topodesk.rules.checker import Checker
from topodesk.rules.rule import Fix


def company() -> Sketch:
    it = Sketch()
    it.stream("Buy", "Shopper", {"search": "Blue"})
    it.team("Blue", on="Buy")
    return it


def offered(checker: Checker, rule: str) -> dict[str, Fix]:
    found = [f for f in checker.findings if f.rule == rule]
    return {fix.name: fix for finding in found for fix in checker.fixes(finding)}


def fixed(it: Sketch, rule: str, button: str) -> Checker:
    checker = it.checker()
    applied(checker, offered(checker, rule)[button].change)
    assert [f for f in checker.findings if f.rule == rule] == []
    return checker


# -- NOTE-01 ---------------------------------------------------------------------------------


def test_a_platform_on_a_stream_moves_below_it() -> None:
    it = company()
    it.team("Cloud", "platform", on="Buy")
    checker = fixed(it, "NOTE-01", "Let it stand below the streams")
    team = checker.facts.scenario.get(Team, "team-cloud")
    assert team is not None
    assert team.value_stream is None


def test_a_platform_that_carries_a_step_is_called_what_it_is() -> None:
    it = company()
    it.team("Blue", "platform", on="Buy")
    checker = fixed(it, "NOTE-01", "Make it stream-aligned")
    team = checker.facts.scenario.get(Team, "team-blue")
    assert team is not None
    assert team.type is TeamType.STREAM_ALIGNED


def test_a_platform_inside_a_grouping_is_drawn_there() -> None:
    it = company()
    it.team("Cloud", "platform", on="Buy", grouping=it.platform("Base"))
    assert it.findings("NOTE-01") == []


# -- NOTE-02 ---------------------------------------------------------------------------------


def served(service: str | None = None) -> Sketch:
    it = company()
    it.team("Cloud", "platform")
    it.service("Release path", "Cloud", consumers=["Blue"])
    it.line("xaas", "Blue", "Cloud", service=service)
    return it


@pytest.mark.parametrize("service", [None, "service-release-path"])
def test_a_triangle_that_points_at_the_provider_is_turned(service: str | None) -> None:
    checker = fixed(served(service), "NOTE-02", "Turn it round")
    line = checker.facts.scenario.get(Interaction, "line-1")
    assert line is not None
    assert (line.provider, line.consumer) == ("team-cloud", "team-blue")


def test_two_that_serve_each_other_point_both_ways() -> None:
    it = served()
    it.service("Prices", "Blue", consumers=["Cloud"])
    assert it.findings("NOTE-02") == []


def test_a_service_of_the_grouping_around_a_team_points_right() -> None:
    it = company()
    place = it.platform("Base")
    it.team("Cloud", "platform", grouping=place)
    service = it.service("Release path", "Base", consumers=["Blue"])
    it.line("xaas", "Cloud", "Blue", service=service)
    assert it.findings("NOTE-02") == []
    it.line("xaas", "Blue", "Cloud", service=service)
    assert it.levels("NOTE-02") == {"Blue → Cloud": "warning"}


def test_what_is_over_or_no_service_is_not_asked_where_it_points() -> None:
    it = company()
    it.team("Cloud", "platform")
    it.service("Release path", "Cloud", consumers=["Blue"])
    it.line("xaas", "Blue", "Cloud", actual_end=date(2026, 1, 1))
    it.line("collaboration", "Blue", "Cloud")
    assert it.findings("NOTE-02") == []


# -- NOTE-03 ---------------------------------------------------------------------------------


def platform(mode: str = "collaboration") -> Sketch:
    it = company()
    place = it.platform("Base")
    for name in ("Accounts", "Payments"):
        it.team(name, "platform", grouping=place)
    it.line(mode, "Blue", "Base")
    return it


def test_the_teams_that_depend_on_one_another_are_offered_first() -> None:
    it = platform()
    it.needs("Blue", "Payments")
    names = list(offered(it.checker(), "NOTE-03"))
    assert names == ["It is “Payments”", "It is “Accounts”"]
    checker = fixed(it, "NOTE-03", "It is “Payments”")
    line = checker.facts.scenario.get(Interaction, "line-1")
    assert line is not None
    assert line.consumer == "team-payments"


def test_a_service_of_a_platform_and_a_platform_of_one_team_are_no_question() -> None:
    assert platform("xaas").findings("NOTE-03") == []
    it = company()
    it.team("Cloud", "platform", grouping=it.platform("Base"))
    it.line("collaboration", "Blue", "Base")
    assert it.findings("NOTE-03") == []


def test_two_platforms_that_work_together_are_spoken_of_once_without_a_fix() -> None:
    it = platform("facilitating")
    place = it.platform("Far")
    for name in ("One", "Two"):
        it.team(name, "platform", grouping=place)
    it.line("facilitating", "Far", "Base")
    checker = it.checker()
    assert [f.names[0] for f in checker.findings if f.rule == "NOTE-03"] == [
        "Blue → Base",
        "Far → Base",
    ]
    assert list(offered(checker, "NOTE-03")) == ["It is “Accounts”", "It is “Payments”"]

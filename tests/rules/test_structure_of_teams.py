"""ARCH-04, ARCH-05 and ARCH-06: what teams are drawn around, own and are used for."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import FIRST, Sketch
from topodesk.model.component import ComponentStatus
from topodesk.model.outcome import InitiativeKind, InitiativeStatus


def sketch() -> Sketch:
    made = Sketch()
    made.rules = FIRST
    made.others()
    return made


# -- ARCH-04 ---------------------------------------------------------------------------------


@pytest.mark.parametrize("basis", ["architecture", "function", "project"])
def test_a_stream_team_drawn_around_something_else_is_an_error(basis: str) -> None:
    it = sketch()
    it.team("Blue", basis=basis)
    it.team("Grey", "undefined", basis=basis)
    assert it.levels("ARCH-04") == {"Blue": "error", "Grey": "warning"}


@pytest.mark.parametrize("type", ["platform", "enabling", "complicated_subsystem"])
def test_support_teams_may_be_drawn_around_anything(type: str) -> None:
    it = sketch()
    it.team("Blue", type, basis="architecture")
    assert it.levels("ARCH-04") == {}


@pytest.mark.parametrize("basis", ["value_stream", "persona", "channel", "domain_capability"])
def test_other_bases_do_not_contradict_the_type(basis: str) -> None:
    it = sketch()
    it.team("Blue", basis=basis)
    assert it.levels("ARCH-04") == {}


def test_bases_nobody_has_said_are_asked_for_in_one_question() -> None:
    it = sketch()
    it.team("Blue", basis=None)
    it.team("Ada", "undefined", basis=None)
    it.team("Coach", "enabling", basis=None)
    (question,) = it.questions("ARCH-04")
    assert question.names == ("Ada", "Blue")
    assert question.ask.startswith("What is the boundary of the teams “Ada” and “Blue” drawn")


# -- ARCH-05 ---------------------------------------------------------------------------------


def test_components_without_a_step_or_a_customer_are_a_warning() -> None:
    it = sketch()
    it.team("Loans API")
    it.stream("Borrow", "Tenant", {"apply": "", "repay": ""}, {"apply": ["Loans"], "repay": []})
    it.component("Loans", "service", owner="Loans API")
    it.component("Rates", "service", owner="Loans API")
    (finding,) = it.findings("ARCH-05")
    assert finding.level.value == "warning"
    assert finding.message == "“Loans API” owns 2 components, yet serves no step and no customer."
    assert finding.evidence == (
        "owns 2 components, all layer service",
        "they serve 1 stream",
        "0 journey steps",
    )


def test_one_component_is_spoken_of_in_the_singular() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "data", owner="Blue")
    (finding,) = it.findings("ARCH-05")
    assert finding.evidence[:2] == ("owns 1 component, layer data", "it serves 0 streams")


def test_a_team_with_a_step_of_a_customer_is_left_alone() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "data", owner="Blue")
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    assert it.levels("ARCH-05") == {}


def test_a_customer_called_like_a_team_is_no_customer() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "data", owner="Blue")
    it.stream("Borrow", "Neighbour 1", {"apply": "Blue"})
    assert it.levels("ARCH-05") == {"Blue": "warning"}


def test_a_stream_without_a_customer_leaves_it_open() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "data", owner="Blue")
    it.stream("Borrow", None, {"apply": "Blue"})
    assert it.levels("ARCH-05") == {}


def test_two_initiatives_without_an_outcome_make_it_an_error() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "data", owner="Blue")
    it.initiative("New index", "Blue")
    assert it.levels("ARCH-05") == {"Blue": "warning"}
    it.initiative("Rewrite", "Blue")
    (finding,) = it.findings("ARCH-05")
    assert finding.level.value == "error"
    assert finding.evidence[-1] == "2 initiatives have no outcome"


def test_work_that_needs_no_outcome_is_not_counted() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "data", owner="Blue")
    it.outcome("Fewer tenants wait")
    it.initiative("Patch", "Blue", kind=InitiativeKind.RISK_OR_HEALTH)
    it.initiative("Law", "Blue", kind=InitiativeKind.MANDATORY, reason="a new law")
    it.initiative("Dropped", "Blue", status=InitiativeStatus.DROPPED)
    it.initiative("Linked", "Blue", outcome="outcome-fewer-tenants-wait")
    it.initiative("New index", "Blue")
    assert it.levels("ARCH-05") == {"Blue": "warning"}


def test_too_many_unknown_steps_become_one_question() -> None:
    it = Sketch()
    it.team("Blue")
    it.team("Green")
    it.component("Loans", "data", owner="Blue")
    it.component("Rates", "data", owner="Green")
    it.stream("Borrow", "Tenant", {"apply": "", "sign": "", "wait": "", "repay": None})
    assert it.levels("ARCH-05") == {}
    (question,) = it.questions("ARCH-05")
    assert question.ask == "Who is responsible for “repay”: which team, or nobody?"


def test_four_of_five_known_steps_are_enough() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Loans", "data", owner="Blue")
    it.stream("Borrow", "Tenant", {"apply": None})
    assert it.levels("ARCH-05") == {}
    it.stream("Repay", "Tenant", {"repay": ""})
    assert it.levels("ARCH-05") == {"Blue": "warning"}


def test_without_any_step_the_journey_is_asked_for() -> None:
    it = Sketch()
    it.team("Blue")
    it.component("Loans", "data", owner="Blue")
    assert [q.missing for q in it.questions("ARCH-05")] == ["journey"]


def test_a_team_on_a_lane_without_steps_is_asked_about() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant")
    it.team("Blue", on="Borrow")
    it.component("Loans", "data", owner="Blue")
    assert it.levels("ARCH-05") == {}
    (question,) = it.questions("ARCH-05")
    assert question.ask == "Which steps does a customer go through in “Borrow”?"


def test_components_nobody_owns_are_asked_about() -> None:
    it = sketch()
    it.component("Loans", "data")
    it.component("Fax", "data", status=ComponentStatus.RETIRED)
    assert [q.ask for q in it.questions("ARCH-05")] == ["Which team owns “Loans”?"]


def test_retired_components_are_not_owned() -> None:
    it = sketch()
    it.team("Blue")
    it.component("Fax", "data", owner="Blue", status=ComponentStatus.RETIRED)
    assert it.levels("ARCH-05") == {}


def test_a_platform_that_fails_its_test_is_told_what_is_missing() -> None:
    it = sketch()
    it.team("Database Team", "platform", basis=None)
    it.component("Accounts", "data", owner="Database Team")
    it.service("Tables", "Database Team", self_service=False)
    for number in (1, 2):
        it.line("xaas", "Database Team", f"Neighbour {number}")
    it.change("one", "Neighbour 1", "Database Team")
    (finding,) = it.findings("ARCH-05")
    assert "self-service and whether changes wait for it" in finding.evidence[-1]


def test_a_platform_on_the_way_is_left_alone() -> None:
    it = sketch()
    it.team("Bank Platform", "platform", basis=None)
    it.component("Accounts", "data", owner="Bank Platform")
    it.service("Tables", "Bank Platform", self_service=True)
    for number in (1, 2):
        it.line("xaas", "Bank Platform", f"Neighbour {number}")
    assert it.levels("ARCH-05") == {}
    assert it.questions("ARCH-05") == []


# -- ARCH-06 ---------------------------------------------------------------------------------


@pytest.mark.parametrize("type", ["stream_aligned", "undefined"])
def test_a_team_between_teams_is_a_warning(type: str) -> None:
    it = sketch()
    it.team("Blue", type)
    it.line("xaas", "Blue", "Neighbour 1")
    it.needs("Neighbour 2", "Blue")
    (finding,) = it.findings("ARCH-06")
    assert finding.evidence[0] == "used by “Neighbour 1” and “Neighbour 2”"


@pytest.mark.parametrize("type", ["platform", "enabling", "complicated_subsystem"])
def test_support_types_may_have_teams_as_customers(type: str) -> None:
    it = sketch()
    it.team("Blue", type)
    it.line("xaas", "Blue", "Neighbour 1")
    assert it.levels("ARCH-06") == {}


def test_a_team_with_a_customer_may_serve_others_too() -> None:
    it = sketch()
    it.team("Blue")
    it.stream("Borrow", "Tenant", {"apply": "Blue"})
    it.line("xaas", "Blue", "Neighbour 1")
    assert it.levels("ARCH-06") == {}


@pytest.mark.parametrize("mode", ["collaboration", "facilitating", "undefined"])
def test_only_services_and_dependencies_make_consumers(mode: str) -> None:
    it = sketch()
    it.team("Blue")
    it.line(mode, "Blue", "Neighbour 1")
    assert it.levels("ARCH-06") == {}


def test_a_service_that_has_ended_makes_none() -> None:
    it = sketch()
    it.team("Blue")
    it.line("xaas", "Blue", "Neighbour 1", actual_end=date(2026, 10, 1))
    assert it.levels("ARCH-06") == {}


def test_a_stream_team_inside_a_platform_is_part_of_one() -> None:
    it = sketch()
    it.platform("Bank Platform")
    it.team("Blue", grouping="grouping-bank-platform")
    it.team("Grey", "undefined", grouping="grouping-bank-platform")
    for name in ("Blue", "Grey"):
        it.line("xaas", name, "Neighbour 1")
    assert it.levels("ARCH-06") == {"Grey": "warning"}


def capability(layers: tuple[str | None, ...], *, outcome: bool) -> Sketch:
    it = sketch()
    it.team("Pricing", "undefined", basis="domain_capability")
    for number, layer in enumerate(layers):
        it.component(f"Prices {number}", layer, owner="Pricing")
    it.line("xaas", "Pricing", "Neighbour 1")
    if outcome:
        it.outcome("Fewer prices are wrong", teams=["Pricing"])
    return it


def test_a_business_capability_across_layers_with_an_outcome_is_left_alone() -> None:
    it = capability(("ui", "service", "data"), outcome=True)
    assert it.levels("ARCH-06") == it.levels("ARCH-05") == {}


@pytest.mark.parametrize(
    ("layers", "outcome"), [(("data", "data", "data"), True), (("ui", "service", "data"), False)]
)
def test_a_business_capability_in_name_only_is_not(layers: tuple[str, ...], outcome: bool) -> None:
    it = capability(layers, outcome=outcome)
    assert it.levels("ARCH-06") == it.levels("ARCH-05") == {"Pricing": "warning"}


def test_unknown_layers_of_a_business_capability_are_asked_for() -> None:
    it = capability(("ui", None), outcome=True)
    assert it.levels("ARCH-06") == {}
    asked = [(q.names, q.missing) for q in it.checker().questions]
    assert asked == [(("Prices 1",), "layer")]

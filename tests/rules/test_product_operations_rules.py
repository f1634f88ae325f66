"""OPS: how product management is supported at scale."""

from __future__ import annotations

import pytest

from helpers.sketch import Sketch, applied
from topodesk.model.product_ops import Pillars, ProductOps
from topodesk.rules.decision_rights import decides_for_others


def managers(known: int, *, unknown: int = 0, without: int = 0) -> Sketch:
    it = Sketch()
    states = [True] * known + [None] * unknown + [False] * without
    for number, state in enumerate(states):
        it.team(f"Team {number}", product_manager=state)
    return it


def supported(**fields: object) -> Sketch:
    it = managers(2)
    it.team("Helpers", "enabling")
    it.add(ProductOps(id="ops", team="team-helpers", **fields))
    return it


# -- OPS-01 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "level"), [(4, None), (5, "info"), (7, "info"), (8, "warning")])
def test_many_product_managers_want_support(number: int, level: str | None) -> None:
    found = managers(number, without=4)
    assert found.levels("OPS-01").get("Sketch") == level
    assert found.questions("OPS-01") == []


def test_where_it_is_not_known_who_has_a_product_manager_that_is_asked() -> None:
    (question,) = managers(3, unknown=2).questions("OPS-01")
    assert question.where == ("team-team-3", "team-team-4")
    assert managers(2, unknown=2).questions("OPS-01") == []


@pytest.mark.parametrize("name", ["Product Operations", "ProductOps", "The Product Ops Team"])
def test_a_team_called_product_operations_is_asked_about(name: str) -> None:
    it = managers(8)
    it.team(name, "enabling")
    assert it.findings("OPS-01") == []
    (question,) = it.questions("OPS-01")
    assert question.missing == "product operations"


def test_a_product_operations_team_is_added_in_one_step() -> None:
    checker = managers(8).checker()
    (finding,) = [f for f in checker.findings if f.rule == "OPS-01"]
    (fix,) = checker.fixes(finding)
    applied(checker, fix.change)
    assert [f for f in checker.findings if f.rule == "OPS-01"] == []
    (ops,) = checker.facts.scenario.of(ProductOps)
    assert ops.pm_count == 8
    assert "OPS-03" in {f.rule for f in checker.findings}
    applied(checker, fix.change.reversed())
    assert finding in checker.findings


# -- OPS-02 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("right", "decides"),
    [
        ("Approves the roadmap of every team", True),
        ("Signs off outcomes", True),
        ("Genehmigt die Ziele", True),
        ("Approves templates", False),
        ("Does not approve roadmaps", False),
        ("Proposes templates; every product manager may leave them aside", False),
        ("Prepares data with which teams decide on their roadmap", False),
        ("", False),
    ],
)
def test_which_decision_rights_make_a_gate(right: str, decides: bool) -> None:
    assert decides_for_others(right) is decides


def test_changes_that_wait_for_product_operations_make_it_a_gate() -> None:
    it = supported()
    it.change("A new price", "Team 0", "Helpers")
    it.change("A new text", "Team 1")
    (finding,) = it.findings("OPS-02")
    assert finding.level.value == "error"
    assert finding.evidence == ("1 typical change waits for it: “A new price”",)


def test_a_gate_that_is_only_recorded_counts_too() -> None:
    it = supported()
    it.component("Price list", owner="Team 0")
    it.change("A new price", touches=["Price list"], gates=["Helpers"])
    assert it.levels("OPS-02") == {"Helpers": "error"}


# -- OPS-03 ----------------------------------------------------------------------------------


def two_pillars() -> Sketch:
    it = supported(pillars=Pillars(data=("service-a",), process=("service-b",)))
    for name in ("A", "B"):
        it.service(name, "Helpers")
    return it


def test_open_pillars_are_named() -> None:
    (finding,) = supported().findings("OPS-03")
    assert finding.message == (
        "“Helpers” offers nothing yet for business data and insights, customer and market "
        "insights and process and practices."
    )


@pytest.mark.parametrize(
    "button", ["“C” is that", "Draft a service for customer and market insights"]
)
def test_the_last_pillar_is_counted_or_drafted(button: str) -> None:
    it = two_pillars()
    it.service("C", "Helpers")
    checker = it.checker()
    (finding,) = [f for f in checker.findings if f.rule == "OPS-03"]
    fixes = {fix.name: fix for fix in checker.fixes(finding)}
    applied(checker, fixes[button].change)
    assert [f for f in checker.findings if f.rule == "OPS-03"] == []


# -- OPS-04 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "number", "said"),
    [
        ("CPO", 8, True),
        ("Chief Product Officer", 8, True),
        ("Head of Product", 5, True),
        ("Head of Product", 4, False),
        ("Head of Product Operations", 8, False),
        ("A rota of product managers", 8, False),
        ("", 8, False),
    ],
)
def test_who_trains_the_product_managers(role: str, number: int, said: bool) -> None:
    found = supported(training_role=role, pm_count=number).findings("OPS-04")
    assert bool(found) is said

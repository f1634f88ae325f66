"""ARCH-01 and ARCH-02: what names and missions say."""

from __future__ import annotations

import pytest

from helpers.sketch import PURPOSE, Sketch
from topodesk.model.component import Component
from topodesk.model.design_records import ListedWord, Settings, WordKind


def sketch() -> Sketch:
    made = Sketch()
    made.others()
    return made


@pytest.mark.parametrize(
    "name", ["Payments API", "Core App", "Database", "Web Frontend", "SAP", "Datenbank", "数据库"]
)
def test_a_team_named_after_technology_is_a_hint(name: str) -> None:
    it = sketch()
    it.team(name)
    assert it.levels("ARCH-01") == {name: "info"}


def test_the_evidence_quotes_the_words_as_they_are_written() -> None:
    it = sketch()
    it.team("Web FrontEnd")
    (finding,) = it.findings("ARCH-01")
    assert finding.message == "“Web FrontEnd” is named after technology."
    assert finding.evidence[:2] == ("“Web” hints at a layer", "“FrontEnd” names a layer")


@pytest.mark.parametrize("name", ["Customer Database", "Order API", "Checkout UI", "Join Portal"])
def test_a_value_word_in_the_name_speaks_against_it(name: str) -> None:
    it = sketch()
    it.team(name)
    assert it.levels("ARCH-01") == {}


def test_a_value_word_in_the_mission_halves_the_name() -> None:
    it = sketch()
    it.team("API", mission="We help shoppers to find what they need")
    it.team("API Gateway", mission="We help shoppers to find what they need")
    assert it.levels("ARCH-01") == {"API Gateway": "info"}


def test_the_name_of_a_component_behind_the_scenes_is_technology_too() -> None:
    it = sketch()
    it.team("Snuba")
    it.team("Cody")
    it.component("Snuba", "data", owner="Snuba")
    it.component("Cody", "ui", owner="Cody")
    assert it.levels("ARCH-01") == {"Snuba": "info"}


def test_one_hidden_component_of_that_name_among_several_is_enough() -> None:
    for order in (("ui", "data"), ("data", "ui")):
        it = sketch()
        it.team("Snuba")
        for number, layer in enumerate(order):
            it.add(Component(id=f"c{number}", name="Snuba", layer=layer))
        assert it.levels("ARCH-01") == {"Snuba": "info"}


def test_a_mission_about_a_thing_makes_the_name_a_warning() -> None:
    it = sketch()
    it.team("Database", mission="Own and maintain the central database")
    assert it.levels("ARCH-01") == {"Database": "warning"}
    assert it.levels("ARCH-02") == {"Database": "warning"}


def test_a_support_team_may_be_called_what_it_is() -> None:
    it = sketch()
    it.team("API Platform", "platform", basis=None, product_manager=True)
    it.service(
        "Gateway",
        "API Platform",
        self_service=True,
        feedback_measure="yes",
        consumers=["Neighbour 1"],
    )
    for number in (1, 2):
        it.line("xaas", "API Platform", f"Neighbour {number}")
    it.change("one", "Neighbour 1")
    assert it.levels("ARCH-01") == {}
    assert it.questions("ARCH-01") == []


def test_whether_a_support_team_is_one_is_asked_where_facts_are_missing() -> None:
    it = sketch()
    it.team("API Platform", "platform", basis=None)
    assert it.levels("ARCH-01") == {}
    assert [q.missing for q in it.questions("ARCH-01")] == [
        "self-service",
        "whether changes wait for it",
        "who uses it",
    ]


def test_a_team_that_fails_its_test_is_named_after_technology() -> None:
    it = sketch()
    it.team("API Platform", "platform", basis=None)
    it.line("xaas", "API Platform", "Neighbour 1", PURPOSE, self_service=False)
    it.change("one", "Neighbour 1", "API Platform")
    assert it.levels("ARCH-01") == {"API Platform": "info"}


@pytest.mark.parametrize(
    "mission",
    [
        "Own and maintain the customer database",
        "We operate the message queue and its storage.",
        "Keep the mainframe running",
        "Build great things. Run the Kafka clusters",
        "Maintain Ledger",
        "Administer the user interface library",
        "Betreiben der Datenbank",
    ],
)
def test_a_mission_that_cares_for_a_thing_is_a_warning(mission: str) -> None:
    it = sketch()
    it.team("Blue", mission=mission)
    it.component("Ledger", "data", owner="Blue")
    assert it.levels("ARCH-02") == {"Blue": "warning"}


@pytest.mark.parametrize(
    "mission",
    [
        "",
        "   ",
        "Maintain the database so that loans are paid out the same day",
        "Run the API for members",
        "We help people to find a home and own the search API",
        "Manage expectations",
        "Own every single little thing that anybody could ever need of an API",
        "The database. We maintain friendships",
        "24/7 support, also for the API",
        "Make their own API",
        "Guests and their own database",
    ],
)
def test_a_mission_for_someone_is_left_alone(mission: str) -> None:
    it = sketch()
    it.team("Blue", mission=mission)
    assert it.levels("ARCH-02") == {}


def test_a_customer_of_the_model_in_the_mission_is_someone() -> None:
    it = sketch()
    it.stream("Borrow", "Tenant", {"apply": ""})
    it.team("Blue", mission="Maintain the database for every tenant")
    assert it.levels("ARCH-02") == {}


def test_a_linked_outcome_gives_the_mission_its_reason() -> None:
    it = sketch()
    it.team("Blue", mission="Maintain the database")
    it.outcome("Fewer tenants wait", teams=["Blue"])
    assert it.levels("ARCH-02") == {}


def test_platform_teams_may_name_their_internal_users() -> None:
    it = sketch()
    it.team("Delivery", "platform", mission="Run the database for all stream teams", basis=None)
    it.team("Blue", mission="Run the database for all stream teams")
    it.team("Ledger", "platform", mission="Run the database of Neighbour 1", basis=None)
    it.line("xaas", "Ledger", "Neighbour 1")
    assert it.levels("ARCH-02") == {"Blue": "warning"}


def test_the_allow_list_holds_for_missions_too() -> None:
    it = Sketch(settings=Settings(allow_list=("network",)))
    it.others()
    it.team("Blue", mission="Run the network")
    assert it.levels("ARCH-02") == {}


def test_a_design_can_add_a_name_no_list_knows() -> None:
    hermes = ListedWord(text="Hermes", kind=WordKind.COMPONENT)
    for words, said in (((), {}), ((hermes,), {"Hermes": "info"})):
        it = Sketch(settings=Settings(words=words))
        it.others()
        it.team("Hermes")
        assert it.levels("ARCH-01") == said

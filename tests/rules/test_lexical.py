"""Words: what they are taken for, and the false friends they must not be taken for."""

from __future__ import annotations

import pytest

from helpers.sketch import Sketch
from topodesk.model.design_records import Settings
from topodesk.model.stream import Customer, CustomerKind
from topodesk.rules.lexical import (
    THING,
    categories,
    hits,
    name_key,
    own_words,
    strength,
)


@pytest.mark.parametrize(
    ("text", "category", "points"),
    [
        ("Web Frontend", "layer", 2),
        ("front-end", "layer", 2),
        ("FrontEnd crew", "layer", 2),
        ("Payments API", "layer", 2),
        ("APIs", "layer", 2),
        ("Data Layer", "layer", 2),
        ("data", "layer", 1),
        ("Shared Services", "component", 2),
        ("Libraries", "component", 2),
        ("Platform", "component", 1),
        ("SAP", "tech", 2),
        (".NET", "tech", 2),
        ("QA", "function", 2),
        ("DevOps", "function", 2),
        ("Design", "function", 1),
        ("iOS", "channel", 2),
        ("ERP rollout", "project", 2),
        ("We maintain it", "care", 2),
        ("keep the lights running", "care", 2),
        ("customers", "value", 2),
        ("Checkout", "value", 2),
        ("onboarding", "value", 2),
        ("help people to move", "value", 2),
        ("Datenbank", "layer", 2),
        ("Zahlungsschnittstellen", "layer", 2),
        ("Infrastrukturabteilung", "layer", 2),
        ("Qualitätssicherung", "function", 2),
        ("base de données clients", "layer", 2),
        ("Infraestructura", "layer", 2),
        ("banco de dados", "layer", 2),
        ("infrastruttura", "layer", 2),
        ("koppelvlak", "layer", 2),
        ("baza danych", "layer", 2),
        ("grænseflade", "layer", 2),
        ("データベースチーム", "layer", 2),
        ("基盤", "layer", 1),
        ("前端团队", "layer", 2),
        ("测试", "function", 2),
    ],
)
def test_a_word_is_recognised(text: str, category: str, points: int) -> None:
    assert categories(text).get(category) == points


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Rapid", "layer"),
        ("Capital", "layer"),
        ("Therapist", "layer"),
        ("Aqua", "function"),
        ("Securities", "function"),
        ("COVID Test", "function"),
        ("Driving Test", "function"),
        ("Trading Platform", "component"),
        ("Railway platform", "component"),
        ("Broadcast Network", "layer"),
        ("Road Infrastructure", "layer"),
        ("Core banking customers", "component"),
        ("Social Network", "layer"),
        ("redes sociales", "layer"),
        ("réseaux sociaux", "layer"),
        ("Geschichte", "layer"),
        ("Modulation", "component"),
        ("Safety Net", "tech"),
        ("Reaction", "tech"),
        ("Sapphire", "tech"),
        ("Latest news", "function"),
        ("Contest", "function"),
        ("Popsicle", "function"),
    ],
)
def test_a_false_friend_is_left_alone(text: str, category: str) -> None:
    assert category not in categories(text)


@pytest.mark.parametrize(
    "name",
    [
        "Platform 9 Assistance",
        "Integration Courses",
        "Cloud Sales",
        "Host Community",
        "Design Your Kitchen",
        "Mobile",
        "Claims",
        "Core banking customers",
        "Search",
        "Couches",
        "Operations",
    ],
)
def test_one_weak_word_or_another_trade_is_not_enough_for_arch_01(name: str) -> None:
    sketch = Sketch()
    sketch.others()
    sketch.team(name)
    assert sketch.levels("ARCH-01") == {}


@pytest.mark.parametrize(
    ("name", "stream", "customer", "step"),
    [
        ("Network Programming", "Network programming", "Viewer", "watch"),
        ("Infrastructure", "Road infrastructure", "Motorist", "travel"),
        ("Mobile Data", "Mobile contracts", "Subscriber", "call"),
        ("Cloud Storage", "Storage", "Photographer", "keep pictures"),
        ("Database", "Run a database", "Start-up", "create"),
    ],
)
def test_words_of_the_business_itself_silence_arch_01(
    name: str, stream: str, customer: str, step: str
) -> None:
    sketch = Sketch()
    sketch.others()
    sketch.stream(stream, customer, {step: name})
    sketch.team(name)
    assert sketch.levels("ARCH-01") == {}


def test_the_allow_list_silences_a_word_everywhere() -> None:
    sketch = Sketch(settings=Settings(allow_list=("network", "API gateway")))
    sketch.others()
    for name in ("Network", "API Gateway", "Network API"):
        sketch.team(name)
    assert sketch.levels("ARCH-01") == {"Network API": "info"}


def test_technology_sold_to_developers_outside_is_a_product() -> None:
    sketch = Sketch()
    sketch.others()
    sketch.stream("Connect", "Builder", {"connect": "Public API"})
    sketch.add(Customer(id="customer-builder", name="Builder", kind=CustomerKind.DEVELOPER_OUTSIDE))
    sketch.team("Public API")
    assert sketch.levels("ARCH-01") == {}


def test_a_word_counts_once_however_often_it_is_said() -> None:
    found = hits("Data, Data & more Data")
    assert strength(found, THING, halved=False) == 1


def test_a_halved_strong_word_counts_one_and_a_weak_one_nothing() -> None:
    assert strength(hits("API Gateway"), THING, halved=True) == 2
    assert strength(hits("Web Portal"), THING, halved=True) == 0


def test_the_longest_phrase_is_taken() -> None:
    (hit,) = hits("data warehouse")
    assert (hit.text, hit.strengths["layer"]) == ("data warehouse", 2)
    assert [hit.text for hit in hits("user interface")] == ["user interface"]


def test_an_allowed_phrase_is_taken_before_a_listed_one() -> None:
    assert hits("Data Warehouse", own_words(["data warehouse"])) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("API", "The API Team"), ("Équipe Paiement", "paiement"), ("Web-Frontend", "web frontend")],
)
def test_names_that_come_down_to_the_same(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("API", "APIs"), ("कि", "का"), ("Team", "Squad")])
def test_names_that_do_not(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_design_adds_words_of_its_own() -> None:
    own = own_words(added=[("Hermes", "component", 2), ("loan desk", "function", 1)])
    assert categories("Hermes Team", own) == {"component": 2}
    assert categories("The Loan Desks", own) == {"function": 1}
    assert categories("Hermes Team") == {}


def test_what_a_design_calls_harmless_is_so_even_when_it_is_listed() -> None:
    own = own_words(["platform"], [("platform", "component", 2)])
    assert categories("Platform", own) == {}


def test_a_word_of_its_own_is_stronger_than_a_false_friend() -> None:
    assert categories("Capital", own_words(added=[("capital", "tech", 2)])) == {"tech": 2}

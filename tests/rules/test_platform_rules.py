"""What the rules about platforms say, and what they leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import Sketch, applied
from topodesk.model.component import Service
from topodesk.model.outcome import MetricKind
from topodesk.rules.finding import Finding

USERS = ("Neighbour 1", "Neighbour 2")


def bank(**fields: object) -> Sketch:
    it = Sketch()
    it.others()
    said: dict[str, object] = {"basis": None, "product_manager": True, **fields}
    it.team("Cloud", "platform", **said)
    return it


def offers(it: Sketch, *ways: bool | None, provider: str = "Cloud", **fields: object) -> Sketch:
    said: dict[str, object] = {"consumers": USERS, "feedback_measure": "asked", **fields}
    for number, way in enumerate(ways, start=1):
        it.service(f"Service {number}", provider, self_service=way, **said)
    return it


def finding(it: Sketch, rule: str) -> Finding:
    (found,) = it.findings(rule)
    return found


# -- PLAT-01 -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("launched", "said"),
    [(date(2026, 1, 1), 1), (date(2026, 9, 1), 0), (date(2027, 6, 1), 0)],
)
def test_a_service_has_a_season_to_find_its_users(launched: date, said: int) -> None:
    it = offers(bank(), True, consumers=(), launched=launched)
    assert len(it.findings("PLAT-01")) == said


def test_who_uses_a_service_can_be_said_in_many_places() -> None:
    old = date(2025, 1, 1)
    it = offers(bank(), True, consumers=(), launched=old)
    it.line("xaas", "Cloud", "Neighbour 1", service="service-service-1")
    assert it.findings("PLAT-01") == []
    it = offers(bank(), True, consumers=(), launched=old)
    it.line("xaas", "Cloud", "Neighbour 1")
    assert it.findings("PLAT-01") == []
    it = offers(bank(), True, consumers=(), launched=old)
    it.add(it.records["step-help-1"].with_(platform_services=("service-service-1",)))
    assert it.findings("PLAT-01") == []


def test_what_nobody_has_dated_is_asked() -> None:
    """FIND-46: a service without users is asked who is first before it is called idle."""
    it = offers(bank(), True, consumers=())
    assert it.findings("PLAT-01") == []
    assert [q.missing for q in it.questions("PLAT-01")] == ["users"]


def test_users_that_stopped_are_users_no_more() -> None:
    it = offers(bank(), True, launched=date(2025, 1, 1), last_used=date(2026, 1, 1))
    found = finding(it, "PLAT-01")
    assert found.message.startswith("Nobody has used “Service 1” for ")
    assert [fix.name for fix in it.checker().fixes(found)] == ["Retire it"]


def test_a_first_user_is_one_of_the_same_platform() -> None:
    it = offers(bank(), True, launched=date(2025, 1, 1))
    it.service("Idle", "Cloud", self_service=True, launched=date(2025, 1, 1))
    checker = it.checker()
    fixes = checker.fixes(finding(it, "PLAT-01"))
    assert [f.name for f in fixes] == [
        "“Neighbour 1” uses it",
        "“Neighbour 2” uses it",
        "Retire it",
    ]
    applied(checker, fixes[2].change)
    assert checker.facts.scenario.get(Service, "service-idle") is None


# -- PLAT-02 -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ways", "level"),
    [
        ((True, True, False), "warning"),
        ((True, True, True, False), None),
        ((False,), "warning"),
        ((True, True), None),
    ],
)
def test_more_than_a_third_by_ticket_is_a_ticket_desk(
    ways: tuple[bool, ...], level: str | None
) -> None:
    expected = {} if level is None else {"Cloud": level}
    assert offers(bank(), *ways).levels("PLAT-02") == expected


def test_a_young_platform_gets_a_hint_only() -> None:
    for formed in (date(2026, 10, 1), date(2027, 1, 1)):
        assert offers(bank(formed_on=formed), False).levels("PLAT-02") == {"Cloud": "info"}
    assert offers(bank(formed_on=date(2025, 1, 1)), False).levels("PLAT-02") == {"Cloud": "warning"}


def test_what_may_be_a_ticket_desk_is_asked() -> None:
    it = offers(bank(), True, True, None)
    assert it.findings("PLAT-02") == []
    assert len(it.questions("PLAT-02")) == 1
    assert offers(bank(), True, True, True, None).questions("PLAT-02") == []


def test_a_grouping_answers_for_what_it_offers_itself() -> None:
    it = bank()
    it.platform("Bank platform")
    offers(it, False, provider="Bank platform")
    assert it.levels("PLAT-02") == {"Bank platform": "warning"}


def test_a_stream_team_that_offers_something_is_no_ticket_desk() -> None:
    assert offers(bank(), False, provider="Neighbour 3").findings("PLAT-02") == []


# -- PLAT-03 -------------------------------------------------------------------------------------


def test_one_large_team_is_the_platform_of_a_large_organisation() -> None:
    it = bank(people=11)
    it.team("Neighbour 1", on="Help 1", people=40)
    assert it.levels("PLAT-03") == {"Cloud": "info"}
    it.team("Payments", "platform", basis=None)
    assert it.findings("PLAT-03") == []


def test_serving_nine_teams_is_enough_to_say_so() -> None:
    it = Sketch()
    it.others(9)
    it.team("Cloud", "platform", basis=None, people=7)
    offers(it, True, consumers=[f"Neighbour {n}" for n in range(1, 10)])
    assert it.levels("PLAT-03") == {"Cloud": "info"}
    checker = it.checker()
    (fix,) = checker.fixes(finding(it, "PLAT-03"))
    applied(checker, fix.change)
    assert not [f for f in checker.findings if f.rule == "PLAT-03"]


# -- PLAT-04 -------------------------------------------------------------------------------------


def test_a_platform_is_a_product() -> None:
    assert offers(bank(), True).findings("PLAT-04") == []
    assert len(offers(bank(product_manager=False), True).findings("PLAT-04")) == 1
    assert len(offers(bank(), True, feedback_measure="").findings("PLAT-04")) == 1
    assert bank().findings("PLAT-04") == []


def test_whether_somebody_looks_after_it_is_asked() -> None:
    it = offers(bank(product_manager=None), True)
    assert it.findings("PLAT-04") == []
    assert [q.missing for q in it.questions("PLAT-04")] == ["product manager"]


def test_outcomes_about_its_own_parts_only_are_no_product() -> None:
    it = offers(bank(), True)
    own = {"metric_kind": MetricKind.COMPONENT_TECHNICAL}
    it.outcome("Servers are up", teams=["Cloud"], **own)
    assert "no outcome is about its users" in finding(it, "PLAT-04").evidence
    it.outcome("Teams wait less", teams=["Cloud"], metric_kind=MetricKind.FLOW)
    assert it.findings("PLAT-04") == []


def test_care_for_its_users_can_be_planned_at_once() -> None:
    it = offers(bank(product_manager=False), True, True, feedback_measure="")
    checker = it.checker()
    (fix,) = checker.fixes(finding(it, "PLAT-04"))
    assert fix.name == "Plan a product manager and questions to its users"
    applied(checker, fix.change)
    assert not [f for f in checker.findings if f.rule == "PLAT-04"]


# -- PLAT-05 -------------------------------------------------------------------------------------


def inside(by_layer: bool, teams: int = 3) -> Sketch:
    it = Sketch()
    it.others()
    around = it.platform("Bank platform")
    for number in range(teams):
        it.team(f"Inner {number}", "platform", basis=None, grouping=around)
    for service in range(3):
        parts = []
        for at, layer in enumerate(("ui", "service", "data")):
            owner = f"Inner {(at if by_layer else service) % teams}"
            it.component(f"Part {service} {layer}", layer, owner)
            parts.append(f"Part {service} {layer}")
        it.service(f"Service {service}", "Bank platform", self_service=True, components=parts)
    return it


def test_a_platform_is_cut_by_what_it_offers_not_by_layers() -> None:
    """FIND-47: what is told of streams is told of the services of a platform too."""
    assert inside(by_layer=True).levels("PLAT-05") == {"Bank platform": "warning"}
    assert inside(by_layer=False).findings("PLAT-05") == []
    assert inside(by_layer=True, teams=2).findings("PLAT-05") == []


def test_layers_nobody_has_named_say_nothing() -> None:
    it = inside(by_layer=True)
    for record in [r for r in it.records.values() if r.id.startswith("component-")]:
        it.add(record.with_(layer=None))
    assert it.findings("PLAT-05") == []

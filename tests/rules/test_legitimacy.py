"""Support teams: pass, in transition, fail, or not yet known."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.sketch import Sketch
from topodesk.model.component import ComponentKind
from topodesk.model.interaction import Capability
from topodesk.model.outcome import MetricKind
from topodesk.model.team import SubsystemReason
from topodesk.rules.facts import Facts
from topodesk.rules.legitimacy import Legitimacy, Verdict, legitimacy, support


def judged(it: Sketch, team: str = "team-blue") -> Legitimacy:
    design = it.design()
    found = legitimacy(Facts(design, design.scenarios[0]), team)
    assert found is not None
    return found


def platform(
    *,
    users: int = 2,
    ticketless: tuple[bool | None, ...] = (True,),
    waits: bool | None = False,
    **fields: object,
) -> Sketch:
    """Platform Blue: P1 by its users, P2 by its services, P3 by a walked change (None: none)."""
    it = Sketch()
    it.others()
    it.team("Blue", "platform", basis=None, **fields)
    for number in range(1, users + 1):
        it.line("xaas", "Blue", f"Neighbour {number}")
    for number, each in enumerate(ticketless):
        it.service(f"Service {number}", "Blue", self_service=each)
    if waits is not None:
        it.change("one", "Neighbour 1", *(["Blue"] if waits else []))
    return it


def test_the_three_must_haves_alone_are_on_the_way() -> None:
    found = judged(platform())
    assert (found.worst, found.supports) == (Verdict.IN_TRANSITION, True)


@pytest.mark.parametrize(
    ("users", "ticketless", "waits"), [(2, (False,), False), (2, (True,), True)]
)
def test_use_and_one_other_must_have_are_on_the_way(
    users: int, ticketless: tuple[bool, ...], waits: bool
) -> None:
    found = judged(platform(users=users, ticketless=ticketless, waits=waits))
    assert (found.worst, found.best) == (Verdict.IN_TRANSITION, Verdict.IN_TRANSITION)


@pytest.mark.parametrize(
    ("users", "ticketless", "waits"), [(1, (True,), False), (2, (False,), True)]
)
def test_less_is_a_fail(users: int, ticketless: tuple[bool, ...], waits: bool) -> None:
    found = judged(platform(users=users, ticketless=ticketless, waits=waits))
    assert (found.best, found.supports) == (Verdict.FAIL, False)


def test_two_of_the_others_make_it_a_pass() -> None:
    it = platform(ticketless=(), product_manager=True)
    it.service("Logs", "Blue", self_service=True, feedback_measure="asked monthly")
    assert judged(it).worst is Verdict.PASS


def test_an_outcome_counts_when_it_is_the_flow_of_its_users() -> None:
    it = platform(product_manager=False)
    assert judged(it).best is Verdict.IN_TRANSITION
    it.outcome("Uptime", teams=["Blue"], metric_kind=MetricKind.COMPONENT_TECHNICAL)
    assert judged(it).best is Verdict.IN_TRANSITION
    it.outcome("Changes arrive sooner", teams=["Blue"], metric_kind=MetricKind.FLOW)
    assert judged(it).worst is Verdict.PASS


def test_unknown_services_and_changes_leave_it_open() -> None:
    found = judged(platform(ticketless=(), waits=None))
    assert (found.worst, found.best, found.supports) == (Verdict.FAIL, Verdict.PASS, None)
    assert [answer.about for answer in found.missing] == [
        "self-service",
        "whether changes wait for it",
    ]


def test_seven_of_ten_services_without_a_ticket_are_enough() -> None:
    ten = (True,) * 7 + (False,) * 3
    assert judged(platform(ticketless=ten, waits=True)).worst is Verdict.IN_TRANSITION
    assert judged(platform(ticketless=(True,) * 6 + (False,) * 4, waits=True)).best is Verdict.FAIL
    assert judged(platform(ticketless=(True,) * 6 + (None,) * 4, waits=True)).supports is None


def test_without_services_the_lines_say_whether_a_ticket_is_needed() -> None:
    it = platform(users=0, ticketless=(), waits=True)
    for number in (1, 2):
        it.line("xaas", "Blue", f"Neighbour {number}", self_service=True)
    assert judged(it).supports is True


def test_teams_not_yet_typed_may_turn_out_to_be_users() -> None:
    it = platform(users=1)
    it.team("Grey", "undefined")
    it.line("xaas", "Blue", "Grey")
    assert judged(it).supports is None


def test_a_team_in_a_platform_is_used_with_the_platform() -> None:
    it = platform(users=0, ticketless=())
    it.platform("Bank Platform")
    it.team("Blue", "platform", basis=None, grouping="grouping-bank-platform")
    it.service("Logs", "Bank Platform", self_service=True)
    for number in (1, 2):
        it.line("xaas", "Bank Platform", f"Neighbour {number}")
    assert judged(it).supports is False
    it.line("xaas", "Bank Platform", "Neighbour 3")
    assert judged(it).supports is True


def test_a_value_stream_grouping_that_uses_it_counts_by_its_teams() -> None:
    it = platform(users=0)
    it.platform("Retail")
    for number in (4, 5):
        it.team(f"Neighbour {number}", grouping="grouping-retail")
    it.line("xaas", "Blue", "Retail")
    assert judged(it).supports is True


def subsystem(**fields: object) -> Sketch:
    it = Sketch()
    it.others()
    it.team("Blue", "complicated_subsystem", basis=None, **fields)
    return it


HARD = {
    "specialism": "stochastic calculus",
    "months_to_learn": 9,
    "specialist_share": 0.6,
    "subsystem_reason": SubsystemReason.SPECIALIST_KNOWLEDGE,
}


@pytest.mark.parametrize(
    ("fields", "passes"),
    [
        ({**HARD, "review_on": date(2027, 6, 1)}, True),
        (HARD, None),
        ({**HARD, "months_to_learn": 3}, False),
        ({**HARD, "specialist_share": 0.3}, False),
        ({**HARD, "specialism": "", "review_on": date(2027, 6, 1)}, None),
        ({**HARD, "subsystem_reason": SubsystemReason.SHARED_REUSE}, False),
        ({}, None),
    ],
)
def test_a_subsystem_is_separate_because_it_is_hard(
    fields: dict[str, object], passes: bool | None
) -> None:
    assert judged(subsystem(**fields)).passes is passes


def test_a_narrow_scope_or_a_timed_collaboration_is_the_third_sign() -> None:
    it = subsystem(**HARD)
    it.component("Model", "service", owner="Blue")
    assert judged(it).passes is True
    it.component("Store", "data", owner="Blue")
    it.component("Feed", "data", owner="Blue")
    it.line("collaboration", "Blue", "Neighbour 1")
    assert judged(it).passes is False
    it.line("xaas", "Blue", "Neighbour 2")
    assert judged(it).passes is False


def test_served_as_a_service_is_the_third_sign_too() -> None:
    it = subsystem(**HARD)
    it.line("collaboration", "Neighbour 1", "Blue", expected_end=date(2027, 1, 1))
    it.line("xaas", "Blue", "Neighbour 2")
    assert judged(it).passes is True


def enabling(**line: object) -> Sketch:
    it = Sketch()
    it.others()
    it.team("Blue", "enabling", basis=None)
    it.add(Capability(id="testing", name="Testing"))
    if line:
        it.line("facilitating", "Blue", "Neighbour 1", **line)
    return it


@pytest.mark.parametrize(
    ("line", "passes"),
    [
        ({"capability": "testing", "exit_criterion": "a month alone"}, True),
        ({"capability": "testing"}, None),
        ({"exit_criterion": "a month alone"}, None),
        ({}, None),
    ],
)
def test_an_enabling_team_hands_something_over(
    line: dict[str, object], passes: bool | None
) -> None:
    assert judged(enabling(**line)).passes is passes


def test_an_enabling_team_that_owns_or_gates_something_is_none() -> None:
    complete = {"capability": "testing", "exit_criterion": "a month alone"}
    it = enabling(**complete)
    it.component("Example", "service", owner="Blue", kind=ComponentKind.TEMPLATE)
    assert judged(it).passes is True
    it.component("Product", "service", owner="Blue")
    assert judged(it).passes is False
    gate = enabling(**complete)
    gate.change("one", "Neighbour 1", "Blue")
    assert judged(gate).passes is False


def test_stream_teams_have_no_test_and_are_no_support() -> None:
    it = Sketch()
    it.others()
    design = it.design()
    facts = Facts(design, design.scenarios[0])
    assert legitimacy(facts, "team-neighbour-1") is None
    assert support(facts, "team-neighbour-1") is False
    assert legitimacy(facts, "nobody") is None

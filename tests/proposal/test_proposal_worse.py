"""What gets worse is said whole: what is lost, what is new, what falls; and nothing that is not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from odd_designs import DAY, filled, proposal_of

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from helpers.strategies import designs
from topodesk.drawing.shapes import TextLine
from topodesk.model.change import DESIGN, Change
from topodesk.model.component import Component, Domain, Service
from topodesk.model.design import Design, empty_design
from topodesk.model.design_records import ScenarioKind, Waiver
from topodesk.model.flow import TypicalChange, WalkStop
from topodesk.model.interaction import Dependency, Interaction, InteractionMode
from topodesk.model.outcome import Outcome
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Capabilities, CapabilityState, LoadReading, Team, TeamType
from topodesk.proposal.claims import cards
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.price import price, risks
from topodesk.proposal.worse import MOST, worse

STREAM = ValueStream(id="v", name="Borrow", customer="k")
CUSTOMER = Customer(id="k", name="Borrower")
TEAM = Team(id="t", name="Loans", type=TeamType.STREAM_ALIGNED, people=7, value_stream="v")
OTHER = Team(id="u", name="Ledger", type=TeamType.PLATFORM, people=7)
STEP = JourneyStep(id="j", name="Repay", stream="v", responsible_teams=("t",))
BOTH = (STREAM, CUSTOMER, TEAM, OTHER, STEP)


def two_sided(today: Sequence[Record], proposal: Sequence[Record]) -> Design:
    """A design with these records in its two scenarios; what is in both is given twice."""
    design = empty_design("Bank")
    for kind, records in ((ScenarioKind.TODAY, today), (ScenarioKind.PROPOSAL, proposal)):
        scenario = next(s for s in design.scenarios if s.info.kind is kind)
        design.apply(Change.of("Draw", scenario.id, added=list(records)))
    return design


def compared(design: Design) -> Comparison:
    return compare(design, proposal_of(design), DAY)


def said(today: Sequence[Record], proposal: Sequence[Record]) -> list[str]:
    return [item.text for item in worse(compared(two_sided(today, proposal)))]


def walk(*teams: str, days: float | None = None) -> TypicalChange:
    stops = tuple(WalkStop(team=team, work_days=days) for team in teams)
    return TypicalChange(id="c", title="Pause a rate", stream="v", walk=stops)


def without(record: Record) -> tuple[Record, ...]:
    return tuple(each for each in BOTH if each.id != record.id)


def test_a_change_that_takes_more_teams_and_longer_says_both_numbers() -> None:
    found = said([*BOTH, walk("t", days=3)], [*BOTH, walk("t", "u", days=4)])
    assert "“Pause a rate” takes two teams instead of one and 8 days instead of 3." in found
    assert not any("takes" in text for text in said([*BOTH, walk("t", "u")], [*BOTH, walk("t")]))


def test_days_that_only_one_side_tells_are_not_compared() -> None:
    found = said([*BOTH, walk("t")], [*BOTH, walk("t", days=90)])
    assert not any("days" in text for text in found)


def test_a_step_that_loses_its_team_comes_first() -> None:
    found = said(BOTH, [*without(STEP), STEP.with_(responsible_teams=())])
    assert found[0] == (
        "“Repay” of “Borrow” has a responsible team today and none in the proposal."
    )


def test_a_step_one_team_does_alone_that_needs_a_hand_off() -> None:
    found = said(BOTH, [*without(STEP), STEP.with_(responsible_teams=("t", "u"))])
    sentence = "is done by a single team today and needs a hand-off in the proposal."
    assert f"“Repay” of “Borrow” {sentence}" in found


def test_a_stream_that_waits_for_more_teams() -> None:
    parts = [Component(id="p", name="Accounts", owner_teams=("t",))]
    step = STEP.with_(components=("p",))
    after = [parts[0].with_(owner_teams=("u",))]
    found = said([*without(STEP), step, *parts], [*without(STEP), step, *after])
    assert "“Borrow” waits for one team instead of none." in found


def test_a_step_whose_parts_nobody_owned_or_named_was_not_done_by_one_team() -> None:
    part = Component(id="p", name="Accounts", owner_teams=("u",))
    step = STEP.with_(components=("p",))
    needs = [*without(STEP), step, part]
    unowned = [*without(STEP), step, part.with_(owner_teams=())]
    for today in (unowned, [*BOTH, part]):
        texts = said(today, needs)
        assert not any("single team" in text or "waits for" in text for text in texts)
    owned = [*without(STEP), step, part.with_(owner_teams=("t",))]
    assert any("single team" in text for text in said(owned, needs))


def test_a_change_whose_parts_nobody_owned_did_not_take_fewer_teams() -> None:
    parts = [Component(id=f"p{t}", name=t, owner_teams=(t,)) for t in ("t", "u")]
    change = TypicalChange(id="c", title="Pause", touched_components=("pt", "pu"))
    unowned = [*BOTH, parts[0], parts[1].with_(owner_teams=()), change]
    assert not any("takes" in text for text in said(unowned, [*BOTH, *parts, change]))
    alone = [*BOTH, parts[0], parts[1].with_(owner_teams=("t",)), change]
    assert "“Pause” takes two teams instead of one." in said(alone, [*BOTH, *parts, change])


def test_the_days_of_some_stops_are_not_the_days_of_a_walk() -> None:
    first, second = WalkStop(team="t", work_days=3), WalkStop(team="u", work_days=2)
    some = TypicalChange(id="c", title="Pause", walk=(first, WalkStop(team="u")))
    every = some.with_(walk=(first, second))
    waits = some.with_(walk=(first, second.with_(wait_days=9)))
    for today, proposal in ((some, every), (every, waits)):
        texts = said([*BOTH, today], [*BOTH, proposal])
        assert not any("days" in text for text in texts)


def test_a_component_nobody_owns_any_more_is_new() -> None:
    part = Component(id="p", name="Accounts", owner_teams=("u",))
    found = said([*BOTH, part], [*BOTH, part.with_(owner_teams=())])
    assert "New: “Accounts” is owned by nobody." in found
    assert not any("Accounts" in text for text in said([*BOTH, part], [*BOTH, part]))


def test_a_team_that_grows_too_large_is_new_and_one_that_was_too_large_is_not() -> None:
    large = TEAM.with_(people=14)
    assert "New: “Loans” has 14 people; 5 to 9 work best." in said(BOTH, [*without(TEAM), large])
    assert not any("14 people" in t for t in said([*without(TEAM), large], [*without(TEAM), large]))


def test_a_new_team_with_the_warning_of_an_old_one_is_no_loss() -> None:
    old, new = TEAM.with_(people=14), TEAM.with_(id="n", name="Credit", people=14)
    step = STEP.with_(responsible_teams=("n",))
    found = said([*without(TEAM), old], [STREAM, CUSTOMER, OTHER, new, step])
    assert not any("Credit" in text for text in found)


def test_an_interaction_without_an_end_is_new() -> None:
    line = Interaction(
        id="i", mode=InteractionMode.COLLABORATION, provider="t", consumer="u", purpose="Find out"
    )
    ends = line.with_(start=date(2027, 1, 1), expected_end=date(2027, 3, 1))
    assert any("has no end" in text for text in said(BOTH, [*BOTH, line]))
    assert not any("has no end" in text for text in said(BOTH, [*BOTH, ends]))


def test_the_load_of_a_team_that_rises() -> None:
    calm = LoadReading(id="l", team="t", domain=2.0, tooling=2.0)
    found = said([*BOTH, calm], [*BOTH, calm.with_(domain=4.0)])
    assert "“Loans” has a cognitive load of 3.0 of 5 instead of 2.0." in found
    hidden = calm.with_(domain=4.0, answers_n=2)
    assert not any("load" in text for text in said([*BOTH, calm], [*BOTH, hidden]))


def test_what_a_team_owns_counts_by_head() -> None:
    def owned(team: str, count: int) -> list[Record]:
        rest = ("t" if team == "u" else "u",)
        return [
            Component(id=f"p{n}", name=f"Part {n}", owner_teams=(team,) if n < count else rest)
            for n in range(9)
        ]

    found = said([*BOTH, *owned("t", 3)], [*BOTH, *owned("t", 9)])
    assert "“Loans” owns nine components instead of three." in found
    grown = TEAM.with_(people=24)
    found = said([*BOTH, *owned("t", 3)], [*without(TEAM), grown, *owned("t", 9)])
    assert not any("owns nine" in text for text in found)
    domains = [Domain(id=f"d{n}", name=f"Domain {n}", owner_team="u") for n in range(5)]
    found = said(
        [*BOTH, domains[0], *(d.with_(owner_team="t") for d in domains[1:])], [*BOTH, *domains]
    )
    assert "“Ledger” owns five domains instead of one." in found


def test_a_skill_a_team_had_and_one_nobody_had_asked_about() -> None:
    has = Capabilities(testing=CapabilityState.IN_TEAM)
    lacks = Capabilities(testing=CapabilityState.MISSING, ux=CapabilityState.MISSING)
    today = [*without(TEAM), TEAM.with_(capabilities=has)]
    found = said(today, [*without(TEAM), TEAM.with_(capabilities=lacks)])
    assert "“Loans” lacks testing, unlike today." in found


def test_a_service_somebody_uses_that_nobody_offers_any_more() -> None:
    used = Service(id="s", name="Release slots", provider="u", consumers=("t",))
    other = Service(id="r", name="Test data", provider="u", consumers=("t",))
    found = said([*BOTH, used, other], [*BOTH, other])
    assert (
        "“Release slots”, which has one consumer today, is offered by nobody in the proposal."
    ) in found
    heir = used.with_(id="h", provider="t", consumers=("u",))
    assert not any("Release" in text for text in said([*BOTH, used], [*BOTH, heir]))
    assert not any("Release" in text for text in said([*BOTH, used], BOTH))


def test_dependencies_are_compared_where_both_sides_tell_of_them() -> None:
    one = Dependency(id="d", from_team="t", to_team="u")
    two = Dependency(id="e", from_team="u", to_team="t")
    assert "Two dependencies instead of one hold teams up." in said([*BOTH, one], [*BOTH, one, two])
    assert not any("dependenc" in text for text in said(BOTH, [*BOTH, one]))


def test_an_outcome_that_changes_hands_before_it_has_a_result() -> None:
    aim = Outcome(
        id="o", stream="v", metric="Loans drawn", accountable_team="t", due=date(2027, 6, 30)
    )
    found = said([*BOTH, aim], [*BOTH, aim.with_(accountable_team="u")])
    assert any(
        text.startswith("“Loans drawn”, due Jun 2027, changes hands on the way: from “Loans”")
        for text in found
    )
    done = aim.with_(accountable_team="u", result="61%")
    assert not any("hands" in text for text in said([*BOTH, aim], [*BOTH, done]))


def test_of_many_the_strongest_are_said_and_the_rest_is_counted() -> None:
    design = sample(PARCELO)
    layers, other = scenario_of(PARCELO, "layer-split"), scenario_of(PARCELO, "proposal")
    found = worse(compare(design, layers, DAY, against=other))
    assert len(found) == MOST + 1
    assert found[0].text.startswith("Six journey steps have a responsible team in the proposal")
    assert found[1].text.startswith("Six typical changes take longer or more teams: “Let a shop")
    assert found[2].text.startswith("Likely an architecture-aligned team: nine instead of none.")
    assert found[-1].text.startswith("and ")
    assert int(found[-1].text.split()[1]) > 5


def test_what_goes_into_a_verdict_is_not_said_beside_it() -> None:
    layers = scenario_of(PARCELO, "layer-split")
    found = [item.text for item in worse(compare(sample(PARCELO), layers, DAY))]
    assert any("Likely an architecture-aligned team: nine instead of five" in t for t in found)
    assert not any("boundary is drawn around" in text for text in found)


@pytest.mark.parametrize(
    ("name", "start", "counts"),
    [
        (NORTHWIND, "Apart from the risks we accept, nothing", "14 typical changes"),
        (PARCELO, "Nothing", "6 typical changes"),
    ],
)
def test_that_nothing_gets_worse_is_said_with_what_was_compared(
    name: str, start: str, counts: str
) -> None:
    (item,) = worse(compare(sample(name), scenario_of(name, "proposal"), DAY))
    assert item.text.startswith(f"{start} that is known on both sides gets noticeably worse: ")
    assert counts in item.text


def test_where_little_is_known_nothing_is_claimed() -> None:
    assert said(BOTH, BOTH) == []
    assert said([], BOTH) == []
    alone = filled("Bank", list(BOTH))
    assert worse(compared(alone)) == []


def test_what_is_asked_of_a_type_is_no_loss_of_a_team_that_had_none() -> None:
    untyped = TEAM.with_(type=TeamType.UNDEFINED)
    found = said([*without(TEAM), untyped], BOTH)
    assert not any("outcome" in text for text in found)
    aim = Outcome(
        id="o", stream="v", metric="Loans drawn", accountable_team="t", linked_teams=("t",)
    )
    assert any("outcome" in text for text in said([*BOTH, aim], BOTH))


def test_what_was_accepted_today_is_not_new() -> None:
    large = TEAM.with_(people=14)
    design = two_sided([*without(TEAM), large], [*without(TEAM), large])
    today = next(s for s in design.scenarios if s.info.kind is ScenarioKind.TODAY)
    waiver = Waiver(
        id="w",
        rule_id="TEAM-01",
        target="t",
        scenario=today.id,
        reason="Until spring",
        accepted_by_role="CPO",
        expires=date(2027, 6, 30),
    )
    design.apply(Change.of("Accept", design.shared.id, added=[waiver]))
    assert not any("14 people" in item.text for item in worse(compared(design)))


@given(designs())
@settings(max_examples=25)
def test_what_is_the_same_on_both_sides_is_not_worse(design: Design) -> None:
    for scenario in design.scenarios:
        records = [each for each in scenario if each.id != scenario.id]
        twice = two_sided(records, records)
        assert all("noticeably" in item.text for item in worse(compared(twice)))


def test_large_numbers_are_said_as_people_write_them() -> None:
    many = [Team(id=f"x{n}", name=f"X {n}") for n in range(150)]

    def through(count: int) -> TypicalChange:
        return walk(*(team.id for team in many[:count]))

    found = said([*BOTH, *many, through(110)], [*BOTH, *many, through(150)])
    assert "“Teams needed for a change” rises from 110 to 150." in found


def test_one_person_changes_team() -> None:
    fewer, more = TEAM.with_(people=6), OTHER.with_(people=8, vacancies=1)
    comparison = compared(two_sided(BOTH, [STREAM, CUSTOMER, STEP, fewer, more]))
    flow = price(comparison)
    assert flow is not None
    lines = [item.text for item in flow.sheets[0].items if isinstance(item, TextLine)]
    assert "The price: 1 person changes team" in lines
    assert "person changes team, 7% of 14 people" in lines
    assert "post is open afterwards" in lines
    assert ("1", "of 14 people changes team") in cards(comparison)


def test_a_risk_we_accept_says_why_who_and_until_when_and_has_not_passed() -> None:
    def accepted(until: date, role: str = "Sponsor") -> list[str]:
        design = two_sided(BOTH, BOTH)
        waiver = Waiver(
            id="w",
            rule_id="TEAM-01",
            target="t",
            reason="New.",
            accepted_by_role=role,
            expires=until,
        )
        design.apply(Change.of("Accept", DESIGN, added=[waiver]))
        return [item.text for item in risks(compared(design))]

    assert accepted(DAY) == ["New. Accepted until Nov 2026 by Sponsor."]
    assert accepted(DAY - timedelta(days=1)) == []
    assert accepted(DAY, role=" ") == []

"""Copying and pasting: fresh ids, the same facts, and nothing left to point outside."""

from __future__ import annotations

import pytest
from hypothesis import given

from helpers.bank import proposal_of, small_bank
from helpers.strategies import scenario_records
from topodesk.edits.fragments import fragment_of
from topodesk.edits.landing import Landing
from topodesk.edits.pasting import paste
from topodesk.edits.places import Place
from topodesk.model.component import Component
from topodesk.model.design import Design, empty_design
from topodesk.model.interaction import Interaction
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.references import redirected
from topodesk.model.scenario import Refused, Scenario
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team


@pytest.fixture
def bank() -> Design:
    return small_bank()


def names(store: Scenario, kind: type[Record]) -> list[str]:
    return sorted(record.label() for record in store.of(kind))


def pasted(store: Scenario, *ids: str, landing: Landing | None = None, to: Design) -> list[Record]:
    """Copy from one store, paste into the proposal of a design; what was added."""
    change, _ = paste(proposal_of(to), fragment_of(store, ids), landing or Landing())
    to.apply(change)
    return [new for old, new in change.edits.values() if old is None and new is not None]


PLAIN = {"external_id": "", "lane_order": "", "order": ""}


def plain(record: Record) -> Record:
    """The record without what a copy has of its own by right."""
    return record.with_(**{k: v for k, v in PLAIN.items() if k in type(record).model_fields})


@given(scenario_records())
def test_pasted_into_an_empty_design_all_is_as_it_was_but_for_ids(records: list[Record]) -> None:
    store, design = Scenario("s", records), empty_design()
    served = {stream.customer for stream in store.of(ValueStream)}
    alone = [c.id for c in store.of(Customer) if c.id not in served]
    fragment = fragment_of(store, [r.id for r in records if r.id not in alone])
    target = proposal_of(design)
    before = dict(target.records)
    change, fresh = paste(target, fragment)
    assert not set(fresh.values()) & set(fresh)
    design.apply(change)
    for record in fragment.records:
        if not isinstance(record, Placement):
            wanted = redirected(record, fresh).with_(id=fresh[record.id])
            assert plain(target[fresh[record.id]]) == plain(wanted)
    lanes = sorted(store.of(ValueStream), key=lambda lane: (lane.lane_order, lane.id))
    keys = [target[fresh[lane.id]].lane_order for lane in lanes]
    assert keys == sorted(keys)
    design.apply(change.reversed())
    assert dict(target.records) == before


def test_a_stream_brings_its_steps_and_its_customer(bank: Design) -> None:
    other = empty_design()
    added = pasted(proposal_of(bank), "open", to=other)
    target = proposal_of(other)
    assert names(target, ValueStream) == ["Open an account"]
    assert names(target, JourneyStep) == ["Apply", "Fund", "Verify"]
    assert names(target, Customer) == ["New customer"]
    assert not target.of(Team)
    assert all(step.responsibility.value == "unknown" for step in target.of(JourneyStep))
    assert not {record.id for record in added} & {record.id for record in proposal_of(bank)}


def test_a_stream_pasted_where_its_customer_is_known_serves_the_same_one(bank: Design) -> None:
    pasted(proposal_of(bank), "open", landing=Landing(lane_index=1), to=bank)
    store = proposal_of(bank)
    lanes = sorted(store.of(ValueStream), key=lambda s: s.lane_order)
    assert [s.name for s in lanes] == ["Open an account", "Open an account copy", "Borrow"]
    assert [s.customer for s in lanes] == ["customer", "customer", None]
    assert names(store, Customer) == ["New customer"]
    assert names(store, JourneyStep).count("Apply") == 2


def test_teams_copied_with_their_stream_answer_for_its_copied_steps(bank: Design) -> None:
    other = empty_design()
    pasted(proposal_of(bank), "open", "join", "onboard", to=other)
    target = proposal_of(other)
    join = next(team for team in target.of(Team) if team.name == "Join")
    assert join.value_stream == target.of(ValueStream)[0].id
    (apply,) = [s for s in target.of(JourneyStep) if join.id in s.responsible_teams]
    assert apply.name == "Apply"


def test_teams_bring_their_components_and_what_happens_between_them(bank: Design) -> None:
    other = empty_design()
    pasted(proposal_of(bank), "core", "join", "identity", to=other)
    target = proposal_of(other)
    (ledger,) = target.of(Component)
    assert [target[id].label() for id in ledger.owner_teams] == ["Core API"]
    kept = [
        i
        for i in proposal_of(bank).of(Interaction)
        if {i.provider, i.consumer} <= {"core", "join", "identity"}
    ]
    assert len(target.of(Interaction)) == len(kept)


def test_a_copy_in_the_same_scenario_has_a_name_of_its_own_and_no_second_component(
    bank: Design,
) -> None:
    store = proposal_of(bank)
    pasted(store, "core", to=bank)
    pasted(store, "core", to=bank)
    assert {"Core API", "Core API copy", "Core API copy 2"} <= set(names(store, Team))
    assert names(store, Component) == ["Ledger"]
    assert store.get(Component, "ledger") is not None


def test_teams_land_where_they_are_told(bank: Design) -> None:
    store = proposal_of(bank)
    places = {"join": Place("join", stream="borrow", steps=["repay"])}
    pasted(store, "join", landing=Landing(places=places), to=bank)
    (copy,) = [team for team in store.of(Team) if team.name == "Join copy"]
    repay = store.get(JourneyStep, "repay")
    assert repay is not None
    assert (copy.value_stream, repay.responsible_teams) == ("borrow", (copy.id,))
    apply = store.get(JourneyStep, "apply")
    assert apply is not None
    assert apply.responsible_teams == ("join",), "the original is where it was"


def test_a_lone_step_goes_into_the_lane_it_lands_on(bank: Design) -> None:
    store = proposal_of(bank)
    pasted(store, "apply", landing=Landing(stream="borrow", step_index=1), to=bank)
    steps = sorted(store.referrers("borrow", JourneyStep), key=lambda s: s.order)
    assert [s.name for s in steps] == ["Explore", "Apply copy", "Repay"]
    pasted(store, "apply", to=bank)
    assert "Apply copy 2" in [s.name for s in store.referrers("open", JourneyStep)]
    with pytest.raises(Refused, match="belongs on a value stream"):
        pasted(store, "apply", to=empty_design())


def test_a_lone_customer_is_seated_at_the_lane_it_lands_on(bank: Design) -> None:
    store = proposal_of(bank)
    pasted(store, "customer", landing=Landing(stream="borrow"), to=bank)
    borrow = store.get(ValueStream, "borrow")
    assert borrow is not None
    assert store[borrow.customer or ""].label() == "New customer copy"
    with pytest.raises(Refused, match="end of a value stream"):
        pasted(store, "customer", to=bank)


def test_a_lone_component_is_owned_or_needed_by_what_it_lands_on(bank: Design) -> None:
    store = proposal_of(bank)
    pasted(store, "ledger", landing=Landing(owner="join"), to=bank)
    pasted(store, "ledger", landing=Landing(step="apply"), to=bank)
    copies = {c.name: c for c in store.of(Component)}
    assert copies["Ledger copy"].owner_teams == ("join",)
    assert copies["Ledger copy 2"].owner_teams == ()
    assert copies["Ledger copy 2"].id in getattr(store["apply"], "components", ())


def test_what_was_pasted_is_named_and_nothing_is_a_step_of_nothing(bank: Design) -> None:
    store = proposal_of(bank)
    change, _ = paste(store, fragment_of(store, ["join", "core"]))
    assert change.name == "Paste 2 teams"
    nothing, _ = paste(store, fragment_of(store, ["gone"]))
    assert not nothing

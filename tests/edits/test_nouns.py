"""Streams, platforms, components, interactions, scenarios: adding, naming, connecting, deleting."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.components import add_component, give_component, need_component, need_no_longer
from topodesk.edits.duplicating import duplicate
from topodesk.edits.fields import rename, set_fields_also_in
from topodesk.edits.groupings import add_grouping, nest_grouping
from topodesk.edits.interactions import connect, set_mode, swap
from topodesk.edits.ordering import groupings_in_order, streams_in_order
from topodesk.edits.removing import remove
from topodesk.edits.scenarios import copy_scenario, move_scenario, remove_scenario, rename_scenario
from topodesk.edits.streams import add_customer, add_stream, move_stream, set_customer
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.scenario import Refused
from topodesk.model.stream import Customer, JourneyStep, Responsibility, ValueStream
from topodesk.model.team import Team


@pytest.fixture
def bank():
    return small_bank()


def done(design, change):
    design.apply(change)
    return proposal_of(design)


def test_new_streams_get_names_of_their_own(bank):
    store = done(bank, add_stream(proposal_of(bank), id="a"))
    store = done(bank, add_stream(store, id="b", index=0))
    assert [s.name for s in streams_in_order(store)] == [
        "New value stream 2",
        "Open an account",
        "Borrow",
        "New value stream",
    ]


def test_a_lane_moves_among_the_lanes(bank):
    store = proposal_of(bank)
    store = done(bank, move_stream(store, store.get(ValueStream, "borrow"), 0))
    assert [s.id for s in streams_in_order(store)] == ["borrow", "open"]


def test_a_customer_nobody_else_serves_goes_when_another_comes(bank):
    store = done(bank, add_customer(proposal_of(bank), "open", id="cardholder"))
    assert store.get(ValueStream, "open").customer == "cardholder"
    assert store.get(Customer, "customer") is None


def test_a_customer_of_two_streams_stays_when_one_gets_another(bank):
    store = done(bank, set_customer(proposal_of(bank), "borrow", "customer"))
    store = done(bank, add_customer(store, "open", id="cardholder"))
    assert store.get(ValueStream, "borrow").customer == "customer"


def test_platforms_keep_their_order(bank):
    store = done(bank, add_grouping(proposal_of(bank), id="data", name="Data", index=0))
    assert [g.id for g in groupings_in_order(store)] == ["data", "platform"]
    store = done(bank, nest_grouping(store, store.get(Grouping, "data"), None, 1))
    assert [g.id for g in groupings_in_order(store)] == ["platform", "data"]


def test_a_component_is_owned_by_the_team_and_needed_by_the_step_it_is_dropped_on(bank):
    store = done(bank, add_component(proposal_of(bank), owner="join", id="form"))
    assert store.get(Component, "form").owner_teams == ("join",)
    store = done(bank, add_component(store, step="apply", id="id-check"))
    assert store.get(JourneyStep, "apply").components == ("id-check",)
    store = done(bank, need_component(store, "id-check", "verify", instead_of="apply"))
    assert store.get(JourneyStep, "apply").components == ()
    assert store.get(JourneyStep, "verify").components == ("id-check",)
    store = done(bank, need_no_longer(store, "id-check", "verify"))
    assert store.get(JourneyStep, "verify").components == ()
    store = done(bank, give_component(store, "form", None))
    assert store.get(Component, "form").owner_teams == ()


@pytest.mark.parametrize(
    ("start", "end", "provider", "mode"),
    [
        ("identity", "join", "identity", InteractionMode.X_AS_A_SERVICE),
        ("join", "identity", "identity", InteractionMode.X_AS_A_SERVICE),
        ("platform", "join", "platform", InteractionMode.X_AS_A_SERVICE),
        ("fraud", "join", "fraud", InteractionMode.X_AS_A_SERVICE),
        ("coach", "join", "coach", InteractionMode.FACILITATING),
        ("join", "coach", "coach", InteractionMode.FACILITATING),
        ("join", "onboard", "join", InteractionMode.COLLABORATION),
        ("join", "core", "join", InteractionMode.UNDEFINED),
    ],
)
def test_who_provides_and_how_follows_from_the_types(bank, start, end, provider, mode):
    store = done(bank, connect(proposal_of(bank), start, end, id="i"))
    interaction = store.get(Interaction, "i")
    assert (interaction.provider, interaction.mode) == (provider, mode)


@pytest.mark.parametrize(("start", "end"), [("join", "join"), ("join", "apply"), ("open", "join")])
def test_only_two_different_teams_or_platforms_interact(bank, start, end):
    with pytest.raises(Refused, match="two different"):
        connect(proposal_of(bank), start, end)


def test_an_interaction_can_be_turned_round_and_change_its_mode(bank):
    store = done(bank, swap(proposal_of(bank), "serves"))
    assert store.get(Interaction, "serves").provider == "onboard"
    store = done(bank, set_mode(store, "serves", InteractionMode.COLLABORATION))
    assert store.get(Interaction, "serves").mode is InteractionMode.COLLABORATION


def test_deleting_a_stream_takes_its_steps_and_leaves_the_teams(bank):
    change = remove(proposal_of(bank), ["open"])
    store = done(bank, change)
    assert store.get(JourneyStep, "apply") is None
    assert store.get(Team, "onboard").value_stream is None
    assert change.name == "Delete value stream “Open an account” with 3 journey steps"


def test_deleting_a_team_takes_its_interactions_and_frees_what_it_had(bank):
    store = done(bank, remove(proposal_of(bank), ["onboard", "core"]))
    assert store.get(Interaction, "serves") is None
    assert store.get(Component, "ledger").owner_teams == ()
    assert store.get(JourneyStep, "fund").responsibility is Responsibility.UNKNOWN
    assert "p-onboard" not in store


def test_deleting_everything_leaves_nothing_but_the_scenario(bank):
    store = proposal_of(bank)
    store = done(bank, remove(store, [r.id for r in store if r.id != store.id]))
    assert [r.id for r in store] == [store.id]


def test_a_copy_of_a_stream_brings_its_steps_and_no_responsibility(bank):
    change, fresh = duplicate(proposal_of(bank), ["open"])
    store = done(bank, change)
    copy = store.get(ValueStream, fresh["open"])
    assert copy.name == "Open an account copy"
    assert [s.responsible_teams for s in store.referrers(copy.id, JourneyStep)] == [(), (), ()]
    assert [s.id for s in streams_in_order(store)] == ["open", copy.id, "borrow"]


def test_copied_teams_keep_the_interactions_among_them(bank):
    change, fresh = duplicate(proposal_of(bank), ["identity", "onboard"])
    store = done(bank, change)
    copies = [i for i in store.of(Interaction) if i.provider == fresh["identity"]]
    assert [i.consumer for i in copies] == [fresh["onboard"]]
    assert store.get(Team, fresh["onboard"]).value_stream == "open"


def test_a_rename_names_itself(bank):
    assert rename(proposal_of(bank), "join", "Enter").name == "Rename team “Join” to “Enter”"
    assert rename(proposal_of(bank), "customer", "Saver")


def test_a_rename_may_reach_other_scenarios(bank):
    proposal = proposal_of(bank)
    bank.apply(copy_scenario(bank, proposal, id="option"))
    bank.apply(set_fields_also_in(bank.scenarios, "join", name="Enter"))
    assert bank.scenario("option").get(Team, "join").name == "Enter"
    assert proposal.get(Team, "join").name == "Enter"


def test_a_copied_scenario_shares_ids_and_stands_behind_its_source(bank):
    proposal = proposal_of(bank)
    bank.apply(copy_scenario(bank, proposal, id="option", name="Option B"))
    assert [s.name for s in bank.scenarios] == ["Today", "Proposal", "Option B"]
    assert bank.scenario("option")["join"] is proposal["join"]
    assert bank.scenario("option").info.based_on == proposal.id


def test_a_scenario_moves_among_the_others_and_the_others_stay_as_they_are(bank):
    bank.apply(copy_scenario(bank, proposal_of(bank), id="option", name="Option B"))
    today, _, option = bank.scenarios
    change = move_scenario(bank, option, 1)
    assert len(change.edits) == 1
    bank.apply(change)
    assert [s.name for s in bank.scenarios] == ["Today", "Option B", "Proposal"]
    bank.apply(move_scenario(bank, today, 2))
    assert [s.name for s in bank.scenarios] == ["Option B", "Proposal", "Today"]
    assert not move_scenario(bank, today, 2)


def test_the_last_scenario_cannot_be_deleted(bank):
    today, proposal = bank.scenarios
    bank.apply(remove_scenario(bank, today))
    with pytest.raises(Refused, match="at least one"):
        remove_scenario(bank, proposal)
    bank.apply(rename_scenario(proposal, "Plan"))
    assert proposal.name == "Plan"

"""Where teams stand: dropping, moving, stretching, leaving."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.places import Place, place_team, place_teams, stretch_team
from topodesk.edits.steps import add_step, move_step, steps_of
from topodesk.edits.teams import add_team, retype
from topodesk.model.stream import JourneyStep, Responsibility
from topodesk.model.team import Team, TeamType


@pytest.fixture
def bank():
    return small_bank()


def steps(design, team):
    return sorted(step.id for step in steps_of(proposal_of(design), team))


def done(design, change):
    design.apply(change)
    return proposal_of(design)


def test_a_team_dropped_on_a_step_joins_the_stream_and_answers_for_the_step(bank):
    store = proposal_of(bank)
    adding = add_team(store, TeamType.STREAM_ALIGNED, stream="borrow", steps=["repay"], id="new")
    store = done(bank, adding)
    assert store.get(Team, "new").value_stream == "borrow"
    assert store.get(JourneyStep, "repay").responsible_teams == ("new",)
    assert store.get(JourneyStep, "repay").responsibility is Responsibility.TEAM


def test_dropping_a_team_is_one_change_and_undoing_it_leaves_no_trace(bank):
    store = proposal_of(bank)
    before = dict(store.records)
    adding = add_team(store, TeamType.UNDEFINED, stream="borrow", steps=["repay"])
    done(bank, adding)
    done(bank, adding.reversed())
    assert dict(store.records) == before


@pytest.mark.parametrize("type", [TeamType.ENABLING, TeamType.COMPLICATED_SUBSYSTEM])
def test_teams_that_serve_a_lane_take_no_step(bank, type):
    store = proposal_of(bank)
    store = done(bank, add_team(store, type, stream="borrow", steps=["repay"], id="new"))
    assert store.get(Team, "new").value_stream == "borrow"
    assert steps(bank, "new") == []


def test_moving_to_another_lane_leaves_the_old_steps(bank):
    done(bank, place_team(proposal_of(bank), Place("onboard", stream="borrow", steps=["repay"])))
    assert steps(bank, "onboard") == ["repay"]
    assert proposal_of(bank).get(JourneyStep, "fund").responsibility is Responsibility.UNKNOWN


def test_dragging_a_team_out_leaves_the_stream_and_its_steps(bank):
    store = done(bank, place_team(proposal_of(bank), Place("onboard")))
    assert store.get(Team, "onboard").value_stream is None
    assert steps(bank, "onboard") == []


def test_moving_only_one_of_two_runs_keeps_the_other(bank):
    moving = Place("onboard", stream="open", steps=["apply"], leaving=["verify"])
    done(bank, place_team(proposal_of(bank), moving))
    assert steps(bank, "onboard") == ["apply", "fund"]


def test_two_teams_on_one_step_are_both_responsible(bank):
    store = done(bank, place_team(proposal_of(bank), Place("core", stream="open", steps=["apply"])))
    assert store.get(JourneyStep, "apply").responsible_teams == ("join", "core")


def test_stretching_adds_beside_others_and_taking_over_does_not(bank):
    done(
        bank, stretch_team(proposal_of(bank), Place("join", steps=["apply", "verify"], leaving=[]))
    )
    assert proposal_of(bank).get(JourneyStep, "verify").responsible_teams == ("onboard", "join")
    done(
        bank,
        stretch_team(proposal_of(bank), Place("join", steps=["fund"], leaving=[], alone=True)),
    )
    assert proposal_of(bank).get(JourneyStep, "fund").responsible_teams == ("join",)


def test_several_teams_move_as_one_step(bank):
    places = [Place(t, stream="open", steps=["apply"]) for t in ("core", "loan")]
    change = place_teams(proposal_of(bank), places)
    store = done(bank, change)
    assert store.get(JourneyStep, "apply").responsible_teams == ("join", "core", "loan")
    assert change.name == "Move 2 teams"


def test_a_team_stands_behind_the_one_it_was_dropped_after(bank):
    from topodesk.edits.ordering import placement_of

    store = done(bank, place_team(proposal_of(bank), Place("core", after="join")))
    order = {t: placement_of(store, t).order for t in ("join", "core", "onboard")}
    assert order["join"] < order["core"] < order["onboard"]
    store = done(bank, place_team(store, Place("core", after="")))
    assert placement_of(store, "core").order < placement_of(store, "join").order


def test_a_new_step_comes_where_it_was_dropped(bank):
    from topodesk.edits.ordering import steps_in_order

    store = done(bank, add_step(proposal_of(bank), "open", index=1, id="sign", name="Sign"))
    assert [s.name for s in steps_in_order(store, "open")] == ["Apply", "Sign", "Verify", "Fund"]
    store = done(bank, move_step(store, store.get(JourneyStep, "sign"), 0))
    assert [s.name for s in steps_in_order(store, "open")] == ["Sign", "Apply", "Verify", "Fund"]


def test_changing_the_type_keeps_what_the_team_answers_for(bank):
    change = retype(proposal_of(bank), ["join", "onboard"], TeamType.UNDEFINED)
    store = done(bank, change)
    assert store.get(Team, "join").type is TeamType.UNDEFINED
    assert steps(bank, "join") == ["apply"]
    assert change.name == "Make 2 teams not yet typed"

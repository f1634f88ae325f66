"""Undo selects what a step was about, not what followed from it (UND-7)."""

from __future__ import annotations

import pytest

from helpers.bank import small_bank
from topodesk.edits.fields import rename
from topodesk.edits.interactions import connect
from topodesk.edits.locking import lock
from topodesk.edits.places import Place, place_team, stretch_team
from topodesk.edits.removing import remove
from topodesk.edits.replacing import replace_in_names
from topodesk.edits.roster import list_teams
from topodesk.edits.steps import add_step
from topodesk.edits.teams import add_team
from topodesk.edits.wanted import Wanted
from topodesk.model.change import Change
from topodesk.model.roster import ListedTeam
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session


@pytest.fixture
def session():
    return Session(small_bank())


def undone(session: Session, change: Change) -> tuple[str, ...]:
    """What is selected after the change was made and undone."""
    assert session.commit(change)
    session.selection.set(["core"])
    session.undo()
    return session.selection.ids


def test_undoing_a_move_selects_the_team_and_not_the_steps_it_was_given(session):
    move = place_team(session.scenario, Place("onboard", stream="borrow", steps=["repay"]))
    assert undone(session, move) == ("onboard",)
    session.redo()
    assert session.selection.ids == ("onboard",)


def test_undoing_a_stretch_selects_the_team(session):
    stretch = stretch_team(session.scenario, Place("loan", steps=["repay", "apply"], leaving=()))
    assert undone(session, stretch) == ("loan",)


def test_undoing_a_deletion_selects_what_was_to_be_deleted_and_not_what_went_with_it(session):
    assert undone(session, remove(session.scenario, ["join"])) == ("join",)
    assert undone(session, remove(session.scenario, ["join", "onboard"])) == ("join", "onboard")


def test_undoing_the_deletion_of_a_stream_selects_the_stream_alone(session):
    assert undone(session, remove(session.scenario, ["open"])) == ("open",)


def test_doing_a_deletion_again_selects_nothing_of_what_was_altered(session):
    session.commit(remove(session.scenario, ["join"]))
    session.undo()
    session.redo()
    assert session.selection.ids == ()


def test_redoing_a_connection_selects_it_and_nothing_at_its_ends(session):
    session.commit(connect(session.scenario, "core", "loan", id="between"))
    session.undo()
    session.redo()
    assert session.selection.ids == ("between",)


def test_a_stream_and_a_team_of_it_that_are_renamed_at_once_are_both_selected(session):
    store = session.scenario
    both = Change.together("Rename", [rename(store, "join", "A"), rename(store, "onboard", "B")])
    assert set(undone(session, both)) == {"join", "onboard"}


def test_undoing_a_lock_selects_what_was_locked(session):
    assert undone(session, lock(session.scenario, ["onboard"])) == ("onboard",)


def test_more_than_twelve_are_not_selected(session):
    for number in range(13):
        session.commit(add_team(session.scenario, TeamType.ENABLING, name=f"Squad {number}"))
    ids = [team.id for team in session.scenario.of(Team)]
    assert undone(session, replace_in_names(session.scenario, ids, Wanted("squad"), "Crew")) == ()


def test_going_far_selects_what_the_last_step_was_about(session):
    session.commit(rename(session.scenario, "join", "Enter"))
    session.commit(add_team(session.scenario, TeamType.ENABLING, id="new"))
    session.commit(connect(session.scenario, "new", "loan", id="between"))
    session.go_to(0)
    assert session.selection.ids == ("join",)
    session.go_to(3)
    assert session.selection.ids == ("between",)


def test_what_is_not_on_the_map_leaves_the_selection_alone(session):
    listed = list_teams(session.design, session.scenario, [ListedTeam(id="listed", name="Risk")])
    assert undone(session, listed) == ("core",)


def test_a_new_step_is_what_adding_it_was_about(session):
    change = add_step(session.scenario, "borrow", name="Sign", id="sign")
    session.commit(change)
    session.undo()
    session.redo()
    assert session.selection.ids == ("sign",)

"""The session: one door, two messages, gestures that leave no trace when cancelled."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.fields import rename, set_fields
from topodesk.edits.removing import remove
from topodesk.edits.roster import list_teams
from topodesk.edits.scenarios import copy_scenario, remove_scenario
from topodesk.edits.streams import add_stream
from topodesk.model.change import NOTHING
from topodesk.model.design import empty_design
from topodesk.model.roster import ListedTeam
from topodesk.model.scenario import Refused
from topodesk.session.session import Session


@pytest.fixture
def session():
    return Session(small_bank())


@pytest.fixture
def heard(session):
    news = []
    session.on_change.append(lambda change: news.append(("change", change.name)))
    session.on_commit.append(lambda: news.append("commit"))
    return news


def name(session, id="join"):
    return session.scenario[id].label()


def test_the_proposal_is_shown_first(session):
    assert session.scenario.name == "Proposal"


def test_a_commit_is_announced_as_a_change_and_as_a_step(session, heard):
    session.commit(rename(session.scenario, "join", "Enter"))
    assert heard == [("change", "Rename team “Join” to “Enter”"), "commit"]
    assert session.history.edited


def test_a_change_that_does_nothing_is_no_step(session, heard):
    assert not session.commit(NOTHING)
    assert not session.commit(rename(session.scenario, "join", "Join"))
    assert heard == []


def test_undo_and_redo_bring_back_the_very_same_records_and_select_them(session):
    before = session.scenario["join"]
    session.commit(rename(session.scenario, "join", "Enter"))
    after = session.scenario["join"]
    session.undo()
    assert session.scenario["join"] is before
    assert session.selection.ids == ("join",)
    session.redo()
    assert session.scenario["join"] is after


def test_a_gesture_shows_at_once_and_is_one_step(session, heard):
    gesture = session.gesture()
    for text in ("E", "En", "Ent"):
        gesture.show(lambda text=text: rename(session.scenario, "join", text))
        assert name(session) == text
    assert "commit" not in heard
    gesture.commit()
    assert heard[-1] == "commit"
    assert [c.name for c in session.history.done] == ["Rename team “Join” to “Ent”"]
    session.undo()
    assert name(session) == "Join"


def test_a_cancelled_gesture_brings_back_the_very_same_record(session):
    before = session.scenario["join"]
    gesture = session.gesture()
    gesture.show(lambda: rename(session.scenario, "join", "Enter"))
    gesture.cancel()
    assert session.scenario["join"] is before
    assert not session.history.done


def test_a_gesture_that_came_back_is_no_step(session):
    gesture = session.gesture()
    gesture.show(lambda: rename(session.scenario, "join", "Enter"))
    gesture.show(lambda: NOTHING)
    gesture.commit()
    assert not session.history.done


def test_an_edit_elsewhere_commits_the_open_gesture_first(session):
    gesture = session.gesture()
    gesture.show(lambda: rename(session.scenario, "join", "Enter"))
    session.commit(rename(session.scenario, "onboard", "Welcome"))
    assert len(session.history.done) == 2
    gesture.show(lambda: rename(session.scenario, "join", "Late"))
    assert name(session) == "Enter"


def test_whoever_hears_a_change_may_not_change_anything(session):
    def meddle(_change):
        session.commit(rename(session.scenario, "core", "Meddled"))

    session.on_change.append(meddle)
    with pytest.raises(RuntimeError, match="hears a change"):
        session.commit(rename(session.scenario, "join", "Enter"))


def test_a_refused_change_leaves_everything_as_it_was(session):
    from topodesk.model.change import Change

    bad = Change.of("Remove", session.scenario.id, removed=[session.scenario["join"]])
    before = dict(session.scenario.records)
    with pytest.raises(Refused):
        session.commit(bad)
    assert dict(session.scenario.records) == before
    assert not session.history.done


def test_a_design_open_for_reading_refuses_every_edit():
    session = Session(small_bank(), read_only=True)
    with pytest.raises(Refused, match="reading only"):
        session.commit(rename(session.scenario, "join", "Enter"))


def test_undoing_a_change_of_another_scenario_shows_that_scenario_first(session):
    session.commit(rename(session.scenario, "join", "Enter"))
    proposal = session.scenario.id
    session.switch(session.design.scenarios[0].id)
    session.undo()
    assert session.scenario.id == proposal
    assert name(session) == "Join"


def test_a_deleted_scenario_gives_way_and_comes_back(session):
    session.commit(copy_scenario(session.design, session.scenario, id="option"))
    session.switch("option")
    session.commit(remove_scenario(session.design, session.scenario))
    assert session.scenario.id != "option"
    session.undo()
    assert session.scenario.id == "option"
    assert session.scenario is session.design.scenario("option")


def test_what_is_deleted_is_selected_no_longer(session):
    session.selection.set(["join", "onboard"])
    session.commit(remove(session.scenario, ["join"]))
    assert session.selection.ids == ("onboard",)


def test_saving_marks_the_file_as_up_to_date(session, tmp_path):
    session.commit(rename(session.scenario, "join", "Enter"))
    session.mark_saved(tmp_path / "bank.topodesk.json")
    assert not session.history.edited
    session.undo()
    assert session.history.edited


def test_listening_is_told_of_selection_and_scenario(session):
    news = []
    session.on_selection.append(lambda: news.append("selection"))
    session.on_scenario.append(lambda: news.append("scenario"))
    session.selection.set(["join"])
    session.selection.set(["join"])
    session.selection.toggle("onboard")
    session.switch(session.design.scenarios[0].id)
    assert news.count("scenario") == 1
    assert news[:2] == ["selection", "selection"]


def test_a_copied_scenario_is_independent_in_values(session):
    source = session.scenario
    session.commit(copy_scenario(session.design, source, id="option"))
    session.switch("option")
    session.commit(rename(session.scenario, "join", "Enter"))
    assert source["join"].label() == "Join"
    assert proposal_of(session.design)["join"].label() == "Join"


def test_listing_teams_leaves_picture_and_findings_as_they_are(session):
    checker, drawing = session.checker, session.drawing
    teams = [ListedTeam(id="l", name="Search")]
    session.commit(list_teams(session.design, session.scenario, teams))
    assert session.checker is checker
    assert session.drawing is drawing
    session.commit(set_fields(session.design.shared, session.design.info.id, stage=3))
    assert session.checker is not checker


def test_a_design_opens_on_the_first_proposal_that_holds_something_and_a_new_one_on_today():
    """TOOL-97"""
    design = empty_design()
    today, proposal = design.scenarios
    assert Session(design).scenario is today
    design.apply(add_stream(today, id="s", name="Borrow"))
    assert Session(design).scenario is today
    design.apply(add_stream(proposal, id="s", name="Borrow"))
    assert Session(design).scenario is proposal

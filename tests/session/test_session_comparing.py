"""Comparing within a session: what is shown, what follows, and when it ends."""

from __future__ import annotations

from datetime import date

import pytest

from helpers.samples import NORTHWIND, PARCELO, named, sample_bytes
from topodesk.edits.fields import rename
from topodesk.edits.removing import remove
from topodesk.edits.scenarios import remove_scenario
from topodesk.model.team import Team
from topodesk.session.attention import bright
from topodesk.session.comparing import Side
from topodesk.session.session import Session
from topodesk.storage.format import loads


@pytest.fixture
def session() -> Session:
    opened = Session(loads(sample_bytes(NORTHWIND)).design, today=date(2026, 11, 22))
    opened.start_checking()
    return opened


def id_of(session: Session, name: str) -> str:
    return next(s.id for s in session.design.scenarios if s.name == name)


def roles(session: Session) -> set[str]:
    return {figure.role for figure in session.drawing.picture.figures.values()}


def test_the_shown_scenario_is_compared_with_today(session: Session) -> None:
    # CMP-4
    assert session.comparing.begin()
    now = session.comparing.now
    assert now is not None
    assert now.before == id_of(session, "Today")
    assert now.after == session.scenario.id == id_of(session, "Proposal")
    assert {"trace", "ring", "halo", "ghost", "gone"} <= roles(session)


def test_traces_stand_in_for_the_badges_of_findings(session: Session) -> None:
    # CMP-6
    session.switch(id_of(session, "Workshop draft"))
    assert "badge" in roles(session)
    session.comparing.begin()
    assert "badge" not in roles(session)
    session.comparing.look(Side.AFTER)
    assert "badge" in roles(session)
    assert "trace" not in roles(session)


def test_each_side_is_its_scenario_and_keeps_what_is_selected(session: Session) -> None:
    # CMP-8
    session.comparing.begin()
    team = named(session.scenario, Team, "Delivery Platform").id
    session.selection.set([team])
    session.comparing.look(Side.BEFORE)
    assert session.scenario.name == "Today"
    assert session.selection.ids == (team,)
    assert not roles(session) & {"trace", "ghost"}
    session.comparing.look(Side.CHANGES)
    assert session.scenario.name == "Proposal"
    assert "trace" in roles(session)


def test_the_same_scenario_twice_turns_the_two_round(session: Session) -> None:
    # CMP-8
    session.comparing.begin()
    today, proposal = id_of(session, "Today"), id_of(session, "Proposal")
    session.comparing.between(proposal, proposal)
    now = session.comparing.now
    assert now is not None
    assert (now.before, now.after) == (proposal, today)
    assert session.scenario.id == today


def test_the_comparison_follows_edits_once_somebody_has_time(session: Session) -> None:
    # CMP-10
    session.comparing.begin(id_of(session, "Workshop draft"))
    join = named(session.scenario, Team, "Join").id
    session.commit(rename(session.scenario, join, "Arrive"))
    assert session.comparing.stale
    session.comparing.catch_up()
    assert not session.comparing.stale
    assert session.live.traces.traces[join].words == "was Join"
    session.undo()
    session.comparing.catch_up()
    assert join not in session.live.traces.traces


def test_what_is_removed_becomes_a_ghost(session: Session) -> None:
    # CMP-6, CMP-10
    session.comparing.begin(id_of(session, "Workshop draft"))
    join = named(session.scenario, Team, "Join").id
    session.commit(remove(session.scenario, [join]))
    session.comparing.catch_up()
    assert join in {ghost.record for ghost in session.live.traces.ghosts}
    assert f"ghost:{join}" in session.drawing.picture.figures


def test_a_pill_chooses_what_today_is_compared_with(session: Session) -> None:
    # CMP-8
    session.comparing.begin()
    session.switch(id_of(session, "Workshop draft"))
    now = session.comparing.now
    assert now is not None
    assert (now.before, now.after) == (id_of(session, "Today"), id_of(session, "Workshop draft"))
    session.switch(now.before)
    assert session.comparing.now is not None
    assert session.comparing.now.side is Side.BEFORE


def test_comparing_ends_when_one_of_the_two_is_deleted(session: Session) -> None:
    # CMP-10
    session.comparing.begin()
    today = session.design.scenario(id_of(session, "Today"))
    assert today is not None
    session.commit(remove_scenario(session.design, today))
    assert session.comparing.now is None
    assert not roles(session) & {"trace", "ghost"}


def test_ending_it_leaves_the_plain_map(session: Session) -> None:
    # CMP-10, UND-10
    before = dict(session.drawing.picture.figures)
    session.comparing.begin()
    session.comparing.end()
    assert dict(session.drawing.picture.figures) == before
    assert not session.history.done


def test_a_step_leaves_what_it_is_about_bright(session: Session) -> None:
    # CMP-11
    session.comparing.begin()
    assert bright(session) is None
    session.comparing.stand_at(3)
    ids = bright(session)
    assert ids is not None
    today, proposal = session.comparing.scenarios
    assert today is not None
    assert proposal is not None
    assert named(today, Team, "Core API").id in ids
    assert named(proposal, Team, "Repay").id in ids
    assert named(proposal, Team, "Join").id not in ids
    assert "" not in ids
    session.comparing.stand_at(9)
    assert session.comparing.step is None


def test_nothing_is_compared_where_there_is_no_other_scenario() -> None:
    # CMP-4
    design = loads(sample_bytes(PARCELO)).design
    session = Session(design)
    for scenario in design.scenarios[1:]:
        session.commit(remove_scenario(design, scenario))
    assert not session.comparing.begin()
    assert session.comparing.now is None

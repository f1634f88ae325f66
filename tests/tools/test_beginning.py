"""An empty scenario begins with a copy of today, if today is known."""

from __future__ import annotations

import pytest

from helpers.bank import proposal_of, small_bank
from topodesk.edits.scenarios import fill_scenario
from topodesk.edits.teams import add_team
from topodesk.model.design import empty_design
from topodesk.model.scenario import Refused
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.beginning import begin_with_today, beginning_of


def test_a_new_design_begins_with_today_and_the_proposal_with_a_copy_of_it():
    """TOOL-97"""
    session = Session(empty_design())
    today, proposal = session.design.scenarios
    assert session.scenario is today
    assert beginning_of(session) is None
    session.commit(add_team(today, TeamType.PLATFORM, name="Operations", id="ops"))
    assert beginning_of(session) is None
    session.switch(proposal.id)
    assert beginning_of(session) is today
    said = begin_with_today(session)
    assert said == "Begin scenario “Proposal” with a copy of “Today”"
    assert proposal["ops"] == today["ops"]
    assert beginning_of(session) is None
    session.undo()
    assert proposal.of(Team) == ()
    assert today.of(Team)


def test_what_is_drawn_is_never_mixed_with_a_copy():
    design = small_bank()
    session = Session(design)
    assert "empty" in begin_with_today(session)
    store = proposal_of(design)
    with pytest.raises(Refused):
        fill_scenario(store, store)

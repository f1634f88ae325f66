"""Team types from the menu (FACT-64)."""

from __future__ import annotations

from helpers.bank import proposal_of, small_bank
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.retyping import retype_selected


def test_selected_teams_get_a_type_as_one_step() -> None:
    session = Session(small_bank())
    session.switch(proposal_of(session.design).id)
    session.selection.set(["join", "loan", "open"])
    assert retype_selected(session, "platform") == ""
    types = {team.id: team.type for team in session.scenario.of(Team)}
    assert types["join"] is types["loan"] is TeamType.PLATFORM
    assert types["onboard"] is TeamType.STREAM_ALIGNED
    assert [step.name for step in session.history.done] == ["Make 2 teams platform"]

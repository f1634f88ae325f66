"""Teams that were merged away do not come back into the tray."""

from __future__ import annotations

from helpers.bank import small_bank
from topodesk.model.roster import ListedTeam
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.tools.reteaming import merge_into


def listed(session):
    return {team.name for team in session.design.shared.of(ListedTeam)}


def test_merged_teams_are_off_the_list_and_undo_lists_them_again():
    session = Session(small_bank())
    store = session.scenario
    for id in ("join", "onboard"):
        team = store.get(Team, id)
        session.design.shared.write([(None, ListedTeam(id=id, name=team.name))])
    merge_into(session, ["join", "onboard"], name="Join", type=TeamType.STREAM_ALIGNED)
    assert listed(session) == {"Join"}
    assert "onboard" not in store
    session.undo()
    assert listed(session) == {"Join", "Onboard"}
    assert "onboard" in store

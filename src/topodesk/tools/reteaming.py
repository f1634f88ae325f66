"""Splitting and merging teams of a session."""

from __future__ import annotations

from collections.abc import Sequence

from topodesk.edits.merging import merge_teams
from topodesk.edits.roster import forget_listed
from topodesk.edits.splitting import Split, split_team
from topodesk.model.change import Change
from topodesk.model.ids import new_id
from topodesk.model.team import TeamType
from topodesk.session.session import Session
from topodesk.tools.acting import act


def split_into(session: Session, team: str, wish: Split) -> str:
    """Split a team and select the new one; why not, when it cannot be."""
    new = new_id()
    sentence = act(session, lambda: split_team(session.scenario, team, wish, new=new))
    if sentence:
        return sentence
    session.selection.set([new])
    return session.history.done[-1].name


def merge_into(session: Session, teams: Sequence[str], *, name: str, type: TeamType) -> str:
    """Merge teams into the first of them and select it; why not, when it cannot be. Those that are
    no more are off the list of teams too: nobody is to place them again."""

    def merged() -> Change:
        change = merge_teams(session.scenario, teams, name=name, type=type)
        return change.then(forget_listed(session.design.shared, teams[1:])) if change else change

    sentence = act(session, merged)
    if sentence:
        return sentence
    session.selection.set(teams[:1])
    return session.history.done[-1].name

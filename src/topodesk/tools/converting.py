"""Letting a team become something else, in a copy of the scenario or in this one."""

from __future__ import annotations

from topodesk.edits.converting import become, dissolve_team
from topodesk.edits.drafting import in_a_copy
from topodesk.edits.roster import forget_listed
from topodesk.edits.sharing import Sharing
from topodesk.model.change import Change
from topodesk.model.design_records import ScenarioKind
from topodesk.model.team import TeamType
from topodesk.session.session import Session
from topodesk.tools.drafting import act_and_show


def convert(
    session: Session, team: str, type: TeamType | None, sharing: Sharing, *, copied: bool
) -> tuple[bool, str]:
    """Let a team become a team of that type, or (None) part of the streams; whether it was done,
    and a sentence about it. One that is no more is off the list of teams too, unless it goes on in
    the scenario that was copied."""
    return act_and_show(session, lambda: converted(session, team, type, sharing, copied=copied))


def converted(
    session: Session, team: str, type: TeamType | None, sharing: Sharing, *, copied: bool
) -> Change:
    """The Change that does it; Refused when it cannot be."""
    store = session.scenario
    if type is not None:
        change = become(store, team, type, sharing)
    else:
        change = dissolve_team(store, team, sharing)
    if copied:
        return in_a_copy(session.design, store, change)
    return change if type is not None else change.then(forget_listed(session.design.shared, [team]))


def is_better_copied(session: Session) -> bool:
    """Whether a structure is better tried in a copy: always but in an option, which is a try."""
    return session.scenario.info.kind is not ScenarioKind.OPTION

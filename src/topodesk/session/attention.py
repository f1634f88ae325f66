"""What is looked at now: the ids that stay bright while everything else is dimmed.

Each look answers for itself with the ids it leaves bright, or None while it asks for nothing; what
stays bright is what every look leaves bright.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from topodesk.model.interaction import Interaction
from topodesk.model.team import Team
from topodesk.session.neighbours import around

if TYPE_CHECKING:
    from topodesk.session.session import Session

Look = Callable[["Session"], frozenset[str] | None]


def bright(session: Session) -> frozenset[str] | None:
    """The ids that stay bright in the shown scenario; None when nothing is dimmed."""
    asked = [ids for look in LOOKS if (ids := look(session)) is not None]
    return frozenset.intersection(*asked) if asked else None


def in_focus(session: Session) -> frozenset[str] | None:
    """What is selected and everything one relation away from it, while the lens focuses."""
    if not session.lens.focus or not session.selection.ids:
        return None
    return around(session.scenario, session.selection.ids)


def tagged(session: Session) -> frozenset[str] | None:
    """What carries one of the tags the lens looks for, and the interactions among that."""
    if not session.lens.tags:
        return None
    store, wanted = session.scenario, session.lens.tags
    found = {record.id for record in store if not wanted.isdisjoint(record.tags)}
    among = (i.id for i in store.of(Interaction) if {i.provider, i.consumer} <= found)
    return frozenset(found.union(among))


def of_step(session: Session) -> frozenset[str] | None:
    """What the dated step of a comparison is about that is looked at."""
    return session.comparing.of_step()


LOOKS: tuple[Look, ...] = (in_focus, tagged, of_step)


def focus_words(session: Session) -> str:
    """ "Focus: Payments and 4 neighbouring teams"; "" while nothing is in focus."""
    ids = in_focus(session)
    if ids is None:
        return ""
    chosen = session.selection.ids
    others = sum(1 for id in ids if id not in chosen and session.scenario.get(Team, id))
    record = session.scenario[chosen[0]]
    name = (record.label() or record.noun) if len(chosen) == 1 else f"{len(chosen)} selected"
    teams = "no neighbouring team" if not others else "1 neighbouring team"
    return f"Focus: {name} and {teams if others < 2 else f'{others} neighbouring teams'}"


def tag_words(session: Session) -> str:
    """ "Tagged “pilot” or “later”: 3 of 15 teams"; "" while no tag is looked for."""
    found = tagged(session)
    if found is None:
        return ""
    named = " or ".join(f"“{tag}”" for tag in sorted(session.lens.tags, key=str.casefold))
    teams = session.scenario.of(Team)
    carrying = sum(1 for team in teams if team.id in found)
    return f"Tagged {named}: {carrying} of {len(teams)} teams"

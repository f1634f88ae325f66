"""Which lines stand out: the one or the team's under the pointer, and those of the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.team import Team

if TYPE_CHECKING:
    from collections.abc import Iterator

    from topodesk.session.session import Session

MANY = 12
"""When more than so many are selected, no line stands out among the others."""


def lit_lines(session: Session, hovered: str | None) -> tuple[str, ...]:
    """The ids of the interactions to be shown stronger than the others; one under the pointer is.

    A selected grouping shows its own and those of its teams; a hovered one none, as the pointer
    passes over it on its way to everything inside.
    """
    selected = session.selection.ids
    parties = dict.fromkeys(selected if len(selected) <= MANY else ())
    if hovered is not None and session.scenario.get(Team, hovered) is not None:
        parties[hovered] = None
    found = dict.fromkeys(id for party in parties for id in _lines(session, party))
    if hovered is not None and session.scenario.get(Interaction, hovered) is not None:
        found[hovered] = None
    return tuple(found)


def _lines(session: Session, party: str) -> Iterator[str]:
    store = session.scenario
    yield from (interaction.id for interaction in store.referrers(party, Interaction))
    if store.get(Grouping, party) is not None:
        for team in store.referrers(party, Team):
            yield from (interaction.id for interaction in store.referrers(team.id, Interaction))

"""What dropping a component of the library means: owned by a team, or needed by a step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Rect
from topodesk.edits.bringing import bring_component
from topodesk.edits.components import give_component, need_component
from topodesk.tools.drops.drop import Drop
from topodesk.tools.library import known_component

if TYPE_CHECKING:
    from topodesk.session.session import Session


def drop_known_component(
    session: Session, id: str, holding: tuple[str | None, str | None], ghost: Rect
) -> Drop:
    """What letting go of a known component means over what would hold it, a team or a step.

    One that the shown scenario has already changes hands, one that only others have comes under
    its own id.
    """
    store, known = session.scenario, known_component(session, id)
    if known is None:
        return Drop("It is not there any more")
    owner, step = holding
    lit = tuple(f.bounds for f in session.drawing.picture.of(owner or step or "")[:1])
    says = "Owned by nobody yet"
    if owner or step:
        says = f"{'Owned' if owner else 'Needed'} by “{store[owner or step or ''].label()}”"
    if id not in store:
        edit = partial(bring_component, store, known, owner=owner, step=step)
        return Drop(says, edit, ghost, lit, adds=id)
    if owner:
        return Drop(says, partial(give_component, store, id, owner), ghost, lit, adds=id)
    if step:
        return Drop(says, partial(need_component, store, id, step), ghost, lit, adds=id)
    return Drop("It is on the map: drop it on a team or a step", ghost=ghost)

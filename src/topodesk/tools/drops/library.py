"""What dropping a component or a service of the library on a team or a step means."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Rect
from topodesk.edits.bringing import bring_component, offer_service, use_service
from topodesk.edits.components import give_component, need_component
from topodesk.model.component import Component, Service
from topodesk.tools.drops.drop import Drop
from topodesk.tools.library import known_thing

if TYPE_CHECKING:
    from topodesk.session.session import Session

Holding = tuple[str | None, str | None]
"""The team or the step that is under the pointer: at most one of them."""


def drop_known(session: Session, id: str, holding: Holding, ghost: Rect) -> Drop:
    """What letting go of something known means over what would hold it.

    What the shown scenario has already changes hands, what only others have comes under its own
    id.
    """
    known = known_thing(session, id)
    if known is None:
        return Drop("It is not there any more")
    if isinstance(known, Service):
        return _service(session, known, holding, ghost)
    return _component(session, known, holding, ghost)


def _component(session: Session, known: Component, holding: Holding, ghost: Rect) -> Drop:
    store, id, (owner, step) = session.scenario, known.id, holding
    says = "Owned by nobody yet"
    if owner or step:
        says = f"{'Owned' if owner else 'Needed'} by “{store[owner or step or ''].label()}”"
    if id not in store:
        edit = partial(bring_component, store, known, owner=owner, step=step)
    elif owner:
        edit = partial(give_component, store, id, owner)
    elif step:
        edit = partial(need_component, store, id, step)
    else:
        return Drop("It is on the map: drop it on a team or a step", ghost=ghost)
    return Drop(says, edit, ghost, _lit(session, holding), adds=id)


def _service(session: Session, known: Service, holding: Holding, ghost: Rect) -> Drop:
    store, (provider, step) = session.scenario, holding
    if provider:
        says, edit = "Offered", partial(offer_service, store, known, provider)
    elif step:
        says, edit = "Used", partial(use_service, store, known, step)
    else:
        return Drop("A service is offered by a team, or used by a step", ghost=ghost)
    name = store[provider or step or ""].label()
    return Drop(f"{says} by “{name}”", edit, ghost, _lit(session, holding), adds=known.id)


def _lit(session: Session, holding: Holding) -> tuple[Rect, ...]:
    held_by = holding[0] or holding[1] or ""
    return tuple(figure.bounds for figure in session.drawing.picture.of(held_by)[:1])

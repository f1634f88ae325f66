"""Moving what is selected by the arrow keys. Nudges in a row are one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.drawing.layout import sizes
from topodesk.edits.locking import unlocked
from topodesk.model.change import NOTHING, Change
from topodesk.tools.arranging.lanes import in_another_row, shifted
from topodesk.tools.arranging.loose import loose_selected, moved_to, on_paper
from topodesk.tools.arranging.rows import swapped
from topodesk.tools.drops.paper import Sheet

if TYPE_CHECKING:
    from topodesk.drawing.shapes import Rect
    from topodesk.session.session import Session

FAR, NEAR = 10 * sizes.RASTER, 1.0
"""How far a nudge goes with Shift, and with Ctrl; else one step of the raster."""


class Nudging:
    """The nudges of one canvas: those that follow one another without `rest` are one step."""

    def __init__(self, session: Session) -> None:
        """Nothing was nudged yet."""
        self._session = session
        self._last: Change | None = None
        self._what: tuple[str, ...] = ()

    def nudge(self, across: int, down: int, far: float = sizes.RASTER) -> bool:
        """One step to the right or (-1) left, down or (-1) up; False when nothing that is
        selected can be nudged at all. What stands freely goes `far`, a team in a lane one column
        or row, a team in rows one place."""
        session = self._session
        ids = session.selection.ids
        if session.read_only or not ids or unlocked(session.scenario, ids) != list(ids):
            return False
        loose = loose_selected(session)
        change: Change | None
        if loose:
            change = _moved(session, loose, across * far, down * far)
        elif across:
            change = shifted(session, ids, across)
            change = swapped(session, ids, across) if change is None else change
        else:
            change = in_another_row(session, ids, down)
        if change is None:
            return False
        self._commit(change)
        return True

    def rest(self) -> None:
        """The next nudge is a step of its own."""
        self._last = None

    def _commit(self, change: Change) -> None:
        """Make a nudge a step, or part of the last one."""
        session, what, last = self._session, self._session.selection.ids, self._last
        done = session.history.done
        if not change:
            return
        if last is None or not done or done[-1] is not last or what != self._what:
            session.commit(change)
        else:
            change = _without_idle(last.then(change))
            gesture = session.reopen()
            if gesture is not None:
                gesture.show(lambda: change)
                gesture.commit()
        self._last, self._what = change or None, what


def _without_idle(change: Change) -> Change:
    """The same edit without records that come back to what they were."""
    edits = {key: edit for key, edit in change.edits.items() if edit[0] != edit[1]}
    return Change(change.name, edits, change.about)


def _moved(session: Session, rects: dict[str, Rect], dx: float, dy: float) -> Change:
    """Everything a little further, unless something stands there or the paper ends."""
    sheet = Sheet(session.drawing.layout, rects)
    spots = {id: rect.moved(dx, dy) for id, rect in rects.items()}
    free = all(sheet.is_free(spot) for spot in on_paper(session, spots).values())
    return moved_to(session, sheet, spots) if free else NOTHING

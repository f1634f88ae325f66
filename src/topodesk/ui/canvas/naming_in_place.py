"""Naming what stands on the map, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.drawing.shapes import Rect
from topodesk.edits.fields import rename
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction
from topodesk.model.record import Record
from topodesk.model.stream import Customer, JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.tools.acting import act
from topodesk.ui.canvas.naming import SMALLEST_FONT, NameEdit

if TYPE_CHECKING:
    from topodesk.ui.canvas.editing import EditingView

NAMED = (Team, ValueStream, JourneyStep, Customer, Grouping, Component)
NAME_ROLES = ("stream_title", "team", "step", "customer", "grouping", "component")
"""Roles of the figures that carry the name of their record."""
LEGIBLE = 8.0
"""Pixels; letters smaller than this are brought nearer before they are edited."""


class NamingInPlace:
    """One name of a view being edited at a time."""

    def __init__(self, view: EditingView) -> None:
        """Nothing is being named."""
        self._view = view
        self._edit: NameEdit | None = None

    @property
    def under_way(self) -> bool:
        """Whether a name is being edited."""
        return self._edit is not None

    def start(self, id: str | None = None) -> None:
        """Edit the name of a record, or of the one that is selected."""
        self.finish()
        session = self._view.session
        wanted = id or session.selection.only
        record = session.scenario.records.get(wanted or "")
        if isinstance(record, Interaction) and record.id == session.selection.only:
            self._view.purpose_wanted.emit()
        if record is None or session.read_only or not isinstance(record, NAMED):
            return
        place = self._place(record)
        if place is not None:
            self._open(record, *place)

    def finish(self) -> None:
        """Keep a name that is being edited."""
        if self._edit is not None:
            self._edit.keep()

    def _open(self, record: Record, rect: Rect, size: float) -> None:
        view = self._view
        if size * view.camera.scale < LEGIBLE:
            centre = view.camera.to_view(rect.centre)
            view.look(view.camera.zoomed(SMALLEST_FONT / size, centre))
        view.scroll_to(rect)
        self._edit = NameEdit(
            view.viewport(),
            record.label() if record.label() != record.noun else "",
            view.camera.rect_to_view(rect),
            size * view.camera.scale,
            lambda name: self._named(record.id, name),
        )

    def _place(self, record: Record) -> tuple[Rect, float] | None:
        """Where the name of a record stands on the map, and the size of its letters."""
        for figure in self._view.session.drawing.picture.of(record.id):
            line = max(figure.texts(), key=lambda text: text.size, default=None)
            if line is None or figure.role not in NAME_ROLES:
                continue
            box = line.box
            if line.angle:
                return Rect(figure.bounds.x, box.centre.y - 12, 160, 24), line.size
            width = max(box.w, min(figure.bounds.right - box.x - 8, 200.0))
            return Rect(box.x - 7, box.y - 2, width + 10, box.h + 4), line.size
        return None

    def _named(self, id: str, name: str | None) -> None:
        self._edit = None
        session = self._view.session
        store = session.scenario
        if name is not None and name.strip() and id in store and name != store[id].label():
            self._view.say(act(session, lambda: rename(store, id, name)))
        self._view.setFocus()

"""What the menus do on the map: views of it, and deeds on what is selected."""

from __future__ import annotations

from topodesk.drawing.shapes import Rect
from topodesk.edits.views import views_in_order
from topodesk.model.component import Component
from topodesk.model.design_records import SavedView
from topodesk.model.interaction import Interaction
from topodesk.model.note import Note
from topodesk.model.team import Team
from topodesk.session.views import WHOLE, look_at
from topodesk.tools.deleting import delete
from topodesk.tools.select.moving import duplicate_in_place
from topodesk.ui.canvas.editing import EditingView

SELECTABLE = (Team, Interaction, Component, Note)


class ActingView(EditingView):
    """An editing view that does what actions ask for."""

    @property
    def area_looked_at(self) -> Rect:
        """What is in view, WHOLE while everything is fitted."""
        return WHOLE if self.fitted else self.seen

    def show_view(self, view: SavedView) -> None:
        """Look as a saved view says."""
        area = look_at(self.session, view)
        if area == WHOLE:
            self.fit()
        else:
            self.show_area(area)
        self.say(view.label())

    def show_numbered_view(self, number: int) -> bool:
        """Look as the saved view of that number says; False when there is none."""
        views = views_in_order(self.session.design)
        if number > len(views):
            return False
        self.show_view(views[number - 1])
        return True

    def zoom_to_selection(self) -> None:
        """Show what is selected as large as fits, or everything."""
        picture = self.session.drawing.picture
        rects = [f.bounds for id in self.session.selection.ids for f in picture.of(id)]
        whole = rects[0] if rects else None
        for rect in rects[1:]:
            whole = whole.united(rect) if whole else rect
        self.fit(whole, largest=2.0)

    def delete_selected(self) -> None:
        """Delete what is selected, with what means nothing without it."""
        ids = self.session.selection.ids
        if ids:
            self.say(delete(self.session, ids))

    def duplicate_selected(self) -> None:
        """Copy what is selected; the copies are selected."""
        if not duplicate_in_place(self.session):
            self.say("Select a team, a stream or a component to duplicate it")
        elif self.session.selection.only is not None:
            self.naming_in_place.start_new(self.session.selection.only)

    def select_all(self) -> None:
        """Select every team, component, interaction and note."""
        records = self.session.scenario
        self.session.selection.set(r.id for r in records if isinstance(r, SELECTABLE))

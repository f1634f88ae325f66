"""The view of an open design: the tools it feeds, naming in place, what is painted over the map.

It never writes to the design: it hears what the session says and asks tools and edits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from topodesk.drawing.dimming import is_bright
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect
from topodesk.drawing.traces import GHOST, subject, traces_of
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.session.attention import bright
from topodesk.session.session import Session
from topodesk.tools.lit import lit_lines
from topodesk.tools.looking import reveal
from topodesk.tools.pointer import Pointer
from topodesk.tools.tools import Tools
from topodesk.tools.walk_path import walk_path
from topodesk.ui.canvas.beginning import Beginning
from topodesk.ui.canvas.connecting_by_name import ConnectingByName
from topodesk.ui.canvas.crowd import MANY, Crowd
from topodesk.ui.canvas.fold_marks import paint_folds
from topodesk.ui.canvas.found import Found
from topodesk.ui.canvas.lit_lines import paint_lit_lines
from topodesk.ui.canvas.locks import locked_figures, paint_locks
from topodesk.ui.canvas.naming_in_place import NamingInPlace
from topodesk.ui.canvas.overlay import (
    paint_again,
    paint_announcement,
    paint_handles,
    paint_preview,
    paint_selection,
    paint_welcome,
)
from topodesk.ui.canvas.purposes import Purposes
from topodesk.ui.canvas.view import MapView
from topodesk.ui.canvas.walk_marks import WalkMarks

BARS = 76.0
"""Pixels at the foot of the view that the bars over it may cover."""
READABLE, NEAR = 0.7, 0.9
"""Scales: from which on names are read from a few steps away, and what is chosen below it."""
CURSORS = {
    "hand": Qt.CursorShape.PointingHandCursor,
    "arrow": Qt.CursorShape.ArrowCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "sideways": Qt.CursorShape.SizeHorCursor,
    "grabbing": Qt.CursorShape.ClosedHandCursor,
    "copy": Qt.CursorShape.DragCopyCursor,
}


class EditingView(MapView):
    """The map with tools, before any hand is laid on it. `said` has hints for the status bar."""

    said = Signal(str)
    context_menu = Signal(QPoint, tuple)
    ghost_pressed = Signal(str)
    """What is gone was pressed: its id."""
    outcome_wanted = Signal()
    """Somebody wants to say what the selected stream should change."""
    purpose_wanted = Signal()
    """Somebody wants to say what the selected interaction is for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show the session's scenario."""
        self._session = session
        self._tools = Tools(session, self._previewed)
        self._found = Found()
        self._crowd = Crowd()
        self._purposes = Purposes()
        self._walk_marks = WalkMarks()
        super().__init__(session.drawing.picture, parent)
        self.naming_in_place = NamingInPlace(self)
        self.connecting_by_name = ConnectingByName(self)
        self._beginning = Beginning(self)
        self.looked.connect(self._beginning.follow)
        self._bright: frozenset[str] | None = None
        self._inattentive = False
        self._ghost = ""
        self._laid_out = self._laid_out_now()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Map of the organisation")
        self._listen(session)

    # -- the session -----------------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The session that is shown."""
        return self._session

    @property
    def tools(self) -> Tools:
        """The tools of this view."""
        return self._tools

    def set_session(self, session: Session) -> None:
        """Show another design."""
        self.finish_naming()
        self._forget(self._session)
        self._session = session
        self._listen(session)
        self._scenario_shown()
        self.fit()

    def _listen(self, session: Session) -> None:
        session.on_drawn.append(self.redraw)
        session.on_selection.append(self.viewport().update)
        session.on_scenario.append(self._scenario_shown)
        session.on_view.append(self.refit)
        session.on_view.append(self.viewport().update)
        session.on_walk.append(self.viewport().update)
        for news in (session.on_selection, session.on_view, session.on_scenario):
            news.append(self._attend)
        session.on_change.append(self._attend)
        session.on_commit.append(self.viewport().update)
        session.on_commit.append(self._beginning.follow)
        self._attend()

    def _forget(self, session: Session) -> None:
        session.on_drawn.remove(self.redraw)
        session.on_selection.remove(self.viewport().update)
        session.on_scenario.remove(self._scenario_shown)
        session.on_view.remove(self.refit)
        session.on_view.remove(self.viewport().update)
        session.on_walk.remove(self.viewport().update)
        for news in (session.on_selection, session.on_view, session.on_scenario):
            news.remove(self._attend)
        session.on_change.remove(self._attend)
        session.on_commit.remove(self.viewport().update)
        session.on_commit.remove(self._beginning.follow)

    def _attend(self, _change: Change | None = None) -> None:
        """Dim what is not looked at; while a gesture is under way there is no time for that."""
        self._purposes.look_again()
        self._inattentive = self._tools.busy
        if self._inattentive:
            return
        ids = bright(self._session)
        if ids != self._bright:
            self._bright = ids
            self.dim(None if ids is None else lambda figure: is_bright(figure, ids))

    def _scenario_shown(self) -> None:
        self._tools = Tools(self._session, self._previewed)
        self.connecting_by_name.follow()
        self._look_again()
        fitted, before, self._laid_out = self.fitted, self._laid_out, self._laid_out_now()
        turned = self._laid_out[1] is not None and self._laid_out == before
        self.show_picture(self._session.drawing.picture, keep_camera=turned or not fitted)
        self.fitted = fitted
        self._beginning.follow()

    def refit(self) -> None:
        """Fit again where that is called for: lanes were folded, or others are compared. Turning
        from side to side of a comparison leaves everything where it is seen."""
        laid_out = self._laid_out_now()
        if laid_out != self._laid_out:
            self._laid_out = laid_out
            super().refit()

    def _laid_out_now(self) -> tuple[frozenset[str], tuple[str, str] | None]:
        """What a fitted map depends on besides the design: folded lanes, and what is compared."""
        now = self._session.comparing.now
        return self._session.lens.folded, (now.before, now.after) if now else None

    # -- what the window asks for ----------------------------------------------------------------

    def show_record(self, id: str) -> None:
        """Scroll a record into view, and unfold the lane that hides it."""
        reveal(self._session, id)
        figures = self._session.drawing.picture.of(id)
        if figures:
            self.scroll_to(figures[0].bounds)

    def show_ghost(self, ids: Collection[str]) -> None:
        """Show what is gone: the ghost of the first of `ids` that has one."""
        figures = self._session.drawing.picture.figures
        keys = [key for id in ids if (key := f"ghost:{id}") in figures]
        self._ghost = keys[0] if keys else ""
        if keys:
            bounds = figures[keys[0]].bounds
            self.scroll_to(bounds._replace(h=bounds.h + BARS / self.camera.scale))
        self.viewport().update()

    def ghost_at(self, point: Point) -> str:
        """The id of what is gone whose outline is under a point; "" where there is none."""
        near = self._session.drawing.picture.within(Rect(point.x, point.y, 0.1, 0.1))
        return next((subject(figure) for figure in near if figure.role == GHOST), "")

    def show_found(self, ids: Collection[str]) -> None:
        """Outline what was found, or nothing any more."""
        self._found.show(ids)
        self.viewport().update()

    def follow(self, id: str) -> None:
        """Move a record into view without coming nearer; one that is in view stays where it is."""
        reveal(self._session, id)
        figures = self._session.drawing.picture.of(id)
        if not figures:
            return
        view, middle = self.viewport(), figures[0].bounds.centre
        if not self.seen.contains(middle):
            self.look(self.camera.centred_on(middle, view.width(), view.height()))

    def bring_near(self, id: str) -> None:
        """Show a record where its name can be read: near, and in the middle when it was not."""
        reveal(self._session, id)
        figures = self._session.drawing.picture.of(id)
        if figures and self.camera.scale < READABLE:
            view, middle = self.viewport(), figures[0].bounds.centre
            near = self.camera.zoomed(NEAR, (0, 0))
            self.look(near.centred_on(middle, view.width(), view.height()))
        self.show_record(id)

    def uncover(self, id: str, widget: QWidget) -> None:
        """Move a record out from under a widget that stands over the map's upper edge."""
        figures = self._session.drawing.picture.of(id)
        if figures:
            place = self.camera.rect_to_view(figures[0].bounds)
            corner = self.viewport().mapFromGlobal(widget.mapToGlobal(QPoint(0, 0)))
            cover = Rect(corner.x(), corner.y(), widget.width(), widget.height())
            if place.meets(cover.grown(8)):
                self.pan(0, place.y - cover.bottom - 24)

    def _look_again(self) -> None:
        """Things stand elsewhere now."""
        self._found.look_again()
        self._crowd.look_again()
        self._purposes.look_again()
        self._walk_marks.look_again()

    def redraw(self, areas: list[Rect]) -> None:
        """These areas look different, and what was found or asked about may stand elsewhere."""
        self._look_again()
        self.connecting_by_name.look_again()
        super().redraw(areas)

    # -- naming in place -------------------------------------------------------------------------

    def rename(self, id: str | None = None) -> None:
        """Edit the name of a record, or of the one that is selected, where it stands."""
        self.naming_in_place.start(id)

    @property
    def naming(self) -> bool:
        """Whether a name is being edited."""
        return self.naming_in_place.under_way

    @property
    def busy(self) -> bool:
        """A gesture is under way."""
        return self._tools.busy

    @property
    def held(self) -> bool:
        """A name is being edited, or a gesture is under way."""
        return self.naming or self._tools.busy

    def finish_naming(self) -> None:
        """Keep a name that is being edited."""
        self.naming_in_place.finish()

    def looked_elsewhere(self) -> None:
        """A name being edited is kept before the map moves under it."""
        self.finish_naming()
        self.connecting_by_name.stand()

    def name_what_was_placed(self) -> None:
        """Start naming what a tool just brought onto the map."""
        if self._tools.placed:
            self.name_new(self._tools.placed)

    def name_new(self, id: str) -> None:
        """Start naming what the last step made, as part of that step."""
        self.show_record(id)
        self.naming_in_place.start_new(id)

    # -- painting --------------------------------------------------------------------------------

    def paint_over(self, painter: QPainter) -> None:
        """Selection, handles and the gesture under way."""
        picture = self._session.drawing.picture
        if self._is_empty():
            band = self.camera.rect_to_view(self._session.drawing.layout.band.rect)
            paint_welcome(painter, self.viewport().width(), band.y)
        self._found.paint(painter, picture, self.camera)
        paint_lit_lines(painter, self._lit(), self.camera)
        selected = self._session.selection.ids
        if len(selected) > MANY:
            self._crowd.paint(painter, selected, picture, self.camera)
        else:
            paint_selection(painter, (f for id in selected for f in picture.of(id)), self.camera)
        lanes = self._session.drawing.layout.lanes
        paint_folds(painter, lanes, self.seen, self._tools.idle.fold, self.camera)
        paint_again(painter, traces_of(picture, selected[:MANY]), self.camera)
        if self._ghost in picture.figures and not selected:
            paint_selection(painter, [picture.figures[self._ghost]], self.camera)
        self._walk_marks.paint(painter, walk_path(self._session), picture, self.camera)
        if not self._tools.busy:
            hovered, named = self._tools.idle.hovered, self.naming_in_place.id
            self._purposes.paint(
                painter,
                self._session,
                hovered,
                self.camera,
                self.seen.grown(40),
                named,
                still=self.still,
            )
        paint_handles(painter, self._tools.handles, self.camera)
        looked_at = {*selected, self._tools.idle.hovered or ""}
        locked = locked_figures(self._session, self.seen)
        paint_locks(painter, islice(locked, MANY if self.held else None), looked_at, self.camera)
        paint_preview(painter, self._tools.preview, picture.figures, self.camera)
        if not self.connecting_by_name.field:
            paint_announcement(painter, self._tools.preview)

    def _lit(self) -> Iterator[Figure]:
        """The lines of the team under the pointer and of what is selected."""
        if self._tools.busy:
            return
        for id in lit_lines(self._session, self._tools.idle.hovered):
            yield from (f for f in self._session.drawing.picture.of(id) if f.role == "interaction")

    def _is_empty(self) -> bool:
        scenario = self._session.scenario
        return not any(scenario.of(kind) for kind in (ValueStream, Team, Grouping, Component))

    def _previewed(self) -> None:
        if self._inattentive:
            self._attend()
        self.viewport().setCursor(CURSORS[self._tools.cursor])
        self.connecting_by_name.follow()
        drawn, self._tools.drew = self._tools.drew, ""
        if drawn:
            self.naming_in_place.start_new(drawn)
        self.viewport().update()

    def say(self, text: str) -> None:
        """Show a sentence in the status bar; an empty one takes back what was said before."""
        self.said.emit(text)

    def pointer(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> Pointer:
        """The pointer as the tools want it."""
        return Pointer(
            self.map_point(position),
            shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
            ctrl=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
            scale=self.camera.scale,
        )

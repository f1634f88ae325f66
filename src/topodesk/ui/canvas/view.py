"""The view: a camera over the Picture, painted from tiles, scrolled, panned and zoomed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from topodesk.drawing.picture import Picture
from topodesk.drawing.shapes import Point, Rect, around
from topodesk.ui.canvas.camera import FIT_FOOT, FIT_MARGIN, LARGEST, SMALLEST, Camera, fitting
from topodesk.ui.canvas.tile import PAPER, IsBright
from topodesk.ui.canvas.tiles import Tiles

SETTLE = 90
"""Milliseconds after the last turn of the wheel until the picture is painted sharply."""
QUIET = 400
"""Milliseconds without a change until a picture that became smaller is shown larger."""
NEARER = 1.12
"""By how much it must be larger then, to be worth a move."""
STEP = 2 ** (1 / 4)
"""One step of zoom."""
BEYOND = 160.0
"""Pixels one can scroll beyond the picture."""
LEAST_BESIDE = 0.88
"""The share of its scale that a fitted map keeps beside what covers an edge, or it is covered."""
READ = frozenset(
    ("team", "tag", "step", "customer", "component", "stream_title", "note", "private_note")
)
"""Roles of the figures that one wants to read."""


class MapView(QAbstractScrollArea):
    """Shows a Picture. Knows nothing of tools or of the design."""

    zoomed = Signal(float)
    looked = Signal()
    """Another part of the map is in view, or all of it looks different."""

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        """A view of `picture`, fitted until a hand moves it (`fitted`)."""
        super().__init__(parent)
        self.camera = Camera()
        self._picture = picture
        self._bounds = picture.bounds
        self._tiles = Tiles(picture)
        self._snapshot: tuple[QPixmap, Camera] | None = None
        self.fitted = True
        self._covered = self._beside = 0.0
        self._scrolling = False
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE)
        self._settling.timeout.connect(self.viewport().update)
        self._growing = QTimer(self, singleShot=True, interval=0)
        self._growing.timeout.connect(self.stay_fitted)
        self._shrinking = QTimer(self, singleShot=True, interval=QUIET)
        self._shrinking.timeout.connect(self.come_nearer)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        # bars that come and go would resize the view under a name that is being edited
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    # -- what is shown ---------------------------------------------------------------------------

    def show_picture(self, picture: Picture, *, keep_camera: bool) -> None:
        """Show another picture, from where the last was seen or fitted."""
        self._picture = picture
        self._bounds = picture.bounds
        self._tiles.show(picture)
        self._snapshot = None
        if keep_camera:
            self.look(self.camera)
        else:
            self.fit()

    def redraw(self, areas: list[Rect]) -> None:
        """These areas of the picture look different now."""
        self._tiles.look_different(areas, self.camera.scale)
        self._bounds = around([self._bounds, *areas])
        self._set_scroll_range()
        self.viewport().update()
        if self.fitted and not self.worked_on:
            self._growing.start()
            self._shrinking.start()

    def dim(self, is_bright: IsBright | None) -> None:
        """Paint faintly what is not bright; None: everything is."""
        self._tiles.dim(is_bright)
        self._snapshot = None
        self.viewport().update()

    @property
    def tiles_painted(self) -> int:
        """How many tiles were painted so far; benchmarks count them."""
        return self._tiles.painted_ever

    # -- where it looks --------------------------------------------------------------------------

    @property
    def seen(self) -> Rect:
        """What of the map is in view."""
        return self.camera.seen(self.viewport().width(), self.viewport().height())

    @property
    def still(self) -> bool:
        """Whether it is not being zoomed."""
        return not self._settling.isActive()

    @property
    def whole(self) -> Rect:
        """The area the picture covers, or a little more after something was taken away."""
        return self._bounds

    def cover(self, right: float) -> None:
        """Something stands over the view's right edge, so wide: fit beside it from now on, unless
        the map would be much smaller for it."""
        if right != self._covered:
            self._covered = right
            if self.fitted and not self.held:
                self.fit()

    def hides(self, place: QRect) -> float:
        """How much of what one reads lies under a place of the view, in square map units."""
        corner = self.camera.to_map(place.x(), place.y())
        w, h = place.width() / self.camera.scale, place.height() / self.camera.scale
        area = Rect(corner.x, corner.y, w, h)
        found = (f.bounds for f in self._picture.within(area) if f.role in READ)
        return sum(
            (min(b.right, area.right) - max(b.x, area.x))
            * (min(b.bottom, area.bottom) - max(b.y, area.y))
            for b in found
        )

    def look(self, camera: Camera) -> None:
        """Look through another camera."""
        self.fitted = False
        scale_before = self.camera.scale
        if camera.scale != scale_before:
            self._take_snapshot()
            self._settling.start()
        self.camera = camera
        self._set_scroll_range()
        self.viewport().update()
        self.looked_elsewhere()
        self.looked.emit()
        if camera.scale != scale_before:
            self.zoomed.emit(camera.scale * 100)

    @property
    def held(self) -> bool:
        """Whether something is under way that the map must not move under."""
        return False

    @property
    def worked_on(self) -> bool:
        """Whether a hand is over the map: then nothing jumps away under it after an edit."""
        return False

    def looked_elsewhere(self) -> None:
        """Called after every move of the camera; for who puts widgets on the map."""

    def fit(self, area: Rect | None = None, largest: float = 1.0) -> None:
        """Show all of the picture, or of `area`. The whole stays fitted until a hand moves it."""
        size = self.viewport().size()
        self._bounds = self._picture.bounds
        whole, beside = (
            fitting(area or self._bounds, width, size.height(), largest)
            for width in (size.width(), size.width() - self._covered)
        )
        self._beside = self._covered if beside.scale >= LEAST_BESIDE * whole.scale else 0.0
        self.look(beside if self._beside else whole.moved(self._aside(area, whole), 0))
        self.fitted = area is None

    def _aside(self, area: Rect | None, whole: Camera) -> float:
        """How far to shift a map that keeps its scale out from under what covers the right edge."""
        if not self._covered:
            return 0.0
        spare = whole.rect_to_view(area or self._bounds).x - FIT_MARGIN
        return min(max(spare, 0.0), self._covered / 2)

    def show_area(self, area: Rect) -> None:
        """Show an area as large as fits, without any room around it."""
        size = self.viewport().size()
        scale = min(size.width() / max(area.w, 1), size.height() / max(area.h, 1))
        camera = Camera(min(max(scale, SMALLEST), LARGEST))
        self.look(camera.centred_on(area.centre, size.width(), size.height()))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom about a pixel of the view, its middle when none is given."""
        centre = at or QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        self.look(self.camera.zoomed(self.camera.scale * factor, (centre.x(), centre.y())))

    def zoom_in(self) -> None:
        """One step nearer."""
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        """One step away."""
        self.zoom_by(1 / STEP)

    def zoom_to(self, percent: float) -> None:
        """A scale in percent, about the middle."""
        self.zoom_by(percent / 100 / self.camera.scale)

    def pan(self, dx: float, dy: float) -> None:
        """Move the view by pixels over the map."""
        self.look(self.camera.moved(dx, dy))

    def scroll_to(self, area: Rect) -> None:
        """Bring an area into view with the least move; a view too far away comes nearer. A fitted
        view that need not come nearer stays fitted."""
        fitted = self.fitted and self.camera.scale >= 0.45
        if self.camera.scale < 0.45:
            self.look(self.camera.zoomed(0.8, self.camera.to_view(area.centre)))
        seen = self.seen.grown(-16 / self.camera.scale)
        dx = _least_shift(area.x, area.right, seen.x, seen.right)
        dy = _least_shift(area.y, area.bottom, seen.y, seen.bottom)
        if dx or dy:
            self.pan(dx * self.camera.scale, dy * self.camera.scale)
        self.fitted = fitted or self.fitted

    def refit(self) -> None:
        """Show everything as large as fits, where the view was fitted."""
        if self.fitted and not self.held:
            self.fit()

    def stay_fitted(self) -> None:
        """Show everything again when a fitted picture has outgrown the view."""
        if self.fitted and not self.held:
            size = self.viewport().size()
            seen = self.camera.seen(size.width() - self._beside, size.height() - FIT_FOOT + 12)
            beyond = self._bounds.united(seen) != seen  # at least what there is: seldom asked for
            if beyond and self._picture.bounds.united(seen) != seen:
                self.fit()

    def come_nearer(self) -> None:
        """Show everything larger when a fitted picture has become much smaller."""
        if self.fitted and not self.held:
            before, size = self.camera.scale, self.viewport().size()
            width = size.width() - self._covered
            if fitting(self._picture.bounds, width, size.height()).scale > before * NEARER:
                self.fit()

    def map_point(self, position: QPointF) -> Point:
        """The place on the map under a pixel of the viewport."""
        return self.camera.to_map(position.x(), position.y())

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tiles, and the overlay over them."""
        still = self.still
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(self.viewport().rect(), PAPER)
            if self._snapshot is not None:
                self._paint_snapshot(painter, *self._snapshot)
            complete = self._tiles.paint(painter, self.camera, self.seen, still=still)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_over(painter)
        finally:
            painter.end()
        if complete:
            self._snapshot = None
        elif still:
            QTimer.singleShot(0, self.viewport().update)

    def paint_over(self, painter: QPainter) -> None:
        """Called to paint over the map, in pixels of the view."""

    def _take_snapshot(self) -> None:
        """Keep the last sharp picture, to be shown scaled until there is a new one."""
        if self._snapshot is not None or self.viewport().width() < 2:
            return
        ratio = self.viewport().devicePixelRatioF()
        shot = QPixmap(self.viewport().size() * ratio)
        shot.setDevicePixelRatio(ratio)
        shot.fill(PAPER)
        painter = QPainter(shot)
        self._tiles.paint(painter, self.camera, self.seen, still=False)
        painter.end()
        self._snapshot = (shot, self.camera)

    def _paint_snapshot(self, painter: QPainter, shot: QPixmap, taken: Camera) -> None:
        size = shot.size() / shot.devicePixelRatio()
        area = taken.seen(size.width(), size.height())
        place = self.camera.rect_to_view(area)
        painter.drawPixmap(QRectF(place.x, place.y, place.w, place.h), shot, QRectF(shot.rect()))

    # -- scroll bars -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay fitted, or keep the place that was chosen by hand."""
        super().resizeEvent(event)
        if self.fitted and not self.held and event.size().width() > 40:
            self.fit()
        self._set_scroll_range()

    def _set_scroll_range(self) -> None:
        bounds = self._bounds
        scale, view = self.camera.scale, self.viewport()
        spans = (
            (self.horizontalScrollBar(), bounds.x, bounds.right, self.camera.x, view.width()),
            (self.verticalScrollBar(), bounds.y, bounds.bottom, self.camera.y, view.height()),
        )
        self._scrolling = True
        for bar, low, high, at, page in spans:
            least = min(low * scale - BEYOND, at)
            most = max(high * scale + BEYOND - page, at)
            bar.setRange(round(least), round(most))
            bar.setPageStep(page)
            bar.setSingleStep(40)
            bar.setValue(round(at))
            bar.setEnabled(low * scale < at or high * scale > at + page)  # else nothing is hidden
        self._scrolling = False

    def _scrolled(self) -> None:
        if not self._scrolling:
            x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
            self.look(Camera(self.camera.scale, x, y))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """The camera says what is seen; nothing is shifted."""


def _least_shift(low: float, high: float, from_: float, to: float) -> float:
    """How far to move a view of [from_, to] so that [low, high] is in it, its start at least."""
    if low < from_ or high - low > to - from_:
        return low - from_
    return max(high - to, 0.0)

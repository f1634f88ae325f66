"""What interactions are for, written at their symbols where that hides least."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Rect
from topodesk.session.session import Session
from topodesk.tools.purposes import purpose_of, purposes_asked
from topodesk.ui.canvas.camera import Camera
from topodesk.ui.look.fonts import MEDIUM, font
from topodesk.ui.look.tokens import BODY, BORDER, INK

PAPER = QColor(255, 255, 255, 240)
VEIL = QColor(255, 255, 255, 150)
"""Under the words of those nobody asked about: what they lie over is still seen."""
SIZE, LEAST, HIGH, AROUND, GAP = 11.0, 7.5, 18.0, 12.0, 3.0
"""Pixels: of the letters somebody asks about, the least of others, of the paper, of the paper
beside the letters, and from the symbol."""
QUIET = 11.5
"""Map units: of the letters nobody asked about, smaller than any name of a team."""
ASKED, LEAST_ASKED = 14.0, 9.5
"""The same of those somebody asks about, in map units, and the least of them in pixels."""
WIDE, WIDEST = 190.0, 320.0
"""Pixels the words of all, and of those somebody asks about, may take."""
READABLE = 0.5
"""The scale from which on all purposes are written."""
CROWD = 90
"""Of more interactions in view than this no purpose is written unasked: nobody could read them."""
HIDDEN = frozenset(
    ("team", "tag", "step", "customer", "component", "stream_title", "interaction", "badge")
) | frozenset(("note", "private_note", "grouping_title"))
"""Roles of figures that no purpose may lie over, unless it is asked for."""


class Purposes:
    """Finds room for the purposes of one view and keeps what it found."""

    def __init__(self) -> None:
        """Nothing is known."""
        self._scale = 0.0
        self._free: dict[str, tuple[Rect, ...]] = {}
        self._words: dict[tuple[str, bool], tuple[str, float]] = {}
        self._near: tuple[Rect, tuple[str, ...]] = (Rect(0, 0, 0, 0), ())

    def look_again(self) -> None:
        """Things stand elsewhere, or are for something else."""
        self._free, self._words = {}, {}
        self._near = (Rect(0, 0, 0, 0), ())

    def paint(
        self,
        painter: QPainter,
        session: Session,
        hovered: str | None,
        camera: Camera,
        seen: Rect,
        besides: str = "",
        *,
        still: bool = True,
    ) -> None:
        """Write those that are asked for, and through a lens that shows purposes all in view;
        not the one of `besides`, which is being written. Only a `still` view looks for better
        places than those it found before."""
        if still and camera.scale != self._scale:
            self._scale, self._free, self._words = camera.scale, {}, {}
        picture, taken = session.drawing.picture, list[Rect]()
        asked = [id for id in purposes_asked(session, hovered) if id != besides]
        for id in asked:
            self._write(painter, session, picture, id, camera, taken, asked=True)
        if session.lens.purposes and camera.scale >= READABLE:
            for id in self._in_view(session, seen):
                if id not in asked and id != besides:
                    self._write(painter, session, picture, id, camera, taken, asked=False)

    def _write(
        self,
        painter: QPainter,
        session: Session,
        picture: Picture,
        id: str,
        camera: Camera,
        taken: list[Rect],
        *,
        asked: bool,
    ) -> None:
        shown, width = self._shown(session, id, asked=asked)
        figure = _figure(picture, id) if shown else None
        if figure is None:
            return
        symbol = camera.rect_to_view(figure.hit[0].moved(figure.origin.x, figure.origin.y))
        places = list(_around(symbol, width))
        if id not in self._free:
            self._free[id] = tuple(
                Rect(place.x - symbol.x, place.y - symbol.y, place.w, place.h)
                for place in places
                if _is_free(picture, camera, place, id)
            )
        free = [place.moved(symbol.x, symbol.y) for place in self._free[id]]
        wanted = (*free, *places) if asked else free
        place = next((p for p in wanted if not any(p.meets(t) for t in taken)), None)
        if place is None and asked:
            place = places[0]
        if place is not None:
            taken.append(place.grown(2))
            size = self._size(asked=asked)
            _paint(painter, Rect(place.x, place.y, width, HIGH), shown, size, strong=asked)

    def _in_view(self, session: Session, seen: Rect) -> tuple[str, ...]:
        """The interactions in and around an area that say what they are for, unless a crowd."""
        area, ids = self._near
        if area.united(seen) != area:
            area = seen.grown(seen.w / 4)
            near = session.drawing.picture.within(area)
            found = (f.record for f in near if f.role == "interaction")
            ids = tuple(id for id in found if purpose_of(session, id))
            self._near = area, ids
        return ids if len(ids) <= CROWD else ()

    def _shown(self, session: Session, id: str, *, asked: bool) -> tuple[str, float]:
        """A purpose shortened to the room there is, and how wide its paper is."""
        if (id, asked) not in self._words:
            metrics = QFontMetricsF(font(self._size(asked=asked), MEDIUM))
            room = WIDEST if asked else WIDE
            text = purpose_of(session, id)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self._words[id, asked] = shown, metrics.horizontalAdvance(shown) + AROUND
        return self._words[id, asked]

    def _size(self, *, asked: bool) -> float:
        of_map, least = (ASKED, LEAST_ASKED) if asked else (QUIET, LEAST)
        return min(max(of_map * self._scale, least), SIZE)


def _figure(picture: Picture, id: str) -> Figure | None:
    figures = (f for f in picture.of(id) if f.role == "interaction" and f.hit)
    return next(figures, None)


def _around(symbol: Rect, width: float) -> Iterable[Rect]:
    """Below, right, above and left of a symbol, in pixels of the view."""
    x, y = symbol.centre.x - width / 2, symbol.centre.y - HIGH / 2
    return (
        Rect(x, symbol.bottom + GAP, width, HIGH),
        Rect(symbol.right + GAP, y, width, HIGH),
        Rect(x, symbol.y - GAP - HIGH, width, HIGH),
        Rect(symbol.x - GAP - width, y, width, HIGH),
    )


def _is_free(picture: Picture, camera: Camera, place: Rect, id: str) -> bool:
    """Whether nothing that is to be read lies under a place; lines may."""
    corner = camera.to_map(place.x, place.y)
    area = Rect(corner.x, corner.y, place.w / camera.scale, place.h / camera.scale)
    return not any(
        part.meets(area)
        for figure in picture.within(area)
        if figure.role in HIDDEN and figure.record != id
        for part in _parts(figure)
    )


def _parts(figure: Figure) -> Iterator[Rect]:
    hits = figure.hit[:1] if figure.role == "interaction" else figure.hit
    yield from (rect.moved(figure.origin.x, figure.origin.y) for rect in hits)
    if not figure.hit:
        yield figure.bounds


def _paint(painter: QPainter, place: Rect, text: str, size: float, *, strong: bool) -> None:
    box = QRectF(place.x, place.y, place.w, place.h)
    painter.setPen(QPen(QColor(BORDER), 1) if strong else Qt.PenStyle.NoPen)
    painter.setBrush(PAPER if strong else VEIL)
    painter.drawRoundedRect(box if strong else box.adjusted(0, 3, 0, -3), 5, 5)
    painter.setFont(font(size, MEDIUM))
    painter.setPen(QColor(INK if strong else BODY))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

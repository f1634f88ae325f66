"""Keeps the Layout of a scenario up to date, arranging again only what an edit has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from typing import cast

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.band import BandContents, arrange_band
from topodesk.drawing.layout.bars import BarsContents, arrange_bars
from topodesk.drawing.layout.boxes import Band, Lane, Layout, PlatformLane
from topodesk.drawing.layout.columns import lane_width, least_widths
from topodesk.drawing.layout.contents import LaneContents
from topodesk.drawing.layout.folded import arrange_folded
from topodesk.drawing.layout.grid import is_upright
from topodesk.drawing.layout.lane import arrange_lane
from topodesk.drawing.layout.platform import PlatformContents, arrange_platform, doors
from topodesk.drawing.layout.readings import Readings
from topodesk.drawing.layout.standing import BAND
from topodesk.drawing.layout.ties import side_by_side, spine_room
from topodesk.drawing.shapes import Rect, around
from topodesk.model.change import Edit
from topodesk.model.scenario import Store
from topodesk.model.team import Team

Contents = LaneContents | PlatformContents | BandContents
Box = Lane | PlatformLane | Band


@dataclass(frozen=True, slots=True)
class Place:
    """One lane, platform or the band: its `contents`, how they are `arranged` with the top left
    corner at the origin, and `placed` on the map. Each object stays while nothing changes it.

    `doors` is the room it keeps for lines that come up from the place below.
    """

    contents: Contents
    arranged: Box
    placed: Box
    doors: float = 0.0

    @property
    def offset(self) -> float:
        """How far down the map it stands."""
        return self.placed.rect.y

    def draws_as(self, other: Place) -> bool:
        """Whether both look the same, wherever they stand."""
        return self.contents is other.contents and self.arranged is other.arranged


class Plan:
    """The Layout of one scenario, and the places it is put together from."""

    def __init__(self, store: Store, folded: frozenset[str] = frozenset()) -> None:
        """Everything is read and arranged; the lanes of `folded` streams are one line each."""
        self._readings = Readings(store, folded)
        self._needs: dict[str, tuple[LaneContents, float]] = {}
        self.places: dict[str, Place] = {}
        self.layout = self._laid_out()

    @property
    def bars(self) -> BarsContents:
        """The enabling teams that serve lanes."""
        return self._readings.bars()

    def update(self, edits: Iterable[Edit]) -> None:
        """Bring `places` and `layout` in line with edits the store has seen already."""
        self._readings.update(edits)
        self.layout = self._laid_out()

    def fold(self, folded: frozenset[str]) -> None:
        """Fold the lanes of exactly these streams."""
        self._readings.fold(folded)
        self.layout = self._laid_out()

    def _laid_out(self) -> Layout:
        streams, groupings = self._readings.order()
        found: dict[str, Contents] = {id: self._readings.lane(id) for id in streams}
        found |= {id: self._readings.platform(id) for id in groupings}
        found[BAND] = self._readings.band()
        width = self._width([self._readings.lane(id) for id in streams], found.values())
        places: dict[str, Place] = {}
        y = 0.0
        following = [*islice(found.values(), 1, None), None]
        for (id, contents), below in zip(found.items(), following, strict=True):
            room = doors(below, width) if isinstance(below, PlatformContents) else 0.0
            places[id] = _place(self.places.get(id), contents, width, y, room)
            y = places[id].placed.rect.bottom + sizes.LANE_GAP
        self.places = places
        return self._layout(streams, groupings)

    def _width(self, lanes: list[LaneContents], places: Iterable[Contents]) -> float:
        """The width of all lanes: what the one that needs most needs, in whole steps."""
        found = list(places)
        widest = max(sizes.NARROWEST, _for_all(found), *(_wanted(contents) for contents in found))
        for lane in lanes:
            known = self._needs.get(lane.stream.id)
            if known is None or known[0] is not lane:
                known = self._needs[lane.stream.id] = (lane, lane_width(least_widths(lane)))
            widest = max(widest, known[1])
        return -(-widest // sizes.WIDTH_STEP) * sizes.WIDTH_STEP

    def _layout(self, streams: list[str], groupings: list[str]) -> Layout:
        rects = {id: place.placed.rect for id, place in self.places.items()}
        band = cast("Band", self.places[BAND].placed)
        spine = self._spine(band.rect.bottom)
        bars = arrange_bars(self._readings.bars(), rects, spine.x)
        below = max([band.rect.bottom, *(bar.rect.bottom for bar in bars)])
        flow = Rect(
            sizes.INSET,
            below + sizes.FLOW_GAP,
            band.rect.w - sizes.CUSTOMER,
            sizes.FLOW_HEIGHT,
        )
        return Layout(
            lanes=tuple(cast("Lane", self.places[id].placed) for id in streams),
            platforms=tuple(cast("PlatformLane", self.places[id].placed) for id in groupings),
            band=band,
            bars=bars,
            spine=spine,
            flow=flow,
            size=around([*rects.values(), spine, flow, *(bar.rect for bar in bars)]),
        )

    def _spine(self, bottom: float) -> Rect:
        """Room for lines left of the lanes; threads run between it and them."""
        lines = side_by_side([place.contents.traffic for place in self.places.values()])
        threads = self._readings.band().thread_room
        width = sizes.SPINE + spine_room(lines)
        return Rect(-threads - width, 0, width, bottom)


def _wanted(contents: Contents) -> float:
    """The width at which a crowd stands in few enough rows to be seen on one screen."""
    if isinstance(contents, BandContents):
        upright = min(sum(map(is_upright, contents.cards)), sizes.MOST_UPRIGHT)
        columns = _columns(len(contents.cards), sizes.BAND_COLUMNS)
        beside = upright * (sizes.UPRIGHT_WIDTH + sizes.STEP_GAP) if columns else 0.0
        return columns * (sizes.CELL + sizes.STEP_GAP) + beside
    beside = sizes.HEAD + sizes.INSET
    if isinstance(contents, PlatformContents):
        most = max(len(part.cards) for part in contents.everything())
        columns = _columns(most, sizes.PLATFORM_COLUMNS)
        return beside + columns * (sizes.CELL + sizes.STEP_GAP)
    waiting = sum(not card.span and card.first for card in contents.cards)
    columns = _columns(waiting, sizes.PLATFORM_COLUMNS)
    return beside + sizes.CUSTOMER + columns * (sizes.CELL + sizes.STEP_GAP)


def _for_all(places: Iterable[Contents]) -> float:
    """The width at which a whole map is about as wide as a screen for its height."""
    teams = {team.id for contents in places for team in _teams(contents)}
    columns = _columns(len(teams), sizes.MAP_COLUMNS)
    return sizes.HEAD + sizes.CUSTOMER + columns * (sizes.CELL + sizes.STEP_GAP)


def _teams(contents: Contents) -> Iterable[Team]:
    if isinstance(contents, BandContents):
        return (card.team for card in contents.cards)
    return contents.teams()


def _columns(crowd: int, steps: tuple[tuple[int, int], ...]) -> int:
    """How many columns a crowd asks for."""
    return next(columns for most, columns in steps if crowd <= most)


def _place(before: Place | None, contents: Contents, width: float, y: float, room: float) -> Place:
    """A place with these contents; what is left as it was is the very same object."""
    same = before is not None and before.contents is contents and before.doors == room
    if before is None or not same or before.arranged.rect.w != width:
        arranged = _arrange(contents, width, room)
        if before is not None and before.arranged == arranged:
            arranged = before.arranged
    else:
        arranged = before.arranged
    if before is not None and before.arranged is arranged and before.placed.rect.y == y:
        return before if same else replace(before, contents=contents, doors=room)
    return Place(contents, arranged, arranged.moved(0, y), room)


def _arrange(contents: Contents, width: float, room: float) -> Box:
    if isinstance(contents, LaneContents) and contents.tags is not None:
        return arrange_folded(contents, width, room)
    if isinstance(contents, LaneContents):
        return arrange_lane(contents, width, room)
    if isinstance(contents, PlatformContents):
        return arrange_platform(contents, width, room)
    return arrange_band(contents, width)

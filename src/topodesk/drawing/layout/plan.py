"""Keeps the Layout of a scenario up to date, arranging again only what an edit has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.band import BandContents, arrange_band
from topodesk.drawing.layout.bars import BarsContents, arrange_bars
from topodesk.drawing.layout.boxes import Band, Lane, Layout, PlatformLane
from topodesk.drawing.layout.cards import Traffic, tracks
from topodesk.drawing.layout.columns import lane_width, least_widths
from topodesk.drawing.layout.contents import LaneContents
from topodesk.drawing.layout.lane import arrange_lane
from topodesk.drawing.layout.platform import PlatformContents, arrange_platform
from topodesk.drawing.layout.readings import Readings
from topodesk.drawing.layout.standing import BAND
from topodesk.drawing.shapes import Rect, around
from topodesk.model.change import Edit
from topodesk.model.scenario import Store

Contents = LaneContents | PlatformContents | BandContents
Box = Lane | PlatformLane | Band


@dataclass(frozen=True, slots=True)
class Place:
    """One lane, platform or the band: its `contents`, how they are `arranged` with the top left
    corner at the origin, and `placed` on the map. Each object stays while nothing changes it."""

    contents: Contents
    arranged: Box
    placed: Box

    @property
    def offset(self) -> float:
        """How far down the map it stands."""
        return self.placed.rect.y


class Plan:
    """The Layout of one scenario, and the places it is put together from."""

    def __init__(self, store: Store) -> None:
        """Everything is read and arranged."""
        self._readings = Readings(store)
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

    def _laid_out(self) -> Layout:
        streams, groupings = self._readings.order()
        found: dict[str, Contents] = {id: self._readings.lane(id) for id in streams}
        found |= {id: self._readings.platform(id) for id in groupings}
        found[BAND] = self._readings.band()
        crowd = len(self._readings.band().cards)
        width = self._width([self._readings.lane(id) for id in streams], crowd)
        places: dict[str, Place] = {}
        y = 0.0
        for id, contents in found.items():
            places[id] = _place(self.places.get(id), contents, width, y)
            y = places[id].placed.rect.bottom + sizes.LANE_GAP
        self.places = places
        return self._layout(streams, groupings)

    def _width(self, lanes: list[LaneContents], crowd: int) -> float:
        """The width of all lanes: what the one that needs most needs, in whole steps.

        `crowd` is how many teams stand in the band, which asks for more columns when it is large.
        """
        columns = next(columns for most, columns in sizes.BAND_COLUMNS if crowd <= most)
        wanted = columns * (sizes.CELL + sizes.STEP_GAP) if crowd > sizes.BAND_COLUMNS[0][0] else 0
        widest = max(sizes.NARROWEST, wanted)
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
        crossing: Traffic = frozenset().union(*(p.contents.traffic for p in self.places.values()))
        threads = self._readings.band().thread_room
        width = sizes.SPINE + tracks(crossing)
        return Rect(-threads - width, 0, width, bottom)


def _place(before: Place | None, contents: Contents, width: float, y: float) -> Place:
    """A place with these contents; what is left as it was is the very same object."""
    if before is None or before.contents is not contents or before.arranged.rect.w != width:
        arranged = _arrange(contents, width)
        if before is not None and before.arranged == arranged:
            arranged = before.arranged
    else:
        arranged = before.arranged
    if before is not None and before.arranged is arranged and before.placed.rect.y == y:
        return before if before.contents is contents else replace(before, contents=contents)
    return Place(contents, arranged, arranged.moved(0, y))


def _arrange(contents: Contents, width: float) -> Box:
    if isinstance(contents, LaneContents):
        return arrange_lane(contents, width)
    if isinstance(contents, PlatformContents):
        return arrange_platform(contents, width)
    return arrange_band(contents, width)

"""What has been read from a scenario, kept until an edit touches something it was read from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar, cast

from topodesk.drawing.layout.band import BandContents, read_band, read_band_card
from topodesk.drawing.layout.bars import BarsContents, read_bars
from topodesk.drawing.layout.cards import Card
from topodesk.drawing.layout.contents import LaneContents, read_lane
from topodesk.drawing.layout.platform import PlatformContents, read_platform
from topodesk.drawing.layout.reader import Ledger, Reader, touched
from topodesk.drawing.layout.standing import BAND, Standings, outermost
from topodesk.model.change import Edit
from topodesk.model.grouping import Grouping
from topodesk.model.scenario import Store
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team

T = TypeVar("T")


class Readings:
    """The contents of every lane and platform, of the band and of the bars."""

    def __init__(self, store: Store, folded: frozenset[str] = frozenset()) -> None:
        """Nothing is read before it is asked for."""
        self._store = store
        self._folded = folded
        self._standings = Standings(store)
        self._ledger: Ledger[Hashable] = Ledger()
        self._kept: dict[Hashable, object] = {}

    def update(self, edits: Iterable[Edit]) -> None:
        """Forget what rests on something these edits changed."""
        reads = touched(edits)
        self._spread(reads | self._standings.update(reads))

    def fold(self, folded: frozenset[str]) -> None:
        """Read anew the lanes that are folded or unfolded."""
        before, self._folded = self._folded, folded
        self._spread({("folded", stream) for stream in before ^ folded})

    def _spread(self, reads: set[Hashable]) -> None:
        """Forget what rests on any of `reads`, and what rests on that."""
        while reads:
            stale = self._ledger.from_any(reads)
            for node in stale:
                self._forget(node)
            reads = stale

    def order(self) -> tuple[list[str], list[str]]:
        """The streams and the outermost groupings, each from top to bottom."""
        return self._keep(("order",), self._read_order)

    def lane(self, stream: str) -> LaneContents:
        """What stands in the lane of a stream."""
        return self._keep(("lane", stream), lambda r: self._read_lane(r, stream))

    def platform(self, grouping: str) -> PlatformContents:
        """What stands in an outermost grouping."""
        return self._keep(("platform", grouping), lambda r: self._read_platform(r, grouping))

    def band(self) -> BandContents:
        """What stands in the band."""
        return self._keep(("band",), self._read_band)

    def bars(self) -> BarsContents:
        """The enabling teams that serve lanes."""
        return self._keep(("bars",), lambda r: read_bars(r, self._standings))

    def _keep(self, node: Hashable, read: Callable[[Reader], T]) -> T:
        if node not in self._kept:
            reader = Reader(self._store)
            self._kept[node] = read(reader)
            self._ledger.note(node, reader.reads)
        return cast("T", self._kept[node])

    def _forget(self, node: Hashable) -> None:
        self._kept.pop(node, None)
        self._ledger.forget(node)

    def _read_order(self, reader: Reader) -> tuple[list[str], list[str]]:
        streams = sorted(reader.all(ValueStream), key=lambda s: (s.lane_order, s.id))
        groupings = {g.id: g for g in reader.all(Grouping)}
        roots = {outermost(reader, g) for g in groupings.values()}
        platforms = sorted(roots, key=lambda root: (groupings[root].lane_order, root))
        return [stream.id for stream in streams], platforms

    def _read_lane(self, reader: Reader, stream: str) -> LaneContents:
        reader.reads.add(("folded", stream))
        folded = stream in self._folded
        return read_lane(reader, self._standings, _found(reader, stream), folded=folded)

    def _read_platform(self, reader: Reader, id: str) -> PlatformContents:
        grouping = reader.get(Grouping, id)
        assert grouping is not None, "the order names groupings that are there"
        return read_platform(reader, self._standings, grouping)

    def _read_band(self, reader: Reader) -> BandContents:
        cards = [self._card(reader, team) for team in self._standings.at(reader, BAND)]
        return read_band(reader, cards)

    def _card(self, reader: Reader, id: str) -> Card:
        reader.reads.add(("card", id))
        return self._keep(("card", id), lambda r: self._read_card(r, id))

    def _read_card(self, reader: Reader, id: str) -> Card:
        team = reader.get(Team, id)
        assert team is not None, "standings know teams that are there"
        return read_band_card(reader, self._standings, team)


def _found(reader: Reader, id: str) -> ValueStream:
    stream = reader.get(ValueStream, id)
    assert stream is not None, "the order names streams that are there"
    return stream

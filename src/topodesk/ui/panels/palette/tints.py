"""The colours of the tiles. They repeat drawing's colours, because the palette is painted before
the model is loaded; a test holds both together."""

from __future__ import annotations

from typing import NamedTuple

from topodesk.tools.things import Thing


class Tint(NamedTuple):
    """A fill and its outline."""

    fill: str
    outline: str


TEAMS: dict[Thing, Tint] = {
    Thing.STREAM_ALIGNED: Tint("#FFEDB8", "#8A6A00"),
    Thing.PLATFORM: Tint("#B7CDF1", "#2F62B5"),
    Thing.ENABLING: Tint("#DFBDCF", "#8E4F70"),
    Thing.COMPLICATED_SUBSYSTEM: Tint("#FFC08B", "#A85B00"),
    Thing.UNDEFINED: Tint("#EBEBEF", "#66647A"),
}

MODES: dict[str, Tint] = {
    "collaboration": Tint("#C6BEDF", "#5F45B5"),
    "xaas": Tint("#B4B4B4", "#5E5C5C"),
    "facilitating": Tint("#C9DFBE", "#4B6B3F"),
}

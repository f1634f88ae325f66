"""The palette: canonical fills of the team shapes, strong outlines, and the calm rest of the map.

Fills follow the Team Topologies team shape templates (CC BY-SA 4.0). Their own outlines are too
faint on paper (1.4:1 to 3.3:1), so the outlines here reach 5:1 on white.
"""

from __future__ import annotations

from dataclasses import dataclass

from topodesk.model.grouping import GroupingKind
from topodesk.model.interaction import InteractionMode
from topodesk.model.note import NoteColour
from topodesk.model.team import TeamType


@dataclass(frozen=True, slots=True)
class Tint:
    """A fill and the outline that goes with it; `quiet` is for second lines of text on it."""

    fill: str
    outline: str
    quiet: str = "#5B6272"


PAPER = "#FFFFFF"
INK = "#1F2430"
MUTED = "#6B7280"
FAINT = "#9AA1AE"
LINE = "#D9DCE3"
OLIVE = "#7A6420"
"""Outcome lines and what else belongs to a value stream."""
THREAD = "#B5A455"
"""The thin line from a stream to a team it waits for."""
FLOW = "#595959"

LANE = Tint("#FFFDF5", "#EBDDA8", OLIVE)
CHEVRON = Tint("#FFFFFF", "#E6DCB0", "#5F501E")
PLATFORM_LANE = Tint("#F1F6FE", "#6D9EEB", "#5B6272")
BAND = Tint("#F7F7FA", "#DDDDE6", "#6B7280")
CHIP = Tint("#FFFFFF", "#A9ADB8", "#3F4654")

TEAMS = {
    TeamType.STREAM_ALIGNED: Tint("#FFEDB8", "#8A6A00", "#6E571A"),
    TeamType.ENABLING: Tint("#DFBDCF", "#8E4F70", "#6E3F58"),
    TeamType.COMPLICATED_SUBSYSTEM: Tint("#FFC08B", "#A85B00", "#6F3F06"),
    TeamType.PLATFORM: Tint("#B7CDF1", "#2F62B5", "#2F4C7D"),
    TeamType.UNDEFINED: Tint("#EBEBEF", "#66647A", "#5D5B70"),
}

INTERACTIONS = {
    InteractionMode.COLLABORATION: Tint("#C6BEDF", "#5F45B5"),
    InteractionMode.FACILITATING: Tint("#C9DFBE", "#4B6B3F"),
    InteractionMode.X_AS_A_SERVICE: Tint("#B4B4B4", "#5E5C5C"),
    InteractionMode.UNDEFINED: Tint("#FFFFFF", "#6B7280"),
}

GROUPINGS = {
    GroupingKind.VALUE_STREAM: Tint("#FFF9E7", "#C9A227", OLIVE),
    GroupingKind.PLATFORM: PLATFORM_LANE,
    GroupingKind.UNDEFINED: Tint("#F7F7F9", "#9B99AF", "#5D5B70"),
}
INNER_GROUPINGS = {
    GroupingKind.VALUE_STREAM: Tint("#FFF3CF", "#C9A227", OLIVE),
    GroupingKind.PLATFORM: Tint("#E1ECFC", "#6D9EEB", "#5B6272"),
    GroupingKind.UNDEFINED: Tint("#EFEFF3", "#9B99AF", "#5D5B70"),
}

NOTES = {
    NoteColour.YELLOW: Tint("#FFF6C2", "#C9AE3C", "#6B5A16"),
    NoteColour.GREEN: Tint("#E2F3DA", "#8DB578", "#3F5F30"),
    NoteColour.BLUE: Tint("#DDEBFA", "#86AAD3", "#33506F"),
    NoteColour.PINK: Tint("#FBE1E7", "#D394A5", "#7A3F50"),
    NoteColour.GREY: Tint("#EEEFF2", "#A9ADB8", "#4B5263"),
}

ERROR = "#C62828"
WARNING = "#B45309"
INFO = "#1D4ED8"

NEW = Tint("#BFE8CF", "#15803D")
CHANGED = Tint("#CFD2FA", "#4338CA")
GHOST = Tint("#FFFFFF", "#A9ADB8")
"""What a comparison marks: what came, what is otherwise, what is gone."""

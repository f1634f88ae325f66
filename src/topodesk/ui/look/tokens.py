"""The window's colours, sizes and distances, named once. Text on white reaches 4.5:1 or more."""

from __future__ import annotations

INK = "#111827"
BODY = "#374151"
MUTED = "#5F6673"
FAINT = "#6F7683"
DISABLED = "#A6ABB5"

WHITE = "#FFFFFF"
LINE = "#E6E8EC"
BORDER = "#DCDFE5"
FIELD_BORDER = "#C5CAD3"
TILE = "#F6F7F9"
TILE_HOVER = "#EEF0F4"
PILL = "#F0F1F4"
PILL_HOVER = "#E5E8ED"
PAPER = "#FAFAFC"

ACCENT = "#2563EB"
ACCENT_DARK = "#1D4ED8"
ACCENT_SOFT = "#EEF3FE"
ACCENT_SOFT_HOVER = "#DFE9FD"
EXPORT = "#111827"
EXPORT_HOVER = "#2B3445"

GUIDE = "#DB2777"
"""Lines that show what falls into line while something is dragged."""

WALK = "#0F766E"
WALK_SOFT = "#F0FAF8"
"""The way of a typical change through the teams, and what is said about it there."""

ERROR = "#DC2626"
WARNING = "#B45309"
INFO = "#2563EB"
GOOD = "#15803D"
CHANGED = "#4338CA"
"""What a comparison says is otherwise; what is new is GOOD."""
BAD_TEXT = "#B91C1C"
NOTICE = "#FFF7E6"
NOTICE_LINE = "#F0D9A8"

SEVERITY = {"error": ERROR, "warning": WARNING, "info": INFO}

SMALL = 11
NORMAL = 13
LARGE = 15
TITLE = 20
"""Text sizes in device-independent pixels."""

GAP = 8
EDGE = 18
"""Distance between neighbours, and of what a panel holds from its edge."""

TOP_BAR = 54
PALETTE_WIDTH = 208
SIDE_WIDTH = 380
SIDE_NARROW = 316
STATUS_BAR = 28
RADIUS = 6

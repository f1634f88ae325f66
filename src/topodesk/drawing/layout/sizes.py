"""The measures of the map, in map units (pixels at 100%). One place to change the proportions."""

from __future__ import annotations

NARROWEST = 830.0
"""Least width of the lanes."""
WIDTH_STEP = 20.0
"""Lane widths are whole multiples of this, so a letter more seldom moves every lane."""

HEAD = 195.0
"""Width of a lane's head; the journey starts here."""
INSET = 16.0
"""From a lane's left edge to its texts."""
HEAD_TEXT = HEAD - INSET - 10
CUSTOMER = 100.0
"""Width kept for the customer at the right end."""
CUSTOMER_HIGH = 78.0
"""Height of a customer's icon and name."""
CUSTOMER_LOWEST = 160.0
"""In a very tall lane the customer stands this far down, not in its middle."""
FOLDED_CUSTOMER = 36.0
"""How far down a folded lane the customer's name reaches."""
LANE_GAP = 20.0
LANE_RADIUS = 14.0

STEP_GAP = 20.0
"""Between neighbouring columns; vertical lines pass here."""
STEP_LEAST = 110.0
CHEVRON_TOP = 14.0
CHEVRON_HEIGHT = 26.0
CHEVRON_POINT = 10.0
CHEVRON_REACH = 18.0
"""How far a chevron's point reaches into the gap after its column."""

ROW_TOP = 54.0
"""From a lane's top to its first row of teams, when no chips stand under the chevrons."""
ROW_GAP = 32.0
"""Between two rows of teams: the gutter for lines and triangles."""
LANE_END = 34.0
"""A lane's last gutter, before room is added for the lines that run in it."""
GUTTER_EDGES = 26.0
"""Height of a gutter without its lines: for a triangle at the one side, for air at the other."""
TRACK = 8.0
"""Room for each line in a gutter, up to MOST_TRACKS of them."""
TRUNK, DENSE_TRUNK = 11.0, 6.0
"""The same in the spine, where few lines run, and where many do."""
FEW_TRUNKS = 5
MOST_TRACKS = 60
SINGLE_TRACKS = 4
SHARED_TRACKS = 0.7
"""The first few lines have room of their own, of the others so large a share."""
MOST_BESIDE = 10
"""At most so many lines get room of their own between two columns of the band."""
LANE_LEAST = 146.0

FOLDED_END = 20.0
"""The gutter of a folded lane, before room is added for the lines that run in it."""
FOLDED_LINES = 48.0
"""No more room than this is added: lines run closer where a lane is folded."""

BLOCK = 46.0
"""Height of a team's block: two lines of text."""
TAG = 24.0
"""Height of a further block of the same team."""
BLOCK_MOST = 216.0
"""A block asks for no more width than this because of its name."""
ALONE_MOST = 270.0
"""The same for a block that stands under no step, where it makes no column wider."""
WAITING = 160.0
"""Width of a team that has no step yet."""
OCTAGON_WIDTH = 118.0
OCTAGON_HEIGHT = 62.0
UPRIGHT_WIDTH = 54.0
UPRIGHT_LEAST = 116.0
UPRIGHT_MOST = 260.0
UPRIGHT_LINE = 180.0
"""A bar asks for no more height than this because of its second line."""

MOST_UPRIGHT = 6
"""In the band of a wide map so few upright teams stand beside the others instead of below them."""

CHIP = 16.0
"""Height of a component's chip."""
CHIP_GAP = 6.0
CHIP_ROOM = 22.0
"""Height a row of chips adds to a block or to the head of a lane."""
CHIP_MOST = 118.0

CELL = 230.0
"""Least width of a team's block in a platform or in the band."""
WIDE_MAP = 1700.0
"""On a map so wide, which is seen from afar, a team that waits is as wide as one on a platform."""
WIDE_CELL = 300.0
MANY_COLUMNS = 6
"""On a map so wide, which is seen from afar, teams that have room in one row are wider."""
PLATFORM_TOP = 16.0
PLATFORM_LEAST = 96.0
INNER_TOP = 46.0
INNER_PAD = 14.0

BAND_COLUMNS = ((18, 0), (40, 5), (90, 7), (180, 10), (400, 15), (10**9, 22))
"""Up to so many teams stand in at least so many columns, so that a crowd still fits a screen."""
PLATFORM_COLUMNS = ((4, 2), (6, 3), (16, 4), (10**9, 6))
"""The same for the teams of a platform, and for those of a lane that have no step yet."""
MAP_COLUMNS = ((20, 0), (32, 5), (44, 7), (64, 9), (100, 11), (200, 15), (400, 20), (10**9, 26))
"""The same for all teams of a map."""
BAND_TOP = 40.0
BAND_LEAST = 84.0
BAND_EMPTY = 44.0
"""Height of the band while nothing stands in it."""
BAND_PAD = 16.0
THREAD_ROOM = 46.0
"""Left of each team in the band when threads run to it."""
THREAD_CURVE = 26.0
"""The part of it where threads turn to the team."""
THREAD_GAP = 3.0
"""Between the threads of two streams."""

FREE_WIDTH = 216.0
"""Width of a team that was put somewhere in the band, whatever the width of the lanes."""
FREE_GAP = 24.0
"""Least distance of such a team from everything else; lines pass here."""
FREE_DEEPEST = 8000.0
"""Nothing is put further down the band than this."""
RASTER = 8.0
"""What is put somewhere by hand stands on whole multiples of this."""

BAR_GAP = 12.0
SPINE = 24.0
"""Width of the strip between the enabling bars and the lanes, before room is added for lines."""

FLOW_GAP = 26.0
FLOW_HEIGHT = 42.0

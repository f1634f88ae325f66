"""The flags of teams that a lens colours by something, and their key for paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from topodesk.drawing.easel import FLAG, Easel
from topodesk.drawing.hues import SCHEMES, Hue
from topodesk.drawing.layout.boxes import Block
from topodesk.drawing.notation.flag import HIGH, STRIP, flag_shapes, key_shapes, strip_shapes
from topodesk.drawing.notation.outlines import CORNER, CUT
from topodesk.drawing.picture import Figure, box_bounds
from topodesk.drawing.shapes import Point, Rect, Shape
from topodesk.model.scenario import Store
from topodesk.model.team import Team, TeamType

ROLE = "flag"
_IN, _UP = 9.0, HIGH * 0.62
_OUT = STRIP / 2
"""How far the strip reaches beyond the block's left edge."""
_BELOW = 26.0


class Flags:
    """The flags of all teams of a scenario, drawn again only where they or the block changed."""

    def __init__(self, store: Store) -> None:
        """None is drawn yet."""
        self._store = store
        self._kept: dict[str, tuple[Block, Sequence[Hue], Figure]] = {}

    def figures(
        self, blocks: Iterable[Block], hues: Sequence[Hue], easel: Easel
    ) -> Iterator[Figure]:
        """The flags of every team, at the upper left of the block that carries its name, and a
        strip along its left edge."""
        before, self._kept = self._kept, {}
        if not hues:
            return
        of_team: dict[str, list[Hue]] = {}
        for hue in hues:
            for team in hue.teams:
                of_team.setdefault(team, []).append(hue)
        for block in blocks:
            own = of_team.get(block.team)
            if own and block.first:
                known = before.get(block.team)
                if known is None or known[0] is not block or not _alike(known[1], own):
                    team_of_block = self._store.get(Team, block.team)
                    known = (block, own, _flags(team_of_block, block, own, easel))
                self._kept[block.team] = known
                yield known[2]


def _alike(before: Sequence[Hue], now: Sequence[Hue]) -> bool:
    return [(hue.code, hue.colour) for hue in before] == [(hue.code, hue.colour) for hue in now]


def flag_key(team: str) -> str:
    """The key of a team's flags."""
    return f"flag:{team}"


def team_of(figure: Figure) -> str:
    """The team whose flags a figure shows."""
    return figure.key.removeprefix("flag:")


def key_figure(by: str, hues: Sequence[Hue], below: Rect) -> Figure:
    """The key of the flags, below everything that covers `below`."""
    shapes = tuple(key_shapes(SCHEMES[by].title, hues))
    at = Point(max(below.x, 0.0), below.bottom + _BELOW)
    return Figure("key", "", "key", FLAG, at, box_bounds(shapes), shapes)


def _flags(team: Team | None, block: Block, own: Sequence[Hue], easel: Easel) -> Figure:
    cut = team is not None and team.type is TeamType.COMPLICATED_SUBSYSTEM and not block.thin
    rect = block.rect
    corner = CUT * min(rect.w, rect.h) if cut else CORNER * min(rect.w, rect.h)
    # an octagon's upper left corner is cut off
    across = max(corner, _IN) if cut else _IN
    along = Rect(-_OUT - across, _UP + corner, STRIP, rect.h - 2 * corner)
    said = tuple((hue.code, hue.colour) for hue in own)

    def draw() -> Iterator[Shape]:
        yield from strip_shapes(own, along)
        yield from flag_shapes(own)

    at = Point(rect.x + across, rect.y - _UP)
    return easel.figure(flag_key(block.team), "", ROLE, FLAG, at, (said, along), draw)

"""Leads lines across a floor: paths first, then ports and tracks, then symbols."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from topodesk.drawing.obstacles import Obstacles
from topodesk.drawing.routing.floor import Floor, Line, Route
from topodesk.drawing.routing.neighbours import overlaps
from topodesk.drawing.routing.network import Network, network
from topodesk.drawing.routing.ports import settle_ports
from topodesk.drawing.routing.scout import Scout
from topodesk.drawing.routing.symbols import Symbols
from topodesk.drawing.routing.ways import Way
from topodesk.drawing.routing.wires import settle_tracks


def route(lines: Iterable[Line], floor: Floor) -> dict[str, Route]:
    """The route of every line whose two blocks are on the floor, by line id.

    It depends on nothing but the lines and the floor, whatever their order. A line that could
    only run through a name has no route.
    """
    return Router().route(lines, floor)


class Router:
    """Routes as `route` does, and remembers the paths it found for as long as the floor stays."""

    def __init__(self) -> None:
        """Nothing known yet."""
        self._ground: _Ground | None = None

    def route(self, lines: Iterable[Line], floor: Floor) -> dict[str, Route]:
        """The same as `route(lines, floor)`."""
        if self._ground is None or self._ground.floor != floor:
            self._ground = _Ground(floor)
        known = (line for line in lines if line.start in floor.blocks and line.end in floor.blocks)
        ordered = sorted((line for line in known if line.start != line.end), key=lambda li: li.id)
        routes = overlaps(ordered, floor.blocks)
        return routes | self._ground.lead([line for line in ordered if line.id not in routes])


class _Ground:
    """What stays the same as long as the floor does."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self._obstacles = Obstacles((*floor.blocks.values(), *floor.texts))
        self._net = network(floor)
        self._scout = Scout(floor, self._net, self._obstacles)

    def lead(self, lines: Sequence[Line]) -> dict[str, Route]:
        """The routes of lines between blocks that are no near neighbours."""
        ways = self._scout.ways(lines)
        _settle(ways, self._net)
        return Symbols(self._obstacles).routes(ways)


def _settle(ways: Sequence[Way], net: Network) -> None:
    """Give every way its ports and tracks: gaps first, so that gutters can fit them exactly."""
    settle_tracks(ways, net, flat=False)
    settle_ports(ways, flat=True)
    settle_tracks(ways, net, flat=True)
    settle_ports(ways, flat=False)

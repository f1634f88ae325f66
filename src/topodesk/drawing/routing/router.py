"""Leads lines across a floor: paths first, then ports and tracks, then symbols."""

from __future__ import annotations

from collections.abc import Iterable

from topodesk.drawing.routing.docks import Obstacles
from topodesk.drawing.routing.floor import Floor, Line, Route
from topodesk.drawing.routing.neighbours import overlaps
from topodesk.drawing.routing.network import Network, network
from topodesk.drawing.routing.ports import settle_ports
from topodesk.drawing.routing.scout import Scout
from topodesk.drawing.routing.symbols import Symbols
from topodesk.drawing.routing.ways import Way
from topodesk.drawing.routing.wires import settle_tracks


def route(lines: Iterable[Line], floor: Floor) -> dict[str, Route]:
    """The route of every line whose two blocks are on the floor, by line id."""
    known = (line for line in lines if line.start in floor.blocks and line.end in floor.blocks)
    ordered = sorted((line for line in known if line.start != line.end), key=lambda line: line.id)
    routes = overlaps(ordered, floor.blocks)
    obstacles = Obstacles((*floor.blocks.values(), *floor.texts))
    net = network(floor)
    ways = Scout(floor, net, obstacles).ways([line for line in ordered if line.id not in routes])
    _settle(ways, net)
    symbols = Symbols(obstacles)
    for way in ways:
        routes[way.line.id] = symbols.route(way)
    return routes


def _settle(ways: list[Way], net: Network) -> None:
    """Give every way its ports and tracks: gaps first, so that gutters can fit them exactly."""
    settle_tracks(ways, net, flat=False)
    settle_ports(ways, flat=True)
    settle_tracks(ways, net, flat=True)
    settle_ports(ways, flat=False)

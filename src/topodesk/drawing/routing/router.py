"""Leads lines across a floor: paths first, then ports and tracks, then symbols."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from topodesk.drawing.routing.docks import Dock, Docks, Obstacles
from topodesk.drawing.routing.floor import Floor, Line, Route
from topodesk.drawing.routing.neighbours import overlaps
from topodesk.drawing.routing.network import Network, network
from topodesk.drawing.routing.paths import Path, find
from topodesk.drawing.routing.ports import settle_ports
from topodesk.drawing.routing.symbols import Symbols
from topodesk.drawing.routing.tracks import Wire, places
from topodesk.drawing.routing.ways import Owner, Way, owner


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


class Scout:
    """Finds the paths of lines, remembering what it found."""

    def __init__(self, floor: Floor, net: Network, obstacles: Obstacles) -> None:
        """A scout on one floor."""
        self._floor = floor
        self._net = net
        self._seek = Docks(net, obstacles)
        self._docks: dict[str, tuple[Dock, ...]] = {}
        self._paths: dict[tuple[str, str, int], Path | None] = {}

    def ways(self, lines: list[Line]) -> list[Way]:
        """The ways of lines that have one; those of a bundle leave by the same side."""
        found = [(line, self.path(line.start, line.end)) for line in lines]
        sides: dict[Owner, Counter[int]] = {}
        for line, path in found:
            if path and line.bundle is not None:
                sides.setdefault(owner(line), Counter())[path.start.side] += 1
        usual = {
            who: min(count, key=lambda side: (-count[side], side)) for who, count in sides.items()
        }
        ways = []
        for line, path in found:
            side = usual.get(owner(line), -1)
            if path and side not in (-1, path.start.side):
                path = self.path(line.start, line.end, side) or path
            if path:
                corridors = [self._net.corridors[number] for number in path.corridors]
                ways.append(Way(line, path, corridors, owner(line)))
        return ways

    def path(self, start: str, end: str, side: int = -1) -> Path | None:
        """The path between two blocks, leaving by `side` if it is given."""
        key = start, end, side
        if key not in self._paths:
            starts = self.docks(start)
            if side >= 0:
                starts = tuple(dock for dock in starts if dock.side == side)
            target = self._floor.blocks[end]
            self._paths[key] = find(self._net, starts, self.docks(end), target)
        return self._paths[key]

    def docks(self, key: str) -> tuple[Dock, ...]:
        """The docks of a block."""
        if key not in self._docks:
            self._docks[key] = self._seek.of(self._floor.blocks[key])
        return self._docks[key]


def _settle(ways: list[Way], net: Network) -> None:
    """Give every way its ports and tracks: upright ones first, gutters then fit them exactly."""
    for flat in (False, True):
        settle_ports(ways, flat)
        users: dict[int, dict[Owner, list[tuple[Way, int]]]] = {}
        for way in ways:
            for number, corridor in enumerate(way.path.corridors):
                if way.corridors[number].flat == flat and not _direct(way):
                    users.setdefault(corridor, {}).setdefault(way.owner, []).append((way, number))
        for corridor, owners in users.items():
            strip = net.corridors[corridor]
            wires = [_wire(who, parts) for who, parts in owners.items()]
            found = places(wires, strip.near, strip.far)
            for who, parts in owners.items():
                for way, number in parts:
                    way.at[number + 1] = found[who]


def _direct(way: Way) -> bool:
    return len(way.corridors) == 1 and way.at[0] == way.at[-1]


def _wire(who: Owner, parts: list[tuple[Way, int]]) -> Wire:
    """The stretch an owner needs in a corridor; gutters not yet settled count from side to side."""
    pins: list[tuple[float, int]] = []
    for way, number in parts:
        for forwards in (False, True):
            side = way.leaves(number, forwards)
            pins += [(spot, side) for spot in _extent(way, number, forwards)]
    (lo, at_lo), (hi, at_hi) = min(pins), max(pins)
    way, number = parts[0]
    return Wire(who, lo, hi, at_lo, at_hi, way.lean(number))


def _extent(way: Way, number: int, forwards: bool) -> tuple[float, ...]:
    other = number + 1 if forwards else number - 1
    if not way.corridors[number].flat and 0 <= other < len(way.corridors):
        return way.corridors[other].near, way.corridors[other].far
    return (way.at[number + 2] if forwards else way.at[number],)

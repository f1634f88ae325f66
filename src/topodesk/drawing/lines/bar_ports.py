"""Where lines leave the enabling bars when they cannot run straight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from topodesk.drawing.shapes import Rect

_MARGIN = 9.0
_ROOMY, _APART = 20.0, 6.0
"""Between two ports: so that triangles do not meet, and as near as need be."""

Port = tuple[str, str]
"""(bar's key, whose port it is)."""


def bar_ports(
    bars: Mapping[str, Rect],
    wanted: Mapping[Port, Iterable[float]],
    taken: Mapping[str, Iterable[float]],
) -> dict[Port, float]:
    """A height on its bar for each port: near the middle of the heights it leads to.

    `taken` are heights at which lines run straight from each bar.
    """
    used = {key: list(ys) for key, ys in taken.items()}
    ports: dict[Port, float] = {}
    for port in sorted(wanted, key=lambda p: (p[0], sorted(wanted[p]), p[1])):
        bar, ys = bars[port[0]], sorted(wanted[port])
        wish = min(max(ys[len(ys) // 2], bar.y + _MARGIN), bar.bottom - _MARGIN)
        here = used.setdefault(port[0], [])
        ports[port] = _free(bar, wish, here)
        here.append(ports[port])
    return ports


def _free(bar: Rect, wish: float, used: list[float]) -> float:
    """The free height nearest to the one wished for; that one when there is none."""
    for apart in (_ROOMY, _APART):
        count = int((bar.h - 2 * _MARGIN) // apart)
        spots = [wish, *(bar.y + _MARGIN + number * apart for number in range(count + 1))]
        free = [y for y in spots if all(abs(y - other) >= apart - 0.5 for other in used)]
        if free:
            return min(free, key=lambda y: abs(y - wish))
    return wish

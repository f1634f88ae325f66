"""How much an SVG draws, so that none takes for ever."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from xml.etree.ElementTree import Element

from topodesk.render.svg_tree import HREF, REFERENCE, Named, NoLogo, name_of, numbers, walk

MOST_ELEMENTS = 20_000
"""Drawn altogether, what is used again counted each time."""
DEEPEST = 30
"""What is used counts as if it stood there. Qt leaves out what lies deeper than 32."""
WEIGHTS = {"mask": 200, "opacity": 100, "marker-mid": 100, "marker-start": 20, "marker-end": 20}
"""So many elements take as long as what is painted apart and put there."""
MOST_NUMBERS = 60_000
MOST_DASHES = 100_000
LONG = ("d", "x", "y", "width", "height", "r", "rx", "ry", "cx", "cy")
_PLACE = re.compile(r"\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?")


def measure(root: Element, named: Named, lost: set[str]) -> None:
    """NoLogo when it draws too much, or itself; dashes that are too fine are left out."""
    known: dict[Element, int] = {}
    under_way: set[Element] = set()

    def cost(element: Element) -> int:
        if element in under_way or len(under_way) > DEEPEST:
            raise NoLogo("it draws itself, or too deep")
        if element not in known:
            under_way.add(element)
            parts = [*element, *(named[id] for id in _led_to(element) if id in named)]
            known[element] = _weight(element) + sum(cost(part) for part in parts)
            under_way.remove(element)
        if known[element] > MOST_ELEMENTS:
            raise NoLogo("too much of it")
        return known[element]

    times = max(cost(root) / len(known), 1.0)
    _measure_lines(root, times, lost)


def _weight(element: Element) -> int:
    alone = name_of(element) in ("path", "rect", "circle", "ellipse")
    heavy = (
        WEIGHTS[key] for key in WEIGHTS if element.get(key) and not (key == "opacity" and alone)
    )
    return 1 + sum(heavy)


def _measure_lines(root: Element, times: float, lost: set[str]) -> None:
    """`times`: how often things are drawn, on average."""
    many, length, shortest = 0, 0.0, inf
    for _, element in walk(root):
        places = [abs(float(n)) for key in LONG for n in _PLACE.findall(element.get(key, ""))]
        many += len(places)
        if many > MOST_NUMBERS:
            raise NoLogo("too long a path")
        length += max(len(places), 8) * max(places, default=0.0)
        if dashes := numbers(element.get("stroke-dasharray", "")):
            shortest = min(shortest, sum(map(abs, dashes)))
    if length * times > MOST_DASHES * shortest:
        lost.add("fine dashes")
        for _, element in walk(root):
            element.attrib.pop("stroke-dasharray", None)


def _led_to(element: Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        if key == HREF:
            yield value.strip()[1:]
        elif found := REFERENCE.match(value):
            yield found[1]

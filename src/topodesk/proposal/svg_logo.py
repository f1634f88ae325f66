"""A plain SVG: filled paths in one colour each, which is all that a logo is drawn from.

`render.svg_plain` makes such a one of any other. Here nothing else is understood, so that a logo
can neither fetch nor run anything, whoever wrote it into the design.
"""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree

from topodesk.drawing.shapes import Command, Fill, Path, Rect

MOST_SHAPES = 2_000
SVG = "{http://www.w3.org/2000/svg}"
_ATTRIBUTES = {"d", "fill", "fill-opacity", "fill-rule"}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_STEP = re.compile(r"\s*([MLCZ])([-+.,\deE\s]*)")
_COUNTS = {"M": 2, "L": 2, "C": 6, "Z": 0}


def shapes_of(logo: bytes, area: Rect) -> list[Path]:
    """The shapes, as large as fits, at the top left of the area; [] when it is no plain SVG."""
    try:
        root = ElementTree.fromstring(logo.decode("utf-8", "strict"))
        x, y, w, h = (float(number) for number in root.get("viewBox", "").split())
        if root.tag != f"{SVG}svg" or not 0 < w < math.inf or not 0 < h < math.inf:
            return []
        if len(root) > MOST_SHAPES:
            return []
        scale = min(area.w / w, area.h / h)
        dx, dy = area.x - x * scale, area.y - y * scale
        paths = [_path(element, scale, dx, dy) for element in root]
    except (ElementTree.ParseError, ValueError, UnicodeDecodeError):
        return []
    inside = area.grown(0.5)
    return paths if all(_within(path, inside) for path in paths) else []


def _path(element: ElementTree.Element, scale: float, dx: float, dy: float) -> Path:
    """One of the shapes; ValueError when it is another thing than a filled path."""
    said = element.attrib
    if element.tag != f"{SVG}path" or len(element) or not said.keys() <= _ATTRIBUTES:
        raise ValueError("not plain")
    if not _COLOUR.fullmatch(said.get("fill", "")):
        raise ValueError("not one colour")
    fill = Fill(said["fill"], min(max(float(said.get("fill-opacity", "1")), 0.0), 1.0))
    commands = tuple(
        (name, tuple(n * scale + (dy if at % 2 else dx) for at, n in enumerate(numbers)))
        for name, numbers in _commands(said.get("d", ""))
    )
    return Path(commands, fill, even_odd=said.get("fill-rule") == "evenodd")


def _commands(text: str) -> list[Command]:
    """Steps to absolute places, each with its letter; ValueError when it is anything else."""
    found: list[Command] = []
    at = 0
    while at < len(text):
        step = _STEP.match(text, at)
        if step is None:
            raise ValueError("not a path")
        numbers = tuple(float(number) for number in step[2].split())
        if len(numbers) != _COUNTS[step[1]] or (not found and step[1] != "M"):
            raise ValueError("not a path")
        found.append((step[1], numbers))
        at = step.end()
    if not found:
        raise ValueError("not a path")
    return found


def _within(path: Path, area: Rect) -> bool:
    pairs = ((n[at], n[at + 1]) for _, n in path.commands for at in range(0, len(n), 2))
    return all(area.x <= x <= area.right and area.y <= y <= area.bottom for x, y in pairs)

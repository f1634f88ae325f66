"""The plain shapes of an SVG: paths, boxes, circles and polygons in one colour each.

What else an SVG may hold (text, pictures, scripts, styles, addresses) is not looked at, so that a
logo can neither fetch nor run anything.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from topodesk.drawing.shapes import Fill, Path, Rect, Stroke

STYLES: tuple[str, ...] = ("fill", "stroke", "stroke-width")
MOST_SHAPES = 400
MOST_NUMBERS = 40_000
CURVED = 0.5523
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_STEP = re.compile(r"[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
_NAMED = {
    "black": "#000000",
    "white": "#FFFFFF",
    "red": "#FF0000",
    "none": "",
    "currentcolor": "#000000",
}

Commands = list[tuple[str, tuple[float, ...]]]
Matrix = tuple[float, float, float, float, float, float]


def shapes_of(logo: bytes, area: Rect) -> list[Path]:
    """The shapes, as large as fits, at the top left of the area; [] when it is no sound SVG."""
    try:
        root = ElementTree.fromstring(logo.decode("utf-8", "strict"))
        view = _view(root)
        found = list(_walk(root, (1, 0, 0, 1, 0, 0), {}))
    except (ElementTree.ParseError, ValueError, UnicodeDecodeError, RecursionError, OverflowError):
        return []
    if view is None or len(found) > MOST_SHAPES:
        return []
    scale = min(area.w / view.w, area.h / view.h)
    fit: Matrix = (scale, 0, 0, scale, area.x - view.x * scale, area.y - view.y * scale)
    paths = [
        Path(
            tuple((step, _moved(numbers, fit)) for step, numbers in commands),
            Fill(fill) if fill else None,
            Stroke(line, max(width * scale, 0.2)) if line else None,
        )
        for commands, fill, line, width in found
    ]
    inside = area.grown(0.5)
    return paths if all(_within(path, inside) for path in paths) else []


def _view(root: ElementTree.Element) -> Rect | None:
    numbers = [float(n) for n in _NUMBER.findall(root.get("viewBox", ""))]
    if len(numbers) != 4:
        sizes = [_NUMBER.match(root.get(name, "")) for name in ("width", "height")]
        numbers = [0.0, 0.0, *(float(found[0]) for found in sizes if found)]
    if len(numbers) != 4 or min(numbers[2:]) <= 0:
        return None
    return Rect(*numbers)


def _within(path: Path, area: Rect) -> bool:
    pairs = ((n[at], n[at + 1]) for _, n in path.commands for at in range(0, len(n), 2))
    return all(
        area.x <= x <= area.right and area.y <= y <= area.bottom and math.isfinite(x + y)
        for x, y in pairs
    )


Found = tuple[Commands, str, str, float]


def _walk(element: ElementTree.Element, matrix: Matrix, style: dict[str, str]) -> Iterator[Found]:
    tag = element.tag.rsplit("}", 1)[-1]
    if tag in ("defs", "clipPath", "mask", "symbol", "pattern", "text", "style", "script"):
        return
    own = dict(part.split(":", 1) for part in element.get("style", "").split(";") if ":" in part)
    said = {**element.attrib, **{name.strip(): value.strip() for name, value in own.items()}}
    style = {**style, **{name: said[name] for name in STYLES if name in said}}
    for name, numbers in _TRANSFORM.findall(element.get("transform", "")):
        matrix = _times(matrix, _matrix(name, [float(n) for n in _NUMBER.findall(numbers)]))
    commands = _commands(tag, element)
    if commands:
        turned = [(step, _moved(numbers, matrix)) for step, numbers in commands]
        grows = math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
        width = _NUMBER.match(style.get("stroke-width", "1"))
        fill, line = _colour(style.get("fill", "black")), _colour(style.get("stroke", "none"))
        yield turned, fill, line, (float(width[0]) if width else 1.0) * grows
    for child in element:
        yield from _walk(child, matrix, style)


def _colour(text: str) -> str:
    text = text.strip().lower()
    if re.fullmatch(r"#[0-9a-f]{3}", text):
        return "#" + "".join(2 * digit for digit in text[1:])
    if re.fullmatch(r"#[0-9a-f]{6}", text):
        return text
    if found := re.fullmatch(r"rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)", text):
        return "#" + "".join(f"{min(int(part), 255):02x}" for part in found.groups())
    return _NAMED.get(text, "#000000")


def _commands(tag: str, element: ElementTree.Element) -> Commands:
    def number(name: str) -> float:
        found = _NUMBER.match(element.get(name, ""))
        return float(found[0]) if found else 0.0

    if tag == "path":
        return list(_path(element.get("d", "")))
    if tag == "rect":
        x, y, w, h = (number(name) for name in ("x", "y", "width", "height"))
        return _polygon([x, y, x + w, y, x + w, y + h, x, y + h])
    if tag in ("circle", "ellipse"):
        rx, ry = (number("r"),) * 2 if tag == "circle" else (number("rx"), number("ry"))
        return _ellipse(number("cx"), number("cy"), rx, ry)
    if tag in ("polygon", "polyline"):
        return _polygon([float(n) for n in _NUMBER.findall(element.get("points", ""))])
    return []


def _polygon(numbers: list[float]) -> Commands:
    pairs = [(numbers[at], numbers[at + 1]) for at in range(0, len(numbers) - 1, 2)]
    if len(pairs) < 2:
        return []
    return [("M", pairs[0]), *(("L", pair) for pair in pairs[1:]), ("Z", ())]


def _ellipse(x: float, y: float, rx: float, ry: float) -> Commands:
    cx, cy = rx * CURVED, ry * CURVED
    return [
        ("M", (x + rx, y)),
        ("C", (x + rx, y + cy, x + cx, y + ry, x, y + ry)),
        ("C", (x - cx, y + ry, x - rx, y + cy, x - rx, y)),
        ("C", (x - rx, y - cy, x - cx, y - ry, x, y - ry)),
        ("C", (x + cx, y - ry, x + rx, y - cy, x + rx, y)),
        ("Z", ()),
    ]


_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def _path(text: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Steps with absolute places: lines and curves; an arc is drawn as a line to its end."""
    tokens = _STEP.findall(text)
    if len(tokens) > MOST_NUMBERS:
        raise ValueError("too much of it")
    at = start = handle = (0.0, 0.0)
    step, index = "", 0
    while index < len(tokens):
        if tokens[index].isalpha():
            step, index = tokens[index], index + 1
        elif step in "Mm":
            step = "L" if step == "M" else "l"
        kind = step.upper()
        count = _COUNTS[kind] if step else 0
        if not step or (kind != "Z" and index + count > len(tokens)):
            raise ValueError("not a path")
        if kind == "Z":
            yield "Z", ()
            at, step = start, ""
            if index < len(tokens) and not tokens[index].isalpha():
                raise ValueError("not a path")
            continue
        n = [float(token) for token in tokens[index : index + count]]
        index += count
        n = _absolute(kind, n, at if step.islower() else (0.0, 0.0), at)
        if kind == "M":
            start = n[0], n[1]
            yield "M", start
        elif kind in "LHVA":
            yield "L", (n[-2], n[-1])
        else:
            curve = _curve(kind, n, at, handle)
            handle = (curve[2], curve[3]) if kind in "CS" else (n[0], n[1])
            yield "C", curve
        at = n[-2], n[-1]
        if kind not in "CSQT":
            handle = at


def _absolute(
    kind: str, n: list[float], origin: tuple[float, float], at: tuple[float, float]
) -> list[float]:
    if kind == "H":
        return [n[0] + origin[0], at[1]]
    if kind == "V":
        return [at[0], n[0] + origin[1]]
    if kind == "A":
        return [n[5] + origin[0], n[6] + origin[1]]
    return [value + origin[place % 2] for place, value in enumerate(n)]


def _curve(
    kind: str, n: list[float], at: tuple[float, float], handle: tuple[float, float]
) -> tuple[float, ...]:
    mirrored = 2 * at[0] - handle[0], 2 * at[1] - handle[1]
    if kind == "C":
        return tuple(n)
    if kind == "S":
        return (*mirrored, *n)
    x, y = mirrored if kind == "T" else (n[0], n[1])
    end = n[-2], n[-1]
    return (
        at[0] + (x - at[0]) * 2 / 3,
        at[1] + (y - at[1]) * 2 / 3,
        end[0] + (x - end[0]) * 2 / 3,
        end[1] + (y - end[1]) * 2 / 3,
        *end,
    )


def _matrix(name: str, n: list[float]) -> Matrix:
    if name == "matrix" and len(n) == 6:
        return (n[0], n[1], n[2], n[3], n[4], n[5])
    if name == "translate" and n:
        return (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0)
    if name == "scale" and n:
        return (n[0], 0, 0, n[1] if len(n) > 1 else n[0], 0, 0)
    if name == "rotate" and len(n) == 1:
        c, s = math.cos(math.radians(n[0])), math.sin(math.radians(n[0]))
        return (c, s, -s, c, 0, 0)
    raise ValueError(f"not known: {name}")


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[2] * b[1],
        a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4],
        a[1] * b[4] + a[3] * b[5] + a[5],
    )


def _moved(numbers: tuple[float, ...], m: Matrix) -> tuple[float, ...]:
    found: list[float] = []
    for at in range(0, len(numbers) - 1, 2):
        x, y = numbers[at], numbers[at + 1]
        found += (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
    return tuple(found)

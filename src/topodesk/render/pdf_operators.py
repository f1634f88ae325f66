"""Lines, fills and curves in the words of a PDF page: numbers first, then the operator."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from topodesk.drawing.shapes import Command, Rect, Stroke

_CURVE = 0.5522847498
"""How far the handles of a cubic curve reach along a quarter of a circle."""

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


@lru_cache(maxsize=256)
def pen(stroke: Stroke) -> str:
    """Colour, width, dashes and ends of a stroke."""
    dash = " ".join(map(number, stroke.dash))
    ends = 1 if stroke.round_cap else 0
    width = number(stroke.width)
    return f"{colour_numbers(stroke.colour)} RG {width} w [{dash}] 0 d {ends} J {ends} j"


@lru_cache(maxsize=256)
def colour_numbers(colour: str) -> str:
    """ "#RRGGBB" as three numbers from 0 to 1."""
    return " ".join(number(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))


@lru_cache(maxsize=4096)
def box(rect: Rect, radius: float) -> str:
    """The outline of a rectangle with round corners; figures of a map are often alike."""
    if not radius:
        return f"{number(rect.x)} {number(rect.y)} {number(rect.w)} {number(rect.h)} re"
    r = min(radius, rect.w / 2, rect.h / 2)
    k = r * (1 - _CURVE)
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    return curves(
        (
            ("M", (x + r, y)),
            ("L", (right - r, y)),
            ("C", (right - k, y, right, y + k, right, y + r)),
            ("L", (right, bottom - r)),
            ("C", (right, bottom - k, right - k, bottom, right - r, bottom)),
            ("L", (x + r, bottom)),
            ("C", (x + k, bottom, x, bottom - k, x, bottom - r)),
            ("L", (x, y + r)),
            ("C", (x, y + k, x + k, y, x + r, y)),
            ("Z", ()),
        )
    )


def curves(commands: Iterable[Command]) -> str:
    """The outline of a Path."""
    return " ".join(
        " ".join((*map(number, numbers), _OPERATORS[name])) for name, numbers in commands
    )


def number(value: float) -> str:
    """A number in as few characters as its thousandths allow."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short

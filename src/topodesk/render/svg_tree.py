"""The parts of an SVG: what they are called, what they lead to, what numbers they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
HREF = f"{XLINK}href"
REFERENCE = re.compile(r"\s*url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)\s*")
"""An address of a part of the same SVG."""
Named = dict[str, Element]
"""The parts that have an id, by it."""


class NoLogo(ValueError):
    """It cannot be drawn, or not in any time worth waiting for."""


def walk(root: Element) -> Iterator[tuple[int, Element]]:
    """All parts with how deep they lie, in their order."""
    waiting = [(1, root)]
    while waiting:
        depth, element = waiting.pop()
        yield depth, element
        waiting.extend((depth + 1, child) for child in reversed(element))


def name_of(element: Element) -> str:
    """What an element is called, "" outside SVG's own names."""
    tag = element.tag if isinstance(element.tag, str) else ""
    return tag.removeprefix(SVG) if tag.startswith(SVG) or not tag.startswith("{") else ""


def numbers(text: str) -> list[float]:
    """The numbers in a text, [] when something else is there."""
    try:
        return [float(part) for part in re.split(r"[\s,]+", text.strip()) if part]
    except ValueError:
        return []


def number(text: str | None, otherwise: float) -> float:
    """A length in plain units or px; `otherwise` where none is said."""
    found = numbers((text or "").removesuffix("px"))
    return found[0] if found else otherwise

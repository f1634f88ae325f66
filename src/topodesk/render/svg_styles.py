"""What an SVG says of the look of its elements, in style sheets, styles and attributes, as
attributes with colours that every painter knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PROPERTIES = """
fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity
display visibility clip-path clip-rule mask mask-type marker-start marker-mid marker-end font-
family font-size font-weight font-style text-anchor filter mix-blend-mode
"""
PROPERTIES = frozenset(_PROPERTIES.split())
_GEOMETRY = """
id d x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height points viewBox href transform
preserveAspectRatio offset gradientUnits gradientTransform spreadMethod patternUnits
patternContentUnits patternTransform maskUnits maskContentUnits markerWidth markerHeight refX
refY orient markerUnits
"""
GEOMETRY = frozenset(_GEOMETRY.split())
MOST_RULES, MOST_CLASSES = 2_000, 20
COLOURS = {
    "fill": "fill-opacity",
    "stroke": "stroke-opacity",
    "stop-color": "stop-opacity",
    "color": "",
}
"""Properties that are colours, and where the part of them that is opacity goes."""
_SELECTOR = re.compile(r"([A-Za-z]*)((?:[.#][\w-]+)?)")
_PLAIN = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


class Styles:
    """The rules of the style sheets of one SVG: for elements by kind, class or id."""

    def __init__(self) -> None:
        """No rule."""
        self._rules: dict[str, list[tuple[str, dict[str, str]]]] = {}
        self._many = 0
        self.lost: set[str] = set()

    def read(self, sheet: str) -> None:
        """Add the rules of a style sheet; what begins with @ is left out. ValueError when there
        are too many."""
        for selectors, said in _rules_in(_without_comments(sheet)):
            for selector in selectors.split(","):
                self._many += 1
                if self._many > MOST_RULES:
                    raise ValueError("too many styles")
                if found := _SELECTOR.fullmatch(selector.strip()):
                    self._rules.setdefault(found[2], []).append((found[1], declared(said)))
                else:
                    self.lost.add("some of its styles")

    def of(self, name: str, id: str, classes: str) -> dict[str, str]:
        """What they say of an element of this name with this id and these classes."""
        found: dict[str, str] = {}
        for mark in ("", *(f".{one}" for one in classes.split()[:MOST_CLASSES]), f"#{id}"):
            for kind, said in self._rules.get(mark, ()):
                if kind in ("", name):
                    found |= said
        return found


def _without_comments(text: str) -> str:
    parts = []
    while (start := text.find("/*")) >= 0:
        parts.append(text[:start])
        end = text.find("*/", start + 2)
        text = text[end + 2 :] if end >= 0 else ""
        if len(parts) > MOST_RULES:
            raise ValueError("too many comments")
    return "".join((*parts, text))


def _rules_in(sheet: str) -> Iterator[tuple[str, str]]:
    """What stands before and in each pair of braces, but for what begins with @."""
    at = 0
    while (start := sheet.find("{", at)) >= 0:
        head = sheet[at:start].rsplit(";", 1)[-1].strip()
        at = _end_of_block(sheet, start)
        if not head.startswith("@"):
            yield head, sheet[start + 1 : at - 1]


def _end_of_block(sheet: str, start: int) -> int:
    """The place after the brace that closes the one at `start`."""
    depth = 0
    for brace in re.finditer(r"[{}]", sheet[start:]):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return start + brace.end()
    return len(sheet) + 1


def declared(text: str) -> dict[str, str]:
    """Properties as “name: value; name: value” says them."""
    pairs = (part.split(":", 1) for part in _without_comments(text).split(";") if ":" in part)
    return {name.strip().lower(): value.replace("!important", "").strip() for name, value in pairs}


def dressed(name: str, said: dict[str, str], styles: Styles, lost: set[str]) -> dict[str, str]:
    """The attributes of an element with all that is said of its look; `lost` hears what cannot be
    drawn of it."""
    look = {key: value for key, value in said.items() if key in PROPERTIES}
    look |= styles.of(name, said.get("id", ""), said.get("class", ""))
    look |= declared(said.get("style", ""))
    if look.pop("mix-blend-mode", "normal") not in ("normal", "inherit"):
        lost.add("how its colours mix")
    found = {key: value for key, value in said.items() if key in GEOMETRY}
    found |= {key: value for key, value in look.items() if key in PROPERTIES}
    for key, clearness in COLOURS.items():
        if key in found:
            found |= dict(_coloured(key, clearness, found, lost))
    return found


def _coloured(
    key: str, clearness: str, found: dict[str, str], lost: set[str]
) -> Iterator[tuple[str, str]]:
    """A colour as #RRGGBB and its opacity."""
    from PIL import ImageColor

    value = found[key].strip()
    plain = value.lower()
    if _PLAIN.fullmatch(value) or plain in ("none", "currentcolor", "inherit") or "url(" in plain:
        return
    if plain == "transparent":
        yield key, "none" if key in ("fill", "stroke") else "#000000"
        if key == "stop-color":
            yield clearness, "0"
        return
    opaque, share = _alpha_apart(plain)
    try:
        red, green, blue, *rest = ImageColor.getrgb(opaque)
    except ValueError:
        lost.add("some of its colours")
        yield key, "#000000"
        return
    yield key, f"#{red:02x}{green:02x}{blue:02x}"
    share *= rest[0] / 255 if rest else 1
    if clearness and share < 1:
        yield clearness, f"{share * _number(found.get(clearness, '1')):.4f}"


def _alpha_apart(colour: str) -> tuple[str, float]:
    """“rgba(1, 2, 3, .5)” or “rgb(1 2 3 / 50%)” without its last number, and that number."""
    inner = re.fullmatch(r"(rgb|hsl)a?\(([^()]*)\)", colour)
    parts = re.split(r"[\s,/]+", inner[2].strip()) if inner else []
    if inner is None or len(parts) not in (3, 4):
        return colour, 1.0
    share = 1.0
    if len(parts) == 4:
        share = _number(parts[3].rstrip("%")) / (100 if parts[3].endswith("%") else 1)
    return f"{inner[1]}({','.join(parts[:3])})", min(max(share, 0.0), 1.0)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0

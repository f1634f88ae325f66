"""An SVG without what could reach out of it, run, or take for ever, in words that Qt understands.

What comes back holds known elements and attributes only, addresses into itself only, no style
sheets (what they say stands at the elements), colours as #RRGGBB, and masks instead of clip paths.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from topodesk.render.svg_bounds import DEEPEST, measure
from topodesk.render.svg_known import clips_to_masks, symbols_to_groups
from topodesk.render.svg_styles import Styles, dressed
from topodesk.render.svg_tree import (
    HREF,
    REFERENCE,
    SVG,
    XLINK,
    Named,
    NoLogo,
    name_of,
    numbers,
    walk,
)

_DRAWN = """
path rect circle ellipse line polyline polygon text tspan use g a switch defs symbol mask
clipPath pattern marker linearGradient radialGradient stop
"""
_SILENT = """
title desc metadata script style foreignObject namedview animate animateTransform animateMotion
set view font-face
"""
DRAWN, SILENT = frozenset(_DRAWN.split()), frozenset(_SILENT.split())
"""Parts that may stay, and parts that are left out and not missed on paper."""
SMALLEST, LARGEST = 1e-6, 1e9
"""Of what is shown, in its own units."""
RENAMED = {"a": "g", "switch": "g", "clipPath": "mask"}
LACKING = {"filter": "effects such as shadows", "image": "the pictures inside it"}
OTHERS = "parts of it that are not known"


@dataclass(slots=True)
class Clean:
    """What is left of an SVG, what was `lost`, and whether it has letters."""

    root: Element
    lost: set[str] = field(default_factory=set)
    letters: bool = False

    def text(self) -> bytes:
        """As a file."""
        ElementTree.register_namespace("", SVG.strip("{}"))
        ElementTree.register_namespace("xlink", XLINK.strip("{}"))
        return bytes(ElementTree.tostring(self.root, encoding="utf-8"))


def clean(data: bytes) -> Clean:
    """What may be drawn of an SVG; NoLogo when it is none, or too much."""
    try:
        if b"<!ENTITY" in data:
            raise NoLogo("words of its own")
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError) as error:
        raise NoLogo("not XML") from error
    if name_of(root) != "svg":
        raise NoLogo("not an SVG")
    view = numbers(root.get("viewBox", ""))
    if view and (len(view) != 4 or not all(SMALLEST < side < LARGEST for side in view[2:])):
        raise NoLogo("no size")
    made = Clean(root)
    styles = Styles()
    for depth, element in walk(root):
        if depth > DEEPEST:
            raise NoLogo("too deep")
        if name_of(element) == "style":
            _read(styles, "".join(element.itertext()))
    made.lost |= styles.lost
    made.root = _kept(root, styles, made)
    named = {one.get("id", ""): one for _, one in walk(made.root) if one.get("id")}
    _let_go_of_unknown(made.root, named)
    clips_to_masks(made.root, named, made.lost)
    measure(made.root, named, made.lost)
    symbols_to_groups(made.root, named)
    return made


def _read(styles: Styles, sheet: str) -> None:
    try:
        styles.read(sheet)
    except ValueError as error:
        raise NoLogo(str(error)) from error


def _kept(element: Element, styles: Styles, made: Clean) -> Element:
    """A copy with its children that may stay."""
    name = name_of(element)
    copy = Element(SVG + RENAMED.get(name, name))
    copy.text, copy.tail = element.text, element.tail
    said = {key.removeprefix(XLINK): value for key, value in element.attrib.items()}
    for key, value in dressed(name, said, styles, made.lost).items():
        if _leads_out(key, value):
            made.lost.add("what it would fetch")
        elif key == "filter":
            made.lost.add(LACKING["filter"])
        else:
            copy.set(HREF if key == "href" else key, value.strip())
    if name == "clipPath":
        copy.set("maskContentUnits", element.get("clipPathUnits", "userSpaceOnUse"))
    made.letters = made.letters or name == "text"
    for child in element:
        inner = name_of(child)
        if inner in DRAWN:
            copy.append(_kept(child, styles, made))
        elif inner and inner not in SILENT:
            made.lost.add(LACKING.get(inner, OTHERS))
    return _drawn_alike(copy)


def _leads_out(key: str, value: str) -> bool:
    """Whether an attribute asks for something that is not in the SVG itself."""
    if key == "href":
        return not value.strip().startswith("#")
    return "url(" in value and not REFERENCE.match(value)


def _drawn_alike(element: Element) -> Element:
    """Lines and polygons as the paths they are."""
    name = name_of(element)
    if name == "line":
        x1, y1, x2, y2 = (element.attrib.pop(key, "0") for key in ("x1", "y1", "x2", "y2"))
        element.set("d", f"M{x1} {y1} L{x2} {y2}")
    elif name in ("polygon", "polyline"):
        points = element.attrib.pop("points", "").strip()
        element.set("d", f"M{points}" + ("Z" if name == "polygon" else "") if points else "")
    else:
        return element
    element.tag = SVG + "path"
    return element


def _let_go_of_unknown(root: Element, named: Named) -> None:
    """Uses of what is not there."""
    for _, element in walk(root):
        for child in list(element):
            if name_of(child) == "use" and child.get(HREF, "")[1:] not in named:
                element.remove(child)

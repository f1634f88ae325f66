"""What Qt does not know of an SVG said in ways it knows: clip paths, sized symbols."""

from __future__ import annotations

from copy import deepcopy
from xml.etree.ElementTree import Element

from topodesk.render.svg_bounds import MOST_ELEMENTS
from topodesk.render.svg_styles import COLOURS
from topodesk.render.svg_tree import (
    HREF,
    REFERENCE,
    SVG,
    Named,
    NoLogo,
    name_of,
    number,
    numbers,
    walk,
)


def clips_to_masks(root: Element, named: Named, lost: set[str]) -> None:
    """Make each clip a white mask, for Qt knows masks only; `lost` hears what cannot be one.
    NoLogo when that makes too much of it."""
    view = numbers(root.get("viewBox", ""))
    clips = set()
    for _, element in walk(root):
        found = REFERENCE.match(element.attrib.pop("clip-path", ""))
        if not found or found[1] not in named:
            continue
        clip = named[found[1]]
        if _covers(clip, view):
            continue
        if element.get("mask"):
            lost.add("one of two cuts in the same place")
            continue
        clips.add(found[1])
        element.set("mask", f"url(#{found[1]})")
    room = MOST_ELEMENTS
    for id in clips:
        room = _whiten(named[id], named, room)


def _covers(clip: Element, view: list[float]) -> bool:
    """Whether a clip is one box around all there is to be seen, as drawing programs add."""
    if len(clip) != 1 or len(view) != 4 or clip.get("maskContentUnits") == "objectBoundingBox":
        return False
    box = clip[0]
    if name_of(box) != "rect" or box.get("transform") or clip.get("transform") or box.get("rx"):
        return False
    x, y, w, h = (number(box.get(key), 0.0) for key in ("x", "y", "width", "height"))
    right, bottom = view[0] + view[2], view[1] + view[3]
    return x <= view[0] and y <= view[1] and x + w >= right and y + h >= bottom


def _whiten(mask: Element, named: Named, room: int) -> int:
    """Fill what is in it with white, whatever colour it had; how many of the elements there is
    `room` for are not made."""
    for place, child in enumerate(list(mask)):
        target = named.get(child.get(HREF, "")[1:]) if name_of(child) == "use" else None
        if target is not None:
            room -= sum(1 for _ in walk(target))
            if room < 0:
                raise NoLogo("too much of it")
            mask[place] = _in_place(child, target)
        for _, element in walk(mask[place]):
            for key in (*COLOURS, *COLOURS.values(), "opacity"):
                element.attrib.pop(key, None)
            element.set("fill", "#ffffff")
            element.set("fill-rule", element.get("clip-rule", "nonzero"))
    return room


def _in_place(use: Element, target: Element) -> Element:
    """A copy of what is used, where it is used."""
    copy = deepcopy(target)
    moved = f"translate({use.get('x', '0')} {use.get('y', '0')})"
    steps = (use.get("transform", ""), moved, copy.get("transform", ""))
    copy.set("transform", " ".join(step for step in steps if step))
    copy.attrib.pop("id", None)
    return copy


def symbols_to_groups(root: Element, named: Named) -> None:
    """Qt draws symbols in their own size: each use says the size it wants as a transform."""
    for _, use in walk(root):
        symbol = named.get(use.get(HREF, "")[1:]) if name_of(use) == "use" else None
        if symbol is not None and name_of(symbol) == "symbol":
            steps = (use.get("transform", ""), _fitted(use, symbol))
            use.set("transform", " ".join(steps).strip())
            for key in ("x", "y", "width", "height"):
                use.attrib.pop(key, None)
    for _, element in walk(root):
        if name_of(element) == "symbol":
            inner = Element(SVG + "g", element.attrib)
            inner.extend(list(element))
            inner.attrib.pop("viewBox", None)
            element[:] = [inner]
            element.attrib.clear()
            element.tag = SVG + "defs"


def _fitted(use: Element, symbol: Element) -> str:
    x, y = (number(use.get(key), 0.0) for key in ("x", "y"))
    view = numbers(symbol.get("viewBox", ""))
    if len(view) != 4 or min(view[2:]) <= 0:
        return f"translate({x} {y})"
    w, h = (
        number(use.get(key), size) for key, size in zip(("width", "height"), view[2:], strict=True)
    )
    scale = min(w / view[2], h / view[3])
    left, top = x + (w - view[2] * scale) / 2, y + (h - view[3] * scale) / 2
    return f"translate({left} {top}) scale({scale}) translate({-view[0]} {-view[1]})"

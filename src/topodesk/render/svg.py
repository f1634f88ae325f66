"""A Picture as SVG: text that can be marked and found, and every record has a title.

Letters Inter has stay letters. Others are drawn as curves with the text itself, unseen, over them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from topodesk.drawing.glyphs import glyph_name, glyph_outline, is_plain, placed_glyphs
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Command, Fill, Group, Path, Rect, Shape, Stroke, TextLine
from topodesk.render.markup import escaped, quoted

FONTS = "Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
"""Who steps in for whom where the reader's computer lacks a font."""

_WEIGHTS = {
    "Inter-Regular": "400",
    "Inter-Medium": "500",
    "Inter-SemiBold": "600",
    "Inter-Bold": "700",
    "Inter-Italic": "400",
}
_UNCHANGED = " style=\"font-feature-settings: 'calt' 0\""
"""Letters look as they were measured."""


def svg_text(
    picture: Picture,
    title: str,
    margin: float = 24.0,
    *,
    transparent: bool = False,
    names: Mapping[str, str] | None = None,
) -> str:
    """`picture` as an SVG document, `margin` map units around it, on white paper or on none.

    `names` are the whole names of records, which its titles say where the map shortens them.
    """
    element = svg_element(picture, title, margin, transparent=transparent, names=names)
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', *element)) + "\n"


def svg_element(
    picture: Picture,
    title: str,
    margin: float = 24.0,
    *,
    transparent: bool = False,
    names: Mapping[str, str] | None = None,
    style: str = _UNCHANGED,
    defined: bool = False,
) -> Iterator[str]:
    """The lines of the element itself, as another document holds it; `style` is an attribute.

    `defined`: that document holds the `svg_definitions` already.
    """
    paper = picture.bounds.grown(margin)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(paper.w)}" height="{_n(paper.h)}"'
        f' viewBox="{_n(paper.x)} {_n(paper.y)} {_n(paper.w)} {_n(paper.h)}"'
        f' role="graphics-document document" aria-label={quoted(title)}'
        f' font-family="{FONTS}"{style}>'
    )
    yield f"<title>{escaped(title)}</title>"
    if not transparent:
        yield f'<rect {_place(paper)} fill="#FFFFFF"/>'
    if not defined:
        yield from ("<defs>", *svg_definitions([picture]), "</defs>")
    for figure in picture.in_order():
        yield from _figure(figure, names or {})
    yield "</svg>"


def _figure(figure: Figure, names: Mapping[str, str]) -> Iterator[str]:
    at = f' transform="translate({_n(figure.origin.x)} {_n(figure.origin.y)})"'
    if not figure.record:
        yield f'<g class="{figure.role}" aria-hidden="true"{at}>'
    else:
        yield f'<g class="{figure.role}" role="img" data-record={quoted(figure.record)}{at}>'
        yield f"<title>{escaped(told(figure, names.get(figure.record, '')))}</title>"
    yield from _shapes(figure.shapes)
    yield "</g>"


def told(figure: Figure, name: str = "") -> str:
    """What a figure says, in one line: what it is, its whole name if given, its other texts."""
    whole = "".join(name.split())
    lines = [line.text for line in figure.texts() if line.text.strip()]
    rest = [text for text in lines if not whole or "".join(text.split()).rstrip("…") not in whole]
    role = figure.role.replace("_", " ")
    words = ", ".join((name, *rest) if name else rest)
    return f"{role}: {words}" if words else role


def _shapes(shapes: Iterable[Shape]) -> Iterator[str]:
    for shape in shapes:
        if isinstance(shape, Box):
            radius = f' rx="{_n(shape.radius)}"' if shape.radius else ""
            yield f"<rect {_place(shape.rect)}{radius}{_ink(shape.fill, shape.stroke)}/>"
        elif isinstance(shape, Path):
            rule = ' fill-rule="evenodd"' if shape.even_odd else ""
            yield f'<path d="{_curves(shape.commands)}"{rule}{_ink(shape.fill, shape.stroke)}/>'
        elif isinstance(shape, TextLine):
            yield from _text(shape)
        else:
            yield from _group(shape)


def _group(group: Group) -> Iterator[str]:
    yield f'<g clip-path="url(#{_clip_id(group.clip)})">' if group.clip else "<g>"
    yield from _shapes(group.shapes)
    yield "</g>"


def svg_definitions(pictures: Iterable[Picture]) -> Iterator[str]:
    """What figures refer to: the rectangles they are cut off at, the curves of letters."""
    figures = (figure for picture in pictures for figure in picture.in_order())
    shapes = [shape for figure in figures for shape in _flattened(figure.shapes)]
    for clip in dict.fromkeys(shape.clip for shape in shapes if isinstance(shape, Group)):
        if clip:
            yield f'<clipPath id="{_clip_id(clip)}"><rect {_place(clip)}/></clipPath>'
    curved = (line for line in shapes if isinstance(line, TextLine) and not is_plain(line))
    letters = dict.fromkeys(letter[:2] for line in curved for letter in placed_glyphs(line))
    for key, glyph in letters:
        yield f'<path id="{glyph_name(key, glyph)}" d="{_curves(glyph_outline(key, glyph))}"/>'


def _flattened(shapes: Iterable[Shape]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from _flattened(shape.shapes)


def _clip_id(clip: Rect) -> str:
    """Made of the rectangle itself, so that several documents on one page cannot clash."""
    return "clip_" + "_".join(_n(side) for side in (clip.x, clip.y, clip.w, clip.h))


def _text(line: TextLine) -> Iterator[str]:
    if not line.text.strip():
        return
    if is_plain(line):
        yield _letters(line)
        return
    turn = f" rotate({_n(line.angle)})" if line.angle else ""
    yield (
        f'<g transform="translate({_n(line.x)} {_n(line.y)}){turn}" fill="{line.colour}"'
        f' role="img" aria-label={quoted(line.text)}><title>{escaped(line.text)}</title>'
    )
    for key, glyph, x, y, em in placed_glyphs(line):
        place = f"translate({_n(x)} {_n(y)}) scale({em:.6f} {-em:.6f})"
        yield f'<use href="#{glyph_name(key, glyph)}" transform="{place}"/>'
    yield (
        f'<text font-size="{_n(line.size)}" fill-opacity="0" textLength="{_n(line.width)}"'
        f' lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escaped(line.text)}</text>'
    )
    yield "</g>"


def _letters(line: TextLine) -> str:
    x, y, font = _n(line.x), _n(line.y), line.runs[0].font
    style = ' font-style="italic"' if font == "Inter-Italic" else ""
    turn = f' transform="rotate({_n(line.angle)} {x} {y})"' if line.angle else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{_n(line.size)}" font-weight="{_WEIGHTS[font]}"{style}'
        f' fill="{line.colour}" textLength="{_n(line.width)}" lengthAdjust="spacingAndGlyphs"'
        f' xml:space="preserve"{turn}>{escaped(line.text)}</text>'
    )


def _ink(fill: Fill | None, stroke: Stroke | None) -> str:
    parts = [f' fill="{fill.colour}"' if fill else ' fill="none"']
    if fill and fill.opacity < 1:
        parts.append(f' fill-opacity="{_n(fill.opacity)}"')
    if stroke:
        parts.append(f' stroke="{stroke.colour}" stroke-width="{_n(stroke.width)}"')
        if stroke.dash:
            parts.append(f' stroke-dasharray="{_dashes(stroke.dash)}"')
        if stroke.round_cap:
            parts.append(' stroke-linecap="round" stroke-linejoin="round"')
    return "".join(parts)


def _dashes(lengths: Iterable[float]) -> str:
    # Some readers leave a dash of no length out; with round ends it is meant as a dot.
    return " ".join(_n(max(length, 0.01)) for length in lengths)


def _curves(commands: Iterable[Command]) -> str:
    return "".join(name + " ".join(map(_n, numbers)) for name, numbers in commands)


def _place(rect: Rect) -> str:
    return (
        f'x="{_n(rect.x)}" y="{_n(rect.y)}" width="{_n(max(rect.w, 0))}"'
        f' height="{_n(max(rect.h, 0))}"'
    )


def _n(number: float) -> str:
    """A number in as few characters as its hundredths allow."""
    short = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short

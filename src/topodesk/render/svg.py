"""A Picture as SVG: text stays text where Inter has all of it, and every record has a title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from topodesk.drawing.glyphs import glyph_name, glyph_outline, is_plain, placed_glyphs
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Command, Fill, Group, Path, Rect, Shape, Stroke, TextLine

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters XML 1.0 cannot hold, not even escaped."""

_WEIGHTS = {
    "Inter-Regular": "400",
    "Inter-Medium": "500",
    "Inter-SemiBold": "600",
    "Inter-Bold": "700",
    "Inter-Italic": "400",
}


def svg_text(picture: Picture, title: str, margin: float = 24.0) -> str:
    """`picture` as an SVG document on white paper, `margin` map units around it."""
    paper = picture.bounds.grown(margin)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(paper.w)}" height="{_n(paper.h)}"'
        f' viewBox="{_n(paper.x)} {_n(paper.y)} {_n(paper.w)} {_n(paper.h)}" role="img"'
        ' font-family="Inter, sans-serif" style="font-feature-settings: \'calt\' 0">',
        f"<title>{_escaped(title)}</title>",
        f'<rect {_place(paper)} fill="#FFFFFF"/>',
        "<defs>",
        *_definitions(picture),
        "</defs>",
        *(line for figure in picture.in_order() for line in _figure(figure)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _figure(figure: Figure) -> Iterator[str]:
    at = f' transform="translate({_n(figure.origin.x)} {_n(figure.origin.y)})"'
    if not figure.record:
        yield f'<g class="{figure.role}"{at}>'
    else:
        yield f'<g class="{figure.role}" data-record={_quoted(figure.record)}{at}>'
        words = ", ".join(line.text for line in figure.texts() if line.text)
        role = figure.role.replace("_", " ")
        yield f"<title>{_escaped(f'{role}: {words}' if words else role)}</title>"
    yield from _shapes(figure.shapes)
    yield "</g>"


def _shapes(shapes: Iterable[Shape]) -> Iterator[str]:
    for shape in shapes:
        if isinstance(shape, Box):
            radius = f' rx="{_n(shape.radius)}"' if shape.radius else ""
            yield f"<rect {_place(shape.rect)}{radius}{_ink(shape.fill, shape.stroke)}/>"
        elif isinstance(shape, Path):
            yield f'<path d="{_curves(shape.commands)}"{_ink(shape.fill, shape.stroke)}/>'
        elif isinstance(shape, TextLine):
            yield from _text(shape)
        else:
            yield from _group(shape)


def _group(group: Group) -> Iterator[str]:
    yield f'<g clip-path="url(#{_clip_id(group.clip)})">' if group.clip else "<g>"
    yield from _shapes(group.shapes)
    yield "</g>"


def _definitions(picture: Picture) -> Iterator[str]:
    """What figures refer to: the rectangles they are cut off at, the curves of letters."""
    shapes = [shape for figure in picture.in_order() for shape in _flattened(figure.shapes)]
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
        f' role="img" aria-label={_quoted(line.text)}><title>{_escaped(line.text)}</title>'
    )
    for key, glyph, x, y, em in placed_glyphs(line):
        place = f"translate({_n(x)} {_n(y)}) scale({em:.6f} {-em:.6f})"
        yield f'<use href="#{glyph_name(key, glyph)}" transform="{place}"/>'
    yield "</g>"


def _letters(line: TextLine) -> str:
    x, y, font = _n(line.x), _n(line.y), line.runs[0].font
    style = ' font-style="italic"' if font == "Inter-Italic" else ""
    turn = f' transform="rotate({_n(line.angle)} {x} {y})"' if line.angle else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{_n(line.size)}" font-weight="{_WEIGHTS[font]}"{style}'
        f' fill="{line.colour}" textLength="{_n(line.width)}" lengthAdjust="spacingAndGlyphs"'
        f' xml:space="preserve"{turn}>{_escaped(line.text)}</text>'
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


def _escaped(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))


def _quoted(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("", text))

"""What every slide inherits: where the empty file puts things, and the letters it is written in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from topodesk.render.markup import quoted

if TYPE_CHECKING:
    from pptx.presentation import Presentation

FONT = '<a:latin typeface="Inter" panose="020B0604020202020204" pitchFamily="34"/>'
"""Where Inter is missing, a program takes a font of this description: one like Arial."""
_MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"
_SECTIONS = (
    f'<p:ext xmlns:p="{_MAIN}" uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
)
_LATIN = re.compile(r"(<a:m(?:ajor|inor)Font>\s*)<a:latin [^>]*/>")


def resize(deck: Presentation, width: int, height: int) -> None:
    """Give slides their size; whoever adds one finds title and text in proportion to it."""
    from pptx.util import Emu

    was = deck.slide_width or width, deck.slide_height or height
    deck.slide_width, deck.slide_height = Emu(width), Emu(height)
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.shapes:
            if shape.element.spPr.xfrm is None:
                continue
            shape.left, shape.width = (n * width // was[0] for n in (shape.left, shape.width))
            shape.top, shape.height = (n * height // was[1] for n in (shape.top, shape.height))


def lettered(theme: bytes) -> bytes:
    """A theme with our font for titles and texts; who chooses another one changes every slide."""
    return _LATIN.sub(rf"\1{FONT}", theme.decode("utf-8")).encode("utf-8")


def divide(deck: Presentation, sections: Sequence[str]) -> None:
    """Put slides of one section, of which each slide has one, under its name."""
    from pptx.oxml import parse_xml

    slides = zip(sections, (slide.slide_id for slide in deck.slides), strict=True)
    parts = []
    for place, (name, inside) in enumerate(groupby(slides, key=itemgetter(0)), start=1):
        ids = "".join(f'<p14:sldId id="{id}"/>' for _, id in inside)
        guid = f"{{00000000-0000-4000-8000-{place:012X}}}"
        parts.append(
            f'<p14:section name={quoted(name)} id="{guid}"><p14:sldIdLst>{ids}</p14:sldIdLst>'
            "</p14:section>"
        )
    listed = deck.element.find(f"{{{_MAIN}}}extLst")
    if listed is None:
        listed = parse_xml(f'<p:extLst xmlns:p="{_MAIN}"/>')
        deck.element.append(listed)
    listed.insert(0, parse_xml(f"{_SECTIONS}{''.join(parts)}</p14:sectionLst></p:ext>"))

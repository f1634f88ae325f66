"""A logo on a page: a PNG as it is, an SVG as the shapes it is made of. Nothing is fetched."""

from __future__ import annotations

import io

from topodesk.drawing.shapes import Rect, Shape
from topodesk.proposal.look import kind_of
from topodesk.proposal.sheet import Raster
from topodesk.proposal.svg_logo import shapes_of

MOST_PIXELS = 4_000_000


def placed(logo: bytes, area: Rect) -> list[Raster | Shape]:
    """The logo as large as fits, at the top left of the area; [] when it cannot be read."""
    kind = kind_of(logo)
    if kind == "svg":
        return list(shapes_of(logo, area))
    if kind == "png" and (size := _size(logo)):
        scale = min(area.w / size[0], area.h / size[1])
        return [Raster(logo, Rect(area.x, area.y, size[0] * scale, size[1] * scale))]
    return []


def _size(logo: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG that is sound and not too large; None otherwise."""
    from PIL import Image, UnidentifiedImageError

    width, height = (int.from_bytes(logo[at : at + 4], "big") for at in (16, 20))
    if not width or not height or width * height > MOST_PIXELS:
        return None
    try:
        with Image.open(io.BytesIO(logo), formats=["PNG"]) as image:
            image.load()
            return image.size
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None

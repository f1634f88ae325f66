"""The bundled font as part of a page, with no more letters than the page needs."""

from __future__ import annotations

import base64
from collections.abc import Iterator

import uharfbuzz as hb

from topodesk.drawing.fonts import face, font_file

WEIGHTS = {
    "Inter-Regular": 400,
    "Inter-Medium": 500,
    "Inter-SemiBold": 600,
    "Inter-Bold": 700,
}


def font_rules(text: str) -> Iterator[str]:
    """Style rules that give a page its font, for the characters of `text`."""
    for key, weight in WEIGHTS.items():
        letters = set(text) & face(key).characters
        data = base64.b64encode(_subset(key, letters)).decode("ascii")
        yield (
            f'@font-face {{ font-family: "Inter"; font-weight: {weight}; '
            f'src: url("data:font/ttf;base64,{data}") format("truetype"); }}'
        )


def _subset(key: str, letters: set[str]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, letters))
    # With kerning and contextual forms a browser ponders for minutes over a word of 10,000 letters.
    wanted.layout_feature_tag_set.clear()
    whole = hb.Face(hb.Blob.from_file_path(str(font_file(key))))
    made: bytes = hb.subset(whole, wanted).blob.data
    return made

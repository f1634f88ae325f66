"""The fonts texts are drawn with: which file, which characters it has, who steps in for whom.

A key names one font file: "Inter-Regular" for a bundled one, the file's path for one of the
computer's own. The bundled fonts are asked first, in a fixed order, so that a text they cover is
drawn alike everywhere; the computer's fonts are looked at only for a character they lack.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import uharfbuzz as hb

from topodesk.drawing.computer_fonts import font_with
from topodesk.resources import resource

Weight = Literal["regular", "medium", "semibold", "bold", "italic"]

INTER: dict[Weight, str] = {
    "regular": "Inter-Regular",
    "medium": "Inter-Medium",
    "semibold": "Inter-SemiBold",
    "bold": "Inter-Bold",
    "italic": "Inter-Italic",
}
"""The font of each weight."""

_SCRIPTS = ("NotoSansArabic", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansThai")
EMOJI = "NotoEmoji-Regular"
BUNDLED = (
    *INTER.values(),
    *(f"{script}-{weight}" for script in _SCRIPTS for weight in ("Regular", "Bold")),
    EMOJI,
)
"""The keys of all fonts that ship with the program."""

EMOJI_STYLE = "\ufe0f"
"""Asks for the emoji form of the character before it."""


class Face(NamedTuple):
    """A font file ready for shaping: its characters and the units of its em."""

    key: str
    font: hb.Font
    characters: frozenset[str]
    units: int


def font_file(key: str) -> Path:
    """The file of the font called `key`."""
    return resource("fonts", f"{key}.ttf") if key in BUNDLED else Path(key)


@lru_cache(maxsize=64)
def face(key: str) -> Face:
    """The font called `key`, opened. Raises OSError when its file has gone."""
    found = hb.Face(hb.Blob.from_file_path(str(font_file(key))))
    return Face(key, hb.Font(found), frozenset(map(chr, found.unicodes)), found.upem)


def font_for(cluster: str, weight: Weight) -> str:
    """The key of the font that draws one letter with its marks; Inter when none has it."""
    wanted = {char for char in cluster if not ignorable(char)}
    if EMOJI_STYLE in cluster and wanted <= face(EMOJI).characters:
        return EMOJI
    for key in _chain(weight):
        if wanted <= face(key).characters:
            return key
    base = next((char for char in cluster if char in wanted), "")
    return _font_of(base, weight) or INTER[weight]


def missing(text: str) -> str:
    """The characters of `text` no font has, each once, in order. They are drawn as a box."""
    return "".join(
        char
        for char in dict.fromkeys(text)
        if not ignorable(char)
        and unicodedata.category(char) != "Cc"
        and _font_of(char, "regular") is None
    )


def ignorable(char: str) -> bool:
    """Whether a character is never seen itself: joiners, direction marks, variation selectors."""
    if char < "\u00ad":
        return False
    return unicodedata.category(char) == "Cf" or (
        "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef" or char == "\u034f"
    )


@lru_cache(maxsize=4096)
def _font_of(char: str, weight: Weight) -> str | None:
    """The first font that has the character; private and unassigned ones are never guessed."""
    for key in _chain(weight):
        if char in face(key).characters:
            return key
    if not char or unicodedata.category(char) in ("Cn", "Co", "Cs", "Cc"):
        return None
    return font_with(char, bold=weight in ("semibold", "bold"))


@lru_cache(maxsize=8)
def _chain(weight: Weight) -> tuple[str, ...]:
    """The bundled fonts in the order they are asked."""
    style = "Bold" if weight in ("semibold", "bold") else "Regular"
    return (INTER[weight], *(f"{script}-{style}" for script in _SCRIPTS), EMOJI)

"""What of a stored text is drawn: the text itself, with marks for what has no look of its own.

The stored text is never altered; this makes the text of one line on the map.
"""

from __future__ import annotations

import re
from unicodedata import category, normalize

from topodesk.drawing.bidi import has_right_to_left

BOX = "\u25a1"
"""Drawn for a control character."""

_SPACES = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufff9-\ufffb]")
_TURNING = re.compile("[\u202a-\u202e]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_MOST_MARKS = 8


def drawn(text: str) -> str:
    """`text` as one line shows it.

    Line breaks and tabs become spaces, other control characters and lone surrogates a box.
    Characters that would turn the reading direction of what follows are left out, and so are
    accents piled so high on one letter that they would cover the lines above.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _SPACES.sub(" ", text)
    text = _CONTROLS.sub(BOX, text)
    text = _TURNING.sub("", text)
    if not has_right_to_left(text):
        text = _ISOLATES.sub("", text)
    return _without_piles(normalize("NFC", text))


def isolated(name: str) -> str:
    """A name to be put into a sentence, so that its reading direction cannot disturb the rest."""
    if name.isascii():
        return name
    return f"\u2068{_ISOLATES.sub('', name)}\u2069"


def _without_piles(text: str) -> str:
    marks, kept = 0, []
    for char in text:
        marks = marks + 1 if category(char) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)

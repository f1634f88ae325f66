"""Text between tags and in quotes of XML and HTML, whatever characters it is made of."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters XML 1.0 cannot hold, not even escaped."""


def holdable(text: str) -> str:
    """The text without characters that markup cannot hold."""
    return _FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """Text as it stands between tags."""
    return escape(holdable(text))


def quoted(text: str) -> str:
    """Text as the value of an attribute, with the quotes around it."""
    return quoteattr(holdable(text))

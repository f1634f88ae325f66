"""Logos as they are drawn: what is more than plain paths or a PNG is made plain, or refused."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import NamedTuple

from topodesk.cli.surroundings import lacking_library
from topodesk.storage.errors import DesignError

UNREADABLE = "This SVG cannot be drawn as a logo: it is broken, empty or too much."


class Drawn(NamedTuple):
    """A logo that can be drawn, and what should be known of it; "" when nothing."""

    logo: bytes
    said: str = ""


@lru_cache(maxsize=4)
def drawn(logo: bytes) -> Drawn:
    """The logo as it is drawn; DesignError when it cannot be."""
    from topodesk.drawing.shapes import Rect
    from topodesk.proposal.logo import placed
    from topodesk.proposal.look import kind_of

    if kind_of(logo) != "svg" or placed(logo, Rect(0, 0, 1, 1)):
        return Drawn(logo)
    try:
        from topodesk.render.svg_plain import plain
        from topodesk.render.svg_tree import NoLogo
    except ImportError as error:
        if lacking := lacking_library(error):
            raise DesignError(lacking) from error
        raise
    try:
        return Drawn(*plain(logo))
    except NoLogo as error:
        raise DesignError(UNREADABLE) from error


def read_logo() -> None:
    """Read an SVG from standard input; say what should be known of it, and how a design keeps it
    so that it is drawn alike everywhere."""
    from topodesk.proposal.look import MOST_BYTES, address_of

    found = drawn(sys.stdin.buffer.read(MOST_BYTES + 1))
    address = address_of(found.logo)
    if not address:
        raise DesignError(UNREADABLE)
    if found.said:
        sys.stdout.write(f"note {found.said}\n")
    sys.stdout.write(f"logo {address}\n")

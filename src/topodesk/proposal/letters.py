"""Which characters of a design would come out as boxes, said before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from topodesk.drawing.fonts import missing
from topodesk.model.design import Design
from topodesk.model.record import Record
from topodesk.storage.format import dumps

MOST = 8
"""So many characters are named."""


def without_font(design: Design) -> str:
    """A sentence about the characters that no font of this computer has; "" when there are none."""
    lacking = missing(dumps(design).decode("utf-8"))
    if not lacking:
        return ""
    names = {record.label() for record in _records(design) if _holds(record.label(), lacking)}
    said = " ".join(lacking[:MOST]) + (" …" if len(lacking) > MOST else "")
    who = f"{len(names)} name{'s use' if len(names) != 1 else ' uses'}" if names else "Texts use"
    return f"{who} characters this computer has no font for; they are drawn as boxes: {said}"


def _records(design: Design) -> Iterator[Record]:
    for store in (design.shared, *design.scenarios):
        yield from store


def _holds(text: str, lacking: Iterable[str]) -> bool:
    return any(char in text for char in lacking)

"""The two doors of the file format: bytes to a design and back (docs/file-format.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from topodesk.model.design import Design
from topodesk.model.memory import collecting_garbage_later
from topodesk.storage import json_text, writing
from topodesk.storage.errors import DesignError
from topodesk.storage.migrations import VERSION, upgrade
from topodesk.storage.reading import Reading
from topodesk.storage.shape import FORMAT
from topodesk.storage.wording import shown

__all__ = ["FORMAT", "VERSION", "DesignError", "Loaded", "dumps", "loads"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A design that was read. `read_only` when it must not be saved over; `notice` says why.
    `inside` when it came out of a file of another kind, which saving must not replace."""

    design: Design
    read_only: bool = False
    notice: str = ""
    inside: bool = False


def loads(data: bytes, where: str = "The file") -> Loaded:
    """The design in `data`; DesignError with one sentence when it is anything else.

    `where` is what sentences about the file as a whole begin with. A design of a newer format
    version comes back read-only, without what this version cannot read.
    """
    with collecting_garbage_later():
        document = _design_document(json_text.parse(data, where), where)
        version = _version(document, where)
        if version <= VERSION:
            return Loaded(Reading(upgrade(document, version)).design())
        reading = Reading(document, lenient=True)
        return Loaded(reading.design(), read_only=True, notice=_notice(version, reading.left_out))


def dumps(design: Design) -> bytes:
    """The one text of `design`: equal designs give equal bytes."""
    return writing.text(design)


def _design_document(document: object, where: str) -> dict[str, Any]:
    if not isinstance(document, dict):
        what = shown(document)
        raise DesignError(
            f"{where} is not a TopoDesk design: it holds {what} instead of an object."
        )
    if "format" not in document:
        raise DesignError(f"{where} is not a TopoDesk design: it has no “format”.")
    if document["format"] != FORMAT:
        what = shown(document["format"])
        raise DesignError(f"{where} is not a TopoDesk design: its “format” is {what}.")
    return document


def _version(document: dict[str, Any], where: str) -> int:
    if "version" not in document:
        raise DesignError(f"{where} has no “version”, so it cannot be told how to read it.")
    version = document["version"]
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DesignError(
            f"{where} has {shown(version)} as its “version”, not a whole number from 1."
        )
    return version


def _notice(version: int, left_out: int) -> str:
    newer = (
        f"This design was saved by a newer TopoDesk (format version {shown(version)}, and this one "
        f"knows up to {VERSION}), so it is open for reading only"
    )
    if not left_out:
        return f"{newer}."
    things = "one thing in it is" if left_out == 1 else f"{left_out:,} things in it are"
    return f"{newer}, and {things} not shown."

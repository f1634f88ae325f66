"""Bytes of a file to plain Python values, refusing what JSON readers usually let through.

Repeated keys, NaN, numbers without end, lone surrogates and NUL all parse elsewhere and hurt later.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from typing import Any

from topodesk.storage.errors import DesignError
from topodesk.storage.wording import sentence, shown, walk

LARGEST_FILE = 32 * 1024 * 1024
"""Bytes. A design of 20,000 teams has about 9 million."""

MOST_DIGITS = 1000
_SUSPECT = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_BROKEN = re.compile("[\x00\ud800-\udfff]")
_STUMP = re.compile(r"\s*(?:[-+.0-9eE]{1,30}|tr?u?|fa?l?s?|nu?l?)?\s*")
"""What may be left of a value that a file was cut in."""
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)

_SLIPS = {
    "Expecting value": "a value is missing or misspelt",
    "Expecting property name enclosed in double quotes": "a key in double quotes is missing",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting ',' delimiter": "a comma or a closing bracket is missing",
    "Invalid control character at": "a text holds a raw line break or control character",
    "Illegal trailing comma before end of object": "there is a comma too many",
    "Illegal trailing comma before end of array": "there is a comma too many",
    "Extra data": "something follows after the end of the design",
}


class _Misfit:
    """Stands in the parsed document for a value that cannot be taken; `complaint` says why."""

    def __init__(self, complaint: str) -> None:
        self.complaint = complaint


class _Repeating(dict[str, Any]):
    """An object that has a key twice; `complaint` says which."""

    complaint = ""


class _Reader:
    """Parses one document and remembers whether there was something it could not take.

    The hooks do not know where they are, so they leave a mark that is looked up afterwards.
    """

    def __init__(self) -> None:
        self.spoiled = False

    def parse(self, text: str) -> object:
        return json.loads(
            text,
            object_pairs_hook=self._object,
            parse_float=self._float,
            parse_int=self._int,
            parse_constant=lambda word: self._misfit(f"is {word}, which is not a number"),
        )

    def _misfit(self, complaint: str) -> _Misfit:
        self.spoiled = True
        return _Misfit(complaint)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        self.spoiled = True
        repeating = _Repeating(made)
        (key, _), *_ = Counter(key for key, _ in pairs).most_common(1)
        repeating.complaint = f"has the key {shown(key)} more than once"
        return repeating

    def _float(self, digits: str) -> object:
        number = float(digits)
        if math.isfinite(number):
            return number
        return self._misfit(f"is {digits[:24]}, which is larger than any number can be")

    def _int(self, digits: str) -> object:
        if len(digits) <= MOST_DIGITS:
            return int(digits)
        return self._misfit(f"is a number of {len(digits):,} digits")


def parse(data: bytes, where: str) -> object:
    """The JSON value in `data`; DesignError with the place when it is not exactly one.

    `where` names the file at the beginning of a sentence.
    """
    text = _decoded(data, where)
    reader = _Reader()
    try:
        document = reader.parse(text)
    except json.JSONDecodeError as slip:
        raise DesignError(_slip_sentence(text, slip, where)) from None
    except RecursionError:
        raise DesignError(f"{where} is nested too deeply to be a design.") from None
    if reader.spoiled:
        _refuse_misfit(document)
    if _SUSPECT.search(text):
        _refuse_broken_text(document)
    return document


def _decoded(data: bytes, where: str) -> str:
    if len(data) > LARGEST_FILE:
        most = LARGEST_FILE // 1024**2
        raise DesignError(f"{where} is larger than {most} MB, the most a design may have.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = f"byte {error.start + 1:,} belongs to no character"
        raise DesignError(f"{where} is not UTF-8 text: {at}.") from None
    if not text.strip():
        raise DesignError(f"{where} is empty.")
    return text


def _slip_sentence(text: str, slip: json.JSONDecodeError, where: str) -> str:
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        return f"{where} holds an unresolved merge conflict in line {line:,}."
    cut = _STUMP.fullmatch(text[slip.pos :]) and slip.msg != "Extra data"
    if cut or slip.msg.startswith("Unterminated"):
        line = text.rstrip().count("\n") + 1
        return f"{where} looks cut off: it ends in the middle, in line {line:,}."
    problem = "a backslash is out of place" if "escape" in slip.msg else "something is out of place"
    at = f"line {slip.lineno:,}, column {slip.colno:,}"
    return f"{where} is not valid JSON: {_SLIPS.get(slip.msg, problem)} at {at}."


def _refuse_misfit(document: object) -> None:
    for trail, value in walk(document):
        if isinstance(value, _Misfit | _Repeating):
            raise DesignError(sentence(document, trail, value.complaint))


def _refuse_broken_text(document: object) -> None:
    for trail, value in walk(document):
        for text in (value, *(value if isinstance(value, dict) else ())):
            if isinstance(text, str) and (found := _BROKEN.search(text)):
                what = "a NUL character" if found[0] == "\0" else "half a character"
                code = f"\\u{ord(found[0]):04x}"
                complaint = f"contains {what} ({code}), which no text can hold"
                raise DesignError(sentence(document, trail, complaint))

"""How files and what is in them are spoken of in sentences: names, values, and places.

Names come out of files, so control characters are made visible and long ones are shortened.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS

Trail = Sequence[str | int]
"""Keys and indexes that lead from the top of a document to a place in it."""

LONGEST_NAME = 60


def visible(text: str) -> str:
    """`text` with nothing in it that moves a cursor, turns the line around, or cannot be printed.

    Control characters become their pictures, the rest of that family and lone surrogates "�".
    """
    return "".join(_visible_character(character) for character in text)


def _visible_character(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    turning = 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or code in (0x2028, 0x2029)
    return "�" if turning or unicodedata.category(character) in ("Cc", "Cs") else character


def named(text: str) -> str:
    """A name in quotation marks, short enough for a sentence."""
    short = text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1].rstrip() + "…"
    return f"“{visible(short)}”"


def file_name(path: Path) -> str:
    """What the file at `path` is called; of `.` and `..`, the name of the folder they mean."""
    if path.name and path.name != "..":
        return path.name
    return Path(os.path.abspath(path)).name or str(path)


def shown(value: object) -> str:
    """A value of a file as a person would point at it."""
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, list):
        return "a list"
    text = json.dumps(value, ensure_ascii=False)
    if len(text) <= 40:
        return visible(text)
    return visible(text[:38].rstrip()) + ('…"' if isinstance(value, str) else "…")


def sentence(document: object, trail: Trail, complaint: str) -> str:
    """`complaint` about the place at `trail`, as one sentence with its full stop."""
    things, rest = _things(document, trail)
    field = field_words(rest)
    if field:
        return f"In {', '.join(things) or 'the design'}: {field} {complaint}."
    *around, subject = things or ["the design"]
    opening = f"In {', '.join(around)}, {subject}" if around else subject[0].upper() + subject[1:]
    return f"{opening} {complaint}."


def thing(document: object, trail: Trail) -> str:
    """The record or scenario at `trail` as part of a sentence: `team 3 (“Pay”) in scenario “A”`."""
    things, _ = _things(document, trail)
    return " in ".join(reversed(things)) or "the design"


def field_words(trail: Trail) -> str:
    """A way inside a record: `walk, entry 2, team`. Indexes count from one."""
    return ", ".join(
        f"entry {step + 1:,}" if isinstance(step, int) else visible(step[:LONGEST_NAME])
        for step in trail[:6]
    )


def walk(document: object) -> Iterator[tuple[Trail, object]]:
    """Everything in a document with the way to it, in its order, without recursion."""
    waiting: list[tuple[Trail, object]] = [((), document)]
    while waiting:
        trail, value = waiting.pop()
        yield trail, value
        if isinstance(value, dict):
            waiting += [((*trail, key), inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*trail, n), value[n]) for n in range(len(value) - 1, -1, -1)]


def inside(document: object, trail: Trail) -> object:
    """What stands at `trail`; None when it leads nowhere."""
    for step in trail:
        try:
            document = document[step]  # type: ignore[index]  # what cannot be indexed is caught
        except (KeyError, IndexError, TypeError):
            return None
    return document


def _things(document: object, trail: Trail) -> tuple[list[str], Trail]:
    """The scenario and the record that `trail` leads into, and what is left of it inside."""
    things: list[str] = []
    if len(trail) >= 2 and trail[0] == "scenarios" and isinstance(trail[1], int):
        document, name = inside(document, trail[:2]), _name_of(inside(document, trail[:2]))
        things.append(f"scenario {named(name) if name else trail[1] + 1}")
        trail = trail[2:]
    noun = _nouns().get(str(trail[0])) if trail else None
    if noun and len(trail) >= 2 and isinstance(trail[1], int):
        name = _name_of(inside(document, trail[:2]))
        things.append(f"{noun} {trail[1] + 1:,}" + (f" ({named(name)})" if name else ""))
        trail = trail[2:]
    return things, trail


def _name_of(fields: object) -> str:
    if isinstance(fields, Mapping):
        for key in ("name", "title", "statement", "text", "purpose"):
            value = fields.get(key)
            if isinstance(value, str) and value.strip():
                return value
    return ""


@cache
def _nouns() -> Mapping[str, str]:
    return {kind.collection: kind.noun for kind in (*SCENARIO_KINDS, *DESIGN_KINDS)}

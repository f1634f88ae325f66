"""Keys this version does not know: kept on the record they came with, and written back sorted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

from topodesk.model.record import Part

DEEPEST = 64
"""Levels of lists and objects an unknown key may hold; far more could not be written again."""


def too_deep(part: Part) -> bool:
    """Whether an unknown key of `part`, or of a part in it, holds more than `DEEPEST` levels."""
    if part.model_extra and any(_deeper(value, DEEPEST) for value in part.model_extra.values()):
        return True
    return any(too_deep(inner) for inner in parts_of(part))


def parts_of(part: Part) -> Iterator[Part]:
    """The parts directly inside `part`."""
    for name in part_fields(type(part)):
        value = getattr(part, name)
        yield from value if isinstance(value, tuple) else (value,)


@cache
def part_fields(kind: type[Part]) -> frozenset[str]:
    """The fields of `kind` that hold a part or a tuple of parts."""
    fields = kind.model_fields.items()
    return frozenset(name for name, field in fields if [*_parts_in(field.annotation)])


def inner_parts(kind: type[Part]) -> Iterator[type[Part]]:
    """The classes of the parts that a value of `kind` can hold, at any depth."""
    for field in kind.model_fields.values():
        for part in _parts_in(field.annotation):
            yield part
            yield from inner_parts(part)


def _parts_in(annotation: object) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts_in(inner)


def _deeper(value: object, room: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return room == 0 or any(_deeper(one, room - 1) for one in inner)


def sorted_value(value: object) -> object:
    """A value of an unknown key with the keys of every object in it sorted."""
    if isinstance(value, dict):
        return {key: sorted_value(value[key]) for key in sorted(value)}
    return [sorted_value(one) for one in value] if isinstance(value, list) else value

"""Which records point at which: read off the field types, so no kind needs code of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, get_args

from topodesk.model.ids import Ref
from topodesk.model.record import Part, Record

P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class RefField:
    """A field that holds ids: `many` of them or one, `required` when the kind means nothing
    without it, `kinds` the class names it may point at (empty: any)."""

    name: str
    kinds: tuple[str, ...]
    many: bool
    required: bool


@cache
def ref_fields(kind: type[Part]) -> tuple[RefField, ...]:
    """The fields of `kind` that hold ids."""
    found = []
    for name, info in kind.model_fields.items():
        marks = [m for m in info.metadata if isinstance(m, Ref)] or list(_marks(info.annotation))
        if marks:
            many = getattr(info.annotation, "__origin__", None) is tuple
            found.append(RefField(name, marks[0].kinds, many, required=info.is_required()))
    return tuple(found)


@cache
def part_fields(kind: type[Part]) -> tuple[str, ...]:
    """The fields of `kind` that hold parts with ids inside, one or a tuple of them."""
    return tuple(
        name
        for name, info in kind.model_fields.items()
        if any(ref_fields(part) or part_fields(part) for part in _parts(info.annotation))
    )


def references(part: Part) -> Iterator[tuple[RefField, str]]:
    """Every (field, id) by which `part`, or a part inside it, points at records."""
    for field in ref_fields(type(part)):
        value = getattr(part, field.name)
        if field.many:
            for target in value:
                yield field, target
        elif value is not None:
            yield field, value
    for name in part_fields(type(part)):
        for inner in _as_tuple(getattr(part, name)):
            yield from references(inner)


def without(part: P, gone: Collection[str]) -> P | None:
    """`part` pointing at none of `gone`; None when it means nothing without one of them."""
    changes: dict[str, object] = {}
    for field in ref_fields(type(part)):
        value = getattr(part, field.name)
        if field.many:
            kept = tuple(target for target in value if target not in gone)
            if kept != value:
                changes[field.name] = kept
        elif value in gone:
            if field.required:
                return None
            changes[field.name] = None
    for name in part_fields(type(part)):
        value = getattr(part, name)
        kept = tuple(k for k in (without(p, gone) for p in _as_tuple(value)) if k is not None)
        if kept != _as_tuple(value):
            changes[name] = kept if isinstance(value, tuple) else kept[0]
    return part.with_(**changes) if changes else part


def redirected(part: P, instead: Mapping[str, str]) -> P:
    """`part` pointing at others instead, at each of them once in a list."""
    changes: dict[str, object] = {}
    for field in ref_fields(type(part)):
        value = getattr(part, field.name)
        if field.many:
            moved = tuple(dict.fromkeys(instead.get(target, target) for target in value))
            if moved != value:
                changes[field.name] = moved
        elif value in instead:
            changes[field.name] = instead[value]
    for name in part_fields(type(part)):
        value = getattr(part, name)
        moved = tuple(redirected(inner, instead) for inner in _as_tuple(value))
        if moved != _as_tuple(value):
            changes[name] = moved if isinstance(value, tuple) else moved[0]
    return part.with_(**changes) if changes else part


def _as_tuple(value: object) -> tuple[Part, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, Part) else ()


def _marks(annotation: object) -> Iterator[Ref]:
    for arg in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        if isinstance(arg, Ref):
            yield arg
        elif not isinstance(arg, str):
            yield from _marks(arg)


def _parts(annotation: object) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for arg in get_args(annotation):
        yield from _parts(arg)


def points_rightly(field: RefField, target: Record) -> bool:
    """Whether `target` is of a kind that `field` may point at."""
    return not field.kinds or type(target).__name__ in field.kinds

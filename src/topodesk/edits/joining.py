"""Several values of one kind as one, so that nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from topodesk.model.record import Part

ONE_LINE = frozenset({"short_name", "external_id", "url"})
"""Texts that hold one thing: what the others said goes to the notes."""
SUMMED = frozenset({"people", "vacancies"})


def joined(parts: Sequence[Part]) -> dict[str, object]:
    """The fields of the first with what the others say besides: texts under one another, lists one
    behind the other, head-counts summed; of anything else what is said first."""
    fields = type(parts[0]).model_fields
    return {name: _one(name, [getattr(part, name) for part in parts]) for name in fields}


def left_out(kept: Part, other: Part) -> Iterator[str]:
    """One-line texts of another one that the joined one has no room for."""
    for name in sorted(ONE_LINE & set(type(kept).model_fields)):
        value, own = getattr(other, name), getattr(kept, name)
        if value and own and value != own:
            yield f"{name.replace('_', ' ')} {value}"


def _one(name: str, values: Sequence[object]) -> object:
    known = [value for value in values if value is not None]
    first = known[0] if known else None
    if name in SUMMED:
        numbers = [value for value in known if isinstance(value, int | float)]
        return sum(numbers) if numbers else None
    if isinstance(first, bool):
        return any(known)
    if isinstance(first, Part):
        return first.with_(**joined([value for value in known if isinstance(value, Part)]))
    if isinstance(first, tuple):
        return tuple(dict.fromkeys(_items(known)))
    if type(first) is str:
        said = [str(value) for value in known if str(value).strip()]
        return next(iter(said), "") if name in ONE_LINE else "\n".join(dict.fromkeys(said))
    return first


def _items(values: Iterable[object]) -> Iterator[object]:
    for value in values:
        if isinstance(value, tuple):
            yield from value

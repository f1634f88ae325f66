"""What is wrong with a record of a file, in the words of a person who wrote it by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from topodesk.model.record import Record
from topodesk.storage.wording import Trail, inside, shown

R = TypeVar("R", bound=Record)

_EXPECTED = {
    "string_type": "text",
    "string_unicode": "text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
    "tuple_type": "a list",
    "model_type": "an object",
    "string_pattern_mismatch": "an id made of A-Z, a-z, 0-9 and _ . : -",
    "string_too_short": "an id of at least one character",
    "date_from_datetime_parsing": "a date such as 2026-11-22",
    "date_parsing": "a date such as 2026-11-22",
}


def complaint(fields: object, error: ValidationError) -> tuple[Trail, str]:
    """The first thing `error` says about `fields`: where inside them, and what should be there."""
    found = error.errors(include_url=False)
    first = found[0]
    trail = _trail(fields, first["loc"])
    kinds = [one["type"] for one in found if _trail(fields, one["loc"]) == trail]
    if first["type"] == "missing":
        return trail, "is missing"
    return trail, f"{_expectation(kinds, first.get('ctx', {}))}, not {shown(first['input'])}"


def salvaged(kind: type[R], fields: object, error: ValidationError) -> R | None:
    """The record without the fields `error` is about; None when it is nothing without them."""
    wrong = {one["loc"][0] for one in error.errors(include_url=False) if one["loc"]}
    if not isinstance(fields, dict) or not wrong:
        return None
    try:
        return kind.model_validate({k: value for k, value in fields.items() if k not in wrong})
    except ValidationError:
        return None


def _expectation(kinds: list[str], details: Mapping[str, Any]) -> str:
    """“should be ...”, from pydantic's names for what it met in one place."""
    kind = "float_type" if "float_type" in kinds else kinds[0]
    if kind == "value_error":
        return str(details["error"])
    if kind == "enum":
        return "should be one of " + str(details["expected"]).replace("'", "")
    if kind == "string_too_long":
        return f"should have at most {details['max_length']:,} characters"
    if kind == "greater_than_equal":
        return f"should be at least {_plain(details['ge'])}"
    if kind == "less_than_equal":
        return f"should be at most {_plain(details['le'])}"
    return "should be " + _EXPECTED.get(kind, "something else")


def _plain(limit: float) -> str:
    return f"{int(limit):,}"


def _trail(fields: object, loc: tuple[str | int, ...]) -> Trail:
    """`loc` without the branch names that pydantic adds for unions."""
    trail: list[str | int] = []
    for step in loc:
        if isinstance(fields, Mapping | list):
            trail.append(step)
            fields = inside(fields, (step,))
    return tuple(trail)

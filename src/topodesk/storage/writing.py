"""From a design to the one text it has: same design, same bytes, and a readable line diff.

Scenarios come by their order, records by id, fields as the model declares them (what a kind has of
its own before what all records have), unknown keys sorted after them. Defaults are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic_core import to_json

from topodesk.model.design import Design
from topodesk.model.record import Part, Record
from topodesk.model.scenario import Scenario, Store
from topodesk.storage.migrations import VERSION
from topodesk.storage.shape import DESIGN_LISTS, FORMAT, HEADER, SCENARIO_LISTS
from topodesk.storage.unknown_keys import part_fields, sorted_value


def document(design: Design) -> dict[str, Any]:
    """The design as the plain values a file holds."""
    known, unknown = _split(design.info)
    lists = _lists(design.shared, DESIGN_LISTS)
    scenarios = {"scenarios": [_scenario(one) for one in design.scenarios]}
    header = {"format": FORMAT, "version": VERSION}
    taken = {*HEADER, *DESIGN_LISTS}
    rest = {key: value for key, value in unknown.items() if key not in taken}
    return header | known | lists | scenarios | rest


def text(design: Design) -> bytes:
    """The bytes of the design's file: UTF-8, two spaces a level, a newline at the end."""
    return to_json(document(design), indent=2) + b"\n"


def _scenario(scenario: Scenario) -> dict[str, Any]:
    known, unknown = _split(scenario.info)
    rest = {key: value for key, value in unknown.items() if key not in SCENARIO_LISTS}
    return known | _lists(scenario, SCENARIO_LISTS) | rest


def _lists(store: Store, kinds: Mapping[str, type[Record]]) -> dict[str, list[dict[str, Any]]]:
    """The records of a store by list, sorted by id; lists that would be empty are left out."""
    found = {name: sorted(store.of(kind), key=_id) for name, kind in kinds.items()}
    return {name: [_fields(one) for one in records] for name, records in found.items() if records}


def _id(record: Record) -> str:
    return record.id


def _fields(record: Part) -> dict[str, Any]:
    known, unknown = _split(record)
    return known | unknown if unknown else known


def _split(part: Part) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields of a record that say something, in file order, and its unknown keys, sorted."""
    dumped = part.model_dump(mode="json", exclude_defaults=True)
    known = {name: dumped[name] for name in file_order(type(part)) if name in dumped}
    for name in known.keys() & part_fields(type(part)):
        known[name] = _part_value(getattr(part, name))
    unknown = part.model_extra or {}
    return known, {key: sorted_value(unknown[key]) for key in sorted(unknown)}


def _part_value(value: Part | tuple[Part, ...]) -> Any:
    return [_fields(one) for one in value] if isinstance(value, tuple) else _fields(value)


@cache
def file_order(kind: type[Part]) -> tuple[str, ...]:
    """The fields of `kind` as a file lists them: its id, its own, then those all records have."""
    shared = set(Record.model_fields) - {"id"} if issubclass(kind, Record) else set()
    own = [name for name in kind.model_fields if name not in shared]
    return (*own, *(name for name in kind.model_fields if name in shared))

"""A document that uses everything: two records of every kind, every field with its own value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.ids import Ref
from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS
from topodesk.model.record import Part, Record

IDS = {kind.__name__: (f"{kind.collection}-1", f"{kind.collection}-2") for kind in SCENARIO_KINDS}
SECOND = frozenset({"b", "to_team", "consumer"})
"""Fields that would name the same record as their counterpart otherwise."""


def complete_document() -> dict[str, Any]:
    """The document as a parsed file; the second grouping stands in the first."""
    scenario = filled(ScenarioInfo, "scenario-1")
    for kind in SCENARIO_KINDS:
        first, second = IDS[kind.__name__]
        scenario[kind.collection] = [filled(kind, first), {**minimal(kind, second)}]
    del scenario["groupings"][0]["parent"]
    scenario["groupings"][1]["parent"] = "groupings-1"
    document = {"format": "topodesk", "version": 1, **filled(DesignInfo, "design-1")}
    for kind in DESIGN_KINDS:
        document[kind.collection] = [filled(kind, f"{kind.collection}-1")]
    return {**document, "scenarios": [scenario]}


def filled(kind: type[Part], id: str = "") -> dict[str, Any]:
    """A part or record of `kind` with a value in every field."""
    hints = get_type_hints(kind, include_extras=True)
    fields = {
        name: _sample(hints[name], name, field.default) for name, field in kind.model_fields.items()
    }
    return fields | ({"id": id} if id else {})


def minimal(kind: type[Record], id: str) -> dict[str, Any]:
    """A record of `kind` with what it cannot be without."""
    required = {name for name, field in kind.model_fields.items() if field.is_required()}
    return {name: value for name, value in filled(kind, id).items() if name in required}


def records_of(document: dict[str, Any]) -> Iterator[tuple[type[Record], dict[str, Any]]]:
    """The first record of every kind, as it stands in the document."""
    yield DesignInfo, document
    yield ScenarioInfo, document["scenarios"][0]
    for kind in DESIGN_KINDS:
        yield kind, document[kind.collection][0]
    for kind in SCENARIO_KINDS:
        yield kind, document["scenarios"][0][kind.collection][0]


def _sample(annotation: Any, name: str, default: Any) -> Any:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        refs = [mark for mark in args[1:] if isinstance(mark, Ref)]
        kind = (refs[0].kinds or ("Team",))[0] if refs else ""
        return IDS[kind][name in SECOND] if kind else _plain(args[0], name)
    if origin is tuple:
        return [_sample(args[0], name, default)]
    if type(None) in args:
        return _sample(args[0], name, default)
    if issubclass(annotation, StrEnum):
        return next(member.value for member in annotation if member is not default)
    return filled(annotation)


def _plain(base: Any, name: str) -> Any:
    if base is str:
        return "elsewhere" if name in ("target", "scenario", "based_on") else f"some {name}"
    return {bool: True, int: 7, date: "2026-11-22"}.get(base, 2.5)

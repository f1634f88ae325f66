"""The JSON Schema of the file, read off the model: what other programs may write and rely on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from topodesk.model.design_records import DesignInfo, ScenarioInfo
from topodesk.model.kinds import DESIGN_KINDS, SCENARIO_KINDS
from topodesk.model.record import Part, Record
from topodesk.model.references import ref_fields
from topodesk.storage.migrations import VERSION
from topodesk.storage.shape import DESIGN_LISTS, FORMAT, SCENARIO_LISTS
from topodesk.storage.unknown_keys import inner_parts
from topodesk.storage.writing import file_order

_KINDS: tuple[type[Record], ...] = (DesignInfo, ScenarioInfo, *DESIGN_KINDS, *SCENARIO_KINDS)
_LIMITS = {"ge": "minimum", "le": "maximum"}
_ID: dict[str, Any] = {
    "maxLength": 80,
    "minLength": 1,
    "pattern": "^[A-Za-z0-9_.:-]+$",
    "type": "string",
}
_TEXT: dict[str, Any] = {"maxLength": 200_000, "type": "string"}
_DATE: dict[str, Any] = {
    "format": "date",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "type": "string",
}
_NAMED: dict[str, dict[str, Any]] = {"Id": _ID, "Text": _TEXT, "Date": _DATE}


def json_schema() -> dict[str, Any]:
    """The schema (2020-12) of a design file. Unknown keys are allowed everywhere.

    It cannot say that references lead somewhere and that ids are used once; loading checks that.
    """
    parts = _model_parts()
    design, scenario = parts.pop("DesignInfo"), parts.pop("ScenarioInfo")
    scenario["properties"] |= _lists(SCENARIO_LISTS)
    header = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    scenarios = {"type": "array", "minItems": 1, "items": _ref("Scenario")}
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": "TopoDesk design",
        "description": f"A file *.topodesk.json of format version {VERSION}.",
        "type": "object",
        "required": [*header, "id", "scenarios"],
        "properties": header
        | design["properties"]
        | _lists(DESIGN_LISTS)
        | {"scenarios": scenarios},
        "additionalProperties": True,
        "$defs": dict(sorted({**parts, **_NAMED, "Scenario": scenario}.items())),
    }


def schema_text() -> str:
    """The schema as printed by `topodesk schema` and kept in docs/."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _model_parts() -> dict[str, Any]:
    """The schema of every kind and of what its fields are made of, by class name."""
    _, made = models_json_schema([(kind, "validation") for kind in _KINDS])
    parts: dict[str, Any] = {name: _tidied(part) for name, part in made["$defs"].items()}
    classes = {inner for kind in _KINDS for inner in (kind, *inner_parts(kind))}
    for one in classes:
        fields = parts[one.__name__]["properties"]
        parts[one.__name__]["properties"] = {name: fields[name] for name in file_order(one)}
        _say_what_ids_mean(one, fields)
    return parts


def _say_what_ids_mean(kind: type[Part], fields: dict[str, Any]) -> None:
    for field in ref_fields(kind):
        targets = " or ".join(field.kinds) or "any record"
        many = "Ids" if field.many else "Id"
        fields[field.name]["description"] = f"{many} in the same scenario: {targets}."


def _tidied(node: Any) -> Any:
    """A piece of schema without repeated titles and limits nobody else reads, texts by name."""
    if isinstance(node, list):
        return [_tidied(one) for one in node]
    if not isinstance(node, dict):
        return node
    fields = {name: _tidied(field) for name, field in node.get("properties", {}).items()}
    rest = {key: _tidied(node[key]) for key in node if key not in ("properties", "title")}
    rest = {_LIMITS.get(key, key): value for key, value in rest.items()}
    if rest.get("anyOf") == [{"type": "integer"}, {"type": "number"}]:
        rest = {"type": "number", **{key: rest[key] for key in rest if key != "anyOf"}}
    if rest.get("format") == "date":
        rest |= _DATE
    for name, shape in _NAMED.items():
        if rest.items() >= shape.items():
            rest = _ref(name) | {key: rest[key] for key in rest if key not in shape}
    return rest | ({"properties": fields} if fields else {})


def _lists(kinds: Mapping[str, type[Record]]) -> dict[str, Any]:
    return {name: {"type": "array", "items": _ref(kind.__name__)} for name, kind in kinds.items()}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}

"""The JSON Schema says what the loader takes; the copy in docs/ is the one the program prints."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from helpers.complete import complete_document, records_of
from helpers.strategies import designs
from helpers.verdicts import design_with, refused
from topodesk.model.design import Design
from topodesk.storage.format import dumps, loads
from topodesk.storage.schema import json_schema, schema_text

ROOT = Path(__file__).parents[2]
VALIDATOR = Draft202012Validator(json_schema())
SAMPLES = sorted((ROOT / "resources" / "samples").glob("*.json"))


def test_the_schema_in_the_documents_is_up_to_date() -> None:
    kept = (ROOT / "docs" / "topodesk.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), "topodesk schema > docs/topodesk.schema.json"


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_the_samples_are_there() -> None:
    names = {path.name for path in SAMPLES}
    assert names >= {"northwind-bank.topodesk.json", "parcelo.topodesk.json"}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples_obey_it_and_are_saved_as_they_are(path: Path) -> None:
    data = path.read_bytes()
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(data))] == []
    assert dumps(loads(data).design) == data


def test_the_example_in_the_documents_obeys_it_and_opens() -> None:
    text = (ROOT / "docs" / "file-format.md").read_text(encoding="utf-8")
    examples = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    assert examples
    for example in examples:
        assert [error.message for error in VALIDATOR.iter_errors(json.loads(example))] == []
        assert dumps(loads(example.encode()).design).decode() == example


@given(designs())
def test_every_design_obeys_it(design: Design) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(dumps(design)))] == []


def test_a_document_with_everything_obeys_it() -> None:
    assert [error.message for error in VALIDATOR.iter_errors(complete_document())] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {**design_with(), "format": "other"},
        {**design_with(), "version": 2},
        {**design_with(), "scenarios": []},
        {**design_with(), "stage": 11},
        {**design_with(), "as_of": "22.11.2026"},
        design_with(teams=[{"id": "t"}]),
        design_with(teams=[{"id": "t t", "name": "T"}]),
        design_with(teams=[{"id": "t", "name": "T", "people": -1}]),
        design_with(teams=[{"id": "t", "name": "T", "people": "7"}]),
        design_with(teams=[{"id": "t", "name": "T", "type": "squad"}]),
        design_with(teams=[{"id": "t", "name": "T", "team_api": {"focus": 1}}]),
    ],
)
def test_what_it_forbids_the_loader_forbids(wrong: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(wrong)
    if wrong["version"] == 1:
        refused(wrong)


def test_it_knows_every_field_and_allows_others() -> None:
    schema = json_schema()
    for kind, fields in records_of(complete_document()):
        name = {"DesignInfo": None, "ScenarioInfo": "Scenario"}.get(kind.__name__, kind.__name__)
        part = schema["$defs"][name] if name else schema
        assert set(kind.model_fields) <= set(part["properties"])
        assert part["additionalProperties"] is True
        assert fields.keys() <= part["properties"].keys()


def test_it_says_what_an_id_points_at() -> None:
    step = json_schema()["$defs"]["JourneyStep"]["properties"]
    assert step["stream"]["description"] == "Id in the same scenario: ValueStream."
    assert step["responsible_teams"]["description"] == "Ids in the same scenario: Team."

"""Thousands of bad files: each is refused with one clear sentence or is a good design after all."""

from __future__ import annotations

import gc
import json
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.bad_files import BAD_BYTES, BAD_SCENARIOS, BAD_TOPS, SMALL
from helpers.complete import complete_document, records_of
from helpers.strategies import json_values
from helpers.verdicts import design_with, refused, verdict
from topodesk.model.record import Record
from topodesk.model.references import ref_fields
from topodesk.storage.format import DesignError, dumps, loads

KINDS = [kind for kind, _ in records_of(complete_document())]
WRONG: tuple[Any, ...] = (None, True, -1e300, 10**30, "\u202e", "x" * 200_001, [None], {"a": []})


@pytest.mark.parametrize("data", BAD_BYTES.values(), ids=BAD_BYTES)
def test_bytes_that_are_no_design_are_refused(data: bytes) -> None:
    assert verdict(data)


@pytest.mark.parametrize("document", BAD_TOPS.values(), ids=BAD_TOPS)
def test_documents_that_are_no_design_are_refused(document: Any) -> None:
    refused(document)


@pytest.mark.parametrize("lists", BAD_SCENARIOS.values(), ids=BAD_SCENARIOS)
def test_scenarios_that_contradict_themselves_are_refused(lists: dict[str, Any]) -> None:
    refused(design_with(**lists))


def test_there_are_far_more_than_two_hundred_of_them() -> None:
    written = len(BAD_BYTES) + len(BAD_TOPS) + len(BAD_SCENARIOS)
    fields = sum(len(kind.model_fields) for kind in KINDS)
    assert written > 140
    assert written + fields * len(WRONG) > 3000


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_any_field_of_the_wrong_type_is_refused_by_name_or_is_fine(kind: type[Record]) -> None:
    document = complete_document()
    fields = next(record for one, record in records_of(document) if one is kind)
    refusals = 0
    for name in kind.model_fields:
        kept = fields.get(name)
        for wrong in WRONG:
            fields[name] = wrong
            sentence = verdict(json.dumps(document).encode())
            if sentence:
                refusals += 1
                assert name in sentence
        fields[name] = kept
    assert refusals > 3 * len(kind.model_fields)


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_a_missing_field_is_refused_when_the_record_is_nothing_without_it(
    kind: type[Record],
) -> None:
    document = complete_document()
    fields = next(record for one, record in records_of(document) if one is kind)
    for name, field in kind.model_fields.items():
        if not field.is_required():
            continue
        kept = fields.pop(name)
        assert f"{name} is missing" in refused(document)
        fields[name] = kept


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__ for kind in KINDS])
def test_a_reference_to_nothing_or_to_the_wrong_kind_is_refused(kind: type[Record]) -> None:
    for field in ref_fields(kind):
        for target in ("gone", "placements-1"):
            document = complete_document()
            fields = next(record for one, record in records_of(document) if one is kind)
            fields[field.name] = [target] if field.many else target
            sentence = verdict(json.dumps(document).encode())
            if target == "gone" or field.kinds:
                assert (
                    f'{field.name}{", entry 1" if field.many else ""} names "{target}"' in sentence
                )


def test_a_file_cut_anywhere_is_refused() -> None:
    data = dumps(loads(json.dumps(complete_document()).encode()).design)
    for end in range(0, len(data) - 2, 97):
        assert "cut off" in verdict(data[:end]) or end == 0


def test_a_file_with_any_byte_changed_is_refused_or_good() -> None:
    data = dumps(loads(SMALL).design)
    chance = Random(7)
    refusals = 0
    for _ in range(1500):
        spoiled = bytearray(data)
        for _ in range(chance.randint(1, 3)):
            spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
        refusals += bool(verdict(bytes(spoiled)))
    assert 300 < refusals < 1500


def test_a_file_with_a_line_gone_or_twice_is_refused_or_good() -> None:
    lines = dumps(loads(json.dumps(complete_document()).encode()).design).splitlines(keepends=True)
    for number in range(0, len(lines), 5):
        verdict(b"".join(lines[:number] + lines[number + 1 :]))
        verdict(b"".join([*lines[:number], lines[number], *lines[number:]]))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(data: bytes) -> None:
    assert verdict(data)


@given(json_values())
def test_any_json_is_refused(document: Any) -> None:
    refused(document)


@given(json_values())
def test_any_json_in_the_place_of_the_scenarios_is_refused(value: Any) -> None:
    refused({**design_with(), "scenarios": value})


@given(st.data())
def test_any_json_anywhere_is_refused_or_good(data: st.DataObject) -> None:
    document: Any = complete_document()
    holder = document
    for _ in range(data.draw(st.integers(1, 6))):
        key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else [0]))
        if not isinstance(holder[key], dict | list) or not holder[key]:
            break
        holder = holder[key]
    key = data.draw(st.sampled_from(sorted(holder) if isinstance(holder, dict) else [0]))
    holder[key] = data.draw(json_values())
    verdict(json.dumps(document).encode())


@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed to a circle"])
@pytest.mark.parametrize("version", [1, 2])
def test_a_chain_of_ten_thousand_groupings_is_no_trouble(version: int, closed: bool) -> None:
    count = 10_000
    chain = [{"id": f"g{n}", "name": "G", "parent": f"g{n + 1}"} for n in range(count)]
    chain.append({"id": f"g{count}", "name": "G", **({"parent": "g0"} if closed else {})})
    document = {**design_with(groupings=chain), "version": version}
    refused_at = verdict(json.dumps(document).encode())
    assert bool(refused_at) == (closed and version == 1)


@pytest.mark.parametrize("on", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(on: bool) -> None:
    was_on = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        loads(SMALL)
        with pytest.raises(DesignError):
            loads(b"{")
        assert gc.isenabled() == on
    finally:
        (gc.enable if was_on else gc.disable)()

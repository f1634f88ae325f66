"""What goes over the clipboard comes back as it was, or is refused with a sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.bank import bank_records
from helpers.strategies import scenario_records
from helpers.verdicts import check_sentence
from topodesk.edits.fragments import fragment_of
from topodesk.model.fragment import Fragment
from topodesk.model.record import Record
from topodesk.model.scenario import Scenario
from topodesk.storage.errors import DesignError
from topodesk.storage.fragment import fragment_in, fragment_text


def of_the_bank(*ids: str) -> Fragment:
    return fragment_of(Scenario("s", bank_records()), ids)


def refused(data: bytes) -> str:
    with pytest.raises(DesignError) as refusal:
        fragment_in(data)
    check_sentence(str(refusal.value))
    return str(refusal.value)


def written(**changes: Any) -> bytes:
    return json.dumps({**json.loads(fragment_text(of_the_bank("join"))), **changes}).encode()


@given(scenario_records(), st.data())
def test_a_fragment_comes_back_as_it_was(records: list[Record], data: st.DataObject) -> None:
    store = Scenario("s", records)
    known = ["none", *(record.id for record in records)]
    ids = data.draw(st.lists(st.sampled_from(known), unique=True, max_size=6))
    fragment = fragment_of(store, ids)
    again = fragment_in(fragment_text(fragment))
    assert again.picked == fragment.picked
    assert {r.id: r for r in again.records} == {r.id: r for r in fragment.records}


def test_what_is_no_fragment_is_refused_with_a_sentence() -> None:
    assert refused(b"") == "What is on the clipboard is empty."
    assert refused(b'{"format": "topodesk"}') == (
        "What is on the clipboard was not copied from a design."
    )
    assert "not valid JSON" in refused(b"{,}")
    assert "cut off" in refused(fragment_text(of_the_bank("join"))[:-20])
    assert "newer TopoDesk" in refused(written(version=99))
    assert "does not say what" in refused(written(picked="join"))
    assert "“gone”" in refused(written(picked=["gone"])).replace('"', "“", 1).replace('"', "”", 1)


def test_a_fragment_that_points_outside_itself_is_refused() -> None:
    team = {"id": "join", "name": "Join", "value_stream": "nowhere"}
    assert "nowhere" in refused(written(teams=[team], placements=[]))
    assert "people" in refused(written(teams=[{"id": "join", "name": "Join", "people": "x"}]))


@given(st.integers(0, 5_000), st.binary(min_size=1, max_size=3))
def test_broken_bytes_are_a_fragment_or_a_sentence(at: int, noise: bytes) -> None:
    text = fragment_text(of_the_bank("open", "join", "identity"))
    at %= len(text)
    try:
        fragment_in(text[:at] + noise + text[at + len(noise) :])
    except DesignError as refusal:
        check_sentence(str(refusal))

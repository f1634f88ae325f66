"""The sentences themselves, for the mistakes people make with a file they edit by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from helpers.verdicts import design_with, refused, verdict
from topodesk.storage.format import DesignError, loads

TEAMS = [{"id": "a", "name": "Search"}, {"id": "b", "name": "Basket"}]


def _third_team(**fields: Any) -> dict[str, Any]:
    return design_with(teams=[*TEAMS, {"id": "p", "name": "Payments", **fields}])


PAYMENTS = "In scenario “Today”, team 3 (“Payments”): "

FIELDS: list[tuple[dict[str, Any], str]] = [
    ({"people": "seven"}, 'people should be a number, not "seven".'),
    ({"people": -1}, "people should be at least 0, not -1."),
    ({"people": True}, "people should be a number, not true."),
    ({"product_manager": "yes"}, 'product_manager should be true or false, not "yes".'),
    (
        {"formed_on": "22.11.2026"},
        'formed_on should be a date such as 2026-11-22, not "22.11.2026".',
    ),
    (
        {"formed_on": "2026-02-30"},
        'formed_on should be a date such as 2026-11-22, not "2026-02-30".',
    ),
    ({"confidence": "sure"}, 'confidence should be one of fact, estimate or guess, not "sure".'),
    ({"tags": "core"}, 'tags should be a list, not "core".'),
    ({"tags": ["core", 7]}, "tags, entry 2 should be text, not 7."),
    ({"team_api": []}, "team_api should be an object, not a list."),
    (
        {"team_api": {"channels": [{}]}},
        "team_api, channels, entry 1 should be text, not an object.",
    ),
    ({"id": "a"}, 'id "a" is also the id of team 1 (“Search”) in scenario “Today”.'),
    ({"id": "pay ments"}, 'id should be an id made of A-Z, a-z, 0-9 and _ . : -, not "pay ments".'),
    ({"value_stream": "x"}, 'value_stream names "x", which is not in this scenario.'),
    (
        {"value_stream": "a"},
        'value_stream names "a", which is the team “Search”; it should name a value stream.',
    ),
]


@pytest.mark.parametrize(("fields", "said"), FIELDS, ids=[str(said) for _, said in FIELDS])
def test_a_wrong_field_is_named_with_its_team_and_scenario(
    fields: dict[str, Any], said: str
) -> None:
    assert refused(_third_team(**fields)) == PAYMENTS + said


def test_a_wrong_reference_inside_a_part_is_named_with_its_place() -> None:
    change = {"id": "c", "title": "Refund", "walk": [{"team": "a"}, {"team": "gone"}]}
    assert refused(design_with(teams=TEAMS, typical_changes=[change])) == (
        "In scenario “Today”, typical change 1 (“Refund”): walk, entry 2, team names "
        '"gone", which is not in this scenario.'
    )


def test_a_missing_part_of_a_part_is_named_with_its_place() -> None:
    change = {"id": "c", "title": "Refund", "walk": [{"team": "a"}, {"note": "waits"}]}
    assert refused(design_with(teams=TEAMS, typical_changes=[change])) == (
        "In scenario “Today”, typical change 1 (“Refund”): walk, entry 2, team is missing."
    )


def test_an_id_that_means_two_things_is_refused_across_scenarios() -> None:
    document = design_with(teams=TEAMS)
    streams = [{"id": "b", "name": "Buy"}]
    document["scenarios"].append({"id": "s2", "name": "Proposal", "value_streams": streams})
    assert refused(document) == (
        'In scenario “Proposal”, value stream 1 (“Buy”): id "b" is also the id of '
        "team 2 (“Basket”) in scenario “Today”."
    )


def test_a_waiver_cannot_have_the_id_of_a_team() -> None:
    waivers = [{"id": "b", "rule_id": "ARCH-01", "target": "a"}]
    document = {**design_with(teams=TEAMS), "waivers": waivers}
    assert refused(document) == (
        'In scenario “Today”, team 2 (“Basket”): id "b" is also the id of waiver 1.'
    )


def test_a_listed_team_has_the_id_of_a_team_and_of_nothing_else() -> None:
    document = {**design_with(teams=TEAMS), "roster": [{"id": "b", "name": "Basket"}]}
    assert verdict(json.dumps(document).encode()) == ""
    customers = [{"id": "b", "name": "Buyer"}]
    document = {**design_with(customers=customers), "roster": [{"id": "b", "name": "Basket"}]}
    assert refused(document) == (
        'In scenario “Today”, customer 1 (“Buyer”): id "b" is also the id of '
        "listed team 1 (“Basket”)."
    )


def test_a_record_of_the_design_is_named_without_a_scenario() -> None:
    document = {**design_with(), "waivers": [{"id": "w", "rule_id": 5, "target": "t"}]}
    assert refused(document) == "In waiver 1: rule_id should be text, not 5."


def test_a_later_twin_of_another_kind_is_not_mistaken_for_itself() -> None:
    document = design_with()
    document["scenarios"][0] |= {"teams": [{"id": "x", "name": "T"}]}
    document["scenarios"][0] |= {"customers": [{"id": "x", "name": "C"}]}
    assert refused(document) == (
        'In scenario “Today”, team 1 (“T”): id "x" is also the id of '
        "customer 1 (“C”) in scenario “Today”."
    )


def test_long_and_strange_names_are_shortened_and_made_visible() -> None:
    name = "A\u202eB\x1b[31m" + "x" * 10_000
    sentence = refused(design_with(teams=[{"id": "t", "name": name, "people": "7"}]))
    assert sentence == (
        f'In scenario “Today”, team 1 (“A�B␛[31m{"x" * 51}…”): people should be a number, not "7".'
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "“plan.json” is empty."),
        (b"[", "“plan.json” looks cut off: it ends in the middle, in line 1."),
        (b"5", "“plan.json” is not a TopoDesk design: it holds 5 instead of an object."),
        (b"\xff", "“plan.json” is not UTF-8 text: byte 1 belongs to no character."),
        (
            b'{\n "a": 1\n "b": 2}',
            "“plan.json” is not valid JSON: a comma or a closing bracket is missing "
            "at line 3, column 2.",
        ),
        (
            b'{"format": "topodesk",\n<<<<<<< HEAD\n"version": 1}',
            "“plan.json” holds an unresolved merge conflict in line 2.",
        ),
    ],
)
def test_trouble_with_the_whole_file_names_the_file(text: bytes, said: str) -> None:
    with pytest.raises(DesignError) as caught:
        loads(text, "“plan.json”")
    assert str(caught.value) == said


def test_escaped_emoji_and_a_byte_order_mark_are_no_mistakes() -> None:
    document = json.dumps(design_with(teams=[{"id": "t", "name": "👩‍👧 طيران"}]))
    assert "\\ud83d" in document
    loaded = loads(b"\xef\xbb\xbf" + document.encode())
    assert loaded.design.scenarios[0]["t"].label() == "👩‍👧 طيران"


def test_unknown_keys_may_be_nested_reasonably_and_no_deeper() -> None:
    def nested(levels: int) -> str:
        return (
            '{"format":"topodesk","version":1,"id":"d","x":%s,"scenarios":[{"id":"s","name":"S"}]}'
            % ("[" * levels + "]" * levels)
        )

    assert verdict(nested(64).encode()) == ""
    assert "64 levels" in verdict(nested(66).encode())
    inside = design_with(
        teams=[{"id": "t", "name": "T", "team_api": {"x": json.loads("[" * 99 + "]" * 99)}}]
    )
    assert "64 levels" in refused(inside)

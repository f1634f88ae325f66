from __future__ import annotations

import pytest

from topodesk.model.component import Component
from topodesk.model.interaction import Interaction
from topodesk.model.outcome import Outcome
from topodesk.rules.finding import Severity
from topodesk.rules.wording import called, count, joined, listed, number_word, quoted


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [
        (0, "journey step", "0 journey steps"),
        (1, "component", "1 component"),
        (2, "story", "2 stories"),
        (2, "survey", "2 surveys"),
        (4.5, "point", "4.5 points"),
        (1.0, "team", "1 team"),
    ],
)
def test_numbers_go_with_their_nouns(number: float, noun: str, said: str) -> None:
    assert count(number, noun) == said


def test_irregular_plurals_are_given() -> None:
    assert [count(n, "person", "people") for n in (1, 2)] == ["1 person", "2 people"]


def test_small_numbers_are_words() -> None:
    assert [number_word(n) for n in (0, 3, 9, 10)] == ["no", "three", "nine", "10"]


def test_names_are_quoted_on_one_line_and_shortened() -> None:
    assert quoted(" a\n b ") == "“a b”"
    assert quoted("x" * 100) == "“" + "x" * 59 + "…”"


def test_lists_of_names_say_how_many_more() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "“a”"
    assert listed(["a", "b", "c", "d"]) == "“a”, “b”, “c” and “d”"
    assert listed(["a", "b", "c", "d", "e"]) == "“a”, “b”, “c” and 2 more"
    assert listed(["a", "b", "c", "d", "e"], noun="steps") == "“a”, “b”, “c” and 2 more steps"


def test_sentences_join_their_parts() -> None:
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"], "or") == "a, b or c"


def test_records_are_called_by_name_or_by_what_they_are() -> None:
    assert called(Component(id="c", name="Ledger")) == "“Ledger”"
    assert called(Component(id="c", name=" ")) == "a component without a name"
    assert called(Outcome(id="o")) == "an outcome without a name"
    assert called(Interaction(id="i", provider="a", consumer="b")) == (
        "an interaction without a name"
    )
    assert called(None) == "somebody"


def test_levels_are_softened_one_by_one() -> None:
    assert [level.softened().value for level in Severity] == ["info", "info", "warning"]

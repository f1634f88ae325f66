"""Words are found whatever their case and accents, and replaced in names as one step."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.bank import small_bank
from topodesk.edits.replacing import renamed, replace_in_names
from topodesk.edits.wanted import Wanted
from topodesk.model.change import DESIGN, Change
from topodesk.model.scenario import Scenario
from topodesk.model.team import Team

ODD = st.text(st.sampled_from("aAbÉéßſİıﬁ \n\u0301\u200fש<&_"), max_size=12)


def replaced(wanted: Wanted, by: str, *names: str) -> Change:
    store = Scenario("s", [Team(id=f"t{n}", name=name) for n, name in enumerate(names)])
    return replace_in_names(store, list(store.records), wanted, by)


def names_after(change: Change) -> list[str]:
    return [new.label() for _, new in change.within("s") if new is not None]


@pytest.mark.parametrize("text", ["Café", "CAFE", "cafe\u0301", "the ＣＡＦＥ", "a\ncafé"])
def test_case_and_accents_do_not_count(text):
    assert Wanted("café").is_in(text)
    assert Wanted("CAFE").is_in(text)


@pytest.mark.parametrize("nothing", ["", "  ", "\n", "\u0301"])
def test_looking_for_nothing_finds_nothing(nothing):
    assert not Wanted(nothing).is_in("a  b\n")
    assert Wanted(nothing).spans("a  b\n") == []


def test_a_space_finds_any_white_space():
    assert Wanted("new york").is_in("New\nYork")


def test_case_counts_when_it_is_asked_to():
    assert Wanted("API", match_case=True).is_in("The API")
    assert not Wanted("API", match_case=True).is_in("Rapid")


def test_whole_words_are_not_found_in_longer_ones():
    assert Wanted("api", whole_word=True).spans("Rapid API, api_2 (API)") == [(6, 9), (18, 21)]


def test_half_a_letter_is_never_replaced():
    assert Wanted("s").spans("Straße") == [(0, 1)]
    assert Wanted("ss").spans("Straße") == [(4, 5)]


def test_an_accent_goes_with_its_letter():
    assert Wanted("e").replaced("cafe\u0301s", "i") == "cafis"


@given(ODD, ODD, st.booleans(), st.booleans())
def test_what_stands_beside_a_match_is_kept_as_it_is_stored(text, asked, case, word):
    wanted = Wanted(asked, case, word)
    spans = wanted.spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert wanted.replaced(text, "\ufffd").count("\ufffd") == len(spans)
    kept = "".join(part for part in wanted.replaced(text, "\ufffd").split("\ufffd"))
    assert len(kept) == len(text) - sum(end - start for start, end in spans)


def test_replacing_is_one_step_with_a_name_that_says_what_it_did():
    change = replaced(Wanted("api"), "Service", "Payments API", "API api", "Cards")
    assert change.name == "Replace “api” by “Service” in 2 names"
    assert names_after(change) == ["Payments Service", "Service Service"]


def test_taking_words_out_says_so():
    assert replaced(Wanted(" api"), "", "Pay API", "Card API").name == "Take out “api” in 2 names"


def test_one_name_is_renamed():
    change = replaced(Wanted("api"), "Service", "Payments API")
    assert change.name == "Rename team “Payments API” to “Payments Service”"


def test_a_name_that_would_be_gone_stays():
    assert renamed(Team(id="t", name="API"), Wanted("api"), " ") is None
    assert not replaced(Wanted("api"), "", "API")


def test_replacing_a_name_by_itself_does_nothing():
    assert not replaced(Wanted("API"), "API", "API", "My API")


def test_only_names_are_replaced():
    store = small_bank().scenarios[0]
    for id, record in store.records.items():
        if not hasattr(record, "name"):
            assert renamed(record, Wanted("a"), "b") is None, id


def test_the_design_itself_is_left_alone():
    change = replaced(Wanted("a"), "b", "Alpha", "Aa")
    assert DESIGN not in change.stores()


@pytest.mark.parametrize(
    ("name", "asked", "by", "new"),
    [
        ("Cafe accounts", "cafe", "coffee bar", "Coffee bar accounts"),
        ("The cafe", "cafe", "coffee bar", "The coffee bar"),
        ("Émile", "emile", "zoe", "Zoe"),
        ("Cafe accounts", "Cafe", "coffee bar", "coffee bar accounts"),
        ("Cafe", "cafe", "", ""),
    ],
)
def test_a_capital_at_the_beginning_stays_one_where_case_does_not_count(name, asked, by, new):
    assert Wanted(asked).replaced(name, by) == new


def test_what_is_put_in_stays_as_typed_where_case_counts():
    assert Wanted("Cafe", match_case=True).replaced("Cafe", "bar") == "bar"

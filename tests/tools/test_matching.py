"""Finding a name by typing part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from topodesk.tools.matching import Match, best_first, match


@pytest.mark.parametrize(
    ("typed", "name", "fit"),
    [
        ("join", "Join", Match.SAME),
        ("  JOIN ", "Join", Match.SAME),
        ("jo", "Join", Match.PREFIX),
        ("", "Join", Match.PREFIX),
        ("money", "Know My Money", Match.WORD),
        ("id da", "Identity & Customer Data", Match.WORD),
        ("data", "Identity & Customer Data", Match.WORD),
        ("& c", "Identity & Customer Data", Match.WORD),
        ("oney", "Know My Money", Match.WITHIN),
        ("kmm", "Know My Money", Match.SCATTERED),
        ("cafe", "Café am Markt", Match.PREFIX),
        ("STRASSE", "Straße", Match.SAME),
        ("של", "שלום", Match.PREFIX),
        ("a b", "a\nb", Match.SAME),
        ("mk", "Know My Money", None),
        ("join", "", None),
    ],
)
def test_a_typed_text_fits_a_name(typed: str, name: str, fit: Match | None) -> None:
    assert match(typed, name) is fit


def test_the_best_match_comes_first_and_equals_by_name() -> None:
    names = ["Repay", "Pay Anywhere", "Ledger & Payments", "Pay", "Apply", "Party", "Payroll"]
    assert best_first("pay", names, str) == [
        *("Pay", "Pay Anywhere", "Payroll"),
        "Ledger & Payments",
        "Repay",
        "Party",
    ]


def test_nothing_typed_fits_everything_by_name() -> None:
    assert best_first(" ", ["b", "C", "a", ""], str) == ["", "a", "b", "C"]


@given(st.text(), st.text())
def test_whatever_is_typed_a_name_beginning_with_it_is_found(typed: str, rest: str) -> None:
    assert match(typed, typed) in (Match.SAME, Match.PREFIX)
    assert match(typed[:50], typed[:50] + rest) is not None or not typed[:50].strip()

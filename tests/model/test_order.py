"""Order keys: always room for one more, between any two."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from topodesk.model.order import between, keys, rising


@given(st.lists(st.integers(0, 1000), max_size=120))
def test_a_key_fits_between_any_two_neighbours(places):
    order: list[str] = []
    for place in places:
        index = place % (len(order) + 1)
        low = order[index - 1] if index else ""
        high = order[index] if index < len(order) else ""
        order.insert(index, between(low, high))
        assert order == sorted(set(order))


def test_appending_a_thousand_times_keeps_keys_short():
    key = ""
    for _ in range(1000):
        key, before = between(key, ""), key
        assert key > before
    assert len(key) < 40


@given(st.integers(1, 5000))
def test_many_keys_at_once_are_in_order_and_short(count):
    made = keys(count)
    assert made == sorted(set(made))
    assert max(map(len, made)) <= 3


@given(st.text(max_size=8), st.text(max_size=8))
def test_keys_of_other_programs_are_followed_not_refused(low, high):
    assert between(low, high) > low


KEYS = st.text("0123456789ABCxyz", max_size=4)


@given(st.lists(KEYS, max_size=12))
def test_keys_can_be_made_to_rise_in_any_sequence(given_keys):
    made = rising(given_keys)
    assert len(made) == len(given_keys)
    assert all(a < b for a, b in pairwise(["", *made]))


@given(st.lists(KEYS.filter(bool), unique=True, max_size=12))
def test_keys_that_rise_already_stay(given_keys):
    assert rising(sorted(given_keys)) == sorted(given_keys)


def test_moving_one_record_changes_one_key():
    before = keys(9)
    moved = [*before[:2], before[7], *before[2:7], before[8]]
    assert sum(a != b for a, b in zip(moved, rising(moved), strict=True)) == 1

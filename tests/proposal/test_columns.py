"""Lists in columns are read down one column and then down the next."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from topodesk.proposal.columns import Piece, Space, arranged

SPACE = Space(columns=3, room=200.0, title=20.0, gap=4.0, between=16.0)
HEIGHTS = st.lists(st.floats(8, 90), min_size=1, max_size=12)


def test_each_list_has_a_column_of_its_own_if_there_are_enough() -> None:
    found = arranged([[10.0] * 8, [10.0], [10.0]], SPACE)
    assert found == [[Piece(0, 0, 8)], [Piece(1, 0, 1)], [Piece(2, 0, 1)]]


def test_more_lists_than_columns_stay_whole_in_columns_as_short_as_can_be() -> None:
    found = arranged([[30.0], [30.0], [100.0], [30.0]], SPACE)
    assert found == [[Piece(0, 0, 1), Piece(1, 0, 1)], [Piece(2, 0, 1)], [Piece(3, 0, 1)]]


def test_a_list_that_is_too_long_goes_on_in_the_next_column() -> None:
    found = arranged([[50.0] * 5, [20.0]], SPACE)
    assert found == [[Piece(0, 0, 3)], [Piece(0, 3, 5), Piece(1, 0, 1)]]


def test_a_list_that_is_spread_stands_in_columns_that_are_alike() -> None:
    found = arranged([[20.0] * 6], SPACE._replace(spread=True))
    assert found == [[Piece(0, 0, 2)], [Piece(0, 2, 4)], [Piece(0, 4, 6)]]


def test_no_item_is_left_alone_for_the_next_column() -> None:
    (first, second, *_) = arranged([[50.0] * 4], SPACE)
    assert (first, second) == ([Piece(0, 0, 2)], [Piece(0, 2, 4)])


@given(st.lists(HEIGHTS, min_size=1, max_size=6))
def test_lists_are_read_in_their_order_and_nothing_is_set_twice(lists: list[list[float]]) -> None:
    read = [piece for column in arranged(lists, SPACE) for piece in column]
    items = [(piece.place, n) for piece in read for n in range(piece.first, piece.last)]
    everything = [(place, n) for place, items in enumerate(lists) for n in range(len(items))]
    assert items == everything[: len(items)]


@given(st.lists(HEIGHTS, min_size=1, max_size=6))
def test_no_column_is_longer_than_the_page(lists: list[list[float]]) -> None:
    for column in arranged(lists, SPACE):
        high = sum(
            SPACE.title + sum(lists[p.place][p.first : p.last]) + SPACE.gap * (p.last - p.first - 1)
            for p in column
        )
        assert high + SPACE.between * (len(column) - 1) <= SPACE.room + 0.1

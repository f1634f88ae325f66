from __future__ import annotations

import pytest

from topodesk.rules.measures.team_index import (
    architecture_index,
    effective_streams,
    layer_purity,
)


def test_purity_is_the_largest_share() -> None:
    assert layer_purity(["ui", "ui", "ui", "data"]) == 0.75
    assert layer_purity([]) is None


def test_equal_shares_count_every_stream() -> None:
    assert effective_streams(["a", "b", "c", "d"]) == pytest.approx(4)
    assert effective_streams(["a"] * 9) == pytest.approx(1)
    assert effective_streams([]) is None


def test_a_layer_spread_over_streams_scores_high_and_one_stream_scores_nothing() -> None:
    assert architecture_index(["ui"] * 4, ["a", "b", "c", "d"]) == pytest.approx(0.75)
    assert architecture_index(["ui"] * 4, ["a"] * 4) == pytest.approx(0)
    assert architecture_index(["ui", "data"], ["a", "b"]) == pytest.approx(0.25)
    assert architecture_index([], []) is None

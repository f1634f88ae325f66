"""Trunks share the spine, and stay where they are while others come and go."""

from __future__ import annotations

from topodesk.drawing.layout import sizes
from topodesk.drawing.lines.spine import tracks


def crowd(count: int) -> dict[tuple[str, str], tuple[float, float]]:
    """Trunks that all meet, each a little longer than the one before."""
    return {("", f"{n:03}"): (0.0, 100.0 + n) for n in range(count)}


def test_one_trunk_more_moves_none_of_many() -> None:
    before, now = tracks(crowd(100), 0, 300), tracks(crowd(101), 0, 300)
    assert {who: now[who] for who in before} == before


def test_trunks_never_share_a_place_nor_leave_the_spine() -> None:
    for count in (1, 2, 15, 16, 17, 31, 33, 100, 257):
        places = tracks(crowd(count), 10, 310).values()
        assert len(set(places)) == count
        assert all(10 < x < 310 for x in places)


def test_few_trunks_stand_clearly_apart_and_many_closer() -> None:
    # VIEW-76
    few, many = (sorted(tracks(crowd(count), 0, 600).values()) for count in (3, 40))
    assert few[1] - few[0] == sizes.TRUNK
    assert many[1] - many[0] == sizes.DENSE_TRUNK

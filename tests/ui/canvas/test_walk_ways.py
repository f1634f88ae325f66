"""The ways of a walk run in the gaps between teams, and beside each other (WALK-21)."""

from __future__ import annotations

from itertools import combinations, pairwise

from topodesk.drawing.shapes import Point, Rect
from topodesk.tools.walk_path import Stop
from topodesk.ui.canvas.walk_ways import LABEL, Ground, Place, Way, ways_between

ACROSS, DOWN = 215, 64
BLOCKS = {
    (column, row): Rect(100 + column * ACROSS, 100 + row * DOWN, 190, 40)
    for column in range(2)
    for row in range(3)
}


def ways(*stops: tuple[int, int]) -> list[Way]:
    places = []
    for number, at in enumerate(stops, start=1):
        block = BLOCKS[at]
        stop = Stop(number, block, 0, gate=False, returned=False, wait=3)
        places.append(Place(stop, Point(block.x - 8, block.y - 8), block))
    return list(ways_between(places))


def over(way: Way, block: Rect) -> bool:
    for a, b in pairwise(way.points):
        for step in range(41):
            x, y = a.x + (b.x - a.x) * step / 40, a.y + (b.y - a.y) * step / 40
            if block.x < x < block.right and block.y + 4 < y < block.y + block.h:
                return True
    return False


def test_no_way_runs_over_a_team() -> None:
    for start, end in combinations(BLOCKS, 2):
        for one, other in ((start, end), (end, start)):
            (way,) = ways(one, other)
            assert not any(over(way, block) for block in BLOCKS.values()), (one, other)


def test_the_way_back_is_not_on_the_way_there() -> None:
    there, back = ways((0, 0), (1, 0), (0, 0))
    assert abs(there.points[0].y - back.points[0].y) >= 5


def test_days_are_not_written_over_each_other_where_there_is_room() -> None:
    found = ways((0, 0), (1, 0), (0, 1), (1, 1), (0, 2))
    for one, other in combinations(found, 2):
        across = abs(one.label.x - other.label.x) / LABEL.w
        down = abs(one.label.y - other.label.y) / (LABEL.h / 2)
        assert max(across, down) >= 1


def test_there_is_no_way_between_two_stops_at_one_place() -> None:
    assert ways((0, 0), (0, 0)) == []


def test_a_way_runs_round_words_and_round_other_numbers() -> None:
    # VIEW-75
    start, end = Rect(100, 100, 60, 40), Rect(400, 100, 60, 40)
    stop = Stop(1, start, 0, gate=False, returned=False, wait=3)
    places = [Place(stop, Point(b.x - 8, b.y - 8), b) for b in (start, end)]
    words = (Rect(200, 85, 90, 12),)
    (way,) = ways_between(places, Ground(words, (start, end)))
    for a, b in pairwise(way.points):
        low, high = sorted((a.x, b.x))
        assert not (low < 290 and high > 200 and 85 < a.y < 97)
    room = LABEL.moved(way.label.x, way.label.y)
    assert not room.meets(words[0])

"""Lines in one corridor run side by side."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from topodesk.drawing.routing.tracks import AFTER, BEFORE, LEAST, Strip, Wire, places

sides = st.sampled_from([BEFORE, AFTER])
spans = st.tuples(st.integers(0, 400), st.integers(1, 200))


@st.composite
def wires(draw: st.DrawFn) -> list[Wire]:
    found = []
    for number, (lo, length) in enumerate(draw(st.lists(spans, min_size=1, max_size=20))):
        wish = draw(st.none() | st.floats(-50, 150))
        found.append(Wire(number, lo, lo + length, draw(sides), draw(sides), 0.0, wish))
    return found


@given(wires(), st.sampled_from([1.0, 12.0, 30.0, 200.0]))
def test_wires_that_overlap_run_apart_and_all_stay_inside(found: list[Wire], wide: float) -> None:
    spots = places(found, Strip(10.0, 10.0 + wide, 5.0, 5.0))
    assert set(spots) == {wire.key for wire in found}
    assert all(10.0 < spot < 10.0 + wide for spot in spots.values())
    least = min(LEAST, wide / (len(found) + 1)) - 1e-9
    for a, b in combinations(found, 2):
        if a.lo < b.hi and b.lo < a.hi:
            assert abs(spots[a.key] - spots[b.key]) >= least


def test_a_wire_on_its_own_runs_in_the_middle() -> None:
    assert places([Wire("a", 0, 50, BEFORE, AFTER)], Strip(10, 40)) == {"a": 25}


def test_a_wire_keeps_off_a_side_where_triangles_stand() -> None:
    assert places([Wire("a", 0, 50, BEFORE, BEFORE)], Strip(0, 60, off_near=20)) == {"a": 40}


def test_a_full_corridor_gives_up_keeping_off() -> None:
    found = [Wire(number, 0, 50, BEFORE, AFTER) for number in range(9)]
    spots = places(found, Strip(0, 30, off_near=20))
    assert (min(spots.values()), max(spots.values())) == (3.0, 27.0)


def test_wires_nest_instead_of_crossing() -> None:
    above = [Wire("inner", 40, 60, BEFORE, BEFORE), Wire("outer", 0, 100, BEFORE, BEFORE)]
    spots = places(above, Strip(0, 60))
    assert spots["inner"] < spots["outer"]
    below = [Wire("inner", 40, 60, AFTER, AFTER), Wire("outer", 0, 100, AFTER, AFTER)]
    spots = places(below, Strip(0, 60))
    assert spots["inner"] > spots["outer"]


def test_wires_that_change_sides_step_past_each_other() -> None:
    falling = [Wire("left", 0, 60, BEFORE, AFTER), Wire("right", 20, 90, BEFORE, AFTER)]
    spots = places(falling, Strip(0, 60))
    assert spots["right"] < spots["left"]
    rising = [Wire("left", 0, 60, AFTER, BEFORE), Wire("right", 20, 90, AFTER, BEFORE)]
    spots = places(rising, Strip(0, 60))
    assert spots["left"] < spots["right"]


def test_wires_apart_share_a_place() -> None:
    spots = places([Wire("a", 0, 40, BEFORE, AFTER), Wire("b", 50, 90, BEFORE, AFTER)], Strip(0, 9))
    assert spots["a"] == spots["b"]


def test_wires_that_nearly_touch_do_not_look_like_one() -> None:
    spots = places([Wire("a", 0, 40, BEFORE, AFTER), Wire("b", 43, 90, BEFORE, AFTER)], Strip(0, 9))
    assert spots["a"] != spots["b"]


def test_a_wish_comes_true_where_there_is_room() -> None:
    found = [Wire("a", 0, 50, BEFORE, AFTER, wish=90.0), Wire("b", 0, 50, BEFORE, AFTER, wish=30.0)]
    assert places(found, Strip(0, 200)) == {"a": 90.0, "b": 30.0}


def test_two_with_the_same_wish_leave_room_for_their_symbols() -> None:
    found = [Wire("a", 0, 50, BEFORE, AFTER, wish=90.0), Wire("b", 0, 50, BEFORE, AFTER, wish=90.0)]
    assert sorted(places(found, Strip(0, 200)).values()) == [90.0, 110.0]

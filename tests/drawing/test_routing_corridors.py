"""Corridors: how they connect, where blocks face them, which way lines take."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from routing_floors import Plan, editor

from topodesk.drawing.routing import Floor, Gap, Gutter, Line, Route, Router, route
from topodesk.drawing.routing.docks import BOTTOM, TOP, Docks, Obstacles
from topodesk.drawing.routing.network import network
from topodesk.drawing.shapes import Point, Rect

SPINE = Gap(-120, -100, 0, 900)


def _floor(
    blocks: dict[str, Rect], *corridors: Gutter | Gap, texts: tuple[Rect, ...] = ()
) -> Floor:
    gutters = tuple(c for c in corridors if isinstance(c, Gutter))
    gaps = tuple(c for c in corridors if isinstance(c, Gap))
    return Floor(blocks, texts, gutters, gaps, SPINE)


def test_gaps_above_one_another_become_one() -> None:
    gutter = Gutter(0, 300, 100, 130)
    net = network(_floor({}, gutter, Gap(90, 110, 50, 100), Gap(90, 110, 130, 200)))
    assert [(c.lo, c.hi) for c in net.corridors[1:]] == [(50, 200), (0, 900)]


def test_gaps_stay_apart_where_a_block_stands_between() -> None:
    net = network(_floor({}, Gap(90, 110, 50, 100), Gap(90, 110, 130, 200)))
    assert [(c.lo, c.hi) for c in net.corridors] == [(50, 100), (130, 200), (0, 900)]


def test_one_turns_only_where_a_corridor_reaches_over_the_whole_width_of_the_other() -> None:
    net = network(_floor({}, Gutter(-100, 100, 100, 130), Gap(90, 110, 50, 100)))
    assert [[turn.into for turn in turns] for turns in net.turns] == [[2], [], [0]]


def test_a_block_docks_at_the_part_of_its_edge_no_name_stands_before() -> None:
    block, name = Rect(100, 50, 200, 50), Rect(90, 105, 120, 20)
    floor = _floor({"a": block}, Gutter(0, 400, 130, 160), Gutter(0, 400, 0, 50), texts=(name,))
    docks = Docks(network(floor), Obstacles((block, name))).of(block)
    assert [dock.side for dock in docks] == [TOP, BOTTOM]
    top, bottom = docks
    assert (top.lo, top.hi) == (115, 285)
    assert (bottom.lo, bottom.hi) == (219, 285)  # a triangle there keeps off the name


def test_a_block_docks_at_the_widest_part_that_is_left() -> None:
    block = Rect(100, 50, 200, 50)
    names = Rect(160, 105, 20, 20), Rect(280, 105, 40, 20)
    floor = _floor({"a": block}, Gutter(0, 400, 130, 160), texts=names)
    (dock,) = Docks(network(floor), Obstacles((block, *names))).of(block)
    assert (dock.lo, dock.hi) == (189, 271)


def test_a_block_does_not_dock_beyond_another_block() -> None:
    block, other = Rect(100, 50, 50, 50), Rect(90, 120, 90, 20)
    corridors = Gutter(0, 400, 150, 180), Gutter(0, 400, 20, 50)
    floor = _floor({"a": block, "b": other}, *corridors)
    found = Docks(network(floor), Obstacles((block, other))).of(block)
    assert [dock.side for dock in found] == [TOP]


def test_a_line_past_many_rows_takes_the_spine() -> None:
    rows = range(6)
    blocks = {f"b{n}": Rect(3000, 100 * n, 100 + 40 * (n % 2), 70) for n in rows}
    gutters = [Gutter(-100, 3400, 100 * n + 70, 100 * n + 100) for n in rows]
    gaps = [Gap(rect.right, rect.right + 20, rect.y, rect.bottom) for rect in blocks.values()]
    floor = _floor(blocks, *gutters, *gaps)
    near, far = (route([Line("1", "b5", end, "xaas")], floor)["1"].points for end in ("b3", "b0"))
    assert all(point.x >= 3000 for point in near)
    assert sum(-120 <= point.x <= -100 for point in far) == 2
    assert len(far) == 6


def test_a_block_with_no_corridor_near_docks_at_the_least_far() -> None:
    block = Rect(100, 200, 50, 50)
    floor = _floor({"a": block}, Gutter(0, 400, 0, 30), Gutter(0, 400, 380, 410))
    assert [d.side for d in Docks(network(floor), Obstacles((block,))).of(block)] == [BOTTOM]


def test_a_line_between_neighbouring_lanes_does_not_go_round_by_the_spine() -> None:
    found = route([Line("1", "borrow.0.1", "spend.1.0", "xaas")], editor())["1"]
    assert all(point.x > 84 for point in found.points)


def test_an_enabling_bar_reaches_the_first_team_of_its_lane_without_a_bend() -> None:
    bar, team = Rect(-180, 0, 60, 100), Rect(200, 40, 100, 40)
    floor = _floor({"bar": bar, "team": team}, Gutter(-100, 180, 35, 95), Gap(180, 200, 35, 95))
    found = route([Line("1", "bar", "team", "facilitating")], floor)["1"]
    start, end = found.points
    assert (start.x, end.x) == (-120, 200)
    assert start.y == end.y
    assert found.at == Point(40, start.y)


def test_a_service_runs_straight_up_through_a_wide_gap() -> None:
    blocks = {"a": Rect(300, 0, 100, 40), "b": Rect(0, 70, 100, 40), "c": Rect(250, 140, 200, 40)}
    gutters = Gutter(0, 500, 40, 70), Gutter(0, 500, 110, 140)
    floor = _floor(blocks, *gutters, Gap(100, 500, 70, 110))
    start, end = route([Line("1", "c", "a", "xaas")], floor)["1"].points
    assert start.x == end.x


def test_lines_from_one_edge_to_the_left_and_right_do_not_cross() -> None:
    blocks = {f"t{n}": Rect(150 * n, 0, 100, 40) for n in range(6)} | {"p": Rect(200, 80, 350, 40)}
    floor = _floor(blocks, Gutter(0, 900, 40, 80))
    lines = [Line(str(n), "p", f"t{n}", "undefined") for n in range(6)]
    pieces = [
        (n, a, b) for n, found in route(lines, floor).items() for a, b in pairwise(found.points)
    ]
    for n, a, b in pieces:
        for m, c, d in pieces:
            if n != m and a.y == b.y and c.x == d.x:
                between = min(a.x, b.x) < c.x < max(a.x, b.x)
                assert not (between and min(c.y, d.y) < a.y < max(c.y, d.y))


def test_ports_on_an_edge_stand_evenly() -> None:
    blocks = {f"t{n}": Rect(150 * n, 0, 100, 40) for n in range(3)} | {"p": Rect(600, 80, 200, 40)}
    floor = _floor(blocks, Gutter(0, 900, 40, 80))
    lines = [Line(str(n), "p", f"t{n}", "undefined") for n in range(3)]
    ports = sorted(found.points[0].x for found in route(lines, floor).values())
    assert ports == pytest.approx([656, 700, 744])


def test_symbols_of_parallel_lines_stand_side_by_side() -> None:
    spots = [found.at for found in _three_from_a_to_b().values()]
    for a, b in combinations(spots, 2):
        assert max(abs(a.x - b.x), abs(a.y - b.y)) >= 18


def test_lines_between_the_same_two_blocks_nest() -> None:
    arches = [
        (found.points[0].x, found.points[1].y, found.points[-1].x)
        for found in _three_from_a_to_b().values()
    ]
    _, heights, rights = zip(*sorted(arches), strict=True)
    assert sorted(heights) == list(heights)
    assert sorted(rights, reverse=True) == list(rights)


def _three_from_a_to_b() -> dict[str, Route]:
    blocks = {"a": Rect(0, 40, 100, 40), "b": Rect(600, 40, 100, 40), "c": Rect(300, 40, 100, 40)}
    floor = _floor(blocks, Gutter(-100, 900, 0, 40))
    return route([Line(name, "a", "b", "collaboration") for name in "123"], floor)


def test_a_symbol_keeps_clear_of_names_beside_its_line() -> None:
    name = Rect(280, 0, 140, 20)
    blocks = {"a": Rect(0, 40, 100, 40), "b": Rect(600, 40, 100, 40)}
    floor = _floor(blocks, Gutter(-100, 900, 20, 36), texts=(name,))
    at = route([Line("1", "a", "b", "facilitating")], floor)["1"].at
    assert not Rect(at.x - 9, at.y - 9, 18, 18).meets(name)


def test_a_bundle_leaves_by_the_side_most_of_its_lines_would_take() -> None:
    blocks = {"p": Rect(0, 100, 200, 40), "below": Rect(0, 200, 200, 40)}
    blocks |= {f"above{n}": Rect(250 * n, 0, 200, 40) for n in range(3)}
    gutters = Gutter(-100, 900, 40, 100), Gutter(-100, 900, 140, 200)
    floor = _floor(blocks, *gutters, Gap(200, 230, 100, 140))
    alone = route([Line("1", "p", "below", "xaas", "service")], floor)["1"]
    assert alone.points[0].y == 140
    lines = [Line(name, "p", name, "xaas", "service") for name in blocks if name != "p"]
    assert {found.points[0] for found in route(lines, floor).values()} == {Point(100, 100)}


def test_lines_from_both_sides_of_a_gutter_do_not_run_into_one_another() -> None:
    blocks = {f"above{n}": Rect(300 * n, 0, 100, 40) for n in range(3)}
    blocks |= {f"below{n}": Rect(300 * n, 80, 100, 40) for n in range(3)}
    floor = _floor(blocks, Gutter(-100, 900, 40, 80))
    lines = [
        Line("1", "above1", "below0", "undefined"),
        Line("2", "below1", "above2", "undefined"),
        Line("3", "above1", "below2", "undefined"),
        Line("4", "below1", "above0", "undefined"),
    ]
    ends = [
        {point.x for point in (found.points[0], found.points[-1])}
        for found in route(lines, floor).values()
    ]
    for one, other in combinations(ends, 2):
        assert all(abs(a - b) >= 3 for a in one for b in other)


def test_lines_that_share_a_gap_from_different_gutters_run_apart() -> None:
    blocks = {"left": Rect(0, 40, 200, 40), "right": Rect(220, 40, 200, 40)}
    blocks |= {"up": Rect(0, -60, 420, 40), "down": Rect(0, 140, 420, 40)}
    gutters = Gutter(0, 420, -20, 40), Gutter(0, 420, 80, 140)
    floor = _floor(blocks, *gutters, Gap(200, 220, 40, 80))
    lines = [
        Line("1", "up", "left", "undefined"),
        Line("2", "up", "down", "undefined"),
        Line("3", "down", "up", "undefined"),
    ]
    found = route(lines, floor)
    columns = [
        {
            a.x
            for a, b in pairwise(found[name].points)
            if a.x == b.x and min(a.y, b.y) < 60 < max(a.y, b.y)
        }
        for name in "23"
    ]
    assert len(columns[0] | columns[1]) == 2


def test_a_router_that_remembers_routes_as_a_new_one() -> None:
    router, floor = Router(), editor()
    keys = sorted(floor.blocks)
    lines = [Line(f"{a}{b}", keys[a], keys[b], "xaas") for a in range(4) for b in range(5, 9)]
    for found in (lines[:7], lines, lines[3:], lines[3:]):
        assert router.route(found, floor) == route(found, floor)
    plan = Plan()
    plan.lane("open", [[(200, 45), (200, 45)]])
    plan.lane("bank", [[(250, 48)]], steps=False)
    line = Line("x", "bank.0.0", "open.0.1", "xaas")
    assert router.route([line], plan.floor()) == route([line], plan.floor())

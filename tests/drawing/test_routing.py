"""Lines keep to the corridors, whatever the floor."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from routing_floors import Plan, editor

from topodesk.drawing.routing import Floor, Gap, Gutter, Line, Route, route
from topodesk.drawing.shapes import Point, Rect

MODES = ("xaas", "collaboration", "facilitating", "undefined")
EPS = 0.01


@st.composite
def floors(draw: st.DrawFn) -> Floor:
    """Lanes with rows and columns, perhaps a platform lane, perhaps enabling bars."""
    plan = Plan(
        gutter=draw(st.sampled_from([8.0, 30.0, 48.0])), gap=draw(st.sampled_from([4, 20, 40]))
    )
    block = st.tuples(st.sampled_from([60.0, 120.0, 250.0]), st.sampled_from([45.0, 66.0]))
    rows = st.lists(st.lists(block, min_size=1, max_size=4), min_size=1, max_size=3)
    for number in range(draw(st.integers(1, 4))):
        plan.lane(f"lane{number}", draw(rows))
    if draw(st.booleans()):
        plan.lane("platform", draw(rows), steps=False)
    plan.bars(draw(st.integers(0, 3)))
    return plan.floor()


@st.composite
def drawings(draw: st.DrawFn) -> tuple[Floor, list[Line]]:
    """A floor and lines between its blocks."""
    floor = draw(floors())
    key = st.sampled_from(sorted(floor.blocks))
    ends = draw(st.lists(st.tuples(key, key, st.sampled_from(MODES)), max_size=25))
    lines = [
        Line(f"{number:02}", start, end, mode, "service" if mode == "xaas" else None)
        for number, (start, end, mode) in enumerate(ends)
        if start != end
    ]
    return floor, lines


@given(drawings())
@settings(max_examples=60, deadline=None)
def test_every_line_runs_inside_corridors_and_meets_no_text_and_no_block(
    drawing: tuple[Floor, list[Line]],
) -> None:
    floor, lines = drawing
    routes = route(lines, floor)
    assert set(routes) == {line.id for line in lines}
    for line in lines:
        found = routes[line.id]
        if found.shape == "line":
            _check_ends(found, floor.blocks[line.start], floor.blocks[line.end])
            _check_free(found, floor)
            _check_inside(found, floor)


@given(drawings(), st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_of_lines_and_corridors_changes_nothing(
    drawing: tuple[Floor, list[Line]], random: st.DataObject
) -> None:
    floor, lines = drawing
    first = route(lines, floor)
    shuffled = [list(part) for part in (lines, floor.texts, floor.gutters, floor.gaps)]
    for part in shuffled:
        random.shuffle(part)
    blocks = dict(reversed(floor.blocks.items()))
    other = Floor(blocks, *(tuple(part) for part in shuffled[1:]), floor.spine)
    assert route(shuffled[0], other) == first


@given(drawings())
@settings(max_examples=40, deadline=None)
def test_lines_of_a_bundle_leave_their_provider_at_one_place(
    drawing: tuple[Floor, list[Line]],
) -> None:
    floor, lines = drawing
    routes = route(lines, floor)
    leave: dict[str, set[Point]] = {}
    for line in lines:
        if line.bundle and routes[line.id].shape == "line":
            leave.setdefault(line.start, set()).add(routes[line.id].points[0])
    assert all(len(places) == 1 for places in leave.values())


@given(drawings())
@settings(max_examples=40, deadline=None)
def test_only_near_neighbours_of_a_row_are_overlapped_by_the_shape(
    drawing: tuple[Floor, list[Line]],
) -> None:
    floor, lines = drawing
    for line, found in ((line, route([line], floor)[line.id]) for line in lines):
        a, b = floor.blocks[line.start], floor.blocks[line.end]
        apart = max(a.x - b.right, b.x - a.right)
        near = a.y == b.y and 0 <= apart <= 24
        assert (found.shape == "overlap") == near
        if near:
            middle = (min(a.right, b.right) + max(a.x, b.x)) / 2
            assert found.at == Point(middle, a.y + min(a.h, b.h) / 2)
            assert found.points == ()


@given(drawings())
@settings(max_examples=40, deadline=None)
def test_a_triangle_touches_its_consumer_and_looks_into_it(
    drawing: tuple[Floor, list[Line]],
) -> None:
    floor, lines = drawing
    routes = route(lines, floor)
    for line in lines:
        found = routes[line.id]
        if line.mode == "xaas" and found.shape == "line":
            before, tip = found.points[-2:]
            assert found.at == tip
            assert _sign(found.towards.x - tip.x) == _sign(tip.x - before.x)
            assert _sign(found.towards.y - tip.y) == _sign(tip.y - before.y)


@st.composite
def loose(draw: st.DrawFn) -> tuple[Floor, list[Line]]:
    """Any rectangles at all for blocks, texts and corridors."""
    number = st.integers(-200, 900)
    size = st.integers(0, 300)
    rect = st.builds(Rect, number, number, size, size)
    blocks = {f"b{n}": r for n, r in enumerate(draw(st.lists(rect, min_size=2, max_size=8)))}
    strips = [(r.x, r.right, r.y, r.bottom) for r in draw(st.lists(rect, min_size=1, max_size=12))]
    half = len(strips) // 2
    key = st.sampled_from(sorted(blocks))
    ends = draw(st.lists(st.tuples(key, key, st.sampled_from(MODES)), max_size=12))
    floor = Floor(
        blocks,
        tuple(draw(st.lists(rect, max_size=4))),
        tuple(Gutter(*strip) for strip in strips[:half]),
        tuple(Gap(*strip) for strip in strips[half:]),
        Gap(*strips[0]),
    )
    return floor, [Line(f"{n:02}", *end, None) for n, end in enumerate(ends)]


@given(loose())
@settings(max_examples=150, deadline=None)
def test_even_on_a_floor_that_makes_no_sense_lines_are_orthogonal_and_join_their_blocks(
    drawing: tuple[Floor, list[Line]],
) -> None:
    floor, lines = drawing
    routes = route(lines, floor)
    for line in lines:
        found = routes.get(line.id)
        if found and found.shape == "line":
            _check_ends(found, floor.blocks[line.start], floor.blocks[line.end])
            assert all(a.x == b.x or a.y == b.y for a, b in _parts(found))


@given(drawings())
@settings(max_examples=60, deadline=None)
def test_lines_that_are_no_bundle_never_lie_on_one_another(
    drawing: tuple[Floor, list[Line]],
) -> None:
    floor, lines = drawing
    single = [Line(line.id, line.start, line.end, line.mode) for line in lines]
    pieces = [
        (name, part) for name, found in route(single, floor).items() for part in _parts(found)
    ]
    for (name, (a, b)), (other, (c, d)) in combinations(pieces, 2):
        if name != other and a.x == b.x == c.x == d.x:
            assert min(max(a.y, b.y), max(c.y, d.y)) - max(min(a.y, b.y), min(c.y, d.y)) < EPS
        if name != other and a.y == b.y == c.y == d.y:
            assert min(max(a.x, b.x), max(c.x, d.x)) - max(min(a.x, b.x), min(c.x, d.x)) < EPS


def test_a_line_whose_block_is_not_on_the_floor_is_left_out() -> None:
    lines = [
        Line("a", "nowhere", "open.0.0", "xaas"),
        Line("b", "open.0.0", "nowhere", "xaas"),
        Line("c", "open.0.0", "open.0.2", "xaas"),
        Line("d", "open.0.0", "open.0.0", "xaas"),
    ]
    assert set(route(lines, editor())) == {"c"}


def test_a_service_for_the_team_above_runs_straight_up() -> None:
    found = route([Line("a", "bank.0.0", "borrow.0.0", "xaas")], editor())["a"]
    (start, end) = found.points
    assert start.x == end.x
    assert start.y > end.y


def test_several_interactions_of_one_pair_run_side_by_side() -> None:
    lines = [Line(name, "bank.0.0", "open.0.1", "collaboration") for name in "abc"]
    routes = route(lines, editor())
    parts = [set(_parts(routes[name])) for name in "abc"]
    assert not parts[0] & parts[1]
    assert not parts[1] & parts[2]
    assert len({len(p) for p in parts}) == 1


def test_a_line_between_walled_in_blocks_is_left_out_rather_than_led_through_a_name() -> None:
    floor = Floor(
        {"a": Rect(100, 100, 50, 20), "b": Rect(300, 100, 50, 20)},
        tuple(
            wall
            for x in (100, 300)
            for wall in (
                Rect(x - 20, 80, 90, 10),
                Rect(x - 20, 130, 90, 10),
                Rect(x - 20, 90, 10, 40),
                Rect(x + 60, 90, 10, 40),
            )
        ),
        (Gutter(0, 500, 0, 30), Gutter(0, 500, 200, 230)),
        (),
        Gap(-20, 0, 0, 300),
    )
    assert route([Line("1", "a", "b", "undefined")], floor) == {}


def _parts(found: Route) -> Iterator[tuple[Point, Point]]:
    yield from pairwise(found.points)


def _check_ends(found: Route, start: Rect, end: Rect) -> None:
    for point, block in ((found.points[0], start), (found.points[-1], end)):
        assert block.contains(point)
        assert not block.grown(-EPS).contains(point)


def _check_free(found: Route, floor: Floor) -> None:
    for a, b in _parts(found):
        assert a.x == b.x or a.y == b.y
        assert a != b
        area = _rect(a, b)
        assert not any(block.grown(-EPS).meets(area) for block in floor.blocks.values())
        assert not any(text.meets(area) for text in floor.texts)


def _check_inside(found: Route, floor: Floor) -> None:
    """All of it is in corridors, but for the stubs at both ends."""
    strips = [
        Rect(g.x0, g.y0, g.x1 - g.x0, g.y1 - g.y0).grown(EPS)
        for g in (*floor.gutters, *floor.gaps, floor.spine)
    ]
    last = len(found.points) - 2
    for number, (a, b) in enumerate(_parts(found)):
        spots = [_along(a, b, share / 40) for share in range(41)]
        open_ = [any(strip.contains(spot) for strip in strips) for spot in spots]
        if number == 0:
            open_ = _without_stub(open_, a, b)
        if number == last:
            open_ = _without_stub(open_[::-1], a, b)
        assert all(open_)


def _without_stub(open_: list[bool], a: Point, b: Point) -> list[bool]:
    """What follows the stub, which is short."""
    stub = open_.index(True)
    assert stub * (abs(a.x - b.x) + abs(a.y - b.y)) / 40 <= 60
    return open_[stub:]


def _along(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def _rect(a: Point, b: Point) -> Rect:
    return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)

"""What stands where in a lane follows from the model alone."""

from __future__ import annotations

import pytest
from little_bank import XAAS, interaction, scenario_of, step, team

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.boxes import Block, Lane, column_at
from topodesk.drawing.layout.columns import stretched
from topodesk.drawing.shapes import Point
from topodesk.model.component import Component
from topodesk.model.placement import Placement
from topodesk.model.record import Record
from topodesk.model.stream import ValueStream
from topodesk.model.team import TeamType

STREAM = ValueStream(id="v", name="Stream")
STEPS = ("a", "b", "c", "d")


def lane_of(*records: Record) -> Lane:
    """The lane of the only stream."""
    return Drawing(scenario_of(STREAM, *records)).layout.lanes[0]


def blocks_of(lane: Lane, team: str) -> list[Block]:
    """The blocks of a team in a lane, from left to right."""
    return sorted((b for b in lane.blocks if b.team == team), key=lambda b: b.rect.x)


def test_columns_follow_the_order_of_the_steps_and_fill_the_lane() -> None:
    lane = lane_of(step("x", "v", order="B"), step("y", "v", order="A"))
    assert [column.step for column in lane.columns] == ["y", "x"]
    assert lane.columns[0].x0 == sizes.HEAD
    last = lane.columns[-1]
    assert last.x1 + sizes.STEP_GAP == pytest.approx(lane.customer.x, abs=1)
    assert lane.columns[0].x1 + sizes.STEP_GAP == lane.columns[1].x0


def test_steps_without_an_order_stand_in_the_order_of_their_ids() -> None:
    lane = lane_of(step("n", "v", order="A"), step("m", "v", order="A"))
    assert [column.step for column in lane.columns] == ["m", "n"]


def test_a_block_spans_exactly_the_columns_of_its_steps() -> None:
    lane = lane_of(team("t"), *(step(s, "v", *("t",) * (s in "bc")) for s in STEPS))
    (block,) = blocks_of(lane, "t")
    assert (block.rect.x, block.rect.right) == (lane.columns[1].x0, lane.columns[2].x1)
    assert block.steps == ("b", "c")
    assert block.first


def test_each_run_of_steps_is_a_block_and_all_but_the_first_are_thin() -> None:
    lane = lane_of(team("t"), *(step(s, "v", *("t",) * (s in "acd")) for s in STEPS))
    first, second = blocks_of(lane, "t")
    assert (first.first, second.first) == (True, False)
    assert (first.steps, second.steps) == (("a",), ("c", "d"))
    assert second.rect.h == sizes.TAG < first.rect.h
    assert first.key == "team:t"
    assert second.key.startswith("team:t:")


def test_a_team_in_two_streams_has_its_first_block_in_the_one_it_is_part_of() -> None:
    drawing = Drawing(
        scenario_of(
            ValueStream(id="v", name="One", lane_order="A"),
            ValueStream(id="w", name="Two", lane_order="B"),
            team("t", value_stream="w"),
            step("a", "v", "t"),
            step("b", "w", "t"),
        )
    )
    assert [lane.blocks[0].first for lane in drawing.layout.lanes] == [False, True]


def test_teams_of_one_step_stack_in_their_order() -> None:
    lane = lane_of(
        team("one"),
        team("two"),
        step("a", "v", "one", "two"),
        Placement(id="p1", of="one", order="M"),
        Placement(id="p2", of="two", order="B"),
    )
    assert [b.team for b in sorted(lane.blocks, key=lambda b: b.rect.y)] == ["two", "one"]
    assert len(lane.rows) == 2
    assert lane.rect.bottom >= lane.rows[-1].y1 + sizes.LANE_END


def test_a_row_is_filled_before_another_is_begun() -> None:
    lane = lane_of(team("t"), team("u"), step("a", "v", "t"), step("b", "v", "u"))
    assert len(lane.rows) == 1


def test_a_team_without_a_step_waits_below_those_that_have_one() -> None:
    lane = lane_of(team("t"), team("new", value_stream="v"), step("a", "v", "t"))
    (busy,), (waiting,) = blocks_of(lane, "t"), blocks_of(lane, "new")
    assert waiting.rect.y > busy.rect.bottom
    assert waiting.steps == ()


def test_an_octagon_stands_under_the_team_it_serves() -> None:
    lane = lane_of(
        team("t"),
        team("u"),
        team("cs", TeamType.COMPLICATED_SUBSYSTEM, value_stream="v"),
        step("a", "v", "t"),
        step("b", "v", "u"),
        interaction("i", XAAS, "cs", "u"),
    )
    (served,), (octagon,) = blocks_of(lane, "u"), blocks_of(lane, "cs")
    assert octagon.rect.x == served.rect.x
    assert octagon.rect.y > served.rect.bottom


def test_an_octagon_that_serves_nobody_here_stands_at_the_end() -> None:
    subsystem = team("cs", TeamType.COMPLICATED_SUBSYSTEM, value_stream="v")
    lane = lane_of(subsystem, step("a", "v"), step("b", "v"))
    (octagon,) = blocks_of(lane, "cs")
    assert octagon.rect.right == lane.columns[-1].x1


def test_octagons_that_serve_nobody_here_share_a_row() -> None:
    octagons = [team(f"o{n}", TeamType.COMPLICATED_SUBSYSTEM, value_stream="sell") for n in "123"]
    scenario = scenario_of(ValueStream(id="sell", name="Sell"), step("show", "sell"), *octagons)
    blocks = Drawing(scenario).layout.lanes[0].blocks
    assert len({block.rect.y for block in blocks}) == 1


def test_all_lanes_begin_together_and_are_equally_wide() -> None:
    many = [step(f"s{n}", "v") for n in range(12)]
    drawing = Drawing(scenario_of(STREAM, ValueStream(id="w", name="Short"), *many))
    first, second = drawing.layout.lanes
    assert (first.rect.x, first.rect.w) == (second.rect.x, second.rect.w)
    assert first.rect.w > sizes.NARROWEST
    assert second.rect.y == first.rect.bottom + sizes.LANE_GAP


def test_a_lane_without_steps_is_as_tall_as_any_and_takes_teams() -> None:
    lane = lane_of(team("t", value_stream="v"))
    assert lane.columns == ()
    assert lane.rect.h >= sizes.LANE_LEAST
    assert blocks_of(lane, "t")[0].rect.x == sizes.HEAD


def test_a_step_shows_what_it_needs_and_no_team_in_its_column_owns() -> None:
    lane = lane_of(
        team("t"),
        team("u"),
        step("a", "v", "t", needs=("own", "foreign", "orphan")),
        Component(id="own", name="Own", owner_teams=("t",)),
        Component(id="foreign", name="Foreign", owner_teams=("u",)),
        Component(id="orphan", name="Orphan"),
    )
    assert [chip.component for chip in lane.columns[0].chips] == ["foreign", "orphan"]
    assert [chip.component for chip in blocks_of(lane, "t")[0].chips] == ["own"]


def test_chips_that_do_not_fit_are_counted() -> None:
    parts = [Component(id=f"c{n}", name=f"Part {n}", owner_teams=("t",)) for n in range(40)]
    lane = lane_of(team("t"), step("a", "v", "t"), step("b", "v"), *parts)
    (block,) = blocks_of(lane, "t")
    assert block.chips
    assert len(block.chips) + block.more == 40
    assert all(chip.rect.right <= block.rect.right for chip in block.chips)


def test_columns_share_the_room_equally_unless_one_needs_more() -> None:
    assert stretched([10, 20, 30], 120) == [40, 40, 40]
    assert stretched([10, 80, 10], 120) == [20, 80, 20]
    assert stretched([50, 60], 110) == [50, 60]
    assert stretched([], 100) == []


def test_looking_up_a_column_takes_the_nearest_one() -> None:
    lane = lane_of(step("a", "v"), step("b", "v"))
    a, b = lane.columns
    assert column_at(lane, a.x0 + 1) is a
    assert column_at(lane, a.x1 + 4) is a
    assert column_at(lane, b.x0 - 4) is b
    assert column_at(lane, lane.head.right - 5) is None
    assert column_at(lane, lane.customer.x + 5) is None


def test_looking_up_a_place_finds_lanes_and_the_band() -> None:
    layout = Drawing(scenario_of(STREAM)).layout
    assert layout.place_at(layout.lanes[0].rect.centre) == "v"
    assert layout.place_at(layout.band.rect.centre) == "(band)"
    assert layout.place_at(Point(-500, -500)) is None
    assert layout.lane_at(Point(5, 5)) is layout.lanes[0]

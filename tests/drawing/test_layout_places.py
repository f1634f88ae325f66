"""Platforms, the band, enabling bars and the flow of change."""

from __future__ import annotations

import pytest
from little_bank import interaction, little_bank, scenario_of, step, team

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.layout import sizes
from topodesk.drawing.layout.standing import BAND
from topodesk.model.component import Component
from topodesk.model.grouping import Grouping, GroupingKind
from topodesk.model.interaction import InteractionMode
from topodesk.model.stream import ValueStream
from topodesk.model.team import TeamType

HELPS = InteractionMode.FACILITATING


def test_places_stand_below_one_another_lanes_first_the_band_last() -> None:
    layout = Drawing(little_bank()).layout
    rects = [
        *(lane.rect for lane in layout.lanes),
        *(lane.rect for lane in layout.platforms),
        layout.band.rect,
        layout.flow,
    ]
    assert [rect.y for rect in rects] == sorted(rect.y for rect in rects)
    assert len({rect.w for rect in rects[:-1]}) == 1


def test_teams_of_a_platform_stand_in_a_grid() -> None:
    teams = [team(f"t{n}", TeamType.PLATFORM, grouping="g") for n in range(5)]
    (lane,) = Drawing(scenario_of(Grouping(id="g", name="G"), *teams)).layout.platforms
    xs = sorted({block.rect.x for block in lane.blocks})
    assert len(lane.rows) == -(-5 // len(xs))
    assert len({block.rect.w for block in lane.blocks}) == 1
    assert [block.team for block in lane.blocks[:3]] == ["t0", "t1", "t2"]


def test_a_grouping_inside_another_is_drawn_inside_it() -> None:
    drawing = Drawing(
        scenario_of(
            Grouping(id="g", name="Outer"),
            Grouping(id="h", name="Inner", parent="g"),
            team("a", TeamType.PLATFORM, grouping="g"),
            team("b", TeamType.PLATFORM, grouping="h"),
        )
    )
    (outer,) = drawing.layout.platforms
    (inner,) = outer.inner
    assert outer.rect.contains(inner.rect.centre)
    assert inner.rect.bottom < outer.rect.bottom
    assert [block.team for block in inner.blocks] == ["b"]
    assert drawing.layout.place_at(inner.blocks[0].rect.centre) == "h"
    assert drawing.layout.place_at(outer.blocks[0].rect.centre) == "g"


def test_groupings_inside_another_stand_side_by_side_where_they_have_room() -> None:
    parts = [Grouping(id=id, name=id, parent="cloud", lane_order=id) for id in ("a", "b", "c")]
    teams = [team(f"t{id}", TeamType.PLATFORM, grouping=id) for id in ("a", "b", "c")]
    scenario = scenario_of(Grouping(id="cloud", name="Cloud"), *parts, *teams)
    cloud = Drawing(scenario).layout.platforms[0]
    a, b, c = (lane.rect for lane in cloud.inner)
    assert a.y == b.y
    assert a.right < b.x
    assert a.h == b.h
    assert c.y > a.bottom
    assert c.x == a.x
    assert c.right == b.right


def test_a_stream_team_of_a_stream_grouping_stays_in_its_lane() -> None:
    drawing = Drawing(
        scenario_of(
            ValueStream(id="v", name="V"),
            Grouping(id="g", name="G", kind=GroupingKind.VALUE_STREAM),
            team("t", value_stream="v", grouping="g"),
            step("a", "v", "t"),
        )
    )
    assert drawing.layout.lanes[0].blocks[0].first
    assert not drawing.layout.platforms[0].blocks[0].first


def test_teams_on_no_stream_and_no_platform_stand_in_the_band() -> None:
    layout = Drawing(scenario_of(team("t", TeamType.UNDEFINED), team("u"))).layout
    assert {block.team for block in layout.band.blocks} == {"t", "u"}
    assert layout.place_at(layout.band.blocks[0].rect.centre) == BAND


def test_the_band_is_there_even_when_it_is_empty() -> None:
    drawing = Drawing(scenario_of())
    assert drawing.layout.band.rect.w == pytest.approx(840)
    assert drawing.layout.band.rect.h == sizes.BAND_EMPTY
    texts = [line.text for line in drawing.picture.figures["band"].texts()]
    assert texts == ["Not on a stream", "Drop teams here that are not on a stream"]
    assert [line.text for line in drawing.picture.figures["flow"].texts()] == ["Flow of change"]


def test_components_nobody_owns_or_needs_are_chips_in_the_band() -> None:
    drawing = Drawing(
        scenario_of(
            ValueStream(id="v", name="V"),
            step("a", "v", needs=("needed",)),
            team("t"),
            Component(id="needed", name="Needed"),
            Component(id="owned", name="Owned", owner_teams=("t",)),
            *(Component(id=f"lost{n}", name=f"Lost component {n}") for n in range(30)),
        )
    )
    chips = drawing.layout.band.chips
    assert {chip.component for chip in chips} == {f"lost{n}" for n in range(30)}
    assert all(chip.rect.right <= drawing.layout.band.rect.right for chip in chips)


def test_threads_run_from_each_stream_to_the_teams_of_the_band_it_waits_for() -> None:
    drawing = Drawing(little_bank())
    threads = [f for f in drawing.picture.figures.values() if f.role == "thread"]
    assert [thread.key for thread in threads] == ["thread:borrow:backoffice"]
    lane = drawing.layout.lanes[1].rect
    assert threads[0].origin.x == lane.x
    assert lane.y < threads[0].origin.y < lane.bottom


def test_an_enabling_bar_stands_left_of_the_lanes_of_the_team_it_helps() -> None:
    layout = Drawing(little_bank()).layout
    (bar,) = layout.bars
    first, last = layout.lanes[0].rect, layout.lanes[1].rect
    assert bar.rect.right <= layout.spine.x < first.x
    assert first.y <= bar.rect.y
    assert bar.rect.bottom <= last.bottom
    assert bar.rect.h > bar.rect.w


def test_a_bar_reaches_over_all_the_lanes_it_serves_and_bars_do_not_overlap() -> None:
    streams = [ValueStream(id=v, name=v, lane_order=v) for v in "vwx"]
    drawing = Drawing(
        scenario_of(
            *streams,
            *(team(f"t{v}", value_stream=v) for v in "vwx"),
            team("all", TeamType.ENABLING),
            team("top", TeamType.ENABLING),
            interaction("i", HELPS, "all", "tv"),
            interaction("j", HELPS, "all", "tx"),
            interaction("k", HELPS, "top", "tv"),
        )
    )
    bars = {bar.team: bar.rect for bar in drawing.layout.bars}
    first, last = drawing.layout.lanes[0].rect, drawing.layout.lanes[2].rect
    assert first.y <= bars["top"].y < bars["top"].bottom < bars["all"].y
    assert last.y < bars["all"].bottom <= last.bottom


def test_an_enabling_team_that_serves_nobody_stands_upright_in_the_band() -> None:
    layout = Drawing(scenario_of(team("coach", TeamType.ENABLING))).layout
    assert layout.bars == ()
    assert layout.band.blocks[0].rect.h > layout.band.blocks[0].rect.w


def test_size_holds_everything() -> None:
    drawing = Drawing(little_bank())
    size = drawing.layout.size
    for block in drawing.layout.blocks():
        assert size.united(block.rect) == size


def test_a_few_upright_teams_stand_beside_the_others_in_the_band_of_a_wide_map() -> None:
    crowd = [team(f"t{number:02}") for number in range(33)]
    band = Drawing(scenario_of(*crowd, team("coach", TeamType.ENABLING))).layout.band
    lying, upright = band.blocks[:-1], band.blocks[-1]
    assert upright.team == "coach"
    assert upright.rect.y == lying[0].rect.y
    assert all(block.rect.right < upright.rect.x for block in lying)
    assert band.rect.bottom > upright.rect.bottom

"""A folded lane is one line, and everything that holds of the map holds with lanes folded too."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from test_drawing_follows_edits import same
from touching import inside, lines_over_texts, segments, touch
from wild_designs import Wild

from helpers.bank import proposal_of, small_bank
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.layout.plan import Place
from topodesk.drawing.lens import BARE, Lens
from topodesk.model.interaction import Interaction
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team

SEEDS = st.integers(0, 10**6)


def some_folded(wild: Wild) -> Lens:
    streams = sorted(stream.id for stream in wild.scenario.of(ValueStream))
    return BARE.folding(id for id in streams if wild.random.random() < 0.6)


def folded_bank(*streams: str) -> Drawing:
    return Drawing(proposal_of(small_bank()), None, BARE.folding(streams))


def words(drawing: Drawing, key: str) -> list[str]:
    return [line.text for line in drawing.picture.figures[key].texts()]


def test_a_folded_lane_says_how_much_it_holds_and_keeps_its_teams_as_tags() -> None:
    drawing = folded_bank("open")
    assert words(drawing, "stream_title:open") == [
        "Open an account",
        "3 steps · 2 teams · 6 people",
    ]
    assert words(drawing, "customer:open") == ["New customer"]
    lane = next(lane for lane in drawing.layout.lanes if lane.stream == "open")
    assert [block.team for block in lane.blocks] == ["join", "onboard"]
    assert len({block.rect.y for block in lane.blocks}) == 1
    assert {drawing.picture.figures[block.key].role for block in lane.blocks} == {"tag"}
    assert lane.rect.h < 100
    assert "step:apply" not in drawing.picture.figures


def test_folding_moves_nothing_sideways() -> None:
    open_, folded = folded_bank(), folded_bank("open")
    assert open_.layout.band.rect.w == folded.layout.band.rect.w
    assert open_.layout.lanes[1].blocks[0].rect.x == folded.layout.lanes[1].blocks[0].rect.x


def test_folding_one_lane_lays_out_that_lane_only() -> None:
    drawing = folded_bank()
    before: dict[str, Place] = dict(drawing._plan.places)
    drawing.look_through(BARE.folding(["open"]))
    after = drawing._plan.places
    anew = {id for id, place in after.items() if place.arranged is not before[id].arranged}
    assert anew == {"open"}


@given(SEEDS)
def test_a_drawing_folded_and_edited_equals_one_drawn_anew(seed: int) -> None:
    wild = Wild(seed, 8)
    kept = Drawing(wild.scenario)
    lens = BARE
    for turn in range(10):
        if turn % 2:
            kept.update(wild.edit())
        else:
            lens = some_folded(wild)
            kept.look_through(lens)
        same(kept, Drawing(wild.scenario, None, lens))
    kept.look_through(BARE)
    same(kept, Drawing(wild.scenario))


@given(SEEDS)
def test_no_line_meets_a_text_where_lanes_are_folded(seed: int) -> None:
    wild = Wild(seed, 16)
    assert lines_over_texts(Drawing(wild.scenario, None, some_folded(wild))) == []


@given(SEEDS)
def test_every_interaction_still_ends_at_both_its_teams(seed: int) -> None:
    wild = Wild(seed, 16)
    drawing = Drawing(wild.scenario, None, some_folded(wild))
    for interaction in wild.scenario.of(Interaction):
        assert f"interaction:{interaction.id}" in drawing.picture.figures
    blocks = [block.rect.grown(0.6) for block in drawing.layout.blocks()]
    blocks += [f.bounds for f in drawing.picture.figures.values() if f.role == "grouping"]
    for figure in drawing.picture.figures.values():
        stretches = segments(figure) if figure.role == "interaction" else []
        for end in stretches[:1] + stretches[-1:]:
            assert any(touch(end, rect) for rect in blocks)


@given(SEEDS)
def test_every_team_is_drawn_and_tags_neither_overlap_nor_leave_their_lane(seed: int) -> None:
    wild = Wild(seed, 20)
    drawing = Drawing(wild.scenario, None, some_folded(wild))
    shown = {figure.record for figure in drawing.picture.figures.values()}
    assert {team.id for team in wild.scenario.of(Team)} <= shown
    for lane in drawing.layout.lanes:
        for a, b in combinations(lane.blocks, 2):
            assert not a.rect.meets(b.rect)
        for block in lane.blocks if lane.folded else ():
            assert lane.track.x <= block.rect.x
            assert block.rect.right <= lane.track.right
            for line in drawing.picture.figures[block.key].texts():
                assert not line.text.strip() or inside(line.box, block.rect.grown(0.5))

"""Figures can be found by record, role and place, and badges say where findings are."""

from __future__ import annotations

from little_bank import interaction, little_bank, scenario_of, step, team

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.mark import Mark
from topodesk.drawing.printed import printed
from topodesk.drawing.shapes import Point
from topodesk.model.change import Change
from topodesk.model.component import Component
from topodesk.model.design_records import ScenarioInfo
from topodesk.model.grouping import Grouping
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.scenario import Scenario
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team


def test_every_role_is_drawn() -> None:
    drawing = Drawing(little_bank(), {"join": Mark("warning", 1)})
    assert {figure.role for figure in drawing.picture.figures.values()} == {
        "lane",
        "stream_title",
        "step",
        "customer",
        "grouping",
        "band",
        "team",
        "tag",
        "component",
        "interaction",
        "thread",
        "flow",
        "badge",
        "prompt",
    }


def test_what_goes_on_paper_has_no_prompts_and_no_empty_band() -> None:
    drawing = Drawing(little_bank())
    on_paper = {figure.role for figure in printed(drawing).figures.values()}
    assert "prompt" not in on_paper
    assert "band" in on_paper
    bare = printed(Drawing(Scenario("s", [ScenarioInfo(id="s", name="Bare")])))
    assert [figure.role for figure in bare.figures.values()] == ["flow"]


def test_every_team_has_one_first_block_and_every_component_a_chip() -> None:
    bank = little_bank()
    drawing = Drawing(bank)
    for record in bank.of(Team):
        roles = [figure.role for figure in drawing.picture.of(record.id)]
        assert roles.count("team") == 1
    for part in bank.of(Component):
        assert "component" in {figure.role for figure in drawing.picture.of(part.id)}


def test_a_press_on_a_chip_means_the_component_and_beside_it_the_team() -> None:
    drawing = Drawing(little_bank())
    block = next(b for b in drawing.layout.blocks() if b.key == "team:join")
    on_chip = drawing.picture.at(block.chips[0].rect.centre)
    assert on_chip is not None
    assert (on_chip.role, on_chip.record) == ("component", "form")
    beside = drawing.picture.at(Point(block.rect.x + 6, block.rect.y + 6))
    assert beside is not None
    assert (beside.role, beside.record) == ("team", "join")


def test_a_press_on_a_chevron_means_its_step_and_in_the_lane_the_stream() -> None:
    drawing = Drawing(little_bank())
    lane = drawing.layout.lanes[0]
    on_step = drawing.picture.at(lane.columns[1].rect.centre)
    on_ground = drawing.picture.at(Point(lane.rect.right - 4, lane.rect.bottom - 4))
    assert on_step is not None
    assert on_ground is not None
    assert (on_step.role, on_step.record) == ("step", "fund")
    assert (on_ground.role, on_ground.record) == ("lane", "open")


def test_a_press_on_a_line_means_the_interaction() -> None:
    drawing = Drawing(little_bank())
    figure = drawing.picture.figures["interaction:i4"]
    area = figure.hit[-1].moved(figure.origin.x, figure.origin.y)
    found = drawing.picture.at(area.centre)
    assert found is not None
    assert found.role == "interaction"


def test_neighbours_in_a_row_share_their_symbol_without_a_line() -> None:
    bank = scenario_of(
        ValueStream(id="v", name="V"),
        team("a"),
        team("b"),
        step("s", "v", "a"),
        step("t", "v", "b"),
        interaction("i", InteractionMode.COLLABORATION, "a", "b"),
    )
    drawing = Drawing(bank)
    figure = drawing.picture.figures["interaction:i"]
    blocks = {block.team: block.rect for block in drawing.layout.blocks()}
    assert len(figure.shapes) == 1
    assert figure.bounds.meets(blocks["a"])
    assert figure.bounds.meets(blocks["b"])


def test_lines_join_the_blocks_that_stand_in_the_same_lane() -> None:
    drawing = Drawing(little_bank())
    bank = little_bank()
    extra = interaction("i9", InteractionMode.COLLABORATION, "join", "find")
    bank.write([(None, extra)])
    drawing = Drawing(bank)
    figure = drawing.picture.figures["interaction:i9"]
    lane = drawing.layout.lanes[1].rect
    assert lane.y < figure.bounds.y
    assert figure.bounds.bottom < lane.bottom


def test_a_grouping_can_offer_a_service() -> None:
    drawing = Drawing(
        scenario_of(
            ValueStream(id="v", name="V"),
            Grouping(id="g", name="G"),
            team("t", value_stream="v"),
            interaction("i", InteractionMode.X_AS_A_SERVICE, "g", "t"),
        )
    )
    assert "interaction:i" in drawing.picture.figures


def test_a_badge_sits_at_the_corner_of_the_first_block() -> None:
    drawing = Drawing(little_bank(), {"join": Mark("warning", 3)})
    badge = drawing.picture.figures["badge:join"]
    block = next(b for b in drawing.layout.blocks() if b.key == "team:join")
    assert abs(badge.origin.x - block.rect.right) < 6
    assert abs(badge.origin.y - block.rect.y) < 6
    found = drawing.picture.at(badge.origin)
    assert found is not None
    assert (found.role, found.record) == ("badge", "join")


def test_a_mark_of_something_that_is_not_drawn_is_left_out() -> None:
    drawing = Drawing(little_bank(), {"revenue": Mark("error", 1), "nowhere": Mark("info", 1)})
    assert not [f for f in drawing.picture.figures.values() if f.role == "badge"]


def test_marking_touches_badges_only() -> None:
    drawing = Drawing(little_bank())
    before = dict(drawing.picture.figures)
    areas = drawing.mark({"join": Mark("warning", 1)})
    assert len(areas) == 1
    areas = drawing.mark({"join": Mark("warning", 1), "find": Mark("info", 2)})
    assert len(areas) == 1
    assert len(drawing.mark({})) == 2
    assert dict(drawing.picture.figures) == before


def test_a_badge_goes_with_what_it_is_about() -> None:
    bank = little_bank()
    drawing = Drawing(bank, {"i6": Mark("warning", 1)})
    assert "badge:i6" in drawing.picture.figures
    gone = bank.get(Interaction, "i6")
    assert gone is not None
    change = Change.of("Delete", "s", removed=[gone])
    bank.write(change.within("s"))
    drawing.update(change)
    assert "badge:i6" not in drawing.picture.figures
    drawing.update(_undone(bank, change))
    assert "badge:i6" in drawing.picture.figures


def _undone(bank: object, change: Change) -> Change:
    back = change.reversed()
    bank.write(back.within("s"))  # type: ignore[attr-defined]
    return back

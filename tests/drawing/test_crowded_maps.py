"""Crowded maps stay readable: VIEW-10, VIEW-11, VIEW-12."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from crowded import crowded
from hypothesis import given
from hypothesis import strategies as st
from touching import lines_over_texts, segments, texts, touch

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.layout.boxes import Layout
from topodesk.drawing.mark import Mark
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Rect
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.model.scenario import Scenario

SIZES = st.tuples(st.integers(0, 10**6), st.integers(2, 60), st.integers(1, 120))


@pytest.fixture(scope="module")
def crowd() -> tuple[Scenario, Drawing]:
    scenario = crowded(7)
    return scenario, Drawing(scenario)


def lines(drawing: Drawing) -> Iterator[tuple[Figure, list[Rect]]]:
    for figure in drawing.picture.figures.values():
        if figure.role == "interaction":
            yield figure, segments(figure)


def of_party(layout: Layout, scenario: Scenario, figure: Figure) -> set[str]:
    interaction = scenario.get(Interaction, figure.record)
    assert interaction is not None
    ends = (interaction.provider, interaction.consumer)
    return {block.key for block in layout.blocks() if block.team in ends}


@given(SIZES)
def test_no_line_of_a_crowded_map_meets_a_name(size: tuple[int, int, int]) -> None:
    assert lines_over_texts(Drawing(crowded(*size))) == []


@given(SIZES)
def test_no_line_runs_through_a_block(size: tuple[int, int, int]) -> None:
    scenario = crowded(*size)
    drawing = Drawing(scenario)
    blocks = [(block.key, block.rect.grown(-1)) for block in drawing.layout.blocks()]
    for figure, stretches in lines(drawing):
        for key, rect in blocks:
            through = [stretch for stretch in stretches if touch(stretch, rect)]
            assert not through, (figure.key, key)


@given(SIZES)
def test_no_symbol_covers_a_name(size: tuple[int, int, int]) -> None:
    drawing = Drawing(crowded(*size))
    boxes = texts(list(drawing.picture.figures.values()))
    for figure, stretches in lines(drawing):
        if stretches:
            symbol = figure.hit[0].moved(figure.origin.x, figure.origin.y).grown(-2)
            assert not [box for box in boxes if symbol.meets(box)], figure.key


@given(SIZES)
def test_every_interaction_of_a_crowded_map_is_drawn(size: tuple[int, int, int]) -> None:
    scenario = crowded(*size)
    drawing = Drawing(scenario)
    drawn = {figure.record for figure, _ in lines(drawing)}
    assert drawn == {interaction.id for interaction in scenario.of(Interaction)}


def test_services_of_one_provider_leave_it_at_one_place_and_share_their_way(
    crowd: tuple[Scenario, Drawing],
) -> None:
    scenario, drawing = crowd
    services: dict[str, list[Figure]] = {}
    for interaction in scenario.of(Interaction):
        figure = drawing.picture.figures[f"interaction:{interaction.id}"]
        if interaction.mode is InteractionMode.X_AS_A_SERVICE and segments(figure):
            services.setdefault(interaction.provider, []).append(figure)
    far = [group for group in services.values() if len(group) > 3]
    assert far
    for group in far:
        spine = {s.x for f in group for s in segments(f) if s.w == 0 and s.x < 0}
        assert len(spine) <= 1, group[0].key


def test_lines_of_different_owners_keep_apart(crowd: tuple[Scenario, Drawing]) -> None:
    scenario, drawing = crowd
    flat: list[tuple[object, Rect]] = []
    for figure, stretches in lines(drawing):
        interaction = scenario.get(Interaction, figure.record)
        assert interaction is not None
        bundled = interaction.mode in (
            InteractionMode.X_AS_A_SERVICE,
            InteractionMode.FACILITATING,
        )
        owner = (interaction.provider, interaction.mode) if bundled else interaction.id
        flat += [(owner, s) for s in stretches if s.w > 60]
    close = [
        (a, b)
        for (one, a), (other, b) in combinations(flat, 2)
        if one != other and abs(a.y - b.y) < 4 and min(a.right, b.right) - max(a.x, b.x) > 10
    ]
    assert len(close) <= len(flat) * 0.05, close[:5]


def test_badges_of_interactions_cover_no_name(crowd: tuple[Scenario, Drawing]) -> None:
    """VIEW-15."""
    scenario, _ = crowd
    marks = {interaction.id: Mark("warning", 1) for interaction in scenario.of(Interaction)}
    figures = list(Drawing(scenario, marks).picture.figures.values())
    boxes = texts(figures)
    badges = [figure for figure in figures if figure.role == "badge"]
    assert len(badges) == len(marks)
    for badge in badges:
        assert not [box for box in boxes if badge.bounds.grown(-1).meets(box)], badge.key


def test_few_symbols_are_crossed_by_a_line_of_others(crowd: tuple[Scenario, Drawing]) -> None:
    """VIEW-54."""
    scenario, drawing = crowd
    found = [(*_mode_of(scenario, figure), figure, parts) for figure, parts in lines(drawing)]
    crossed = []
    for provider, mode, figure, _ in found:
        symbol = figure.hit[0].moved(figure.origin.x, figure.origin.y).grown(-2)
        for other, others, _, stretches in found:
            if (other, others) != (provider, mode) and any(touch(s, symbol) for s in stretches):
                crossed.append((mode, figure.key))
    triangles = {key for mode, key in crossed if mode is InteractionMode.X_AS_A_SERVICE}
    assert len(triangles) <= len(found) * 0.02
    assert len({key for _, key in crossed}) <= len(found) * 0.2


def _mode_of(scenario: Scenario, figure: Figure) -> tuple[str, InteractionMode]:
    interaction = scenario.get(Interaction, figure.record)
    assert interaction is not None
    return interaction.provider, interaction.mode

"""What is seen from afar: names as large as there is room, and nothing in their way: VIEW-50."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from crowded import crowded
from hypothesis import given
from hypothesis import strategies as st
from touching import segments, touch
from wild_designs import Wild

from topodesk.drawing.afar import ABOVE, BELOW, caption_lines, seen_at
from topodesk.drawing.caption import LEVELS, NEAR, Caption, Level, level_at
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Point, Rect, TextLine
from topodesk.model.scenario import Scenario
from topodesk.model.team import Team

SEEDS = st.integers(0, 10**6)
FAR = st.sampled_from(LEVELS[1:])
BLOCK = Rect(8, 2, 196, 42)


def ink(line: TextLine) -> Rect:
    """Where the letters of a line are."""
    above, high = ABOVE * line.size, (ABOVE + BELOW) * line.size
    if line.angle:
        return Rect(line.x - above, line.y - line.width, high, line.width)
    return Rect(line.x, line.y - above, line.width, high)


def written(drawing: Drawing, level: Level) -> Iterator[tuple[Figure, Rect]]:
    """The letters of all captions, on the map."""
    for figure in drawing.picture.figures.values():
        if figure.caption is not None and "note" not in figure.role:
            for shape in seen_at(figure, level):
                if isinstance(shape, TextLine):
                    yield figure, ink(shape).moved(figure.origin.x, figure.origin.y).grown(-0.5)


def assert_clear(scenario: Scenario, level: Level) -> None:
    drawing = Drawing(scenario)
    names = list(written(drawing, level))
    for figure in drawing.picture.figures.values():
        stretches = segments(figure) if figure.role == "interaction" else []
        if stretches:
            symbol = figure.hit[0].moved(figure.origin.x, figure.origin.y).grown(-2)
            for named, box in names:
                crossed = [s for s in stretches if touch(s, box)]
                assert not crossed, (figure.key, named.key)
                assert not symbol.meets(box), (figure.key, named.key)
    for (one, a), (other, b) in combinations(names, 2):
        assert one is other or not a.meets(b), (one.key, other.key)


@given(SEEDS, FAR)
def test_from_afar_no_name_meets_a_line_a_symbol_or_another_name(seed: int, level: Level) -> None:
    assert_clear(Wild(seed, 12).scenario, level)


@given(SEEDS, FAR)
def test_nor_does_it_on_a_crowded_map(seed: int, level: Level) -> None:
    assert_clear(crowded(seed, 40, 60), level)


@given(st.text(max_size=80), FAR, st.floats(0, 300), st.floats(0, 80), st.booleans())
def test_a_caption_stays_in_its_room(
    text: str, level: Level, w: float, h: float, upwards: bool
) -> None:
    room = Rect(3, 5, w, h)
    for line in caption_lines(Caption(text, room, upwards=upwards), level):
        if len(line.text) > 1:  # a single letter wider than the room stands alone
            area, letters = room.grown(0.1), ink(line)
            assert letters.y >= area.y
            assert letters.bottom <= area.bottom
            assert letters.x >= area.x
            assert letters.right <= area.right


def test_near_by_a_figure_is_drawn_as_it_is() -> None:
    for figure in Drawing(crowded(7)).picture.figures.values():
        assert seen_at(figure, NEAR) is figure.shapes


def test_from_afar_a_team_says_its_name_only() -> None:
    scenario = crowded(7)
    drawing = Drawing(scenario)
    for figure in drawing.picture.figures.values():
        team = scenario.get(Team, figure.record)
        if figure.role == "team" and team is not None:
            shapes = seen_at(figure, level_at(0.34))
            words = [shape.text for shape in shapes if isinstance(shape, TextLine)]
            assert words
            assert " ".join(words).rstrip("…").rstrip() == team.name[
                : len(" ".join(words)) - 1
            ] or (" ".join(words) == team.name)


@pytest.mark.parametrize("level", LEVELS[1:])
def test_a_short_name_is_as_large_as_its_level_says(level: Level) -> None:
    (line,) = caption_lines(Caption("Pay", BLOCK), level)
    assert line.size == pytest.approx(min(level.most, BLOCK.h / (ABOVE + BELOW)))


@pytest.mark.parametrize("level", LEVELS[1:-1])
def test_every_name_can_be_read(level: Level) -> None:
    for line in caption_lines(Caption("Enterprise Customer Relations Reporting", BLOCK), level):
        assert line.size * level.scale >= 6


def test_a_name_takes_two_lines_before_it_is_shortened() -> None:
    lines = caption_lines(Caption("Customer Delivery Tracking", BLOCK), level_at(0.35))
    assert [line.text for line in lines] == ["Customer Delivery", "Tracking"]


def test_a_name_without_room_is_shortened() -> None:
    (line,) = caption_lines(Caption("Enterprise Customer Relations", BLOCK), level_at(0.26))
    assert line.text.endswith("…")


def test_what_is_too_small_to_be_seen_from_afar_is_not_pressed_either() -> None:
    drawing = Drawing(Wild(3, 12).scenario)
    chips = [f for f in drawing.picture.figures.values() if f.role == "component"]
    assert chips
    for chip in chips:
        middle = chip.bounds.centre
        found = drawing.picture.at(Point(middle.x, middle.y), level=level_at(0.3))
        assert found is None or found.role != "component"

"""Nothing on the map covers a name: not a line, not another block, not the edge of its own."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st
from touching import inside, lines_over_texts, segments, texts, touch
from wild_designs import Wild

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.layout.boxes import Block
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Rect
from topodesk.model.interaction import Interaction

SEEDS = st.integers(0, 10**6)


@given(SEEDS)
def test_no_line_of_an_interaction_meets_a_text(seed: int) -> None:
    assert lines_over_texts(Drawing(Wild(seed, 16).scenario)) == []


@given(SEEDS)
def test_lines_are_orthogonal_and_start_and_end_at_the_edges_of_blocks(seed: int) -> None:
    wild = Wild(seed, 12)
    drawing = Drawing(wild.scenario)
    blocks = [block.rect for block in drawing.layout.blocks()]
    labels = [f.bounds for f in drawing.picture.figures.values() if f.role == "grouping"]
    for figure in drawing.picture.figures.values():
        stretches = segments(figure) if figure.role == "interaction" else []
        assert all(s.w == 0 or s.h == 0 for s in stretches)
        if stretches:
            for end in (stretches[0], stretches[-1]):
                assert any(touch(end, rect.grown(0.6)) for rect in blocks + labels)


@given(SEEDS)
def test_every_interaction_is_drawn(seed: int) -> None:
    wild = Wild(seed, 16)
    drawing = Drawing(wild.scenario)
    for interaction in wild.scenario.of(Interaction):
        assert f"interaction:{interaction.id}" in drawing.picture.figures


@given(SEEDS)
def test_blocks_never_overlap(seed: int) -> None:
    for a, b in combinations(Drawing(Wild(seed, 20).scenario).layout.blocks(), 2):
        assert not a.rect.meets(b.rect), (a.key, b.key)


@given(SEEDS)
def test_blocks_of_neighbours_leave_room_for_lines(seed: int) -> None:
    layout = Drawing(Wild(seed, 20).scenario).layout
    for lane in layout.lanes:
        for a, b in combinations(lane.blocks, 2):
            assert not a.rect.grown(9.5).meets(b.rect.grown(9.5))


@given(SEEDS)
def test_texts_stay_inside_their_blocks(seed: int) -> None:
    drawing = Drawing(Wild(seed, 16).scenario)
    for figure in drawing.picture.figures.values():
        if figure.role in ("team", "tag", "component"):
            rect = area_of(drawing, figure).grown(0.5)
            for line in figure.texts():
                if line.text.strip():
                    assert inside(line.box, rect), (figure.key, line.text)


def area_of(drawing: Drawing, figure: Figure) -> Rect:
    """The rectangle the layout gave a block or a chip."""
    found: list[Block] = list(drawing.layout.blocks())
    for block in found:
        if block.key == figure.key:
            return block.rect
    return figure.bounds


@given(SEEDS)
def test_texts_of_one_figure_do_not_run_into_each_other(seed: int) -> None:
    drawing = Drawing(Wild(seed, 16).scenario)
    for figure in drawing.picture.figures.values():
        boxes = [line.box.grown(-1.2) for line in figure.texts() if line.text.strip()]
        for a, b in combinations(boxes, 2):
            assert not a.meets(b), figure.key


@given(SEEDS)
def test_everything_stands_inside_its_place(seed: int) -> None:
    layout = Drawing(Wild(seed, 16).scenario).layout
    places = [(lane.rect, lane.blocks) for lane in layout.lanes]
    places += [(lane.rect, lane.everyone()) for lane in layout.platforms]
    places.append((layout.band.rect, layout.band.blocks))
    for rect, blocks in places:
        for block in blocks:
            assert rect.x <= block.rect.x
            assert block.rect.right <= rect.right
            assert rect.y <= block.rect.y
            assert block.rect.bottom <= rect.bottom
    for above, below in pairwise(rect for rect, _ in places):
        assert above.bottom < below.y
        assert above.x == below.x == 0
        assert above.w == below.w


@given(SEEDS)
def test_no_thread_meets_a_name(seed: int) -> None:
    drawing = Drawing(Wild(seed, 16).scenario)
    figures = list(drawing.picture.figures.values())
    boxes = texts(figures)
    for figure in figures:
        if figure.role == "thread":
            for stretch in figure.hit[1:]:
                area = stretch.grown(-2).moved(figure.origin.x, figure.origin.y)
                assert not [box for box in boxes if touch(area, box)], figure.key

"""Where a map is cut is judged by counting what is cut through, one by one."""

from itertools import product

from odd_designs import crowded, proposal_of

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.layout.sizes import STEP_GAP
from topodesk.drawing.shapes import Rect
from topodesk.proposal.cuts import harm, parts


def test_harm_is_how_many_more_pieces_there_are_than_teams() -> None:
    layout = Drawing(proposal_of(crowded())).layout
    teams = [block.rect for block in layout.blocks()]
    for w, h in product((150.0, 233.0, 800.0), (90.0, 401.0)):
        areas = [Rect(x * w, y * h, w, h) for y in range(-2, 40) for x in range(-2, 20)]
        pieces = sum(area.meets(team) for area in areas for team in teams)
        assert harm(layout, areas) == (len(areas), pieces - len(teams))
        assert pieces > len(teams) or w == 800.0


def test_a_cut_goes_through_as_few_teams_and_steps_as_can_be() -> None:
    drawing = Drawing(proposal_of(crowded(streams=1, steps=12)))
    layout, bounds = drawing.layout, drawing.picture.bounds
    drawn = [block.rect for block in layout.blocks()]
    drawn += [column.rect for lane in layout.lanes for column in lane.columns]

    def through(x: float) -> int:
        return sum(rect.x < x < rect.right for rect in drawn)

    wide = bounds.w * 0.7
    left, right = parts(layout, bounds, wide, bounds.h)
    assert left.right == right.x
    ends = [rect.right + STEP_GAP / 2 for rect in drawn]
    possible = [x for x in ends if bounds.right - wide <= x <= bounds.x + wide]
    assert through(right.x) == min(map(through, possible)) < max(map(through, possible))

"""Whatever is edited, the kept picture equals one drawn from scratch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wild_designs import Wild

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.mark import Mark
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Rect
from topodesk.model.change import Change
from topodesk.model.team import Team

SEEDS = st.integers(0, 10**6)


def same(kept: Drawing, fresh: Drawing) -> None:
    """Fail with the first difference between two drawings."""
    assert kept.layout == fresh.layout
    assert kept.picture.figures.keys() == fresh.picture.figures.keys()
    for key, figure in fresh.picture.figures.items():
        assert kept.picture.figures[key] == figure
    assert kept.picture.in_order() == fresh.picture.in_order()
    a, b = kept.picture.bounds, fresh.picture.bounds
    assert (a.x, a.y, a.w, a.h) == pytest.approx((b.x, b.y, b.w, b.h))


def covered(figure: Figure, areas: list[Rect]) -> bool:
    """Whether the areas to repaint hold the whole figure."""
    b = figure.bounds
    return any(
        a.x <= b.x and a.y <= b.y and a.right >= b.right and a.bottom >= b.bottom for a in areas
    )


@given(SEEDS)
def test_after_every_edit_the_picture_equals_one_drawn_anew(seed: int) -> None:
    wild = Wild(seed, 8)
    kept = Drawing(wild.scenario)
    for _ in range(12):
        kept.update(wild.edit())
        same(kept, Drawing(wild.scenario))


@given(SEEDS)
def test_undoing_everything_brings_the_first_picture_back(seed: int) -> None:
    wild = Wild(seed, 8)
    kept = Drawing(wild.scenario)
    first = dict(kept.picture.figures)
    done = []
    for _ in range(10):
        done.append(wild.edit())
        kept.update(done[-1])
    for change in reversed(done):
        kept.update(wild.apply(change.reversed()))
    assert dict(kept.picture.figures) == first


@given(SEEDS)
def test_the_areas_to_repaint_hold_every_figure_that_changed(seed: int) -> None:
    wild = Wild(seed, 8)
    kept = Drawing(wild.scenario)
    for _ in range(6):
        before = dict(kept.picture.figures)
        areas = kept.update(wild.edit())
        after = kept.picture.figures
        for key in before.keys() | after.keys():
            old, new = before.get(key), after.get(key)
            if old != new:
                assert all(covered(f, areas) for f in (old, new) if f is not None)


@given(SEEDS)
def test_badges_follow_what_they_are_about(seed: int) -> None:
    wild = Wild(seed, 8)
    kinds = ("info", "warning", "error")
    marks = {
        record.id: Mark(wild.random.choice(kinds), wild.random.randint(1, 120))
        for record in wild.scenario
        if wild.random.random() < 0.4
    }
    kept = Drawing(wild.scenario)
    kept.mark(marks)
    same(kept, Drawing(wild.scenario, marks))
    for _ in range(5):
        kept.update(wild.edit())
        same(kept, Drawing(wild.scenario, marks))
    kept.mark({})
    same(kept, Drawing(wild.scenario))


def test_a_change_of_another_scenario_changes_nothing() -> None:
    wild = Wild(3)
    kept = Drawing(wild.scenario)
    elsewhere = Change.of("Add team", "other", added=[Team(id="new", name="New")])
    assert kept.update(elsewhere) == []


def test_renaming_a_team_repaints_little_more_than_its_block() -> None:
    wild = Wild(2, 20)
    kept = Drawing(wild.scenario)
    team = next(t for t in wild.scenario.of(Team) if t.value_stream and not t.grouping)
    block = kept.picture.figures[f"team:{team.id}"]
    change = Change.of("Rename", "s", updated=[(team, team.with_(people=7))])
    areas = kept.update(wild.apply(change))
    assert areas
    assert len(areas) == 2
    assert all(area.meets(block.bounds) for area in areas)


@pytest.mark.parametrize("seed", range(3))
def test_drawing_twice_gives_the_same_picture(seed: int) -> None:
    same(Drawing(Wild(seed).scenario), Drawing(Wild(seed).scenario))

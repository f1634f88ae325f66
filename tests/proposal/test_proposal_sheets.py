"""Whatever a design holds, nothing on a page collides, runs off it, or into its footer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from odd_designs import DAY, crowded, filled, full_of_findings, hostile, proposal_of

from helpers.samples import NORTHWIND, PARCELO, sample
from helpers.strategies import designs
from topodesk.drawing.picture import box_bounds
from topodesk.drawing.shapes import Group, Rect, Shape, TextLine
from topodesk.model.design import Design, empty_design
from topodesk.model.scenario import Scenario
from topodesk.model.stream import ValueStream
from topodesk.model.team import Team
from topodesk.proposal.closer import EDGE
from topodesk.proposal.comparison import compare
from topodesk.proposal.document import sheets
from topodesk.proposal.format import FORMATS
from topodesk.proposal.look import Look
from topodesk.proposal.sheet import LEFT, TOP, Placed, Raster, Sheet

SAMPLES = [(name, s.name) for name in (NORTHWIND, PARCELO) for s in sample(name).scenarios]
SLACK = 4.0
"""Rings and rounded ends may stand out of the margins by this."""


def pages(design: Design, scenario: Scenario) -> list[Sheet]:
    return sheets(compare(design, scenario, DAY))


def bounds(item: Shape | Placed | Raster) -> Rect:
    return item.bounds if isinstance(item, Placed | Raster) else box_bounds([item])


def letters(line: TextLine) -> Rect:
    """Where its letters are, without the room kept for accents and long descents."""
    return Rect(line.x, line.y - 0.72 * line.size, line.width, 0.9 * line.size)


def texts(sheet: Sheet) -> Iterator[TextLine]:
    for item in sheet.drawn:
        assert not isinstance(item, Group)
        if isinstance(item, TextLine) and item.text.strip():
            yield item


def assert_well_set(sheet: Sheet) -> None:
    for item in sheet.drawn:
        area = bounds(item)
        left = EDGE if sheet.section.endswith("in detail") else LEFT
        assert area.x >= left - SLACK, item
        assert area.right <= sheet.format.width - left + SLACK, item
        assert area.y >= TOP - 2 * SLACK, item
        assert area.bottom <= sheet.bottom + 1, item
    placed = [item.bounds for item in sheet.items if isinstance(item, Placed)]
    for one, other in combinations(texts(sheet), 2):
        assert not letters(one).meets(letters(other)), (one.text, other.text)
    for line in texts(sheet):
        assert not any(area.meets(letters(line)) for area in placed), line.text


@pytest.mark.parametrize(("name", "scenario"), SAMPLES)
def test_the_pages_of_a_sample_are_well_set(name: str, scenario: str) -> None:
    design = sample(name)
    (shown,) = [s for s in design.scenarios if s.name == scenario]
    for sheet in pages(design, shown):
        assert_well_set(sheet)


@pytest.mark.parametrize("paper", ["a4", "letter-portrait"])
def test_the_pages_of_a_choice_are_well_set(paper: str) -> None:
    design = sample(PARCELO)
    look = Look(paper=paper)
    for one, other in permutations(design.scenarios, 2):
        if "proposal" in (one.name, other.name):
            for sheet in sheets(compare(design, one, DAY, look, other)):
                assert_well_set(sheet)


@pytest.mark.parametrize("format", [name for name in FORMATS if name != "a4"])
@pytest.mark.parametrize("name", [NORTHWIND, PARCELO])
def test_the_pages_are_well_set_on_all_paper(name: str, format: str) -> None:
    design = sample(name)
    shown = next(s for s in design.scenarios if s.name.casefold() == "proposal")
    for sheet in sheets(compare(design, shown, DAY, Look(paper=format))):
        assert_well_set(sheet)


@pytest.mark.parametrize("format", ["a4-portrait", "a3"])
def test_the_pages_of_a_hostile_design_are_well_set_on_all_paper(format: str) -> None:
    for design in (hostile(), full_of_findings()):
        for sheet in sheets(compare(design, proposal_of(design), DAY, Look(paper=format))):
            assert_well_set(sheet)


@given(designs())
@settings(max_examples=20)
def test_the_pages_of_any_design_are_well_set(design: Design) -> None:
    for scenario in design.scenarios:
        for sheet in pages(design, scenario):
            assert_well_set(sheet)


@pytest.mark.parametrize(
    "design",
    [
        crowded(),
        crowded(teams=14, streams=2, steps=14),
        crowded(teams=40, streams=18, steps=3),
        full_of_findings(),
        hostile(),
        empty_design(),
        filled("One stream", [ValueStream(id="v", name="Borrow")]),
        filled("One team", [Team(id="t", name="W" * 500)]),
    ],
    ids=["60 teams", "wide", "tall", "findings", "hostile", "empty", "a stream", "a team"],
)
def test_the_pages_of_an_odd_design_are_well_set(design: Design) -> None:
    for sheet in pages(design, proposal_of(design)):
        assert_well_set(sheet)


def test_an_empty_proposal_says_so_instead_of_drawing_it() -> None:
    design = empty_design("Corner Bank")
    found = pages(design, proposal_of(design))
    sections = [sheet.section for sheet in found]
    assert sections == ["The decision", "Proposal", "How to read this"]
    assert "Nothing is drawn yet." in [line.text for line in texts(found[1])]


def test_a_small_map_is_drawn_once() -> None:
    design = sample(NORTHWIND)
    found = [s.section for s in pages(design, proposal_of_sample())]
    assert found.count("Proposal") == 1


def proposal_of_sample() -> Scenario:
    return next(s for s in sample(NORTHWIND).scenarios if s.name == "Proposal")


@pytest.mark.parametrize("format", ["a4", "a3-portrait"])
def test_a_map_with_small_words_is_drawn_again_in_parts_that_cover_it(format: str) -> None:
    design = crowded()
    made = sheets(compare(design, proposal_of(design), DAY, Look(paper=format)))
    found = [s for s in made if s.section.startswith("Proposal")]
    whole, *parts = [item for s in found for item in s.items if isinstance(item, Placed)]
    assert len(parts) > 1
    smallest = min(line.size for p in parts for figure in p.figures for line in figure.texts())
    zoom = FORMATS[format].zoom
    assert all(part.cut and part.scale * smallest * zoom >= 6.999 for part in parts)
    area = sum(part.bounds.w * part.bounds.h / part.scale**2 for part in parts)
    assert area == pytest.approx(whole.bounds.w * whole.bounds.h / whole.scale**2)
    drawn = {figure.key for part in parts for figure in part.figures}
    picture = compare(design, proposal_of(design), DAY).after.picture
    assert drawn == set(picture.figures)


def test_a_map_on_one_page_is_written_large_enough_to_be_read() -> None:
    whole = next(s for s in pages(sample(NORTHWIND), proposal_of_sample()) if s.section == "Today")
    (placed,) = [item for item in whole.items if isinstance(item, Placed)]
    teams = [figure for figure in placed.figures if figure.role == "team"]
    assert placed.scale < 0.5
    assert len(teams) == 12
    assert all(line.size * placed.scale >= 7 for figure in teams for line in figure.texts())


def test_a_part_is_called_after_what_is_on_it() -> None:
    found = [s for s in pages(sample(NORTHWIND), proposal_of_sample()) if "detail" in s.section]
    titles = [next(texts(sheet)).text for sheet in found]
    assert titles == [
        "Open an account, Everyday spending and Borrow",
        "Teams that are not on a stream",
        "Open an account and Everyday spending",
        "Borrow and Bank Platform",
    ]


def test_an_empty_band_is_not_printed_and_leaves_no_gap() -> None:
    found = pages(sample(NORTHWIND), proposal_of_sample())
    (picture,) = [
        i for s in found if s.section == "Proposal" for i in s.items if isinstance(i, Placed)
    ]
    roles = {figure.role: figure.bounds for figure in picture.figures}
    assert "band" not in roles
    lowest = max(f.bounds.bottom for f in picture.figures if f.role == "grouping")
    assert 0 < roles["flow"].y - lowest < 40

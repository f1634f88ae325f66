"""Badges on paper are those of the canvas, and the key explains them (EXP-1, FACT-63)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from helpers.samples import NORTHWIND, PARCELO, sample
from topodesk.cli.exporting import write_as
from topodesk.drawing.colours import ERROR, INFO, WARNING
from topodesk.drawing.notation.key import FINDING_WORDS
from topodesk.drawing.picture import Figure
from topodesk.drawing.shapes import Box
from topodesk.drawing.shapes import Path as Line
from topodesk.model.design import Design
from topodesk.proposal.comparison import compare
from topodesk.proposal.legend import entries
from topodesk.proposal.side import Side
from topodesk.session.session import Session

DAY = date(2026, 11, 22)


def _side(design: Design, id: str) -> Side:
    scenario = design.scenario(id)
    assert scenario is not None
    return compare(design, scenario, DAY).after


def _canvas(design: Design, id: str, *, hints: bool = True) -> dict[str, Figure]:
    session = Session(design, today=DAY)
    session.switch(id)
    session.start_checking()
    marks = session.live.marks
    badges = [f for f in session.drawing.picture.figures.values() if f.role == "badge"]
    return {f.key: f for f in badges if hints or marks[f.record].kind != "info"}


@pytest.mark.parametrize("name", [NORTHWIND, PARCELO])
def test_a_map_on_paper_has_the_badges_of_the_canvas_but_those_of_hints(name: str) -> None:
    design = sample(name)
    for scenario in design.scenarios:
        canvas = _canvas(design, scenario.id, hints=False)
        paper = _side(design, scenario.id).picture.figures
        badges = {key: figure for key, figure in paper.items() if figure.role == "badge"}
        assert badges.keys() == canvas.keys()
        for key, badge in badges.items():
            assert badge.shapes == canvas[key].shapes, key


def test_a_picture_has_the_badges_of_the_canvas(tmp_path: Path) -> None:
    design = sample(NORTHWIND)
    draft = next(each for each in design.scenarios if each.name == "Workshop draft")
    counted = [line.text for f in _canvas(design, draft.id).values() for line in f.texts()]
    write_as(design, draft, tmp_path / "map.svg", DAY)
    svg = ET.parse(tmp_path / "map.svg").getroot()
    words = ["".join(each.itertext()) for each in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert counted.count("!") > 0
    assert words.count("!") == counted.count("!")
    assert words.count("i") == counted.count("i")


def test_the_key_explains_the_badges_on_the_map_and_no_others() -> None:
    colours = {"error": ERROR, "warning": WARNING, "info": INFO}
    sample_kinds = set()
    for name in (NORTHWIND, PARCELO):
        design = sample(name)
        for scenario in design.scenarios:
            side = _side(design, scenario.id)
            kinds = side.drawing.badge_kinds
            sample_kinds.add(kinds)
            found = {e.name: e for e in entries(side, side.picture.figures.values())}
            for kind, (word, _) in FINDING_WORDS.items():
                assert (word in found) == (kind in kinds)
                if word in found:
                    sign = next(s for s in found[word].symbol if isinstance(s, Line))
                    ink = sign.stroke if kind == "info" else sign.fill
                    assert ink is not None
                    assert ink.colour == colours[kind]
                    ringed = any(isinstance(shape, Box) for shape in found[word].symbol)
                    assert ringed == (kind in side.drawing.ring_kinds)
    assert len(sample_kinds) > 1

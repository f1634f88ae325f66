"""The picture of a small design, kept as text, so that every change of the look is seen.

When a change is meant: `TOPODESK_GOLDENS=write python -m pytest tests/drawing`, then read the diff.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from little_bank import little_bank, scenario_of

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.mark import Mark
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import Box, Group, Shape, TextLine
from topodesk.drawing.shapes import Path as Outline
from topodesk.model.scenario import Scenario

GOLDENS = Path(__file__).parents[1] / "goldens"
MARKS = {"find": Mark("warning", 2), "borrow": Mark("error", 1), "i1": Mark("info", 1)}


def as_text(picture: Picture) -> str:
    """One line of JSON for each figure, in the order they are painted."""
    return "".join(f"{json.dumps(_figure(f), ensure_ascii=False)}\n" for f in picture.in_order())


def _figure(figure: Figure) -> dict[str, object]:
    size = figure.size
    return {
        "key": figure.key,
        "record": figure.record,
        "role": figure.role,
        "at": _rounded(figure.origin.x, figure.origin.y),
        "size": _rounded(size.x, size.y, size.w, size.h),
        "shapes": [part for shape in figure.shapes for part in _shape(shape)],
    }


def _shape(shape: Shape) -> Iterator[dict[str, object]]:
    if isinstance(shape, TextLine):
        yield {
            "text": shape.text,
            "at": _rounded(shape.x, shape.y),
            "width": round(shape.width, 1),
            "type": f"{shape.size:g} {','.join(run.font for run in shape.runs)}",
            "colour": shape.colour,
        } | ({"angle": shape.angle} if shape.angle else {})
    elif isinstance(shape, Box):
        r = shape.rect
        yield {"box": _rounded(r.x, r.y, r.w, r.h), "radius": round(shape.radius, 1)} | _ink(shape)
    elif isinstance(shape, Outline):
        words = (f"{name}{','.join(map(str, _rounded(*n)))}" for name, n in shape.commands)
        yield {"path": " ".join(words)} | _ink(shape)
    elif isinstance(shape, Group):
        yield {"group": [part for inner in shape.shapes for part in _shape(inner)]}


def _ink(shape: Box | Outline) -> dict[str, object]:
    ink: dict[str, object] = {}
    if shape.fill:
        ink["fill"] = f"{shape.fill.colour} {shape.fill.opacity:g}"
    if shape.stroke:
        dash = ",".join(f"{length:g}" for length in shape.stroke.dash)
        ink["stroke"] = f"{shape.stroke.colour} {shape.stroke.width:g} {dash}".strip()
    return ink


def _rounded(*numbers: float) -> list[float]:
    return [round(number, 1) + 0.0 for number in numbers]


@pytest.mark.parametrize(
    ("name", "scenario", "marks"),
    [
        ("empty", scenario_of(), {}),
        ("little-bank", little_bank(), MARKS),
    ],
)
def test_the_picture_is_as_it_was(name: str, scenario: Scenario, marks: dict[str, Mark]) -> None:
    path = GOLDENS / f"picture-{name}.jsonl"
    found = as_text(Drawing(scenario, marks).picture)
    if os.environ.get("TOPODESK_GOLDENS") == "write":
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found == path.read_text(encoding="utf-8")

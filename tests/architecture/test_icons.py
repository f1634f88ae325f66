"""The icons belong together: one size, one stroke, one colour that the window replaces."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ICONS = Path(__file__).parents[2] / "resources" / "icons"
APPLICATION = ICONS / "org.topodesk.TopoDesk.svg"
STROKED = sorted(set(ICONS.glob("*.svg")) - {APPLICATION})
NEEDED = frozenset(
    {"undo", "redo", "fit", "zoom-in", "zoom-out", "add", "export", "today", "compare"}
    | {"warning", "error", "info", "stream", "step", "customer", "grouping", "component"}
    | {"collaboration", "xaas", "facilitating"}
)


def test_every_icon_the_window_needs_is_there() -> None:
    assert {icon.stem for icon in STROKED} >= NEEDED


@pytest.mark.parametrize("icon", STROKED, ids=lambda icon: icon.stem)
def test_icons_are_strokes_of_one_width_and_colour_on_a_square_of_24(icon: Path) -> None:
    root = ET.fromstring(icon.read_text(encoding="utf-8"))
    kept = {key: root.get(key) for key in ("viewBox", "fill", "stroke", "stroke-width")}
    assert kept == {
        "viewBox": "0 0 24 24",
        "fill": "none",
        "stroke": "#1F2430",
        "stroke-width": "1.75",
    }
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", icon.read_text(encoding="utf-8"))) == {"#1F2430"}


@pytest.mark.parametrize("icon", [APPLICATION, *STROKED], ids=lambda icon: icon.stem)
def test_icons_hold_simple_shapes_only(icon: Path) -> None:
    allowed = {"svg", "title", "path", "rect", "circle"}
    found = {element.tag.split("}")[1] for element in ET.parse(icon).iter()}
    assert found <= allowed

"""The picture as it goes on paper: without prompts for a hand, and without private notes."""

from __future__ import annotations

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.flags import key_figure
from topodesk.drawing.layout.sizes import FLOW_GAP
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import around

_NEVER = frozenset({"prompt", "private_note"})


def printed(drawing: Drawing) -> Picture:
    """What is drawn, without prompts and private notes, and without a band that is empty; with a
    key to the colours it gives to teams."""
    figures = _on_paper(drawing)
    if drawing.hues:
        whole = around(figure.bounds for figure in figures)
        figures.append(key_figure(drawing.lens.colour_by, drawing.hues, whole))
    return Picture(figures)


def _on_paper(drawing: Drawing) -> list[Figure]:
    figures = [f for f in drawing.picture.in_order() if f.role not in _NEVER]
    band = drawing.layout.band
    if band.blocks or band.chips:
        return figures
    kept = [figure for figure in figures if figure.role not in ("band", "flow")]
    below = around(figure.bounds for figure in kept if figure.role != "note").bottom
    flows = [figure for figure in figures if figure.role == "flow"]
    closer = [flow.moved(0, min(0.0, below + FLOW_GAP - flow.bounds.y)) for flow in flows]
    return [*kept, *closer]

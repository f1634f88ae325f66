"""The picture as it goes on paper: without prompts for a hand, and without private notes."""

from __future__ import annotations

from topodesk.drawing.drawing import Drawing
from topodesk.drawing.flags import key_figure
from topodesk.drawing.layout.sizes import FLOW_GAP
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import around
from topodesk.drawing.traces import ROLES as TRACES

_NEVER = frozenset({"prompt", "private_note"})


def printed(drawing: Drawing, *, compared: bool = False) -> Picture:
    """What is drawn, without prompts and private notes, and without a band that is empty; with a
    key to the colours it gives to teams. What marks a comparison only where `compared` asks."""
    figures = _on_paper(drawing, _NEVER if compared else _NEVER | TRACES)
    if drawing.hues:
        whole = around(figure.bounds for figure in figures)
        figures.append(key_figure(drawing.lens.colour_by, drawing.hues, whole))
    return Picture(figures)


def _on_paper(drawing: Drawing, never: frozenset[str]) -> list[Figure]:
    figures = [f for f in drawing.picture.in_order() if f.role not in never]
    band = drawing.layout.band
    if band.blocks or band.chips:
        return figures
    kept = [figure for figure in figures if figure.role not in ("band", "flow")]
    apart = TRACES | {"note"}
    below = around(figure.bounds for figure in kept if figure.role not in apart).bottom
    flows = [figure for figure in figures if figure.role == "flow"]
    closer = [flow.moved(0, min(0.0, below + FLOW_GAP - flow.bounds.y)) for flow in flows]
    return [*kept, *closer]

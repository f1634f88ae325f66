"""The picture as it goes on paper: without prompts for a hand, and without private notes."""

from __future__ import annotations

from topodesk.drawing.afar import seen_at, without_words
from topodesk.drawing.caption import LEVELS, Level, level_at
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.flags import key_figure
from topodesk.drawing.layout.sizes import FLOW_GAP
from topodesk.drawing.picture import Figure, Picture
from topodesk.drawing.shapes import around
from topodesk.drawing.traces import ROLES as TRACES

FAR = LEVELS[1]
"""The nearest level at which names are written larger."""
_NEVER = frozenset({"prompt", "private_note"})


def printed(drawing: Drawing, *, compared: bool = False) -> Picture:
    """What is drawn, without prompts and private notes, and without a band that is empty; with a
    key to the colours it gives to teams. What marks a comparison only where `compared` asks."""
    figures = _on_paper(drawing, _NEVER if compared else _NEVER | TRACES)
    if drawing.hues:
        whole = around(figure.bounds for figure in figures)
        figures.append(key_figure(drawing.lens.colour_by, drawing.hues, whole))
    return Picture(figures)


def smallest(picture: Picture) -> float | None:
    """The size of its smallest letters in map units; None without any."""
    lines = (line for figure in picture.figures.values() for line in figure.texts())
    return min((line.size for line in lines if line.text.strip()), default=None)


def legible(picture: Picture, scale: float, least: float) -> Picture:
    """The same picture as it is read on one page: whole if at `scale` all its letters come out at
    `least` points or more, else as seen from so far away: names larger, small print left out, and
    badges without their count."""
    size = smallest(picture)
    if size is None or size * scale >= least - 1e-6:
        return picture
    level = min(level_at(scale), FAR)
    seen = (_seen(figure, level) for figure in picture.figures.values())
    return Picture(figure for figure in seen if figure.shapes)


def _seen(figure: Figure, level: Level) -> Figure:
    if figure.role == "badge":
        return figure._replace(shapes=tuple(without_words(figure.shapes)))
    return figure._replace(shapes=seen_at(figure, level))


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

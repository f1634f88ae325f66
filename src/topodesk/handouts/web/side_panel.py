"""What stands beside a map: what is to be decided, what is known, what was found, the key."""

from __future__ import annotations

from collections.abc import Iterator

from topodesk.drawing.picture import Figure, Picture, box_bounds
from topodesk.drawing.shapes import Point, Rect
from topodesk.handouts.names import one_line
from topodesk.proposal.cover import promises
from topodesk.proposal.legend import draw_legend, entries
from topodesk.proposal.method import CREDIT
from topodesk.proposal.sheet import Placed, Raster, Sheet
from topodesk.proposal.side import Side
from topodesk.proposal.strongest import ranked, summary
from topodesk.proposal.words import KINDS, counted, people, quoting
from topodesk.render.markup import escaped, quoted
from topodesk.render.svg import svg_element
from topodesk.rules.finding import Finding, Severity

KEY = Rect(0, 0, 300, 2_000)


def panel(side: Side, picture: Picture) -> Iterator[str]:
    """The lines of the panel."""
    yield '<aside class="side">'
    yield (
        '<section class="facts" hidden aria-live="polite"><header><div><p class="kind"></p>'
        '<h2></h2></div><button type="button" class="close" aria-label="Close">✕</button></header>'
        "<dl></dl></section>"
    )
    yield from _about(side)
    yield from _findings(side)
    yield from _key(side, picture)
    yield f'<section class="credit"><p>{escaped(CREDIT)}</p></section>'
    yield "</aside>"


def _about(side: Side) -> Iterator[str]:
    info = side.scenario.info
    yield '<section class="about">'
    if info.decision.strip():
        yield f'<p class="asked">{escaped(one_line(info.decision))}</p>'
    else:
        yield f'<p class="asked">{escaped(side.name)}</p>'
    kind = KINDS[info.kind]
    counts = (
        *((kind,) if info.decision.strip() or side.name.casefold() != kind.casefold() else ()),
        counted(len(side.streams), "value stream"),
        counted(side.steps, "journey step"),
        counted(len(side.teams), "team"),
        people(side.people),
    )
    yield f'<p class="counts">{" · ".join(counts)}</p>'
    for text in (info.vision, info.why_now):
        if text.strip():
            yield f"<p>{escaped(one_line(text))}</p>"
    if brings := promises(side):
        yield "<ul>"
        for name, promised in brings:
            words = f"<b>{escaped(one_line(name))}</b>: {escaped(one_line(promised))}"
            yield f"<li>{words}</li>"
        yield "</ul>"
    yield "</section>"


def _findings(side: Side) -> Iterator[str]:
    yield "<section><h2>What to talk about</h2>"
    yield f'<p class="counts">{escaped(summary(side))}</p>'
    groups: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in ranked(side):
        groups.setdefault((finding.rule, finding.severity), []).append(finding)
    yield '<div class="findings">'
    for alike in groups.values():
        yield from _group(alike)
    yield "</div></section>"


def _group(alike: list[Finding]) -> Iterator[str]:
    """Findings of one rule; several fold under one heading, which gives the reason once."""
    first = alike[0]
    if len(alike) == 1:
        yield from _finding(first, first.title, (first.why, first.action))
        return
    yield f'<details class="group {first.severity}"><summary><b>{escaped(first.title)}</b>'
    yield f"<span>{len(alike)}</span></summary>"
    yield f'<p class="why">{escaped(first.why)}</p>'
    for finding in alike:
        yield from _finding(finding, "", (finding.action,))
    yield "</details>"


def _finding(finding: Finding, title: str, more: tuple[str, ...]) -> Iterator[str]:
    yield (
        f'<button type="button" class="finding {finding.severity}" aria-expanded="false"'
        f" data-where={quoted(' '.join(finding.where))}>"
    )
    yield f"<b>{escaped(title)}</b>" if title else ""
    if finding.message.rstrip(".").casefold() != title.casefold():
        yield escaped(quoting(one_line(finding.message)))
    yield "</button>"
    yield '<div class="more">'
    yield from (f"<p>{escaped(quoting(one_line(text)))}</p>" for text in more if text.strip())
    yield "</div>"


def _key(side: Side, picture: Picture) -> Iterator[str]:
    sheet = Sheet("")
    found = entries(side, picture.figures.values())
    if not found:
        return
    draw_legend(sheet, found, KEY)
    shapes = tuple(item for item in sheet.drawn if not isinstance(item, Placed | Raster))
    figure = Figure("key", "", "key", 0, Point(0, 0), box_bounds(shapes), shapes)
    yield '<section class="key">'
    yield from svg_element(Picture([figure]), "How to read it", 2.0, transparent=True, style="")
    yield "</section>"

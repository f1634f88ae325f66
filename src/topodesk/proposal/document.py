"""The document as a whole: its pages in order, their footers, written with reportlab."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.drawing.letters import isolated
from topodesk.drawing.shapes import Rect, Shape
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.cover import cover
from topodesk.proposal.drawings import drawings
from topodesk.proposal.evidence import evidence
from topodesk.proposal.method import CREDIT, method
from topodesk.proposal.overview import overview
from topodesk.proposal.registers import interactions, teams
from topodesk.proposal.sheet import FAINT, FOOT, HEIGHT, INNER, LEFT, WIDTH, Placed, Sheet
from topodesk.proposal.transition import transition
from topodesk.proposal.words import KINDS, day
from topodesk.render.pdf import draw_figures, draw_shapes, new_canvas
from topodesk.storage.errors import DesignError
from topodesk.storage.files import replacing

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

LONGEST_TITLE = 120


def sheets(comparison: Comparison) -> list[Sheet]:
    """All pages, without their footers."""
    before, after = comparison.before, comparison.after
    return [
        cover(comparison),
        *([overview(comparison)] if before or not after.is_empty else []),
        *(drawings(before) if before else []),
        *drawings(after),
        *evidence(comparison),
        *transition(comparison),
        *teams(comparison),
        *interactions(comparison),
        method(comparison),
    ]


def write(design: Design, scenario: Scenario, path: Path, today: date) -> None:
    """Make the document and put it in its place whole; OSError when it cannot be written."""
    data = _made(compare(design, scenario, today))
    try:
        with replacing(path) as hidden:
            hidden.write_bytes(data)
    except DesignError as error:
        if isinstance(error.__cause__, OSError):
            raise error.__cause__ from None
        raise OSError(str(error).rstrip(".")) from error


def _made(comparison: Comparison) -> bytes:
    file = io.BytesIO()
    name = comparison.organisation
    canvas = new_canvas(file, WIDTH, HEIGHT, language=comparison.design.info.language)
    canvas.setTitle(_printable(f"{name}: {comparison.after.name}"))
    canvas.setAuthor(_printable(name))
    canvas.setSubject(CREDIT)
    canvas.setCreator("TopoDesk")
    last = ""
    for number, sheet in enumerate(sheets(comparison), start=1):
        _footer(sheet, comparison, number)
        canvas.bookmarkPage(f"page-{number}")
        if sheet.section != last:
            canvas.addOutlineEntry(_printable(sheet.section), f"page-{number}", 0)
            last = sheet.section
        _paint(canvas, sheet)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _paint(canvas: Canvas, sheet: Sheet) -> None:
    shapes: list[Shape] = []
    for item in sheet.items:
        if not isinstance(item, Placed):
            shapes.append(item)
            continue
        draw_shapes(canvas, shapes, 0, 0, 1, HEIGHT)
        shapes = []
        _place(canvas, item)
    draw_shapes(canvas, shapes, 0, 0, 1, HEIGHT)


def _place(canvas: Canvas, placed: Placed) -> None:
    canvas.saveState()
    if placed.cut:
        _cut(canvas, placed.bounds)
    draw_figures(canvas, placed.figures, placed.x, placed.y, placed.scale, HEIGHT)
    canvas.restoreState()


def _cut(canvas: Canvas, area: Rect) -> None:
    path = canvas.beginPath()
    path.rect(area.x, HEIGHT - area.bottom, area.w, area.h)
    canvas.clipPath(path, stroke=0, fill=0)


def _footer(sheet: Sheet, comparison: Comparison, number: int) -> None:
    side = comparison.after
    called = KINDS[side.scenario.info.kind]
    if side.name.casefold() != called.casefold():
        called = f"{called} “{isolated(side.name)}”"
    left = f"{isolated(comparison.organisation)} · {called}, {day(comparison.today)}"
    sheet.text(LEFT, FOOT, left, 8.2, "regular", FAINT, width=INNER * 0.6)
    sheet.text(LEFT + INNER - 40, FOOT, sheet.section, 8.2, colour=FAINT, right=True, width=220)
    sheet.text(LEFT + INNER, FOOT, str(number), 8.2, colour=FAINT, right=True)


def _printable(text: str) -> str:
    """What a title in the file itself can hold: one line, and not a page of it."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"

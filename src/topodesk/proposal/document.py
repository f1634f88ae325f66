"""The document as a whole: its pages in order, their footers, written with reportlab."""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.cover import cover
from topodesk.proposal.drawings import drawing
from topodesk.proposal.evidence import evidence
from topodesk.proposal.method import CREDIT, method
from topodesk.proposal.overview import overview
from topodesk.proposal.registers import interactions, teams
from topodesk.proposal.sheet import FAINT, FOOT, HEIGHT, INNER, LEFT, WIDTH, Placed, Sheet
from topodesk.proposal.transition import transition
from topodesk.proposal.words import KINDS, day
from topodesk.render.pdf import draw_figures, draw_shapes, new_canvas

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def sheets(comparison: Comparison) -> list[Sheet]:
    """All pages, without their footers."""
    before = [drawing(comparison.before)] if comparison.before else []
    return [
        cover(comparison),
        overview(comparison),
        *before,
        drawing(comparison.after),
        *evidence(comparison),
        *transition(comparison),
        *teams(comparison),
        *interactions(comparison),
        method(comparison),
    ]


def write(design: Design, scenario: Scenario, path: Path, today: date) -> None:
    """Write the document beside its place and move it there whole; OSError when it cannot be."""
    comparison = compare(design, scenario, today)
    handle, name = tempfile.mkstemp(prefix=".proposal.", suffix=".tmp", dir=path.parent or None)
    os.close(handle)
    try:
        _write(comparison, Path(name))
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _write(comparison: Comparison, path: Path) -> None:
    name = comparison.design.info.name or "Organisation"
    canvas = new_canvas(path, WIDTH, HEIGHT, language=comparison.design.info.language)
    canvas.setTitle(_printable(f"{name}: {comparison.after.scenario.name}"))
    canvas.setAuthor(_printable(name))
    canvas.setSubject(CREDIT)
    canvas.setCreator("TopoDesk")
    pages = sheets(comparison)
    last = ""
    for number, sheet in enumerate(pages, start=1):
        _footer(sheet, comparison, number)
        canvas.bookmarkPage(f"page-{number}")
        if sheet.section != last:
            canvas.addOutlineEntry(_printable(sheet.section), f"page-{number}", 0)
            last = sheet.section
        _paint(canvas, sheet)
        canvas.showPage()
    canvas.save()


def _paint(canvas: Canvas, sheet: Sheet) -> None:
    for item in sheet.items:
        if isinstance(item, Placed):
            draw_figures(canvas, item.figures, item.x, item.y, item.scale, HEIGHT)
        else:
            draw_shapes(canvas, (item,), 0, 0, 1, HEIGHT)


def _footer(sheet: Sheet, comparison: Comparison, number: int) -> None:
    info = comparison.after.scenario.info
    name = comparison.design.info.name or "Organisation"
    called = KINDS[info.kind]
    if info.name.casefold() != called.casefold():
        called = f"{called} “{info.name}”"
    left = f"{name} · {called}, {day(comparison.today)}"
    sheet.text(LEFT, FOOT, left, 8.2, "regular", FAINT, width=INNER * 0.6)
    sheet.text(LEFT + INNER - 40, FOOT, sheet.section, 8.2, colour=FAINT, right=True, width=220)
    sheet.text(LEFT + INNER, FOOT, str(number), 8.2, colour=FAINT, right=True)


def _printable(text: str) -> str:
    """Without what a PDF string cannot hold."""
    return "".join(c if c.isprintable() else " " for c in text)

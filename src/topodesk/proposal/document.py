"""The document as a whole: its pages in order, their footers, written with reportlab."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.drawing.letters import isolated
from topodesk.drawing.shapes import TextLine
from topodesk.edits.for_others import for_others
from topodesk.model.design import Design
from topodesk.model.memory import collecting_garbage_later
from topodesk.model.scenario import Scenario
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.format import Format
from topodesk.proposal.look import Look
from topodesk.proposal.method import CREDIT
from topodesk.proposal.painting import Painter
from topodesk.proposal.sections import NO_PAGE, pages
from topodesk.proposal.sheet import FAINT, LEFT, TOP, Sheet
from topodesk.proposal.tags import Anchor
from topodesk.proposal.words import KINDS, day
from topodesk.render.pdf import dated, draw_shapes, new_canvas
from topodesk.render.pdf_attachment import attach
from topodesk.render.pdf_tags import Tags
from topodesk.storage.errors import DesignError
from topodesk.storage.files import replacing
from topodesk.storage.format import dumps
from topodesk.storage.inside_pdf import KIND, NAME, SAYS

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

LONGEST_TITLE = 120


def sheets(comparison: Comparison, chosen: Collection[str] | None = None) -> list[Sheet]:
    """All pages of the chosen sections (None: all of them), without their footers."""
    return [sheet for _, found in pages(comparison, chosen) for sheet in found]


def write(
    design: Design,
    scenario: Scenario,
    path: Path,
    today: date,
    *,
    editable: bool = True,
    told: Callable[[int, int], None] | None = None,
    chosen: Collection[str] | None = None,
    look: Look | None = None,
    against: Scenario | None = None,
) -> None:
    """Make the document and put it in its place whole; OSError when it cannot be written.

    `editable`: the design travels inside, without what is private. `told` hears of each page.
    Only the `chosen` sections are in it, or those that the design does not leave out; it looks as
    the design says unless another `look` is given. It is compared with `against`, else with
    today. DesignError when that is no page at all, which readers would call a broken file.
    """
    with collecting_garbage_later():
        comparison = compare(design, scenario, today, look, against)
        pages = sheets(comparison, chosen)
        if not pages:
            raise DesignError(NO_PAGE)
        data = _made(comparison, pages, editable, told or (lambda _done, _of: None))
    try:
        with replacing(path) as hidden:
            hidden.write_bytes(data)
    except DesignError as error:
        if isinstance(error.__cause__, OSError):
            raise error.__cause__ from None
        raise OSError(str(error).rstrip(".")) from error


def _made(
    comparison: Comparison,
    made: list[Sheet],
    editable: bool,
    told: Callable[[int, int], None],
) -> bytes:
    file = io.BytesIO()
    name = comparison.organisation
    paper = comparison.format
    canvas = new_canvas(file, *paper.size, language=comparison.design.info.language)
    canvas.setTitle(_printable(f"{name}: {comparison.after.name}"))
    canvas.setAuthor(_printable(name))
    canvas.setSubject(CREDIT)
    canvas.setCreator("TopoDesk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    dated(canvas, comparison.today)
    tags = Tags(canvas)
    painter = Painter(canvas, tags, _anchors(made), paper)
    last = ""
    for number, sheet in enumerate(made, start=1):
        begins = [(sheet.section, TOP)] if sheet.section != last else []
        last = _outlined(canvas, number, [*begins, *sheet.parts], paper) or last
        canvas.scale(paper.zoom, paper.zoom)
        painter.paint(sheet)
        _footer(canvas, tags, sheet, comparison, number)
        canvas.showPage()
        tags.end_page()
        told(number, len(made))
    canvas.addPageLabel(0, style="ARABIC", start=1)
    tags.finish()
    if editable:
        attach(canvas, NAME, dumps(for_others(comparison.design)), KIND, SAYS)
    canvas.save()
    return file.getvalue()


def _outlined(
    canvas: Canvas, number: int, begins: Sequence[tuple[str, float]], paper: Format
) -> str:
    """Put what begins on a page into the outline of the file; the last of it."""
    for place, (section, y) in enumerate(begins):
        key = f"page-{number}-{place}"
        canvas.bookmarkPage(key, fit="XYZ", left=0, top=(paper.height - y + TOP) * paper.zoom)
        canvas.addOutlineEntry(_printable(section), key, 0)
    return begins[-1][0] if begins else ""


def _anchors(pages: list[Sheet]) -> frozenset[str]:
    items = (item for sheet in pages for item in sheet.items)
    return frozenset(item.name for item in items if isinstance(item, Anchor))


def _footer(canvas: Canvas, tags: Tags, page: Sheet, comparison: Comparison, number: int) -> None:
    """The line at the foot of a page: decoration, which is not read aloud on every page."""
    with tags.content():
        draw_shapes(canvas, footer(page, comparison, number), 0, 0, 1, page.format.height)


def footer(page: Sheet, comparison: Comparison, number: int) -> list[TextLine]:
    """What stands at the foot of a page: organisation, scenario, section, number."""
    sheet = page.blank()
    foot, inner = page.format.foot, page.inner
    side = comparison.after
    called = KINDS[side.scenario.info.kind]
    if side.name.casefold() != called.casefold():
        called = f"{called} “{isolated(side.name)}”"
    left = f"{isolated(comparison.organisation)} · {called}, {day(comparison.today)}"
    sheet.text(LEFT, foot, left, 8.2, "regular", FAINT, width=inner * 0.6)
    room = min(220, inner * 0.34)
    sheet.text(LEFT + inner - 40, foot, sheet.section, 8.2, colour=FAINT, right=True, width=room)
    sheet.text(LEFT + inner, foot, str(number), 8.2, colour=FAINT, right=True)
    return [item for item in sheet.items if isinstance(item, TextLine)]


def _printable(text: str) -> str:
    """What a title in the file itself can hold: one line, and not a page of it."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"

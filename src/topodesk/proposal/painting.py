"""A sheet put on a page: what is drawn, and what each piece of it is."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import count
from typing import TYPE_CHECKING, Any

from topodesk.drawing.shapes import Rect, Shape, TextLine
from topodesk.proposal.format import Format
from topodesk.proposal.sheet import Placed, Raster, Sheet
from topodesk.proposal.tags import LEAVES, Anchor, Close, Lead, Open
from topodesk.render.pdf import draw_figures, draw_shapes

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from topodesk.render.pdf_tags import Tags


class Painter:
    """Puts sheets on the pages of `canvas` and their pieces into `tags`.

    `anchors` are the places of the whole document that may be led to. The canvas draws in points
    of the `paper`; what is told of an area on a page is in points of the page.
    """

    def __init__(self, canvas: Canvas, tags: Tags, anchors: frozenset[str], paper: Format) -> None:
        """Nothing painted yet."""
        self._height, self._zoom = paper.height, paper.zoom
        self._canvas, self._tags, self._anchors = canvas, tags, anchors
        self._waiting: list[Shape] = []
        self._open: list[str] = []
        self._heads = 0
        self._names = count(1)

    def paint(self, sheet: Sheet) -> None:
        """Paint one sheet on the page that is open."""
        for item in sheet.items:
            if isinstance(item, Open):
                self._begin(item)
            elif isinstance(item, Close):
                self._end()
            elif isinstance(item, Anchor):
                top = (self._height - item.y + 8) * self._zoom
                self._canvas.bookmarkPage(item.name, fit="XYZ", left=0, top=top)
            elif isinstance(item, Lead):
                self._lead(item)
            elif isinstance(item, Raster):
                self._flush()
                with self._tags.content():
                    self._raster(item)
            elif isinstance(item, Placed):
                self._flush()
                with self._tags.content():
                    self._place(item)
            else:
                self._waiting.append(item)
        self._flush()

    def _begin(self, item: Open) -> None:
        self._flush()
        if item.role == "Table":
            self._heads = 0
        elif item.role == "TR":
            self._heads += 1
        scope = ("Column" if self._heads == 1 else "Row") if item.role == "TH" else ""
        area = self._on_page(item.area) if item.area else None
        self._tags.open(item.role, alt=item.alt, scope=scope, area=area)
        self._open.append(item.role)

    def _on_page(self, area: Rect) -> Rect:
        """An area of the sheet in points of the page, from its lower left corner up."""
        zoom = self._zoom
        bottom = self._height - area.bottom
        return Rect(area.x * zoom, bottom * zoom, area.w * zoom, area.h * zoom)

    def _end(self) -> None:
        self._flush()
        self._open.pop()
        self._tags.close()

    def _flush(self) -> None:
        """Paint what was gathered, as part of the piece that is open, or as decoration."""
        shapes, self._waiting = self._waiting, []
        if not shapes:
            return
        loose = not (self._open and self._open[-1] in LEAVES)
        for texts, alike in _alike(shapes) if loose else [(False, shapes)]:
            if texts:
                self._tags.open("P")
            with self._tags.content(decoration=loose and not texts):
                draw_shapes(self._canvas, alike, 0, 0, 1, self._height)
            if texts:
                self._tags.close()

    def _place(self, placed: Placed) -> None:
        self._canvas.saveState()
        if placed.cut:
            area, path = placed.bounds, self._canvas.beginPath()
            path.rect(area.x, self._height - area.bottom, area.w, area.h)
            self._canvas.clipPath(path, stroke=0, fill=0)
        draw_figures(self._canvas, placed.figures, placed.x, placed.y, placed.scale, self._height)
        self._canvas.restoreState()

    def _raster(self, item: Raster) -> None:
        from reportlab.lib.utils import ImageReader

        area = item.bounds
        image = ImageReader(io.BytesIO(item.data))
        bottom = self._height - area.bottom
        self._canvas.drawImage(image, area.x, bottom, area.w, area.h, mask="auto")

    def _lead(self, lead: Lead) -> None:
        if lead.to not in self._anchors:
            return
        self._flush()
        self._tags.open("Link")
        self._annotate(lead, self._canvas)
        self._tags.close()

    def _annotate(self, lead: Lead, canvas: Any) -> None:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

        name = f"lead-{next(self._names)}"
        document, area = canvas._doc, self._on_page(lead.area)  # noqa: SLF001  its own links have no structure
        corners = (area.x, area.y, area.right, area.bottom)
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray([round(n, 2) for n in corners]),
                "Border": PDFArray([0, 0, 0]),
                "F": 4,
                "Contents": PDFString(lead.says),
                "Dest": canvas._bookmarkReference(lead.to),  # noqa: SLF001  as above
                "StructParent": self._tags.link(document.annotationName(name)),
            }
        )
        document.addAnnotation(name, annotation)
        canvas._annotatePage(name)  # noqa: SLF001  as above


def _alike(shapes: Iterable[Shape]) -> Iterator[tuple[bool, list[Shape]]]:
    """Neighbours that are text, and neighbours that are none."""
    run: list[Shape] = []
    for shape in shapes:
        if run and isinstance(shape, TextLine) != isinstance(run[-1], TextLine):
            yield isinstance(run[-1], TextLine), run
            run = []
        run.append(shape)
    if run:
        yield isinstance(run[-1], TextLine), run

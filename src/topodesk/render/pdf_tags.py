"""The logical structure of a PDF: what each piece of a page is, in the order it is to be read.

reportlab draws pages but says nothing of headings, tables and figures. Here pieces are opened and
closed while they are drawn, and at the end the tree of them is written beside the pages, so that
readers can read the document aloud, reflow it and copy its tables. What is drawn outside of any
piece is decoration.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from topodesk.drawing.shapes import Rect

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Marked:
    """The `number`th marked piece of a page."""

    page: str
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A link on a page, by the name of its object."""

    page: str
    name: str


@dataclass(slots=True)
class Element:
    """A heading, paragraph, table, figure: `role` is its standard name in PDF.

    `alt` says a figure in words, `scope` whether a head is one of a Row or a Column, `area` where a
    figure lies, in points from the bottom left.
    """

    role: str
    number: int
    above: Element | None = None
    alt: str = ""
    scope: str = ""
    area: Rect | None = None
    kids: list[Element | Marked | Annotated] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What its object is called while the file is written."""
        return f"Structure.{self.number}"


class Tags:
    """The structure of the document that `canvas` draws, from its first page to its last."""

    def __init__(self, canvas: Canvas) -> None:
        """An empty document."""
        self._canvas = canvas
        self._elements = [Element("Document", 0)]
        self._open = [self._elements[0]]
        self._parents: list[list[Element] | Element] = [[]]
        self._pages: list[int] = []

    def open(self, role: str, *, alt: str = "", scope: str = "", area: Rect | None = None) -> None:
        """Begin a piece within the one that is open."""
        above = self._open[-1]
        element = Element(role, len(self._elements), above, alt, scope, area)
        self._elements.append(element)
        above.kids.append(element)
        self._open.append(element)

    def close(self) -> None:
        """End the piece that was opened last."""
        self._open.pop()

    @contextmanager
    def content(self, *, decoration: bool = False) -> Iterator[None]:
        """What is drawn meanwhile belongs to the open piece; outside of any it is decoration."""
        element = self._open[-1]
        if decoration or element.above is None:
            self._canvas.addLiteral("/Artifact BMC")
        else:
            number = self._mark(element)
            self._canvas.addLiteral(f"/{element.role} <</MCID {number}>> BDC")
        yield
        self._canvas.addLiteral("EMC")

    def link(self, name: str) -> int:
        """Make the annotation called `name` part of the open piece; its number among parents."""
        element = self._open[-1]
        element.kids.append(Annotated(self._page, name))
        self._parents.insert(-1, element)
        return len(self._parents) - 2

    def end_page(self) -> None:
        """Call after `canvas.showPage()`: what follows is marked on the next page."""
        page = self._canvas._doc.Pages.pages[-1]  # noqa: SLF001  no public way to a finished page
        from reportlab.pdfbase.pdfdoc import PDFName

        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._parents) - 1
        page.Tabs = PDFName("S")
        self._parents.append([])

    def finish(self) -> None:
        """Put the tree into the document; call once, before it is saved."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        document = self._canvas._doc  # noqa: SLF001  reportlab knows no structure
        for element in self._elements:
            document.Reference(self._written(element), element.name)
        parents: list[Any] = []
        for number, parent in enumerate(self._parents[:-1]):
            found = (
                PDFArray([_reference(each.name) for each in parent])
                if isinstance(parent, list)
                else _reference(parent.name)
            )
            parents += [number, document.Reference(found) if isinstance(parent, list) else found]
        root = PDFDictionary(
            {
                "Type": PDFName("StructTreeRoot"),
                "K": _reference(self._elements[0].name),
                "ParentTree": document.Reference(PDFDictionary({"Nums": PDFArray(parents)})),
                "ParentTreeNextKey": len(self._parents) - 1,
            }
        )
        document.Reference(root, _ROOT)
        document.Catalog.StructTreeRoot = _reference(_ROOT)
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    @property
    def _page(self) -> str:
        name: str = self._canvas._doc.thisPageName()  # noqa: SLF001  the page that is drawn now
        return name

    def _mark(self, element: Element) -> int:
        marked = self._parents[-1]
        assert isinstance(marked, list)
        marked.append(element)
        element.kids.append(Marked(self._page, len(marked) - 1))
        return len(marked) - 1

    def _written(self, element: Element) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

        entries: dict[str, Any] = {
            "Type": PDFName("StructElem"),
            "S": PDFName(element.role),
            "P": _reference(element.above.name if element.above else _ROOT),
            "K": PDFArray([_kid(kid) for kid in element.kids]),
        }
        if element.alt:
            entries["Alt"] = PDFString(element.alt)
        if attributes := _attributes(element):
            entries["A"] = attributes
        return PDFDictionary(entries)


_ROOT = "StructureRoot"


def _reference(name: str) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFObjectReference

    return PDFObjectReference(name)


def _kid(kid: Element | Marked | Annotated) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName

    if isinstance(kid, Element):
        return _reference(kid.name)
    entries: dict[str, Any] = {"Pg": _reference(kid.page)}
    if isinstance(kid, Marked):
        entries |= {"Type": PDFName("MCR"), "MCID": kid.number}
    else:
        entries |= {"Type": PDFName("OBJR"), "Obj": _reference(kid.name)}
    return PDFDictionary(entries)


def _attributes(element: Element) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

    if element.scope:
        return PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
    if element.area:
        area = element.area
        corners = [round(n, 2) for n in (area.x, area.y, area.right, area.bottom)]
        return PDFDictionary({"O": PDFName("Layout"), "BBox": PDFArray(corners)})
    return None

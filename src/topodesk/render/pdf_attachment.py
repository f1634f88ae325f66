"""A file that travels inside a PDF, for whoever opens it with the program that made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def attach(canvas: Canvas, name: str, data: bytes, kind: str, says: str) -> None:
    """Put `data` into the document as a file called `name` of the media type `kind`.

    It is marked as the source of the document; `says` is shown beside its name by readers.
    """
    from reportlab.pdfbase.pdfdoc import (
        PDFArray,
        PDFDictionary,
        PDFName,
        PDFStream,
        PDFString,
        PDFZCompress,
    )

    document = canvas._doc  # noqa: SLF001  reportlab has no public way to attach a file
    catalog = document.Catalog
    entries = {
        "Type": PDFName("EmbeddedFile"),
        "Subtype": "/" + kind.replace("/", "#2F"),
        "Params": PDFDictionary({"Size": len(data)}),
    }
    stream = PDFStream(PDFDictionary(entries), data)
    stream.filters = [PDFZCompress]
    embedded = document.Reference(stream)
    file = document.Reference(
        PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(name),
                "UF": PDFString(name),
                "Desc": PDFString(says),
                "AFRelationship": PDFName("Source"),
                "EF": PDFDictionary({"F": embedded, "UF": embedded}),
            }
        )
    )
    tree = PDFDictionary({"Names": PDFArray([PDFString(name), file])})
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
    catalog.Names = PDFDictionary({"EmbeddedFiles": tree})
    catalog.AF = PDFArray([file])

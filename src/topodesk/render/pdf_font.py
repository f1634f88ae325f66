"""An Inter font inside a PDF, spoken to by glyph and by the character each glyph stands for.

reportlab's own fonts are spoken to by character, so kerned text and text in other scripts would
not come out as shaped; and its standard fonts would not be embedded. Here every pair of glyph and
character used gets a number of its own, so what is copied from the page is what was written.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary
from zlib import crc32

import uharfbuzz as hb

from topodesk.drawing.fonts import face

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_UNUSED_TABLES = ("GDEF", "GPOS", "GSUB", "STAT", "OS/2", "cmap", "gasp", "name", "post", "prep")


class EmbeddedFont:
    """The glyphs of one font that one PDF uses, written into it when the PDF is finished."""

    def __init__(self, key: str, resource: str) -> None:
        """Nothing used yet; `resource` is the font's name in the page's operators."""
        self.key = key
        self.resource = resource
        self._numbers: dict[tuple[int, str], int] = {(0, ""): 0}
        self._widths: dict[int, int] = {}

    def number(self, glyph: int, text: str) -> int:
        """What to write for a glyph that stands for `text`."""
        return self._numbers.setdefault((glyph, text), len(self._numbers))

    def width(self, glyph: int) -> int:
        """How far the glyph moves the pen, in thousandths of the size."""
        if glyph not in self._widths:
            opened = face(self.key)
            advance: int = opened.font.get_glyph_h_advance(glyph)
            self._widths[glyph] = round(advance * 1000 / opened.units)
        return self._widths[glyph]

    def glyph(self, char: str) -> int:
        """The font's own glyph for a character."""
        return int(face(self.key).font.get_nominal_glyph(ord(char)) or 0)

    def addObjects(self, document: Any) -> None:
        """Called by reportlab when it writes the file."""
        from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName

        subset, places = self._subset()
        name = f"{self._tag()}+{self.key}"
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(name),
                "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
                "FontDescriptor": document.Reference(self._descriptor(document, name, subset)),
                "DW": 0,
                "W": f"[0 [{' '.join(str(self.width(glyph)) for glyph, _ in self._numbers)}]]",
                "CIDToGIDMap": _stream(
                    document,
                    b"".join(struct.pack(">H", places[glyph]) for glyph, _ in self._numbers),
                ),
            }
        )
        whole = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": f"[{_reference(document, descendant)}]",
                "ToUnicode": _stream(document, self._characters(name)),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(whole)

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        """The font file with the used glyphs only, and where each of them is in it."""
        wanted = hb.SubsetInput()
        wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
        wanted.glyph_set.update({glyph for glyph, _ in self._numbers})
        wanted.drop_table_tag_set.update(
            {int.from_bytes(tag.encode(), "big") for tag in _UNUSED_TABLES}
        )
        plan = hb.SubsetPlan(face(self.key).font.face, wanted)
        return plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping)

    def _tag(self) -> str:
        """Six letters that tell this choice of glyphs from any other."""
        number = crc32(repr(sorted(self._numbers)).encode())
        return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))

    def _descriptor(self, document: Any, name: str, subset: bytes) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

        opened = face(self.key)
        em = 1000 / opened.units
        extents = opened.font.get_font_extents("ltr")
        head = opened.font.face.reference_table("head").data
        slant = opened.font.get_style_value(hb.StyleTag.SLANT_ANGLE)
        cap_height = opened.font.get_metric_position(hb.OTMetricsTag.CAP_HEIGHT)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(name),
                "Flags": 4 + (64 if slant else 0),
                "FontBBox": PDFArray([round(n * em) for n in struct.unpack_from(">4h", head, 36)]),
                "ItalicAngle": round(slant, 1),
                "Ascent": round(extents.ascender * em),
                "Descent": round(extents.descender * em),
                "CapHeight": round(cap_height * em),
                "StemV": 80,
                "FontFile2": _stream(document, subset, {"Length1": len(subset)}),
            }
        )

    def _characters(self, name: str) -> bytes:
        """The table readers copy and search text by."""
        lines = [
            f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for (_, text), number in self._numbers.items()
            if text
        ]
        blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
        return "\n".join(
            [
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
                f"/CMapName /{name} def /CMapType 2 def",
                "1 begincodespacerange <0000> <FFFF> endcodespacerange",
                *(
                    "\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"])
                    for block in blocks
                ),
                "endcmap CMapName currentdict /CMap defineresource pop end end",
            ]
        ).encode()


_fonts: WeakKeyDictionary[Any, dict[str, EmbeddedFont]] = WeakKeyDictionary()
"""The fonts of each document that is being written."""


def embedded_font(canvas: Canvas, key: str) -> EmbeddedFont:
    """The font called `key` in the document of `canvas`, put there when first asked for."""
    document = canvas._doc  # noqa: SLF001  reportlab has no public way to add a font
    fonts = _fonts.setdefault(document, {})
    if key not in fonts:
        fonts[key] = EmbeddedFont(key, f"T{len(fonts) + 1}")
        document.delayedFonts.append(fonts[key])
    return fonts[key]


def _stream(document: Any, content: bytes, entries: dict[str, object] | None = None) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream, PDFZCompress

    stream = PDFStream(PDFDictionary(dict(entries or {})), content)
    if document.compression:
        stream.filters = [PDFZCompress]
    return document.Reference(stream)


def _reference(document: Any, thing: Any) -> str:
    formatted: bytes = document.Reference(thing).format(document)
    return formatted.decode("ascii")

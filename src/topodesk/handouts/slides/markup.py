"""Shapes and texts in the drawing language of slides, as elements that a program can edit.

Lengths are given in points and written in English metric units, 12,700 to a point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from topodesk.drawing.bidi import base_level
from topodesk.drawing.shapes import Box, Command, Fill, Path, Rect, Stroke, TextLine
from topodesk.handouts.slides.flowing import joined
from topodesk.render.markup import escaped, quoted

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
UP, DOWN = 0.969, 0.241
"""How far the letters of Inter reach above and below the baseline, in their size."""
EMU = 12_700
"""Units to a point."""
LEAST = 100
"""The smallest size of letters there is, in hundredths of a point."""
_TAGS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo"}
_NUMBER = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"
"""By this the field of a slide's number is known."""
_DECORATION = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where map units come to lie on a slide: `scale` points to one, the origin at (x, y)."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0

    def rect(self, rect: Rect) -> Rect:
        """A rectangle of the map in points of the slide."""
        scale = self.scale
        return Rect(
            self.x + rect.x * scale, self.y + rect.y * scale, rect.w * scale, rect.h * scale
        )


PAGE = Place()


@dataclass(slots=True)
class Writer:
    """Writes the elements of one slide, each with a number of its own.

    `keep` puts a PNG beside the slide and tells the name it goes by.
    """

    language: str = "en"
    keep: Callable[[bytes], str] = lambda _data: ""
    numbers: Iterator[int] = field(default_factory=lambda: count(2))

    def box(self, box: Box, at: Place = PAGE, name: str = "Box", says: str = "") -> str:
        """A rectangle, with round corners if it has any; decoration unless it `says` something."""
        rect = at.rect(box.rect)
        least = min(rect.w, rect.h)
        if box.radius <= 0 or least <= 0:
            form = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        else:
            share = min(round(50_000 * 2 * box.radius * at.scale / least), 50_000)
            form = (
                '<a:prstGeom prst="roundRect"><a:avLst>'
                f'<a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
            )
        return self._shape(name, says, rect, form + _ink(box.fill, box.stroke, at.scale))

    def path(self, path: Path, at: Place = PAGE, name: str = "Line", says: str = "") -> str:
        """Lines and curves; decoration unless they say something."""
        numbers = [n for _, args in path.commands for n in args]
        xs, ys = numbers[0::2], numbers[1::2]
        area = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        rect = at.rect(area)
        steps = _steps(path.commands, area, at.scale)
        inside = "" if path.fill else ' fill="none"'
        form = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
            f'<a:path w="{emu(rect.w)}" h="{emu(rect.h)}"'
            f"{inside}>{steps}</a:path></a:pathLst></a:custGeom>"
        )
        return self._shape(name, says, rect, form + _ink(path.fill, path.stroke, at.scale))

    def image(self, data: bytes, rect: Rect) -> str:
        """A picture made of dots."""
        return (
            f"<p:pic><p:nvPicPr>{self._called('Picture', '')}<p:cNvPicPr/>"
            f'<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{self.keep(data)}"/><a:stretch>'
            f"<a:fillRect/></a:stretch></p:blipFill><p:spPr>{_frame(rect)}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def text(
        self,
        lines: Sequence[TextLine],
        at: Place = PAGE,
        *,
        align: str = "l",
        title: bool = False,
        width: float | None = None,
        number: bool = False,
    ) -> str:
        """Lines of one paragraph as one text, `align`ed to l, r or ctr.

        They are broken where they are, or anew at `width` map units if there is one and the text
        can be joined. A `title` is that of the slide, a `number` the place of the slide among the
        others.
        """
        first = lines[0]
        size, step = first.size * at.scale, _step_of(lines)
        high = len(lines) * step * size
        wide = (width or max(line.width for line in lines)) * at.scale
        x, y = at.x + first.x * at.scale, at.y + first.y * at.scale
        # More than a line's own height is put above it, above the first one too.
        rect, turned = Rect(x, y - (step - DOWN) * size, wide, high), ""
        if first.angle:
            # A turned text lies about its middle; its baseline began at (x, y) and goes up.
            centre_x, centre_y = x - (UP - (UP + DOWN) / 2) * size, y - wide / 2
            rect = Rect(centre_x - wide / 2, centre_y - high / 2, wide, high)
            turned = f' rot="{round(first.angle % 360 * 60_000)}"'
        kind, holder, name, box = "", "", "Text", ' txBox="1"'
        if title:
            kind, holder = '<a:spLocks noGrp="1"/>', '<p:ph type="title"/>'
            name, box = "Title", ""
        wrap, fit = ("square", "norm") if width else ("none", "no")
        said = self.said(lines, at.scale, flow=width is not None)
        if number:
            said = self._number(first, at.scale)
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{next(self.numbers)}" name="{name}"/>'
            f"<p:cNvSpPr{box}>{kind}</p:cNvSpPr>"
            f"<p:nvPr>{holder}</p:nvPr></p:nvSpPr>"
            f'<p:spPr>{_frame(rect, turned)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f'<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" '
            f'bIns="0" anchor="t"><a:{fit}Autofit/></a:bodyPr><a:lstStyle/>'
            f"<a:p>{paragraph(lines, align)}{said}</a:p></p:txBody></p:sp>"
        )

    def said(self, lines: Sequence[TextLine], scale: float = 1.0, *, flow: bool = False) -> str:
        """The words of lines with their looks: as one text if they `flow`, else broken."""
        text = joined(lines) if flow else None
        if text is not None:
            return self._run(lines[0], text, scale)
        return "<a:br/>".join(self._run(line, line.text, scale) for line in lines)

    def _number(self, line: TextLine, scale: float) -> str:
        return (
            f'<a:fld id="{_NUMBER}" type="slidenum">{self._letters(line, scale)}'
            f"<a:t>{escaped(line.text)}</a:t></a:fld>"
        )

    def _run(self, looks: TextLine, text: str, scale: float) -> str:
        return f"<a:r>{self._letters(looks, scale)}<a:t>{escaped(text)}</a:t></a:r>"

    def _letters(self, line: TextLine, scale: float) -> str:
        fonts = [run.font for run in line.runs]
        bold = any(font.endswith(("-Bold", "-SemiBold")) for font in fonts)
        looks = f' b="{int(bold)}"'
        looks += ' i="1"' if any(font.endswith("-Italic") for font in fonts) else ""
        size = max(round(100 * line.size * scale), LEAST)
        return (
            f'<a:rPr lang="{self.language}" sz="{size}"{looks} dirty="0">'
            f"<a:solidFill>{_colour(line.colour)}</a:solidFill></a:rPr>"
        )

    def group(self, name: str, says: str, rect: Rect, inside: Sequence[str]) -> str:
        """Elements that belong together; `says` is read aloud instead of them."""
        return (
            f"<p:grpSp><p:nvGrpSpPr>{self._called(name, says)}<p:cNvGrpSpPr/><p:nvPr/>"
            f"</p:nvGrpSpPr><p:grpSpPr>{_frame(rect, inner=True)}</p:grpSpPr>"
            f"{''.join(inside)}</p:grpSp>"
        )

    def _shape(self, name: str, says: str, rect: Rect, looks: str) -> str:
        return (
            f"<p:sp><p:nvSpPr>{self._called(name, says)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f"<p:spPr>{_frame(rect)}{looks}</p:spPr></p:sp>"
        )

    def _called(self, name: str, says: str) -> str:
        start = f'<p:cNvPr id="{next(self.numbers)}" name={quoted(name[:250])}'
        return f"{start} descr={quoted(says)}/>" if says else f"{start}>{_DECORATION}</p:cNvPr>"


def paragraph(lines: Sequence[TextLine], align: str) -> str:
    """How far the lines of a paragraph are apart, where they begin, and how they are read."""
    rtl = ' rtl="1"' if base_level(lines[0].text) % 2 else ""
    share = round(100_000 * _step_of(lines) / (UP + DOWN))
    return (
        f'<a:pPr algn="{align}"{rtl}><a:lnSpc><a:spcPct val="{share}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef></a:pPr>'
    )


def _step_of(lines: Sequence[TextLine]) -> float:
    """From one baseline to the next, in the size of the letters."""
    return (lines[1].y - lines[0].y) / lines[0].size if len(lines) > 1 else UP + DOWN


def baseline(lines: Sequence[TextLine]) -> float:
    """How far below the top of its text the first baseline lies, in the size of the letters."""
    return _step_of(lines) - DOWN


def _frame(rect: Rect, turned: str = "", *, inner: bool = False) -> str:
    off = f'x="{emu(rect.x)}" y="{emu(rect.y)}"'
    ext = f'cx="{max(emu(rect.w), 0)}" cy="{max(emu(rect.h), 0)}"'
    own = f"<a:chOff {off}/><a:chExt {ext}/>" if inner else ""
    return f"<a:xfrm{turned}><a:off {off}/><a:ext {ext}/>{own}</a:xfrm>"


def _steps(commands: Sequence[Command], area: Rect, scale: float) -> str:
    x, y, unit = area.x, area.y, scale * EMU
    made = []
    for name, n in commands:
        if name == "Z":
            made.append("<a:close/>")
            continue
        places = [
            f'<a:pt x="{round((n[at] - x) * unit)}" y="{round((n[at + 1] - y) * unit)}"/>'
            for at in range(0, len(n), 2)
        ]
        made.append(f"<a:{_TAGS[name]}>{''.join(places)}</a:{_TAGS[name]}>")
    return "".join(made)


def _ink(fill: Fill | None, stroke: Stroke | None, scale: float) -> str:
    inside = "<a:noFill/>"
    if fill:
        clear = f'<a:alpha val="{round(fill.opacity * 100_000)}"/>' if fill.opacity < 1 else ""
        inside = f"<a:solidFill>{_colour(fill.colour, clear)}</a:solidFill>"
    return inside + pen(stroke, scale)


def pen(stroke: Stroke | None, scale: float = 1.0, tag: str = "ln") -> str:
    """A stroke, or none."""
    if stroke is None:
        return f"<a:{tag}><a:noFill/></a:{tag}>"
    cap = ' cap="rnd"' if stroke.round_cap else ""
    join = "<a:round/>" if stroke.round_cap else '<a:miter lim="800000"/>'
    return (
        f'<a:{tag} w="{max(emu(stroke.width * scale), 1)}"{cap}>'
        f"<a:solidFill>{_colour(stroke.colour)}</a:solidFill>{_dashes(stroke)}{join}</a:{tag}>"
    )


def _dashes(stroke: Stroke) -> str:
    if not stroke.dash or stroke.width <= 0:
        return ""
    twice = stroke.dash * (1 + len(stroke.dash) % 2)
    shares = [max(round(100_000 * length / stroke.width), 1_000) for length in twice]
    pairs = zip(shares[0::2], shares[1::2], strict=True)
    steps = "".join(f'<a:ds d="{dash}" sp="{gap}"/>' for dash, gap in pairs)
    return f"<a:custDash>{steps}</a:custDash>"


def _colour(colour: str, more: str = "") -> str:
    return f'<a:srgbClr val="{colour.lstrip("#").upper()}">{more}</a:srgbClr>'


def emu(points: float) -> int:
    """Points in the units slides are measured in."""
    return round(points * EMU)

"""Shapes and texts in the drawing language of slides, as elements that a program can edit.

Lengths are given in points and written in English metric units, 12,700 to a point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from topodesk.drawing.bidi import base_level
from topodesk.drawing.shapes import Box, Command, Fill, Path, Rect, Stroke, TextLine
from topodesk.render.markup import escaped, quoted

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
UP, DOWN = 0.969, 0.241
"""How far the letters of Inter reach above and below the baseline, in their size."""
LEAST = 100
"""The smallest size of letters there is, in hundredths of a point."""
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

    def box(self, box: Box, at: Place = PAGE) -> str:
        """A rectangle, with round corners if it has any."""
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
        return self._shape("Box", rect, form + _ink(box.fill, box.stroke, at.scale))

    def path(self, path: Path, at: Place = PAGE) -> str:
        """Lines and curves."""
        numbers = [n for _, args in path.commands for n in args]
        xs, ys = numbers[0::2], numbers[1::2]
        area = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        rect = at.rect(area)
        steps = "".join(_step(step, area, at.scale) for step in path.commands)
        inside = "" if path.fill else ' fill="none"'
        form = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
            f'<a:path w="{emu(rect.w)}" h="{emu(rect.h)}"'
            f"{inside}>{steps}</a:path></a:pathLst></a:custGeom>"
        )
        return self._shape("Line", rect, form + _ink(path.fill, path.stroke, at.scale))

    def image(self, data: bytes, rect: Rect) -> str:
        """A picture made of dots."""
        return (
            f'<p:pic><p:nvPicPr><p:cNvPr id="{next(self.numbers)}" name="Picture"/><p:cNvPicPr/>'
            f'<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{self.keep(data)}"/><a:stretch>'
            f"<a:fillRect/></a:stretch></p:blipFill><p:spPr>{_frame(rect, 'a')}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def text(
        self,
        lines: Sequence[TextLine],
        at: Place = PAGE,
        *,
        middle: bool = False,
        title: bool = False,
    ) -> str:
        """Lines of one paragraph as one text, broken where they are; `middle`: about its middle."""
        first = lines[0]
        size = first.size * at.scale
        step = (lines[1].y - first.y) / first.size if len(lines) > 1 else UP + DOWN
        high = (UP + DOWN + (len(lines) - 1) * step) * size
        wide = max(line.width for line in lines) * at.scale
        x, y = at.x + first.x * at.scale, at.y + first.y * at.scale
        rect, turned = Rect(x, y - UP * size, wide, high), ""
        if first.angle:
            # A turned text lies about its middle; its baseline began at (x, y) and goes up.
            centre_x, centre_y = x - (UP - (UP + DOWN) / 2) * size, y - wide / 2
            rect = Rect(centre_x - wide / 2, centre_y - high / 2, wide, high)
            turned = f' rot="{round(first.angle % 360 * 60_000)}"'
        kind = '<a:spLocks noGrp="1"/>' if title else ""
        holder = '<p:ph type="title"/>' if title else ""
        name, box = ("Title", "") if title else ("Text", ' txBox="1"')
        spacing = f'<a:lnSpc><a:spcPct val="{round(100_000 * step / (UP + DOWN))}"/></a:lnSpc>'
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{next(self.numbers)}" name="{name}"/>'
            f"<p:cNvSpPr{box}>{kind}</p:cNvSpPr>"
            f"<p:nvPr>{holder}</p:nvPr></p:nvSpPr>"
            f'<p:spPr>{_frame(rect, "a", turned)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            '<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" '
            'bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
            f'<a:p><a:pPr algn="{"ctr" if middle else "l"}"'
            f'{_direction(first.text)}>{spacing}<a:spcBef><a:spcPts val="0"/></a:spcBef></a:pPr>'
            f"{self.runs(lines, at.scale)}</a:p></p:txBody></p:sp>"
        )

    def runs(self, lines: Sequence[TextLine], scale: float = 1.0, between: str = "<a:br/>") -> str:
        """The words of lines with their looks; `between` stands where a line ends."""
        said = (
            f"<a:r>{_letters(line, scale, self.language)}<a:t>{escaped(line.text)}</a:t></a:r>"
            for line in lines
        )
        return between.join(said)

    def group(self, name: str, says: str, rect: Rect, inside: Sequence[str]) -> str:
        """Elements that belong together; `says` is read aloud instead of them."""
        return (
            f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{next(self.numbers)}" name={quoted(name[:250])}'
            f" descr={quoted(says)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            f"<p:grpSpPr>{_frame(rect, 'a', inner=True)}</p:grpSpPr>{''.join(inside)}</p:grpSp>"
        )

    def _shape(self, name: str, rect: Rect, looks: str) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{next(self.numbers)}" name="{name}">{_DECORATION}'
            f"</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{_frame(rect, 'a')}{looks}"
            "</p:spPr></p:sp>"
        )


def _frame(rect: Rect, prefix: str, turned: str = "", *, inner: bool = False) -> str:
    off = f'x="{emu(rect.x)}" y="{emu(rect.y)}"'
    ext = f'cx="{max(emu(rect.w), 0)}" cy="{max(emu(rect.h), 0)}"'
    own = f"<a:chOff {off}/><a:chExt {ext}/>" if inner else ""
    return f"<{prefix}:xfrm{turned}><a:off {off}/><a:ext {ext}/>{own}</{prefix}:xfrm>"


def _step(step: Command, area: Rect, scale: float) -> str:
    name, numbers = step
    places = "".join(
        f'<a:pt x="{emu((x - area.x) * scale)}" y="{emu((y - area.y) * scale)}"/>'
        for x, y in zip(numbers[0::2], numbers[1::2], strict=True)
    )
    tag = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}[name]
    return f"<a:{tag}>{places}</a:{tag}>" if places else f"<a:{tag}/>"


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


def _letters(line: TextLine, scale: float, language: str) -> str:
    font = line.runs[0].font if line.runs else ""
    looks = ' b="1"' if font.endswith(("-Bold", "-SemiBold")) else ' b="0"'
    looks += ' i="1"' if font.endswith("-Italic") else ""
    size = max(round(100 * line.size * scale), LEAST)
    face = "".join(f'<a:{script} typeface="Inter"/>' for script in ("latin", "ea", "cs"))
    return (
        f'<a:rPr lang="{language}" sz="{size}"{looks} dirty="0">'
        f"<a:solidFill>{_colour(line.colour)}</a:solidFill>{face}</a:rPr>"
    )


def _colour(colour: str, more: str = "") -> str:
    return f'<a:srgbClr val="{colour.lstrip("#").upper()}">{more}</a:srgbClr>'


def _direction(text: str) -> str:
    return ' rtl="1"' if base_level(text) % 2 else ""


def emu(points: float) -> int:
    """Points in the units slides are measured in."""
    return round(points * 12_700)

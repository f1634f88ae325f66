"""Tables of a page as tables of a slide: their rows and columns found again from what is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from topodesk.drawing.shapes import Path, Rect, TextLine
from topodesk.handouts.slides.markup import Writer, baseline, emu, paragraph, pen
from topodesk.proposal.sheet import Item
from topodesk.proposal.table import PAD, RIGHT_PAD
from topodesk.proposal.tags import Close, Open
from topodesk.render.markup import quoted

HEAD = 17.0
"""How high the head of a table is."""
ALIKE = 0.4
"""Points by which edges may differ that are meant to be one."""

Cell = list[TextLine]


@dataclass(slots=True)
class Grid:
    """What is drawn of a table: its cells by row, and the lines under its rows."""

    rows: list[list[Cell]] = field(default_factory=list)
    rules: list[Path] = field(default_factory=list)
    rest: list[Item] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether each row has as many cells as the first, and a line under it."""
        widths = {len(row) for row in self.rows}
        return len(widths) == 1 and len(self.rules) == len(self.rows) and bool(self.rows[0])


def grid(items: Sequence[Item]) -> Grid:
    """The table made of these items, what opens and closes it left out."""
    found = Grid()
    cell: Cell | None = None
    for item in items:
        if isinstance(item, Open) and item.role == "TR":
            found.rows.append([])
        elif isinstance(item, Open) and item.role in ("TH", "TD") and found.rows:
            cell = []
            found.rows[-1].append(cell)
        elif isinstance(item, Close):
            cell = None
        elif isinstance(item, TextLine) and cell is not None:
            if item.text.strip():
                cell.append(item)
        elif isinstance(item, Path) and _is_rule(item) and cell is None:
            found.rules.append(item)
        else:
            found.rest.append(item)
    return found


def _is_rule(path: Path) -> bool:
    names = [name for name, _ in path.commands]
    return names == ["M", "L"] and path.commands[0][1][1] == path.commands[1][1][1]


def table(writer: Writer, found: Grid) -> str:
    """The table as an element that can be edited."""
    (_, top), _ = (step[1] for step in found.rules[0].commands)
    x = min(rule.commands[0][1][0] for rule in found.rules)
    right = max(rule.commands[1][1][0] for rule in found.rules)
    lines = [top - HEAD, *(rule.commands[0][1][1] for rule in found.rules)]
    edges, aside = _columns(found, x, right)
    widths = [after - before for before, after in pairwise(edges)]
    area = Rect(x, lines[0], right - x, lines[-1] - lines[0])
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in widths)
    rows = []
    for place, row in enumerate(found.rows):
        above, below = lines[place], lines[place + 1]
        cells = (
            _cell(writer, cell, above, found.rules[place], is_right=side)
            for cell, side in zip(row, aside, strict=True)
        )
        rows.append(f'<a:tr h="{emu(below - above)}">{"".join(cells)}</a:tr>')
    heads = ", ".join(" ".join(line.text for line in cell) for cell in found.rows[0] if cell)
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{next(writer.numbers)}" name="Table" '
        f"descr={quoted(f'Table: {heads}')}/>"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f'</p:nvGraphicFramePr><p:xfrm><a:off x="{emu(area.x)}" y="{emu(area.y)}"/>'
        f'<a:ext cx="{emu(area.w)}" cy="{emu(area.h)}"/></p:xfrm><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f'<a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{"".join(rows)}'
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _columns(found: Grid, x: float, right: float) -> tuple[list[float], list[bool]]:
    """Where columns begin and the last one ends, and which are set to the right."""
    columns = [
        [line for cell in column for line in cell] for column in zip(*found.rows, strict=True)
    ]
    aside = [_is_right(lines) for lines in columns]
    edges = [x]
    for place in range(1, len(columns)):
        lines = columns[place]
        if not lines:
            edges.append(max(edges[-1], _end(columns[place - 1], edges[-1]) + PAD))
        elif aside[place]:
            begins = min(line.x for line in lines)
            ends = _end(columns[place - 1], edges[-1])
            middle = max(ends + PAD, (ends + begins) / 2)
            edges.append(max(edges[-1], min(begins - PAD, middle)))
        else:
            edges.append(max(edges[-1], lines[0].x - PAD))
    return [*edges, max(right, edges[-1])], aside


def _is_right(lines: Sequence[TextLine]) -> bool:
    lefts, rights = [line.x for line in lines], [line.x + line.width for line in lines]
    if not lines or max(lefts) - min(lefts) <= ALIKE:
        return False
    return max(rights) - min(rights) <= ALIKE


def _end(lines: Sequence[TextLine], otherwise: float) -> float:
    return max((line.x + line.width for line in lines), default=otherwise)


def _cell(writer: Writer, lines: Cell, above: float, rule: Path, *, is_right: bool) -> str:
    top = lines[0].y - baseline(lines) * lines[0].size - above if lines else 0.0
    align = "r" if is_right else "l"
    said = paragraph(lines, align) + writer.said(lines, flow=True) if lines else _EMPTY
    sides = "".join(f"<a:{tag}><a:noFill/></a:{tag}>" for tag in ("lnL", "lnR", "lnT"))
    margins = f'marL="{emu(PAD)}" marR="{emu(RIGHT_PAD if is_right else PAD / 2)}" marB="0"'
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{said}</a:p></a:txBody>"
        f'<a:tcPr {margins} marT="{max(emu(top), 0)}" anchor="t">'
        f"{sides}{pen(rule.stroke, tag='lnB')}<a:noFill/></a:tcPr></a:tc>"
    )


_EMPTY = '<a:endParaRPr sz="800"/>'
"""A cell without words asks for no more height than the others of its row."""

"""The pages of a proposal one after the other, for the window: small PNG files, or for paper."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.cli.choosing import chosen
from topodesk.cli.looks import Wishes, chosen_sections, look_for
from topodesk.storage.errors import DesignError
from topodesk.storage.format import loads

if TYPE_CHECKING:
    from topodesk.model.design import Design
    from topodesk.model.scenario import Scenario
    from topodesk.proposal.comparison import Comparison
    from topodesk.proposal.sheet import Sheet
    from topodesk.render.pieces import Piece

WIDTH = 620.0
"""Pixels across a page, or down an upright one."""
Told = Callable[[int, int, str], None]
"""Who hears of each page: its number, how many there are, the key of its section."""
Offered = Callable[[dict[str, str]], None]
"""Who hears which headlines are proposed, by their keys."""


def preview(
    folder: Path,
    scenario: str | None,
    as_of: date | None,
    wishes: Wishes,
    told: Told,
    noted: Callable[[str], None],
    offered: Offered,
) -> None:
    """Read a design from standard input and write its pages as 1.png, 2.png ... into `folder`.

    `offered` hears first which headlines are proposed, `noted` at the end what should be known
    before it is exported.
    """
    from PySide6.QtGui import QGuiApplication

    from topodesk.proposal.headlines import proposed
    from topodesk.proposal.letters import without_font
    from topodesk.render.page_png import write_page

    application = QGuiApplication(["topodesk", "-platform", "offscreen"])
    design = loads(sys.stdin.buffer.read()).design
    comparison = _compared(design, chosen(design, scenario), as_of, wishes)
    offered(proposed(comparison))
    paper = comparison.format
    scale = WIDTH / max(paper.width, paper.height)
    for number, of, key, pieces in _pages(comparison, wishes):
        write_page(pieces, paper.width, paper.height, folder / f"{number}.png", scale)
        told(number, of, key)
    if sentence := without_font(design):
        noted(sentence)
    application.shutdown()


def to_print(
    folder: Path, scenario: str | None, as_of: date | None, wishes: Wishes, told: Told
) -> None:
    """Read a design from standard input and write its pages as pieces into `folder`, as 1, 2 ...,
    without what is noted for us only."""
    from topodesk.handouts.shared import shared
    from topodesk.render.pieces import write_pieces

    read = loads(sys.stdin.buffer.read()).design
    design, shown = shared(read, chosen(read, scenario))
    comparison = _compared(design, shown, as_of, wishes)
    for number, of, key, pieces in _pages(comparison, wishes):
        write_pieces(pieces, folder / str(number))
        told(number, of, key)


def _compared(design: Design, shown: Scenario, as_of: date | None, wishes: Wishes) -> Comparison:
    from topodesk.proposal.comparison import compare

    other = chosen(design, wishes.against) if wishes.against else None
    return compare(design, shown, as_of or date.today(), look_for(design, wishes), other)


def _pages(comparison: Comparison, wishes: Wishes) -> Iterator[tuple[int, int, str, list[Piece]]]:
    """Each page with its number, how many there are, the key of its section and its pieces;
    DesignError when there is none."""
    from topodesk.proposal.document import footer
    from topodesk.proposal.sections import NO_PAGE, pages

    found = pages(comparison, chosen_sections(wishes))
    sheets = [(section.key, sheet) for section, made in found for sheet in made]
    if not sheets:
        raise DesignError(NO_PAGE)
    for number, (key, sheet) in enumerate(sheets, start=1):
        yield number, len(sheets), key, [*_pieces(sheet), *footer(sheet, comparison, number)]


def _pieces(sheet: Sheet) -> Iterator[Piece]:
    from topodesk.proposal.sheet import Placed, Raster
    from topodesk.render.pieces import Image, Map

    for item in sheet.drawn:
        if isinstance(item, Placed):
            cut = item.bounds if item.cut else None
            yield Map(item.figures, item.x, item.y, item.scale, cut)
        elif isinstance(item, Raster):
            yield Image(item.data, item.bounds)
        else:
            yield item

"""A scenario in one of the forms others can use, written whole or not at all."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.cli.choosing import chosen, usual
from topodesk.cli.looks import Wishes, chosen_sections, look_for, said_of_logo
from topodesk.cli.surroundings import lacking_library
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.storage.errors import DesignError
from topodesk.storage.files import read, replacing
from topodesk.storage.format import loads
from topodesk.storage.wording import named, visible

if TYPE_CHECKING:
    from topodesk.drawing.picture import Picture
    from topodesk.proposal.look import Look as ProposalLook

ENDINGS = (".pdf", ".png", ".svg", ".pptx", ".md", ".html")
PICTURES = (".png", ".svg")
NO_WISHES = Wishes()
USUAL_SCALE = 2.0
"""Pixels to a map unit, unless asked otherwise."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is written: pixels to a map unit (of a PNG), and whether on no paper."""

    scale: float | None = None
    transparent: bool = False

    def refused_for(self, ending: str) -> str:
        """Why a form cannot look like this; "" when it can."""
        if self.scale is not None and ending != ".png":
            return "--scale is for .png."
        if self.transparent and ending not in PICTURES:
            return "--transparent is for .png and .svg."
        return ""


WITH_LOGO = (".pdf", ".pptx", ".html")
DRAWN = (".pdf", ".png")
"""Endings of what is drawn here, with the fonts of this computer."""


class Unwritten(Exception):
    """An export that could not be written; its text is a sentence."""


Told = Callable[[int, int], None] | None
"""Who is told of each page that is done, and of how many there are."""


def export(
    file: Path,
    out: Path,
    scenario: str | None,
    as_of: date | None = None,
    told: Told = None,
    look: Look | None = None,
    wishes: Wishes = NO_WISHES,
) -> str:
    """Write a scenario of the design in `file` as `out`; what to say about it.

    “-” reads the design from standard input.
    """
    if out.suffix.lower() not in ENDINGS:
        ending = f"not {visible(out.suffix)}" if out.suffix else "and this name has no ending"
        known = f"{', '.join(ENDINGS[:-1])} and {ENDINGS[-1]}"
        raise DesignError(f"TopoDesk can write {known}, {ending}.")
    look = look or Look()
    if refused := look.refused_for(out.suffix.lower()):
        raise DesignError(refused)
    if refused := wishes.refused_for(out.suffix.lower()):
        raise DesignError(refused)
    loaded = loads(sys.stdin.buffer.read()) if str(file) == "-" else read(file)
    if wishes.given:
        chosen_sections(wishes)
        look_for(loaded.design, wishes)
        if wishes.against:
            chosen(loaded.design, wishes.against)
    shown = chosen(loaded.design, scenario)
    write_as(loaded.design, shown, out, as_of, told, look, wishes)
    said = [f"{named(shown.name)} was written to {visible(str(out))}."]
    if out.suffix.lower() in DRAWN and (boxes := _boxes(loaded.design)):
        said.append(f"{boxes}.")
    if out.suffix.lower() in WITH_LOGO:
        said.append(said_of_logo(loaded.design, wishes))
    return " ".join(filter(None, said))


def _boxes(design: Design) -> str:
    from topodesk.proposal.letters import without_font

    return without_font(design)


def write_as(
    design: Design,
    scenario: Scenario,
    out: Path,
    as_of: date | None = None,
    told: Told = None,
    look: Look | None = None,
    wishes: Wishes = NO_WISHES,
) -> None:
    """Write `scenario` as `out`, in the format its ending names; Unwritten when it cannot be."""
    today = as_of or date.today()
    try:
        with replacing(out) as hidden:
            if out.suffix.lower() in PICTURES:
                _write_picture(design, scenario, hidden, today, look or Look())
            else:
                _write(design, scenario, hidden, today, told, wishes)
    except DesignError as error:
        raise Unwritten(str(error)) from error
    except MemoryError as error:
        sentence = f"There is not enough memory to write {named(out.name)}."
        raise Unwritten(sentence) from error


def _write(
    design: Design, scenario: Scenario, path: Path, today: date, told: Told, wishes: Wishes
) -> None:
    ending, look = path.suffix.lower(), look_for(design, wishes)
    sections = chosen_sections(wishes)
    against = chosen(design, wishes.against) if wishes.against else None
    if ending == ".pdf":
        from topodesk.proposal import write_pdf

        write_pdf(
            *(design, scenario, path, today),
            editable=wishes.editable,
            told=told,
            chosen=sections,
            look=look,
            against=against,
        )
    elif ending == ".pptx":
        _write_slides(
            *(design, scenario, path, today, told), chosen=sections, look=look, against=against
        )
    elif ending == ".html":
        from topodesk.handouts.web.page import write_page

        write_page(design, scenario, path, today, told, look)
    else:
        from topodesk.handouts.summary import write_summary

        write_summary(*(design, scenario, path, today), chosen=sections, look=look, against=against)


def _write_slides(
    design: Design,
    scenario: Scenario,
    path: Path,
    today: date,
    told: Told,
    *,
    chosen: Collection[str] | None,
    look: ProposalLook,
    against: Scenario | None,
) -> None:
    from topodesk.handouts.slides.deck import NoSlides, write_slides

    try:
        write_slides(
            *(design, scenario, path, today, told), chosen=chosen, look=look, against=against
        )
    except NoSlides as error:
        raise Unwritten(str(error)) from error


def _write_picture(design: Design, scenario: Scenario, path: Path, today: date, look: Look) -> None:
    from topodesk.drawing.drawing import Drawing
    from topodesk.drawing.printed import printed
    from topodesk.rules.checker import check
    from topodesk.session.badges import marks_of

    found = check(design, scenario, design.info.as_of or today).findings
    picture = printed(Drawing(scenario, marks_of(found, scenario, design.today)))
    if path.suffix.lower() == ".svg":
        from topodesk.handouts.names import names
        from topodesk.render.svg import svg_text

        title = " · ".join(name for name in (design.info.name, scenario.name) if name)
        text = svg_text(picture, title, transparent=look.transparent, names=names(scenario))
        path.write_text(text, encoding="utf-8", newline="\n")
    else:
        _write_png(picture, path, look)


def _write_png(picture: Picture, path: Path, look: Look) -> None:
    try:
        from topodesk.render.png import write_png
    except ImportError as error:
        lacking = lacking_library(error)
        if not lacking:
            raise
        raise Unwritten(lacking) from error
    write_png(picture, path, look.scale or USUAL_SCALE, transparent=look.transparent)


def export_instead(why: str, file: Path | None) -> int:
    """What the editor does where no window can open: say so, and write a PDF and a PNG here.

    The exit code: 0 when both were written, 2 when the design could not be read, else 1.
    """
    if file is None:
        return _say(f"{why}.", 1)
    try:
        design = read(file).design
    except DesignError as error:
        return _say(f"{why}. {error}", 2)
    shown = usual(design)
    stem = file.name.removesuffix(".json").removesuffix(".topodesk")
    name = re.sub(r"[^\w.-]+", "-", f"{stem}-{shown.name}".lower()).strip("-.")[:80]
    outs = [Path(f"{name}{ending}") for ending in (".pdf", ".png")]
    try:
        for out in outs:
            write_as(design, shown, out)
    except Unwritten as error:
        return _say(f"{why}. {error}", 1)
    written = " and ".join(named(out.name) for out in outs)
    return _say(f"{why}; {written} were written to {visible(os.getcwd())} instead.", 0)


def _say(sentence: str, code: int) -> int:
    sys.stderr.write(sentence + "\n")
    return code

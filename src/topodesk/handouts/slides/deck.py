"""The proposal as a file of slides, one for each page."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from topodesk.handouts.names import names, one_line
from topodesk.handouts.shared import shared
from topodesk.handouts.slides.markup import NAMESPACES, Writer
from topodesk.handouts.slides.page import elements
from topodesk.model.design import Design
from topodesk.model.scenario import Scenario
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.document import footer, sheets
from topodesk.proposal.look import Look
from topodesk.proposal.method import CREDIT
from topodesk.render.markup import holdable

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

LACKING = (
    "Slides need the package python-pptx, which is not installed: "
    "pip install “topodesk[pptx]” brings it."
)
WHOLE = "Names that are shortened on the slides:"
LONGEST_TITLE = 200
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_UNWANTED = ("docProps/thumbnail.jpeg", "ppt/printerSettings/printerSettings1.bin")
"""What the empty file begins with and nobody needs."""

Told = Callable[[int, int], None] | None
"""Who is told of each slide that is done, and of how many there are."""


class NoSlides(Exception):
    """Slides cannot be made here; its text is a sentence."""


def write_slides(
    design: Design,
    scenario: Scenario,
    path: Path,
    today: date,
    told: Told = None,
    *,
    chosen: Collection[str] | None = None,
    look: Look | None = None,
    against: Scenario | None = None,
) -> None:
    """Write the proposal `scenario` as slides; NoSlides where the package for them is missing.

    Sections, look and what it is compared with as for the PDF.
    """
    try:
        from pptx import Presentation
        from pptx.util import Pt
    except ImportError as error:
        raise NoSlides(LACKING) from error
    other = shared(design, against)[1] if against else None
    comparison = compare(*shared(design, scenario), today, look, other)
    pages = sheets(comparison, chosen)
    deck = Presentation()
    deck.slide_width = Pt(comparison.format.width)
    deck.slide_height = Pt(comparison.format.height)
    _describe(deck, comparison)
    called = names(comparison.after.scenario)
    if comparison.before:
        called = names(comparison.before.scenario) | called
    language = comparison.design.info.language
    language = language if LANGUAGE.fullmatch(language) else "en"
    for number, page in enumerate(pages, start=1):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        lines = footer(page, comparison, number)
        _fill(slide, elements(page, lines, called, Writer(language, partial(_kept, slide))))
        if told:
            told(number, len(pages))
    _tell_whole_names(deck, called)
    path.write_bytes(_bytes(deck))


def _describe(deck: Presentation, comparison: Comparison) -> None:
    about = deck.core_properties
    title = f"{comparison.organisation}: {comparison.after.name}"
    about.title = holdable(one_line(title))[:LONGEST_TITLE]
    about.author = holdable(one_line(comparison.organisation))[:LONGEST_TITLE]
    about.last_modified_by = "TopoDesk"
    about.comments = CREDIT
    day = comparison.today
    about.created = about.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)


def _fill(slide: Slide, made: str) -> None:
    from pptx.oxml import parse_xml

    tree = slide.shapes._spTree  # noqa: SLF001  elements are written as a whole, which is quick
    for holder in list(slide.placeholders):
        tree.remove(holder._element)  # noqa: SLF001
    whole = parse_xml(f"<p:spTree {NAMESPACES}><p:nvGrpSpPr/><p:grpSpPr/>{made}</p:spTree>")
    for element in list(whole)[2:]:
        tree.append(element)


def _kept(slide: Slide, data: bytes) -> str:
    """Keep a picture with the slide; what its elements call it."""
    _, name = slide.part.get_or_add_image_part(io.BytesIO(data))
    return str(name)


def _tell_whole_names(deck: Presentation, called: dict[str, str]) -> None:
    """Names no slide has whole stand in the notes of the last one."""
    said = "".join("".join(text.split()) for slide in deck.slides for text in _texts(slide))
    missing = [
        name
        for name in dict.fromkeys(called.values())
        if "".join(holdable(name).split()) not in said
    ]
    if missing and len(deck.slides):
        notes = deck.slides[len(deck.slides) - 1].notes_slide.notes_text_frame
        if notes is not None:
            notes.text = "\n".join((WHOLE, *map(holdable, missing)))


def _texts(slide: Slide) -> Sequence[str]:
    return [node.text or "" for node in slide.element.iter("{*}t")]


def _bytes(deck: Presentation) -> bytes:
    """The file, the same bytes for the same slides."""
    whole, plain = io.BytesIO(), io.BytesIO()
    deck.save(whole)
    with zipfile.ZipFile(whole) as read, zipfile.ZipFile(plain, "w") as write:
        for name in read.namelist():
            if name not in _UNWANTED:
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                write.writestr(entry, _without(read.read(name), name))
    return plain.getvalue()


def _without(data: bytes, name: str) -> bytes:
    """A list of what belongs to the file, without what is left out of it."""
    if not name.endswith(".rels"):
        return data
    text = data.decode("utf-8")
    for gone in _UNWANTED:
        text = re.sub(
            rf'<Relationship [^>]*Target="[^"]*{re.escape(gone.split("/")[-1])}"[^>]*/>', "", text
        )
    return text.encode("utf-8")

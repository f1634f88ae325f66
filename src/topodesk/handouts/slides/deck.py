"""The proposal as a file of slides, one for each page."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import unescape

from topodesk.handouts.names import names, one_line
from topodesk.handouts.shared import shared
from topodesk.handouts.slides.markup import NAMESPACES, Writer, emu
from topodesk.handouts.slides.master import divide, lettered, resize
from topodesk.handouts.slides.page import elements
from topodesk.model.design import Design
from topodesk.model.memory import collecting_garbage_later
from topodesk.model.scenario import Scenario
from topodesk.proposal.comparison import Comparison, compare
from topodesk.proposal.document import footer, sheets
from topodesk.proposal.look import Look
from topodesk.proposal.method import CREDIT
from topodesk.proposal.sections import NO_PAGE
from topodesk.proposal.sheet import Sheet
from topodesk.render.markup import holdable
from topodesk.storage.errors import DesignError

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
_PARAGRAPH = re.compile(r"<a:p>.*?</a:p>", re.DOTALL)
_TEXT = re.compile(r"<a:t>(.*?)</a:t>", re.DOTALL)
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

    Sections, look and what it is compared with as for the PDF; DesignError when there is no slide.
    """
    with collecting_garbage_later():
        deck = _empty()
        other = shared(design, against)[1] if against else None
        comparison = compare(*shared(design, scenario), today, look, other)
        pages = sheets(comparison, chosen)
        if not pages:
            raise DesignError(NO_PAGE)
        path.write_bytes(_filled(deck, comparison, pages, told))


def _empty() -> Presentation:
    try:
        from pptx import Presentation
    except ImportError as error:
        raise NoSlides(LACKING) from error
    return Presentation()


def _filled(deck: Presentation, comparison: Comparison, pages: list[Sheet], told: Told) -> bytes:
    resize(deck, emu(comparison.format.width), emu(comparison.format.height))
    _describe(deck, comparison)
    called = names(comparison.after.scenario)
    if comparison.before:
        called = names(comparison.before.scenario) | called
    language = comparison.design.info.language
    language = language if LANGUAGE.fullmatch(language) else "en"
    slides: dict[str, bytes] = {}
    said: set[str] = set()
    for number, page in enumerate(pages, start=1):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        lines = footer(page, comparison, number)
        made = elements(page, lines, called, Writer(language, partial(_kept, slide)))
        said.update(_texts(made))
        slides[slide.part.partname.lstrip("/")] = _whole(made)
        if told:
            told(number, len(pages))
    divide(deck, [page.section for page in pages])
    _tell_whole_names(deck, called, said)
    return _bytes(deck, slides)


def _describe(deck: Presentation, comparison: Comparison) -> None:
    about = deck.core_properties
    title = f"{comparison.organisation}: {comparison.after.name}"
    about.title = holdable(one_line(title))[:LONGEST_TITLE]
    about.author = holdable(one_line(comparison.organisation))[:LONGEST_TITLE]
    about.last_modified_by = "TopoDesk"
    about.comments = CREDIT
    day = comparison.today
    about.created = about.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)


def _whole(made: str) -> bytes:
    """The part of a slide as it stands in the file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld {NAMESPACES}><p:cSld>'
        f'<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{made}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
        "</p:sld>"
    ).encode()


def _kept(slide: Slide, data: bytes) -> str:
    """Keep a picture with the slide; what its elements call it."""
    _, name = slide.part.get_or_add_image_part(io.BytesIO(data))
    return str(name)


def _tell_whole_names(deck: Presentation, called: dict[str, str], said: set[str]) -> None:
    """Names no slide has whole stand in the notes of the last one."""
    everything = "\n".join(said)
    folded = {name: "".join(holdable(name).split()) for name in called.values()}
    missing = [name for name, text in folded.items() if text not in said and text not in everything]
    if missing and len(deck.slides):
        notes = deck.slides[len(deck.slides) - 1].notes_slide.notes_text_frame
        if notes is not None:
            notes.text = "\n".join((WHOLE, *map(holdable, missing)))


def _texts(made: str) -> Iterator[str]:
    """What stands in texts of a slide, without spaces; lines of one text go on."""
    for paragraph in _PARAGRAPH.findall(made):
        yield "".join(unescape("".join(_TEXT.findall(paragraph))).split())


def _bytes(deck: Presentation, slides: Mapping[str, bytes]) -> bytes:
    """The file, the same bytes for the same slides; `slides` take the place of the empty ones,
    which is far quicker than to put elements into a tree."""
    whole, plain = io.BytesIO(), io.BytesIO()
    deck.save(whole)
    with zipfile.ZipFile(whole) as read, zipfile.ZipFile(plain, "w") as write:
        for name in read.namelist():
            if name not in _UNWANTED:
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                write.writestr(entry, slides.get(name) or _mended(read.read(name), name))
    return plain.getvalue()


def _mended(data: bytes, name: str) -> bytes:
    """A part as the empty file has it: its fonts made ours, and what is left out not listed."""
    if name.startswith("ppt/theme/"):
        return lettered(data)
    if not name.endswith(".rels"):
        return data
    text = data.decode("utf-8")
    for gone in _UNWANTED:
        text = re.sub(
            rf'<Relationship [^>]*Target="[^"]*{re.escape(gone.split("/")[-1])}"[^>]*/>', "", text
        )
    return text.encode("utf-8")

"""Paper, accent, logo and sections of a proposal: what is chosen, kept in the design, refused."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from odd_designs import DAY
from PIL import Image

from helpers.samples import NORTHWIND, PARCELO, sample, scenario_of
from topodesk.drawing.shapes import Fill, Rect, TextLine
from topodesk.drawing.shapes import Path as Line
from topodesk.edits.fields import set_fields
from topodesk.model.design import empty_design
from topodesk.proposal.comparison import compare
from topodesk.proposal.document import sheets, write
from topodesk.proposal.format import FORMATS
from topodesk.proposal.logo import placed
from topodesk.proposal.look import Look, address_of, darkened, kind_of, logo_in, look_of
from topodesk.proposal.sections import KEYS, SECTIONS, pages
from topodesk.proposal.sheet import Raster

AREA = Rect(10, 20, 120, 30)
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">
<path fill="#0B6E4F" fill-rule="evenodd" d="M0 0 L10 0 L10 10 Z M2 2 L3 2 L3 3 Z"/>
<path fill="#112233" fill-opacity="0.5" d="M20 5 C20 0 30 0 30 5 Z"/></svg>"""


def png(width: int = 30, height: int = 10) -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (width, height), "#0B6E4F").save(file, "PNG")
    return file.getvalue()


def test_a_design_keeps_the_look_of_its_proposal_in_a_few_words() -> None:
    design = empty_design("Bank")
    look = Look("#0B6E4F", "letter-portrait", frozenset({"findings", "details"}), png())
    assert look.said() == "#0B6E4F letter-portrait -details -findings"
    words = {"proposal_theme": look.said(), "logo": address_of(look.logo)}
    design.apply(set_fields(design.shared, design.info.id, **words))
    assert look_of(design) == look
    assert Look().said() == ""


def test_what_cannot_be_read_of_a_look_is_as_usual() -> None:
    assert look_of(empty_design("Bank")) == Look()
    for address in ("logo.png", "https://example.org/logo.png", "data:image/png;base64,!!!", "x"):
        assert logo_in(address) == b""
    assert address_of(b"GIF89a") == ""
    assert kind_of(b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>') == ""


def test_a_pale_accent_is_darkened_until_it_is_seen_on_paper() -> None:
    assert darkened("#3F5B8C") == "#3F5B8C"
    assert darkened("#FFE680") != "#FFE680"
    assert darkened("#FFFFFF") < "#808080"


def test_a_png_is_drawn_as_large_as_fits() -> None:
    (found,) = placed(png(60, 10), AREA)
    assert isinstance(found, Raster)
    assert found.bounds == Rect(10, 20, 120, 20)


def test_a_plain_svg_is_drawn_as_its_paths() -> None:
    first, second = placed(SVG, AREA)
    assert isinstance(first, Line)
    assert isinstance(second, Line)
    assert first.commands[1] == ("L", (40, 20))
    assert first.even_odd
    assert second.commands[1] == ("C", (70, 20, 100, 20, 100, 35))
    assert second.fill == Fill("#112233", 0.5)


@pytest.mark.parametrize(
    "logo",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        png()[:60],
        b"<svg",
        b"<svg viewBox='0 0 0 0'/>",
        SVG.replace(b"0 0 40 10", b"0 0 40"),
        SVG.replace(b"M20 5 ", b""),
        SVG.replace(b"L3 2", b"L3"),
        SVG.replace(b"L3 2", b"l3 2"),
        SVG.replace(b"L3 2", b"L1e999 2"),
        SVG.replace(b"L3 2", b"L300 2"),
        SVG.replace(b"#112233", b"url(http://example.org)"),
    ],
)
def test_a_logo_that_is_none_is_left_out(logo: bytes) -> None:
    assert placed(logo, AREA) == []


@pytest.mark.parametrize(
    "more", [b"<script>x()</script>", b"<image href='file:///etc/passwd'/>", b"<use href='#a'/>"]
)
def test_a_logo_with_anything_but_paths_is_left_out(more: bytes) -> None:
    assert placed(SVG.replace(b"</svg>", more + b"</svg>"), AREA) == []


SIZES = {
    "a4": (841.89, 595.28),
    "a4-portrait": (595.28, 841.89),
    "letter": (792, 612),
    "letter-portrait": (612, 792),
    "a3": (1190.55, 841.89),
    "a3-portrait": (841.89, 1190.55),
}


def test_a3_is_read_from_further_away() -> None:
    a4, a3 = FORMATS["a4"], FORMATS["a3"]
    assert a3.inner == pytest.approx(a4.inner, abs=0.1)
    assert a3.zoom == pytest.approx(2**0.5)
    assert a4.zoom == 1


@pytest.mark.parametrize("format", FORMATS)
def test_every_page_has_the_format_that_was_chosen(format: str, tmp_path: Path) -> None:
    look = Look(paper=format, logo=png())
    chosen = ("decision", "score", "method")
    path = tmp_path / "p.pdf"
    write(
        *(sample(NORTHWIND), scenario_of(NORTHWIND, "proposal"), path, DAY),
        chosen=chosen,
        look=look,
    )
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 3
        sizes = {tuple(round(float(n), 2) for n in page.mediabox[2:]) for page in pdf.pages}
        assert sizes == {SIZES[format]}
        assert len(pdf.pages[0].get_images()) == 1


def test_sections_can_be_chosen_and_left_out() -> None:
    shown = scenario_of(NORTHWIND, "proposal")
    comparison = compare(sample(NORTHWIND), shown, DAY, Look(without=frozenset({"maps"})))
    keys = [section.key for section, _ in pages(comparison)]
    assert "maps" not in keys
    assert keys == [key for key in KEYS if key in keys]
    assert [section.key for section, _ in pages(comparison, {"maps", "price"})] == ["maps", "price"]
    assert len({section.title for section in SECTIONS}) == len(SECTIONS)


def test_a_section_without_anything_to_say_is_not_printed() -> None:
    design = empty_design("Bank")
    comparison = compare(design, design.scenarios[0], DAY)
    keys = {section.key for section, _ in pages(comparison)}
    assert keys <= {"decision", "maps", "findings", "method"}
    assert all(sheet.items for sheet in sheets(comparison))


def test_two_options_stand_side_by_side_with_what_each_gains_and_costs() -> None:
    design = sample(PARCELO)
    one, other = scenario_of(PARCELO, "persona-teams"), scenario_of(PARCELO, "proposal")
    comparison = compare(design, other, DAY, against=one)
    found = {section.key: made for section, made in pages(comparison, {"choice"})}
    text = " ".join(i.text for s in found["choice"] for i in s.items if isinstance(i, TextLine))
    assert "The choice: Persona-teams or Proposal" in text
    assert "Alignment, of 100" in text
    assert "People who change team" in text
    assert "Proposal is better at" in text
    assert not pages(compare(design, other, DAY), {"choice"})

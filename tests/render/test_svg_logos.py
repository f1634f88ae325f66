"""Logos as drawing programs export them: drawn as they are meant, bounded, and without reach."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pikepdf
import pytest
from PySide6.QtGui import QImage, QPainter

from helpers.samples import NORTHWIND, sample, scenario_of
from topodesk.drawing.shapes import Rect
from topodesk.proposal import write_pdf
from topodesk.proposal.logo import placed
from topodesk.proposal.look import Look, kind_of
from topodesk.proposal.sheet import Raster
from topodesk.render.page_png import painting
from topodesk.render.pieces import Image
from topodesk.render.svg_plain import plain
from topodesk.render.svg_tree import NoLogo

SCALE = 5
WHITE = "#ffffff"


def svg(inside: str, view: str = "0 0 120 40") -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="{view}">{inside}</svg>'
    ).encode()


def seen(logo: bytes) -> Callable[[float, float], str]:
    """The colour at a place of a logo that is 120 wide and 40 high."""
    image = QImage(120 * SCALE, 40 * SCALE, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    area = Rect(0, 0, image.width(), image.height())
    found = placed(plain(logo).data, area)
    assert found
    pieces = [Image(one.data, one.bounds) if isinstance(one, Raster) else one for one in found]
    for _ in painting(painter, pieces, 1):
        pass
    painter.end()
    return lambda x, y: image.pixelColor(round(x * SCALE), round(y * SCALE)).name()


CLASSES = svg(
    "<defs><style>/* Illustrator */.a{fill:#e4002b;}.b,.c{fill:none;stroke:navy;stroke-width:6px}"
    ".c{stroke:teal;stroke-linecap:round}@media print{.a{fill:lime}}#d{fill:gold}</style></defs>"
    '<path class="a" d="M4,4h32v32H4Z"/><line class="b" x1="50" y1="20" x2="70" y2="20"/>'
    '<polyline class="c" points="80,10 90,10"/><rect id="d" class="a" x="100" width="20" '
    'height="40"/>'
)
ARCS = svg(
    '<path fill="seagreen" d="M20 4a16 16 0 1 0 16 16h-16z"/>'
    '<path fill="none" stroke="#333333" stroke-width="4" d="M60 30A14 14 0 0 1 88 30"/>'
)
ROUNDED = svg(
    '<rect width="40" height="40" rx="12" fill="rebeccapurple"/>'
    '<path fill-rule="evenodd" d="M84 2h34v36H84zM92 10h18v20H92z" fill="hsl(0,100%,50%)"/>'
    '<path d="M44 2h34v36H44zM52 10h18v20H52z" fill="rgb(0 0 255 / 100%)"/>'
)
GRADIENT = svg(
    '<defs><linearGradient id="a"><stop offset="0" style="stop-color:#ff0000"/>'
    '<stop offset="1" style="stop-color:#0000ff"/></linearGradient>'
    '<linearGradient id="b" xlink:href="#a" x1="0" y1="0" x2="0" y2="1"/></defs>'
    '<rect width="40" height="40" fill="url(#b)"/><circle cx="80" cy="20" r="20" fill="url(#a)"/>'
)
CLIPPED = svg(
    "<style>.c{fill:none}.d{clip-path:url(#c1)}</style><defs>"
    '<clipPath id="c1"><circle class="c" cx="20" cy="20" r="16"/></clipPath>'
    '<rect id="box" x="50" y="4" width="30" height="32"/>'
    '<clipPath id="c2"><use xlink:href="#box" style="overflow:visible"/></clipPath></defs>'
    '<g class="d"><rect width="40" height="40" fill="#cc0000"/></g>'
    '<g style="clip-path:url(#c2)"><rect x="40" width="60" height="40" fill="#0066cc"/></g>'
)
FIGMA = svg(
    '<g clip-path="url(#c)"><path fill-rule="evenodd" clip-rule="evenodd" fill="#1D4ED8" '
    'd="M0 0h40v40h-40zM10 10h20v20h-20z"/></g>'
    '<defs><clipPath id="c"><rect width="120" height="40" fill="white"/></clipPath></defs>'
)
HALF = svg('<g opacity=".5"><rect width="9" height="9"/><rect width="5" height="30"/></g>')
LETTERS = svg('<text x="4" y="36" font-size="40" font-weight="bold" fill="#cc0000">HHH</text>')
USED = svg(
    '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="10"/></symbol>'
    '<defs><g id="p"><circle r="8"/></g></defs>'
    '<use href="#s" x="4" y="4" width="30" height="30" fill="orange"/>'
    '<use xlink:href="#p" transform="translate(90 20) scale(2)" fill="steelblue"/>'
)


@pytest.mark.parametrize(
    ("logo", "places"),
    [
        (
            CLASSES,
            {
                (20, 20): "#e4002b",
                (60, 20): "#000080",
                (60, 26): WHITE,
                (92, 10): "#008080",
                (110, 20): "#ffd700",
            },
        ),
        (ARCS, {(8, 20): "#2e8b57", (34, 8): WHITE, (74, 16): "#333333", (74, 28): WHITE}),
        (
            ROUNDED,
            {
                (1, 1): WHITE,
                (20, 20): "#663399",
                (88, 20): "#ff0000",
                (100, 20): WHITE,
                (60, 20): "#0000ff",
            },
        ),
        (CLIPPED, {(20, 20): "#cc0000", (2, 2): WHITE, (60, 20): "#0066cc", (90, 20): WHITE}),
        (FIGMA, {(5, 20): "#1d4ed8", (20, 20): WHITE}),
        (USED, {(6, 6): "#ffa500", (32, 32): "#ffa500", (90, 8): "#4682b4", (90, 3): WHITE}),
    ],
    ids=["classes", "arcs", "rounded", "clipped", "figma", "used"],
)
def test_what_drawing_programs_export_looks_as_it_is_meant(
    logo: bytes, places: dict[tuple[float, float], str]
) -> None:
    at = seen(logo)
    assert {place: at(*place) for place in places} == places


def test_gradients_run_from_one_colour_to_the_other() -> None:
    at = seen(GRADIENT)
    red, blue = at(20, 1), at(20, 39)
    assert int(red[1:3], 16) > 240 > 20 > int(red[5:], 16)
    assert int(blue[5:], 16) > 240 > 20 > int(blue[1:3], 16)
    assert int(at(64, 20)[1:3], 16) > int(at(96, 20)[1:3], 16) + 100


def test_letters_are_drawn_and_it_is_said_that_their_font_is_of_this_computer(qapp: object) -> None:
    found = plain(LETTERS)
    at = seen(LETTERS)
    assert any(at(x, 24) == "#cc0000" for x in range(4, 60))
    assert found.said == (
        "The logo's letters are drawn with the fonts of this computer. "
        "Convert them to outlines to be sure of their look."
    )
    assert plain(USED).said == ""


@pytest.mark.parametrize("logo", [CLASSES, ARCS, ROUNDED, FIGMA, USED])
def test_paths_in_one_colour_stay_paths_in_the_pdf(logo: bytes, tmp_path: Path) -> None:
    pdf = _proposal(plain(logo).data, tmp_path)
    assert not pdf.pages[0].get_images()


@pytest.mark.parametrize("logo", [GRADIENT, CLIPPED, HALF])
def test_what_is_more_than_that_is_a_picture_finer_than_print(logo: bytes) -> None:
    found = plain(logo).data
    assert kind_of(found) == "png"
    image = QImage.fromData(found)
    assert image.height() / (24 / 72) > 1200
    assert image.width() * image.height() <= 1_500_000


@pytest.mark.parametrize("logo", [CLASSES, GRADIENT, CLIPPED])
def test_the_same_logo_is_the_same_bytes(logo: bytes) -> None:
    assert plain(logo).data == plain(logo).data
    assert plain(plain(CLASSES).data).data.count(b"<path") == plain(CLASSES).data.count(b"<path")


def test_a_logo_reaches_for_nothing_outside_itself(tmp_path: Path) -> None:
    picture = tmp_path / "red.png"
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    image.fill("#ff0000")
    assert image.save(str(picture))
    sheet = tmp_path / "sheet.css"
    sheet.write_text("rect{fill:#ff0000}")
    reaching = f'<?xml-stylesheet type="text/css" href="{sheet}"?>'.encode() + svg(
        f'<style>@import "{sheet}"; @font-face{{src:url({picture})}}</style>'
        f'<image href="{picture}" width="120" height="40"/><script>x()</script>'
        f'<image xlink:href="file://{picture}" width="120" height="40"/>'
        f'<foreignObject><img src="{picture}"/></foreignObject><use href="{picture}#a"/>'
        '<rect width="20" height="40" fill="#00ff00"/>'
        f'<rect x="40" width="20" height="40" fill="url({picture}#a)"/>'
    )
    at = seen(reaching)
    assert at(10, 20) == "#00ff00"
    assert at(100, 20) == WHITE
    assert at(50, 20) != "#ff0000"
    assert plain(reaching).said == (
        "The logo is shown without the pictures inside it and what it would fetch."
    )


def test_what_cannot_be_drawn_is_said() -> None:
    shadow = svg('<filter id="f"/><rect filter="url(#f)" width="9" height="9"/>')
    assert plain(shadow).said == "The logo is shown without effects such as shadows."
    mixed = svg(
        '<style>g > rect{fill:red}</style><rect style="mix-blend-mode:multiply" width="9" '
        'height="9" fill="lab(29% 39 20)"/>'
    )
    assert plain(mixed).said == (
        "The logo is shown without how its colours mix, some of its colours and some of its styles."
    )


def _cut_by_much(clips: int, uses: int, parts: int) -> str:
    much = f"<g id='much'>{'<rect/>' * parts}</g>"
    uses_of_it = "<use href='#much'/>" * uses
    ways = "".join(f"<clipPath id='c{n}'>{uses_of_it}</clipPath>" for n in range(clips))
    return much + ways + "".join(f"<rect clip-path='url(#c{n})'/>" for n in range(clips))


def _nested(levels: int, times: int) -> str:
    group = '<g id="u0"><rect width="9" height="9"/></g>'
    for level in range(1, levels):
        use = f'<use href="#u{level - 1}"/>'
        group += f'<g id="u{level}">{use * times}</g>'
    return group


@pytest.mark.parametrize(
    "logo",
    [
        b"",
        b"<svg",
        b"<html/>",
        svg(""),
        svg("<rect width='9' height='9'/>", "0 0 0 0"),
        svg("<rect width='9' height='9'/>", "0 0 1e300 1e300"),
        svg("<rect width='9' height='9'/>", "0 0 1000 1"),
        svg(f"<defs>{_nested(20, 8)}</defs><use href='#u19'/>"),
        svg("<g id='a'><use href='#a'/></g>"),
        svg("<mask id='a'><rect mask='url(#a)'/></mask><rect mask='url(#a)'/>"),
        svg("<mask id='m'><rect width='9'/></mask>" + "<g mask='url(#m)'><rect/></g>" * 300),
        svg(_cut_by_much(200, 20, 900)),
        svg("<g>" * 100_000 + "</g>" * 100_000),
        svg("<rect width='9' height='9'/>" * 25_000),
        svg(f"<path d='M0 0{'L120 40L0 0' * 40_000}'/>"),
        svg(f"<style>{'.a{fill:red}' * 60_000}</style><rect class='a' width='9' height='9'/>"),
        svg(f"<style>{'@' * 900_000}</style>"),
        svg(f"<style>{'/*' * 400_000}</style>"),
        b'<!DOCTYPE svg [<!ENTITY a "bb"><!ENTITY c "&a;&a;">]>' + svg("<text>&c;</text>"),
    ],
    ids=lambda logo: logo[:60].decode(errors="replace") + f" {len(logo)}",
)
def test_what_is_none_or_too_much_is_refused_quickly(logo: bytes) -> None:
    start = perf_counter()
    with pytest.raises(NoLogo):
        plain(logo)
    assert perf_counter() - start < 5


def test_a_path_that_is_broken_is_left_out_and_that_is_said() -> None:
    found = plain(svg('<path d="M0 0h40v40z"/><path d="M0 0h40v40 L1"/>'))
    assert found.data.count(b"<path") == 1
    assert found.said == "The logo is shown without parts of it that are not known."


def test_dashes_too_fine_to_be_seen_are_left_out() -> None:
    fine = svg('<path d="M0 0L120 40" stroke="#000" stroke-dasharray=".0001 .0001"/>')
    assert plain(fine).said == "The logo is shown without fine dashes."
    usual = svg('<path d="M0 20H120" stroke="#000" stroke-width="4" stroke-dasharray="10 10"/>')
    at = seen(usual)
    assert (at(5, 20), at(15, 20)) == ("#000000", WHITE)


def _proposal(logo: bytes, folder: Path) -> pikepdf.Pdf:
    path = folder / "p.pdf"
    write_pdf(
        *(
            sample(NORTHWIND),
            scenario_of(NORTHWIND, "proposal"),
            path,
            sample(NORTHWIND).info.as_of,
        ),
        chosen={"decision"},
        look=Look(logo=logo),
    )
    return pikepdf.open(path)

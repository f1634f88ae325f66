"""Figures on the pages of a PDF."""

import io

import pikepdf
import pypdf
import pytest
from reportlab import rl_config

from helpers.hand_drawn import hand_drawn, team
from topodesk.drawing.picture import Picture
from topodesk.drawing.shapes import Box, Fill, Group, Path, Rect, Stroke
from topodesk.drawing.text import shape
from topodesk.render.pdf import draw_figures, draw_shapes, new_canvas


@pytest.fixture(autouse=True)
def _no_clock_in_the_files(monkeypatch):
    monkeypatch.setattr(rl_config, "invariant", 1)


def pdf_of(draw, pages=1):
    file = io.BytesIO()
    canvas = new_canvas(file, 842, 595, "en-GB")
    for _ in range(pages):
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def picture_pdf(picture, pages=1):
    figures = picture.in_order()
    return pdf_of(lambda canvas: draw_figures(canvas, figures, 40, 55, 0.9, 595), pages)


def shapes_pdf(*shapes):
    return pdf_of(lambda canvas: draw_shapes(canvas, shapes, 50, 95, 1, 595))


def text_of(pdf):
    return pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def operators_of(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = pikepdf.parse_content_stream(opened.pages[0])
        return [(str(op), [_plain(o) for o in operands]) for operands, op in page]


def _plain(operand):
    if isinstance(operand, pikepdf.Array):
        return [_plain(item) for item in operand]
    return bytes(operand) if isinstance(operand, pikepdf.String) else operand


def test_every_font_is_embedded_and_none_is_helvetica():
    with pikepdf.open(io.BytesIO(picture_pdf(hand_drawn(), pages=2))) as pdf:
        names = set()
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                (descendant,) = font.DescendantFonts
                assert len(descendant.FontDescriptor.FontFile2.read_bytes()) > 1000
                assert "/ToUnicode" in font
                names.add(str(font.BaseFont).split("+")[1])
        assert names == {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"}


def test_the_file_is_sound():
    with pikepdf.open(io.BytesIO(picture_pdf(hand_drawn(), pages=2))) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_the_same_picture_gives_the_same_bytes():
    assert picture_pdf(hand_drawn()) == picture_pdf(hand_drawn())


@pytest.mark.parametrize("name", ["Pay Anywhere", "Łódź Źródło", "AVATAR To Yo", "€4.1M → €6.0M"])
def test_a_name_is_copied_as_it_was_written(name):
    assert name in text_of(shapes_pdf(shape(name, 13, "semibold", x=10, y=20)))


@pytest.mark.parametrize(
    "name", ["भुगतान टीम", "ทีมชำระเงิน", "🚀 👩‍💻 ❤️ 🇩🇪", "你好 Payments", "\U00012345"]
)
def test_a_name_drawn_as_curves_is_copied_too(name):
    assert name in text_of(shapes_pdf(shape(name, 13, x=10, y=20)))


@pytest.mark.parametrize("name", ["صندوق", "צוות תשלומים"])
def test_a_name_that_runs_to_the_left_is_copied_in_reading_order(name):
    assert name in text_of(shapes_pdf(shape(name, 13, x=10, y=20)))


def test_markup_in_a_name_is_only_text():
    name = "<b>&amp;<img src='/x.png'/> )(\\"
    assert name in text_of(shapes_pdf(shape(name, 12)))


def test_glyphs_stand_where_they_were_shaped():
    line = shape("AVATAR To Yo WA", 20, "bold")
    pdf = shapes_pdf(line)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (font,) = opened.pages[0].Resources.Font.values()
        widths = [int(width) for width in font.DescendantFonts[0].W[1]]
    (shown,) = [operands[0] for op, operands in operators_of(pdf) if op == "TJ"]
    pen, places = 0.0, []
    for item in shown:
        if not isinstance(item, bytes):
            pen -= float(item)
            continue
        for high, low in zip(item[0::2], item[1::2], strict=True):
            places.append(pen * 20 / 1000)
            pen += widths[high * 256 + low]
    wanted = [x for x, _ in line.runs[0].places]
    assert places == pytest.approx(wanted, abs=0.02)


def test_the_document_says_its_language_and_asks_for_no_other_font():
    with pikepdf.open(io.BytesIO(shapes_pdf(shape("x", 9)))) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert list(pdf.pages[0].Resources.Font) == ["/T1"]


def test_all_figures_of_a_picture_are_drawn():
    picture = hand_drawn()
    operators = operators_of(picture_pdf(picture))
    origins = [operands[4:] for op, operands in operators if op == "cm" and operands[0] == 1]
    wanted = [(f.origin.x, f.origin.y) for f in picture.in_order()]
    found = [(float(x), float(y)) for x, y in origins]
    assert [place for place in found if place in wanted] == wanted


def test_saved_states_are_restored():
    names = [op for op, _ in operators_of(picture_pdf(hand_drawn()))]
    assert names.count("q") == names.count("Q")
    assert names.count("BDC") == names.count("EMC") > 0


def test_dashes_opacity_and_clips_are_written():
    drawn = operators_of(
        shapes_pdf(
            Path((("M", (0, 0)), ("L", (9, 9))), None, Stroke("#FF0000", 2, (6, 4), True)),
            Box(Rect(0, 0, 30, 20), 5, Fill("#0000FF", 0.25)),
            Group((Box(Rect(0, 0, 9, 9), 0, Fill("#00FF00")),), Rect(0, 0, 5, 5)),
        )
    )
    assert ("d", [[6, 4], 0]) in drawn
    assert ("J", [1]) in drawn
    assert ("RG", [1, 0, 0]) in drawn
    assert sum(op == "c" for op, _ in drawn) == 4
    names = [op for op, _ in drawn]
    assert {"gs", "W", "n"} <= set(names)


def test_the_map_lies_upright_on_the_page():
    turned = next(
        operands
        for op, operands in operators_of(shapes_pdf(shape("x", 9)))
        if op == "cm" and operands[3] == -1
    )
    assert [float(n) for n in turned] == [1, 0, 0, -1, 50, 500]


def test_curves_of_a_letter_are_stored_once():
    one = len(picture_pdf(Picture([team(1, "فريق", 0, 0)])))
    many = len(picture_pdf(Picture([team(i, "فريق", 0, i * 50) for i in range(60)])))
    assert many - one < 59 * 250


def test_pages_are_packed_as_bytes_and_not_as_letters():
    with pikepdf.open(io.BytesIO(picture_pdf(hand_drawn()))) as pdf:
        assert [str(each) for each in pdf.pages[0].Contents.Filter] == ["/FlateDecode"]

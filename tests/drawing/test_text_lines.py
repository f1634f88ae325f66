"""One line of text: its glyphs, its width, and what becomes of odd characters."""

from itertools import pairwise

import pytest
import uharfbuzz as hb
from hypothesis import example, given
from hypothesis import strategies as st

from topodesk.drawing.fonts import face, font_file
from topodesk.drawing.letters import isolated
from topodesk.drawing.shaping import _remembered
from topodesk.drawing.text import measure, shape

HOSTILE = (
    "<b>bold</b>",
    "=cmd|' /C calc'!A0",
    "a\nb\tc\r\nd",
    "nul \x00 bell \x07 escape \x1b",
    "\ud800 alone",
    "\u202eevil\u202c",
    "Z" + "\u0301" * 500,
    "فريق الدفع API (2)",
    "👩‍💻 ❤️ 1️⃣ 🇩🇪",
    "\U00012345\ue000\uffff",
    " ",
    "",
    "\u200b\u200d\ufeff",
)


def runs(text, weight="regular"):
    return shape(text, 10, weight).runs


@pytest.mark.parametrize("weight", ["regular", "medium", "semibold", "bold", "italic"])
def test_the_width_is_the_sum_of_the_kerned_advances(weight):
    text = "AVATAR To Yo WA Łódź €4.1M → €6.0M"
    line = shape(text, 14, weight)
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(font_file(line.runs[0].font)))))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"calt": False})
    advances = [place.x_advance for place in buffer.glyph_positions]
    assert line.width == pytest.approx(sum(advances) * 14 / 2048)
    assert line.width < sum(measure(char, 14, weight) for char in text)
    assert line.runs[0].glyphs == tuple(info.codepoint for info in buffer.glyph_infos)


def test_widths_grow_with_the_size_exactly():
    assert measure("Pay Anywhere", 28) == pytest.approx(2 * measure("Pay Anywhere", 14))


def test_what_was_typed_is_drawn_and_no_arrow_made_of_a_hyphen():
    font = face("Inter-Regular").font
    glyphs = runs("A->B 3x4")[0].glyphs
    assert glyphs == tuple(font.get_nominal_glyph(ord(char)) for char in "A->B 3x4")


def test_arabic_letters_are_joined():
    alone = [runs(letter)[0].glyphs[0] for letter in "سلم"]
    joined = runs("سلم")[0]
    assert joined.font == "NotoSansArabic-Regular"
    assert not set(alone) & set(joined.glyphs)


def test_hebrew_stands_from_right_to_left():
    line = shape("שלום", 10)
    assert line.runs[0].rtl
    assert line.runs[0].text == "שלום"
    last_letter = runs("ם")[0].glyphs[0]
    leftmost = min(zip(line.runs[0].places, line.runs[0].glyphs, strict=True))[1]
    assert leftmost == last_letter


def test_latin_inside_arabic_keeps_its_own_direction():
    line = shape("فريق API الدفع", 10)
    assert [run.text.strip() for run in line.runs if run.text.strip()] == ["الدفع", "API", "فريق"]
    assert [run.rtl for run in line.runs if "API" in run.text] == [False]


def test_runs_follow_each_other_from_left_to_right():
    line = shape("Team פיתוח 24 你好 🚀 end", 10)
    starts = [run.places[0][0] for run in line.runs]
    assert all(left <= right for left, right in pairwise(starts))
    assert starts[-1] < line.width


def test_a_name_put_into_a_sentence_does_not_disturb_the_rest():
    sentence = f"{isolated('צוות א')} → {isolated('צוות ב')}"
    order = "".join(run.text for run in shape(sentence, 10).runs)
    assert order.index("א") < order.index("→") < order.index("ב")
    assert isolated("Pay") == "Pay"


def test_controls_become_marks_and_line_breaks_become_spaces():
    assert shape("a\nb\tc\x07", 10).text == "a b c□"
    assert shape("\ud800", 10).text == "□"
    assert shape("\u202eevil", 10).text == "evil"


def test_piled_accents_stop_at_a_height_that_can_be_read():
    assert len(shape("Z" + "\u0301" * 500, 10).text) < 12


def test_a_character_no_font_has_is_drawn_as_a_mark():
    run = runs("\U0001fffe")[0]
    assert run.glyphs == (0,)
    assert run.text == "\U0001fffe"
    assert shape("\U0001fffe", 10).width > 0


def test_an_emoji_made_of_several_is_one_glyph():
    assert [len(run.glyphs) for run in runs("👩‍💻")] == [1]
    assert {run.font for run in runs("❤️")} == {"NotoEmoji-Regular"}


def test_the_place_the_colour_and_the_turn_are_kept():
    line = shape("up", 10, "bold", "#112233", x=3, y=4, angle=-90)
    assert (line.x, line.y, line.colour, line.angle) == (3, 4, "#112233", -90)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_too_odd_to_shape(text):
    line = shape(text, 12, "semibold")
    assert line.width >= 0
    line.text.encode()
    assert sorted("".join(run.text for run in line.runs)) == sorted(line.text)


@given(st.text(max_size=40))
@example("\u2066\u2069\u2068")
def test_every_glyph_has_a_place_and_every_character_a_run(text):
    line = shape(text, 10)
    assert all(len(run.glyphs) == len(run.places) for run in line.runs)
    assert sorted("".join(run.text for run in line.runs)) == sorted(line.text)


def test_labels_seen_before_are_not_shaped_again():
    labels = [f"Pay Anywhere {i % 50}" for i in range(2000)]
    lines = [shape(label, 13, "bold") for label in labels[:50]]
    before = _remembered.cache_info().misses
    assert [shape(label, 13, "bold") for label in labels] == lines * 40
    assert [shape(label, 26, "bold").width for label in labels[:50]] == [
        pytest.approx(2 * line.width) for line in lines
    ]
    assert _remembered.cache_info().misses == before

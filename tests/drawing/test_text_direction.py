"""Levels are held against the Rust implementation behind python-bidi."""

from bidi import get_display
from hypothesis import example, given, settings
from hypothesis import strategies as st

from topodesk.drawing.bidi import base_level, has_right_to_left, in_visual_order, levels

ALPHABET = "abאבجد12٣٤ +-/.,:%$()[]<>&\u0301\u064b_"


def shown(text: str) -> str:
    found = levels(text, base_level(text))
    ordered = in_visual_order(list(zip(text, found, strict=True)), lambda item: item[1])
    return "".join(char for char, _ in ordered)


@settings(max_examples=300, deadline=None)
@given(st.text(ALPHABET, max_size=14))
@example("abc (שלום) API")
@example("فريق (الدفع) API 2")
@example("א (ב) c")
@example("1+2 א 3.4%")
def test_a_line_reads_as_the_reference_puts_it(text):
    assert shown(text) == get_display(text)


@settings(max_examples=300, deadline=None)
@given(st.text("abאב12 ,()\u2066\u2067\u2068\u2069\u200d", max_size=14))
@example("\u2068אב\u2069, \u2068cd\u2069")
def test_isolates_read_as_the_reference_puts_them(text):
    def bare(line):
        return [c for c in line if c not in "\u2066\u2067\u2068\u2069\u200d"]

    assert bare(shown(text)) == bare(get_display(text))


def test_latin_text_is_known_to_need_no_levels():
    assert not has_right_to_left("Łódź · Ελλάδα · 你好 · ไทย")
    assert has_right_to_left("Pay א")


def test_deeply_nested_isolates_do_not_exhaust_the_stack():
    assert len(levels("\u2067" * 5000 + "א", 0)) == 5001

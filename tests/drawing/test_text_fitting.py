"""Text that has to fit: shortened to a width, or wrapped."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from topodesk.drawing import fitting
from topodesk.drawing.shaping import shaped
from topodesk.drawing.text import fit, measure, shape, wrap

ROUNDING = 1e-5
LONG = "Łódź Payments and everything that belongs to them " * 200

names = st.text("abc WMil-/.,שלוםفريق你好123 \n", max_size=60)


def test_a_text_with_room_is_left_alone():
    assert fit("Pay", 13, "bold", 200) == shape("Pay", 13, "bold")


@given(names, st.floats(0, 200))
@example(LONG, 120.0)
@example("WWWWWWWW", 30.0)
def test_a_shortened_text_is_never_wider_than_asked_for(text, width):
    line = fit(text, 12, "semibold", width)
    assert line.width <= width + ROUNDING


def test_a_shortened_text_ends_in_an_ellipsis_and_uses_the_room():
    line = fit("Complicated subsystem team", 12, "regular", 100)
    assert line.text.startswith("Complicated su")
    assert line.text.endswith("…")
    assert line.width > 85


def test_no_room_for_an_ellipsis_leaves_nothing():
    assert fit("Payments", 12, "regular", 3).text == ""
    assert fit("Payments", 12, "regular", 3).width == 0


def test_an_emoji_is_never_cut_apart():
    whole = "👩‍💻👩‍💻👩‍💻👩‍💻"
    shorter = fit(whole, 12, "regular", measure(whole, 12) - 5).text
    assert shorter.strip("…") in ("👩‍💻", "👩‍💻👩‍💻", "👩‍💻👩‍💻👩‍💻")


def test_a_hebrew_text_is_shortened_at_its_left_end():
    line = fit("צוות תשלומים גדול מאוד", 12, "regular", 80)
    assert line.text.endswith("…")
    leftmost = line.runs[0]
    assert leftmost.text.endswith("…")


@given(names, st.floats(24, 200), st.integers(1, 5))
@example("Donaudampfschifffahrtsgesellschaft", 60.0, 3)
@example("a" * 300, 50.0, 4)
@example(LONG, 120.0, 3)
def test_wrapped_lines_are_never_wider_or_more_than_asked_for(text, width, most):
    lines = wrap(text, 12, "medium", width, most)
    assert len(lines) <= most
    assert all(line.width <= width + ROUNDING for line in lines)


@given(names, st.floats(24, 200))
def test_wrapping_loses_nothing_but_spaces(text, width):
    lines = wrap(text, 12, "regular", width, 1000)
    joined = "".join(line.text for line in lines)
    assert joined.replace(" ", "") == shape(text, 12).text.replace(" ", "")


def test_lines_break_between_words_and_after_hyphens():
    lines = wrap("journey steps that need a hand-off, of 14", 14, "regular", 165, 5)
    assert [line.text for line in lines] == ["journey steps that need", "a hand-off, of 14"]
    lines = wrap("need a hand-off", 14, "regular", measure("need a hand-", 14) + 1, 5)
    assert [line.text for line in lines] == ["need a hand-", "off"]


def test_chinese_breaks_between_any_two_characters():
    lines = wrap("你好世界你好世界", 10, "regular", measure("你好世界", 10) + 1, 5)
    assert [line.text for line in lines] == ["你好世界", "你好世界"]


def test_the_last_line_is_shortened_when_there_is_more():
    lines = wrap("one two three four five six", 12, "regular", 60, 2)
    assert len(lines) == 2
    assert lines[-1].text.endswith("…")


def test_lines_stand_below_each_other():
    first, second = wrap("one two", 10, "regular", 25, 2, x=5, y=20, leading=1.5)
    assert (first.x, first.y, second.y) == (5, 20, 35)


def test_no_text_makes_no_lines():
    assert wrap(" \n ", 10, "regular", 50, 3) == ()


def test_a_letter_wider_than_the_line_stands_alone():
    assert [line.text for line in wrap("WW", 20, "bold", 5, 9)] == ["W", "W"]


@pytest.mark.parametrize("text", ["x" * 10_000, "פ" * 10_000, "你好" * 5_000, LONG])
def test_of_a_very_long_name_only_what_could_fit_is_shaped(text, monkeypatch):
    lengths = []

    def counted(part, weight, base):
        lengths.append(len(part))
        return shaped(part, weight, base)

    monkeypatch.setattr(fitting, "shaped", counted)
    fit(text, 12, "regular", 150)
    assert max(lengths) < 200
    assert len(lengths) < 12
    wrap(text, 12, "regular", 150, 2)
    assert max(lengths) < 400
    assert len(lengths) < 40

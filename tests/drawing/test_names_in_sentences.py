"""Names that run from right to left do not turn round the sentence they stand in."""

from __future__ import annotations

from topodesk.drawing.bidi import apart, base_level, in_visual_order, levels, quotes_apart

NAME = "תשלומים 2"
SENTENCE = f"“{NAME}” has no outcome, “{NAME}” has 3."


def seen(text: str) -> str:
    """The characters of a line from left to right, without those that are not seen."""
    found = levels(text, base_level(text))
    ordered = in_visual_order(list(zip(text, found, strict=True)), lambda item: item[1])
    return "".join(char for char, _ in ordered if char not in "\u2068\u2069")


def test_a_sentence_that_begins_with_such_a_name_still_reads_from_the_left():
    """TOOL-99"""
    assert base_level(SENTENCE) == 1
    assert base_level(quotes_apart(SENTENCE)) == 0
    name = seen(NAME)
    assert seen(quotes_apart(SENTENCE)) == f"“{name}” has no outcome, “{name}” has 3."


def test_all_other_sentences_stay_as_they_are():
    assert quotes_apart("“Join” to “Repay”") == "“Join” to “Repay”"
    assert apart("Join") == "Join"
    assert quotes_apart(f"“{NAME} is cut") == f"“{NAME} is cut"

"""Lines of a paragraph joined again, so that another program may break them."""

from __future__ import annotations

import pytest

from topodesk.drawing.text import wrap
from topodesk.handouts.slides.flowing import joined, room

SENTENCES = (
    "A change passes four to five teams and takes seven weeks, and nine of them are waiting.",
    "Likely an architecture-aligned team (ARCH-22), and well-known to half-open work-in-progress.",
    "Product Operations – for a time – beside the teams that ask for it – and nobody else.",
    "変更は四つから五つのチームを通り、七週間かかります。二つの店は最初の販売の前に去ります。",
)


@pytest.mark.parametrize("width", [110, 140, 200])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_joined_lines_are_the_text_they_were_broken_from(sentence: str, width: float) -> None:
    lines = wrap(sentence, 10, "regular", width, 20)
    assert len(lines) > 1
    assert joined(lines) == sentence


@pytest.mark.parametrize("text", ["W" * 80, "see github.com/TeamTopologies/Team-Shape-Templates"])
def test_lines_are_not_joined_where_nobody_can_tell_what_stood_between(text: str) -> None:
    assert joined(wrap(text, 10, "regular", 100, 20)) is None


@pytest.mark.parametrize("width", [110, 140, 200])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_in_the_room_of_its_lines_a_text_breaks_as_it_did(sentence: str, width: float) -> None:
    lines = wrap(sentence, 10, "semibold", width, 20)
    again = wrap(sentence, 10, "semibold", room(lines), 20)
    assert [line.text for line in again] == [line.text for line in lines]

"""Connecting by name at the speed of typing, in the real program."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from program import Program

from helpers.bank import small_bank
from topodesk.storage.files import write
from topodesk.storage.format import dumps

pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no X screen here"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]


@pytest.fixture
def program(tmp_path: Path):
    """The program with the small bank open."""
    file = tmp_path / "bank.topodesk.json"
    write(dumps(small_bank()), file)
    started = Program(file, tmp_path)
    started.focus()
    yield started
    started.end()


def middle(name: str) -> str:
    """The middle of what a team is drawn as."""
    team = f"next(r.id for r in window.session.scenario if r.label() == {name!r})"
    return f"on_map(window, window.session.drawing.picture.of({team})[0].bounds.centre)"


def test_no_letter_is_lost_between_the_key_the_name_and_the_purpose(program: Program) -> None:
    program.click(tuple(program.ask(middle("Join"))))
    program.until("window.session.selection.ids")
    program.key("x", *"ident", "Return", *"trust", "Return")
    program.until("len(window.session.history.done) >= 1")
    ends = "(lambda i: (i.provider, i.consumer, i.purpose))"
    made = "next(r for r in window.session.scenario if r.label() == 'trust')"
    assert tuple(program.ask(f"{ends}({made})")) == ("identity", "join", "trust")

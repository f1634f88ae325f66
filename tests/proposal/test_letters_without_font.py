"""Characters that no font has are named before and after a proposal is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from odd_designs import filled

from topodesk.cli.commands import run
from topodesk.model.team import Team
from topodesk.proposal.letters import without_font
from topodesk.storage.format import dumps

ODD = "\U000f1234"
"""For private use: no font of any computer is guessed for it."""


def test_nothing_is_said_where_every_character_has_a_font() -> None:
    design = filled("Plain", [Team(id="t", name="Zürich Żółw Ωμέγα")])
    assert without_font(design) == ""


def test_the_characters_and_the_number_of_names_are_said() -> None:
    teams = [Team(id="a", name=f"One {ODD}"), Team(id="b", name=f"Two {ODD}")]
    said = without_font(filled("Odd", teams))
    assert said.startswith("2 names use characters this computer has no font for")
    assert said.endswith(ODD)


def test_texts_that_are_no_names_count_too() -> None:
    said = without_font(filled("Odd", [Team(id="a", name="One", mission=f"Help {ODD}")]))
    assert said.startswith("Texts use characters")


def test_the_command_line_says_it_when_it_has_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.topodesk.json"
    path.write_bytes(dumps(filled("Odd", [Team(id="a", name=f"One {ODD}")])))
    assert run(["export", str(path), str(tmp_path / "odd.pdf")]) == 0
    assert "1 name uses characters" in capsys.readouterr().out

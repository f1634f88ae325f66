"""The clipboard between programs: a list from elsewhere, records from one TopoDesk to another."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from program import Program

from helpers.bank import small_bank
from topodesk.model.design import empty_design
from topodesk.storage.files import write
from topodesk.storage.format import dumps

pytestmark = [
    pytest.mark.x11,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no X screen here"),
    pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed"),
]

TEAMS = "sorted(r.label() for r in window.session.scenario if r.noun == 'team')"
ONTO_THE_MAP = "window.canvas.setFocus() or 1"


def started(folder: Path, name: str, design: object) -> Program:
    file = folder / f"{name}.topodesk.json"
    write(dumps(design), file)
    return Program(file, folder)


def test_teams_and_what_is_between_them_go_from_one_program_to_another(tmp_path: Path) -> None:
    """TOOL-107"""
    one = started(tmp_path, "one", small_bank())
    other = started(tmp_path, "other", empty_design())
    try:
        one.focus()
        one.ask(ONTO_THE_MAP)
        one.ask("window.session.selection.set(['onboard', 'identity', 'core']) or 1")
        one.key("ctrl+c")
        one.until("'Copied' in window.status.hint.text()")
        other.focus()
        other.ask(ONTO_THE_MAP)
        other.key("ctrl+v")
        assert other.until(TEAMS) == ["Core API", "Identity", "Onboard"]
        kept = "[r.noun for r in window.session.scenario if r.noun in ('component', 'interaction')]"
        assert sorted(other.ask(kept)) == ["component", "interaction"]
        other.key("ctrl+z")
        other.until(f"{TEAMS} == []")
    finally:
        one.end()
        other.end()


@pytest.mark.skipif(shutil.which("xclip") is None, reason="xclip is not installed")
def test_a_list_of_another_program_is_pasted_and_names_are_read_by_it(tmp_path: Path) -> None:
    """TOOL-100, TOOL-105"""
    program = started(tmp_path, "bank", small_bank())
    clip = ["xclip", "-selection", "clipboard"]
    try:
        program.focus()
        program.ask(ONTO_THE_MAP)
        subprocess.run(clip, input="Team\tSize\nRefunds\t6\nPayouts\t5\n", text=True, check=True)
        program.key("ctrl+v")
        program.until("window.status.hint.text() == '2 teams listed'")
        listed = "[team.name for team in window.tray.list.rows.teams]"
        assert program.until(listed) == ["Payouts", "Refunds"]
        program.ask("window.session.selection.set(['join', 'loan']) or 1")
        program.ask(ONTO_THE_MAP)
        program.key("ctrl+c")
        program.until("'Copied' in window.status.hint.text()")
        program.wait(0.3)
        read = subprocess.run([*clip, "-o"], capture_output=True, text=True, check=True)
        assert read.stdout == "Join\nFind My Loan"
        png = subprocess.run([*clip, "-t", "image/png", "-o"], capture_output=True, check=True)
        assert png.stdout.startswith(b"\x89PNG")
    finally:
        program.end()

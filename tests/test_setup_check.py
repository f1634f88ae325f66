"""`python check.py` runs every part, fails when one fails, and says how it went."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import check
import own_venv
import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that would run, by what they run; those called in `fail` fail."""
    commands: list[str] = []

    def call(
        command: Sequence[str | Path], cwd: Path | None = None, into: IO[bytes] | None = None
    ) -> int:
        assert cwd == own_venv.ROOT
        assert into is not None
        into.write(b"said by " + str(command[2]).encode() + b"\n")
        commands.append(" ".join(str(part) for part in command[1:]))
        return int("mypy" in commands[-1] and os.environ.get("FAIL") == "mypy")

    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(own_venv, "prepared", lambda *, dev: Path("python"))
    monkeypatch.setattr(own_venv, "call", call)
    return commands


@pytest.fixture
def no_xvfb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check.sys, "platform", "linux")
    monkeypatch.setattr(check.shutil, "which", lambda name: None)


@pytest.fixture
def xvfb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check.sys, "platform", "linux")
    monkeypatch.setattr(check.shutil, "which", lambda name: f"/usr/bin/{name}")


@pytest.mark.usefixtures("xvfb")
def test_everything_is_run_and_summed_up(
    ran: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main([]) == 0
    tools = ("ruff check", "ruff format --check", "mypy", "lint_imports", "lacking_library")
    for tool in (*tools, "pytest -m not x11", "pytest -m x11"):
        assert any(tool in command for command in ran), tool
    said = capsys.readouterr().out
    assert re.search(r"^mypy +passed +\d+\.\d s$", said, re.MULTILINE)
    assert said.endswith("\nAll passed (0 s)\n")
    for part in check.PARTS:
        assert re.search(rf"^== {part.name} =+\nsaid by ", said, re.MULTILINE), part.name


def test_every_test_belongs_to_one_part() -> None:
    """What the one part leaves out is what the other runs."""
    commands = {part.name: part.command for part in check.PARTS}
    left_out = [word.removeprefix("--ignore=") for word in commands["tests"] if "=" in word]
    assert left_out == list(check.WINDOW)
    assert commands["window"][-len(left_out) :] == check.WINDOW
    marked = re.compile(r"^    pytest\.mark\.x11,$", re.MULTILINE)
    files = (ROOT / "tests").rglob("test_*.py")
    found = {path.parent for path in files if marked.search(path.read_text(encoding="utf-8"))}
    assert found == {ROOT / "tests" / "ui" / "window"}


@pytest.mark.usefixtures("xvfb")
def test_one_part_that_fails_fails_the_whole_and_the_others_still_run(
    ran: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAIL", "mypy")
    assert check.main([]) == 1
    assert len(ran) == len(check.PARTS)
    assert "FAILED: mypy (0 s)" in capsys.readouterr().out


@pytest.mark.usefixtures("no_xvfb")
def test_without_an_x_screen_the_window_tests_are_skipped_and_named(
    ran: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main([]) == 0
    said = capsys.readouterr().out
    assert re.search(r"^x11 +skipped .*xvfb; Fedora: xorg-x11-server-Xvfb", said, re.MULTILINE)
    assert said.endswith("\nAll passed (0 s)\nNot run: x11\n")
    assert not any("-m x11" in command for command in ran)


@pytest.mark.usefixtures("no_xvfb", "ran")
def test_where_ci_is_set_a_part_that_cannot_run_has_failed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CI", "true")
    assert check.main([]) == 1


def test_parts_can_be_named(ran: list[str]) -> None:
    assert check.main(["format", "ruff"]) == 0
    assert sorted(ran) == ["-m ruff check .", "-m ruff format --check ."]


def test_a_part_that_does_not_exist_is_named(ran: list[str]) -> None:
    with pytest.raises(SystemExit, match="no part “lint”; there are window, tests, ruff"):
        check.main(["lint"])
    assert ran == []


def test_ci_runs_the_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "\n    python start.py\n" in readme
    assert "\n    python check.py\n" in readme
    last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().splitlines()[-1]
    assert last.endswith("python3 check.py </dev/null")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_script_of_ci_reads_as_bash() -> None:
    ran = subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, capture_output=True, timeout=30)
    assert (ran.returncode, ran.stderr) == (0, b"")

"""`python start.py` opens a copy of the sample, or what it is told to open."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import own_venv
import pytest
import start

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "resources" / "samples" / start.SAMPLE


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], Path | None]]:
    """What would run, and where; the project is a folder with a space in its path."""
    root = tmp_path / "my projects"
    samples = root / "resources" / "samples"
    samples.mkdir(parents=True)
    shutil.copy(SHIPPED, samples)
    commands: list[tuple[list[str], Path | None]] = []

    def call(command: Sequence[str | Path], cwd: Path | None = None) -> int:
        commands.append(([str(part) for part in command], cwd))
        return 7

    monkeypatch.setattr(own_venv, "ROOT", root)
    monkeypatch.setattr(own_venv, "prepared", lambda: Path("python of the environment"))
    monkeypatch.setattr(own_venv, "call", call)
    return commands


def test_without_arguments_a_copy_of_the_sample_is_opened(
    ran: list[tuple[list[str], Path | None]], tmp_path: Path
) -> None:
    assert start.main([]) == 7
    ((python, *rest), cwd), out = ran[0], tmp_path / "my projects" / "out"
    assert python == "python of the environment"
    assert rest == ["-m", "topodesk", str(out / start.SAMPLE)]
    assert cwd == out
    assert (out / start.SAMPLE).read_bytes() == SHIPPED.read_bytes()


def test_what_was_saved_in_the_copy_is_still_there_next_time(
    ran: list[tuple[list[str], Path | None]], tmp_path: Path
) -> None:
    start.main([])
    copy = tmp_path / "my projects" / "out" / start.SAMPLE
    copy.write_text("mine")
    start.main([])
    assert copy.read_text() == "mine"


def test_arguments_go_to_topodesk_as_they_are_and_from_where_the_user_is(
    ran: list[tuple[list[str], Path | None]],
) -> None:
    assert start.main(["check", "a b.topodesk.json"]) == 7
    assert ran == [
        (["python of the environment", "-m", "topodesk", "check", "a b.topodesk.json"], None)
    ]

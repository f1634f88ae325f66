"""Habits of this repository that no other tool watches: sizes, leftovers, words."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
LONGEST, USUAL = 400, 120

LEFTOVERS = re.compile(r"\b(" + "TO" + "DO|FIX" + "ME|X" + "XX)\\b")
ELSEWHERE = re.compile(
    r"\bcl" + r"aude\b|\bage" + r"nts?\b|/wo" + r"rk/|\bshar" + r"ed/|\bissues? #?\d|/t" + "mp/",
    re.IGNORECASE,
)
"""Words that would speak of how or where this was made instead of what it is."""

TEXT = frozenset(
    {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".txt", ".svg", ".xml", ".desktop", ""}
)


@cache
def _files() -> tuple[Path, ...]:
    """The files of the repository; of an unpacked archive, all that is not made on the spot."""
    listed = b""
    if shutil.which("git") and (ROOT / ".git").exists():
        command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True).stdout
    if listed:
        found = [ROOT / name for name in listed.decode().split("\0") if name]
    else:
        tops = ("src", "tests", "docs", "benchmarks", "packaging", "resources")
        found = [path for top in tops for path in (ROOT / top).rglob("*")]
    return tuple(p for p in found if p.is_file() and "__pycache__" not in p.parts)


def _code(*tops: str) -> list[Path]:
    return [p for p in _files() if p.suffix == ".py" and p.relative_to(ROOT).parts[0] in tops]


def _length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_is_something_to_look_at() -> None:
    assert len(_code("src")) > 20
    assert len(_code("tests")) > 5


def test_no_file_is_longer_than_anyone_wants_to_read() -> None:
    code = [*_code("src", "tests", "benchmarks"), *ROOT.glob("*.py")]
    assert {_name(p): n for p in code if (n := _length(p)) > LONGEST} == {}


def test_most_modules_are_short() -> None:
    assert median(_length(p) for p in _code("src") if p.name != "__init__.py") < USUAL


def test_names_are_imported_one_by_one() -> None:
    stars = [
        f"{_name(path)}:{node.lineno}"
        for path in _code("src", "tests", "benchmarks")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and any(name.name == "*" for name in node.names)
    ]
    assert stars == []


def _says(package: Path) -> bool:
    first = package / "__init__.py"
    return first.exists() and bool(ast.get_docstring(ast.parse(first.read_text(encoding="utf-8"))))


def test_every_package_says_what_lives_in_it() -> None:
    src = ROOT / "src" / "topodesk"
    packages = {path.parent for path in _code("src") if path.is_relative_to(src)}
    assert sorted(_name(package) for package in packages if not _says(package)) == []


@pytest.mark.parametrize("pattern", [LEFTOVERS, ELSEWHERE], ids=["leftovers", "elsewhere"])
def test_nothing_is_left_lying_about(pattern: re.Pattern[str]) -> None:
    found = [
        f"{_name(path)}:{number}: {line.strip()[:100]}"
        for path in _files()
        if path.suffix in TEXT and not _name(path).startswith("resources/fonts/")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


def test_no_module_is_called_after_nothing() -> None:
    empty = re.compile(r"(^|_)(utils?|helpers?|manager|common|misc|base|info|data)\.py$")
    assert [_name(path) for path in _code("src") if empty.search(path.name)] == []


def test_text_files_end_their_lines_alike() -> None:
    odd = [
        _name(path) for path in _code("src", "tests", "benchmarks") if b"\r" in path.read_bytes()
    ]
    assert odd == []

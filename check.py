"""Install what the checks need into `.venv` beside this file, then run all tests and checks.

python check.py             everything; exit code 0 only when every part passed
python check.py mypy x11    the named parts only

Two parts run at a time; what one says is shown when it is done.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import own_venv


def _always() -> str:
    return ""


def _no_x_screen() -> str:
    if not sys.platform.startswith("linux"):
        return "only where there is an X screen, on Linux"
    if shutil.which("Xvfb") is None:
        return "Xvfb is not installed (Debian, Ubuntu: xvfb; Fedora: xorg-x11-server-Xvfb)"
    return ""


@dataclass(frozen=True)
class Part:
    """One check: its name, what to run with the environment's Python, and why it may not run.
    A mouse that moves for real is disturbed by others, so some run `alone`."""

    name: str
    command: tuple[str, ...]
    obstacle: Callable[[], str] = _always
    alone: bool = False


@dataclass(frozen=True)
class Result:
    """How a part went: `passed`, `FAILED` or `skipped`, its seconds, and the reason of a skip."""

    name: str
    outcome: str
    seconds: float = 0.0
    reason: str = ""


_QT = """
import sys
from topodesk.cli.surroundings import lacking_library, lacking_plugin
try:
    from PySide6 import QtWidgets
except ImportError as error:
    sys.exit(lacking_library(error) or str(error))
sys.exit(lacking_plugin() or 0)
"""
_LINT_IMPORTS = "import sys, importlinter.cli as cli; sys.exit(cli.lint_imports_command())"

WINDOW = ("tests/ui", "tests/render")
"""The folders of tests that open windows; they have a process of their own."""
_ELSEWHERE = tuple(f"--ignore={folder}" for folder in WINDOW)

PARTS = (
    Part("window", ("-m", "pytest", "-m", "not x11", *WINDOW)),
    Part("tests", ("-m", "pytest", "-m", "not x11", *_ELSEWHERE)),
    Part("ruff", ("-m", "ruff", "check", ".")),
    Part("format", ("-m", "ruff", "format", "--check", ".")),
    Part("mypy", ("-m", "mypy")),
    Part("imports", ("-c", _LINT_IMPORTS, "--no-logo")),
    Part("system", ("-c", _QT)),
    Part("x11", ("-m", "pytest", "-m", "x11", "tests/ui/window"), _no_x_screen, alone=True),
)


def main(names: Sequence[str]) -> int:
    """Run the parts named, or all; 0 when none of them failed."""
    known = [part.name for part in PARTS]
    for name in names:
        if name not in known:
            sys.exit(f"There is no part “{name}”; there are {', '.join(known)}.")
    python = own_venv.prepared(dev=True)
    wanted = [part for part in PARTS if not names or part.name in names]
    start = time.monotonic()
    try:
        results = list(run_all(wanted, python))
    except KeyboardInterrupt:
        sys.exit("Interrupted.")
    print(summary(results, time.monotonic() - start), flush=True)
    return 1 if any(result.outcome == "FAILED" for result in results) else 0


def run_all(parts: Sequence[Part], python: Path) -> Iterator[Result]:
    """Run parts, two at a time where they bear it, in their order."""
    with ThreadPoolExecutor(max_workers=2) as beside:
        yield from beside.map(lambda part: run(part, python), (p for p in parts if not p.alone))
    yield from (run(part, python) for part in parts if part.alone)


def run(part: Part, python: Path) -> Result:
    """Run one part, then show its output; where CI is set, a part that cannot run has failed."""
    obstacle = part.obstacle()
    if obstacle:
        return Result(part.name, "FAILED" if os.environ.get("CI") else "skipped", reason=obstacle)
    print(f"{part.name} …", flush=True)
    start = time.monotonic()
    with tempfile.TemporaryFile() as said:
        code = own_venv.call([python, *part.command], cwd=own_venv.ROOT, into=said)
        seconds = time.monotonic() - start
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    if code == 130:
        raise KeyboardInterrupt
    head = f"\n== {part.name} " + "=" * (76 - len(part.name))
    print(f"{head}\n{text}", end="", flush=True)
    return Result(part.name, "FAILED" if code else "passed", seconds)


def summary(results: Sequence[Result], seconds: float) -> str:
    """A line for each part, and one that says how it went as a whole and how long it took."""
    lines = ["", "== summary " + "=" * 69]
    for result in results:
        line = f"{result.name:<10}{result.outcome:<9}{result.seconds:7.1f} s  {result.reason}"
        lines.append(line.rstrip())
    failed = [result.name for result in results if result.outcome == "FAILED"]
    skipped = [result.name for result in results if result.outcome == "skipped"]
    whole = f"{seconds:.0f} s"
    lines.append(f"FAILED: {', '.join(failed)} ({whole})" if failed else f"All passed ({whole})")
    if skipped:
        lines.append(f"Not run: {', '.join(skipped)}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

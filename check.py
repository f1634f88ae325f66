"""Install what the checks need into `.venv` beside this file, then run all tests and checks.

python check.py             everything; exit code 0 only when every part passed
python check.py mypy x11    the named parts only
"""

import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
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
    """One check: its name, what to run with the environment's Python, and why it may not run."""

    name: str
    command: tuple[str, ...]
    obstacle: Callable[[], str] = _always


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

PARTS = (
    Part("ruff", ("-m", "ruff", "check", ".")),
    Part("format", ("-m", "ruff", "format", "--check", ".")),
    Part("mypy", ("-m", "mypy")),
    Part("imports", ("-c", _LINT_IMPORTS, "--no-logo")),
    Part("system", ("-c", _QT)),
    Part("tests", ("-m", "pytest", "-m", "not x11")),
    Part("x11", ("-m", "pytest", "-m", "x11"), _no_x_screen),
)


def main(names: Sequence[str]) -> int:
    """Run the parts named, or all; 0 when none of them failed."""
    known = [part.name for part in PARTS]
    for name in names:
        if name not in known:
            sys.exit(f"There is no part “{name}”; there are {', '.join(known)}.")
    python = own_venv.prepared(dev=True)
    results = [run(part, python) for part in PARTS if not names or part.name in names]
    print(summary(results), flush=True)
    return 1 if any(result.outcome == "FAILED" for result in results) else 0


def run(part: Part, python: Path) -> Result:
    """Run one part with its output shown; where CI is set, a part that cannot run has failed."""
    print(f"\n== {part.name} " + "=" * (76 - len(part.name)), flush=True)
    obstacle = part.obstacle()
    if obstacle:
        return Result(part.name, "FAILED" if os.environ.get("CI") else "skipped", reason=obstacle)
    start = time.monotonic()
    code = own_venv.call([python, *part.command], cwd=own_venv.ROOT)
    if code == 130:
        sys.exit("Interrupted.")
    return Result(part.name, "FAILED" if code else "passed", time.monotonic() - start)


def summary(results: Sequence[Result]) -> str:
    """A line for each part, and one that says how it went as a whole."""
    lines = ["", "== summary " + "=" * 69]
    for result in results:
        line = f"{result.name:<10}{result.outcome:<9}{result.seconds:7.1f} s  {result.reason}"
        lines.append(line.rstrip())
    failed = [result.name for result in results if result.outcome == "FAILED"]
    skipped = [result.name for result in results if result.outcome == "skipped"]
    whole = f"{sum(result.seconds for result in results):.0f} s"
    lines.append(f"FAILED: {', '.join(failed)} ({whole})" if failed else f"All passed ({whole})")
    if skipped:
        lines.append(f"Not run: {', '.join(skipped)}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

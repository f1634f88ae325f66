"""The project's own Python environment, `.venv` beside this file, for start.py and check.py.

Standard library only. The syntax stays old on purpose: a Python that is too old must still be
able to read as far as the sentence that says so.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the one place where an older Python may arrive
    sys.exit(
        f"TopoDesk needs Python 3.11 or later, and this is Python {sys.version_info[0]}."
        f"{sys.version_info[1]}: run the same command with a newer one (see python.org/downloads)."
    )

import hashlib
import importlib.util
import json
import os
import subprocess
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent
STAMP = "topodesk.json"
"""Written into the environment last: a half-finished one has none and is finished next time."""

_ASK = """
import importlib.util, sys
if importlib.util.find_spec("pip"):
    print("%d.%d" % sys.version_info[:2])
"""


def prepared(*, dev: bool = False, root: Path = ROOT) -> Path:
    """The environment's interpreter, with all that TopoDesk (`dev`: and its checks) needs.

    Quick when nothing changed since last time; SystemExit with a sentence when it cannot be made.
    """
    home = root / ".venv"
    version = _version(home)
    found = _stamp(home)
    if version is None or found.get("place", str(root)) != str(root):
        _refuse_link(home)
        _create(home)
        version, found = _version(home), {}
    wanted = {"place": str(root), "python": version, "project": _digest(root)}
    if not found:
        _refuse_link(home)
    same = all(found.get(key) == value for key, value in wanted.items())
    if not same or (dev and not found.get("dev")):
        _install(home, root, dev=dev, quiet=bool(found))
        stamp = json.dumps({**wanted, "dev": dev}, indent=1) + "\n"
        (home / STAMP).write_text(stamp, encoding="utf-8")
    return interpreter(home)


def interpreter(home: Path, system: str = os.name) -> Path:
    """Where the interpreter of the environment at `home` lies on this system."""
    return home / "Scripts" / "python.exe" if system == "nt" else home / "bin" / "python"


def call(
    command: Sequence[str | Path], cwd: Path | None = None, into: IO[bytes] | None = None
) -> int:
    """Run a command, its output shown as it comes or written `into` a file; its exit code, 130
    when interrupted."""
    words = [str(part) for part in command]
    errors = None if into is None else subprocess.STDOUT
    try:
        ended = subprocess.run(
            words,
            cwd=cwd,
            env=_surroundings(),
            stdin=subprocess.DEVNULL,
            stdout=into,
            stderr=errors,
        )
    except KeyboardInterrupt:
        return 130
    return ended.returncode


def _surroundings() -> dict[str, str]:
    """The environment variables without those that would lead Python or pip elsewhere."""
    elsewhere = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__", "PIP_TARGET", "PIP_PREFIX")
    kept = {name: value for name, value in os.environ.items() if name not in elsewhere}
    return {**kept, "PIP_USER": "0"}


def _version(home: Path) -> str | None:
    """The Python version of the environment; None when it does not run or cannot install."""
    try:
        asked = subprocess.run(
            [str(interpreter(home)), "-I", "-c", _ASK], capture_output=True, text=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return asked.stdout.strip() or None


def _stamp(home: Path) -> dict[str, object]:
    try:
        found = json.loads((home / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _digest(root: Path) -> str:
    """What of pyproject.toml decides about an installation; settings of tools do not."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    build = {"build-system": project.get("build-system"), "project": project.get("project")}
    return hashlib.sha256(json.dumps(build, sort_keys=True).encode()).hexdigest()


def _refuse_link(home: Path) -> None:
    """Leave with a sentence where `.venv` leads elsewhere: what lies there is not ours to empty."""
    if home.is_symlink() or home.resolve() != home.parent.resolve() / home.name:
        sys.exit(
            f"{home} is a link to {home.resolve()}, an environment that was not made for this "
            "folder. Remove the link (not what it leads to) and run the same command again."
        )


def _create(home: Path) -> None:
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            sys.exit(_lacks(module))
    print(f"Making an environment in {home} ...", flush=True)
    if call([sys.executable, "-m", "venv", "--clear", home]):
        sys.exit(f"The environment could not be made in {home}; the lines above say why.")


def _lacks(module: str) -> str:
    own = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return (
        f"This Python comes without its “{module}” module. On Debian and Ubuntu install the "
        f"package python3-venv (sudo apt install python3-venv; {own} where there are several "
        "Pythons), on Fedora python3-libs, and run the command again."
    )


def _install(home: Path, root: Path, *, dev: bool, quiet: bool) -> None:
    print(f"Installing what is needed into {home} (a few minutes the first time) ...", flush=True)
    project = f"{root}[dev]" if dev else str(root)
    python = interpreter(home)
    options = ["--no-input", "--disable-pip-version-check", *(["--quiet"] if quiet else [])]
    if call([python, "-m", "pip", *options, "install", "--editable", project]):
        sys.exit(
            "Installing did not work; the lines above say why. "
            "It needs a package index: the internet, or one that pip is configured for."
        )

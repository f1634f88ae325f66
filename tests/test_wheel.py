"""The wheel holds everything, and what it installs works away from the sources."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import topodesk

ROOT = Path(__file__).parents[1]
BIN = "Scripts" if sys.platform == "win32" else "bin"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(150)]


def _run(*command: str | Path, cwd: Path) -> str:
    ran = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, timeout=60)
    assert ran.returncode == 0, ran.stdout.decode() + ran.stderr.decode()
    return ran.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built with the hatchling that is installed here, so without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder)
    _run(sys.executable, "-m", "pip", "wheel", *options, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `topodesk` command of an environment that has the wheel and, from here, what it needs."""
    home = tmp_path_factory.mktemp("a place with spaces") / "env"
    _run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    python = home / BIN / ("python.exe" if sys.platform == "win32" else "python")
    options = ("--no-deps", "--no-index", "--no-compile")
    _run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, cwd=home)
    where = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    site = Path(_run(python, "-c", where, cwd=home).strip())
    (site / "needed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n", encoding="utf-8")
    found = _run(python, "-c", "import topodesk; print(topodesk.__file__)", cwd=home)
    assert Path(found.strip()).is_relative_to(home)
    return home / BIN / "topodesk"


def test_the_wheel_holds_every_shipped_file(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    shipped = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert len(shipped) > 20
    for path in shipped:
        assert f"topodesk/resources/{path.relative_to(ROOT / 'resources').as_posix()}" in inside
    assert any(name.endswith("licenses/LICENSE") for name in inside)
    assert not any(name.startswith(("tests/", "docs/", "resources/")) for name in inside)


def test_the_installed_command_knows_its_version(installed: Path, tmp_path: Path) -> None:
    assert topodesk.__version__ in _run(installed, "--version", cwd=tmp_path)


def test_the_installed_command_prints_the_schema(installed: Path, tmp_path: Path) -> None:
    schema = json.loads(_run(installed, "schema", cwd=tmp_path))
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_the_installed_command_draws_with_its_own_fonts(installed: Path, tmp_path: Path) -> None:
    site = next(installed.parents[1].rglob("topodesk/resources/samples"))
    sample = site / "northwind-bank.topodesk.json"
    _run(installed, "export", sample, tmp_path / "map.svg", cwd=tmp_path)
    assert b"</svg>" in (tmp_path / "map.svg").read_bytes()

"""The two commands: one environment beside them, made once, with a sentence where it cannot be."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import own_venv
import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = [ROOT / "own_venv.py", ROOT / "start.py", ROOT / "check.py"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project folder with a space in its path."""
    folder = tmp_path / "my projects"
    folder.mkdir()
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    return folder


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would run; those that make or fill an environment only pretend to."""
    commands: list[list[str]] = []

    def call(command: Sequence[str | Path], cwd: Path | None = None) -> int:
        commands.append([str(part) for part in command])
        if "venv" in commands[-1]:
            home = Path(commands[-1][-1])
            home.mkdir(exist_ok=True)
            (home / "runs").touch()
        return 0

    def version(home: Path) -> str | None:
        return "3.11" if (home / "runs").exists() else None

    monkeypatch.setattr(own_venv, "call", call)
    monkeypatch.setattr(own_venv, "_version", version)
    return commands


def _did(commands: list[list[str]]) -> list[str]:
    """What the commands did, in short; forgets them."""
    short = ["venv" if "venv" in c else f"pip {c[-1].rpartition('projects')[2]}" for c in commands]
    commands.clear()
    return short


def test_the_first_time_makes_an_environment_and_the_second_time_nothing(
    root: Path, called: list[list[str]]
) -> None:
    python = own_venv.prepared(root=root)
    assert python.is_relative_to(root / ".venv")
    assert _did(called) == ["venv", "pip "]
    own_venv.prepared(root=root)
    assert _did(called) == []


def test_the_checks_add_what_they_need_and_the_editor_then_has_enough(
    root: Path, called: list[list[str]]
) -> None:
    own_venv.prepared(root=root)
    called.clear()
    own_venv.prepared(root=root, dev=True)
    assert _did(called) == ["pip [dev]"]
    own_venv.prepared(root=root)
    own_venv.prepared(root=root, dev=True)
    assert _did(called) == []


def test_other_dependencies_are_installed_into_the_same_environment(
    root: Path, called: list[list[str]]
) -> None:
    own_venv.prepared(root=root)
    called.clear()
    (root / "pyproject.toml").write_text("[project]\nname = 'x'\ndependencies = ['y']\n")
    own_venv.prepared(root=root)
    assert _did(called) == ["pip "]


def test_settings_of_tools_are_no_reason_to_install_again(
    root: Path, called: list[list[str]]
) -> None:
    own_venv.prepared(root=root)
    called.clear()
    with (root / "pyproject.toml").open("a") as project:
        project.write("[tool.ruff]\nline-length = 90\n")
    own_venv.prepared(root=root)
    assert called == []


def test_an_installation_that_was_interrupted_is_finished_next_time(
    root: Path, called: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend = own_venv.call

    def broken(command: Sequence[str | Path], cwd: Path | None = None) -> int:
        return pretend(command, cwd) or int("pip" in command)

    with monkeypatch.context() as patch:
        patch.setattr(own_venv, "call", broken)
        with pytest.raises(SystemExit, match="package index"):
            own_venv.prepared(root=root)
    called.clear()
    own_venv.prepared(root=root)
    assert _did(called) == ["pip "]


def test_an_environment_that_no_longer_runs_is_made_anew(
    root: Path, called: list[list[str]]
) -> None:
    own_venv.prepared(root=root)
    called.clear()
    (root / ".venv" / "runs").unlink()
    own_venv.prepared(root=root)
    assert _did(called) == ["venv", "pip "]


def test_an_environment_that_was_moved_with_its_folder_is_made_anew(
    root: Path, called: list[list[str]], tmp_path: Path
) -> None:
    own_venv.prepared(root=root)
    called.clear()
    moved = root.rename(tmp_path / "other projects")
    own_venv.prepared(root=moved)
    assert _did(called)[0] == "venv"


def test_a_link_to_another_environment_is_refused_and_that_environment_left_alone(
    root: Path, called: list[list[str]], tmp_path: Path
) -> None:
    for stamp in ("", '{"place": "elsewhere", "python": "3.11"}'):
        other = tmp_path / f"other{len(stamp)}"
        other.mkdir()
        (other / "runs").touch()
        if stamp:
            (other / own_venv.STAMP).write_text(stamp)
        link = root / ".venv"
        try:
            link.symlink_to(other, target_is_directory=True)
        except OSError:  # Windows lets only some accounts make links
            return
        with pytest.raises(SystemExit, match=r"is a link to .*other") as told:
            own_venv.prepared(root=root)
        assert "Remove the link" in str(told.value)
        assert not called
        assert (other / "runs").exists()
        link.unlink()


def test_the_environment_of_this_very_run_is_recognised() -> None:
    home = Path(sys.prefix)
    assert own_venv._version(home) == f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert own_venv._version(home / "nowhere") is None


def test_the_interpreter_lies_where_each_system_puts_it() -> None:
    home = Path("a b") / ".venv"
    assert own_venv.interpreter(home, "nt").as_posix() == "a b/.venv/Scripts/python.exe"
    assert own_venv.interpreter(home, "posix").as_posix() == "a b/.venv/bin/python"


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_names_the_package(
    module: str, root: Path, called: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        own_venv.importlib.util,
        "find_spec",
        lambda name, *rest: None if name == module else real(name, *rest),
    )
    with pytest.raises(SystemExit, match=rf"“{module}”.*apt install python3-venv.*Fedora"):
        own_venv.prepared(root=root)
    assert called == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_an_old_python_gets_one_sentence(script: Path) -> None:
    ast.parse(script.read_text(encoding="utf-8"), feature_version=(3, 7))
    old = (
        f"import sys, runpy; sys.version_info = (3, 9, 2); sys.path.insert(0, {str(ROOT)!r}); "
        f"runpy.run_path({str(script)!r}, run_name='__main__')"
    )
    ran = subprocess.run([sys.executable, "-c", old], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 1
    assert ran.stderr.startswith("TopoDesk needs Python 3.11 or later, and this is Python 3.9:")
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_the_commands_need_nothing_but_python(script: Path) -> None:
    known = sys.stdlib_module_names | {"own_venv"}
    imported = set()
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
    assert {name.split(".")[0] for name in imported} <= known


def test_variables_that_lead_elsewhere_do_not_reach_what_is_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    monkeypatch.setenv("KEPT", "yes")
    told = tmp_path / "told"
    asks = (
        "import os, sys; open(sys.argv[1], 'w').write(repr([os.environ.get(n) for n in "
        "('PYTHONPATH', 'PYTHONHOME', 'KEPT', 'PIP_USER')]) + repr(sys.stdin.read()))"
    )
    assert own_venv.call([sys.executable, "-c", asks, told]) == 0
    assert told.read_text() == "[None, None, 'yes', '0']''"

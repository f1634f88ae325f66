"""How the program starts: the editor where it can open, one sentence where it cannot."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from topodesk import __main__ as program
from topodesk.cli import exporting, surroundings
from topodesk.cli.surroundings import (
    PACKAGES,
    lacking_display,
    lacking_library,
    lacking_plugin,
)

SAMPLE = Path(__file__).parents[1] / "resources" / "samples" / "parcelo.topodesk.json"
CANNOT = "{}: cannot open shared object file: No such file or directory"
Start = Callable[..., int]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """What the editor was opened with; it is not really opened."""
    paths: list[Path | None] = []
    editor = ModuleType("topodesk.ui.app")

    def run(path: Path | None) -> int:
        paths.append(path)
        return 7

    editor.run = run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "topodesk.ui.app", editor)
    monkeypatch.setattr(surroundings, "lacking_display", lambda: "")
    monkeypatch.setattr(surroundings, "lacking_plugin", lambda: "")
    return paths


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Start:
    """Runs the program with arguments; its exit code."""

    def start_it(*arguments: str) -> int:
        monkeypatch.setattr(sys, "argv", ["topodesk", *arguments])
        return program.main()

    return start_it


def test_nothing_or_a_file_opens_the_editor(opened: list[Path | None], start: Start) -> None:
    assert [start(), start("a b.topodesk.json"), start("./check"), start("--", "check")] == [7] * 4
    assert opened == [None, Path("a b.topodesk.json"), Path("./check"), Path("check")]


def test_a_command_opens_no_editor(
    opened: list[Path | None], start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start("schema") == 0
    assert opened == []
    assert capsys.readouterr().out.startswith("{")


def test_two_files_are_one_too_many(
    opened: list[Path | None], start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start("a.json", "b.json") == 2
    assert opened == []
    assert "one design at a time" in capsys.readouterr().err


def test_a_missing_library_is_one_sentence_with_its_package(
    opened: list[Path | None],
    start: Start,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(surroundings, "lacking_plugin", lambda: "Install libxcb-cursor0.")
    assert start() == 1
    assert opened == []
    assert capsys.readouterr().err == "Install libxcb-cursor0.\n"


def test_a_qt_that_cannot_be_imported_is_one_sentence(
    opened: list[Path | None],
    start: Start,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken = ModuleType("topodesk.ui.app")

    def missing(name: str) -> Any:
        raise ImportError(CANNOT.format("libEGL.so.1"))

    broken.__getattr__ = missing  # type: ignore[method-assign]
    monkeypatch.setitem(sys.modules, "topodesk.ui.app", broken)
    assert start() == 1
    assert capsys.readouterr().err == (
        "Qt needs the library libEGL.so.1, which this computer lacks: install the package libegl1 "
        "(Debian, Ubuntu) or mesa-libEGL (Fedora).\n"
    )


def test_a_mistake_of_our_own_is_not_hidden_behind_a_sentence(
    opened: list[Path | None], start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "topodesk.ui.app", ModuleType("topodesk.ui.app"))
    with pytest.raises(ImportError):
        start()


@pytest.mark.parametrize(
    ("library", "debian", "fedora"),
    [
        ("libEGL.so.1", "libegl1", "mesa-libEGL"),
        ("libGL.so.1", "libgl1", "mesa-libGL"),
        ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
        ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
        ("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
        ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
        ("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    ],
)
def test_libraries_have_their_packages(library: str, debian: str, fedora: str) -> None:
    sentence = lacking_library(ImportError(CANNOT.format(library)))
    assert f"the library {library}," in sentence
    assert f"the package {debian} (Debian, Ubuntu) or {fedora} (Fedora)." in sentence


def test_a_library_nobody_listed_is_named_all_the_same() -> None:
    sentence = lacking_library(OSError(CANNOT.format("libodd++.so.9.1")))
    assert "libodd++.so.9.1" in sentence
    assert sentence.endswith("the package of your system that brings it.")


def test_every_library_the_plugin_of_qt_is_linked_to_has_a_package() -> None:
    pyside = Path(surroundings.importlib.util.find_spec("PySide6").origin).parent
    plugin = pyside / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if not plugin.exists():
        pytest.skip("the X11 plugin of Qt is for Linux")
    linked = subprocess.run(["ldd", str(plugin)], capture_output=True, text=True).stdout
    names = {line.split()[0].partition(".so")[0] + ".so" for line in linked.splitlines()}
    xcb = {name for name in names if name.startswith(("libxcb", "libxkb", "libX11"))}
    beneath = {"libxcb-util.so"}
    assert len(xcb) > 10
    assert xcb - beneath <= PACKAGES.keys()


def test_pyside_that_is_not_installed_is_said() -> None:
    error = ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
    assert "pip install PySide6-Essentials" in lacking_library(error)
    broken = ImportError("DLL load failed while importing QtCore", name="PySide6.QtCore")
    assert "DLL load failed" in lacking_library(broken)


def test_errors_about_something_else_are_not_claimed() -> None:
    assert lacking_library(ImportError("cannot import name 'run'", name="topodesk.ui.app")) == ""
    assert lacking_library(ModuleNotFoundError("No module named 'yaml'", name="yaml")) == ""


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Linux without any display."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_no_display_is_noticed_before_qt_ends_the_process(linux: pytest.MonkeyPatch) -> None:
    assert lacking_display().startswith("There is no display here")
    linux.setenv("QT_QPA_PLATFORM", "offscreen")
    assert lacking_display() == ""
    linux.delenv("QT_QPA_PLATFORM")
    linux.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert lacking_display() == ""


def test_other_systems_always_have_a_display(linux: pytest.MonkeyPatch) -> None:
    for system in ("win32", "darwin"):
        linux.setattr(sys, "platform", system)
        assert lacking_display() == ""
        assert lacking_plugin() == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
def test_a_display_that_does_not_answer_is_noticed(linux: pytest.MonkeyPatch) -> None:
    try:
        ctypes.CDLL("libxcb.so.1")
    except OSError:
        pytest.skip("libxcb is not installed")
    linux.setenv("DISPLAY", ":4711")
    assert lacking_display().startswith("The display “:4711” does not answer")


def test_a_display_that_cannot_be_asked_is_left_to_qt(linux: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Any:
        raise OSError(CANNOT.format(name))

    linux.setenv("DISPLAY", ":0")
    linux.setattr(ctypes, "CDLL", absent)
    assert lacking_display() == ""


def test_a_library_qt_would_miss_on_x11_is_noticed(
    linux: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plugin = tmp_path / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    plugin.parent.mkdir(parents=True)
    plugin.touch()
    spec = SimpleNamespace(submodule_search_locations=[str(tmp_path)])
    linux.setattr(surroundings.importlib.util, "find_spec", lambda name: spec)
    linux.setenv("DISPLAY", ":0")

    def absent(name: str) -> Any:
        raise OSError(CANNOT.format("libxcb-cursor.so.0"))

    linux.setattr(ctypes, "CDLL", absent)
    assert "libxcb-cursor0 (Debian, Ubuntu) or xcb-util-cursor (Fedora)" in lacking_plugin()
    linux.setattr(ctypes, "CDLL", lambda name: object())
    assert lacking_plugin() == ""
    linux.setenv("QT_QPA_PLATFORM", "offscreen")
    linux.setattr(ctypes, "CDLL", absent)
    assert lacking_plugin() == ""
    linux.setenv("QT_QPA_PLATFORM", "xcb")
    plugin.unlink()
    assert lacking_plugin() == ""


@pytest.fixture
def no_display(
    opened: list[Path | None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> list[Path]:
    """No display; what would be exported is only noted down."""
    written: list[Path] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(surroundings, "lacking_display", lambda: "There is no display here")
    monkeypatch.setattr(exporting, "write_as", lambda design, shown, out: written.append(out))
    return written


def test_without_a_display_and_a_file_there_is_only_a_sentence(
    no_display: list[Path], start: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start() == 1
    assert capsys.readouterr().err == "There is no display here.\n"
    assert no_display == []


def test_without_a_display_a_pdf_and_a_png_are_written_instead(
    no_display: list[Path], start: Start, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert start(str(SAMPLE)) == 0
    assert no_display == [Path("parcelo-proposal.pdf"), Path("parcelo-proposal.png")]
    assert capsys.readouterr().err == (
        "There is no display here; “parcelo-proposal.pdf” and “parcelo-proposal.png” "
        f"were written to {tmp_path} instead.\n"
    )


def test_without_a_display_a_bad_file_is_said_and_what_cannot_be_written_too(
    no_display: list[Path],
    start: Start,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert start("gone.json") == 2
    assert "“gone.json” cannot be opened" in capsys.readouterr().err

    def full(*_: object) -> None:
        raise exporting.Unwritten("“x.pdf” was not saved: the disk is full.")

    monkeypatch.setattr(exporting, "write_as", full)
    assert start(str(SAMPLE)) == 1
    assert "the disk is full" in capsys.readouterr().err


def test_the_start_of_the_editor_passes_through_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['topodesk', 'x.json']\n"
        "import topodesk.__main__ as program, topodesk.cli.surroundings\n"
        "heavy = ('argparse', 'pydantic', 'json', 'networkx', 'reportlab', 'PySide6')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert ran.stdout.strip() == "[]", ran.stderr

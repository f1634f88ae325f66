"""The shell is on the screen before anything heavy is loaded, and then the design follows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SRC = Path(__file__).parents[2] / "src"
HEAVY = ("pydantic", "networkx", "reportlab", "uharfbuzz", "topodesk.model", "topodesk.rules")
UNSEEN = tuple(f"topodesk.ui.panels.{name}" for name in ("compare.bar", "compare.panel", "tables"))
UNSEEN += tuple(f"topodesk.ui.panels.{name}.panel" for name in ("history", "library", "walks"))

AT_FIRST_PAINT = """
import json, sys
from PySide6.QtWidgets import QApplication
from topodesk.ui import app

def fill(window, path):
    print(json.dumps([window.isVisible(), str(path), sorted(sys.modules)]))
    QApplication.exit(0)

app.fill = fill
sys.exit(app.run(None))
"""

FILLED = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from topodesk.ui import app
from pathlib import Path

def look(window):
    name = window.session.design.info.name
    print(json.dumps([name, window.canvas.isVisible(), window.windowTitle()]))
    QApplication.exit(0)

fill = app.fill

def fill_and_look(window, path):
    fill(window, path)
    QTimer.singleShot(0, lambda: look(window))

app.fill = fill_and_look
sys.exit(app.run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
"""


def _run(tmp_path: Path, program: str, *arguments: str) -> list[object]:
    env = {**os.environ, "PYTHONPATH": str(SRC), "QT_QPA_PLATFORM": "offscreen"}
    env |= {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    ended = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    found: list[object] = json.loads(ended.stdout.splitlines()[-1])
    return found


def test_at_the_first_paint_nothing_of_the_design_is_loaded(tmp_path: Path) -> None:
    visible, _, modules = _run(tmp_path, AT_FIRST_PAINT)
    assert visible is True
    assert isinstance(modules, list)
    late = (*HEAVY, *UNSEEN)
    loaded = [m for m in modules if any(f"{m}.".startswith(f"{name}.") for name in late)]
    assert loaded == []


def test_a_file_is_open_and_on_the_canvas_soon_after(tmp_path: Path) -> None:
    from helpers.window import small_bank
    from topodesk.storage.files import write
    from topodesk.storage.format import dumps

    file = tmp_path / "bank.topodesk.json"
    write(dumps(small_bank()), file)
    name, shown, title = _run(tmp_path, FILLED, str(file))
    assert (name, shown) == ("Northwind", True)
    assert "bank.topodesk.json" in str(title)


def test_without_a_file_there_is_an_empty_design(tmp_path: Path) -> None:
    name, shown, title = _run(tmp_path, FILLED)
    assert (name, shown) == ("", True)
    assert "New design" in str(title)

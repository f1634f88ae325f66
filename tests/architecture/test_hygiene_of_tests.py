"""The rules that tests/conftest.py lays on every test do bite."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.without_qt import without_qt

TESTS = Path(__file__).parents[1]

QUIET = "def test_quiet():\n    pass\n"
IMPORTS_QT = "import PySide6\n\ndef test_nothing():\n    pass\n"
IMPORTS_QT_LATE = "def test_late():\n    from PySide6.QtCore import QRect\n"
LOGS = "import logging\n\ndef test_logs():\n    logging.getLogger('x').warning('careful')\n"
LOGS_ON_PURPOSE = (
    "import logging\n\ndef test_logs(caplog):\n    logging.getLogger('x').warning('careful')\n"
)
X11 = "import pytest\n\n@pytest.mark.x11\ndef test_screen():\n    raise AssertionError\n"


def _outcomes(tmp_path: Path, files: dict[str, str]) -> str:
    """The last lines of a run over `files` under our own conftest."""
    tests = tmp_path / "tests"
    (tests / "helpers").mkdir(parents=True)
    shutil.copy(TESTS / "conftest.py", tests)
    shutil.copy(TESTS / "helpers" / "without_qt.py", tests / "helpers")
    for name, text in files.items():
        (tests / name).parent.mkdir(exist_ok=True)
        (tests / name).write_text(text)
    (tmp_path / "pyproject.toml").write_text(
        "[tool.pytest.ini_options]\n"
        'testpaths = ["tests"]\npythonpath = ["tests"]\nqt_api = "pyside6"\n'
        'addopts = "--strict-markers --strict-config -ra"\nmarkers = ["x11: a screen"]\n'
    )
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:randomly"]
    ran = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, timeout=60, env=os.environ
    )
    return ran.stdout + ran.stderr


def test_qt_below_the_window_and_unexpected_log_lines_fail_and_the_rest_passes(
    tmp_path: Path,
) -> None:
    said = _outcomes(
        tmp_path,
        {
            "storage/test_late.py": IMPORTS_QT_LATE,
            "ui/test_free.py": IMPORTS_QT,
            "tools/test_logs.py": LOGS,
            "tools/test_purpose.py": LOGS_ON_PURPOSE,
            "ui/test_screen.py": X11,
            "model/test_quiet.py": QUIET,
        },
    )
    assert "FAILED tests/storage/test_late.py" in said
    assert "ERROR tests/tools/test_logs.py" in said
    assert "WARNING x: careful" in said
    assert "needs an X screen: run pytest -m x11" in said
    assert "1 failed, 4 passed, 1 skipped, 1 error" in said


def test_a_test_module_that_imports_qt_below_the_window_is_not_collected(tmp_path: Path) -> None:
    said = _outcomes(tmp_path, {"model/test_qt.py": IMPORTS_QT, "ui/test_qt_free.py": QUIET})
    assert "ERROR tests/model/test_qt.py" in said
    assert "PySide6 needs Qt" in said


@pytest.mark.parametrize(
    "statement",
    [
        "import PySide6.QtCore",
        "from PySide6 import QtCore",
        "from topodesk.render import qt",
        "import topodesk.ui.app",
        "from topodesk import ui",
    ],
)
def test_no_way_of_importing_qt_gets_by(statement: str) -> None:
    with without_qt(), pytest.raises(ImportError, match="needs Qt"):
        exec(statement)


def test_other_imports_are_left_alone() -> None:
    with without_qt():
        exec("import topodesk.model.team, json; from topodesk import resources")

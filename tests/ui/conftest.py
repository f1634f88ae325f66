"""What holds for every test of the window: the user's own settings stay untouched, and no window
outlives its test."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from helpers.window import let_go
from topodesk.render.qt import forget
from topodesk.ui.look.icons import icon, strokes


@pytest.fixture(scope="session")
def settings_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where settings go in this run, on systems with a registry or defaults database too."""
    folder = tmp_path_factory.mktemp("settings")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for format in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(format, scope, str(folder))
    QStandardPaths.setTestModeEnabled(True)
    yield folder
    QStandardPaths.setTestModeEnabled(False)


@pytest.fixture(autouse=True)
def templates(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where templates are kept in this test."""
    folder = tmp_path_factory.getbasetemp() / f"templates-{uuid4().hex}"
    monkeypatch.setattr("topodesk.ui.keeping.templates_folder", lambda: folder)
    return folder


@pytest.fixture(autouse=True)
def _settings_start_empty(settings_folder: Path) -> None:
    """No test finds what another one left in the settings."""
    for found in settings_folder.iterdir():
        shutil.rmtree(found) if found.is_dir() else found.unlink()


@pytest.fixture(scope="session", autouse=True)
def _application_ends_with_the_tests(qapp: QApplication) -> Iterator[None]:
    """In which order Qt's and Python's objects would go when the interpreter ends is not defined;
    here the application goes last, while everything is still there."""
    yield
    let_go()
    forget()
    icon.cache_clear()
    strokes.cache_clear()
    gc.collect()
    qapp.shutdown()


@pytest.fixture(autouse=True)
def _no_window_stays(qapp: QApplication) -> Iterator[None]:
    """What a test opened goes with it: windows that stay take part in all that follows."""
    before = set(QApplication.topLevelWidgets())
    yield
    let_go()
    now = (widget for widget in QApplication.topLevelWidgets() if widget not in before)
    stayed = [w for w in now if w.windowType() != Qt.WindowType.Popup and not w.parent()]
    assert not stayed, f"left open: {stayed}"

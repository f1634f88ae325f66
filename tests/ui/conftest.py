"""What holds for every test of the window: the user's own settings stay untouched."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QSettings, QStandardPaths


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

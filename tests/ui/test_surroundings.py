"""The window's tests run on no screen and on settings of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication


def test_no_window_of_a_test_shows_on_a_screen(qapp: QApplication) -> None:
    assert qapp.platformName() == "offscreen"


@pytest.mark.parametrize("turn", [1, 2])
def test_settings_are_kept_in_a_folder_of_this_run_and_start_empty(
    settings_folder: Path, turn: int
) -> None:
    settings = QSettings("TopoDesk", "TopoDesk")
    assert settings.value("turn") is None
    settings.setValue("turn", turn)
    settings.sync()
    assert Path(settings.fileName()).is_relative_to(settings_folder)


def test_state_is_not_kept_where_the_user_keeps_it() -> None:
    kinds = QStandardPaths.StandardLocation
    for kind in (kinds.AppDataLocation, kinds.AppConfigLocation, kinds.StateLocation):
        where = QStandardPaths.writableLocation(kind)
        assert "topodesk-tests-" in where or "qttest" in where.lower()

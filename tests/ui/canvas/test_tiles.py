"""Tiles are painted a little at a time, and look as if painted at once."""

from __future__ import annotations

from math import inf

import pytest
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.spending import small_bank
from topodesk.drawing.drawing import Drawing
from topodesk.drawing.picture import Picture
from topodesk.session.session import Session
from topodesk.ui.canvas import tile as tile_module
from topodesk.ui.canvas.camera import fitting
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.canvas.tile import Tile
from topodesk.ui.canvas.tiles import Tiles


@pytest.fixture
def picture(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Picture:
    monkeypatch.setattr(tile_module, "SOME", 1)
    return Drawing(max(small_bank().scenarios, key=len)).picture


def begun(picture: Picture) -> Tile:
    return Tile((0, 0), 0.15, 1.0, picture, None)


def test_a_tile_goes_on_where_the_time_was_up_and_looks_as_if_painted_at_once(
    picture: Picture,
) -> None:
    at_once, little = begun(picture), begun(picture)
    assert at_once.paint(inf)
    turns = 1
    while not little.paint(0.0):
        turns += 1
    assert turns > 3
    assert little.pixmap.toImage() == at_once.pixmap.toImage()


def test_a_tile_that_changes_while_it_is_painted_is_begun_anew(
    picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from topodesk.ui.canvas import tiles as tiles_module

    monkeypatch.setattr(tiles_module, "BUDGET", 0.0003)
    tiles, camera = Tiles(picture), fitting(picture.bounds, 900, 600)
    seen = camera.seen(900, 600)
    screen = QPixmap(900, 600)

    def painted(turns: int) -> bool:
        for _ in range(turns):
            painter = QPainter(screen)
            complete = tiles.paint(painter, camera, seen, still=True)
            painter.end()
            if complete:
                return True
        return False

    while tiles._begun is None:
        assert not painted(1)
    tiles.look_different([picture.bounds], camera.scale)
    assert tiles._begun is None


def test_an_error_while_the_map_is_painted_leaves_the_program_running(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = Canvas(Session(small_bank()))
    qtbot.addWidget(canvas)
    canvas.resize(800, 600)

    def fails(*_: object) -> None:
        raise LookupError("no such figure")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(tile_module, "paint_figures", fails)
        with qtbot.captureExceptions() as errors:
            canvas.show()
            qtbot.waitUntil(lambda: bool(errors))
            canvas.hide()
        assert {kind for kind, *_ in errors} == {LookupError}
    before = canvas.tiles_painted
    canvas.show()
    qtbot.waitUntil(lambda: canvas.tiles_painted > before)

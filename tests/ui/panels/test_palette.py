"""The palette: dragging, arming, placing by keyboard, and looking like what it makes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from helpers.window import FakeCanvas, settle
from topodesk.drawing.colours import INTERACTIONS
from topodesk.drawing.colours import TEAMS as DRAWN
from topodesk.model.interaction import InteractionMode
from topodesk.session.session import Session
from topodesk.tools.things import Thing
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.palette.palette import Palette
from topodesk.ui.panels.palette.tile import Tile
from topodesk.ui.panels.palette.tints import MODES, TEAMS

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    return window.palette_panel


def _drag(palette: Palette, tile: Tile, to: QPoint) -> None:
    """Press a tile and move to a place on the screen, still holding."""
    start = tile.rect().center()
    QTest.mousePress(tile, LEFT, pos=start)
    for step in range(1, 5):
        there = tile.mapFromGlobal(to)
        QTest.mouseMove(tile, start + (there - start) * step / 4)


def test_there_is_a_tile_for_everything_that_can_be_placed(palette: Palette) -> None:
    assert {tile for tile in palette.tiles if isinstance(tile, Thing)} == set(Thing)
    assert [tile for tile in palette.tiles if not isinstance(tile, Thing)] == list(MODES)


def test_tiles_have_the_colours_of_the_map() -> None:
    for thing, tint in TEAMS.items():
        assert thing.team_type is not None
        assert tint == (DRAWN[thing.team_type].fill, DRAWN[thing.team_type].outline)
    for mode, tint in MODES.items():
        drawn = INTERACTIONS[InteractionMode(mode)]
        assert tint == (drawn.fill, drawn.outline)


def test_a_click_arms_placing(palette: Palette, canvas: FakeCanvas) -> None:
    QTest.mouseClick(palette.tiles[Thing.ENABLING], LEFT)
    assert canvas.told == [("arm", Thing.ENABLING)]


def test_a_click_on_a_mode_arms_connecting(palette: Palette, canvas: FakeCanvas) -> None:
    QTest.mouseClick(palette.tiles["facilitating"], LEFT)
    assert canvas.told == [("arm mode", InteractionMode.FACILITATING)]


def test_a_drag_onto_the_canvas_is_told_from_press_to_release(
    palette: Palette, canvas: FakeCanvas
) -> None:
    tile = palette.tiles[Thing.VALUE_STREAM]
    goal = canvas.mapToGlobal(canvas.rect().center())
    _drag(palette, tile, goal)
    QTest.mouseRelease(tile, LEFT, pos=tile.mapFromGlobal(goal))
    told = [what[0] for what in canvas.told]
    assert told[0] == "press"
    assert "move" in told
    assert canvas.told[-1] == ("release", goal, Qt.KeyboardModifier.NoModifier)


def test_the_ghost_floats_over_the_window_and_hides_over_the_canvas(
    window: MainWindow, palette: Palette, canvas: FakeCanvas
) -> None:
    tile = palette.tiles[Thing.STREAM_ALIGNED]
    _drag(palette, tile, tile.mapToGlobal(tile.rect().center() + QPoint(0, 60)))
    ghosts = [g for g in window.children() if isinstance(g, QLabel) and not g.pixmap().isNull()]
    assert [ghost.isVisible() for ghost in ghosts] == [True]
    QTest.mouseMove(tile, tile.mapFromGlobal(canvas.mapToGlobal(canvas.rect().center())))
    assert [ghost.isVisible() for ghost in ghosts] == [False]
    QTest.mouseRelease(tile, LEFT, pos=tile.rect().center())


def test_a_drop_beside_the_canvas_is_given_up(palette: Palette, canvas: FakeCanvas) -> None:
    tile = palette.tiles[Thing.STREAM_ALIGNED]
    goal = tile.mapToGlobal(tile.rect().center() + QPoint(0, 80))
    _drag(palette, tile, goal)
    QTest.mouseRelease(tile, LEFT, pos=tile.mapFromGlobal(goal))
    assert canvas.told[-1] == ("cancel",)


def test_esc_gives_a_drag_up_and_the_release_afterwards_is_no_click(
    palette: Palette, canvas: FakeCanvas
) -> None:
    tile = palette.tiles[Thing.PLATFORM]
    _drag(palette, tile, canvas.mapToGlobal(canvas.rect().center()))
    QTest.keyClick(tile, Qt.Key.Key_Escape)
    assert canvas.told[-1] == ("cancel",)
    QTest.mouseRelease(tile, LEFT, pos=tile.rect().center())
    assert canvas.told[-1] == ("cancel",)
    assert not palette.drag.under_way


def test_a_modifier_pressed_while_dragging_is_told_at_once(
    palette: Palette, canvas: FakeCanvas
) -> None:
    tile = palette.tiles[Thing.PLATFORM]
    _drag(palette, tile, canvas.mapToGlobal(canvas.rect().center()))
    before = len(canvas.told)
    QTest.keyPress(tile, Qt.Key.Key_Alt)
    assert len(canvas.told) == before + 1
    QTest.mouseRelease(tile, LEFT, pos=tile.rect().center())


def test_enter_on_a_tile_places_at_the_centre(
    qtbot: QtBot, palette: Palette, canvas: FakeCanvas
) -> None:
    tile = palette.tiles[Thing.COMPONENT]
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tile, Qt.Key.Key_Return)
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert canvas.told == [("place", Thing.COMPONENT), ("arm", Thing.COMPONENT)]


def test_a_design_for_reading_only_takes_nothing(
    window: MainWindow, palette: Palette, session: Session, canvas: FakeCanvas
) -> None:
    window.show_session(Session(session.design, read_only=True))
    tile = palette.tiles[Thing.PLATFORM]
    QTest.mouseClick(tile, LEFT)
    QTest.keyClick(tile, Qt.Key.Key_Return)
    _drag(palette, tile, canvas.mapToGlobal(canvas.rect().center()))
    QTest.mouseRelease(tile, LEFT, pos=tile.rect().center())
    settle()
    assert canvas.told == []


def test_every_tile_says_what_it_is_for_to_who_does_not_see_it(palette: Palette) -> None:
    for tile in palette.tiles.values():
        assert tile.accessibleName()
        assert tile.accessibleDescription()
        assert tile.toolTip()


@pytest.mark.parametrize(("height", "lower"), [(580, True), (900, False)])
def test_in_a_low_window_the_tiles_move_together_and_none_is_cut(
    qtbot: QtBot, height: int, lower: bool
) -> None:
    palette = Palette()
    qtbot.addWidget(palette)
    palette.resize(palette.width(), height)
    palette.show()
    settle()
    facilitating = palette.tiles["facilitating"]
    end = facilitating.mapTo(palette, QPoint(0, facilitating.height())).y()
    assert end <= height
    assert (palette.tiles[Thing.PLATFORM].height() < 36) is lower
    bar = palette.findChild(QScrollArea).verticalScrollBar()  # type: ignore[union-attr]
    assert bar.maximum() == 0

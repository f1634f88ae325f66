"""A map that was fitted stays fitted, whatever becomes of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest

from topodesk.model.stream import ValueStream
from topodesk.ui.canvas.view import QUIET


def test_a_fitted_map_is_fitted_again_when_lanes_are_folded(canvas):
    canvas.resize(1200, 500)
    before = canvas.camera.scale
    lens = canvas.session.lens
    canvas.session.look_through(lens.folding(s.id for s in canvas.session.scenario.of(ValueStream)))
    assert canvas.camera.scale > before
    canvas.zoom_by(0.8, QPointF(300, 300))
    camera = canvas.camera
    canvas.session.look_through(lens)
    assert canvas.camera == camera


def test_a_fitted_map_comes_nearer_when_it_has_become_smaller(canvas, qtbot):
    canvas.resize(1200, 420)
    before = canvas.camera.scale
    canvas.session.selection.set(["borrow"])
    canvas.delete_selected()
    qtbot.waitUntil(lambda: canvas.camera.scale > before)


def test_scroll_bars_are_there_only_when_something_is_out_of_sight(canvas):
    bars = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
    canvas.fit()
    assert [bar.isEnabled() for bar in bars] == [False, False]
    canvas.zoom_to(400)
    assert [bar.isEnabled() for bar in bars] == [True, True]


def test_a_fitted_map_stays_where_it_is_while_a_hand_is_over_it(canvas, qtbot):
    canvas.resize(1200, 420)
    before = canvas.camera
    QTest.mouseMove(canvas.viewport(), QPoint(300, 200))
    qtbot.waitUntil(lambda: canvas.worked_on)
    canvas.session.selection.set(["borrow"])
    canvas.delete_selected()
    qtbot.wait(QUIET + 100)
    assert canvas.camera == before

"""Walking a change through on the real canvas, by real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from helpers.bank import small_bank
from topodesk.edits.walks import add_change
from topodesk.model.flow import TypicalChange
from topodesk.render.svg import svg_text
from topodesk.session.session import Session
from topodesk.tools.walk_path import walk_path
from topodesk.ui.look.tokens import WALK

LEFT = Qt.MouseButton.LeftButton
KEYS = Qt.Key


@pytest.fixture
def canvas(canvas_of):
    session = Session(small_bank())
    session.commit(add_change(session.design.scenarios, "New card", id="card"))
    return canvas_of(session, 1300, 900)


def click(canvas, id: str) -> None:
    team = next(f for f in canvas.session.drawing.picture.of(id) if f.role == "team")
    x, y = canvas.camera.to_view(team.bounds.centre)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(round(x), round(y)))


def teams(canvas) -> list[str]:
    return [stop.team for stop in canvas.session.scenario.get(TypicalChange, "card").walk]


def inked(canvas) -> int:
    """How many pixels are painted in the colour of walks."""
    image, ink = canvas.viewport().grab().toImage(), QColor(WALK)
    across, down = range(0, image.width(), 2), range(0, image.height(), 2)
    return sum(image.pixelColor(x, y) == ink for x in across for y in down)


def test_clicks_walk_backspace_takes_back_and_enter_ends(canvas):
    """WALK-6."""
    told: list[str] = []
    canvas.walking.connect(told.append)
    records = len(canvas.session.scenario)
    canvas.walk("card")
    for id in ("join", "identity", "fraud"):
        click(canvas, id)
    QTest.keyClick(canvas, KEYS.Key_Backspace)
    QTest.keyClick(canvas, KEYS.Key_Delete)
    QTest.keyClicks(canvas, "n1c")
    assert teams(canvas) == ["join", "identity"]
    assert len(canvas.session.scenario) == records
    QTest.keyClick(canvas, KEYS.Key_Return)
    assert not canvas.tools.busy
    assert not canvas.naming
    assert told == ["card", ""]
    assert canvas.session.history.done[-1].name == "Walk “New card” through 2 teams"


def test_a_double_click_is_one_stop_and_names_nothing(canvas):
    canvas.walk("card")
    team = next(f for f in canvas.session.drawing.picture.of("join") if f.role == "team")
    x, y = canvas.camera.to_view(team.bounds.centre)
    spot = QPoint(round(x), round(y))
    QTest.mouseClick(canvas.viewport(), LEFT, pos=spot)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=spot)
    assert teams(canvas) == ["join"]
    assert not canvas.naming
    QTest.keyClick(canvas, KEYS.Key_Escape)


def test_the_way_is_painted_over_the_map_and_in_no_export(canvas):
    """WALK-12."""
    before = svg_text(canvas.session.drawing.picture, "Map")
    assert inked(canvas) == 0
    canvas.walk("card")
    click(canvas, "join")
    click(canvas, "identity")
    QTest.keyClick(canvas, KEYS.Key_Return)
    assert inked(canvas) > 50
    assert svg_text(canvas.session.drawing.picture, "Map") == before
    canvas.show_walk("")
    assert inked(canvas) == 0


def test_a_walk_that_is_out_of_view_is_brought_into_view(canvas):
    canvas.walk("card")
    click(canvas, "join")
    click(canvas, "identity")
    QTest.keyClick(canvas, KEYS.Key_Escape)
    canvas.show_walk("")
    canvas.pan(3000, 3000)
    canvas.show_walk("card")
    for id in ("join", "identity"):
        figure = canvas.session.drawing.picture.of(id)[0]
        assert canvas.seen.contains(figure.bounds.centre)


def test_a_walk_that_is_in_view_leaves_the_map_where_it_is(canvas):
    canvas.walk("card")
    for id in ("join", "identity", "fraud"):
        click(canvas, id)
    QTest.keyClick(canvas, KEYS.Key_Escape)
    canvas.show_walk("")
    canvas.fit()
    before = canvas.camera
    canvas.show_walk("card")
    assert canvas.camera == before


def test_a_walk_through_a_folded_lane_unfolds_it(canvas):
    canvas.walk("card")
    click(canvas, "join")
    QTest.keyClick(canvas, KEYS.Key_Escape)
    canvas.show_walk("")
    session = canvas.session
    session.look_through(session.lens.folding(frozenset({"open", "borrow"})))
    canvas.show_walk("card")
    assert len(walk_path(session)) == 1


def test_leaving_the_scenario_keeps_what_was_walked(canvas):
    session = canvas.session
    here = session.scenario
    canvas.walk("card")
    click(canvas, "join")
    session.switch(next(s.id for s in session.design.scenarios if s is not here))
    assert not canvas.tools.busy
    found = here.get(TypicalChange, "card")
    assert found is not None
    assert [stop.team for stop in found.walk] == ["join"]
    assert session.history.done[-1].name == "Walk “New card” through “Join”"

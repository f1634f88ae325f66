"""Drawing without the palette: double clicks and names one after the other, by real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from topodesk.drawing.shapes import Point
from topodesk.model.design import empty_design
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team, TeamType
from topodesk.session.session import Session
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.canvas.naming import NameEdit

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def canvas(canvas_of):
    return canvas_of(Session(empty_design()))


def doubled(canvas, point: Point) -> None:
    x, y = canvas.camera.to_view(point)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=QPoint(round(x), round(y)))


def editor(canvas) -> NameEdit:
    return next(edit for edit in canvas.findChildren(NameEdit) if edit.isVisible())


def written(canvas, *names: str) -> None:
    """Write names, each kept with Enter."""
    for name in names:
        QTest.keyClicks(editor(canvas), name)
        QTest.keyClick(editor(canvas), Qt.Key.Key_Return)


def lane(canvas):
    return canvas.session.drawing.layout.lanes[0]


def test_a_lane_its_steps_and_its_teams_from_two_double_clicks(canvas):
    doubled(canvas, Point(300, -30))
    written(canvas, "Borrow", "Explore", "Qualify", "Repay")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    first = lane(canvas).columns[0]
    doubled(canvas, Point(first.rect.centre.x, lane(canvas).rect.bottom - 20))
    QTest.keyClicks(editor(canvas), "Find My Loan")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Right, ALT)
    written(canvas, "", "Repay Easily")
    assert not canvas.naming
    store = canvas.session.scenario
    assert [s.name for s in store.of(ValueStream)] == ["Borrow"]
    teams = {t.id: t.name for t in store.of(Team)}
    steps = sorted(store.of(JourneyStep), key=lambda s: s.order)
    assert [(s.name, [teams[t] for t in s.responsible_teams]) for s in steps] == [
        ("Explore", ["Find My Loan"]),
        ("Qualify", ["Find My Loan"]),
        ("Repay", ["Repay Easily"]),
    ]
    assert len(canvas.session.history.done) == 6


def test_escape_takes_back_what_enter_offered(canvas):
    doubled(canvas, Point(300, -30))
    written(canvas, "Borrow")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    assert canvas.session.scenario.of(JourneyStep) == ()
    assert len(canvas.session.history.done) == 1
    assert canvas.hasFocus() or not canvas.isActiveWindow()


def test_enter_on_the_name_it_came_with_is_enough(canvas):
    doubled(canvas, Point(300, -30))
    written(canvas, "Borrow", "Explore")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    assert [s.name for s in canvas.session.scenario.of(JourneyStep)] == ["Explore"]
    assert not canvas.naming


def test_a_click_elsewhere_keeps_the_name_and_ends_there(canvas):
    doubled(canvas, Point(300, -30))
    QTest.keyClicks(editor(canvas), "Borrow")
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(5, 5))
    assert [s.name for s in canvas.session.scenario.of(ValueStream)] == ["Borrow"]
    assert canvas.session.scenario.of(JourneyStep) == ()


def test_a_double_click_in_the_band_adds_a_team_without_a_type(canvas):
    doubled(canvas, canvas.session.drawing.layout.band.rect.centre)
    written(canvas, "Core API")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    (team,) = canvas.session.scenario.of(Team)
    assert (team.name, team.type) == ("Core API", TeamType.UNDEFINED)


def test_a_design_for_reading_only_takes_no_double_click(qtbot):
    canvas = Canvas(Session(empty_design(), read_only=True))
    qtbot.addWidget(canvas)
    canvas.resize(900, 700)
    canvas.show()
    doubled(canvas, Point(300, -30))
    assert not canvas.naming
    assert not canvas.session.scenario.of(ValueStream)


def badges(canvas) -> list[str]:
    return sorted(f.record for f in canvas.session.drawing.picture.in_order() if f.role == "badge")


def test_no_badge_comes_or_goes_while_something_new_is_being_named(canvas):
    """TOOL-93"""
    canvas.session.start_checking()
    doubled(canvas, Point(300, -30))
    written(canvas, "Borrow", "Explore")
    assert badges(canvas) == []
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    assert not canvas.naming
    shown = badges(canvas)
    assert shown
    canvas.rename(canvas.session.scenario.of(ValueStream)[0].id)
    assert badges(canvas) == shown


def test_the_step_that_is_offered_takes_no_room_until_it_has_a_name(canvas):
    """TOOL-94"""
    doubled(canvas, Point(300, -30))
    written(canvas, "Borrow")
    assert canvas.session.scenario.of(JourneyStep) == ()
    written(canvas, "Explore")
    before = canvas.session.drawing.layout.lanes
    seen = canvas.seen
    assert editor(canvas).placeholderText() == "Next step"
    last = canvas.camera.rect_to_view(lane(canvas).columns[-1].rect)
    assert editor(canvas).x() >= last.right
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    assert canvas.session.drawing.layout.lanes == before
    assert canvas.seen == seen
    assert len(canvas.session.history.done) == 2

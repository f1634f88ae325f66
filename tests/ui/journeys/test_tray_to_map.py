"""From a pasted list to teams on the map, by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from helpers.window import settle
from topodesk.drawing.shapes import Point
from topodesk.model.stream import JourneyStep
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.tray.tray import Tray

LEFT = Qt.MouseButton.LeftButton
LIST = "Team\tType\tSize\nRefunds\tstream-aligned\t6\nVault\tplatform\t5\nCoaching\tenabling\t3"


@pytest.fixture
def tray(window: MainWindow) -> Tray:
    QGuiApplication.clipboard().setText(LIST)
    window.menus.actions["paste"].trigger()
    settle()
    return window.tray


def names(tray: Tray) -> list[str]:
    return [team.name for team in tray.list.rows.teams]


def team(session: Session, name: str) -> Team:
    return next(t for t in session.scenario.of(Team) if t.name == name)


def on_screen(window: MainWindow, step: str) -> QPoint:
    """A place below a step's chevron, in pixels of the map."""
    for lane in window.canvas.session.drawing.layout.lanes:
        for column in lane.columns:
            if column.step == step:
                place = Point((column.x0 + column.x1) / 2, lane.rect.bottom - 8)
                x, y = window.canvas.camera.to_view(place)
                return QPoint(round(x), round(y))
    raise AssertionError(step)


def test_a_team_is_dragged_from_the_list_to_a_step(
    window: MainWindow, session: Session, tray: Tray
) -> None:
    """TOOL-102"""
    view, canvas = tray.list.viewport(), window.canvas.viewport()
    start = tray.list.visualRect(tray.list.rows.index(names(tray).index("Refunds"))).center()
    end = view.mapFromGlobal(canvas.mapToGlobal(on_screen(window, "s2")))
    QTest.mousePress(view, LEFT, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view, start + (end - start) * step / 5)
    assert window.canvas.tools.preview.caption.endswith("responsible for “Dispute”")
    QTest.mouseRelease(view, LEFT, pos=end)
    settle()
    refunds = team(session, "Refunds")
    assert (refunds.value_stream, refunds.people) == ("spend", 6)
    assert [s.id for s in session.scenario.referrers(refunds.id, JourneyStep)] == ["s2"]
    assert not window.canvas.naming, "it has its name"
    assert names(tray) == ["Coaching", "Vault"]


def test_a_click_and_another_click_place_a_team(
    window: MainWindow, session: Session, tray: Tray
) -> None:
    at = tray.list.visualRect(tray.list.rows.index(names(tray).index("Refunds"))).center()
    QTest.mouseClick(tray.list.viewport(), LEFT, pos=at)
    assert window.canvas.tools.busy
    QTest.mouseClick(window.canvas.viewport(), LEFT, pos=on_screen(window, "s2"))
    settle()
    assert team(session, "Refunds").value_stream == "spend"


def test_enter_after_enter_places_the_whole_list(
    window: MainWindow, session: Session, tray: Tray
) -> None:
    """TOOL-104"""
    tray.list.setFocus()
    tray.list.choose([], 0)
    for _ in range(3):
        QTest.keyClick(tray.list, Qt.Key.Key_Return)
        settle()
    assert names(tray) == []
    assert {"Refunds", "Vault", "Coaching"} <= {t.name for t in session.scenario.of(Team)}
    assert [c.name for c in session.history.done[1:]] == [
        "Place team “Coaching”",
        "Place team “Refunds”",
        "Place team “Vault”",
    ]
    for _ in range(3):
        session.undo()
    settle()
    assert names(tray) == ["Coaching", "Refunds", "Vault"]


def test_what_may_not_stand_in_the_middle_stands_on_no_stream(
    window: MainWindow, session: Session, tray: Tray
) -> None:
    lane = session.drawing.layout.lanes[0].rect
    view = window.canvas.viewport()
    camera = window.canvas.camera.centred_on(lane.centre, view.width(), view.height())
    window.canvas.look(camera)
    tray.search.setFocus()
    QTest.keyClicks(tray.search, "vau")
    QTest.keyClick(tray.search, Qt.Key.Key_Return)
    settle()
    assert team(session, "Vault").value_stream is None
    assert window.status.hint.text() == "The team “Vault” stands on no stream yet"

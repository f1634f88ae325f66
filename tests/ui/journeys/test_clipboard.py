"""Copy, cut and paste with the real clipboard: in a window, between two, as text, as picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, put_away, settle
from topodesk.drawing.shapes import Point
from topodesk.model.design import empty_design
from topodesk.model.interaction import Interaction
from topodesk.model.record import Record
from topodesk.model.stream import JourneyStep, ValueStream
from topodesk.model.team import Team
from topodesk.session.session import Session
from topodesk.storage.fragment import MIME
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CTRL = Qt.KeyboardModifier.ControlModifier
KEYS = Qt.Key


@pytest.fixture
def other(qtbot: QtBot) -> Iterator[MainWindow]:
    """A second window with an empty design."""
    made = MainWindow(AnsweringDialogs())
    made.resize(1000, 700)
    made.show_session(Session(empty_design()))
    assert made.session is not None
    made.install(Canvas(made.session))
    made.show()
    settle()
    yield made
    put_away(made)


def press(window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier = CTRL) -> None:
    """Press a key with the map in focus, as its shortcut would come."""
    window.activateWindow()
    window.canvas.setFocus()
    settle()
    QTest.keyClick(window.canvas, key, keys)
    settle()


def point_at(window: MainWindow, place: Point | None) -> None:
    """Move the pointer over a place of the map, or off the map."""
    view = window.canvas.viewport()
    if place is None:
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
        return
    x, y = window.canvas.camera.to_view(place)
    at, none = QPointF(x, y), Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, at, QPointF(view.mapToGlobal(at)), none, none, keys)
    QApplication.sendEvent(view, event)


def names(session: Session, kind: type[Record]) -> list[str]:
    return sorted(record.label() for record in session.scenario.of(kind))


def column(session: Session, step: str) -> Point:
    for lane in session.drawing.layout.lanes:
        for each in lane.columns:
            if each.step == step:
                return Point((each.x0 + each.x1) / 2, lane.rect.bottom - 12)
    raise AssertionError(step)


def held() -> QMimeData:
    mime = QGuiApplication.clipboard().mimeData()
    assert mime is not None
    return mime


def picture() -> QImage:
    image = held().imageData()
    assert isinstance(image, QImage)
    return image


def session_of(window: MainWindow) -> Session:
    assert window.session is not None
    return window.session


def test_what_is_copied_is_records_text_and_picture_at_once(
    window: MainWindow, session: Session
) -> None:
    """TOOL-105"""
    session.selection.set(["risk", "pay"])
    press(window, KEYS.Key_C)
    mime = held()
    assert mime.hasFormat(MIME)
    assert mime.text() == "Pay Anywhere\nRisk", "in the order they are read in"
    assert mime.hasImage()
    assert picture().width() > 100
    assert window.status.hint.text() == "Copied 2 teams"


def test_a_team_is_pasted_on_the_step_under_the_pointer(
    window: MainWindow, session: Session
) -> None:
    """TOOL-106"""
    session.selection.set(["pay"])
    press(window, KEYS.Key_C)
    point_at(window, column(session, "s2"))
    press(window, KEYS.Key_V)
    (copy,) = (t for t in session.scenario.of(Team) if t.name == "Pay Anywhere copy")
    assert session.selection.ids == (copy.id,)
    assert copy.value_stream == "spend"
    assert [s.id for s in session.scenario.referrers(copy.id, JourneyStep)] == ["s2"]
    assert session.history.done[-1].name == "Paste team “Pay Anywhere copy”"
    before = len(session.history.done)
    session.undo()
    assert "Pay Anywhere copy" not in names(session, Team)
    assert len(session.history.done) == before - 1


def test_a_menu_pastes_where_it_was_asked_for(window: MainWindow, session: Session) -> None:
    session.selection.set(["risk"])
    press(window, KEYS.Key_C)
    x, y = window.canvas.camera.to_view(column(session, "s2"))
    at = QPoint(round(x), round(y))
    view = window.canvas.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, asked)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    window.menus.actions["paste"].trigger()
    settle()
    (copy,) = (t for t in session.scenario.of(Team) if t.name == "Risk copy")
    assert copy.value_stream == "spend"


def test_several_teams_keep_their_distance_on_open_paper(
    window: MainWindow, session: Session
) -> None:
    session.selection.set(["risk", "pay"])
    press(window, KEYS.Key_C)
    band = session.drawing.layout.band.rect
    point_at(window, Point(band.x + 200, band.bottom - 10))
    press(window, KEYS.Key_V)
    drawn = [session.drawing.picture.of(id)[0].bounds for id in session.selection.ids]
    assert len(drawn) == 2
    assert not drawn[0].meets(drawn[1])
    teams = [session.scenario.get(Team, id) for id in session.selection.ids]
    assert all(team is not None and team.value_stream is None for team in teams)


def test_a_stream_is_pasted_into_another_window_as_a_lane(
    window: MainWindow, session: Session, other: MainWindow
) -> None:
    """TOOL-107"""
    session.selection.set(["spend", "pay", "core"])
    press(window, KEYS.Key_C)
    press(other, KEYS.Key_V)
    target = session_of(other)
    assert names(target, ValueStream) == ["Everyday spending"]
    assert names(target, JourneyStep) == ["Dispute", "Pay"]
    assert names(target, Team) == ["Core Platform", "Pay Anywhere"]
    assert len(target.scenario.of(Interaction)) == 1
    ids = {record.id for record in target.scenario}
    assert not ids & {record.id for record in session.scenario}
    press(other, KEYS.Key_V)
    assert names(target, ValueStream) == ["Everyday spending", "Everyday spending copy"]


def test_what_was_copied_outlives_the_design_it_came_from(
    window: MainWindow, session: Session
) -> None:
    session.selection.set(["pay"])
    press(window, KEYS.Key_C)
    window.filing.show_empty()
    settle()
    press(window, KEYS.Key_V)
    assert names(session_of(window), Team) == ["Pay Anywhere"]
    assert picture().width() > 50


def test_cutting_is_one_step_that_names_itself(window: MainWindow, session: Session) -> None:
    session.selection.set(["risk"])
    press(window, KEYS.Key_X)
    assert "Risk" not in names(session, Team)
    assert session.history.done[-1].name == "Cut team “Risk”"
    point_at(window, None)
    press(window, KEYS.Key_V)
    assert "Risk" in names(session, Team), "its name is free again"
    session.undo()
    session.undo()
    assert session.scenario.get(Team, "risk") is not None


def test_an_interaction_alone_cannot_be_copied(window: MainWindow, session: Session) -> None:
    session.selection.set(["uses"])
    window.menus.refresh()
    assert not window.menus.actions["copy"].isEnabled()
    assert not window.pasting.copy()
    assert window.status.hint.text().startswith("Select teams, streams")


@pytest.mark.parametrize(
    "text", [b"", b"{", b"[]", b'{"format": "topodesk-fragment", "version": 1}', b"\xff\xfe"]
)
def test_a_broken_fragment_is_refused_with_a_sentence(
    window: MainWindow, session: Session, text: bytes
) -> None:
    """TOOL-109"""
    mime = QMimeData()
    mime.setData(MIME, text)
    QGuiApplication.clipboard().setMimeData(mime)
    before = dict(session.scenario.records)
    press(window, KEYS.Key_V)
    assert window.status.hint.text().startswith("What is on the clipboard")
    assert dict(session.scenario.records) == before
    assert not session.history.done


def test_a_picture_of_the_selection_or_the_whole_map(window: MainWindow, session: Session) -> None:
    """TOOL-110"""
    sizes = []
    for ids in ([], ["risk"], ["spend"]):
        session.selection.set(ids)
        window.menus.actions["copy_picture"].trigger()
        assert not held().hasText()
        sizes.append(picture().size())
    whole, team, lane = sizes
    assert team.width() < lane.width() < whole.width()
    assert team.height() < lane.height() < whole.height()

"""What the map keeps to itself is said when the pointer rests on it (FIND-5, VIEW-30)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from helpers.window import AnsweringDialogs, open_window, settle, small_bank
from topodesk.drawing.picture import Figure
from topodesk.edits.fields import rename
from topodesk.rules.finding import Severity
from topodesk.session.explaining import Saying, findings_about
from topodesk.session.session import Session
from topodesk.tools.folds import middle_of
from topodesk.tools.looking import toggle_focus
from topodesk.ui.canvas.canvas import Canvas
from topodesk.ui.canvas.hint_card import MOST, HintCard, beside
from topodesk.ui.canvas.hovering import REST
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.side import FINDINGS, INSPECTOR


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    session = Session(small_bank())
    session.start_checking()
    with open_window(session, Canvas, AnsweringDialogs(), (1400, 900)) as shown:
        shown.canvas.zoom_to(100)
        shown.side.findings.refresh()
        settle()
        yield shown


def figure(window: MainWindow, id: str, role: str) -> Figure:
    return next(f for f in window.canvas.session.drawing.picture.of(id) if f.role == role)


def middle(window: MainWindow, found: Figure) -> QPoint:
    area = found.hit[0].moved(found.origin.x, found.origin.y) if found.hit else found.bounds
    x, y = window.canvas.camera.to_view(area.centre)
    return QPoint(round(x), round(y))


def rested_on(window: MainWindow, qtbot: QtBot, found: Figure) -> HintCard | None:
    window.canvas.hovering.end()
    window.canvas.hovering.moved(QPointF(middle(window, found)))
    qtbot.wait(REST + 80)
    return window.canvas.hovering.card


def words(card: HintCard | None) -> list[str]:
    assert card is not None
    return [label.text() for label in card.findChildren(QLabel) if label.text()]


def test_a_badge_says_what_was_found_and_why(window: MainWindow, qtbot: QtBot) -> None:
    found = findings_about(window.canvas.session, "spend")
    assert found
    said = words(rested_on(window, qtbot, figure(window, "spend", "badge")))
    assert said[0] == "Everyday spending"
    for finding in found[:MOST]:
        assert finding.title in said
        assert finding.why in said
    left = len(found) - MOST
    assert (f"+{left} more" in said) == (left > 0)


def test_a_badge_that_is_calm_says_why(window: MainWindow) -> None:
    session = window.canvas.session
    found = [f for f in session.checker.findings if f.severity is Severity.ERROR][:1]
    assert found
    for calm in (True, False):
        card = HintCard(window, Saying("Everyday spending", tuple(found), calm))
        assert ("Error, as it is today" in words(card)) is calm


def test_the_card_goes_with_the_pointer(window: MainWindow, qtbot: QtBot) -> None:
    badge = figure(window, "spend", "badge")
    assert rested_on(window, qtbot, badge) is not None
    window.canvas.hovering.moved(QPointF(2, 2))
    assert window.canvas.hovering.card is None
    window.canvas.hovering.moved(QPointF(middle(window, badge)))
    window.canvas.pan(5, 5)
    qtbot.wait(REST + 80)
    assert window.canvas.hovering.card is None


def test_a_click_on_a_badge_opens_the_findings_at_its_card(window: MainWindow) -> None:
    window.side.tabs.setCurrentIndex(INSPECTOR)
    window.toggle_panels()
    settle()
    QTest.mouseClick(
        window.canvas.viewport(),
        Qt.MouseButton.LeftButton,
        pos=middle(window, figure(window, "spend", "badge")),
    )
    settle()
    assert window.panels_shown
    assert window.side.tabs.currentIndex() == FINDINGS
    assert window.canvas.session.selection.ids == ("spend",)
    cards = window.side.findings.cards
    entry = next(item for item in cards.items if getattr(item, "where", ())[:1] == ("spend",))
    card = cards.card(entry.key)
    assert card is not None
    assert cards.viewport().rect().contains(card.geometry().topLeft())


def test_a_shortened_name_is_said_in_full(window: MainWindow, qtbot: QtBot) -> None:
    session = window.canvas.session
    assert rested_on(window, qtbot, figure(window, "pay", "team")) is None
    name = "<b>Payments</b> & everything that has to do with it, " * 4
    session.commit(rename(session.scenario, "pay", name))
    assert words(rested_on(window, qtbot, figure(window, "pay", "team"))) == [
        " ".join(name.split())
    ]


def test_a_dimmed_name_and_one_too_small_to_read_are_said_too(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.canvas.session
    session.selection.set(["pay"])
    toggle_focus(session)
    assert rested_on(window, qtbot, figure(window, "pay", "team")) is None
    assert words(rested_on(window, qtbot, figure(window, "risk", "team"))) == ["Risk"]
    toggle_focus(session)
    window.canvas.zoom_to(30)
    assert words(rested_on(window, qtbot, figure(window, "risk", "team"))) == ["Risk"]


def test_the_triangle_at_the_head_of_a_lane_says_what_a_press_does(
    window: MainWindow, qtbot: QtBot
) -> None:
    canvas = window.canvas
    for words_said in ("Fold this lane to one line", "Unfold this lane"):
        lane = canvas.session.drawing.layout.lanes[0]
        spot = QPointF(*canvas.camera.to_view(middle_of(lane)))
        canvas.tools.move(canvas.pointer(spot, Qt.KeyboardModifier.NoModifier))
        canvas.hovering.moved(spot)
        qtbot.wait(REST + 80)
        assert words(canvas.hovering.card) == [words_said]
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert not canvas.session.drawing.layout.lanes[0].folded


def test_a_card_stays_in_view() -> None:
    room, size = QSize(600, 400), QSize(330, 160)
    for x in range(0, 601, 50):
        for y in range(0, 401, 50):
            assert QRect(0, 0, 600, 400).contains(beside(QPointF(x, y), size, room))

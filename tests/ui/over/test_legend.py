"""The legend explains what is on the map and nothing else (VIEW-27)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.drawing.notation.key import (
    FINDING_WORDS,
    MODE_WORDS,
    TEAM_WORDS,
    finding_entries,
    key_of,
)
from topodesk.drawing.shapes import TextLine
from topodesk.edits.steps import add_step
from topodesk.edits.tags import tag
from topodesk.edits.teams import retype
from topodesk.model.interaction import InteractionMode
from topodesk.model.team import TeamType
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.over.colour_key import ColourKey
from topodesk.ui.panels.over.legend import SLOWLY


def names(window: MainWindow) -> list[str]:
    return [entry.name for section in window.stage.legend.shown for entry in section.entries]


def opened(window: MainWindow) -> None:
    window.menus.actions["legend"].trigger()
    settle()


def test_only_what_occurs_is_explained(window: MainWindow) -> None:
    opened(window)
    badges = {name for name, _ in FINDING_WORDS.values()} | {"Dashed ring"}
    assert [name for name in names(window) if name not in badges] == [
        "Stream-aligned team",
        "Platform team",
        "Not yet typed",
        "X-as-a-Service",
        "Waiting",
        "Component",
    ]


def test_it_follows_the_map(window: MainWindow, qtbot: QtBot) -> None:
    opened(window)
    session = window.session
    assert session is not None
    session.commit(retype(session.scenario, ["risk"], TeamType.ENABLING))
    session.look_through(session.lens.without(InteractionMode.X_AS_A_SERVICE))
    qtbot.wait(SLOWLY + 100)
    assert "Enabling team" in names(window)
    assert "Not yet typed" not in names(window)
    assert "X-as-a-Service" not in names(window)


def test_badges_are_explained_once_there_are_any(window: MainWindow, qtbot: QtBot) -> None:
    opened(window)
    assert window.session is not None
    window.session.start_checking()
    qtbot.wait(SLOWLY + 100)
    kinds = {mark.kind for mark in window.session.live.marks.values()}
    assert kinds
    assert {FINDING_WORDS[kind][0] for kind in kinds} <= set(names(window))


def test_the_map_is_fitted_beside_it_where_that_costs_little(window: MainWindow) -> None:
    window.resize(1680, 1020)
    settle()
    window.canvas.fit()
    opened(window)
    legend, canvas = window.stage.legend, window.canvas
    assert legend.isVisible()
    right = canvas.camera.rect_to_view(canvas.whole).right
    assert right <= legend.x()
    window.menus.actions["legend"].trigger()
    settle()
    assert not legend.isVisible()


def test_every_sign_of_the_map_has_words() -> None:
    assert set(TEAM_WORDS) == set(TeamType)
    assert set(MODE_WORDS) == set(InteractionMode)


def test_a_map_that_would_be_much_smaller_beside_it_keeps_its_scale(window: MainWindow) -> None:
    session = window.session
    assert session is not None
    for number in range(8):
        session.commit(add_step(session.scenario, "spend", name=f"Step {number}"))
    window.canvas.fit()
    settle()
    before = window.canvas.camera.scale
    opened(window)
    assert window.canvas.camera.scale >= 0.88 * before
    legend, room = window.stage.legend, window.canvas
    assert legend.isVisible()
    assert legend.geometry().bottom() <= room.height()


def test_it_stays_where_a_hand_puts_it(window: MainWindow, qtbot: QtBot) -> None:
    opened(window)
    legend = window.stage.legend
    start, hand = legend.pos(), QPoint(40, 14)
    QTest.mousePress(legend, Qt.MouseButton.LeftButton, pos=hand)
    for _ in range(3):
        QTest.mouseMove(legend, hand - QPoint(50, 20))
        settle()
    QTest.mouseRelease(legend, Qt.MouseButton.LeftButton, pos=hand)
    assert legend.x() < start.x()
    put = legend.pos()
    window.stage.arrange()
    assert legend.pos() == put


def test_the_letters_and_rings_of_teams_are_explained() -> None:
    for entry in key_of(TeamType, (), ()):
        assert any(isinstance(shape, TextLine) for shape in entry.symbol)
    assert "Dashed ring" in [entry.name for entry in finding_entries({"warning"}, {"warning"})]
    assert "Dashed ring" not in [entry.name for entry in finding_entries({"warning"}, ())]


def test_colours_are_explained_in_their_chip_and_in_the_legend(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    assert session is not None
    session.commit(tag(session.scenario, ["pay", "risk"], "<b>pilot"))
    menus = {menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}
    menus["Colour teams by"].aboutToShow.emit()
    tags = {entry.text(): entry for entry in menus["Colour teams by"].actions()}["Tags"]
    tags.trigger()
    settle()
    assert not window.stage.legend.isVisible()
    (chip,) = window.stage.chips.shown
    key = chip.findChildren(ColourKey)[0]
    assert [(hue.code, words) for hue, words in key.shown] == [("<", "<b>pilot")]
    opened(window)
    qtbot.wait(SLOWLY + 100)
    first = window.stage.legend.shown[0]
    assert first.title == "Tags"
    assert [(entry.name, entry.meaning) for entry in first.entries] == [("<b>pilot", "2 teams")]

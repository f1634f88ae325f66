"""The legend explains what is on the map and nothing else (VIEW-27)."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from helpers.window import settle
from topodesk.drawing.notation.key import FINDING_WORDS, MODE_WORDS, TEAM_WORDS
from topodesk.edits.tags import tag
from topodesk.edits.teams import retype
from topodesk.model.interaction import InteractionMode
from topodesk.model.team import TeamType
from topodesk.ui.main_window import MainWindow
from topodesk.ui.panels.over.legend import SLOWLY


def names(window: MainWindow) -> list[str]:
    return [entry.name for section in window.stage.legend.shown for entry in section.entries]


def opened(window: MainWindow) -> None:
    window.menus.actions["legend"].trigger()
    settle()


def test_only_what_occurs_is_explained(window: MainWindow) -> None:
    opened(window)
    badges = {name for name, _ in FINDING_WORDS.values()}
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


def test_the_map_is_fitted_beside_it(window: MainWindow) -> None:
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


def test_colours_are_explained_as_soon_as_teams_carry_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    assert session is not None
    session.commit(tag(session.scenario, ["pay", "risk"], "<b>pilot"))
    menus = {menu.title(): menu for menu in window.menuBar().findChildren(QMenu)}
    menus["Colour teams by"].aboutToShow.emit()
    tags = {entry.text(): entry for entry in menus["Colour teams by"].actions()}["Tags"]
    tags.trigger()
    qtbot.wait(SLOWLY + 100)
    first = window.stage.legend.shown[0]
    assert first.title == "Tags"
    assert [(entry.name, entry.meaning) for entry in first.entries] == [("<b>pilot", "2 teams")]

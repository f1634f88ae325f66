"""The Teams menu: connecting, turning round, changing modes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from helpers.window import settle
from topodesk.model.interaction import Interaction, InteractionMode
from topodesk.session.session import Session
from topodesk.ui.actions.action import Submenu
from topodesk.ui.actions.teams import MENU
from topodesk.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def entries(window: MainWindow, title: str) -> QMenu:
    """A submenu, filled as when it opens."""
    found = next(m for m in window.menuBar().findChildren(QMenu) if m.title() == title)
    found.aboutToShow.emit()
    return found


def test_the_menu_connects_as_the_keys_do(window: MainWindow, session: Session) -> None:
    connect = window.menus.actions["connect_xaas"]
    session.selection.set(["risk", "pay"])
    settle()
    assert not connect.isEnabled()
    session.selection.set(["risk"])
    settle()
    connect.trigger()
    field = window.canvas.connecting_by_name.field
    assert field is not None
    window.canvas.tools.connect_with("core")
    made = session.scenario.of(Interaction)[-1]
    assert {made.provider, made.consumer} == {"risk", "core"}
    assert made.mode is InteractionMode.X_AS_A_SERVICE


def test_selected_interactions_turn_round_as_one_step(window: MainWindow, session: Session) -> None:
    session.commit(_another(session))
    session.selection.set(["uses", "helps", "pay"])
    settle()
    window.menus.actions["turn_round"].trigger()
    ends = [(it.provider, it.consumer) for it in session.scenario.of(Interaction)]
    assert sorted(ends) == [("core", "risk"), ("pay", "core")]
    assert session.history.done[-1].name == "Turn 2 interactions round"


def test_selected_interactions_get_another_mode_as_one_step(
    window: MainWindow, session: Session
) -> None:
    session.commit(_another(session))
    session.selection.set(["uses", "helps"])
    settle()
    menu = entries(window, "Interaction mode")
    assert [a.text() for a in menu.actions() if a.isChecked()] == []
    next(a for a in menu.actions() if a.text() == "Collaboration").trigger()
    assert {it.mode for it in session.scenario.of(Interaction)} == {InteractionMode.COLLABORATION}
    assert session.history.done[-1].name == "Make 2 interactions collaboration"
    menu = entries(window, "Interaction mode")
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["Collaboration"]


def test_each_list_of_choices_is_offered_on_what_it_is_about() -> None:
    submenus = {item.title: item.on for item in MENU if isinstance(item, Submenu)}
    assert submenus == {"Interaction mode": {"interaction"}, "Team type": {"team", "several"}}


def _another(session: Session):  # type: ignore[no-untyped-def]
    from topodesk.model.change import Change

    made = Interaction(
        id="helps", mode=InteractionMode.FACILITATING, provider="risk", consumer="core"
    )
    return Change.of("Add", session.scenario.id, added=[made])

"""The Scenario menu: what can be done with the scenario that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import SCENARIO, SEPARATOR, Action, Item, editable

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _one_of_several(window: MainWindow) -> bool:
    session = window.session
    return session is not None and editable(window) and len(session.design.scenarios) > 1


def _rename(window: MainWindow) -> None:
    if window.session is not None:
        window.top_bar.switch.rename(window.session.scenario.id)


def _delete(window: MainWindow) -> None:
    if window.session is not None:
        window.top_bar.switch.remove(window.session.scenario.id)


ACTIONS: tuple[Action, ...] = (
    Action("scenario_rename", "Rename scenario", _rename, (), editable, on=SCENARIO),
    Action(
        "scenario_copy",
        "Copy as a new option",
        lambda w: w.top_bar.switch.copy(),
        (),
        editable,
        on=SCENARIO,
    ),
    Action("scenario_delete", "Delete scenario", _delete, (), _one_of_several, on=SCENARIO),
)

MENU: tuple[Item, ...] = ("scenario_rename", "scenario_copy", SEPARATOR, "scenario_delete")

"""The Scenario menu: what can be done with the scenario that is shown."""

from __future__ import annotations

from functools import partial
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


def _begin(window: MainWindow) -> None:
    from topodesk.tools.beginning import begin_with_today

    window.do(begin_with_today)
    window.canvas.fit()


def _can_begin(window: MainWindow) -> bool:
    if not editable(window) or window.session is None:
        return False
    from topodesk.tools.beginning import beginning_of

    return beginning_of(window.session) is not None


def _may_move(by: int, window: MainWindow) -> bool:
    session = window.session
    if session is None or not editable(window):
        return False
    ids = [scenario.id for scenario in session.design.scenarios]
    return 0 <= ids.index(session.scenario.id) + by < len(ids)


def _move(by: int, window: MainWindow) -> None:
    if window.session is not None:
        ids = [scenario.id for scenario in window.session.design.scenarios]
        shown = window.session.scenario.id
        window.top_bar.switch.move_scenario(shown, ids.index(shown) + by)


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
    Action(
        "scenario_begin",
        "Begin with a copy of today",
        _begin,
        (),
        _can_begin,
        on=SCENARIO,
    ),
    Action(
        "scenario_left",
        "Move scenario left",
        partial(_move, -1),
        (),
        partial(_may_move, -1),
        on=SCENARIO,
    ),
    Action(
        "scenario_right",
        "Move scenario right",
        partial(_move, 1),
        (),
        partial(_may_move, 1),
        on=SCENARIO,
    ),
    Action("scenario_delete", "Delete scenario", _delete, (), _one_of_several, on=SCENARIO),
)

MENU: tuple[Item, ...] = (
    *("scenario_rename", "scenario_copy", "scenario_begin", SEPARATOR),
    *("scenario_left", "scenario_right", SEPARATOR, "scenario_delete"),
)

"""What can be done with a typical change where it is listed; the View menu brings the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import CHANGE, SEPARATOR, Action, Item, editable

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _walks(window: MainWindow) -> None:
    window.show_panels()
    window.side.show_walks()


def _shown(window: MainWindow) -> bool:
    return window.session is not None and bool(window.side.walks.shown)


def _editable(window: MainWindow) -> bool:
    return editable(window) and _shown(window)


def _walk_says(window: MainWindow) -> str:
    under_way = window.session is not None and window.side.walks.walking
    return "End the walk" if under_way else "Walk it through"


ACTIONS: tuple[Action, ...] = (
    Action("walks", "Walks", _walks),
    Action(
        "change_walk",
        "Walk it through",
        lambda w: w.side.walks.walk(),
        (),
        _editable,
        on=CHANGE,
        says=_walk_says,
    ),
    Action(
        "change_clear",
        "Start over",
        lambda w: w.side.walks.stops.start_over(),
        (),
        _editable,
        on=CHANGE,
    ),
    Action(
        "change_hide", "Hide its walk", lambda w: w.side.walks.choose(""), (), _shown, on=CHANGE
    ),
    Action(
        "change_rename",
        "Rename the change",
        lambda w: w.side.walks.rename(),
        (),
        _editable,
        on=CHANGE,
    ),
    Action(
        "change_delete",
        "Delete the change",
        lambda w: w.side.walks.delete(),
        (),
        _editable,
        on=CHANGE,
    ),
)

CHANGE_MENU: tuple[Item, ...] = (
    *("change_walk", "change_clear", "change_hide", SEPARATOR, "change_rename", "change_delete"),
)

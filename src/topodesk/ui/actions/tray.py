"""What can be done with the teams of the tray; part of the Teams menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.ui.actions.action import LISTED, Action, Entry, Item, Submenu, editable

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

TYPES = (
    ("Stream-aligned", "stream_aligned"),
    ("Platform", "platform"),
    ("Enabling", "enabling"),
    ("Complicated subsystem", "complicated_subsystem"),
    ("Not yet typed", "undefined"),
)


def _chosen(window: MainWindow) -> bool:
    return editable(window) and bool(window.tray.chosen)


def _one_chosen(window: MainWindow) -> bool:
    return editable(window) and len(window.tray.chosen) == 1


def _types(window: MainWindow) -> list[Entry]:
    """Each type, with a tick at the one all chosen teams have."""
    teams = [team for team in window.tray.list.rows.teams if team.id in window.tray.chosen]
    had = {team.type.value for team in teams}
    return [
        Entry(words, partial(window.tray.set_type, type), checked=had == {type})
        for words, type in TYPES
    ]


def _inspect(window: MainWindow) -> None:
    """What is known about a team before it has a place."""
    window.show_panels()
    window.side.inspect_of_design(window.tray.chosen[0])


ACTIONS: tuple[Action, ...] = (
    Action("place_listed", "Place on the map", lambda w: w.tray.place(), (), _chosen, on=LISTED),
    Action(
        "rename_listed", "Rename in the list", lambda w: w.tray.rename(), (), _one_chosen, on=LISTED
    ),
    Action("listed_facts", "Edit in the inspector", _inspect, (), _one_chosen, on=LISTED),
    Action("forget_listed", "Take off the list", lambda w: w.tray.forget(), (), _chosen, on=LISTED),
)

MENU: tuple[Item, ...] = (
    "place_listed",
    "rename_listed",
    "listed_facts",
    Submenu("Type in the list", _types, enabled=_chosen, on=LISTED),
    "forget_listed",
)

"""All actions and menus in one table, and what the context menu of a thing offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from topodesk.ui.actions import (
    arrange,
    clipboard,
    comparing,
    edit,
    file,
    library,
    panels,
    scenario,
    tables,
    teams,
    tray,
    view,
    walks,
)
from topodesk.ui.actions import help as help_menu
from topodesk.ui.actions.action import SEPARATOR, Action, Group, Item, Kind, Submenu

ACTIONS: tuple[Action, ...] = (
    *file.ACTIONS,
    *library.ACTIONS,
    *edit.ACTIONS,
    *clipboard.ACTIONS,
    *teams.ACTIONS,
    *tray.ACTIONS,
    *arrange.ACTIONS,
    *scenario.ACTIONS,
    *view.ACTIONS,
    *comparing.ACTIONS,
    *panels.ACTIONS,
    *walks.ACTIONS,
    *tables.ACTIONS,
    *help_menu.ACTIONS,
)

MENUS: tuple[tuple[str, tuple[Item, ...]], ...] = (
    ("&File", file.MENU),
    ("&Edit", (*edit.MENU, SEPARATOR, *clipboard.MENU)),
    ("&Teams", (*teams.MENU, SEPARATOR, *tray.MENU)),
    ("&Arrange", arrange.MENU),
    ("&Scenario", (*scenario.MENU, SEPARATOR, tables.DECISIONS)),
    ("&View", view.MENU),
    ("&Help", help_menu.MENU),
)

PANEL_MENUS: tuple[tuple[str, tuple[Item, ...]], ...] = (
    ("Finding", panels.FINDING_MENU),
    ("Step of the history", panels.STEP_MENU),
    ("Typical change", walks.CHANGE_MENU),
    ("Template", library.KEPT_MENU),
    ("Row of a table", tables.ROW_MENU),
)
"""Menus of what stands in a panel: they open there, and the menu bar has none of it."""

_BY_ID = {action.id: action for action in ACTIONS}


def context_menu(kind: Kind) -> tuple[Item, ...]:
    """What is offered on something of that kind, in the order of the menus, what concerns files
    last, with a SEPARATOR where one of them has one. A group of which it offers one thing only is
    that thing."""
    found: list[Item] = []
    for _, items in (*PANEL_MENUS, *MENUS[1:], *MENUS[:1]):
        for is_line, group in groupby(items, lambda item: item == SEPARATOR):
            offered = [] if is_line else list(_offered(group, kind))
            if offered:
                found += [SEPARATOR, *offered] if found else offered
    return tuple(found)


def _offered(items: Iterable[Item], kind: Kind) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Group):
            within = tuple(_offered(item.items, kind))
            yield from (Group(item.title, within),) if len(within) > 1 else within
        elif kind in (item.on if isinstance(item, Submenu) else _on(item)):
            yield item


def _on(id: str) -> frozenset[Kind]:
    return _BY_ID[id].on if id in _BY_ID else frozenset()


CANVAS_KEYS: tuple[tuple[str, str], ...] = (
    ("1  2  3  4", "Stream-aligned, platform, enabling, complicated subsystem: set or place"),
    ("C  X  F", "Connect: collaboration, X-as-a-Service, facilitating"),
    ("C  X  F, then type", "Connect the selected team with the one you name"),
    ("Ctrl+V with a list of names", "Teams for the tray: lines, CSV or spreadsheet cells"),
    ("7  8  9 while comparing", "What was before, the changes, what is afterwards"),
    ("Drag from the library", "Put a template, a component or a service on the map"),
    ("N", "A note: click where it belongs, on an item or beside; Shift + Enter for a new line"),
    ("Drag from a team's edge", "Connect it with another team"),
    ("Drag an end of a selected interaction", "Let another team give, or receive"),
    ("Drag a platform into another", "Make it part of that one"),
    ("Arrow keys", "Move what is selected a little; a team in a lane by a step or a row"),
    ("Shift / Ctrl + arrow keys", "Ten times as far, or by a hair"),
    ("Ctrl while dragging", "Do not fall into line with what stands around"),
    ("Wheel, arrow keys", "Scroll; with Shift, the wheel scrolls sideways"),
    ("Alt while dragging", "Leave the thing where it is and drop a copy"),
    ("Alt while stretching", "Take steps over instead of sharing them"),
    ("Shift + click, or drag on the paper", "Select several"),
    ("Space or middle button + drag", "Move the paper"),
    ("Ctrl + wheel", "Zoom at the pointer"),
    ("Double click on open ground", "Add what belongs there: a team, a step, a customer, a lane"),
    ("Enter while naming something new", "Keep the name and add the next one"),
    ("Alt + → while naming a new team", "Let it answer for the next step too"),
    ("Enter, or double click on a name", "Edit the name of what is selected"),
    ("Alt + 1 … 9", "Look as the first nine saved views say"),
    ("Walk it (Walks), then click teams", "The order a change takes; Backspace takes one back"),
    ("Menu key, Shift + F10", "What can be done with the selection"),
    ("Esc", "Cancel what you are doing"),
)
"""Keys and gestures of the canvas, for the page of shortcuts."""

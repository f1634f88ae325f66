"""Templates: keeping what is selected or all of it, and what can be done with a kept one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import (
    ANYTHING,
    SEPARATOR,
    TEMPLATE,
    Action,
    Group,
    Item,
    Submenu,
    editable,
    is_open,
)
from topodesk.ui.actions.clipboard import can_copy

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _chosen(window: MainWindow) -> bool:
    return is_open(window) and window.library.chosen is not None


def _placed(window: MainWindow) -> bool:
    return editable(window) and _chosen(window)


ACTIONS: tuple[Action, ...] = (
    Action(
        "keep",
        "Save selection as template…",
        lambda w: w.keeping.save_selection(),
        (),
        can_copy,
        on=ANYTHING - {"interaction"},
    ),
    Action(
        "keep_design", "Save design as template", lambda w: w.keeping.save_design(), (), is_open
    ),
    Action("library", "Library", lambda w: w.show_library(), (), is_open),
    Action(
        "template_place",
        "Put on the map",
        lambda w: w.library.list.place(),
        (),
        _placed,
        on=TEMPLATE,
    ),
    Action(
        "template_rename",
        "Rename template…",
        lambda w: w.library.rename(),
        (),
        _chosen,
        on=TEMPLATE,
    ),
    Action(
        "template_delete",
        "Delete template",
        lambda w: w.library.forget(),
        (),
        _chosen,
        on=TEMPLATE,
    ),
    Action(
        "template_folder",
        "Show the folder of templates",
        lambda w: w.keeping.show_folder(),
        (),
        is_open,
        on=TEMPLATE,
    ),
)

NEW_FROM_TEMPLATE = Submenu(
    "New from template",
    lambda w: w.keeping.designs(),
    "No design is kept as a template yet",
)
TEMPLATES = Group("Templates", ("keep", "keep_design", SEPARATOR, "template_folder"))
KEPT_MENU: tuple[Item, ...] = ("template_place", "template_rename", "template_delete")

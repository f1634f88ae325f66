"""The Teams menu: whom teams work with, and how."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from topodesk.ui.actions.action import (
    SEPARATOR,
    Action,
    Does,
    Entry,
    Group,
    Item,
    Kind,
    Submenu,
    When,
    editable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from topodesk.ui.main_window import MainWindow

PARTIES: frozenset[Kind] = frozenset(("team", "grouping"))
MODES = (
    ("collaboration", "Collaboration", "Collaborate with…"),
    ("xaas", "X-as-a-Service", "X-as-a-Service with…"),
    ("facilitating", "Facilitating", "Facilitating with…"),
)
TYPES = (
    ("stream_aligned", "Stream-aligned"),
    ("platform", "Platform"),
    ("enabling", "Enabling"),
    ("complicated_subsystem", "Complicated subsystem"),
    ("undefined", "Not yet typed"),
)
UNDECIDED = ("undefined", "Not decided yet")


def chosen(window: MainWindow, *collections: str) -> Iterator[str]:
    """The selected records of some collections, such as "teams"."""
    if window.session is not None:
        store = window.session.scenario
        for id in window.session.selection.ids:
            if id in store and store[id].collection in collections:
                yield id


def at_least(count: int, *collections: str) -> When:
    """While so many of them are selected and may be changed. Nobody counts a whole crowd."""
    return lambda window: (
        editable(window) and len(list(islice(chosen(window, *collections), count))) == count
    )


def only_one(*collections: str) -> When:
    """While one of them, and nothing else, is selected and may be changed."""
    return lambda window: (
        editable(window)
        and window.only_selected is not None
        and len(list(chosen(window, *collections))) == 1
    )


def _connects(mode: str) -> Does:
    def connect(window: MainWindow) -> None:
        from topodesk.model.interaction import InteractionMode

        window.canvas.arm_mode(InteractionMode(mode))

    return connect


def _turn_round(window: MainWindow) -> None:
    from topodesk.tools.interactions import turn_selected_round

    window.do(turn_selected_round)


def _split(window: MainWindow) -> None:
    from topodesk.ui.panels.reteaming.opening import open_split

    open_split(window)


def _merge(window: MainWindow) -> None:
    from topodesk.ui.panels.reteaming.opening import open_merge

    open_merge(window)


def _convert(window: MainWindow) -> None:
    team = window.only_selected
    if team is not None:
        window.show_panels()
        window.side.ask_what_becomes(team.id)


def _group(window: MainWindow) -> None:
    from topodesk.tools.grouping import group_selected

    window.do(group_selected)
    made = window.only_selected
    if made is not None and made.collection == "groupings":
        window.canvas.name_new(made.id)


def _dissolve(window: MainWindow) -> None:
    from topodesk.tools.grouping import dissolve_selected

    window.do(dissolve_selected)


def _modes(window: MainWindow) -> list[Entry]:
    """Every mode, checked where all that is selected has it."""

    assert window.session is not None
    found = list(chosen(window, "interactions"))
    now = {getattr(window.session.scenario[id], "mode", None) for id in found}
    modes = [(mode, text) for mode, text, _ in MODES]
    return [
        Entry(
            text,
            partial(_set_mode, window, mode),
            checked=now == {mode},
        )
        for mode, text in (*modes, UNDECIDED)
    ]


def _types(window: MainWindow) -> list[Entry]:
    """Every team type, checked where all selected teams are of it."""
    assert window.session is not None
    now = {getattr(window.session.scenario[id], "type", None) for id in chosen(window, "teams")}
    return [
        Entry(text, partial(_set_type, window, type), checked=now == {type}) for type, text in TYPES
    ]


def _set_type(window: MainWindow, type: str) -> None:
    from topodesk.tools.retyping import retype_selected

    window.do(lambda session: retype_selected(session, type))


def _set_mode(window: MainWindow, mode: str) -> None:
    from topodesk.tools.interactions import change_selected_mode

    window.do(lambda session: change_selected_mode(session, mode))


CONNECTING = tuple(
    Action(f"connect_{mode}", text, _connects(mode), (), only_one("teams", "groupings"), on=PARTIES)
    for mode, _, text in MODES
)
"""One for each mode; on the canvas their keys are C, X and F."""

ACTIONS: tuple[Action, ...] = (
    *CONNECTING,
    Action(
        "turn_round",
        "Turn round",
        _turn_round,
        (),
        at_least(1, "interactions"),
        on=frozenset(("interaction",)),
    ),
    Action("split", "Split…", _split, (), only_one("teams"), on=frozenset(("team",))),
    Action(
        "convert",
        "What should this team become?…",
        _convert,
        (),
        only_one("teams"),
        on=frozenset(("team",)),
    ),
    Action("merge", "Merge…", _merge, (), at_least(2, "teams"), on=frozenset(("several",))),
    Action(
        "group",
        "Group as a platform",
        _group,
        ("Ctrl+G",),
        at_least(1, "teams", "groupings"),
        on=frozenset(("team", "grouping", "several")),
    ),
    Action(
        "dissolve",
        "Dissolve the grouping",
        _dissolve,
        ("Ctrl+Shift+G",),
        at_least(1, "groupings"),
        on=frozenset(("grouping",)),
    ),
)

MENU: tuple[Item, ...] = (
    Submenu(
        "Team type",
        _types,
        enabled=at_least(1, "teams"),
        on=frozenset(("team", "several")),
    ),
    Group("Connect", tuple(action.id for action in CONNECTING)),
    SEPARATOR,
    "turn_round",
    Submenu(
        "Interaction mode",
        _modes,
        enabled=at_least(1, "interactions"),
        on=frozenset(("interaction",)),
    ),
    SEPARATOR,
    *("split", "merge", "convert", "group", "dissolve"),
)

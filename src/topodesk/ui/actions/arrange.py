"""The Arrange menu: in line, evenly apart, locked, tidy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import SEPARATOR, Action, Does, Item, editable, selected_editable

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def _aligns(side: str) -> Does:
    """Bring one side of what is selected into line."""

    def align(window: MainWindow) -> None:
        from topodesk.tools.arranging.lining_up import Side, align

        window.do(lambda session: align(session, Side(side)))

    return align


def _distributes(*, sideways: bool) -> Does:
    """Give what is selected the same distances."""

    def distribute(window: MainWindow) -> None:
        from topodesk.tools.arranging.lining_up import distribute

        window.do(lambda session: distribute(session, sideways=sideways))

    return distribute


def _lock(window: MainWindow) -> None:
    from topodesk.tools.arranging.locks import toggle_lock

    window.do(toggle_lock)


def _tidy(window: MainWindow) -> None:
    from topodesk.tools.arranging.locks import tidy_map

    window.do(tidy_map)


def _loose(window: MainWindow, least: int) -> bool:
    """Whether so many things are selected that stand freely."""
    if not selected_editable(window) or window.session is None:
        return False
    from topodesk.tools.arranging.loose import loose_selected

    return len(loose_selected(window.session)) >= least


def _two_loose(window: MainWindow) -> bool:
    return _loose(window, 2)


def _three_loose(window: MainWindow) -> bool:
    return _loose(window, 3)


def _can_lock(window: MainWindow) -> bool:
    if not selected_editable(window) or window.session is None:
        return False
    from topodesk.tools.arranging.locks import lockable_selected

    return bool(lockable_selected(window.session))


def _is_locked(window: MainWindow) -> bool:
    if window.session is None or not len(window.session.selection):
        return False
    from topodesk.tools.arranging.locks import all_locked

    return all_locked(window.session)


ALIGN = tuple(
    Action(f"align_{side}", text, _aligns(side), (keys,), _two_loose, "canvas")
    for side, text, keys in (
        ("left", "Align left", "Alt+A"),
        ("centre", "Align centres", "Alt+H"),
        ("right", "Align right", "Alt+D"),
        ("top", "Align top", "Alt+W"),
        ("middle", "Align middles", "Alt+V"),
        ("bottom", "Align bottom", "Alt+S"),
    )
)
DISTRIBUTE = (
    Action(
        "distribute_sideways",
        "Distribute horizontally",
        _distributes(sideways=True),
        ("Alt+Shift+H",),
        _three_loose,
        "canvas",
    ),
    Action(
        "distribute_downwards",
        "Distribute vertically",
        _distributes(sideways=False),
        ("Alt+Shift+V",),
        _three_loose,
        "canvas",
    ),
)

ACTIONS: tuple[Action, ...] = (
    *ALIGN,
    *DISTRIBUTE,
    Action(
        "lock",
        "Lock",
        _lock,
        ("Ctrl+Shift+L",),
        _can_lock,
        on=frozenset(("team", "value stream", "grouping", "note", "several")),
        checked=_is_locked,
    ),
    Action("tidy", "Tidy the map", _tidy, (), editable, on=frozenset(("map",))),
)

MENU: tuple[Item, ...] = (
    *(action.id for action in ALIGN[:3]),
    SEPARATOR,
    *(action.id for action in ALIGN[3:]),
    SEPARATOR,
    *(action.id for action in DISTRIBUTE),
    *(SEPARATOR, "lock", SEPARATOR, "tidy"),
)

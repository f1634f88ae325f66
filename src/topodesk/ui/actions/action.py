"""An action: its name, its keys, what it does, when it can be done and on what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

Does = Callable[["MainWindow"], object]
When = Callable[["MainWindow"], bool]
Says = Callable[["MainWindow"], str]

SEPARATOR = "-"
"""A line between two groups of a menu."""

Kind = Literal[
    "team",
    "value stream",
    "journey step",
    "customer",
    "grouping",
    "component",
    "interaction",
    "listed team",
    "note",
    "several",
    "map",
    "scenario",
    "design",
    "finding",
    "step of history",
    "typical change",
    "template",
    "row of a table",
]
"""What can be under the pointer: the noun of a record, several of them, or the empty map. A listed
team is under it in the tray, the last seven in the panels."""

RECORDS: frozenset[Kind] = frozenset(
    (
        *("team", "value stream", "journey step", "customer", "grouping"),
        *("component", "interaction", "note"),
    )
)
NAMED: frozenset[Kind] = RECORDS - {"interaction", "note"}
ANYTHING: frozenset[Kind] = RECORDS | {"several"}
MAP: frozenset[Kind] = frozenset(("map",))
SCENARIO: frozenset[Kind] = frozenset(("scenario",))
DESIGN: frozenset[Kind] = frozenset(("design",))
FINDING: frozenset[Kind] = frozenset(("finding",))
STEP: frozenset[Kind] = frozenset(("step of history",))
CHANGE: frozenset[Kind] = frozenset(("typical change",))
ROW: frozenset[Kind] = frozenset(("row of a table",))
LISTED: frozenset[Kind] = frozenset(("listed team",))
TEMPLATE: frozenset[Kind] = frozenset(("template",))


def always(window: MainWindow) -> bool:
    """At any time."""
    return True


def is_open(window: MainWindow) -> bool:
    """While a design is open."""
    return window.session is not None


def editable(window: MainWindow) -> bool:
    """While a design is open that may be changed."""
    return window.session is not None and not window.session.read_only


def selected(window: MainWindow) -> bool:
    """While something is selected."""
    return window.session is not None and len(window.session.selection) > 0


def selected_editable(window: MainWindow) -> bool:
    """While something is selected that may be changed."""
    return editable(window) and selected(window)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: its name in the menu, its shortcuts, what it does and when it can.

    `where` says when a shortcut counts: anywhere in the window, or only while the canvas has the
    focus (elsewhere the key means something in the field it is typed in). `on` are the kinds of
    things whose context menu offers it. `says` gives the name where that depends on what is
    selected ("": it is not offered now), `checked` whether a switch is on.
    """

    id: str
    text: str
    does: Does
    shortcuts: tuple[str, ...] = ()
    enabled: When = is_open
    where: Literal["window", "canvas"] = "window"
    on: frozenset[Kind] = frozenset()
    says: Says | None = None
    checked: When | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a submenu, made when it opens. Its text is shown as it is, & included."""

    text: str
    does: Callable[[], object]
    tip: str = ""
    checked: bool | None = None
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Submenu:
    """Entries that depend on the moment: `fill` lists them each time the submenu opens; `empty`
    is what it says while there are none. `enabled` and `on` as for actions."""

    title: str
    fill: Callable[[MainWindow], list[Entry]]
    empty: str = "Nothing yet"
    enabled: When = always
    on: frozenset[Kind] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """Items that stand in a menu of their own, so that the one they belong to stays short. Where
    `flat`, the menu bar has them side by side, and only context menus put them aside."""

    title: str
    items: tuple[Item, ...]
    flat: bool = False


Item = str | Submenu | Group
"""What stands in a menu: the id of an action, a SEPARATOR, a submenu or a group of such."""


def leaves(items: Iterable[Item]) -> Iterator[str | Submenu]:
    """Everything in a menu, out of its groups."""
    for item in items:
        if isinstance(item, Group):
            yield from leaves(item.items)
        else:
            yield item

"""Comparing two scenarios, in the View menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from topodesk.ui.actions.action import MAP, Action, Does, Entry, Item, Submenu, When, is_open

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


def comparing(window: MainWindow) -> bool:
    """While two scenarios are compared."""
    return window.session is not None and window.session.comparing.now is not None


def _can(window: MainWindow) -> bool:
    return window.session is not None and len(window.session.design.scenarios) > 1


def _toggle(window: MainWindow) -> None:
    session = window.session
    if session is None:
        return
    if session.comparing.now is not None:
        session.comparing.end()
    elif not session.comparing.begin():
        window.status.say("There is nothing to compare with yet: no other scenario holds anything")


def _sides(side: str) -> Does:
    def look(window: MainWindow) -> None:
        from topodesk.session.comparing import Side

        if window.session is not None:
            window.session.comparing.look(Side(side))

    return look


def _on(side: str) -> When:
    def shown(window: MainWindow) -> bool:
        now = window.session.comparing.now if window.session else None
        return now is not None and now.side.value == side

    return shown


def _others(window: MainWindow) -> list[Entry]:
    """The scenarios the shown one can be compared with."""
    session = window.session
    if session is None:
        return []
    now = session.comparing.now
    shown = now.after if now else session.scenario.id

    def entry(id: str, name: str) -> Entry:
        def begin() -> None:
            if session.comparing.now is not None:
                session.comparing.between(id, shown)
            else:
                session.comparing.begin(id)

        line = " ".join(name[:80].split()) or "Unnamed"
        return Entry(line, begin, checked=now is not None and now.before == id)

    return [entry(s.id, s.name) for s in session.design.scenarios if s.id != shown]


ACTIONS: tuple[Action, ...] = (
    Action("compare", "Compare", _toggle, ("Ctrl+Shift+D",), _can, on=MAP, checked=comparing),
    *(
        Action(f"look_{side}", words, _sides(side), (), comparing, checked=_on(side))
        for side, words in (
            ("before", "Show what was before"),
            ("changes", "Show the changes"),
            ("after", "Show what is afterwards"),
        )
    ),
    Action(
        "export_comparison",
        "Export the comparison as a picture…",
        lambda w: w.exporting.picture(compared=True),
        (),
        comparing,
    ),
)

WITH = Submenu("Compare with", _others, "There is no other scenario", is_open)

VIEW: tuple[Item, ...] = (
    *("compare", WITH, "look_before", "look_changes", "look_after", "export_comparison"),
)
"""In a group of the View menu."""

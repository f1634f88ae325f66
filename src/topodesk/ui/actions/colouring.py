"""The submenus of the View menu that colour by something and look for tags."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.ui.actions.action import Entry, Submenu, is_open

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

LONGEST = 60
"""Letters of a tag in the menu."""


def _schemes(window: MainWindow) -> list[Entry]:
    from topodesk.drawing.hues import SCHEMES

    session = window.session
    if session is None:
        return []
    choices = [("", "Nothing"), *((name, scheme.title) for name, scheme in SCHEMES.items())]
    return [
        Entry(
            title,
            partial(_colour, window, name),
            checked=session.lens.colour_by == name,
        )
        for name, title in choices
    ]


def _colour(window: MainWindow, name: str) -> None:
    from topodesk.tools.looking import colour_by

    window.do(partial(colour_by, scheme=name))


def _tags(window: MainWindow) -> list[Entry]:
    from topodesk.edits.tags import tags_in_use
    from topodesk.tools.looking import look_for_tag

    session = window.session
    if session is None:
        return []
    found = tags_in_use(session.scenario) | dict.fromkeys(session.lens.tags, 0)
    return [
        Entry(
            _short(tag),
            partial(window.do, partial(look_for_tag, tag=tag)),
            tip=tag if _short(tag) != tag else "",
            checked=tag in session.lens.tags,
        )
        for tag in found
    ]


def _short(tag: str) -> str:
    line = " ".join(tag.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


COLOUR_BY = Submenu("Colour teams by", _schemes, "Nothing", is_open)
LOOK_FOR = Submenu("Filter by tags", _tags, "Nothing is tagged yet", is_open)

"""The File menu, with the designs that were open lately and those that come along."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from topodesk.resources import resource
from topodesk.ui.actions.action import (
    DESIGN,
    SEPARATOR,
    Action,
    Entry,
    Group,
    Item,
    Submenu,
    always,
    editable,
    is_open,
)
from topodesk.ui.actions.library import NEW_FROM_TEMPLATE, TEMPLATES
from topodesk.ui.recent_files import recent_files

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

SLIDES, PAGE, SUMMARY = "Slides (*.pptx)", "Web page (*.html)", "Markdown text (*.md)"

SAMPLE_NAMES = {
    "northwind-bank": "Northwind Bank: a bank redesigned around its customers",
    "parcelo": "Parcelo: a small shop and six ways to organise it",
}


def _recent(window: MainWindow) -> list[Entry]:
    opens = window.filing.open
    return [Entry(path.name, partial(opens, path), str(path)) for path in recent_files()]


def _samples(window: MainWindow) -> list[Entry]:
    found = sorted(resource("samples").glob("*.topodesk.json"))
    stems = [(path, path.name.removesuffix(".topodesk.json")) for path in found]
    return [
        Entry(
            SAMPLE_NAMES.get(stem, stem.replace("-", " ").capitalize()),
            partial(window.filing.open_sample, path),
            str(path),
        )
        for path, stem in stems
    ]


def _about(window: MainWindow) -> None:
    """What is known about the design as a whole, in the inspector."""
    if window.session is not None:
        window.show_panels()
        window.side.inspect_of_design(window.session.design.info.id)


ACTIONS: tuple[Action, ...] = (
    Action("new", "New", lambda w: w.filing.new(), ("Ctrl+N",), always),
    Action("open", "Open…", lambda w: w.filing.ask_and_open(), ("Ctrl+O",), always),
    Action("save", "Save", lambda w: w.filing.save(), ("Ctrl+S",), editable, on=DESIGN),
    Action("save_as", "Save As…", lambda w: w.filing.save_as(), ("Ctrl+Shift+S",), on=DESIGN),
    Action("design_facts", "About the design", _about, (), is_open, on=DESIGN),
    Action(
        "design_rename",
        "Rename design",
        lambda w: w.top_bar.name.start(),
        (),
        editable,
        on=DESIGN,
    ),
    Action(
        "export", "Export proposal (PDF)…", lambda w: w.exporting.choose_proposal(), ("Ctrl+E",)
    ),
    Action("picture", "Picture (PNG, SVG)…", lambda w: w.exporting.picture()),
    Action("slides", "Slides (PowerPoint)…", lambda w: w.exporting.form(SLIDES)),
    Action("page", "Page for colleagues (HTML)…", lambda w: w.exporting.form(PAGE)),
    Action("summary", "Summary (Markdown)…", lambda w: w.exporting.form(SUMMARY)),
    Action("print", "Print proposal…", lambda w: w.printing.begin(), ("Ctrl+P",)),
    Action("quit", "Quit", lambda w: w.close(), ("Ctrl+Q",), always),
)

MENU: tuple[Item, ...] = (
    *("new", "open"),
    Submenu("Open Recent", _recent),
    Submenu("Open sample", _samples),
    NEW_FROM_TEMPLATE,
    SEPARATOR,
    *("save", "save_as", TEMPLATES, SEPARATOR, "design_rename", "design_facts", SEPARATOR),
    *("export", Group("Export as", ("picture", "slides", "page", "summary"))),
    *("print", SEPARATOR, "quit"),
)

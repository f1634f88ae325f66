"""Makes the menus and shortcuts from the table of actions, and keeps them up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from topodesk.resources import resource
from topodesk.ui.actions import ACTIONS, MENUS, RECENT, SAMPLES, SEPARATOR, Action
from topodesk.ui.recent_files import recent_files

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

WRITE = "Write the purpose"
"""What renaming is for an interaction, which has no name."""

SAMPLE_NAMES = {
    "northwind-bank": "Northwind Bank: a bank redesigned around its customers",
    "parcelo": "Parcelo: a small shop and six ways to organise it",
}


class Menus(QObject):
    """The actions of one window by id, in its menu bar."""

    def __init__(self, window: MainWindow) -> None:
        """Fill the window's menu bar."""
        super().__init__(window)
        self._window = window
        self.actions = {action.id: self._made(action) for action in ACTIONS}
        self._fill()
        self.refresh()

    def bind_canvas(self, canvas: QWidget) -> None:
        """Let the keys that count on the canvas only count there."""
        for action in ACTIONS:
            if action.where == "canvas":
                canvas.addAction(self.actions[action.id])

    def refresh(self) -> None:
        """Enable what can be done now; say what Undo and Redo are about."""
        for action in ACTIONS:
            self.actions[action.id].setEnabled(action.enabled(self._window))
        session = self._window.session
        history = session.history if session else None
        self._name("undo", "Undo", history.done[-1].name if history and history.done else "")
        self._name("redo", "Redo", history.undone[-1].name if history and history.undone else "")
        interaction = self._window.only_selected_is_interaction
        self.actions["rename"].setText(WRITE if interaction else "Rename")
        self.actions["panels"].setText(
            "Hide panels" if self._window.panels_shown else "Show panels"
        )

    def _made(self, action: Action) -> QAction:
        made = QAction(action.text, self._window)
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        if action.where == "canvas":
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        role = {"quit": made.MenuRole.QuitRole, "about": made.MenuRole.AboutRole}
        made.setMenuRole(role.get(action.id, made.MenuRole.NoRole))
        made.triggered.connect(lambda _checked=False: action.does(self._window))
        return made

    def _fill(self) -> None:
        bar = self._window.menuBar()
        for title, ids in MENUS:
            menu = bar.addMenu(title)
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self.refresh)
            for id in ids:
                if id == SEPARATOR:
                    menu.addSeparator()
                elif id == RECENT:
                    self._add_files(menu, "Open Recent", _recent)
                elif id == SAMPLES:
                    self._add_files(menu, "Open sample", _samples)
                else:
                    menu.addAction(self.actions[id])

    def _add_files(
        self, menu: QMenu, title: str, list_files: Callable[[], list[tuple[str, Path]]]
    ) -> None:
        files = menu.addMenu(title)

        def fill() -> None:
            files.clear()
            for name, path in list_files():
                entry = files.addAction(name.replace("&", "&&"))
                entry.setToolTip(str(path))
                entry.triggered.connect(
                    lambda _checked=False, path=path: self._open(path, files.title())
                )
            if files.isEmpty():
                files.addAction("Nothing yet").setEnabled(False)

        files.aboutToShow.connect(fill)
        files.setToolTipsVisible(True)

    def _open(self, path: Path, menu: str) -> None:
        if menu == "Open sample":
            self._window.filing.open_sample(path)
        else:
            self._window.filing.open(path)

    def _name(self, id: str, verb: str, what: str) -> None:
        """`Undo Move team “Join”`; a name's own & is no mnemonic."""
        text = f"{verb} {what}".strip()
        self.actions[id].setText(text.replace("&", "&&"))


def _recent() -> list[tuple[str, Path]]:
    return [(path.name, path) for path in recent_files()]


def _samples() -> list[tuple[str, Path]]:
    found = sorted(resource("samples").glob("*.topodesk.json"))
    stems = [(path.name.removesuffix(".topodesk.json"), path) for path in found]
    return [(SAMPLE_NAMES.get(stem, stem.replace("-", " ").capitalize()), p) for stem, p in stems]

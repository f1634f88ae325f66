"""Makes the menus and shortcuts from the table of actions, and keeps them up to date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from topodesk.resources import resource
from topodesk.ui.actions.action import RECENT, SAMPLES, SEPARATOR, Action, Kind
from topodesk.ui.actions.table import ACTIONS, MENUS, context_menu
from topodesk.ui.recent_files import recent_files

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow

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
        """Enable what can be done now, and say what it is about."""
        for action in ACTIONS:
            made = self.actions[action.id]
            made.setEnabled(action.enabled(self._window))
            if action.says is not None:
                # a name's own & is no mnemonic
                made.setText(action.says(self._window).replace("&", "&&"))
            if action.checked is not None:
                made.setChecked(action.checked(self._window))

    def context_menu(self, kind: Kind) -> QMenu:
        """The menu of something of that kind: what the table of actions offers on it."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.refresh()
        for id in context_menu(kind):
            menu.addSeparator() if id == SEPARATOR else menu.addAction(self.actions[id])
        return menu

    def _made(self, action: Action) -> QAction:
        made = QAction(action.text, self._window)
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        if action.where == "canvas":
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        role = {"quit": made.MenuRole.QuitRole, "about": made.MenuRole.AboutRole}
        made.setMenuRole(role.get(action.id, made.MenuRole.NoRole))
        made.setCheckable(action.checked is not None)
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


def _recent() -> list[tuple[str, Path]]:
    return [(path.name, path) for path in recent_files()]


def _samples() -> list[tuple[str, Path]]:
    found = sorted(resource("samples").glob("*.topodesk.json"))
    stems = [(path.name.removesuffix(".topodesk.json"), path) for path in found]
    return [(SAMPLE_NAMES.get(stem, stem.replace("-", " ").capitalize()), p) for stem, p in stems]

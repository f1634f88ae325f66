"""Makes the menus and shortcuts from the table of actions, and keeps them up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from topodesk.ui.actions.action import SEPARATOR, Action, Group, Item, Kind, Submenu
from topodesk.ui.actions.table import ACTIONS, MENUS, context_menu

if TYPE_CHECKING:
    from topodesk.ui.main_window import MainWindow


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

    def bind_list(self, widget: QWidget) -> None:
        """Let the keys of the canvas count in a list of records too, but for letters, which lead
        to the name they begin, and for renaming, which a list does in its own way."""
        for action in ACTIONS:
            letters = any(len(keys.removeprefix("Shift+")) == 1 for keys in action.shortcuts)
            if action.where == "canvas" and not letters and "F2" not in action.shortcuts:
                widget.addAction(self.actions[action.id])

    def refresh(self) -> None:
        """Enable what can be done now, and say what it is about."""
        for action in ACTIONS:
            made = self.actions[action.id]
            made.setEnabled(action.enabled(self._window))
            if action.says is not None:
                # a name's own & is no mnemonic
                said = action.says(self._window)
                made.setText((said or action.text).replace("&", "&&"))
                made.setVisible(bool(said))
            if action.checked is not None:
                made.setChecked(action.checked(self._window))

    def context_menu(self, kind: Kind) -> QMenu:
        """The menu of something of that kind: what the table of actions offers on it."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.refresh()
        self._put(context_menu(kind), menu)
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
        for title, items in MENUS:
            menu = bar.addMenu(title)
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(self.refresh)
            self._put(items, menu)

    def _put(self, items: tuple[Item, ...], menu: QMenu) -> None:
        for item in items:
            if isinstance(item, Submenu):
                self._add_submenu(item, menu)
            elif isinstance(item, Group):
                self._put(item.items, menu if item.flat else menu.addMenu(item.title))
            elif item == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(self.actions[item])

    def _add_submenu(self, item: Submenu, menu: QMenu) -> None:
        made = menu.addMenu(item.title)
        made.setToolTipsVisible(True)
        made.aboutToShow.connect(lambda: self._fill_submenu(item, made))
        menu.aboutToShow.connect(lambda: made.setEnabled(item.enabled(self._window)))

    def _fill_submenu(self, item: Submenu, menu: QMenu) -> None:
        menu.clear()
        for entry in item.fill(self._window):
            made = menu.addAction(entry.text.replace("&", "&&"))
            made.setToolTip(entry.tip)
            made.setEnabled(entry.enabled)
            if entry.checked is not None:
                made.setCheckable(True)
                made.setChecked(entry.checked)
            made.triggered.connect(lambda _checked=False, does=entry.does: does())
        if menu.isEmpty():
            menu.addAction(item.empty).setEnabled(False)

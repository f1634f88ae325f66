"""The outline on the shelf: selects what is selected on the map, and the other way round."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas
    from topodesk.ui.panels.outline.model import OutlineModel
    from topodesk.ui.panels.outline.tree import OutlineTree

FEW = 60
"""Teams up to which the steps of all streams are open at first."""
MOST_SELECTED = 300
"""Of a larger selection only the first lines are marked."""
NOTHING = "What is on the map is listed here: streams with their steps, teams, platforms."


class OutlinePanel(QWidget):
    """The tree, made when somebody first looks at it."""

    context_menu = Signal(QPoint)
    made = Signal(QWidget)

    def __init__(self, say: Callable[[str], None]) -> None:
        """Empty; `say` shows a sentence in the status bar."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self._canvas: Canvas | None = None
        self._tree: OutlineTree | None = None
        self._stale = False
        self.hint = label(NOTHING, "body", wraps=True)
        self.hint.setContentsMargins(EDGE, 14, EDGE, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.hint)
        self._column.addStretch()
        self._soon = Soon(self, self._follow_selection)

    @property
    def tree(self) -> OutlineTree | None:
        """The tree, once it was looked at."""
        return self._tree

    @property
    def focused(self) -> bool:
        """Whether the keyboard is in the tree."""
        return self._tree is not None and self._tree.hasFocus()

    def install(self, canvas: Canvas) -> None:
        """Show on this canvas what is selected here."""
        self._canvas = canvas

    def show_session(self, session: Session) -> None:
        """List another design."""
        if self._tree is not None:
            self._column.removeWidget(self._tree)
            self._tree.hide()
            self._tree.deleteLater()
            self._tree = None
        self._session = session
        session.on_change.append(self._changed)
        session.on_scenario.append(self._scenario_shown)
        session.on_selection.append(self._soon.ask)
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the tree, or bring it in step with what happened while it was hidden."""
        super().showEvent(event)
        if self._tree is None:
            self._make()
        elif self._stale:
            self._catch_up()
        self._soon.ask()

    def take_keyboard(self) -> None:
        """Let the arrows walk through the outline."""
        if self._tree is not None:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self._tree.currentIndex().isValid():
                self._tree.setCurrentIndex(self._tree.model().index(0, 0))

    def rename(self) -> None:
        """Edit the name of the current line in its place; an interaction has a purpose instead."""
        tree, session = self._tree, self._session
        if tree is None or session is None or session.read_only:
            return
        index = tree.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            tree.edit(index)
        elif self._canvas is not None and session.selection.only is not None:
            self._canvas.rename()

    # -- hearing the session -----------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        tree = self._tree
        if tree is None or not self.isVisible():
            self._stale = True
            return
        with tree.following():
            if not self._model(tree).follow(change):
                self._list_anew(tree)
        self._show_hint()

    def _scenario_shown(self) -> None:
        tree = self._tree
        if tree is not None:
            with tree.following():
                self._list_anew(tree)
            self._show_hint()

    def _list_anew(self, tree: OutlineTree) -> None:
        at = tree.verticalScrollBar().value()
        self._model(tree).start_again()
        tree.reopen()
        tree.verticalScrollBar().setValue(at)
        self._soon.ask()

    def _catch_up(self) -> None:
        tree = self._tree
        if tree is not None:
            self._stale = False
            with tree.following():
                self._list_anew(tree)
            self._show_hint()

    def _follow_selection(self) -> None:
        tree, session = self._tree, self._session
        if tree is None or session is None or not self.isVisible():
            return
        ids = session.selection.ids[:MOST_SELECTED]
        if set(ids) != set(tree.selected):
            way = self._way(ids[0]) if ids else []
            with tree.following():
                tree.select(ids, way)

    def _way(self, id: str) -> list[str]:
        """From the top down to a record; where it stands twice, to the place that is open."""
        from topodesk.session.outline import ROOT, parents

        session, tree = self._session, self._tree
        way = [id]
        while session is not None and tree is not None and way[0] != ROOT:
            above = parents(session.scenario, way[0])
            if not above:
                return []
            way.insert(0, next((place for place in above if place in tree.open), above[0]))
        return way[1:]

    # -- hearing the tree --------------------------------------------------------------------

    def _picked(self) -> None:
        tree, session = self._tree, self._session
        if tree is None or session is None:
            return
        ids = tree.selected
        new = [id for id in ids if id not in session.selection]
        session.selection.set(ids)
        if new and self._canvas is not None:
            self._canvas.follow(new[0])

    def _typed(self, key: str) -> None:
        if self._canvas is not None and self._session and len(self._session.selection):
            self._canvas.tools.key(key)

    # -- inside ------------------------------------------------------------------------------

    @staticmethod
    def _model(tree: OutlineTree) -> OutlineModel:
        from topodesk.ui.panels.outline.model import OutlineModel

        model = tree.model()
        if not isinstance(model, OutlineModel):
            raise TypeError("the outline's tree shows something else")
        return model

    def _make(self) -> None:
        from topodesk.ui.panels.outline.model import OutlineModel
        from topodesk.ui.panels.outline.tree import OutlineTree

        if self._session is None:
            return
        tree = OutlineTree(OutlineModel(self._session, self._say))
        model = self._model(tree)
        model.setParent(tree)
        tree.picked.connect(self._picked)
        tree.typed.connect(self._typed)
        tree.named.connect(self.rename)
        tree.context_menu.connect(self.context_menu.emit)
        self._tree = tree
        self._stale = False
        with tree.following():
            self._open_at_first()
        self._column.insertWidget(0, tree, 1)
        self._show_hint()
        self.made.emit(tree)

    def _open_at_first(self) -> None:
        from topodesk.model.team import Team
        from topodesk.session.outline import ROOT, children

        session, tree = self._session, self._tree
        if session is None or tree is None:
            return
        store = session.scenario
        if len(store.of(Team)) <= FEW:
            tops = children(store, ROOT)
            tree.open |= {*tops, *(step for top in tops for step in children(store, top))}
            tree.open -= {team.id for team in store.of(Team)}
        self._model(tree).rowCount()
        tree.reopen()

    def _show_hint(self) -> None:
        tree = self._tree
        empty = tree is not None and not self._model(tree).rowCount()
        self.hint.setVisible(empty or tree is None)
        if tree is not None:
            tree.setVisible(not empty)

"""The outline for Qt's tree view: asks for what is under a line when somebody opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from topodesk.model.change import Change
from topodesk.session.outline import ROOT, SECTIONS, children, touched
from topodesk.session.outline_words import quiet, title, told
from topodesk.session.session import Session
from topodesk.tools.outlining import can_drop, drop
from topodesk.ui.panels.outline.nodes import Node, Nodes

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-topodesk-outline"
DRAGGED = frozenset({"teams", "components", "value_streams", "journey_steps", "groupings"})
MANY = 40
"""Lines under which something may stand elsewhere after an edit until all of them are listed anew:
Qt's view takes longer for each than for one layout."""
NAMELESS = frozenset({"interactions"})


class OutlineModel(QAbstractItemModel):
    """Lines of the scenario that is shown. `say` is told what a drop or a rename did."""

    def __init__(self, session: Session, say: Callable[[str], None]) -> None:
        """Nothing looked at yet."""
        super().__init__()
        self.session = session
        self.nodes = Nodes.of(ROOT)
        self._say = say

    # -- in step with the session ------------------------------------------------------------

    def start_again(self) -> None:
        """Another scenario is shown."""
        self.beginResetModel()
        self.nodes = Nodes.of(ROOT)
        self.endResetModel()

    def follow(self, change: Change) -> bool:
        """Bring the lines that were looked at in step with an edit; False when so many stand
        elsewhere that it is quicker to `start_again`."""
        store = self.session.scenario
        edits = list(change.within(store.id))
        wanted = {
            id: children(store, id)
            for id in (touched(store, edits) if edits else ())
            if any(node.under is not None for node in self.nodes.showing(id))
        }
        stale = [
            (node, ids)
            for id, ids in wanted.items()
            for node in self.nodes.showing(id)
            if node.under is not None and [child.id for child in node.under] != ids
        ]
        if len(stale) > MANY:
            return False
        for node, ids in stale:
            if node in self.nodes.showing(node.id):
                self._renew(node, ids)
        return True

    def _renew(self, node: Node, wanted: list[str]) -> None:
        """Take out, move and put in, so that the lines under `node` are the `wanted` ones."""
        under = node.under or []
        index = self.index_of(node)
        kept = set(wanted)
        for first, last in _runs([child.place for child in under if child.id not in kept]):
            self.beginRemoveRows(index, first, last)
            for gone in under[first : last + 1]:
                self.nodes.take(gone)
            self.endRemoveRows()
        for place, id in enumerate(wanted):
            if place < len(under) and under[place].id == id:
                continue
            there = next((child for child in under[place:] if child.id == id), None)
            if there is not None:
                self.beginMoveRows(index, there.place, there.place, index, place)
                self.nodes.move(there, place)
                self.endMoveRows()
            else:
                self.beginInsertRows(index, place, place)
                self.nodes.put(node, place, id)
                self.endInsertRows()

    # -- lines and indexes -------------------------------------------------------------------

    def node(self, index: Index) -> Node:
        """The line at an index."""
        return self.nodes[index.internalId()] if index.isValid() else self.nodes.root

    def index_of(self, node: Node) -> QModelIndex:
        """Where a line stands."""
        if node is self.nodes.root:
            return QModelIndex()
        return self.createIndex(node.place, 0, node.number)

    def under(self, node: Node) -> list[Node]:
        """The lines under one, looked at now if they were not before."""
        if node.under is None:
            node.under = []
            for place, id in enumerate(children(self.session.scenario, node.id)):
                self.nodes.put(node, place, id)
        return node.under

    def title(self, node: Node) -> str:
        """What a line is called."""
        return title(self.session.scenario, node.id, node.parent.id if node.parent else ROOT)

    def quiet(self, node: Node) -> str:
        """What stands beside it."""
        return quiet(self.session.scenario, node.id)

    def _all_of(self, node: Node) -> list[str]:
        words = told(self.session.scenario, node.id)
        return [self.title(node), *([words] if words else [])]

    # -- Qt ----------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a line under `parent`."""
        under = self.under(self.node(parent))
        if column or not 0 <= row < len(under):
            return QModelIndex()
        return self.index_of(under[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The line above one."""
        parent = self.nodes[index.internalId()].parent if index.isValid() else None
        if parent is None or parent.number == 0:
            return QModelIndex()
        return self.createIndex(parent.place, 0, parent.number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many lines are under one."""
        return len(self.under(self.node(parent)))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """A single column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title of a line; the whole name for who edits it."""
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(" · ".join(self._all_of(node)))
        if role == Qt.ItemDataRole.EditRole:
            record = self.session.scenario.records.get(node.id)
            return record.label() if record is not None else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._all_of(node))
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give the record another name."""
        from topodesk.edits.fields import rename
        from topodesk.tools.acting import act

        store, id = self.session.scenario, self.node(index).id
        if id in store and isinstance(value, str) and value.strip() != store[id].label():
            self._say(act(self.session, lambda: rename(store, id, value.strip())))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a line."""
        flags = Qt.ItemFlag.ItemIsEnabled
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        record = self.session.scenario.records.get(self.node(index).id)
        if record is None:
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        flags |= Qt.ItemFlag.ItemIsSelectable
        if self.session.read_only:
            return flags
        if record.collection not in NAMELESS:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if record.collection in DRAGGED else flags

    # -- dragging ----------------------------------------------------------------------------

    def mimeTypes(self) -> list[str]:
        """Lines are dragged within the outline."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the dragged records."""
        data = QMimeData()
        ids = dict.fromkeys(self.node(index).id for index in indexes)
        data.setData(MIME, "\n".join(ids).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """What is dragged stands elsewhere afterwards."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether the drop means something there."""
        return can_drop(self.session, _ids(data), self._target(parent), row)

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Do what the drop means. Never True: the view is not to take the dragged lines out."""
        if can_drop(self.session, _ids(data), self._target(parent), row):
            self._say(drop(self.session, _ids(data), self._target(parent), row))
        return False

    def _target(self, parent: Index) -> str:
        return self.node(parent).id


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Neighbouring places as (first, last), the last run first."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[0][1] + 1 == place:
            runs[0] = runs[0][0], place
        else:
            runs.insert(0, (place, place))
    return runs


def is_section(id: str) -> bool:
    """Whether a line stands for no record."""
    return id in SECTIONS


def _ids(data: QMimeData) -> list[str]:
    raw = bytes(data.data(MIME).data()).decode(errors="replace")
    return [id for id in raw.split("\n") if id]

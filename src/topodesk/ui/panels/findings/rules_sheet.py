"""All rules there are, by id: searched by any word, a click shows the page of one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from topodesk.rules.registry import RULES
from topodesk.session.session import Session
from topodesk.ui.panels.reteaming.sheet import Sheet
from topodesk.ui.pieces.labels import label

_ID, _TEXT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class RulesSheet(Sheet):
    """The list that `topodesk rules` prints."""

    def __init__(
        self, session: Session, closed: Callable[[], None], explain: Callable[[str], None]
    ) -> None:
        """All rules; `explain` is told the id of the one that is chosen."""
        super().__init__(session, "Done", closed, cancel="")
        self._explain = explain
        self.title.setText(f"{len(RULES)} rules")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find a rule: an id, a word…")
        self.search.setAccessibleName("Find a rule")
        self.search.setMaxLength(200)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._first)
        self.list = QListWidget()
        self.list.setObjectName("rules")
        self.list.setAccessibleName("Rules")
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(4)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.none = label("No rule speaks of that.", "muted")
        self.none.hide()
        for rule in RULES:
            item = QListWidgetItem(f"{rule.title}\n{rule.id}")
            item.setData(_ID, rule.id)
            words = (rule.id, rule.name, rule.title, rule.guide.summary, rule.guide.looks_for)
            item.setData(_TEXT, " ".join(words).casefold())
            item.setToolTip(rule.guide.summary)
            self.list.addItem(item)
        self.list.itemClicked.connect(self._chosen)
        self.list.itemActivated.connect(self._chosen)
        for part in (self.search, self.none):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.do_it.setEnabled(True)

    @property
    def shown(self) -> list[str]:
        """The ids of the rules that fit what is searched."""
        items = (self.list.item(at) for at in range(self.list.count()))
        return [item.data(_ID) for item in items if not item.isHidden()]

    def refresh(self) -> None:
        """Rules stay the same whatever is edited."""

    def commit(self) -> None:
        """There is nothing to do."""
        self.close_draft()

    def _narrow(self, typed: str) -> None:
        wanted = typed.casefold().split()
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setHidden(not all(word in item.data(_TEXT) for word in wanted))
        self.none.setVisible(not self.shown)

    def _first(self) -> None:
        if self.shown:
            self._explain(self.shown[0])

    def _chosen(self, item: QListWidgetItem) -> None:
        self._explain(item.data(_ID))

"""All rules there are, by id: searched by any word, a click shows the page of one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStyleOptionViewItem

from topodesk.rules.registry import RULES
from topodesk.session.session import Session
from topodesk.ui.look.tokens import INK, MUTED
from topodesk.ui.panels.findings.card_layout import broken, face
from topodesk.ui.panels.reteaming.sheet import Sheet
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.named_rows import Index, NamedPainting

_ID, _TITLE, _TEXT = (Qt.ItemDataRole.UserRole + at for at in range(3))
LINE, AIR = 18, 7


class _Painting(NamedPainting):
    """Paints the title of a rule in as many lines as it needs, and below it its id."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListWidget) else 200
        return QSize(100, (1 + len(_lines(index, width))) * LINE + 2 * AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words on the ground of the row."""
        painter.save()
        place = self.begin(painter, option, (0, 6))
        y = place.top() + AIR + 13
        for text in _lines(index, place.width()):
            painter.setFont(face("action"))
            painter.setPen(QColor(INK))
            painter.drawText(QPoint(place.left() + AIR, y), text)
            y += LINE
        painter.setFont(face("rule"))
        painter.setPen(QColor(MUTED))
        painter.drawText(QPoint(place.left() + AIR, y), index.data(_ID))
        painter.restore()


def _lines(index: Index, width: int) -> tuple[str, ...]:
    return broken(index.data(_TITLE), "action", float(width - 2 * AIR), 3)


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
        self.list.setItemDelegate(_Painting(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.none = label("No rule speaks of that.", "muted")
        self.none.hide()
        for rule in RULES:
            item = QListWidgetItem(f"{rule.id} {rule.title}")
            item.setData(_ID, rule.id)
            item.setData(_TITLE, rule.title)
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

"""Fields that hold other records: a list of them with what each is, and a line to add by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from topodesk.tools.matching import best_first
from topodesk.ui.look.icons import icon
from topodesk.ui.look.stylesheet import wear
from topodesk.ui.look.tokens import MUTED
from topodesk.ui.panels.inspector.desk import Desk, Edit
from topodesk.ui.panels.inspector.field import Field
from topodesk.ui.pieces.buttons import PushButton, button
from topodesk.ui.pieces.completing import Completing
from topodesk.ui.pieces.emptying import empty
from topodesk.ui.pieces.entries import Entry
from topodesk.ui.pieces.labels import ShortLabel

SHORT = 44
"""Letters of a name a row asks room for."""
_AROUND = 6
"""Pixels a button has beside its words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record in a list: its id ("" when it cannot be selected), its name, more about it.

    `key` is the id of what is removed, where that is another record; `offer` reads on a button
    that takes what is in the row, which is not part of the list yet.
    """

    id: str
    name: str
    about: str = ""
    key: str = ""
    offer: str = ""


class ListField(Field):
    """Records by name. A click on one selects it; where something can be added or removed, a
    line to type in and a × beside each."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        hint: str,
        *,
        add: Callable[[str], Edit] | None = None,
        names: Callable[[], Iterable[str]] = tuple,
        remove: Callable[[str], Edit] | None = None,
        take: Callable[[str], Edit] | None = None,
        empty: str = "",
        invitation: str = "Add by name…",
    ) -> None:
        """`add` makes an edit of a typed name, `names` are offered while typing, `remove` and
        `take` make an edit of an id; `empty` is shown where there is nothing."""
        content = QWidget()
        super().__init__(title, hint, content)
        self._desk, self._remove, self._take, self._empty = desk, remove, take, empty
        self._rows: tuple[Row, ...] | None = None
        self._editable = True
        self.list = QVBoxLayout()
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(1)
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self.list)
        self.line: AddLine | None = None
        if add is not None:
            self.line = AddLine(f"{title}: {invitation}", invitation, names)
            self.line.named = lambda name: desk.do(add(name))
            whole.addWidget(self.line)

    @property
    def focus_target(self) -> QWidget:
        """The line to type in, where there is one."""
        return self.line or self.editor

    def show_value(self, value: object) -> None:
        """Show rows; only what differs from the shown ones makes work."""
        rows = tuple(value) if isinstance(value, tuple | list) else ()
        if rows == self._rows:
            return
        self._rows = rows
        empty(self.list)
        for row in rows:
            self.list.addWidget(self._widget(row))
        if not rows and self._empty:
            self.list.addWidget(ShortLabel(self._empty, "muted"))

    def set_editable(self, editable: bool) -> None:
        """Whether something can be added or removed; selecting is always possible."""
        if self.line is not None:
            self.line.setEnabled(editable)
        if editable != self._editable:
            self._editable = editable
            rows, self._rows = self._rows, None
            self.show_value(rows)

    def _widget(self, row: Row) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        plain = " ".join(row.name[:400].split())
        if row.id:
            line.addWidget(RowName(plain, lambda: self._desk.select(row.id)))
        else:
            line.addWidget(ShortLabel(plain, "muted"), 2)
        if row.offer:
            line.addStretch(1)
            return self._offered(row, widget)
        line.addWidget(ShortLabel(row.about, "muted"), 1)
        key = row.key or row.id
        if self._remove is not None and self._editable and key:
            remove = self._remove
            away = button("", "zoom", lambda: self._desk.do(remove(key)))
            away.setIcon(icon("close", MUTED))
            away.setToolTip("Remove")
            away.setAccessibleName(f"Remove {plain}")
            line.addWidget(away)
        return widget

    def _offered(self, row: Row, first: QWidget) -> QWidget:
        """Two lines: the name, and under it what it is and the button that takes it."""
        whole, second = QWidget(), QHBoxLayout()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(first)
        column.addLayout(second)
        second.addWidget(ShortLabel(row.about, "muted"), 1)
        take, key = self._take, row.key or row.id
        if take is not None and self._editable:
            second.addWidget(button(row.offer, "soft", lambda: self._desk.do(take(key))))
        return whole


class RowName(PushButton):
    """A name to click on; it ends in … where there is no room for all of it."""

    def __init__(self, name: str, does: Callable[[], object]) -> None:
        """A button reading `name`."""
        super().__init__()
        wear(self, "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: does())
        self.call(name)

    def call(self, name: str) -> None:
        """Read another name."""
        self._name = name
        self.setAccessibleName(name)
        self.setText(self._short(SHORT * self.fontMetrics().averageCharWidth()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its name, up to a certain length."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._name[: 2 * SHORT])
        most = SHORT * metrics.averageCharWidth()
        return QSize(min(width, most) + _AROUND + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It can always be made narrower."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it fits."""
        super().resizeEvent(event)
        short = self._short(event.size().width() - _AROUND)
        if short != self.text():
            self.setText(short)
        self.setToolTip("" if short == self._name.replace("&", "&&") else self._name)

    def _short(self, width: int) -> str:
        elided = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, width)
        return elided.replace("&", "&&")


class AddLine(QLineEdit):
    """Type a name and press Enter; names that are there already are offered."""

    def __init__(self, purpose: str, invitation: str, names: Callable[[], Iterable[str]]) -> None:
        """`names` is asked each time someone begins to type."""
        super().__init__()
        self.named: Callable[[str], object] = lambda _name: None
        self._names = names
        self.setPlaceholderText(invitation)
        self.setAccessibleName(purpose)
        self._known: list[str] = []
        self.textEdited.connect(self._look)
        Completing(self, self._fitting, lambda entry: self._take(entry.name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the name, Esc forgets it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.text())
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _look(self, text: str) -> None:
        if len(text) <= 1:
            self._known = []

    def _fitting(self, typed: str) -> list[Entry]:
        self._known = self._known or list(dict.fromkeys(self._names()))
        return [Entry(name, name) for name in best_first(typed, self._known, str)]

    def _take(self, name: str) -> None:
        if name.strip():
            self.named(name.strip())
            QTimer.singleShot(0, self, self.clear)  # after the completer has put its choice here

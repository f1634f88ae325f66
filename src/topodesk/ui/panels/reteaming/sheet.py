"""A draft in the side panel: what would be done, a button that does it, and one that does not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from topodesk.model.change import Change
from topodesk.session.session import Session
from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.inspector.desk import MANY, REST
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon


class Sheet(QWidget):
    """Nothing of it is in the design. It follows what others edit meanwhile, in a large scenario
    once that rests, so that it holds up no hand on the map. It closes itself when what it is about
    has gone, another scenario is shown, or somebody presses Esc."""

    def __init__(
        self, session: Session, verb: str, closed: Callable[[], None], cancel: str = "Cancel"
    ) -> None:
        """`verb` reads on the button that does it, `cancel` on the one that does not ("": there is
        none); `closed` is called when the draft is done."""
        super().__init__()
        self.session = session
        self._closed = closed
        self.title = label("", "title", wraps=True)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(EDGE, 16, EDGE, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self.title)
        self._scroll = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        self.problem: QLabel = label("", "bad", wraps=True)
        self.problem.hide()
        self.do_it = button(verb, "accent", self.commit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        leave = button(cancel, "plain", self.close_draft) if cancel else None
        whole.addWidget(_foot(self.problem, self.do_it, leave))
        self._soon = Soon(self, self.refresh, after=REST if len(session.scenario) > MANY else 0)
        session.on_change.append(self._changed)
        session.on_scenario.append(self.close_draft)

    def refresh(self) -> None:
        """Show what would be, as the design is now."""
        raise NotImplementedError

    def commit(self) -> None:
        """Do it as one step, and be done with the draft."""
        raise NotImplementedError

    def complain(self, sentence: str) -> None:
        """Say why it cannot be done as it is, or (empty) that it can."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.do_it.setEnabled(not sentence)

    def lead_to(self, field: QWidget) -> None:
        """Put the cursor into a field and bring it into view."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, field, lambda: self._scroll.ensureWidgetVisible(field, 0, 120))

    def close_draft(self) -> None:
        """Be done with it; nothing of it remains."""
        if self._changed in self.session.on_change:
            self.session.on_change.remove(self._changed)
            self.session.on_scenario.remove(self.close_draft)
            self._soon.drop()
            self._closed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves everything as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_draft()
        else:
            super().keyPressEvent(event)

    def _changed(self, _change: Change) -> None:
        self._soon.ask()


def _foot(problem: QLabel, do_it: QWidget, cancel: QWidget | None) -> QWidget:
    foot = QWidget()
    foot.setObjectName("sheet-foot")
    foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(foot)
    column.setContentsMargins(EDGE, 10, EDGE, 12)
    column.setSpacing(6)
    column.addWidget(problem)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(do_it)
    if cancel is not None:
        row.addWidget(cancel)
    row.addStretch(1)
    column.addLayout(row)
    return foot

"""What else is known about a typical change, in the place of its stops."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE

if TYPE_CHECKING:
    from topodesk.session.session import Session
    from topodesk.ui.panels.inspector.desk import Desk
    from topodesk.ui.panels.inspector.form import Form


class MoreAboutChange(QScrollArea):
    """A form that is made when it is first looked at."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """Without a change; `say` shows a sentence."""
        super().__init__()
        self._say = say
        self._session: Session | None = None
        self._desk: Desk | None = None
        self.form: Form | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_session(self, session: Session) -> None:
        """Edit the changes of another design."""
        self._session, self._desk, self.form = session, None, None
        self.takeWidget()

    def keep(self) -> None:
        """Make an edit of what is being typed."""
        if self._desk is not None:
            self._desk.keep()

    def show_change(self, id: str) -> None:
        """Show what is known about a change now."""
        form = self.form or self._made()
        if form is None:
            return
        if form.id == id:
            form.refresh()
        else:
            self.keep()
            form.show_record(id)

    def _made(self) -> Form | None:
        if self._session is None:
            return None
        from topodesk.ui.panels.inspector.desk import Desk
        from topodesk.ui.panels.walks.change_form import ChangeForm

        self._desk = Desk(self._session, self._say)
        self.form = ChangeForm(self._desk)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(EDGE, 8, EDGE, 12)
        column.addWidget(self.form)
        column.addStretch()
        self.setWidget(content)
        return self.form

"""The inspector: the form for what is selected, kept up to date while others edit too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.session.session import Session
    from topodesk.ui.panels.inspector.desk import Desk
    from topodesk.ui.panels.inspector.form import Form


class InspectorPanel(QWidget):
    """Shows one form at a time. Forms are made once per kind and used again."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """Empty until a session is shown; `say` shows a sentence in the status bar."""
        super().__init__()
        self._say = say
        self.open_table: Callable[[str], object] = lambda _kind: None
        self._desk: Desk | None = None
        self._forms: dict[object, Form] = {}
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self._of_design = ""
        self.turned: Callable[[], object] = lambda: None
        self.form: Form | None = None
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(EDGE, 16, EDGE, 24)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self._soon = Soon(self, self.refresh)

    def show_session(self, session: Session) -> None:
        """Show another design."""
        from topodesk.ui.panels.inspector.desk import Desk

        self.keep()
        if self._desk is not None:
            self._desk.deleteLater()
        self._desk = Desk(session, self._say)
        self._desk.setParent(self)
        self._desk.open_table = lambda kind: self.open_table(kind)
        self._desk.show_of_design = self.show_of_design
        for form in self._forms.values():
            form.hide()
            form.deleteLater()
        self._forms, self.form, self._shown, self._of_design = {}, None, ("", ()), ""
        session.on_change.append(lambda _change: self._soon.ask())
        session.on_selection.append(self._leave_design)
        session.on_scenario.append(self._leave_design)
        self._soon.ask()

    def show_of_design(self, id: str) -> None:
        """Show a record that belongs to the design until something is selected; "" for none.
        `turned` is told."""
        self._of_design = id
        self.turned()
        self._soon.ask()

    @property
    def of_design(self) -> str:
        """The record of the design that is shown in place of what is selected, or ""."""
        return self._of_design

    def keep(self) -> None:
        """Make an undo step of what is being typed."""
        if self._desk is not None:
            self._desk.keep()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        self._soon.now()
        if self.form is not None:
            first = next(iter(self.form.fields.values()), None)
            if first is not None:
                first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_field(self, names: tuple[str, ...]) -> None:
        """Put the cursor into the first of these fields that the form has, an empty one if one is,
        and show it."""
        self.refresh()
        if self.form is None:
            return
        empty = [name for name in names if not getattr(self.form.record, name, name)]
        field = self.form.field_of((*empty, *names))
        if field is not None:
            field.focus_target.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, field, lambda: self._scroll.ensureWidgetVisible(field))
        else:
            self.focus_first()

    def refresh(self) -> None:
        """Show what is selected as it is now; nothing while the panel cannot be seen."""
        desk = self._desk
        if desk is None or not self.isVisible():
            return
        from topodesk.ui.panels.inspector.forms import form_for

        if self._of_design and self._of_design not in desk.session.design.shared:
            self._of_design = ""
        ids = (self._of_design,) if self._of_design else desk.session.selection.ids
        make, id = form_for(ids, desk, of_design=bool(self._of_design))
        form = self._forms.get(make)
        if form is None:
            form = self._forms[make] = make(desk)
            self._column.insertWidget(0, form)
        shown = (desk.scenario.id, ids or (id,))
        if form is self.form and shown == self._shown:
            form.refresh()
            return
        desk.keep()
        self._shown = shown
        self._swap(form)
        form.show_record(id)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was selected meanwhile."""
        super().showEvent(event)
        self._soon.ask()

    def _leave_design(self) -> None:
        self.show_of_design("")

    def _swap(self, form: Form) -> None:
        for other in self._forms.values():
            other.setVisible(other is form)
        if form is not self.form:
            self.form = form
            self._scroll.verticalScrollBar().setValue(0)

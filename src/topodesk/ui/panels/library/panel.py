"""The library panel: kept templates with small pictures; components and services of the design."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from topodesk.ui.look.tokens import EDGE
from topodesk.ui.panels.library.listing import LibraryList
from topodesk.ui.panels.library.saying import Saying
from topodesk.ui.panels.panel_drag import PanelDrag
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import label
from topodesk.ui.pieces.soon import Soon

if TYPE_CHECKING:
    from topodesk.model.change import Change
    from topodesk.model.fragment import Fragment
    from topodesk.session.session import Session
    from topodesk.storage.templates import Kept, Template
    from topodesk.ui.canvas.canvas import Canvas
    from topodesk.ui.keeping import Keeping


class LibraryPanel(QWidget):
    """A search over one list. Nothing is read before the panel is first seen."""

    def __init__(self, say: Callable[[str], None], keeping: Keeping) -> None:
        """`say` shows a sentence; `keeping` knows where templates are kept."""
        super().__init__()
        self._say, self._folder = say, keeping.folder
        self._session: Session | None = None
        self._kept: Kept | None = None
        self._gone: Template | None = None
        self._soon = Soon(self, self.refresh)
        self.drag = PanelDrag(self)
        self.list = LibraryList(self.drag)
        self.list.renamed = self.rename
        self.list.forgotten = self.forget
        self.saying = Saying()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Find in the library…")
        self.search.setAccessibleName("Find in the library")
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(lambda _text: self._soon.ask())
        self.deleted = label("", "muted", wraps=True)
        self.back = button("Bring it back", "link", self.bring_back)
        self.skipped = label("", "muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 14, EDGE - 1, 12)
        column.setSpacing(6)
        column.addWidget(self.saying)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.deleted, 1)
        foot.addWidget(self.back)
        column.addLayout(foot)
        column.addWidget(self.skipped)
        tip = "Save what is selected on the map as a template"
        more = button("Keep the selection", "quiet", keeping.save_selection, tip=tip)
        column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._tell_deleted(None)
        self.skipped.hide()

    def install(self, canvas: Canvas) -> None:
        """Let the rows be placed on this canvas."""
        self.drag.canvas = canvas

    def show_session(self, session: Session) -> None:
        """Offer another design's components."""
        self._session = session
        self.drag.editable = not session.read_only
        session.on_change.append(self._heard)
        session.on_scenario.append(self._soon.ask)
        self._soon.ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is kept; another window may have kept something since."""
        super().showEvent(event)
        self._kept = None
        self._soon.ask()

    # -- what can be done ------------------------------------------------------------------------

    @property
    def chosen(self) -> Template | None:
        """The template that is chosen."""
        row = self.list.chosen
        return row.template if row is not None else None

    def keep(self, fragment: Fragment, says: str, name: str) -> None:
        """Ask what a piece of a design is called, and keep it under that name."""

        def done(name: str, about: str) -> None:
            from topodesk.storage.templates import keep_template

            self._written(lambda: keep_template(self._folder(), name, about, fragment))

        self._ask(f"Save {says} as a template", name, "", done)

    def rename(self) -> None:
        """Ask what the chosen template is to be called."""
        template = self.chosen
        if template is None:
            return
        kept = template

        def done(name: str, about: str) -> None:
            from topodesk.storage.templates import rename_template

            self._written(lambda: rename_template(kept, name, about))

        self._ask("Rename the template", kept.name, kept.about, done)

    def forget(self) -> None:
        """Delete the chosen template; it can be brought back until another one is deleted."""
        from topodesk.storage.errors import DesignError
        from topodesk.storage.templates import forget_template

        template = self.chosen
        if template is None:
            return
        self.drag.disarm()
        try:
            forget_template(template)
        except DesignError as error:
            self._say(str(error))
            return
        self._tell_deleted(template)
        self._read_again("")

    def bring_back(self) -> None:
        """Keep the template again that was deleted last."""
        from topodesk.storage.templates import bring_back

        template = self._gone
        if template is not None:
            kept = template

            def again() -> Template:
                bring_back(kept)
                self._tell_deleted(None)
                return kept

            self._written(again)

    def _ask(self, title: str, name: str, about: str, done: Callable[[str, str], object]) -> None:
        self.search.hide()
        self.saying.ask(title, name, about, done, self._asked)

    def _asked(self) -> None:
        self.search.show()
        if self.drag.canvas is not None:
            self.drag.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self, write: Callable[[], Template]) -> None:
        from topodesk.storage.errors import DesignError

        try:
            template = write()
        except DesignError as error:
            self._say(str(error))
            return
        self.search.clear()
        self._read_again(str(template.path))
        self._say(f"“{' '.join(template.name[:60].split())}” is in the library")

    def _tell_deleted(self, template: Template | None) -> None:
        self._gone = template
        name = " ".join(template.name[:60].split()) if template is not None else ""
        self.deleted.setText(f"“{name}” is deleted")
        self.deleted.setVisible(template is not None)
        self.back.setVisible(template is not None)

    # -- what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what there is and fits what is searched."""
        if self._session is None or not self.isVisible():
            return
        from topodesk.storage.templates import read_templates
        from topodesk.ui.panels.library.contents import rows

        if self._kept is None:
            self._kept = read_templates(self._folder())
            self._tell_skipped(self._kept.skipped)
        chosen, at = self.list.chosen, self.list.verticalScrollBar().value()
        self.list.rows.show(rows(self._session, self._kept, self.search.text().strip()))
        self.list.choose(chosen.key if chosen is not None else "")
        self.list.verticalScrollBar().setValue(at)

    def _read_again(self, key: str) -> None:
        self._kept = None
        self.refresh()
        self.list.choose(key)

    def _tell_skipped(self, sentences: Sequence[str]) -> None:
        more = f" And {len(sentences) - 1} more files." if len(sentences) > 1 else ""
        self.skipped.setText(f"Left out: {sentences[0]}{more}" if sentences else "")
        self.skipped.setVisible(bool(sentences))

    def _heard(self, change: Change) -> None:
        from topodesk.model.component import Component, Domain, Service

        kinds = (Component, Domain, Service)
        if any(isinstance(old or new, kinds) for old, new in change.edits.values()):
            self._soon.ask()

"""The window beside the map in which a proposal is put together and looked at before it is written.

It holds nothing up: the map can be worked on while it is open.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from topodesk.edits.fields import set_fields
from topodesk.edits.for_others import has_private
from topodesk.proposal.look import Look, address_of, look_of
from topodesk.proposal.sections import SECTIONS
from topodesk.storage.format import dumps
from topodesk.ui.look.stylesheet import wear
from topodesk.ui.pieces.buttons import button
from topodesk.ui.pieces.labels import heading, label
from topodesk.ui.pieces.soon import Soon
from topodesk.ui.pieces.tips import tip
from topodesk.ui.proposal.accent import AccentChoice
from topodesk.ui.proposal.headlines import HeadlineLines
from topodesk.ui.proposal.logo_choice import LogoChoice
from topodesk.ui.proposal.previews import Previews
from topodesk.ui.proposal.writing import Writing

if TYPE_CHECKING:
    from topodesk.session.session import Session

WIDTH, HEIGHT = 1100, 700
CHOICES = 324
BELOW_BOX = 24
REST = 300
"""Milliseconds after a choice until pages are made anew."""
PAPERS = {
    "a4": "A4, landscape",
    "a4-portrait": "A4, portrait",
    "letter": "Letter, landscape",
    "letter-portrait": "Letter, portrait",
    "a3": "A3, landscape",
    "a3-portrait": "A3, portrait",
}
EXPORT, STOP = "Export…", "Stop"
CLOSER, FARTHER = "Larger pages", "Smaller pages"
INSIDE = "Let the design travel inside"
INSIDE_TIP = (
    "Whoever opens the PDF in TopoDesk can go on with the design. Private notes and learnings that "
    "are not published stay behind."
)
Writes = Callable[[list[str], str], None]


class ProposalWindow(QDialog):
    """What is chosen stands at the left, the pages at the right."""

    def __init__(self, parent: QWidget, session: Session, writes: Writes) -> None:
        """Show the proposal of the shown scenario; `writes` exports it, given arguments and
        its id."""
        super().__init__(parent)
        self._session, self._writes = session, writes
        self._scenario = session.scenario.id
        self._look = look_of(session.design)
        self.setWindowTitle(f"Export proposal: {session.scenario.name}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(WIDTH, HEIGHT)
        self.headlines = HeadlineLines(session, self._scenario, self._chosen)
        self.previews = Previews(self, self._heard, self.headlines.offer)
        self.boxes = {section.key: QCheckBox(section.title) for section in SECTIONS}
        self.paper, self.against = QComboBox(), QComboBox()
        self.accent = AccentChoice(self, self._look.accent, self._chosen)
        self.inside = QCheckBox(INSIDE)
        self.logo = LogoChoice(self, self._look.logo, self._chosen)
        self.previews.note = self._note
        self.closer = button(CLOSER, "soft", lambda: self.previews.enlarge(not self.previews.large))
        self.previews.sized = lambda large: self.closer.setText(FARTHER if large else CLOSER)
        self.state = label("", "muted", wraps=True)
        self.writing = Writing(self, self._follow_writing)
        self.again = button("Show the pages again", "soft", self._show_again)
        self.again.hide()
        self.export_button = button(EXPORT, "export", self._export)
        self._lay_out()
        self._fill()
        self._soon = Soon(self, self._show_now, after=REST)
        session.on_change.append(self._changed)
        self._first = Soon(self, self._show_now)
        self._first.ask()  # it is seen first, and filled then

    @property
    def look(self) -> Look:
        """What is chosen now."""
        without = frozenset(key for key, box in self.boxes.items() if not box.isChecked())
        return replace(
            self._look,
            logo=self.logo.logo,
            accent=self.accent.colour,
            paper=self.paper.currentData(),
            without=without,
        )

    def shows(self, session: Session) -> bool:
        """Whether it shows what is shown in the window now."""
        return self._session is session and self._scenario == session.scenario.id

    def closeEvent(self, event: QCloseEvent) -> None:
        """No page is made for a window that is gone."""
        self._let_go()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape closes it."""
        self._let_go()
        super().reject()

    def _note(self, sentence: str) -> None:
        """What should be known before exporting takes the place of the number of pages."""
        self.state.setText(sentence)
        self.state.setToolTip(tip(sentence))

    def _let_go(self) -> None:
        self.headlines.keep()
        self.previews.stop()
        self.logo.stop()
        self._first.drop()
        self._soon.drop()
        if self._changed in self._session.on_change:
            self._session.on_change.remove(self._changed)

    # -- laying out ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._choices())
        right = QVBoxLayout()
        right.setContentsMargins(0, 16, 18, 16)
        right.setSpacing(12)
        right.addWidget(self.previews, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.writing, 1)
        foot.addWidget(self.again)
        foot.addWidget(self.closer)
        foot.addWidget(button("Close", "soft", self.close))
        foot.addWidget(self.export_button)
        right.addLayout(foot)
        row.addLayout(right, 1)

    def _choices(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(22, 18, 14, 18)
        column.setSpacing(6)
        column.addWidget(heading("Paper and look"))
        column.addWidget(self.paper)
        column.addWidget(self.accent)
        column.addWidget(self.logo)
        column.addSpacing(12)
        column.addWidget(heading("Compared with"))
        column.addWidget(self.against)
        column.addSpacing(12)
        column.addWidget(heading("Sections"))
        for key, box in self.boxes.items():
            column.addWidget(box)
            for line in self.headlines.below(key):
                below = QHBoxLayout()
                below.setContentsMargins(BELOW_BOX, 0, 0, 2)
                below.addWidget(line)
                column.addLayout(below)
        column.addSpacing(12)
        column.addWidget(heading("In the file"))
        column.addWidget(self.inside)
        if has_private(self._session.design):
            column.addWidget(label("What is private stays behind.", "muted", wraps=True))
        column.addStretch()
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(CHOICES)
        area.setObjectName("proposal-choices")
        return area

    def _fill(self) -> None:
        for key, box in self.boxes.items():
            box.setChecked(key not in self._look.without)
            box.toggled.connect(self._chosen)
        self.against.addItem("Today", "")
        for scenario in self._session.design.scenarios:
            if scenario.id != self._scenario and not scenario.is_today:
                self.against.addItem(scenario.name, scenario.id)
        self.against.setAccessibleName("Compared with")
        self.against.currentIndexChanged.connect(self._chosen)
        for key, name in PAPERS.items():
            self.paper.addItem(name, key)
        self.paper.setCurrentIndex(list(PAPERS).index(self._look.paper))
        self.paper.setAccessibleName("Paper")
        self.paper.currentIndexChanged.connect(self._chosen)
        self.inside.setChecked(True)
        self.inside.setToolTip(INSIDE_TIP)
        wear(self.state, "muted")

    # -- what happens --------------------------------------------------------------------------

    def _chosen(self) -> None:
        self.writing.forget()
        self._soon.ask()

    def _changed(self, _change: object) -> None:
        self.writing.forget()
        self.headlines.follow()
        self.state.setText("The design has changed.")
        self.again.show()

    def _show_again(self) -> None:
        self.headlines.keep()
        self._soon.drop()
        self._show_now()

    def _show_now(self) -> None:
        session = self._session
        if session.design.scenario(self._scenario) is None:
            self.close()
            return
        self.again.hide()
        self._note("Making the pages…")
        look, keys = self.look, self._keys()
        if not keys:
            self.previews.show_none()
            self.state.setText("No section is chosen.")
        self._follow_writing()
        if keys:
            given = dumps(session.design), self._scenario, session.today.isoformat()
            self.previews.show_pages(*given, look, keys, self._against())

    def _heard(self, number: int, of: int, _keys: frozenset[str]) -> None:
        pages = "page" if of == 1 else "pages"
        self.state.setText(f"{of} {pages}" if number == of else f"Page {number} of {of}…")

    def _keys(self) -> list[str]:
        """Of the sections that are chosen."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def _follow_writing(self) -> None:
        """While it is written, the button that began it stops it."""
        busy = self.writing.busy
        self.state.setVisible(self.writing.isHidden())
        self.export_button.setText(STOP if busy else EXPORT)
        self.export_button.setEnabled(busy or bool(self._keys()))

    def _export(self) -> None:
        if self.writing.busy:
            self.writing.stop()
            return
        self.headlines.keep()
        if not self.accent.keep():
            return
        wishes = [] if self.inside.isChecked() else ["--without-design"]
        wishes += self._against()
        if self._session.read_only:
            wishes += self._as_arguments()
        else:
            self._remember()
        self._writes(wishes, self._scenario)

    def _against(self) -> list[str]:
        other = self.against.currentData()
        return ["--against", other] if other else []

    def _as_arguments(self) -> list[str]:
        """What is chosen, where the design cannot keep it."""
        look = self.look
        theme = str(self.previews.theme(look))
        return [f"--sections={','.join(self._keys())}", "--page", look.paper, "--theme", theme]

    def _remember(self) -> None:
        """Keep in the design what was chosen, as one step that can be undone."""
        session, look = self._session, self.look
        info = session.design.info
        fields = {"proposal_theme": look.said(), "logo": address_of(look.logo)}
        if look_of(session.design) == look or all(getattr(info, n) == v for n, v in fields.items()):
            return
        change = set_fields(session.design.shared, info.id, **fields)
        session.commit(replace(change, name="Choose the look of the proposal"))
        self.again.hide()
        self._heard(self.previews.count(), self.previews.count(), frozenset())

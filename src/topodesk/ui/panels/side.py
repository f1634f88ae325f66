"""The right panel: findings, the inspector under a tab named after what is selected, history,
the walks of typical changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from topodesk.ui.look.stylesheet import restyle
from topodesk.ui.look.tokens import EDGE, SIDE_NARROW, SIDE_WIDTH
from topodesk.ui.panels.findings.panel import FindingsPanel
from topodesk.ui.panels.inspector.panel import InspectorPanel
from topodesk.ui.panels.tab_dot import TabDot
from topodesk.ui.pieces.kept_places import put_in_place
from topodesk.ui.pieces.soon import Soon
from topodesk.ui.pieces.tabs import tab_bar, tab_line

if TYPE_CHECKING:
    from topodesk.session.session import Session
    from topodesk.ui.canvas.canvas import Canvas
    from topodesk.ui.panels.compare.panel import ChangesPanel
    from topodesk.ui.panels.history.panel import HistoryPanel
    from topodesk.ui.panels.reteaming.sheet import Sheet
    from topodesk.ui.panels.walks.panel import WalksPanel

ROOMY = 1400
"""Pixels; a narrower window gets a narrower side."""

FINDINGS, INSPECTOR, HISTORY, CHANGES, WALKS = 0, 1, 2, 3, 4


class Side(QWidget):
    """Four tabs, and one more while something is compared. Selecting something renames the second;
    it never changes which is shown, a dot tells for a moment where to read about it.

    What one does not see at first is made when a design is there: the window is painted sooner."""

    context_menu = Signal(str, QPoint)
    """The kind of what the menu is about, and where it opens."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """Empty tabs; `say` shows a sentence in the status bar."""
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(SIDE_WIDTH)
        self._say = say
        self._session: Session | None = None
        self._sheet: Sheet | None = None
        self._before = FINDINGS
        self._focus_map: Callable[[], object] = lambda: None
        self._narrow = False
        self._found = 0
        self.findings = FindingsPanel(say)
        self.inspector = InspectorPanel(say)
        self._beside = FINDINGS
        self.tabs = tab_bar("Side panel")
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        for name in ("Findings", "Inspector", "History", "Changes", "Walks"):
            self.tabs.addTab(name)
        self.tabs.setTabVisible(CHANGES, False)
        self.dot = TabDot(self.tabs, INSPECTOR)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.findings)
        self._pages.addWidget(self.inspector)
        for _ in (HISTORY, CHANGES, WALKS):
            self._pages.addWidget(QWidget())
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.tabs.currentChanged.connect(self._walk_or_not)
        self.findings.context_menu.connect(partial(self.context_menu.emit, "finding"))
        self.findings.counted = self._count
        leads = self.findings.leads
        leads.write, leads.inspect, leads.open_walks = self.write, self.inspect, self.show_walks
        leads.ask_what_becomes = self.ask_what_becomes
        leads.inspect_of_design = self.inspect_of_design
        leads.show_sheet, leads.close_sheet = self.show_sheet, self.close_sheet
        self.inspector.turned = self._turned
        self._soon = Soon(self, self._name_selection)
        self._soon_shine = Soon(self, self._shine)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(EDGE - 4, 0, 2, 0)
        head.addWidget(self.tabs)
        column.addLayout(head)
        column.addWidget(tab_line())
        column.addWidget(self._pages, 1)

    def _walk_or_not(self, page: int) -> None:
        """A walk is on the map while the walks are in front."""
        if self._session is None:
            return
        if page == WALKS:
            self.walks.come_back()
        else:
            self.walks.leave()

    @cached_property
    def history(self) -> HistoryPanel:
        """The steps."""
        from topodesk.ui.panels.history.panel import HistoryPanel

        made = HistoryPanel(self._say)
        made.context_menu.connect(partial(self.context_menu.emit, "step of history"))
        put_in_place(self._pages, HISTORY, made)
        return made

    @cached_property
    def changes(self) -> ChangesPanel:
        """What differs from what is compared."""
        from topodesk.ui.panels.compare.panel import ChangesPanel

        made = ChangesPanel(self._say)
        put_in_place(self._pages, CHANGES, made)
        return made

    @cached_property
    def walks(self) -> WalksPanel:
        """The walks of typical changes."""
        from topodesk.ui.panels.walks.panel import WalksPanel

        made = WalksPanel(self._say)
        made.context_menu.connect(partial(self.context_menu.emit, "typical change"))
        put_in_place(self._pages, WALKS, made)
        return made

    def fit_into(self, window: int) -> None:
        """Leave more room to the map in a narrow window, `window` pixels wide."""
        self._narrow = window < ROOMY
        self.setFixedWidth(SIDE_NARROW if self._narrow else SIDE_WIDTH)
        self._crowd()

    def show_session(self, session: Session) -> None:
        """Show another design."""
        if self._sheet is not None:
            self._sheet.close_draft()
        self._session = session
        session.on_selection.append(self._soon.ask)
        session.on_selection.append(self._soon_shine.ask)
        session.on_scenario.append(self._soon.ask)
        session.on_change.append(lambda _change: self._soon.ask())
        self.findings.show_session(session)
        self.inspector.show_session(session)
        self.history.show_session(session)
        session.on_view.append(self._compare)
        session.on_change.append(lambda _change: self._compare())
        self.changes.show_session(session)
        self._compare()
        self.walks.show_session(session)
        self._name_selection()

    def install(self, canvas: Canvas) -> None:
        """Let a finding lead to its culprit on this canvas, and a step to what it changed."""
        self._focus_map = canvas.setFocus
        self.findings.show_on_map = canvas.show_record
        self.history.show_on_map = canvas.follow
        self.changes.show_on_map = canvas.show_record
        self.changes.show_ghost = canvas.show_ghost
        canvas.ghost_pressed.connect(self.changes.stand_at)
        self.walks.install(canvas)

    def inspect(self) -> None:
        """Bring the inspector to the front and put the cursor into its first field."""
        self.tabs.setCurrentIndex(INSPECTOR)
        self.inspector.focus_first()

    def inspect_of_design(self, id: str) -> None:
        """Bring the inspector to the front with a record that belongs to the design."""
        self.inspector.show_of_design(id)
        self.inspect()

    def show_findings(self, id: str) -> None:
        """Bring the findings to the front, and among them what is said about a record."""
        self.tabs.setCurrentIndex(FINDINGS)
        self.findings.show_about(id)

    def show_history(self) -> None:
        """Bring the history to the front, with the keyboard in it."""
        self.tabs.setCurrentIndex(HISTORY)
        self.history.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_walks(self) -> None:
        """Bring the walks to the front, with the cursor where a change is added."""
        self.tabs.setCurrentIndex(WALKS)
        self.walks.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self, fields: tuple[str, ...]) -> None:
        """Put the cursor into the first of these fields that the selected record has."""
        self.tabs.setCurrentIndex(INSPECTOR)
        self.inspector.focus_field(fields)

    def ask_what_becomes(self, team: str) -> None:
        """Draft what a team should become."""
        from topodesk.ui.panels.converting.sheet import ConvertSheet

        if self._session is not None and team in self._session.scenario:
            sheet = ConvertSheet(self._session, team, self.close_sheet, self._say, self.show_walks)
            self.show_sheet("Become", sheet)
            sheet.ways[None].setFocus()

    def show_sheet(self, title: str, sheet: Sheet) -> None:
        """Show a draft under a tab of its own, in place of another draft."""
        if self._sheet is not None:
            self._sheet.close_draft()
        self._before = self.tabs.currentIndex()
        self._sheet = sheet
        self._pages.addWidget(sheet)
        self._crowd()
        self.tabs.setCurrentIndex(self.tabs.addTab(title))

    def close_sheet(self) -> None:
        """The draft is done with; what was shown before it comes back."""
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            shown = self._pages.currentWidget() is sheet
            focused = QApplication.focusWidget()
            if focused is not None and sheet.isAncestorOf(focused):
                self._focus_map()
            self.tabs.removeTab(self._pages.indexOf(sheet))
            self._pages.removeWidget(sheet)
            sheet.deleteLater()
            self._crowd()
            if shown:
                self.tabs.setCurrentIndex(self._before)

    @property
    def sheet(self) -> Sheet | None:
        """The draft that is shown."""
        return self._sheet

    def _compare(self) -> None:
        """Bring the changes to the front when something is compared; what was shown comes back."""
        comparing = self._session is not None and self._session.comparing.now is not None
        if comparing == self.tabs.isTabVisible(CHANGES):
            return
        if comparing:
            self._beside = self.tabs.currentIndex()
            self.tabs.setTabVisible(CHANGES, True)
            self.tabs.setCurrentIndex(CHANGES)
        else:
            if self.tabs.currentIndex() == CHANGES:
                self.tabs.setCurrentIndex(
                    self._beside if self._beside < self.tabs.count() else FINDINGS
                )
            self.tabs.setTabVisible(CHANGES, False)
        self._crowd()

    def _crowd(self) -> None:
        """Let the tabs move together where there is little room, or one more of them."""
        more = self._sheet is not None or self.tabs.isTabVisible(CHANGES)
        crowded = "very" if self._narrow and more else "true" if self._narrow or more else "false"
        if crowded != self.tabs.property("crowded"):
            self.tabs.setProperty("crowded", crowded)
            restyle(self.tabs)
            self._count(self._found)

    def _count(self, number: int) -> None:
        """How many findings there are; where tabs are very crowded there is no room to say so."""
        self._found = number
        said = number and self.tabs.property("crowded") != "very"
        self.tabs.setTabText(FINDINGS, f"Findings {number}" if said else "Findings")

    def _shine(self) -> None:
        """What is selected can be read under the second tab."""
        if self._session is not None and self._session.selection.ids:
            self.dot.shine()
        else:
            self.dot.hide()

    def _turned(self) -> None:
        """The inspector turned to what belongs to the design, or away from it."""
        self._soon.ask()
        if self.inspector.of_design:
            self.dot.shine()

    def _name_selection(self) -> None:
        session, of_design = self._session, self.inspector.of_design
        record = session.design.shared.records.get(of_design) if session is not None else None
        word = record.noun.capitalize() if record is not None else selection_word(session)
        self.tabs.setTabText(INSPECTOR, word)


def selection_word(session: Session | None) -> str:
    """`Team`, `Journey step`, `3 selected`, or `Scenario` when nothing is."""
    if session is None:
        return "Inspector"
    if len(session.selection) > 1:
        return f"{len(session.selection)} selected"
    record = session.scenario.records.get(session.selection.only or "")
    return record.noun.capitalize() if record else "Scenario"
